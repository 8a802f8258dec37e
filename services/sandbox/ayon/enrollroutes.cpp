#include "sandbox/ayon/enrollroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/enrollment.h"
#include "sandbox/ayon/eventsearch.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const QString ownSender = u"ayon_server"_s;

const std::vector<Field> &enrollFields()
{
    static const std::vector<Field> fields{{.name = u"sourceTopic"_s, .kind = Kind::Any, .isRequired = true},
                                           {.name = u"targetTopic"_s, .isRequired = true},
                                           {.name = u"sender"_s, .pattern = entityNamePattern},
                                           {.name = u"senderType"_s, .pattern = entityNamePattern},
                                           {.name = u"description"_s},
                                           {.name = u"sequential"_s, .kind = Kind::Boolean},
                                           {.name = u"maxRetries"_s, .kind = Kind::Integer},
                                           {.name = u"ignoreSenderTypes"_s, .kind = Kind::Texts},
                                           {.name = u"ignoreOlderThan"_s, .kind = Kind::Integer},
                                           {.name = u"filter"_s, .kind = Kind::Filter}};
    return fields;
}

std::optional<Refusal> refusalOfTopics(const QStringList &sources, const QString &target)
{
    static const QRegularExpression shape(topicPattern);
    for (const QString &topic : sources) {
        if (!shape.match(topic).hasMatch())
            return badRequest(u"Invalid topic: "_s + topic);
    }
    if (target.contains(u'*'))
        return badRequest(u"Target topic must not contain wildcards"_s);
    if (!shape.match(target).hasMatch())
        return badRequest(u"Invalid topic: "_s + target);
    return std::nullopt;
}

//! What is asked for, still without the filter.
Checked<Enrollment> enrollmentFrom(const QJsonObject &body, const Caller &caller)
{
    const QJsonValue source = body.value("sourceTopic"_L1);
    if (!source.isString() && !source.isArray())
        return invalid(
            {{.place = {u"body"_s, u"sourceTopic"_s}, .message = u"str type expected"_s, .type = u"type_error.str"_s}});
    Enrollment enrollment{.sourceTopics =
                              source.isString() ? QStringList{source.toString()} : source.toVariant().toStringList(),
                          .hasWildcards = source.isString(),
                          .targetTopic = body.value("targetTopic"_L1).toString(),
                          .sender = body.value("sender"_L1).toString(caller.sender),
                          .isSequential = body.value("sequential"_L1).toBool(),
                          .maxRetries = body.value("maxRetries"_L1).toInt(Enrollment().maxRetries),
                          .ignoredAfterDays = body.value("ignoreOlderThan"_L1).toInt(Enrollment().ignoredAfterDays)};
    if (enrollment.sender.isEmpty())
        enrollment.sender = ownSender;
    if (!body.value("ignoreSenderTypes"_L1).toArray().isEmpty()) // an empty list counts as none
        enrollment.ignoredSenderTypes = body.value("ignoreSenderTypes"_L1).toVariant().toStringList();
    if (std::optional<Refusal> refusal = refusalOfTopics(enrollment.sourceTopics, enrollment.targetTopic))
        return *refusal;
    return enrollment;
}

//! The target as it is once the worker has it. \a made is what a new one would be.
const Event &handOut(Store &store, const Assignment &assignment, Event made)
{
    if (assignment.kind == Assignment::Kind::Same)
        return *assignment.target;
    if (assignment.kind == Assignment::Kind::New)
        return store.addEvent(std::move(made));
    Event again = *assignment.target;
    again.retries += assignment.kind == Assignment::Kind::Retry ? 1 : 0;
    again.status = made.status;
    again.sender = made.sender;
    again.senderType = made.senderType;
    again.description = u"Restarting failed event"_s;
    return store.changeEvent(std::move(again));
}

//! Null when there is nothing for the worker. The server swallows what is wrong with a filter, and finds nothing.
const Event *targetFor(Call &call, Enrollment enrollment, const QJsonObject &body)
{
    const auto filter = Filter::fromJson(body.value("filter"_L1).toObject(), eventColumns());
    if (!std::holds_alternative<Filter>(filter))
        return nullptr;
    enrollment.filter = std::get<Filter>(filter);
    const Assignment assignment = assign(call.store.events(), enrollment, call.store.now());
    if (assignment.kind == Assignment::Kind::Nothing)
        return nullptr;
    const QString description = u"Convert from %1 to %2"_s.arg(assignment.source->topic, enrollment.targetTopic);
    return &handOut(call.store, assignment,
                    {.hash = targetHash(enrollment.targetTopic, assignment.source->id),
                     .topic = enrollment.targetTopic,
                     .user = call.caller.user,
                     .sender = enrollment.sender,
                     .senderType = body.value("senderType"_L1).toString(call.caller.senderType),
                     .dependsOn = assignment.source->id,
                     .status = u"pending"_s,
                     .description = body.value("description"_L1).toString(description)});
}

Reply enroll(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOfSender(call.request))
        return call.refuse(*refusal);
    const Checked<QJsonObject> body = checkedBody(call.request, enrollFields());
    if (!body)
        return call.refuse(body.refusal());
    if (!call.caller.isService)
        return call.refuse(forbidden(u"Only services can enroll for jobs"_s));
    const Checked<Enrollment> enrollment = enrollmentFrom(*body, call.caller);
    if (!enrollment)
        return call.refuse(enrollment.refusal());

    const Event *target = targetFor(call, *enrollment, *body);
    Reply reply = target ? jsonReply({{u"id"_s, target->id.toText()},
                                      {u"dependsOn"_s, target->dependsOn.toText()},
                                      {u"hash"_s, target->hash},
                                      {u"status"_s, target->status}})
                         : emptyReply();
    reply.work = workOfEvent;
    return reply;
}

} // namespace

void addEnrollRoutes(Router &router)
{
    router.add(u"POST"_s, u"/api/enroll"_s, enroll);
}

} // namespace bridge::sandbox::ayon
