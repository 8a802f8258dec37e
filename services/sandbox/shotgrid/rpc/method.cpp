#include "sandbox/shotgrid/rpc/method.h"

#include "sandbox/shotgrid/permissions.h"

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

Outcome<const EntityType *> typeIn(const MethodCall &call, const QJsonValue &arguments)
{
    const QJsonValue name = arguments[u"type"];
    const EntityType *type = call.store().schema().find(name.toString());
    if (!type)
        return invalidRequest(u"%1 invalid/missing string entity 'type': %2"_s.arg(call.words(), toRuby(name)));
    if (auto refusal = refusalToRead(call.caller, *type))
        return *refusal;
    return type;
}

Outcome<Link> rowIn(const MethodCall &call, const QJsonValue &arguments)
{
    const auto type = typeIn(call, arguments);
    if (!type)
        return type.failure();
    const QJsonValue id = arguments[u"id"];
    if (id.toInt() <= 0)
        return invalidRequest(u"%1 invalid/missing integer 'id': %2"_s.arg(call.words(), toRuby(id)));
    return Link{.type = (*type)->place, .id = id.toInt()};
}

QString messageOf(const Failure &failure)
{
    return failure.detail.isEmpty() ? failure.title : failure.detail;
}

Call restCall(const MethodCall &call, const QJsonObject &body)
{
    return {
        .request = call.request, .store = call.store(), .caller = call.caller, .body = body, .hasHashFilters = true};
}

} // namespace bridge::sandbox::shotgrid::rpc
