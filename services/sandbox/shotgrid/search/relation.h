#pragma once

#include "sandbox/shotgrid/schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace bridge::sandbox::shotgrid {

enum class Relation {
    Is,
    IsNot,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
    In,
    NotIn,
    GreaterThan,
    LessThan,
    Between,
    InLast,
    NotInLast,
    InNext,
    NotInNext,
    InCalendarDay,
    InCalendarWeek,
    InCalendarMonth,
    InCalendarYear,
    TypeIs,
    TypeIsNot,
    NameIs,
    NameContains,
    NameNotContains,
    NameStartsWith,
    NameEndsWith,
};

//! The name on the wire: "not_in_last".
QString toText(Relation relation);

//! What a field of this type can be asked, in the order in which refusals list it. Empty: the type cannot be in a
//! filter.
const std::vector<Relation> &relationsOf(DataType type);

//! The relation that is meant, out of those of the type.
std::optional<Relation> relationFromText(DataType type, const QString &text);

//! What a negation negates: `is` of `is_not`. A negation is true of all rows that this is not true of, those without a
//! value among them.
std::optional<Relation> negatedBy(Relation relation);

} // namespace bridge::sandbox::shotgrid
