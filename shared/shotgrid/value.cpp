#include "shotgrid/value.h"

#include "base/json.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

const std::map<QString, FieldType> &fieldTypes()
{
    static const std::map<QString, FieldType> types = {
        {u"text"_s, FieldType::Text},
        {u"number"_s, FieldType::Number},
        {u"float"_s, FieldType::Float},
        {u"currency"_s, FieldType::Currency},
        {u"percent"_s, FieldType::Percent},
        {u"duration"_s, FieldType::Duration},
        {u"timecode"_s, FieldType::Timecode},
        {u"checkbox"_s, FieldType::Checkbox},
        {u"date"_s, FieldType::Date},
        {u"date_time"_s, FieldType::DateTime},
        {u"list"_s, FieldType::List},
        {u"status_list"_s, FieldType::StatusList},
        {u"entity"_s, FieldType::Entity},
        {u"multi_entity"_s, FieldType::MultiEntity},
        {u"color"_s, FieldType::Color},
        {u"image"_s, FieldType::Image},
        {u"url"_s, FieldType::Url},
        {u"serializable"_s, FieldType::Serializable},
        {u"tag_list"_s, FieldType::TagList},
        {u"uuid"_s, FieldType::Uuid},
        {u"entity_type"_s, FieldType::EntityType},
    };
    return types;
}

Link linkFromJson(const QJsonObject &json)
{
    return {.ref = {.type = json.value("type"_L1).toString(), .id = ShotgridId(json.value("id"_L1).toInteger())},
            .name = json.value("name"_L1).toString()};
}

//! One link, a list of them, or none.
std::vector<Link> linksFromJson(const QJsonValue &data)
{
    std::vector<Link> links;
    if (data.isObject())
        links.push_back(linkFromJson(data.toObject()));
    const QJsonArray list = data.toArray();
    for (const QJsonValue &item : list)
        links.push_back(linkFromJson(item.toObject()));
    std::sort(links.begin(), links.end(), [](const Link &a, const Link &b) { return (a.ref <=> b.ref) < 0; });
    return links;
}

//! A deep path that ends in a link may come among the attributes. Values of `url` fields look alike but say how they
//! link, and `meta` of some events has an id and a type, too.
bool isLink(const QString &field, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return field.contains('.'_L1) && object.contains("id"_L1) && object.contains("type"_L1)
        && !object.contains("link_type"_L1);
}

QDateTime dateTimeFromText(const QString &text)
{
    // "2026-03-02 08:55:00 UTC" is how a create may answer
    QString iso = text;
    if (iso.endsWith(" UTC"_L1))
        iso = iso.chopped(4).replace(' '_L1, 'T'_L1) + 'Z'_L1;
    QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    // The site keeps whole seconds, and so does everything that is compared with it.
    return time.isValid() ? QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC) : QDateTime();
}

Value textValue(const QJsonValue &json)
{
    const QString text = json.toString();
    return text.isEmpty() ? Value() : Value(text);
}

//! Empty when it is no whole number.
Value wholeValue(const QJsonValue &json)
{
    bool isNumber = false;
    const double number = json.isString() ? json.toString().toDouble(&isNumber) : json.toDouble();
    isNumber = isNumber || json.isDouble();
    return isNumber && number == double(qint64(number)) ? Value(qint64(number)) : Value();
}

Value floatValue(const QJsonValue &json)
{
    bool isNumber = false;
    const double number = json.isString() ? json.toString().toDouble(&isNumber) : json.toDouble();
    return isNumber || json.isDouble() ? Value(number) : Value();
}

Value dateValue(const QJsonValue &json)
{
    const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
    return date.isValid() ? Value(date) : Value();
}

Value dateTimeValue(const QJsonValue &json)
{
    const QDateTime time = dateTimeFromText(json.toString());
    return time.isValid() ? Value(time) : Value();
}

//! \a json taken as \a type; null when it is not of that type, for which the caller looks.
Value valueFromJson(const QJsonValue &json, FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::List:
    case FieldType::StatusList:
    case FieldType::Color:
    case FieldType::Image:
    case FieldType::Uuid:
    case FieldType::EntityType:
        return textValue(json);
    case FieldType::Number:
    case FieldType::Percent:
    case FieldType::Duration:
    case FieldType::Timecode:
        return wholeValue(json);
    case FieldType::Float:
    case FieldType::Currency:
        return floatValue(json);
    case FieldType::Checkbox:
        return json.isBool() ? Value(json.toBool()) : Value();
    case FieldType::Date:
        return dateValue(json);
    case FieldType::DateTime:
        return dateTimeValue(json);
    case FieldType::Entity:
    case FieldType::MultiEntity:
        return {};
    case FieldType::Url:
    case FieldType::Serializable:
    case FieldType::TagList:
    case FieldType::Other:
        return json;
    }
    Q_UNREACHABLE();
}

//! With a point, so that it can be taken for nothing but a float; six decimals are kept by the site.
QString textOfFloat(double number)
{
    QString text = QString::number(number, 'f', 6);
    while (text.endsWith('0'_L1) && !text.endsWith(".0"_L1))
        text.chop(1);
    return text;
}

} // namespace

FieldType fieldTypeFromText(const QString &text)
{
    const auto found = fieldTypes().find(text);
    return found == fieldTypes().end() ? FieldType::Other : found->second;
}

QString toText(FieldType type)
{
    for (const auto &[text, one] : fieldTypes()) {
        if (one == type)
            return text;
    }
    return u"other"_s;
}

bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

QString Row::text(const QString &field) const
{
    return attributes.value(field).toString();
}

bool Row::checked(const QString &field) const
{
    return attributes.value(field).toBool();
}

Link Row::link(const QString &field) const
{
    const auto found = links.find(field);
    return found == links.end() || found->second.empty() ? Link() : found->second.front();
}

std::vector<Link> Row::linksOf(const QString &field) const
{
    const auto found = links.find(field);
    return found == links.end() ? std::vector<Link>() : found->second;
}

Result<Row> rowFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"record"_s);
    Row row{.ref = {.type = reader.text(u"type"_s), .id = ShotgridId(reader.integer(u"id"_s))},
            .attributes = reader.objectOr(u"attributes"_s, {})};
    const QJsonObject relationships = reader.objectOr(u"relationships"_s, {});
    if (reader.error())
        return *reader.error();
    for (auto field = relationships.begin(); field != relationships.end(); ++field)
        row.links[field.key()] = linksFromJson(field.value()["data"_L1]);
    for (const QString &field : row.attributes.keys()) {
        if (isLink(field, row.attributes.value(field)))
            row.links[field] = linksFromJson(row.attributes.take(field));
    }
    return row;
}

Result<Value> valueOf(const Row &row, const QString &field, FieldType type)
{
    if (type == FieldType::MultiEntity)
        return Value(row.linksOf(field));
    if (type == FieldType::Entity) {
        const Link link = row.link(field);
        return link.ref.isEmpty() ? Value() : Value(link);
    }
    const QJsonValue json = row.attributes.value(field);
    if (json.isNull() || json.isUndefined() || (json.isString() && json.toString().isEmpty()))
        return Value();
    Value value = valueFromJson(json, type);
    if (isNull(value)) {
        const QString shown = json.toVariant().toString().left(80);
        return Error{.kind = Error::Kind::Malformed,
                     .message = u"%1 %2, %3: '%4' is no %5"_s.arg(row.ref.type, row.ref.id.toText(), field, shown,
                                                                  toText(type))};
    }
    return value;
}

QJsonValue toJson(const Value &value)
{
    struct Writer {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(bool checked) const { return checked; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(double number) const { return textOfFloat(number); }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(const QDate &date) const { return date.toString(Qt::ISODate); }
        QJsonValue operator()(const QDateTime &time) const { return time.toUTC().toString(Qt::ISODate); }
        QJsonValue operator()(const Link &link) const { return toJson(link.ref); }
        QJsonValue operator()(const std::vector<Link> &links) const
        {
            QJsonArray list;
            for (const Link &link : links)
                list.append(toJson(link.ref));
            return list;
        }
        QJsonValue operator()(const QJsonValue &json) const { return json; }
    };
    return std::visit(Writer(), value);
}

QJsonObject toJson(const ShotgridRef &ref)
{
    return {{u"type"_s, ref.type}, {u"id"_s, ref.id.number()}};
}

QJsonArray toJson(const std::vector<ShotgridRef> &refs)
{
    QJsonArray list;
    for (const ShotgridRef &ref : refs)
        list.append(toJson(ref));
    return list;
}

QJsonObject toJson(ListChange change, const std::vector<ShotgridRef> &refs)
{
    const QString mode = change == ListChange::Add ? u"add"_s : u"remove"_s;
    return {{u"multi_entity_update_mode"_s, mode}, {u"value"_s, toJson(refs)}};
}

} // namespace bridge::shotgrid
