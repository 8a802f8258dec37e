#include "sandbox/shotgrid/search/relation.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

QString toText(Relation relation)
{
    switch (relation) {
    case Relation::Is:
        return u"is"_s;
    case Relation::IsNot:
        return u"is_not"_s;
    case Relation::Contains:
        return u"contains"_s;
    case Relation::NotContains:
        return u"not_contains"_s;
    case Relation::StartsWith:
        return u"starts_with"_s;
    case Relation::EndsWith:
        return u"ends_with"_s;
    case Relation::In:
        return u"in"_s;
    case Relation::NotIn:
        return u"not_in"_s;
    case Relation::GreaterThan:
        return u"greater_than"_s;
    case Relation::LessThan:
        return u"less_than"_s;
    case Relation::Between:
        return u"between"_s;
    case Relation::InLast:
        return u"in_last"_s;
    case Relation::NotInLast:
        return u"not_in_last"_s;
    case Relation::InNext:
        return u"in_next"_s;
    case Relation::NotInNext:
        return u"not_in_next"_s;
    case Relation::InCalendarDay:
        return u"in_calendar_day"_s;
    case Relation::InCalendarWeek:
        return u"in_calendar_week"_s;
    case Relation::InCalendarMonth:
        return u"in_calendar_month"_s;
    case Relation::InCalendarYear:
        return u"in_calendar_year"_s;
    case Relation::TypeIs:
        return u"type_is"_s;
    case Relation::TypeIsNot:
        return u"type_is_not"_s;
    case Relation::NameIs:
        return u"name_is"_s;
    case Relation::NameContains:
        return u"name_contains"_s;
    case Relation::NameNotContains:
        return u"name_not_contains"_s;
    case Relation::NameStartsWith:
        return u"name_starts_with"_s;
    case Relation::NameEndsWith:
        return u"name_ends_with"_s;
    }
    return {};
}

const std::vector<Relation> &relationsOf(DataType type)
{
    using enum Relation;
    static const std::vector<Relation> none = {};
    static const std::vector<Relation> ofText = {Contains, NotContains, Is, IsNot, StartsWith, EndsWith, In, NotIn};
    static const std::vector<Relation> ofNumber = {Is, IsNot, GreaterThan, LessThan, Between, In, NotIn};
    static const std::vector<Relation> ofDate = {
        Is,      IsNot,     GreaterThan,    LessThan,        InLast,        NotInLast,
        InNext,  NotInNext, InCalendarWeek, InCalendarMonth, InCalendarDay, InCalendarYear,
        Between, In,        NotIn};
    static const std::vector<Relation> ofList = {Is, IsNot, In, NotIn};
    static const std::vector<Relation> ofFlag = {Is, IsNot};
    static const std::vector<Relation> ofLink = {Is,        IsNot, NameContains, NameNotContains, NameIs, TypeIs,
                                                 TypeIsNot, In,    NotIn};
    static const std::vector<Relation> ofAddressing = {
        Is,        IsNot,        Contains,        NotContains,    In,          TypeIs,
        TypeIsNot, NameContains, NameNotContains, NameStartsWith, NameEndsWith};
    static const std::vector<Relation> ofTags = {Is, IsNot, NameContains, NameNotContains};
    static const std::vector<Relation> ofJsonb = {Is, IsNot, Contains, NotContains};

    switch (type) {
    case DataType::Text:
    case DataType::Footage:
        return ofText;
    case DataType::Number:
    case DataType::Float:
    case DataType::Currency:
    case DataType::Percent:
    case DataType::Duration:
    case DataType::Timecode:
        return ofNumber;
    case DataType::Date:
    case DataType::DateTime:
        return ofDate;
    case DataType::List:
    case DataType::StatusList:
    case DataType::EntityType:
    case DataType::Uuid:
    case DataType::Color:
        return ofList;
    case DataType::Checkbox:
    case DataType::Image:
        return ofFlag;
    case DataType::Entity:
    case DataType::MultiEntity:
        return ofLink;
    case DataType::Addressing:
        return ofAddressing;
    case DataType::TagList:
        return ofTags;
    case DataType::Jsonb:
        return ofJsonb;
    case DataType::Url:
    case DataType::Serializable:
    case DataType::Password:
    case DataType::Summary:
    case DataType::Calculated:
    case DataType::PivotColumn:
        return none;
    }
    return none;
}

std::optional<Relation> relationFromText(DataType type, const QString &text)
{
    for (const Relation relation : relationsOf(type)) {
        if (toText(relation) == text)
            return relation;
    }
    return std::nullopt;
}

std::optional<Relation> negatedBy(Relation relation)
{
    switch (relation) {
    case Relation::IsNot:
        return Relation::Is;
    case Relation::NotContains:
        return Relation::Contains;
    case Relation::NotIn:
        return Relation::In;
    case Relation::NotInLast:
        return Relation::InLast;
    case Relation::NotInNext:
        return Relation::InNext;
    case Relation::TypeIsNot:
        return Relation::TypeIs;
    case Relation::NameNotContains:
        return Relation::NameContains;
    case Relation::Is:
    case Relation::Contains:
    case Relation::StartsWith:
    case Relation::EndsWith:
    case Relation::In:
    case Relation::GreaterThan:
    case Relation::LessThan:
    case Relation::Between:
    case Relation::InLast:
    case Relation::InNext:
    case Relation::InCalendarDay:
    case Relation::InCalendarWeek:
    case Relation::InCalendarMonth:
    case Relation::InCalendarYear:
    case Relation::TypeIs:
    case Relation::NameIs:
    case Relation::NameContains:
    case Relation::NameStartsWith:
    case Relation::NameEndsWith:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace bridge::sandbox::shotgrid
