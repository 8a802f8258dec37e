#include "sandbox/shotgrid/search/operand.h"

#include "sandbox/shotgrid/jsonnumber.h"
#include "sandbox/shotgrid/linkvalue.h"
#include "sandbox/shotgrid/search/period.h"
#include "sandbox/shotgrid/written.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Failure wrongCount(const AskedField &asked, Relation relation, const QString &expected, const QJsonArray &values)
{
    return invalidRequest(
        u"%1 '%2' 'relation' expects %3: %4"_s.arg(asked.call, toText(relation), expected, toRuby(values)));
}

Refusal countRefusal(const AskedField &asked, Relation relation, const QJsonArray &values)
{
    switch (relation) {
    case Relation::In:
    case Relation::NotIn:
        if (values.isEmpty())
            return wrongCount(asked, relation, u"at least a 1-element array"_s, values);
        return std::nullopt;
    case Relation::Between:
    case Relation::InLast:
    case Relation::NotInLast:
    case Relation::InNext:
    case Relation::NotInNext:
        if (values.size() != 2)
            return wrongCount(asked, relation, u"a 2-element array"_s, values);
        return std::nullopt;
    case Relation::Is:
    case Relation::IsNot:
    case Relation::Contains:
    case Relation::NotContains:
    case Relation::StartsWith:
    case Relation::EndsWith:
    case Relation::GreaterThan:
    case Relation::LessThan:
    case Relation::InCalendarDay:
    case Relation::InCalendarWeek:
    case Relation::InCalendarMonth:
    case Relation::InCalendarYear:
    case Relation::TypeIs:
    case Relation::TypeIsNot:
    case Relation::NameIs:
    case Relation::NameContains:
    case Relation::NameNotContains:
    case Relation::NameStartsWith:
    case Relation::NameEndsWith:
        if (values.size() != 1)
            return wrongCount(asked, relation, u"a 1-element array"_s, values);
        return std::nullopt;
    }
    return std::nullopt;
}

Outcome<Value> textOperand(const AskedField &asked, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    if (!json.isString())
        return wrongClass(asked.call, asked.name, u"String, NilClass"_s, json);
    return Value(json.toString());
}

Outcome<Value> integerOperand(const AskedField &asked, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    if (json.isString()) {
        bool isNumber = false;
        const qint64 number = json.toString().toLongLong(&isNumber);
        return isNumber ? Outcome<Value>(Value(number)) : invalidData(asked.field, json);
    }
    if (!json.isDouble() || !isInteger(json))
        return wrongClass(asked.call, asked.name, u"String, Integer, NilClass"_s, json);
    return Value(json.toInteger());
}

//! \a takesIntegers: a float wants `1.0` where a currency takes `1` as well.
Outcome<Value> fractionOperand(const AskedField &asked, const QJsonValue &json, bool takesIntegers)
{
    if (json.isNull())
        return Value();
    if (json.isString()) {
        bool isNumber = false;
        const double number = json.toString().toDouble(&isNumber);
        return isNumber ? Outcome<Value>(Value(number)) : invalidData(asked.field, json);
    }
    if (!json.isDouble() || (isInteger(json) && !takesIntegers)) {
        const QString classes = takesIntegers ? u"String, BigDecimal, Float, Integer, NilClass"_s
                                              : u"String, BigDecimal, Float, NilClass"_s;
        return wrongClass(asked.call, asked.name, classes, json);
    }
    return Value(numberOf(json));
}

Outcome<Value> flagOperand(const AskedField &asked, const QJsonValue &json)
{
    if (json.isBool())
        return Value(json.toBool());
    if (!json.isString())
        return wrongClass(asked.call, asked.name, u"String, FalseClass, TrueClass"_s, json);
    if (json == u"true"_s || json == u"false"_s)
        return Value(json == u"true"_s);
    return invalidData(asked.field, json);
}

Outcome<Value> dateOperand(const AskedField &asked, const QJsonValue &json)
{
    const auto text = textOperand(asked, json);
    if (!text || json.toString().isEmpty())
        return text ? Outcome<Value>(Value()) : text.failure();
    return dateFromText(json.toString());
}

Outcome<Value> momentOperand(const AskedField &asked, const QJsonValue &json)
{
    auto text = textOperand(asked, json);
    if (!text || json.isNull())
        return text;
    return dateTimeFromText(json.toString());
}

Outcome<Value> linkOperand(const AskedField &asked, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    if (!json.isObject()) {
        if (asked.field.type == DataType::Entity)
            return wrongClass(asked.call, asked.name, hashClasses(), json);
        return invalidRequest(u"%1 invalid/missing entity hash: %2"_s.arg(asked.call, toRuby(json)));
    }
    const Outcome<Link> link = linkFromHash(asked.call, asked.schema, json.toObject());
    return link ? Outcome<Value>(Value(*link)) : link.failure();
}

Outcome<Value> imageOperand(const AskedField &asked, Relation relation, const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    return invalidRequest(u"%1 '%2' 'relation' expects a nil value for 'image' data type: %3"_s.arg(
        asked.call, toText(relation), toRuby(QJsonArray{json})));
}

//! A value such as the field itself holds.
Outcome<Value> fieldOperand(const AskedField &asked, Relation relation, const QJsonValue &json)
{
    switch (asked.field.type) {
    case DataType::Number:
    case DataType::Percent:
    case DataType::Duration:
    case DataType::Timecode:
        return integerOperand(asked, json);
    case DataType::Float:
        return fractionOperand(asked, json, false);
    case DataType::Currency:
        return fractionOperand(asked, json, true);
    case DataType::Checkbox:
        return flagOperand(asked, json);
    case DataType::Date:
        return dateOperand(asked, json);
    case DataType::DateTime:
        return momentOperand(asked, json);
    case DataType::Entity:
    case DataType::MultiEntity:
    case DataType::Addressing:
        return linkOperand(asked, json);
    case DataType::Image:
        return imageOperand(asked, relation, json);
    case DataType::Text:
    case DataType::List:
    case DataType::StatusList:
    case DataType::EntityType:
    case DataType::Uuid:
    case DataType::Color:
    case DataType::Footage:
    case DataType::TagList:
        return textOperand(asked, json);
    case DataType::Jsonb: // whatever is asked is not looked at
        return Value();
    case DataType::Url:
    case DataType::Serializable:
    case DataType::Password:
    case DataType::Summary:
    case DataType::Calculated:
    case DataType::PivotColumn:
        break;
    }
    Q_UNREACHABLE(); // these have no relations
}

//! First and last, in the field's own type: a day that a period touches is in it.
std::vector<Value> ends(const AskedField &asked, const Period &period)
{
    if (asked.field.type == DataType::Date)
        return {period.from.date(), period.to.date()};
    return {period.from, period.to};
}

Outcome<std::vector<Value>> periodOperands(const AskedField &asked, Relation relation, const QJsonArray &values)
{
    const QString what = u"%1 '%2' 'relation'"_s.arg(asked.call, toText(relation));
    const auto unit = timeUnitFromText(values[1].toString());
    if (!unit) {
        return invalidRequest(u"%1 doesn't support the '%2' time unit: %3\n Valid time units: %4"_s.arg(
            what, values[1].isString() ? values[1].toString() : toRuby(values[1]), toRuby(values),
            u"[\"HOUR\", \"DAY\", \"WEEK\", \"MONTH\", \"YEAR\"]"_s));
    }
    const int count = isInteger(values[0]) ? values[0].toInt() : 0;
    if (count <= 0)
        return invalidRequest(u"%1 expects at a positive Integer time unit: %2"_s.arg(what, toRuby(values)));
    const bool isPast = relation == Relation::InLast || relation == Relation::NotInLast;
    return ends(asked, periodFromNow(asked.now, isPast ? -count : count, *unit));
}

Outcome<std::vector<Value>> calendarOperands(const AskedField &asked, TimeUnit unit, const QJsonArray &values)
{
    if (!values[0].isDouble() || !isInteger(values[0]))
        return wrongClass(asked.call, asked.name, u"Integer"_s, values[0]);
    return ends(asked, calendarPeriod(asked.now, unit, values[0].toInt()));
}

Outcome<std::vector<Value>> nameOperands(const AskedField &asked, const QJsonArray &values)
{
    if (!values[0].isString())
        return wrongClass(asked.call, asked.name, u"String"_s, values[0]);
    return std::vector<Value>{values[0].toString()};
}

Outcome<std::vector<Value>> fieldOperands(const AskedField &asked, Relation relation, const QJsonArray &values)
{
    const bool isChoice = relation == Relation::In || relation == Relation::NotIn;
    std::vector<Value> operands;
    for (const QJsonValue json : values) {
        if (isChoice && json.isNull() && asked.field.type == DataType::Text)
            return invalidRecord(u"Read failed for entity type [%1]"_s.arg(asked.name.section(u'.', 0, 0)));
        auto operand = fieldOperand(asked, relation, json);
        if (!operand)
            return operand.failure();
        operands.push_back(std::move(*operand));
    }
    return operands;
}

} // namespace

Outcome<std::vector<Value>> operandsFromJson(const AskedField &asked, Relation relation, const QJsonArray &values)
{
    if (auto refusal = countRefusal(asked, relation, values))
        return *refusal;
    switch (relation) {
    case Relation::InLast:
    case Relation::NotInLast:
    case Relation::InNext:
    case Relation::NotInNext:
        return periodOperands(asked, relation, values);
    case Relation::InCalendarDay:
        return calendarOperands(asked, TimeUnit::Day, values);
    case Relation::InCalendarWeek:
        return calendarOperands(asked, TimeUnit::Week, values);
    case Relation::InCalendarMonth:
        return calendarOperands(asked, TimeUnit::Month, values);
    case Relation::InCalendarYear:
        return calendarOperands(asked, TimeUnit::Year, values);
    case Relation::NameIs:
    case Relation::NameContains:
    case Relation::NameNotContains:
    case Relation::NameStartsWith:
    case Relation::NameEndsWith:
        return nameOperands(asked, values);
    case Relation::TypeIs:
    case Relation::TypeIsNot: {
        auto name = textOperand(asked, values[0]);
        return name ? Outcome(std::vector<Value>{*name}) : name.failure();
    }
    case Relation::Is:
    case Relation::IsNot:
    case Relation::Contains:
    case Relation::NotContains:
    case Relation::StartsWith:
    case Relation::EndsWith:
    case Relation::In:
    case Relation::NotIn:
    case Relation::GreaterThan:
    case Relation::LessThan:
    case Relation::Between:
        return fieldOperands(asked, relation, values);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::sandbox::shotgrid
