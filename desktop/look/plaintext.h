#pragma once

#include <QString>

namespace bridge::desktop {

//! \a text as a tool tip that shows it letter by letter, whoever wrote it: a tool tip takes whatever looks like markup
//! for markup. Cut where it would fill the screen.
QString plainToolTip(const QString &text);

//! One line of \a text, of \a longest characters at most, for places that do not shorten it themselves.
QString oneLine(const QString &text, qsizetype longest = 200);

} // namespace bridge::desktop
