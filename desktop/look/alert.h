#pragma once

class QString;
class QWidget;

namespace bridge::desktop {

//! Lets a screen reader say \a text, which \a widget shows, wherever the focus is. Once, until it is another.
void alert(QWidget &widget, const QString &text);

} // namespace bridge::desktop
