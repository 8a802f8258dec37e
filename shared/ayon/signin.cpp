#include "ayon/signin.h"

#include "ayon/answer.h"
#include "ayon/refusal.h"
#include "base/json.h"
#include "base/words.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;

net::HttpClient httpOf(const AyonConnection &connection)
{
    net::HttpOptions options = connection.http;
    options.server = u"ayon"_s;
    options.baseUrl = connection.url;
    options.headers.emplace_back("Accept"_ba, "application/json"_ba);
    if (!connection.sessionToken.isEmpty())
        options.headers.emplace_back("Authorization"_ba, "Bearer " + connection.sessionToken.reveal().toUtf8());
    return net::HttpClient(std::move(options));
}

//! The server says 403 of a wrong password, and of one address that was wrong too often.
Error refusalOfSignIn(const net::HttpReply &reply)
{
    Error error = refusalFromReply(reply);
    if (reply.status == forbidden || reply.status == unauthorized) {
        error.kind = Error::Kind::Unauthorized;
        error.hint = Words::tr("check login and password; AYON lets nobody in for ten minutes after ten wrong tries");
    }
    return error;
}

} // namespace

QCoro::Task<Result<Secret>> signIn(AyonConnection connection, QString login, Secret password, std::stop_token stop)
{
    connection.sessionToken = {};
    const net::HttpClient http = httpOf(connection);
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api/auth/login"_s};
    net::setJson(request, QJsonObject{{u"name"_s, login}, {u"password"_s, password.reveal()}});
    const auto reply = co_await http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalOfSignIn(*reply);
    const auto body = objectOf(*reply);
    if (!body)
        co_return body.error();
    JsonReader reader(*body, u"login"_s);
    Secret token(reader.text(u"token"_s));
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return token;
}

QCoro::Task<Result<void>> signOut(AyonConnection connection, std::stop_token stop)
{
    const net::HttpClient http = httpOf(connection);
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api/auth/logout"_s};
    const auto reply = co_await http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess() && reply->status != unauthorized)
        co_return refusalFromReply(*reply);
    co_return Result<void>();
}

} // namespace bridge::ayon
