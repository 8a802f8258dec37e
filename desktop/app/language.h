#pragma once

#include <QString>

namespace bridge::desktop {

//! Texts, numbers and dates of the application in \a language ("fr"); empty: the first of the system's that it speaks,
//! else English, as the sources say. Called once, before any text is shown.
void useLanguage(const QString &language);

} // namespace bridge::desktop
