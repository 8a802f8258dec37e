#pragma once

#include <QString>

class QLabel;
class QWidget;

// Texts of servers and of their people: they may be 10,000 characters long, and hold what widgets take for a sign.

namespace bridge::desktop {

//! Without signs that would turn the text around it: a name may not rewrite the sentence it stands in.
QString harmless(QString text);

//! \a text as a tool tip that shows it letter by letter, whoever wrote it: a tool tip takes whatever looks like markup
//! for markup. Cut where it would fill the screen.
QString plainToolTip(const QString &text);

//! One line of \a text, of \a longest characters at most, for places that do not shorten it themselves.
QString oneLine(const QString &text, qsizetype longest = 200);

//! "check the address" begins large, as what stands on its own does. Cut where more would help nobody.
QString asSentence(const QString &text);

//! For whatever a server says, on as many lines as it takes.
QLabel *wrappingLabel(const QString &name, QWidget *parent);

//! For a menu, which is as wide as its widest line and takes "&" for a mnemonic.
QString menuText(const QString &text);

//! For a button on \a widget that has room for \a width pixels.
QString buttonText(const QWidget &widget, const QString &text, int width);

} // namespace bridge::desktop
