#include "sandbox/shotgrid/webhooks/webhookcalls.h"

#include "sandbox/shotgrid/recordcalls.h"
#include "sandbox/shotgrid/search/parameters.h"

#include <QJsonArray>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 500;
constexpr int largestAcknowledgement = 4096; // bytes

Failure notFound(const QString &what, const QString &id)
{
    return {.status = 404, .code = 104, .title = u"Not Found"_s, .detail = u"%1: %2 not found"_s.arg(what, id)};
}

bool isUuid(const QString &segment)
{
    return segment.size() == 36 && !QUuid::fromString(segment).isNull();
}

Reply hookReply(const Call &call, const Hook &hook, int status = 200)
{
    const QString self = u"%1/webhook/hooks/%2"_s.arg(call.prefix, hook.id);
    return jsonReply({{u"data"_s, hookToJson(hook)}, {u"links"_s, QJsonObject{{u"self"_s, self}}}}, status);
}

//! The page of \a rows that the call asks for.
Outcome<QJsonObject> pageOf(const Call &call, const QJsonArray &rows)
{
    const auto page = pageFromJson(parametersOf(call)[u"page"], largestPage);
    if (!page)
        return page.failure();
    QJsonArray shown;
    const qsizetype first = qsizetype(page->size) * (page->number - 1);
    for (qsizetype i = first; i < std::min(first + page->size, rows.size()); ++i)
        shown.append(rows[i]);
    return QJsonObject{{u"data"_s, shown}, {u"links"_s, pageLinks(call, *page)}};
}

Outcome<Reply> listHooks(const Call &call, const Webhooks &webhooks)
{
    const auto status = parameter(call.request, u"status"_s);
    QJsonArray rows;
    for (const Hook &hook : webhooks.hooks()) {
        if (!status || *status == toText(hook.status))
            rows.append(hookToJson(hook));
    }
    const auto page = pageOf(call, rows);
    if (!page)
        return page.failure();
    return jsonReply(*page);
}

Outcome<Reply> listDeliveries(const Call &call, const Webhooks &webhooks, const Hook &hook)
{
    const auto isOther = [&](const QString &name, const QString &value) {
        const auto wanted = parameter(call.request, name);
        return wanted && *wanted != value;
    };
    QJsonArray rows;
    for (const Delivery &delivery : webhooks.deliveries()) {
        const QJsonValue entity = delivery.requestBody[u"data"][u"entity"];
        const QJsonObject json = deliveryToJson(delivery);
        const bool isShown = delivery.hook == hook.id && !isOther(u"status"_s, json[u"status"].toString())
            && !isOther(u"entity_type"_s, entity[u"type"].toString())
            && !isOther(u"entity_id"_s, QString::number(entity[u"id"].toInt()));
        if (isShown)
            rows.append(json);
    }
    auto page = pageOf(call, rows);
    if (!page)
        return page.failure();
    page->insert(u"included"_s, QJsonArray());
    page->insert(u"performance_metrics"_s, QJsonObject());
    return jsonReply(*page);
}

Outcome<Reply> createHook(const Call &call, Webhooks &webhooks, bool takesLoopback)
{
    if (auto refusal = refusalOfNewHook(call.store.schema(), call.body, takesLoopback))
        return *refusal;
    return hookReply(call, webhooks.add(changedHook({}, call.body)), 201);
}

Outcome<Reply> changeHook(const Call &call, Webhooks &webhooks, const Hook &hook, bool takesLoopback)
{
    if (auto refusal = refusalOfHookChange(call.store.schema(), call.body, takesLoopback))
        return *refusal;
    return hookReply(call, webhooks.replace(changedHook(hook, call.body), call.request.origin));
}

Outcome<Reply> answerHook(const Call &call, Webhooks &webhooks, bool takesLoopback, const QStringList &segments)
{
    const QString &id = segments[0];
    const QString what = (call.request.method + u' ' + segments.value(1)).trimmed();
    if (!isUuid(id) || segments.size() > 2)
        return unknownRoute();
    if (what == "POST test_connection"_L1)
        return Reply{.status = 204}; // whether somebody is there or not
    const Hook *hook = webhooks.hook(id);
    if (!hook)
        return notFound(u"hook"_s, id);
    if (what == "GET"_L1)
        return hookReply(call, *hook);
    if (what == "PUT"_L1)
        return changeHook(call, webhooks, *hook, takesLoopback);
    if (what == "GET deliveries"_L1)
        return listDeliveries(call, webhooks, *hook);
    if (what != "DELETE"_L1)
        return unknownRoute();
    webhooks.remove(id);
    return Reply{.status = 204};
}

Outcome<Reply> acknowledge(const Call &call, Delivery &delivery)
{
    const QString text = call.body[u"acknowledgement"].toString();
    if (text.toUtf8().size() > largestAcknowledgement) {
        return invalidParameters(
            {{u"acknowledgement"_s, QJsonArray{u"acknowledgement must be 4096 bytes long or less"_s}}});
    }
    if (call.body.contains("acknowledgement"_L1))
        delivery.acknowledgement = text;
    return jsonReply(
        {{u"data"_s, deliveryToJson(delivery)}, {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

Outcome<Reply> answerDelivery(const Call &call, Webhooks &webhooks, const QStringList &segments)
{
    const QString &id = segments[0];
    const QString what = (call.request.method + u' ' + segments.value(1)).trimmed();
    if (!isUuid(id) || segments.size() > 2)
        return unknownRoute();
    Delivery *delivery = webhooks.delivery(id);
    if (!delivery)
        return notFound(u"delivery"_s, id);
    if (what == "GET"_L1) {
        return jsonReply(
            {{u"data"_s, deliveryToJson(*delivery)}, {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
    }
    if (what == "PUT"_L1)
        return acknowledge(call, *delivery);
    if (what != "POST redeliver"_L1)
        return unknownRoute();
    webhooks.deliverAgain(id);
    return Reply{.status = 204};
}

} // namespace

Outcome<Reply> answerWebhooks(const Call &call, Webhooks &webhooks, bool takesLoopback, const QStringList &segments)
{
    const QString &method = call.request.method;
    if (segments == QStringList{u"hooks"_s} && method == "GET"_L1)
        return listHooks(call, webhooks);
    if (segments == QStringList{u"hooks"_s} && method == "POST"_L1)
        return createHook(call, webhooks, takesLoopback);
    if (segments.size() > 1 && segments[0] == "hooks"_L1)
        return answerHook(call, webhooks, takesLoopback, segments.mid(1));
    if (segments.size() > 1 && segments[0] == "deliveries"_L1)
        return answerDelivery(call, webhooks, segments.mid(1));
    return unknownRoute();
}

} // namespace bridge::sandbox::shotgrid
