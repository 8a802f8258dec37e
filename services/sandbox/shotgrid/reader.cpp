#include "sandbox/shotgrid/reader.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Links openNotes(const Store &store, const Link &row)
{
    const Field *notes = store.schema().type(row).field(u"notes"_s);
    if (!notes)
        return {};
    Links open = store.targets(row, *notes);
    std::erase_if(open, [&](const Link &note) {
        const Field *status = store.schema().type(note).field(u"sg_status_list"_s);
        return status && store.row(note)->value(status->place) == Value(u"clsd"_s);
    });
    return open;
}

Links siblingTasks(const Store &store, const Link &row)
{
    const Field *entity = store.schema().type(row).field(u"entity"_s);
    const Links parents = entity ? store.targets(row, *entity) : Links();
    Links siblings;
    for (const Link &parent : parents) {
        for (const int id : store.rowsHolding({.type = row.type, .field = entity->place}, parent)) {
            if (id != row.id)
                siblings.push_back({.type = row.type, .id = id});
        }
    }
    return siblings;
}

Value linkValue(const Store &store, const Link &row, const Field &field)
{
    Links found = store.targets(row, field);
    if (field.type != DataType::Entity)
        return found;
    return found.empty() ? Value() : Value(found.front());
}

QJsonObject linkToJson(const Store &store, const Link &link)
{
    return {{u"id"_s, link.id}, {u"name"_s, store.linkName(link)}, {u"type"_s, store.schema().type(link).name}};
}

//! With six decimals at most, and one at least: "25.0", "1.234568".
QString floatText(double number)
{
    QString text = QString::number(number, 'f', 6);
    while (text.endsWith(u'0') && !text.endsWith(".0"_L1))
        text.chop(1);
    return text;
}

//! The platform path of a file below the root of a storage; null when the storage has no such root.
QJsonValue platformPath(const Store &store, const Link &storage, const QString &field, const QString &relativePath)
{
    const Field *root = store.schema().type(storage).field(field);
    const Row *row = store.row(storage);
    const QString *path = root && row ? std::get_if<QString>(&row->value(root->place)) : nullptr;
    if (!path)
        return QJsonValue::Null;
    const bool isWindows = field == "windows_path"_L1;
    QString full = *path + u'/' + relativePath;
    return isWindows ? full.replace(u'/', u'\\') : full;
}

//! The file of an Attachment: how it is kept is told from how it is fetched.
Value fileOf(const Store &store, const FileLinks &links, const Link &attachment)
{
    const EntityType &type = store.schema().type(attachment);
    const Field *file = type.field(u"this_file"_s);
    const Row *row = store.row(attachment);
    const QJsonValue *stored = file && row ? std::get_if<QJsonValue>(&row->value(file->place)) : nullptr;
    if (!stored)
        return {};
    QJsonObject json = stored->toObject();
    const Field *displayName = type.field(u"display_name"_s);
    if (const QString *name = displayName ? std::get_if<QString>(&row->value(displayName->place)) : nullptr)
        json[u"name"] = *name;
    json[u"type"] = type.name;
    json[u"id"] = attachment.id;
    if (json.contains("object"_L1))
        json[u"url"] = links.toGet(json.take(u"object"_s).toString());
    if (const auto storage = store.schema().linkFromJson(stored->toObject().value(u"local_storage"_s))) {
        const QString path = json.value(u"relative_path"_s).toString();
        QJsonObject link = linkToJson(store, *storage);
        json[u"local_storage"] = link;
        json[u"local_path_linux"] = platformPath(store, *storage, u"linux_path"_s, path);
        json[u"local_path_mac"] = platformPath(store, *storage, u"mac_path"_s, path);
        json[u"local_path_windows"] = platformPath(store, *storage, u"windows_path"_s, path);
    }
    return QJsonValue(json);
}

//! Where a picture is fetched from; until it was processed that is one which says so.
Value pictureOf(const FileLinks &links, const Value &value)
{
    const QJsonValue *picture = std::get_if<QJsonValue>(&value);
    if (!picture)
        return value;
    if ((*picture)[u"is_transient"].toBool())
        return links.origin + "/images/status/transient/thumbnail_pending.png"_L1;
    return links.toGet((*picture)[u"object"].toString());
}

struct ToJson {
    const Store &store;
    const Field &field;

    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(qint64 value) const { return value; }
    QJsonValue operator()(double value) const
    {
        return field.type == DataType::Float ? QJsonValue(floatText(value)) : QJsonValue(value);
    }
    QJsonValue operator()(const QString &value) const { return value; }
    QJsonValue operator()(const QDate &value) const { return value.toString(Qt::ISODate); }
    QJsonValue operator()(const QDateTime &value) const { return value.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"); }
    QJsonValue operator()(const Link &value) const { return linkToJson(store, value); }
    QJsonValue operator()(const Links &value) const
    {
        QJsonArray list;
        for (const Link &link : value)
            list.append(linkToJson(store, link));
        return list;
    }
    QJsonValue operator()(const QJsonValue &value) const { return value; }
};

} // namespace

Value valueOf(const Store &store, const Caller &caller, const Link &row, const Field &field)
{
    const Row *found = store.row(row);
    if (!found)
        return {};
    switch (field.made) {
    case Field::Made::DisplayName:
        return store.displayName(row);
    case Field::Made::OpenNotes:
        return openNotes(store, row);
    case Field::Made::OpenNotesCount:
        return qint64(openNotes(store, row).size());
    case Field::Made::SiblingTasks:
        return siblingTasks(store, row);
    case Field::Made::IdOfLink: {
        const Links target = store.targets(row, store.schema().type(row).fields[size_t(field.source)]);
        return target.empty() ? Value() : Value(qint64(target.front().id));
    }
    case Field::Made::Stored:
        break;
    }
    if (field.name == "id"_L1)
        return qint64(row.id);
    if (isLink(field.type))
        return linkValue(store, row, field);
    if (field.isPerCaller && field.type == DataType::List)
        return u"unread"_s;
    const Value &value = found->value(field.place);
    if (field.type == DataType::Checkbox && isNull(value))
        return false;
    if (field.type == DataType::Image)
        return pictureOf(caller.links, value);
    if (const Link *attachment = std::get_if<Link>(&value))
        return store.isLive(*attachment) ? fileOf(store, caller.links, *attachment) : Value();
    const bool isOwnFile = field.type == DataType::Url && std::holds_alternative<QJsonValue>(value);
    return isOwnFile ? fileOf(store, caller.links, row) : value;
}

QJsonValue valueToJson(const Store &store, const Field &field, const Value &value)
{
    return std::visit(ToJson{.store = store, .field = field}, value);
}

std::vector<FieldPath> Records::paths(const EntityType &type, const QStringList &names) const
{
    const Schema &schema = m_store.schema();
    std::vector<FieldPath> found;
    QSet<QString> seen;
    const auto add = [&](FieldPath path) {
        if (!seen.contains(path.text)) {
            seen.insert(path.text);
            found.push_back(std::move(path));
        }
    };
    for (const QString &name : names) {
        if (name == "*"_L1) {
            for (const Field &field : type.fields) {
                const bool isShown = !field.isTrashed && field.name != "id"_L1 && field.type != DataType::Jsonb;
                if (isShown)
                    add({.text = field.name, .field = {.type = type.place, .field = field.place}});
            }
        } else if (auto path = readablePath(schema, type, name)) {
            add(std::move(*path));
        }
    }
    return found;
}

std::optional<FieldPath> readablePath(const Schema &schema, const EntityType &type, const QString &text)
{
    FieldPath path{.text = text};
    const EntityType *at = &type;
    const QStringList parts = text.split(u'.');
    for (qsizetype i = 0; i < parts.size(); i += 2) {
        const Field *field = at->field(parts[i]);
        if (!field || field->type == DataType::Jsonb)
            return std::nullopt;
        path.field = {.type = at->place, .field = field->place};
        if (i + 1 == parts.size())
            return path;
        at = schema.find(parts[i + 1]);
        if (!at || field->type != DataType::Entity || !field->takesType(at->name))
            return std::nullopt;
        path.hops.push_back({.link = path.field, .type = at->place});
    }
    return std::nullopt; // it ended with a type
}

QJsonObject Records::record(const Link &row, const std::vector<FieldPath> &paths) const
{
    QJsonObject attributes;
    QJsonObject relationships;
    for (const FieldPath &path : paths) {
        const Field &field = m_store.schema().field(path.field);
        const Value value = valueAt(m_store, m_caller, row, path);
        if (isLink(field.type))
            relationships.insert(path.text, relationship(row, path.text, field, value));
        else
            attributes.insert(path.text, valueToJson(m_store, field, value));
    }
    return document(row, attributes, relationships);
}

Value valueAt(const Store &store, const Caller &caller, const Link &row, const FieldPath &path)
{
    Link at = row;
    for (const FieldPath::Hop &hop : path.hops) {
        const Links next = store.targets(at, store.schema().field(hop.link));
        if (next.empty() || next.front().type != hop.type)
            return {};
        at = next.front();
    }
    return valueOf(store, caller, at, store.schema().field(path.field));
}

QJsonObject Records::createdRecord(const Link &row) const
{
    QJsonObject attributes;
    QJsonObject relationships;
    for (const Field &field : m_store.schema().type(row).fields) {
        if (field.isTrashed || field.name == "id"_L1)
            continue;
        const Value value = valueOf(m_store, m_caller, row, field);
        if (isNull(value))
            continue;
        if (isLink(field.type))
            relationships.insert(field.name, relationship(row, field.name, field, value));
        else
            attributes.insert(field.name, valueToJson(m_store, field, value));
    }
    return document(row, attributes, relationships);
}

QJsonObject Records::relationship(const Link &row, const QString &name, const Field &field, const Value &value) const
{
    QJsonObject links{{u"self"_s, u"%1/relationships/%2"_s.arg(selfLink(row), name)}};
    if (const Link *target = std::get_if<Link>(&value))
        links.insert(u"related"_s, selfLink(*target));
    return {{u"data"_s, valueToJson(m_store, field, value)}, {u"links"_s, links}};
}

QString Records::selfLink(const Link &row) const
{
    return u"%1/entity/%2/%3"_s.arg(m_prefix, m_store.schema().type(row).slug).arg(row.id);
}

QJsonObject Records::document(const Link &row, const QJsonObject &attributes, const QJsonObject &relationships) const
{
    return {{u"type"_s, m_store.schema().type(row).name},
            {u"attributes"_s, attributes},
            {u"relationships"_s, relationships},
            {u"id"_s, row.id},
            {u"links"_s, QJsonObject{{u"self"_s, selfLink(row)}}}};
}

QStringList fieldNames(const QJsonValue &json)
{
    QStringList names;
    if (json.isString()) {
        names = json.toString().split(u',', Qt::SkipEmptyParts);
    } else {
        const QJsonArray list = json.toArray();
        for (const QJsonValue one : list)
            names << one.toString();
    }
    for (QString &name : names)
        name = name.trimmed();
    return names;
}

} // namespace bridge::sandbox::shotgrid
