#pragma once

#include <QString>

namespace bridge::desktop {

//! Texts of the application in \a language ("fr"); empty: that of the system. English is what the sources say. Called
//! once, before any text is shown.
void useLanguage(const QString &language);

} // namespace bridge::desktop
