#include "sandbox/ayon/eventroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

QJsonValue idOrNull(const EntityId &id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toText());
}

QJsonObject document(const Event &event)
{
    return {{u"id"_s, event.id.toText()},
            {u"hash"_s, event.hash},
            {u"topic"_s, event.topic},
            {u"project"_s, textOrNull(event.project)},
            {u"user"_s, textOrNull(event.user)},
            {u"sender"_s, textOrNull(event.sender)},
            {u"senderType"_s, textOrNull(event.senderType)},
            {u"dependsOn"_s, idOrNull(event.dependsOn)},
            {u"status"_s, event.status},
            {u"retries"_s, event.retries},
            {u"description"_s, event.description},
            {u"summary"_s, event.summary},
            {u"payload"_s, event.payload},
            {u"createdAt"_s, toText(event.createdAt)},
            {u"updatedAt"_s, toText(event.updatedAt)}};
}

//! The same as a query answers it: in snake_case, without what is null.
QJsonObject queriedDocument(const Event &event)
{
    const QJsonObject members = document(event);
    QJsonObject queried;
    for (auto member = members.begin(); member != members.end(); ++member)
        queried.insert(snakeCase(member.key()), member.value());
    return withoutNulls(queried);
}

Reply addEvent(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"topic"_s, .isRequired = true, .pattern = uR"(^[a-zA-Z][a-zA-Z0-9_\.\*]{2,64}$)"_s},
        {.name = u"sender"_s, .pattern = entityNamePattern},
        {.name = u"hash"_s},
        {.name = u"project"_s, .pattern = u"^[a-zA-Z0-9_]*$"_s},
        {.name = u"dependsOn"_s, .kind = Kind::Id},
        {.name = u"description"_s},
        {.name = u"summary"_s, .kind = Kind::Object},
        {.name = u"payload"_s, .kind = Kind::Object},
        {.name = u"finished"_s, .kind = Kind::Boolean},
        {.name = u"store"_s, .kind = Kind::Boolean}};
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Not allowed to create events"_s));
    const QString hash = body->value("hash"_L1).toString();
    if (!hash.isEmpty() && call.store.eventByHash(hash))
        return call.refuse(conflict(u"Event with the same hash already exists"_s));

    Event event{.hash = hash,
                .topic = body->value("topic"_L1).toString(),
                .project = body->value("project"_L1).toString(),
                .user = call.caller.user,
                .sender = body->value("sender"_L1).toString(call.caller.sender),
                .senderType = call.caller.senderType,
                .status = body->value("finished"_L1).toBool(true) ? u"finished"_s : u"pending"_s,
                .description = body->value("description"_L1).toString(),
                .summary = body->value("summary"_L1).toObject(),
                .payload = body->value("payload"_L1).toObject()};
    const EntityId id =
        body->value("store"_L1).toBool(true) ? call.store.addEvent(std::move(event)).id : call.store.newId();
    Reply reply = jsonReply({{u"id"_s, id.toText()}});
    reply.work = workOfEvent;
    return reply;
}

EntityId idIn(const Call &call)
{
    return EntityId::fromText(call.path.at(u"event_id"_s)).value_or(EntityId());
}

Reply showEvent(Call &call)
{
    const Event *event = call.store.event(idIn(call));
    if (!event)
        return call.refuse(notFound(u"Event not found"_s));
    return jsonReply(document(*event));
}

Reply removeEvent(Call &call)
{
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Not allowed to delete events"_s));
    call.store.removeEvent(idIn(call));
    return emptyReply();
}

const std::vector<FilterColumn> &eventColumns()
{
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> columns{
        {u"id"_s, Id},        {u"hash"_s, Text},       {u"topic"_s, Text},       {u"project"_s, Text},
        {u"user"_s, Text},    {u"sender"_s, Text},     {u"sender_type"_s, Text}, {u"depends_on"_s, Id},
        {u"status"_s, Text},  {u"retries"_s, Integer}, {u"description"_s, Text}, {u"summary"_s, Json},
        {u"payload"_s, Json}, {u"created_at"_s, Time}, {u"updated_at"_s, Time}};
    return columns;
}

QJsonValue columnOf(const Event &event, const FilterKey &key)
{
    if (key.column == "summary"_L1)
        return valueAt(event.summary, key.path);
    if (key.column == "payload"_L1)
        return valueAt(event.payload, key.path);
    if (key.column == "created_at"_L1)
        return event.createdAt;
    if (key.column == "updated_at"_L1)
        return event.updatedAt;
    return queriedDocument(event).value(key.column);
}

Reply queryEvents(Call &call)
{
    static const std::vector<Field> fields{{.name = u"entity"_s, .isRequired = true, .choices = {u"event"_s}},
                                           {.name = u"filter"_s, .kind = Kind::Object},
                                           {.name = u"limit"_s, .kind = Kind::Integer},
                                           {.name = u"offset"_s, .kind = Kind::Integer}};
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Only administrators can use this endpoint"_s));
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const auto filter = Filter::fromJson(body->value("filter"_L1).toObject(), eventColumns());
    if (const QString *problem = std::get_if<QString>(&filter))
        return call.refuse(unhandled(*problem));

    qint64 toSkip = body->value("offset"_L1).toInteger();
    const qint64 limit = body->value("limit"_L1).toInteger(100);
    QJsonArray found;
    const auto &events = call.store.events();
    for (auto at = events.rbegin(); at != events.rend() && found.size() < limit; ++at) {
        const Event &event = at->second;
        const auto read = [&event](const FilterKey &key) { return columnOf(event, key); };
        if (std::get<Filter>(filter).matches(read) && toSkip-- <= 0)
            found.append(queriedDocument(event));
    }
    return listReply(found);
}

//! Who may is settled here; jobs themselves are not given out yet, and the caller is told so.
Reply enroll(Call &call)
{
    if (!call.caller.isService)
        return call.refuse(forbidden(u"Only services can enroll for jobs"_s));
    return call.refuse({.status = 501, .detail = u"This server gives out no jobs yet"_s});
}

} // namespace

void addEventRoutes(Router &router)
{
    router.add(u"POST"_s, u"/api/events"_s, addEvent);
    router.add(u"GET"_s, u"/api/events/{event_id:id}"_s, showEvent);
    router.add(u"DELETE"_s, u"/api/events/{event_id:id}"_s, removeEvent);
    router.add(u"POST"_s, u"/api/enroll"_s, enroll);
    router.add(u"POST"_s, u"/api/query"_s, queryEvents);
}

} // namespace bridge::sandbox::ayon
