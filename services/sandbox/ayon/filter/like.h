#pragma once

#include <QRegularExpression>
#include <QString>

namespace bridge::sandbox::ayon {

//! What the database's ILIKE matches: `%` is any text, `_` any one character, a backslash takes the next as it is, and
//! letter case does not count.
QRegularExpression likePattern(const QString &pattern);

} // namespace bridge::sandbox::ayon
