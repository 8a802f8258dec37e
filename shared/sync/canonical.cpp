#include "sync/canonical.h"

#include <QDateTime>
#include <QJsonArray>

#include <cmath>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using shotgrid::FieldType;

namespace {

//! AYON keeps moments with microseconds and an offset; ShotGrid whole seconds in UTC, or the day alone.
std::optional<Value> momentValue(const QString &text, FieldType dataType)
{
    if (text.isEmpty())
        return Value{};
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (dataType == FieldType::Date)
        return Value(moment.date().toString(Qt::ISODate)); // the day that was entered, whatever its offset
    return Value(moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s));
}

std::optional<Value> listOfTexts(const QJsonValue &json)
{
    if (!json.isArray())
        return std::nullopt;
    QStringList members;
    for (const QJsonValue &member : json.toArray())
        members += member.toVariant().toString(); // never "8.64e+07", as a double has it
    return textValue(members.join(u", "_s));
}

struct ToJson {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool yes) const { return yes; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const QStringList &members) const { return QJsonArray::fromStringList(members); }
};

} // namespace

bool isExchangeable(const QString &ayonType, FieldType dataType)
{
    if (ayonType == "string"_L1)
        return dataType == FieldType::Text || dataType == FieldType::List;
    if (ayonType == "integer"_L1)
        return dataType == FieldType::Number || dataType == FieldType::Percent || dataType == FieldType::Duration
            || dataType == FieldType::Timecode;
    if (ayonType == "float"_L1)
        return dataType == FieldType::Float;
    if (ayonType == "boolean"_L1)
        return dataType == FieldType::Checkbox;
    if (ayonType == "datetime"_L1)
        return dataType == FieldType::Date || dataType == FieldType::DateTime;
    return ayonType.startsWith("list_of_"_L1) && dataType == FieldType::Text;
}

FieldType fieldTypeFor(const QString &ayonType)
{
    static const std::map<QString, FieldType> types{
        {u"string"_s, FieldType::Text},          {u"integer"_s, FieldType::Number},
        {u"float"_s, FieldType::Float},          {u"boolean"_s, FieldType::Checkbox},
        {u"datetime"_s, FieldType::DateTime},    {u"list_of_strings"_s, FieldType::Text},
        {u"list_of_integers"_s, FieldType::Text}};
    const auto found = types.find(ayonType);
    return found == types.end() ? FieldType::Other : found->second;
}

std::optional<Value> fromAyon(const QJsonValue &json, const QString &ayonType, FieldType dataType)
{
    if (json.isNull() || json.isUndefined())
        return Value{};
    if (ayonType == "datetime"_L1)
        return json.isString() ? momentValue(json.toString(), dataType) : std::nullopt;
    if (ayonType.startsWith("list_of_"_L1))
        return listOfTexts(json);
    if (ayonType == "boolean"_L1)
        return json.isBool() ? std::optional<Value>(json.toBool()) : std::nullopt;
    if (ayonType == "string"_L1)
        return json.isString() ? std::optional<Value>(textValue(json.toString())) : std::nullopt;
    if (!json.isDouble())
        return std::nullopt;
    if (ayonType == "integer"_L1)
        return Value(qint64(std::llround(json.toDouble())));
    return floatValue(json.toDouble());
}

QJsonValue toAyon(const Value &value, const QString &ayonType)
{
    const auto *text = std::get_if<QString>(&value);
    if (text && ayonType == "datetime"_L1)
        return text->size() == 10 ? *text + "T00:00:00+00:00"_L1 : QString(*text).replace('Z'_L1, "+00:00"_L1);
    if (text && ayonType.startsWith("list_of_"_L1)) {
        QJsonArray members;
        for (const QString &member : text->split(u", "_s)) {
            if (ayonType == "list_of_integers"_L1)
                members.append(member.toLongLong());
            else
                members.append(member);
        }
        return members;
    }
    return std::visit(ToJson{}, value);
}

std::optional<Value> fromShotgrid(const shotgrid::Row &row, const QString &field, const QString &ayonType,
                                  FieldType dataType)
{
    const Result<shotgrid::Value> read = shotgrid::valueOf(row, field, dataType);
    if (!read)
        return std::nullopt;
    const shotgrid::Value &value = *read;
    if (const auto *yes = std::get_if<bool>(&value))
        return Value(*yes);
    if (const auto *number = std::get_if<qint64>(&value))
        return ayonType == "float"_L1 ? floatValue(double(*number)) : Value(*number);
    if (const auto *number = std::get_if<double>(&value))
        return floatValue(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return textValue(*text);
    if (const auto *day = std::get_if<QDate>(&value))
        return Value(day->toString(Qt::ISODate));
    if (const auto *moment = std::get_if<QDateTime>(&value))
        return Value(moment->toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s));
    return shotgrid::isNull(value) ? std::optional<Value>(Value{}) : std::nullopt;
}

QJsonValue toShotgrid(const Value &value, FieldType dataType)
{
    if (dataType == FieldType::Checkbox && isNothing(value))
        return false; // never null there
    if (const auto *number = std::get_if<double>(&value))
        return shotgrid::toJson(shotgrid::Value(*number));
    return std::visit(ToJson{}, value);
}

QJsonValue toBaseJson(const Value &value)
{
    return std::visit(ToJson{}, value);
}

Value fromBaseJson(const QJsonValue &json, const Field &field)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return field.ayonType == "integer"_L1 ? Value(qint64(std::llround(json.toDouble())))
                                              : floatValue(json.toDouble());
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        QStringList members;
        for (const QJsonValue &member : json.toArray())
            members += member.toString();
        return listValue(members);
    }
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace bridge::sync
