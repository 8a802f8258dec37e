#include "sandbox/shotgrid/written.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Failure invalidDate(const QString &text)
{
    return invalidRequest(u"Invalid date format: %1. Correct format is: 2011-01-21"_s.arg(text));
}

//! What one data type makes of a JSON value, with all that a refusal has to name.
struct Writing {
    Verb verb;
    const EntityType &type;
    const Field &field;
    const QJsonValue &json;

    Failure wrong(const QString &classes) const { return wrongClass(verb, type, field, classes, json); }

    Outcome<Value> text() const
    {
        if (json.isNull())
            return Value();
        if (!json.isString())
            return wrong(u"String, NilClass"_s);
        const QString stripped = json.toString().trimmed();
        if (stripped.isEmpty())
            return Value();
        return Value(stripped);
    }

    Outcome<Value> wholeNumber(bool takesFractions) const
    {
        if (json.isNull())
            return Value();
        if (json.isDouble() && (isInteger(json) || takesFractions))
            return inRange(std::trunc(numberOf(json)));
        if (!json.isString())
            return wrong(takesFractions ? u"String, Integer, Float, NilClass"_s : u"String, Integer, NilClass"_s);
        const QString stripped = json.toString().trimmed();
        if (stripped.isEmpty())
            return Value();
        bool isNumber = false;
        const double number = takesFractions ? stripped.toDouble(&isNumber) : double(stripped.toLongLong(&isNumber));
        if (!isNumber)
            return invalidData(field, json);
        return inRange(std::trunc(number));
    }

    Outcome<Value> inRange(double number) const
    {
        using Limits = std::numeric_limits<qint32>;
        if (number >= Limits::min() && number <= Limits::max())
            return Value(qint64(number));
        if (verb == Verb::Update)
            return updateFailed(type, field, u"Invalid statement."_s);
        return invalidRecord(
            u"Create failed for [%1]: PG::NumericValueOutOfRange: ERROR:  integer out of range"_s.arg(type.name));
    }

    Outcome<Value> realNumber() const
    {
        if (json.isNull())
            return Value();
        const bool takesIntegers = field.type == DataType::Currency;
        if (json.isDouble() && (!isInteger(json) || takesIntegers))
            return rounded(numberOf(json));
        if (!json.isString())
            return wrong(takesIntegers ? u"String, Integer, BigDecimal, Float, NilClass"_s
                                       : u"String, BigDecimal, Float, NilClass"_s);
        const QString stripped = json.toString().trimmed();
        if (stripped.isEmpty())
            return Value();
        bool isNumber = false;
        const double number = stripped.toDouble(&isNumber);
        if (!isNumber)
            return invalidData(field, json);
        return rounded(number);
    }

    Value rounded(double number) const
    {
        const double digits = field.type == DataType::Currency ? 1e2 : 1e6;
        return std::round(number * digits) / digits;
    }

    Outcome<Value> checkbox() const
    {
        if (json.isBool() && json.toBool())
            return Value(true);
        if (json.isBool())
            return Value();
        if (!json.isString())
            return wrong(u"String, FalseClass, TrueClass"_s);
        if (json.toString() == "true"_L1)
            return Value(true);
        if (json.toString() == "false"_L1)
            return Value();
        return invalidData(field, json);
    }

    Outcome<Value> date() const
    {
        if (json.isNull() || json.toString(u"-"_s).isEmpty())
            return Value();
        if (!json.isString())
            return wrong(u"String, NilClass"_s);
        const Outcome<Value> date = dateFromText(json.toString());
        const bool isTooEarly = date && std::get<QDate>(*date).year() < 1970;
        return isTooEarly ? invalidDate(json.toString()) : date;
    }

    Outcome<Value> dateTime() const
    {
        if (json.isNull())
            return Value();
        if (!json.isString())
            return wrong(u"String, NilClass"_s);
        return dateTimeFromText(json.toString());
    }

    Outcome<Value> oneOf(const QString &what, const QString &whatPlural) const
    {
        Outcome<Value> value = text();
        const QString *chosen = value ? std::get_if<QString>(&*value) : nullptr;
        if (!chosen || field.validValues.contains(*chosen))
            return value;
        QStringList quoted;
        for (const QString &one : field.validValues)
            quoted << u'\'' + one + u'\'';
        return updateFailed(
            type, field,
            u"'%1' is not a valid %2. Valid %3: %4."_s.arg(*chosen, what, whatPlural, quoted.join(", "_L1)));
    }

    Outcome<Value> matching(const QRegularExpression &form) const
    {
        Outcome<Value> value = text();
        const QString *chosen = value ? std::get_if<QString>(&*value) : nullptr;
        if (chosen && !form.match(*chosen).hasMatch())
            return invalidData(field, json);
        return value;
    }

    Outcome<Value> color() const
    {
        static const QRegularExpression form(u"^\\d{1,3},\\d{1,3},\\d{1,3}$"_s);
        if (json.toString() == "pipeline_step"_L1 && type.name == "Task"_L1)
            return Value(json.toString());
        return matching(form);
    }

    Outcome<Value> footage() const
    {
        static const QRegularExpression form(u"^\\d+-\\d\\d?$"_s);
        return matching(form);
    }

    Outcome<Value> structure(const QString &classes) const
    {
        if (json.isNull())
            return Value();
        const bool isFit = json.isArray() || (json.isObject() && field.type != DataType::TagList);
        if (!isFit)
            return wrong(classes);
        return Value(withPlainNumbers(json));
    }

    Outcome<Value> image() const
    {
        if (json.isNull())
            return Value();
        if (!json.isObject())
            return wrong(hashClasses());
        return invalidRequest(u"API %1(): Write access of the 'image' data type (%2.%3) not yet supported in API"_s.arg(
            toText(verb), type.name, field.name));
    }

    Outcome<Value> value() const
    {
        switch (field.type) {
        case DataType::Text:
        case DataType::Uuid:
        case DataType::Password:
        case DataType::EntityType:
            return text();
        case DataType::Number:
        case DataType::Percent:
        case DataType::Timecode:
            return wholeNumber(false);
        case DataType::Duration:
            return wholeNumber(true);
        case DataType::Float:
        case DataType::Currency:
            return realNumber();
        case DataType::Checkbox:
            return checkbox();
        case DataType::Date:
            return date();
        case DataType::DateTime:
            return dateTime();
        case DataType::List:
            return oneOf(u"list value"_s, u"list values"_s);
        case DataType::StatusList:
            return oneOf(u"status"_s, u"statuses"_s);
        case DataType::Color:
            return color();
        case DataType::Footage:
            return footage();
        case DataType::Image:
            return image();
        case DataType::Serializable:
        case DataType::Jsonb:
            return structure(u"Hash, Array, NilClass"_s);
        case DataType::TagList:
            return structure(u"Array, NilClass"_s);
        case DataType::Entity:
        case DataType::MultiEntity:
        case DataType::Addressing:
        case DataType::Url:
        case DataType::Summary:
        case DataType::Calculated:
        case DataType::PivotColumn:
            break;
        }
        Q_ASSERT_X(false, "writtenValue", "a link, a file, or a type that nobody writes");
        return Value();
    }
};

} // namespace

QString toText(Verb verb)
{
    switch (verb) {
    case Verb::Create:
        return u"create"_s;
    case Verb::Update:
        return u"update"_s;
    }
    return {};
}

QString hashClasses()
{
    return u"Hash, ActiveSupport::HashWithIndifferentAccess, ActionDispatch::Http::Parameters, "
           "ActionDispatch::Http::ParamsHashWithIndifferentAccess, NilClass"_s;
}

Failure wrongClass(Verb verb, const EntityType &type, const Field &field, const QString &classes,
                   const QJsonValue &json)
{
    return wrongClass(u"API %1()"_s.arg(toText(verb)), type.name + u'.' + field.name, classes, json);
}

Failure wrongClass(const QString &call, const QString &name, const QString &classes, const QJsonValue &json)
{
    return invalidRequest(
        u"%1 %2 expected [%3] data type(s) but got %4: %5"_s.arg(call, name, classes, rubyClass(json), toRuby(json)));
}

Failure invalidData(const Field &field, const QJsonValue &json)
{
    const QString message = u"Invalid data for '%1' data type"_s.arg(toText(field.type));
    const QString shown = json.isString() ? json.toString() : toRuby(json);
    return invalidRequest(message, QJsonObject{{field.name, u"%1. Value: %2"_s.arg(message, shown)}});
}

Outcome<Value> dateFromText(const QString &text)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return invalidDate(text);
    return Value(date);
}

Outcome<Value> dateTimeFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QString clock = match.captured(2).isEmpty() ? u"00:00:00"_s : match.captured(2);
    const QString offset = match.captured(3).isEmpty() ? u"Z"_s : match.captured(3);
    const QDateTime time = match.hasMatch()
        ? QDateTime::fromString(match.captured(1) + u'T' + clock + offset, Qt::ISODate).toUTC()
        : QDateTime();
    if (!time.isValid()) {
        return invalidRequest(u"Invalid date time format: %1. Correct format is 2011-01-21T13:26:09Z (UTC), "
                              "2011-01-21T13:26:09-07:00 (UTC Offset) or any ISO8601 compatible string."_s.arg(text));
    }
    return Value(time);
}

Failure updateFailed(const EntityType &type, const Field &field, const QString &why)
{
    Failure failure = invalidRecord(u"Update failed for [%1.%2]: %3"_s.arg(type.name, field.name, why));
    failure.isOfValue = true;
    return failure;
}

Outcome<Value> writtenValue(Verb verb, const EntityType &type, const Field &field, const QJsonValue &json)
{
    Outcome<Value> value = Writing{.verb = verb, .type = type, .field = field, .json = json}.value();
    if (value && isNull(*value) && !field.mayBeNull)
        return updateFailed(type, field, u"%1 cannot be nil"_s.arg(field.label));
    return value;
}

} // namespace bridge::sandbox::shotgrid
