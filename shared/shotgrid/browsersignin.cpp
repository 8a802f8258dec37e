#include "shotgrid/browsersignin.h"

#include "base/json.h"
#include "base/words.h"
#include "net/origin.h"
#include "net/wait.h"
#include "shotgrid/refusal.h"
#include "shotgrid/siteoptions.h"

#include <QUrlQuery>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

const QString requestPath = u"/internal_api/app_session_request"_s;
constexpr int notFound = 404;
constexpr int forbidden = 403;

bool isOfSite(const QUrl &page, const QUrl &site)
{
    return page.isValid() && page.userInfo().isEmpty() && net::isSameOrigin(page, site);
}

Error refusal(const net::HttpReply &reply)
{
    if (reply.status != forbidden)
        return refusalFromReply(reply);
    return {.kind = Error::Kind::Refused,
            .where = reply.where,
            .message = Words::tr("the site does not let people sign in to applications through their browser"),
            .hint = Words::tr("sign in with login and password, or ask the site's administrator to allow it")};
}

Result<BrowserRequest> requestFrom(const net::HttpReply &reply, const QUrl &site)
{
    const auto json = reply.json();
    if (!json)
        return json.error();
    JsonReader reader(json->toObject(), u"browser sign-in"_s);
    BrowserRequest request{.id = reader.text(u"sessionRequestId"_s), .page = QUrl(reader.text(u"url"_s))};
    if (reader.error())
        return reply.error(Error::Kind::Malformed, reader.error()->message);
    if (isOfSite(request.page, site))
        return request;
    return Error{
        .kind = Error::Kind::Refused,
        .where = reply.where,
        .message =
            Words::tr("the site sent people to sign in at '%1', which is another server").arg(request.page.host()),
        .hint = Words::tr("check the address of the site; nothing was opened")};
}

Result<PersonSession> sessionFrom(const net::HttpReply &reply, const QJsonObject &answer)
{
    JsonReader reader(answer, u"browser sign-in"_s);
    PersonSession session{.login = reader.text(u"userLogin"_s), .sessionToken = Secret(reader.text(u"sessionToken"_s))};
    if (reader.error())
        return reply.error(Error::Kind::Malformed, reader.error()->message);
    return session;
}

} // namespace

BrowserSignIn::BrowserSignIn(const QUrl &site, net::HttpOptions http, BrowserPace pace)
    : m_http(siteOptions(std::move(http), site))
    , m_pace(pace)
{
}

QCoro::Task<Result<BrowserRequest>> BrowserSignIn::request(QString application, QString machine, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Post, .path = requestPath, .repeatable = true};
    net::setJson(request, QJsonObject{{u"appName"_s, application}, {u"machineId"_s, machine}});
    const auto reply = co_await m_http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusal(*reply);
    co_return requestFrom(*reply, m_http.options().baseUrl);
}

QCoro::Task<Result<PersonSession>> BrowserSignIn::approval(BrowserRequest request, std::stop_token stop)
{
    // An answer that is lost may have held the token, which is given once: asked again, the site knows nothing of it.
    net::HttpRequest poll{.method = net::Method::Put,
                          .path = requestPath + '/'_L1 + request.id,
                          .route = requestPath + "/{id}"_L1,
                          .repeatable = true};
    const net::Limit limit(m_pace.patience, stop);
    while (!limit.isOver()) {
        const auto reply = co_await m_http.send(poll, limit.token());
        if (!reply && !limit.isOver())
            co_return reply.error();
        if (!reply)
            break;
        if (reply->status == notFound)
            co_return reply->error(Error::Kind::NotFound,
                                   Words::tr("the sign-in was rejected in the browser, or has expired"),
                                   Words::tr("sign in once more"));
        if (!reply->isSuccess())
            co_return refusalFromReply(*reply);
        const auto answer = reply->json();
        if (!answer)
            co_return answer.error();
        if ((*answer)["approved"_L1].toBool())
            co_return sessionFrom(*reply, answer->toObject());
        co_await net::pause(m_pace.pollInterval, limit.token());
    }
    if (stop.stop_requested())
        co_return Error{.kind = Error::Kind::Cancelled, .where = m_http.where(poll), .message = u"stopped"_s};
    co_return Error{.kind = Error::Kind::Timeout,
                    .where = m_http.where(poll),
                    .message = Words::tr("nobody has answered in the browser"),
                    .hint = Words::tr("sign in once more, and approve it on the page that opens")};
}

} // namespace bridge::shotgrid
