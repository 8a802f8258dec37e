#include "sandbox/shotgrid/webhooks/hook.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! Addresses that lead into somebody's own network.
bool isInternal(const QHostAddress &address)
{
    static const QStringList networks{u"0.0.0.0/8"_s,      u"10.0.0.0/8"_s,    u"127.0.0.0/8"_s,
                                      u"169.254.0.0/16"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s,
                                      u"::1/128"_s,        u"fc00::/7"_s,      u"fe80::/10"_s};
    return std::any_of(networks.begin(), networks.end(), [&address](const QString &network) {
        return address.isInSubnet(QHostAddress::parseSubnet(network));
    });
}

bool isShotgunSite(const QString &host)
{
    return host.endsWith(".shotgunstudio.com"_L1) || host.endsWith(".shotgrid.autodesk.com"_L1);
}

bool takesUrl(const QString &text, bool takesLoopback)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return false;
    if (isLoopback(url))
        return takesLoopback;
    const QHostAddress address(host);
    return address.isNull() ? host.contains(u'.') && !isShotgunSite(host) : !isInternal(address);
}

bool areEntityTypes(const Schema &schema, const QJsonValue &json)
{
    static const QSet<QString> actions{u"create"_s, u"update"_s, u"delete"_s, u"revive"_s};
    const QJsonObject types = json.toObject();
    for (auto type = types.begin(); type != types.end(); ++type) {
        const QJsonObject wanted = type->toObject();
        if (!schema.find(type.key()) || wanted.isEmpty())
            return false;
        for (auto action = wanted.begin(); action != wanted.end(); ++action) {
            if (!actions.contains(action.key()) || !action->isArray())
                return false;
        }
    }
    return !types.isEmpty();
}

QString complaintAboutEventType(const QJsonValue &json)
{
    static const QRegularExpression form(u"^(Shotgun|Toolkit|CRS|SG_RV|ClientLogin)_\\w+$"_s);
    if (!json.isString())
        return u"event_type must be a string"_s;
    if (json.toString().isEmpty())
        return u"event_type must be filled"_s;
    return form.match(json.toString()).hasMatch() ? QString() : u"event_type is not valid"_s;
}

QJsonObject complaints(const Schema &schema, const QJsonObject &body, bool takesLoopback)
{
    QJsonObject found;
    const auto complain = [&found](const QString &key, const QString &text) { found.insert(key, QJsonArray{text}); };
    if (body.contains("url"_L1) && !takesUrl(body[u"url"].toString(), takesLoopback))
        complain(u"url"_s, u"url should be a valid url, not a shotgun site or reserved/internal ip address"_s);
    if (body.contains("entity_types"_L1) && !areEntityTypes(schema, body[u"entity_types"]))
        complain(u"entity_types"_s, u"entity_types is not valid"_s);
    if (body.contains("event_type"_L1)) {
        const QString complaint = complaintAboutEventType(body[u"event_type"]);
        if (!complaint.isEmpty())
            complain(u"event_type"_s, complaint);
    }
    if (body.contains("projects"_L1) && !body[u"projects"].isArray())
        complain(u"projects"_s, u"projects must be an array"_s);
    for (const QString &key : {u"token"_s, u"name"_s, u"description"_s}) {
        if (body.contains(key) && !body[key].isString() && !body[key].isNull())
            complain(key, key + " must be a string"_L1);
    }
    for (const QString &key : {u"validate_ssl_cert"_s, u"batch_deliveries"_s}) {
        if (body.contains(key) && !body[key].isBool())
            complain(key, key + " must be boolean"_L1);
    }
    return found;
}

Refusal refusal(const QJsonObject &complaints)
{
    return complaints.isEmpty() ? std::nullopt : Refusal(invalidParameters(complaints));
}

std::optional<Hook::Status> statusFromText(const QString &text)
{
    for (const Hook::Status status : {Hook::Status::Active, Hook::Status::Disabled, Hook::Status::Failed}) {
        if (toText(status) == text)
            return status;
    }
    return std::nullopt;
}

} // namespace

QString toText(Hook::Status status)
{
    switch (status) {
    case Hook::Status::Active:
        return u"active"_s;
    case Hook::Status::Disabled:
        return u"disabled"_s;
    case Hook::Status::Failed:
        return u"failed"_s;
    }
    return {};
}

QJsonObject hookToJson(const Hook &hook)
{
    QJsonObject json{{u"id"_s, hook.id},
                     {u"url"_s, hook.url},
                     {u"status"_s, toText(hook.status)},
                     {u"projects"_s, hook.projects},
                     {u"num_deliveries"_s, hook.deliveries},
                     {u"validate_ssl_cert"_s, hook.validatesCertificate},
                     {u"batch_deliveries"_s, hook.isBatched},
                     {u"is_token_set"_s, !hook.token.isEmpty()},
                     {u"name"_s, hook.name},
                     {u"description"_s, hook.description}};
    if (hook.eventType.isEmpty())
        json.insert(u"entity_types"_s, hook.entityTypes);
    else
        json.insert(u"event_type"_s, hook.eventType);
    return json;
}

QJsonObject keptHook(const Hook &hook)
{
    QJsonArray failures;
    for (const QDateTime &failure : hook.failures)
        failures.append(failure.toString(Qt::ISODateWithMs));
    QJsonObject json = hookToJson(hook);
    json.insert(u"token"_s, hook.token);
    json.insert(u"failures"_s, failures);
    return json;
}

Hook hookFromKept(const QJsonObject &json)
{
    Hook hook = changedHook({.id = json[u"id"].toString()}, json);
    hook.status = statusFromText(json[u"status"].toString()).value_or(Hook::Status::Active);
    hook.deliveries = json[u"num_deliveries"].toInt();
    const QJsonArray failures = json[u"failures"].toArray();
    for (const QJsonValue failure : failures)
        hook.failures.push_back(QDateTime::fromString(failure.toString(), Qt::ISODateWithMs));
    return hook;
}

Refusal refusalOfNewHook(const Schema &schema, const QJsonObject &body, bool takesLoopback)
{
    QJsonObject found = complaints(schema, body, takesLoopback);
    if (!body.contains("url"_L1))
        found.insert(u"url"_s, QJsonArray{u"url is missing"_s});
    if (body.contains("entity_types"_L1) == body.contains("event_type"_L1)) {
        found.insert(u"entity_types"_s, QJsonArray{u"entity_types either entity types or event type is required"_s});
    }
    return refusal(found);
}

Refusal refusalOfHookChange(const Schema &schema, const QJsonObject &body, bool takesLoopback)
{
    static const QSet<QString> known{
        u"url"_s,  u"entity_types"_s, u"event_type"_s,        u"projects"_s,         u"token"_s,
        u"name"_s, u"description"_s,  u"validate_ssl_cert"_s, u"batch_deliveries"_s, u"status"_s};
    const QStringList keys = body.keys();
    if (std::none_of(keys.begin(), keys.end(), [](const QString &key) { return known.contains(key); }))
        return invalidParameters({{u"ensure_field_present"_s, QJsonArray{u"at least one field must be provided"_s}}});
    QJsonObject found = complaints(schema, body, takesLoopback);
    const QString status = body[u"status"].toString();
    if (body.contains("status"_L1) && status != "active"_L1 && status != "disabled"_L1)
        found.insert(u"status"_s, QJsonArray{u"status must be one of: active, disabled"_s});
    return refusal(found);
}

Hook changedHook(Hook hook, const QJsonObject &body)
{
    hook.url = body[u"url"].toString(hook.url);
    if (body.contains("entity_types"_L1)) {
        hook.entityTypes = body[u"entity_types"].toObject();
        hook.eventType.clear();
    }
    if (body.contains("event_type"_L1)) {
        hook.eventType = body[u"event_type"].toString();
        hook.entityTypes = {};
    }
    if (body.contains("projects"_L1))
        hook.projects = body[u"projects"].toArray();
    for (const auto &[key, text] : {std::pair(u"token"_s, &hook.token), std::pair(u"name"_s, &hook.name),
                                    std::pair(u"description"_s, &hook.description)}) {
        if (body.contains(key))
            *text = body[key].toString();
    }
    hook.validatesCertificate = body[u"validate_ssl_cert"].toBool(hook.validatesCertificate);
    hook.isBatched = body[u"batch_deliveries"].toBool(hook.isBatched);
    if (const auto status = statusFromText(body[u"status"].toString())) {
        if (*status == Hook::Status::Active)
            hook.failures.clear();
        hook.status = *status;
    }
    return hook;
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace bridge::sandbox::shotgrid
