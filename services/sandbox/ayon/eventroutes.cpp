#include "sandbox/ayon/eventroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/eventsearch.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const QString projectPattern = u"^[a-zA-Z0-9_]*$"_s;
constexpr qint64 defaultLimit = 100; // of a query

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

//! The database keeps an event that others name in `dependsOn`.
std::optional<Refusal> refusalOfDependents(const Store &store, const Event &event)
{
    if (store.events().dependents(event.id).empty())
        return std::nullopt;
    return constraint(u"foreign-key-violation"_s,
                      u"Event with id '%1' is still referenced from table \"events\"."_s.arg(event.id.toText()));
}

//! The event of another dispatch with the same hash, made over by this one.
Event reused(const Event &existing, Event event, Store &store)
{
    event.order = existing.order;
    event.id = store.newId();
    event.retries = existing.retries;
    event.createdAt = existing.createdAt;
    event.updatedAt = store.now();
    return event;
}

Reply dispatched(const EntityId &id)
{
    Reply reply = jsonReply({{u"id"_s, id.toText()}});
    reply.work = workOfEvent;
    return reply;
}

Reply addEvent(Call &call)
{
    static const std::vector<Field> fields{{.name = u"topic"_s, .isRequired = true, .pattern = topicPattern},
                                           {.name = u"sender"_s, .pattern = entityNamePattern},
                                           {.name = u"hash"_s},
                                           {.name = u"project"_s, .pattern = projectPattern},
                                           {.name = u"dependsOn"_s, .kind = Kind::Id}, // taken, and forgotten
                                           {.name = u"description"_s},
                                           {.name = u"summary"_s, .kind = Kind::Object},
                                           {.name = u"payload"_s, .kind = Kind::Object},
                                           {.name = u"finished"_s, .kind = Kind::Boolean},
                                           {.name = u"store"_s, .kind = Kind::Boolean},
                                           {.name = u"reuse"_s, .kind = Kind::Boolean}};
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Not allowed to update this event"_s));

    Event event{.hash = body->value("hash"_L1).toString(),
                .topic = body->value("topic"_L1).toString(),
                .project = body->value("project"_L1).toString(),
                .user = call.caller.user,
                .sender = body->value("sender"_L1).toString(call.caller.sender),
                .senderType = call.caller.senderType,
                .status = body->value("finished"_L1).toBool(true) ? u"finished"_s : u"pending"_s,
                .description = body->value("description"_L1).toString(),
                .summary = body->value("summary"_L1).toObject(),
                .payload = body->value("payload"_L1).toObject()};
    if (!body->value("store"_L1).toBool(true))
        return dispatched(call.store.passEvent(std::move(event)));
    const Event *existing = event.hash.isEmpty() ? nullptr : call.store.events().findByHash(event.hash);
    if (!existing)
        return dispatched(call.store.addEvent(std::move(event)).id);
    if (!body->value("reuse"_L1).toBool())
        return call.refuse(conflict(u"Event with the same hash already exists"_s));
    if (const std::optional<Refusal> refusal = refusalOfDependents(call.store, *existing))
        return call.refuse(*refusal);
    return dispatched(call.store.addEvent(reused(*existing, std::move(event), call.store)).id);
}

const Event *eventIn(const Call &call)
{
    return call.store.events().find(call.id(u"event_id"_s));
}

Reply showEvent(Call &call)
{
    const User *user = call.store.user(call.caller.user);
    if (user && user->isGuest())
        return call.refuse(forbidden(u"Guests are not allowed to get events this way"_s));
    const Event *event = eventIn(call);
    if (!event)
        return call.refuse(notFound(u"Event not found"_s));
    return jsonReply(document(*event));
}

//! Services move events as they like; people can only start again what the server or a service did for them.
bool maySetStatus(const Caller &caller, const Event &event)
{
    static const QStringList restartable{u"installer.install_from_url"_s, u"dependency_package.install_from_url"_s,
                                         u"addon.install_from_url"_s};
    return caller.isService || !event.dependsOn.isEmpty() || restartable.contains(event.topic);
}

std::optional<Refusal> refusalOfPatch(const Call &call, const Event &event, const QJsonObject &values)
{
    const QString status = values.value("status"_L1).toString(event.status);
    if (status != event.status && !maySetStatus(call.caller, event))
        return forbidden(u"Not allowed to update status of this event"_s);
    if (call.caller.isManager)
        return std::nullopt;
    if (event.user != call.caller.user)
        return forbidden(u"Not allowed to update this event"_s);
    if (values.value("user"_L1).toString(event.user) != event.user)
        return forbidden(u"Not allowed to change user of this event"_s);
    return std::nullopt;
}

Event patched(Event event, const QJsonObject &values, const Caller &caller)
{
    const auto text = [&values](QLatin1StringView name, const QString &before) {
        return values.value(name).toString(before);
    };
    const auto object = [&values](QLatin1StringView name, const QJsonObject &before) {
        return values.value(name).toObject(before);
    };
    event.project = text("project"_L1, text("projectName"_L1, event.project));
    event.user = text("user"_L1, event.user);
    event.status = text("status"_L1, event.status);
    event.description = text("description"_L1, event.description);
    event.summary = object("summary"_L1, event.summary);
    event.payload = object("payload"_L1, event.payload);
    event.retries = values.value("retries"_L1).toInt(event.retries);
    event.sender = caller.sender.isEmpty() ? text("sender"_L1, event.sender) : caller.sender;
    event.senderType = caller.senderType; // whoever changes an event takes it over, with the default type if need be
    return event;
}

Reply changeEvent(Call &call)
{
    static const QStringList statuses{u"pending"_s, u"in_progress"_s, u"finished"_s,
                                      u"failed"_s,  u"aborted"_s,     u"restarted"_s};
    static const std::vector<Field> fields{{.name = u"sender"_s, .pattern = entityNamePattern},
                                           {.name = u"project"_s, .pattern = projectPattern},
                                           {.name = u"projectName"_s},
                                           {.name = u"user"_s, .pattern = userNamePattern},
                                           {.name = u"status"_s, .choices = statuses},
                                           {.name = u"description"_s},
                                           {.name = u"summary"_s, .kind = Kind::Object},
                                           {.name = u"payload"_s, .kind = Kind::Object},
                                           {.name = u"progress"_s, .kind = Kind::Percent},
                                           {.name = u"retries"_s, .kind = Kind::Integer}};
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    const Event *event = eventIn(call);
    if (!event)
        return call.refuse(notFound(u"Event not found"_s));
    if (const std::optional<Refusal> refusal = refusalOfPatch(call, *event, *values))
        return call.refuse(*refusal);
    const QJsonValue progress = values->value("progress"_L1);
    call.store.changeEvent(patched(*event, *values, call.caller),
                           progress.isDouble() ? std::optional(progress.toDouble()) : std::nullopt);
    Reply reply = emptyReply();
    reply.work = workOfEvent;
    return reply;
}

Reply removeEvent(Call &call)
{
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Not allowed to delete events"_s));
    const Event *event = eventIn(call);
    if (!event)
        return emptyReply();
    if (const std::optional<Refusal> refusal = refusalOfDependents(call.store, *event))
        return call.refuse(*refusal);
    call.store.removeEvent(event->id);
    return emptyReply();
}

Checked<Filter> filterIn(const QJsonObject &body)
{
    const auto filter = Filter::fromJson(body.value("filter"_L1).toObject(), eventColumns());
    if (const QString *problem = std::get_if<QString>(&filter))
        return unhandled(*problem);
    return std::get<Filter>(filter);
}

Reply queryEvents(Call &call)
{
    static const std::vector<Field> fields{{.name = u"entity"_s, .isRequired = true, .choices = {u"event"_s}},
                                           {.name = u"filter"_s, .kind = Kind::Filter},
                                           {.name = u"limit"_s, .kind = Kind::Integer},
                                           {.name = u"offset"_s, .kind = Kind::Integer}};
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Only administrators can use this endpoint"_s));
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<Filter> filter = filterIn(*body);
    if (!filter)
        return call.refuse(filter.refusal());
    QJsonArray found;
    for (const Event *event : newestMatches(call.store.events(), *filter, body->value("offset"_L1).toInteger(),
                                            body->value("limit"_L1).toInteger(defaultLimit)))
        found.append(queriedDocument(*event));
    return listReply(found);
}

//! Deletes all that match; none when an event that stays depends on one of them.
Reply removeEvents(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"type"_s, .isRequired = true, .choices = {u"delete"_s, u"restart"_s, u"abort"_s}},
        {.name = u"filter"_s, .kind = Kind::Filter, .isRequired = true}};
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Only admins can perform event operations"_s));
    if (body->value("type"_L1) != "delete"_L1)
        return call.refuse({.status = 501, .detail = u"Not implemented"_s});
    const Checked<Filter> filter = filterIn(*body);
    if (!filter)
        return call.refuse(filter.refusal());

    const EventLog &log = call.store.events();
    const std::vector<const Event *> doomed = newestMatches(log, *filter, 0, std::numeric_limits<qint64>::max());
    for (const Event *event : doomed) {
        const bool isNeeded = std::ranges::any_of(
            log.dependents(event->id), [&filter](const Event *dependent) { return !matches(*filter, *dependent); });
        if (isNeeded)
            return call.refuse(*refusalOfDependents(call.store, *event));
    }
    for (const Event *event : doomed)
        call.store.removeEvent(event->id);
    return nullReply(200);
}

} // namespace

void addEventRoutes(Router &router)
{
    router.add(u"POST"_s, u"/api/events"_s, addEvent);
    router.add(u"GET"_s, u"/api/events/{event_id:id}"_s, showEvent);
    router.add(u"PATCH"_s, u"/api/events/{event_id:id}"_s, changeEvent);
    router.add(u"DELETE"_s, u"/api/events/{event_id:id}"_s, removeEvent);
    router.add(u"POST"_s, u"/api/eventops"_s, removeEvents);
    router.add(u"POST"_s, u"/api/query"_s, queryEvents);
}

} // namespace bridge::sandbox::ayon
