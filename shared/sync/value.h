#pragma once

#include <QString>
#include <QStringList>

#include <variant>

namespace bridge::sync {

//! What a field says, in the one form in which both sides are compared. Nothing (`std::monostate`) is a cleared field.
//! Numbers with a fraction are rounded to the 6 decimals that ShotGrid keeps; texts are trimmed and never empty; days
//! are "2026-03-02", moments "2026-03-02T08:55:00Z"; lists are sorted and hold each member once.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QStringList>;

inline bool isNothing(const Value &value)
{
    return value.index() == 0;
}

//! For people: previews, reports and reasons. Nothing is shown as "–".
QString toText(const Value &value);

//! \a text as a value: trimmed, and nothing when that leaves nothing, as ShotGrid stores it.
Value textValue(const QString &text);

//! \a number as ShotGrid keeps it.
Value floatValue(double number);

//! \a members as a value: sorted, each once; an empty list stays a list.
Value listValue(QStringList members);

} // namespace bridge::sync
