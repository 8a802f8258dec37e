#include "shotgrid/personsession.h"

#include "base/json.h"
#include "base/words.h"
#include "shotgrid/refusal.h"
#include "shotgrid/siteoptions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

// `error_code` of an answer, which comes with status 200.
constexpr int codeNeeded = 106;
constexpr int singleSignOn = 108;
constexpr int autodeskIdentity = 110;

Error refusal(const net::HttpReply &reply, const QJsonObject &answer)
{
    const QString message = answer.value("message"_L1).toString();
    const int code = answer.value("error_code"_L1).toInt();
    Error error = reply.error(Error::Kind::Unauthorized, message, Words::tr("check login and password"));
    error.httpStatus = code;
    switch (code) {
    case codeNeeded:
        error.kind = Error::Kind::Forbidden;
        error.hint = Words::tr("give the code that your authenticator shows");
        break;
    case singleSignOn:
    case autodeskIdentity:
        error.kind = Error::Kind::Forbidden;
        error.hint = Words::tr("sign in with the browser: this site keeps no passwords of its own");
        break;
    default:
        break;
    }
    return error;
}

QJsonObject credentialsOf(const PasswordSignIn &person)
{
    QJsonObject credentials{{u"user_login"_s, person.login}, {u"user_password"_s, person.password.reveal()}};
    if (!person.oneTimeCode.isEmpty())
        credentials.insert(u"auth_token"_s, person.oneTimeCode.reveal());
    return credentials;
}

} // namespace

QCoro::Task<Result<PersonSession>> openSession(QUrl site, PasswordSignIn person, net::HttpOptions http,
                                               std::stop_token stop)
{
    const net::HttpClient client(siteOptions(std::move(http), site));
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api3/json"_s};
    const QJsonArray params{credentialsOf(person)};
    net::setJson(request, QJsonObject{{u"method_name"_s, u"get_session_token"_s}, {u"params"_s, params}});
    const auto reply = co_await client.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalFromReply(*reply);
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    const QJsonObject answer = json->toObject();
    if (answer.value("exception"_L1).toBool())
        co_return refusal(*reply, answer);
    JsonReader reader(answer.value("results"_L1).toObject(), u"results"_s);
    PersonSession session{.login = person.login, .sessionToken = Secret(reader.text(u"session_id"_s))};
    if (reader.error())
        co_return reply->error(Error::Kind::Malformed, reader.error()->message);
    co_return session;
}

bool needsCode(const Error &error)
{
    return error.kind == Error::Kind::Forbidden && error.httpStatus == codeNeeded;
}

} // namespace bridge::shotgrid
