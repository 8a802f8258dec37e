#pragma once

#include <QString>

class QWidget;

// Texts of servers where little room is: they may be 10,000 characters long, and hold what widgets take for a sign.

namespace bridge::desktop {

//! Without signs that would turn the text around it: a name may not rewrite the sentence it stands in.
QString harmless(QString text);
//! For a menu, which is as wide as its widest line and takes "&" for a mnemonic.
QString menuText(const QString &text);
//! For a button on \a widget that has room for \a width pixels.
QString buttonText(const QWidget &widget, const QString &text, int width);

} // namespace bridge::desktop
