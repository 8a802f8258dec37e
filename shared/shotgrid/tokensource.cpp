#include "shotgrid/tokensource.h"

#include "base/json.h"
#include "shotgrid/refusal.h"

#include <QUrl>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestLead(60);

QByteArray encoded(const std::vector<std::pair<QString, QString>> &form)
{
    QByteArray body;
    for (const auto &[key, value] : form) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

//! Ahead of the end, so that no request is under way when it comes; short lives leave less room.
std::chrono::seconds renewAfter(qint64 expiresIn)
{
    const std::chrono::seconds life(expiresIn);
    return life - std::min(longestLead, life / 4);
}

} // namespace

TokenSource::TokenSource(SignIn signIn, net::HttpClient http)
    : m_signIn(std::move(signIn))
    , m_http(std::move(http))
{
    if (const auto *refresh = std::get_if<RefreshSignIn>(&m_signIn))
        m_refreshToken = refresh->refreshToken;
}

QCoro::Task<Result<net::Credentials>> TokenSource::authorize(bool refused, std::stop_token stop)
{
    Q_UNUSED(refused)
    const bool refreshes =
        std::holds_alternative<PasswordSignIn>(m_signIn) || std::holds_alternative<RefreshSignIn>(m_signIn);
    if (refreshes && !m_refreshToken.isEmpty()) {
        Form form{{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, m_refreshToken.reveal()}};
        auto refreshed = co_await ask(std::move(form), stop);
        const bool isSpent = !refreshed && refreshed.error().kind == Error::Kind::Unauthorized;
        if (!isSpent || std::holds_alternative<RefreshSignIn>(m_signIn))
            co_return refreshed;
    }
    co_return co_await ask(signInForm(), stop);
}

TokenSource::Form TokenSource::signInForm() const
{
    struct Writer {
        Form operator()(const ScriptSignIn &script) const
        {
            Form form{{u"grant_type"_s, u"client_credentials"_s},
                      {u"client_id"_s, script.name},
                      {u"client_secret"_s, script.key.reveal()}};
            if (!script.sudoAsLogin.isEmpty())
                form.emplace_back(u"scope"_s, "sudo_as_login:"_L1 + script.sudoAsLogin);
            return form;
        }
        Form operator()(const PasswordSignIn &person) const
        {
            Form form{{u"grant_type"_s, u"password"_s},
                      {u"username"_s, person.login},
                      {u"password"_s, person.password.reveal()}};
            if (!person.oneTimeCode.isEmpty())
                form.emplace_back(u"auth_token"_s, person.oneTimeCode.reveal());
            return form;
        }
        Form operator()(const SessionSignIn &session) const
        {
            return {{u"grant_type"_s, u"session_token"_s}, {u"session_token"_s, session.sessionToken.reveal()}};
        }
        Form operator()(const RefreshSignIn &refresh) const
        {
            return {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refresh.refreshToken.reveal()}};
        }
    };
    return std::visit(Writer(), m_signIn);
}

QCoro::Task<Result<net::Credentials>> TokenSource::ask(Form form, std::stop_token stop)
{
    const bool isRefresh = form.front().second == "refresh_token"_L1;
    net::HttpRequest request{.method = net::Method::Post,
                             .path = u"/api/v1/auth/access_token"_s,
                             .body = encoded(form),
                             .contentType = "application/x-www-form-urlencoded"_ba,
                             .repeatable = !isRefresh,
                             .deadline = std::chrono::minutes(1)};
    const auto began = std::chrono::steady_clock::now();
    auto reply = co_await m_http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalFromReply(*reply);
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    JsonReader reader(json->toObject(), u"token"_s);
    const QString accessToken = reader.text(u"access_token"_s);
    const qint64 expiresIn = reader.integer(u"expires_in"_s);
    Secret refreshToken(reader.textOr(u"refresh_token"_s, {}));
    if (reader.error())
        co_return reply->error(Error::Kind::Malformed, reader.error()->message);
    m_refreshToken = std::move(refreshToken);
    m_caller = callerFromToken(accessToken);
    net::Credentials credentials{.headers = {{"Authorization"_ba, "Bearer " + accessToken.toUtf8()}},
                                 .renewAt = began + renewAfter(expiresIn)};
    co_return credentials;
}

Caller callerFromToken(const QString &accessToken)
{
    const QByteArray claims =
        QByteArray::fromBase64(accessToken.section('.'_L1, 1, 1).toLatin1(), QByteArray::Base64UrlEncoding);
    const auto json = parseJson(claims, u"token"_s);
    if (!json)
        return {};
    const QJsonValue user = (*json)["user"_L1];
    return {.user = {.type = user["type"_L1].toString(), .id = ShotgridId(user["id"_L1].toInteger())},
            .sudoAsLogin = (*json)["sudo_as_login"_L1].toString()};
}

} // namespace bridge::shotgrid
