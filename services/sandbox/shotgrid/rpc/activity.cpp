#include "sandbox/shotgrid/rpc/activity.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/rpc/record.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 50;

//! A row of the event log that people are shown.
struct Update {
    int id = 0;
    QString kind = {}; // "create"
    QJsonObject meta = {};
    Link row = {};
};

Value valueOfField(const Store &store, const Link &row, const QString &name)
{
    const Field *field = store.schema().type(row).field(name);
    return field ? store.row(row)->value(field->place) : Value();
}

//! How the stream calls what an entry of the log is about; empty for what it leaves out: the values that a row was made
//! with, and the other ends of links.
QString kindOf(const QJsonObject &meta)
{
    static const QHash<QString, QString> kinds{{u"new_entity"_s, u"create"_s},
                                               {u"attribute_change"_s, u"update"_s},
                                               {u"entity_retirement"_s, u"delete"_s},
                                               {u"entity_revival"_s, u"revive"_s}};
    const bool isAside = meta[u"in_create"].toBool() || meta.contains("actual_attribute_changed"_L1);
    return isAside ? QString() : kinds.value(meta[u"type"].toString());
}

std::vector<Update> updatesOf(const Store &store, const Link &row)
{
    std::vector<Update> updates;
    const EntityType *log = store.schema().find(u"EventLogEntry"_s);
    const Field *entity = log ? log->field(u"entity"_s) : nullptr;
    if (!entity)
        return updates;
    for (const int id : store.pointingAt({.type = log->place, .field = entity->place}, row)) {
        const Value meta = valueOfField(store, {.type = log->place, .id = id}, u"meta"_s);
        const QJsonValue *json = std::get_if<QJsonValue>(&meta);
        Update update{.id = id, .meta = json ? json->toObject() : QJsonObject(), .row = row};
        update.kind = kindOf(update.meta);
        if (!update.kind.isEmpty())
            updates.push_back(std::move(update));
    }
    return updates;
}

//! That they were written, of the notes about the row.
std::vector<Update> notesAbout(const Store &store, const Link &row)
{
    std::vector<Update> updates;
    const EntityType *type = store.schema().find(u"Note"_s);
    const Field *links = type ? type->field(u"note_links"_s) : nullptr;
    if (!links || !links->takesType(store.schema().type(row).name))
        return updates;
    for (const int id : store.rowsHolding({.type = type->place, .field = links->place}, row)) {
        for (Update &update : updatesOf(store, {.type = type->place, .id = id})) {
            if (update.kind == "create"_L1)
                updates.push_back(std::move(update));
        }
    }
    return updates;
}

bool isWanted(const Update &update, const QJsonValue &arguments)
{
    return update.id >= arguments[u"min_id"].toInt(0)
        && update.id <= arguments[u"max_id"].toInt(std::numeric_limits<int>::max());
}

//! {"type", "id", "name", "status"}, and the fields that `entity_fields` names for the type.
Outcome<QJsonObject> entityToJson(const MethodCall &call, const Link &row)
{
    const Store &store = call.store();
    const EntityType &type = store.schema().type(row);
    const auto paths = pathsOf(call, type, fieldNames(call.arguments[u"entity_fields"][type.name]));
    if (!paths)
        return paths.failure();
    QJsonObject json = flatRecord(call, row, *paths);
    json.insert(u"name"_s, store.linkName(row));
    const Field *status = type.field(u"sg_status_list"_s);
    if (status)
        json.insert(u"status"_s, valueToJson(store, *status, store.row(row)->value(status->place)));
    return json;
}

Outcome<QJsonObject> updateToJson(const MethodCall &call, const Update &update)
{
    const Store &store = call.store();
    const Link entry{.type = store.schema().find(u"EventLogEntry"_s)->place, .id = update.id};
    const auto entity = entityToJson(call, update.row);
    if (!entity)
        return entity.failure();
    QJsonObject json{{u"id"_s, update.id},
                     {u"update_type"_s, update.kind},
                     {u"meta"_s, update.meta},
                     {u"primary_entity"_s, *entity},
                     {u"read"_s, false}};
    const Value time = valueOfField(store, entry, u"created_at"_s);
    if (const QDateTime *at = std::get_if<QDateTime>(&time))
        json.insert(u"created_at"_s, at->toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"));
    const Value user = valueOfField(store, entry, u"user"_s);
    const Link *author = std::get_if<Link>(&user);
    if (author && store.row(*author)) {
        const auto person = entityToJson(call, *author);
        if (!person)
            return person.failure();
        json.insert(u"created_by"_s, *person);
    }
    return json;
}

} // namespace

Outcome<Result> readActivity(const MethodCall &call)
{
    const auto row = rowIn(call, call.arguments);
    if (!row)
        return row.failure();
    const Store &store = call.store();
    const QString typeName = store.schema().type(*row).name;
    if (!store.row(*row) || !canSee(call.caller, store, *row))
        return missingRow(typeName, row->id);

    std::vector<Update> updates = updatesOf(store, *row);
    std::ranges::move(notesAbout(store, *row), std::back_inserter(updates));
    std::erase_if(updates, [&call](const Update &update) { return !isWanted(update, call.arguments); });
    std::ranges::sort(updates, std::ranges::greater(), &Update::id);
    const size_t limit = size_t(std::max(0, call.arguments[u"limit"].toInt(usualLimit)));
    updates.resize(std::min(updates.size(), limit));

    QJsonArray list;
    for (const Update &update : updates) {
        const auto json = updateToJson(call, update);
        if (!json)
            return json.failure();
        list.append(*json);
    }
    const bool isEmpty = updates.empty();
    return Result{.value =
                      QJsonObject{{u"entity_type"_s, typeName},
                                  {u"entity_id"_s, row->id},
                                  {u"latest_update_id"_s, isEmpty ? QJsonValue() : QJsonValue(updates.front().id)},
                                  {u"earliest_update_id"_s, isEmpty ? QJsonValue() : QJsonValue(updates.back().id)},
                                  {u"updates"_s, list}}};
}

} // namespace bridge::sandbox::shotgrid::rpc
