#include "sandbox/http/switches.h"

#include "base/json.h"
#include "sandbox/http/faultjson.h"

#include <QJsonDocument>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply json(int status, const QJsonObject &body)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Reply refusal(const Error &error)
{
    return json(400, {{u"error"_s, toText(error)}});
}

Result<QJsonObject> bodyOf(const Request &request)
{
    const auto value = parseJson(request.body, u"the body"_s);
    if (!value)
        return value.error();
    if (!value->isObject())
        return Error{.where = request.path, .message = u"the body is no object"_s};
    return value->toObject();
}

Reply orderFaults(Frame &frame, const QJsonObject &order)
{
    if (order.contains(u"random"_s)) {
        auto faults = randomFaultsFromJson(order[u"random"_s].toObject());
        if (!faults)
            return refusal(faults.error());
        frame.faults().draw(*std::move(faults));
    } else {
        auto fault = faultFromJson(order);
        if (!fault)
            return refusal(fault.error());
        frame.faults().add(*std::move(fault));
    }
    return {.status = 204};
}

Reply changeSettings(Frame &frame, const QJsonObject &changes)
{
    if (const auto changed = frame.changeSettings(changes); !changed)
        return refusal(changed.error());
    return json(200, frame.settings());
}

QJsonObject requestCounts(const Frame &frame)
{
    QJsonObject counts;
    for (const auto &[what, count] : frame.requests())
        counts[what] = count;
    return counts;
}

} // namespace

Reply answerSwitch(Frame &frame, Site &site, const Request &request)
{
    const QString what = request.method + u' ' + request.path.mid(u"/_sandbox/"_s.size());
    if (what == u"POST reset"_s) {
        frame.reset();
        return {.status = 204};
    }
    if (what == u"GET settings"_s)
        return json(200, frame.settings());
    if (what == u"GET requests"_s)
        return json(200, requestCounts(frame));
    if (what == u"DELETE faults"_s) {
        frame.faults().clear();
        return {.status = 204};
    }
    if (what == u"GET websockets"_s)
        return json(200, {{u"open"_s, frame.openWebSockets()}, {u"opened"_s, frame.openedWebSockets()}});
    if (what == u"DELETE websockets"_s) {
        frame.dropWebSockets();
        return {.status = 204};
    }
    if (what == u"PUT settings"_s || what == u"POST faults"_s) {
        const auto body = bodyOf(request);
        if (!body)
            return refusal(body.error());
        return what == u"PUT settings"_s ? changeSettings(frame, *body) : orderFaults(frame, *body);
    }
    return site.answerSwitch(request);
}

} // namespace bridge::sandbox
