#include "sandbox/shotgrid/content.h"

#include "sandbox/shotgrid/file.h"
#include "sandbox/shotgrid/schemajson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &place, const QString &message)
{
    return {.kind = Error::Kind::Malformed, .where = u"ShotGrid fixture, "_s + place, .message = message};
}

//! A value as fixtures write it; nothing when it does not fit the data type.
std::optional<Value> storedValue(Store &store, const Field &field, const QJsonValue &json, const Link &project)
{
    if (json.isNull())
        return Value();
    switch (field.type) {
    case DataType::Checkbox:
        return json.isBool() ? std::optional<Value>(json.toBool() ? Value(true) : Value()) : std::nullopt;
    case DataType::Number:
    case DataType::Percent:
    case DataType::Duration:
    case DataType::Timecode:
        return json.isDouble() ? std::optional<Value>(json.toInteger()) : std::nullopt;
    case DataType::Float:
    case DataType::Currency:
        return json.isDouble() ? std::optional<Value>(json.toDouble()) : std::nullopt;
    case DataType::Date: {
        const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
        return date.isValid() ? std::optional<Value>(date) : std::nullopt;
    }
    case DataType::DateTime: {
        const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODate).toUTC();
        return time.isValid() ? std::optional<Value>(time) : std::nullopt;
    }
    case DataType::Entity: {
        const auto link = store.schema().linkFromJson(json);
        return link ? std::optional<Value>(*link) : std::nullopt;
    }
    case DataType::MultiEntity:
    case DataType::Addressing: {
        if (!json.isArray())
            return std::nullopt;
        Links links;
        const QJsonArray list = json.toArray();
        for (const QJsonValue one : list) {
            const auto link = store.schema().linkFromJson(one);
            if (!link)
                return std::nullopt;
            links.push_back(*link);
        }
        return links.empty() ? Value() : Value(std::move(links));
    }
    case DataType::Url: {
        const QJsonObject file = json.toObject();
        const bool isOwnFile = field.name == "this_file"_L1;
        if (json.isString() && field.isPlain)
            return json.toString();
        if (file.contains("link_type"_L1))
            return json;
        if (const auto attachment = store.schema().linkFromJson(json))
            return *attachment;
        const QJsonObject described = file.contains("relative_path"_L1)
            ? localFile(file[u"local_storage"].toObject(), file[u"relative_path"].toString())
            : webFile(file[u"url"].toString(), file[u"name"].toString());
        return isOwnFile ? Value(QJsonValue(described)) : Value(insertAttachment(store, described, project));
    }
    case DataType::Serializable:
    case DataType::TagList:
    case DataType::Jsonb:
        return json;
    case DataType::Image:
        return json.isString() ? Value(json.toString()) : Value(json);
    case DataType::Text:
    case DataType::List:
    case DataType::StatusList:
    case DataType::Color:
    case DataType::Footage:
    case DataType::Uuid:
    case DataType::Password:
    case DataType::EntityType:
        return json.isString() ? std::optional<Value>(json.toString()) : std::nullopt;
    case DataType::Summary:
    case DataType::Calculated:
    case DataType::PivotColumn:
        return std::nullopt;
    }
    return std::nullopt;
}

//! Author and times of a row that does not say.
QJsonObject signedRow(QJsonObject row, const EntityType &type, const QJsonObject &site)
{
    const auto fill = [&](const QString &name, QLatin1StringView fact) {
        if (type.field(name) && !row.contains(name))
            row.insert(name, site[fact]);
    };
    fill(u"created_at"_s, "created_at"_L1);
    fill(u"updated_at"_s, "created_at"_L1);
    fill(u"created_by"_s, "created_by"_L1);
    fill(u"updated_by"_s, "created_by"_L1);
    if (row[u"retired"].toBool() && !row.contains("retired_at"_L1))
        row.insert(u"retired_at"_s, site[u"created_at"]);
    return row;
}

Result<void> loadRow(Store &store, const EntityType &type, const QJsonObject &json, const QString &place)
{
    const Link row{.type = type.place, .id = json[u"id"].toInt()};
    if (row.id <= 0)
        return malformed(place, u"a row needs an id"_s);
    if (store.row(row))
        return malformed(place, u"there are two rows of this id"_s);
    store.insert(row);
    const Link project = store.schema().linkFromJson(json[u"project"]).value_or(Link{});
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        static const QSet<QString> ofTheRow{u"id"_s, u"retired"_s, u"retired_with"_s, u"retired_at"_s};
        if (ofTheRow.contains(entry.key()))
            continue;
        const int fieldPlace = type.fieldPlaces.value(entry.key(), -1);
        if (fieldPlace < 0)
            return malformed(place, u"the type has no field '%1'"_s.arg(entry.key()));
        const Field &field = type.fields[size_t(fieldPlace)];
        if (!field.isStored())
            return malformed(place, u"'%1' is kept elsewhere"_s.arg(entry.key()));
        auto value = storedValue(store, field, entry.value(), project);
        if (!value)
            return malformed(place, u"the value of '%1' does not fit '%2'"_s.arg(entry.key(), toText(field.type)));
        store.setValue(row, field.place, std::move(*value));
        if (field.type == DataType::Url)
            keepStorage(store, row, field, entry.value().toObject());
    }
    if (json[u"retired"].toBool())
        store.retire(row, QDateTime::fromString(json[u"retired_at"].toString(), Qt::ISODate),
                     store.schema().linkFromJson(json[u"retired_with"]).value_or(Link{}));
    return {};
}

Result<void> loadRows(Content &content, const QJsonObject &rows)
{
    Store &store = content.store;
    for (auto entry = rows.begin(); entry != rows.end(); ++entry) {
        const EntityType *type = store.schema().find(entry.key());
        if (!type)
            return malformed(u"rows."_s + entry.key(), u"the schema has no such type"_s);
        const int startsAt = store.nextId(type->place);
        const QJsonArray list = entry.value().toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject row = signedRow(list[i].toObject(), *type, content.site);
            const QString place = u"rows.%1[%2]"_s.arg(entry.key()).arg(i);
            if (const auto done = loadRow(store, *type, row, place); !done)
                return done.error();
            store.commit();
        }
        store.setNextId(type->place, std::max(startsAt, store.nextId(type->place)));
    }
    return {};
}

void addStepColumns(Store &store)
{
    const EntityType *step = store.schema().find(u"Step"_s);
    if (!step)
        return;
    const int stepPlace = step->place;
    for (const auto &[id, row] : store.rows(stepPlace))
        store.refreshStepColumn({.type = stepPlace, .id = id});
}

//! The fixture's keys on top of those of the stock site, one level down: its `permissions` replace that of the stock
//! site as a whole, and its rows replace those of the same type.
QJsonObject completed(const QJsonObject &fixture)
{
    if (fixture.contains("schema"_L1))
        return fixture;
    QJsonObject complete = stockSite();
    for (auto entry = fixture.begin(); entry != fixture.end(); ++entry) {
        const bool isMerged = entry.key() == "site"_L1 || entry.key() == "rows"_L1;
        if (!isMerged) {
            complete[entry.key()] = entry.value();
            continue;
        }
        QJsonObject merged = complete[entry.key()].toObject();
        const QJsonObject own = entry.value().toObject();
        for (auto part = own.begin(); part != own.end(); ++part)
            merged[part.key()] = part.value();
        complete[entry.key()] = merged;
    }
    return complete;
}

struct StoredToJson {
    const Schema &schema;

    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(qint64 value) const { return value; }
    QJsonValue operator()(double value) const { return value; }
    QJsonValue operator()(const QString &value) const { return value; }
    QJsonValue operator()(const QDate &value) const { return value.toString(Qt::ISODate); }
    QJsonValue operator()(const QDateTime &value) const { return value.toString(Qt::ISODate); }
    QJsonValue operator()(const Link &value) const
    {
        return QJsonObject{{u"type"_s, schema.type(value).name}, {u"id"_s, value.id}};
    }
    QJsonValue operator()(const Links &value) const
    {
        QJsonArray list;
        for (const Link &link : value)
            list.append((*this)(link));
        return list;
    }
    QJsonValue operator()(const QJsonValue &value) const { return value; }
};

QJsonObject rowToJson(const Schema &schema, const EntityType &type, const Row &row)
{
    QJsonObject json{{u"id"_s, row.id()}};
    if (row.isRetired())
        json.insert(u"retired"_s, true);
    if (row.retiredAt().isValid())
        json.insert(u"retired_at"_s, row.retiredAt().toString(Qt::ISODate));
    if (row.retiredWith().id != 0)
        json.insert(u"retired_with"_s, StoredToJson{.schema = schema}(row.retiredWith()));
    for (const auto &[place, value] : row.values())
        json.insert(type.fields[size_t(place)].name, std::visit(StoredToJson{.schema = schema}, value));
    // An author or a time that is not set is said, else the loader would take those of the site.
    for (const QString &name : {u"created_at"_s, u"updated_at"_s, u"created_by"_s, u"updated_by"_s}) {
        if (type.field(name) && !json.contains(name))
            json.insert(name, QJsonValue::Null);
    }
    return json;
}

} // namespace

Result<Content> contentFromJson(const QJsonObject &fixture)
{
    const QJsonObject complete = completed(fixture);
    auto schema = schemaFromJson(complete[u"schema"].toObject(), complete[u"projects"].toObject());
    if (!schema)
        return schema.error();
    Content content{.store = Store(std::move(*schema)),
                    .site = complete[u"site"].toObject(),
                    .credentials = complete[u"credentials"].toObject(),
                    .permissions = complete[u"permissions"].toObject()};
    if (const auto done = loadRows(content, complete[u"rows"].toObject()); !done)
        return done.error();
    addStepColumns(content.store);
    const QJsonObject nextIds = complete[u"next_ids"].toObject();
    for (auto next = nextIds.begin(); next != nextIds.end(); ++next) {
        if (const EntityType *type = content.store.schema().find(next.key()))
            content.store.setNextId(type->place, next.value().toInt());
    }
    content.store.commit();
    return content;
}

QJsonObject contentToJson(const Content &content)
{
    const Schema &schema = content.store.schema();
    QJsonObject rows;
    QJsonObject nextIds;
    for (const EntityType &type : schema.types()) {
        if (type.isDisabled)
            continue;
        QJsonArray list;
        for (const auto &[id, row] : content.store.rows(type.place))
            list.append(rowToJson(schema, type, row));
        rows.insert(type.name, list);
        nextIds.insert(type.name, content.store.nextId(type.place));
    }
    return {{u"format"_s, 1},
            {u"site"_s, content.site},
            {u"credentials"_s, content.credentials},
            {u"permissions"_s, content.permissions},
            {u"projects"_s, hiddenToJson(schema)},
            {u"schema"_s, schemaToJson(schema)},
            {u"rows"_s, rows},
            {u"next_ids"_s, nextIds}};
}

PermissionGroup permissionGroup(const Content &content, const QString &name)
{
    const QJsonObject json = content.permissions[name].toObject();
    PermissionGroup group{.name = name, .seesAll = json[u"sees"].toString(u"all"_s) == "all"_L1};
    const QHash<QString, Denial::Action> actions{{u"create_entity"_s, Denial::Action::CreateEntity},
                                                 {u"update_field"_s, Denial::Action::UpdateField},
                                                 {u"retire_entity"_s, Denial::Action::RetireEntity},
                                                 {u"read_entity"_s, Denial::Action::ReadEntity}};
    const QJsonArray denials = json[u"deny"].toArray();
    for (const QJsonValue denial : denials) {
        const auto action = actions.constFind(denial[u"action"].toString());
        if (action != actions.cend()) {
            group.denials.push_back({.action = *action,
                                     .entityType = denial[u"entity_type"].toString(),
                                     .field = denial[u"field"].toString(),
                                     .rule = denial[u"rule"].toInt()});
        }
    }
    return group;
}

QJsonObject stockSite()
{
    QFile file(u":/sandbox/shotgrid_site.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace bridge::sandbox::shotgrid
