#include "sandbox/shotgrid/rpc/schema.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/schemacalls.h"

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

//! The project of the question; nothing for the whole site.
std::optional<int> projectIn(const MethodCall &call)
{
    const QJsonValue id = call.arguments[u"project"][u"id"];
    return id.isDouble() ? std::optional(id.toInt()) : std::nullopt;
}

QString fieldIn(const MethodCall &call)
{
    return call.arguments[u"field_name"].toString();
}

Refusal refusalToChange(const MethodCall &call)
{
    if (isAdministrator(call.caller))
        return std::nullopt;
    return invalidRecord(u"The schema can not be changed by this user. Rule: "_s + call.caller.group.name);
}

//! What the change of a field answers here: that it was done.
Outcome<Result> isDone(const Outcome<Reply> &reply)
{
    if (!reply)
        return reply.failure();
    return Result{.value = true};
}

} // namespace

Outcome<Result> readTypes(const MethodCall &call)
{
    return Result{.value = typesToJson(call.store().schema(), projectIn(call))};
}

Outcome<Result> readSchema(const MethodCall &call)
{
    const Call inRest = restCall(call, {});
    QJsonObject types;
    for (const EntityType &type : call.store().schema().types()) {
        if (!type.isDisabled)
            types.insert(type.name, fieldsToJson(inRest, type, projectIn(call)));
    }
    return Result{.value = types};
}

Outcome<Result> readFields(const MethodCall &call)
{
    const auto type = typeIn(call, call.arguments);
    if (!type)
        return type.failure();
    const QJsonObject fields = fieldsToJson(restCall(call, {}), **type, projectIn(call));
    const QString name = fieldIn(call);
    if (name.isEmpty())
        return Result{.value = fields};
    if (!fields.contains(name))
        return invalidRequest(u"%1 %2.%3 doesn't exist."_s.arg(call.words(), (*type)->name, name));
    return Result{.value = QJsonObject{{name, fields[name]}}};
}

Outcome<Result> createField(const MethodCall &call)
{
    if (auto refusal = refusalToChange(call))
        return *refusal;
    const auto type = typeIn(call, call.arguments);
    if (!type)
        return type.failure();
    const auto place = addField(restCall(call, call.arguments.toObject()), call.access.store, **type);
    if (!place)
        return place.failure();
    return Result{.value = call.store().schema().field(*place).name};
}

Outcome<Result> updateField(const MethodCall &call)
{
    if (auto refusal = refusalToChange(call))
        return *refusal;
    const auto type = typeIn(call, call.arguments);
    if (!type)
        return type.failure();
    QJsonObject body = call.arguments.toObject();
    if (const auto project = projectIn(call))
        body.insert(u"project_id"_s, *project);
    return isDone(shotgrid::updateField(restCall(call, body), call.access.store, **type, fieldIn(call)));
}

Outcome<Result> trashField(const MethodCall &call)
{
    if (auto refusal = refusalToChange(call))
        return *refusal;
    const auto type = typeIn(call, call.arguments);
    if (!type)
        return type.failure();
    return isDone(shotgrid::trashField(call.access.store, **type, fieldIn(call)));
}

} // namespace bridge::sandbox::shotgrid::rpc
