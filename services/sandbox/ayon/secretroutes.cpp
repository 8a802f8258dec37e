#include "sandbox/ayon/secretroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

std::optional<Refusal> refusalOf(const Call &call)
{
    if (call.caller.isAdmin)
        return std::nullopt;
    return forbidden(u"Forbidden"_s);
}

QJsonObject document(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

Reply listSecrets(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    QJsonArray secrets;
    for (const auto &[name, value] : call.store.secrets)
        secrets.append(document(name, value));
    return listReply(secrets);
}

Reply showSecret(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    const auto secret = call.store.secrets.find(call.path.at(u"name"_s));
    if (secret == call.store.secrets.end())
        return call.refuse(notFound(u"Not found"_s));
    return jsonReply(document(secret->first, secret->second));
}

Reply putSecret(Call &call)
{
    static const std::vector<Field> fields{{.name = u"value"_s, .isRequired = true}};
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    call.store.secrets.insert_or_assign(call.path.at(u"name"_s), body->value("value"_L1).toString());
    return emptyReply();
}

Reply removeSecret(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    call.store.secrets.erase(call.path.at(u"name"_s));
    return emptyReply();
}

} // namespace

void addSecretRoutes(Router &router)
{
    router.add(u"GET"_s, u"/api/secrets"_s, listSecrets);
    router.add(u"GET"_s, u"/api/secrets/{name}"_s, showSecret);
    router.add(u"PUT"_s, u"/api/secrets/{name}"_s, putSecret);
    router.add(u"DELETE"_s, u"/api/secrets/{name}"_s, removeSecret);
}

} // namespace bridge::sandbox::ayon
