#pragma once

#include <QString>

namespace bridge {

//! A name as AYON takes it, made from any text: transliterated to ASCII, split at blanks and most punctuation, cleaned
//! of everything but letters and digits, parts shorter than \a minLength left out, joined by "_". Case is kept.
//! \a minLength is 1 for task names, asset categories and comparisons, and 0 for all other names, where every separator
//! survives as an underscore: "My  Shot" is "My_Shot" or "My__Shot". Empty when nothing of the text is left.
QString slug(const QString &text, int minLength);

} // namespace bridge
