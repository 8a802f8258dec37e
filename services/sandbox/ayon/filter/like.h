#pragma once

#include <QRegularExpression>
#include <QString>

namespace bridge::sandbox::ayon {

//! What the database's ILIKE matches: `%` is any text, `_` any one character, a backslash takes the next as it is, and
//! letter case does not count; with \a sensitivity it does, as for LIKE.
QRegularExpression likePattern(const QString &pattern, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive);

} // namespace bridge::sandbox::ayon
