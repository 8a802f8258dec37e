#include "ayon/ayonclient.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

net::HttpRequest userRequest(net::Method method, const QString &name)
{
    return {.method = method, .path = "/api/users/"_L1 + name, .route = u"/api/users/{name}"_s};
}

QJsonObject linkWith(ShotgridId sgUserId)
{
    return {{u"sg_user_id"_s, sgUserId.number()}};
}

} // namespace

QCoro::Task<Result<void>> AyonClient::createUser(NewUser user, std::stop_token stop)
{
    QJsonObject attrib{{u"fullName"_s, user.fullName}};
    if (!user.email.isEmpty())
        attrib.insert(u"email"_s, user.email);
    QJsonObject body{{u"active"_s, true}, {u"attrib"_s, attrib}};
    if (!user.sgUserId.isEmpty())
        body.insert(u"data"_s, linkWith(user.sgUserId));
    net::HttpRequest request = userRequest(net::Method::Put, user.name);
    net::setJson(request, body);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::linkUser(QString name, ShotgridId sgUserId, std::stop_token stop)
{
    net::HttpRequest request = userRequest(net::Method::Patch, name);
    request.repeatable = true;
    net::setJson(request, QJsonObject{{u"data"_s, linkWith(sgUserId)}});
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

} // namespace bridge::ayon
