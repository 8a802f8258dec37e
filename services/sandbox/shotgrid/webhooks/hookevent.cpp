#include "sandbox/shotgrid/webhooks/hookevent.h"

#include <QHash>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QString operationOf(const QString &eventType)
{
    static const QHash<QString, QString> operations{{u"New"_s, u"create"_s},
                                                    {u"Change"_s, u"update"_s},
                                                    {u"Retirement"_s, u"delete"_s},
                                                    {u"Revival"_s, u"revive"_s}};
    return operations.value(eventType.section(u'_', 2));
}

bool isSilent(const EntityType &type)
{
    return type.name == "ApiUser"_L1 || type.name == "EventLogEntry"_L1 || type.name.endsWith("Connection"_L1);
}

QJsonValue toJson(const Store &store, const Link &link)
{
    if (link.id == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"type"_s, store.schema().type(link).name}, {u"id"_s, link.id}};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

HookEvent hookEvent(const Store &store, const Link &row)
{
    const EntityType &type = store.schema().type(row);
    const auto value = [&]<class T>(const QString &name, T otherwise) {
        const Field *field = type.field(name);
        const T *found = field ? std::get_if<T>(&store.row(row)->value(field->place)) : nullptr;
        return found ? *found : otherwise;
    };
    const QString eventType = value(u"event_type"_s, QString());
    return {.id = row.id,
            .type = eventType,
            .operation = operationOf(eventType),
            .attribute = value(u"attribute_name"_s, QString()),
            .entity = value(u"entity"_s, Link()),
            .project = value(u"project"_s, Link()),
            .user = value(u"user"_s, Link()),
            .sessionUuid = value(u"session_uuid"_s, QString()),
            .meta = value(u"meta"_s, QJsonValue()).toObject(),
            .createdAt = value(u"created_at"_s, QDateTime())};
}

bool isTold(const Hook &hook, const Store &store, const HookEvent &event)
{
    if (hook.status != Hook::Status::Active)
        return false;
    if (!hook.projects.isEmpty() && !hook.projects.contains(event.project.id))
        return false;
    if (!hook.eventType.isEmpty())
        return hook.eventType == event.type;
    if (event.entity.id == 0 || isSilent(store.schema().type(event.entity)))
        return false;
    const QJsonValue actions = hook.entityTypes[store.schema().type(event.entity).name];
    const QJsonValue fields = actions[event.operation];
    if (!fields.isArray() || event.meta[u"in_create"].toBool())
        return false;
    const bool takesAll = event.operation != "update"_L1 || fields.toArray().isEmpty();
    return takesAll || fields.toArray().contains(event.attribute);
}

QJsonObject eventToJson(const Store &store, const HookEvent &event, int place, const QString &deliveryId)
{
    return {{u"id"_s, u"%1.%2.%3"_s.arg(event.id).arg(event.createdAt.toSecsSinceEpoch()).arg(place)},
            {u"event_log_entry_id"_s, event.id},
            {u"event_type"_s, event.type},
            {u"operation"_s, textOrNull(event.operation)},
            {u"user"_s, toJson(store, event.user)},
            {u"entity"_s, toJson(store, event.entity)},
            {u"project"_s, toJson(store, event.project)},
            {u"meta"_s, event.meta},
            {u"created_at"_s, event.createdAt.toString(u"yyyy-MM-dd HH:mm:ss.zzz'000'")},
            {u"attribute_name"_s, textOrNull(event.attribute)},
            {u"session_uuid"_s, textOrNull(event.sessionUuid)},
            {u"delivery_id"_s, deliveryId}};
}

} // namespace bridge::sandbox::shotgrid
