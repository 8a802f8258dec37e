#include "sandbox/ayon/body.h"

#include "sandbox/ayon/filter/filter.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

const QString entityNamePattern = uR"(^[a-zA-Z0-9_]([a-zA-Z0-9_\.\-]*[a-zA-Z0-9_])?$)"_s;
const QString labelPattern = u"^[^';]*$"_s;
const QString userNamePattern = uR"(^[a-zA-Z0-9][a-zA-Z0-9_\.\-]*[a-zA-Z0-9]$)"_s;
const QString topicPattern = uR"(^[a-zA-Z][a-zA-Z0-9_\.\*]{2,64}$)"_s;
const QString entityIdPattern = u"^[0-f]{32}$"_s;

namespace {

Refusal wrong(const QString &message, const QString &type, const QJsonObject &context = {})
{
    return invalid({{.message = message, .type = type, .context = context}});
}

Checked<QJsonValue> coercedText(const QJsonValue &value, const Field &field)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = value.toVariant().toString();
    else if (value.isBool())
        text = value.toBool() ? u"True"_s : u"False"_s;
    else
        return wrong(u"str type expected"_s, u"type_error.str"_s);

    if (!field.pattern.isEmpty() && !QRegularExpression(field.pattern).match(text).hasMatch())
        return wrong(u"string does not match regex \"%1\""_s.arg(field.pattern), u"value_error.str.regex"_s,
                     {{u"pattern"_s, field.pattern}});
    if (!field.choices.isEmpty() && !field.choices.contains(text))
        return wrong(u"unexpected value; permitted: '%1'"_s.arg(field.choices.join(u"', '"_s)), u"value_error.const"_s,
                     {{u"given"_s, text}, {u"permitted"_s, QJsonArray::fromStringList(field.choices)}});
    return QJsonValue(text);
}

Checked<QJsonValue> coercedInteger(const QJsonValue &value)
{
    if (value.isBool())
        return QJsonValue(value.toBool() ? 1 : 0);
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return QJsonValue(qint64(value.toInteger(qint64(value.toDouble()))));
    bool isNumber = false;
    const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
    if (isNumber)
        return QJsonValue(number);
    return wrong(u"value is not a valid integer"_s, u"type_error.integer"_s);
}

Checked<QJsonValue> coercedFloat(const QJsonValue &value)
{
    if (value.isBool())
        return QJsonValue(value.toBool() ? 1.0 : 0.0);
    if (value.isDouble())
        return QJsonValue(value.toDouble());
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    if (isNumber)
        return QJsonValue(number);
    return wrong(u"value is not a valid float"_s, u"type_error.float"_s);
}

Checked<QJsonValue> coercedPercent(const QJsonValue &value)
{
    constexpr double whole = 100;
    Checked<QJsonValue> number = coercedFloat(value);
    if (!number)
        return number.refusal();
    if (number->toDouble() < 0)
        return wrong(u"ensure this value is greater than or equal to 0"_s, u"value_error.number.not_ge"_s,
                     {{u"limit_value"_s, 0}});
    if (number->toDouble() > whole)
        return wrong(u"ensure this value is less than or equal to 100"_s, u"value_error.number.not_le"_s,
                     {{u"limit_value"_s, whole}});
    return number;
}

Checked<QJsonValue> coercedBoolean(const QJsonValue &value)
{
    if (value.isBool())
        return value;
    static const QStringList truths{u"1"_s, u"on"_s, u"t"_s, u"true"_s, u"y"_s, u"yes"_s};
    static const QStringList untruths{u"0"_s, u"off"_s, u"f"_s, u"false"_s, u"n"_s, u"no"_s};
    const QString text = value.toVariant().toString().toLower();
    if (truths.contains(text))
        return QJsonValue(true);
    if (untruths.contains(text))
        return QJsonValue(false);
    return wrong(u"value could not be parsed to a boolean"_s, u"type_error.bool"_s);
}

Checked<QJsonValue> coercedId(const QJsonValue &value)
{
    const QString text = value.toString();
    if (!value.isString())
        return wrong(u"str type expected"_s, u"type_error.str"_s);
    // The server's pattern also takes characters between the digits and the letters, which the database then refuses.
    static const QRegularExpression id(u"^[0-9a-fA-F]{32}$"_s);
    if (!id.match(text).hasMatch())
        return wrong(u"string does not match regex \"%1\""_s.arg(entityIdPattern), u"value_error.str.regex"_s,
                     {{u"pattern"_s, entityIdPattern}});
    return QJsonValue(text);
}

Checked<QJsonValue> coercedObject(const QJsonValue &value, const std::vector<Field> &members)
{
    if (!value.isObject())
        return wrong(u"value is not a valid dict"_s, u"type_error.dict"_s);
    if (members.empty())
        return value;
    BodyCheck check;
    const QJsonObject object = check.check(value.toObject(), members, {});
    if (!check.isGood())
        return invalid(check.takeInvalid());
    return QJsonValue(object);
}

//! A list whose items are each taken as \a item says. The place of a wrong item starts with its number.
Checked<QJsonValue> coercedList(const QJsonValue &value, const Field &item)
{
    if (!value.isArray())
        return wrong(u"value is not a valid list"_s, u"type_error.list"_s);
    std::vector<InvalidValue> refused;
    QJsonArray taken;
    const QJsonArray given = value.toArray();
    for (qsizetype i = 0; i < given.size(); ++i) {
        const Checked<QJsonValue> coercedItem = coerced(given.at(i), item);
        if (coercedItem) {
            taken.append(*coercedItem);
            continue;
        }
        for (InvalidValue problem : coercedItem.refusal().invalid) {
            problem.place.prepend(int(i));
            refused.push_back(std::move(problem));
        }
    }
    if (!refused.empty())
        return invalid(std::move(refused));
    return QJsonValue(taken);
}

InvalidValue notAmong(const QStringList &permitted, const UnknownOperator &found)
{
    return {.place = found.place,
            .message = u"unexpected value; permitted: '%1'"_s.arg(permitted.join("', '"_L1)),
            .type = u"value_error.const"_s,
            .context = {{u"given"_s, found.name}, {u"permitted"_s, QJsonArray::fromStringList(permitted)}}};
}

//! What its conditions ask is looked at only where the filter is used.
Checked<QJsonValue> coercedFilter(const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"value is not a valid dict"_s, u"type_error.dict"_s);
    if (const auto place = placeOfNull(value.toObject()))
        return invalid({{.place = *place, .message = u"Value cannot be null"_s, .type = u"value_error"_s}});
    const auto found = unknownOperator(value.toObject());
    if (found && found->canBeOfCondition) // it makes no condition, and no filter either
        return invalid({notAmong(conditionOperators(), *found), notAmong(filterOperators(), *found)});
    if (found)
        return invalid({notAmong(filterOperators(), *found)});
    return value;
}

//! Qt names the place behind what it could not read, the server the one where that begins.
qsizetype jsonErrorPlace(const QByteArray &body, const QJsonParseError &error)
{
    qsizetype place = qBound(qsizetype(0), qsizetype(error.offset) - 1, body.size());
    if (error.error != QJsonParseError::IllegalValue)
        return place;
    while (place > 0 && std::isalnum(static_cast<unsigned char>(body.at(place - 1))))
        --place;
    return place;
}

QString jsonErrorText(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::MissingNameSeparator:
        return u"Expecting ':' delimiter"_s;
    case QJsonParseError::MissingValueSeparator:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedObject:
        return u"Expecting ',' delimiter"_s;
    case QJsonParseError::MissingObject:
        return u"Expecting property name enclosed in double quotes"_s;
    case QJsonParseError::UnterminatedString:
        return u"Unterminated string starting at"_s;
    case QJsonParseError::GarbageAtEnd:
        return u"Extra data"_s;
    case QJsonParseError::IllegalEscapeSequence:
        return uR"(Invalid \escape)"_s;
    case QJsonParseError::IllegalUTF8String:
        return u"Invalid control character at"_s;
    case QJsonParseError::NoError:
    case QJsonParseError::IllegalValue:
    case QJsonParseError::TerminationByNumber:
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::DeepNesting:
    case QJsonParseError::DocumentTooLarge:
        return u"Expecting value"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray joined(const QJsonArray &place, const QJsonArray &below)
{
    QJsonArray whole = place;
    for (const QJsonValue &part : below)
        whole.append(part);
    return whole;
}

} // namespace

Checked<QJsonValue> coerced(const QJsonValue &value, const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Text:
        return coercedText(value, field);
    case Field::Kind::Integer:
        return coercedInteger(value);
    case Field::Kind::Float:
        return coercedFloat(value);
    case Field::Kind::Percent:
        return coercedPercent(value);
    case Field::Kind::Boolean:
        return coercedBoolean(value);
    case Field::Kind::Id:
        return coercedId(value);
    case Field::Kind::Texts:
        return coercedList(value, {.kind = Field::Kind::Text, .pattern = field.pattern, .choices = field.choices});
    case Field::Kind::Object:
        return coercedObject(value, field.members);
    case Field::Kind::Objects:
        return coercedList(value, {.kind = Field::Kind::Object, .members = field.members});
    case Field::Kind::Filter:
        return coercedFilter(value);
    case Field::Kind::Any:
        return value;
    }
    Q_UNREACHABLE();
}

QJsonObject BodyCheck::check(const QJsonObject &body, std::span<const Field> fields, const QJsonArray &place)
{
    QJsonObject checked;
    for (const Field &field : fields) {
        const QString snake = snakeCase(field.name);
        const QString key = body.contains(field.name) ? field.name : snake;
        const QJsonValue value = body.value(key);
        const QJsonArray at = joined(place, {field.name});
        if (value.isUndefined()) {
            if (field.isRequired)
                refuse({.place = at, .message = u"field required"_s, .type = u"value_error.missing"_s});
            continue;
        }
        if (value.isNull()) {
            if (field.isRequired)
                refuse({.place = at,
                        .message = u"none is not an allowed value"_s,
                        .type = u"type_error.none.not_allowed"_s});
            checked.insert(field.name, value);
            continue;
        }
        const Checked<QJsonValue> taken = coerced(value, field);
        if (taken) {
            checked.insert(field.name, *taken);
            continue;
        }
        for (InvalidValue problem : taken.refusal().invalid) {
            problem.place = joined(at, problem.place);
            refuse(std::move(problem));
        }
    }
    return checked;
}

Checked<QJsonObject> objectIn(const Request &request)
{
    if (request.body.isEmpty())
        return invalid({{.place = {u"body"_s}, .message = u"field required"_s, .type = u"value_error.missing"_s}});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid({{.place = {u"body"_s, qint64(jsonErrorPlace(request.body, error))},
                         .message = u"JSON decode error"_s,
                         .type = u"json_invalid"_s,
                         .context = {{u"error"_s, jsonErrorText(error.error)}}}});
    if (!document.isObject())
        return invalid(
            {{.place = {u"body"_s}, .message = u"value is not a valid dict"_s, .type = u"type_error.dict"_s}});
    return document.object();
}

Checked<QJsonObject> checkedBody(const Request &request, std::span<const Field> fields)
{
    const Checked<QJsonObject> body = objectIn(request);
    if (!body)
        return body.refusal();
    BodyCheck check;
    const QJsonObject checked = check.check(*body, fields);
    if (!check.isGood())
        return invalid(check.takeInvalid());
    return checked;
}

std::optional<Refusal> refusalOfSender(const Request &request)
{
    const QString sender = QString::fromUtf8(request.header("x-sender"));
    static const QRegularExpression shape(entityNamePattern);
    if (sender.isEmpty() || shape.match(sender).hasMatch())
        return std::nullopt;
    return invalid({{.place = {u"header"_s, u"x-sender"_s},
                     .message = u"string does not match regex \"%1\""_s.arg(entityNamePattern),
                     .type = u"value_error.str.regex"_s,
                     .context = {{u"pattern"_s, entityNamePattern}}}});
}

} // namespace bridge::sandbox::ayon
