#include "sandbox/ayon/signin.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/userdocument.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr qsizetype tokenLength = 64;
constexpr Timestamp refusedKeyLife = 60'000'000;
constexpr Timestamp usedKeyLife = 600'000'000;
const QString missingToken = u"Access token is missing"_s;

struct Credential {
    enum class Kind { None, Key, Token };
    Kind kind = Kind::None;
    QString text = {};
};

QString cookie(const Request &request, const QString &name)
{
    const QStringList cookies = QString::fromUtf8(request.header("cookie")).split(u';');
    for (const QString &each : cookies) {
        const qsizetype equals = each.indexOf(u'=');
        if (equals > 0 && each.left(equals).trimmed() == name)
            return each.mid(equals + 1).trimmed();
    }
    return {};
}

//! The first one present decides, in the order of the server.
Credential credentialOf(const Request &request)
{
    using Kind = Credential::Kind;
    if (const QByteArray key = request.header("x-api-key"); !key.isEmpty())
        return {.kind = Kind::Key, .text = QString::fromUtf8(key)};
    const QString authorization = QString::fromUtf8(request.header("authorization"));
    const QString scheme = authorization.section(u' ', 0, 0).toLower();
    const QString value = authorization.section(u' ', 1).trimmed();
    if (scheme == "apikey"_L1)
        return {.kind = Kind::Key, .text = value};
    if (const QString token = cookie(request, u"accessToken"_s); !token.isEmpty())
        return {.kind = Kind::Token, .text = token};
    if (scheme == "bearer"_L1 && value.size() == tokenLength)
        return {.kind = Kind::Token, .text = value};
    if (request.query.hasQueryItem(u"token"_s))
        return {.kind = Kind::Token, .text = request.query.queryItemValue(u"token"_s)};
    return {};
}

//! A header that names a sender; one of another shape is dropped without a word.
QString senderIn(const Request &request, const char *header)
{
    static const QRegularExpression shape(entityNamePattern);
    const QString value = QString::fromUtf8(request.header(header));
    return shape.match(value).hasMatch() ? value : QString();
}

void report(Store &store, const QString &topic, const QString &user, const QString &sentence)
{
    store.addEvent({.topic = topic, .user = user, .description = sentence.arg(user)});
}

} // namespace

QString passwordHash(const QString &password, const QString &salt)
{
    const QByteArray salted = (salt + password).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toHex()) + u':' + salt;
}

Checked<Caller> SignIn::caller(const Request &request)
{
    const Credential credential = credentialOf(request);
    if (credential.kind == Credential::Kind::None)
        return unauthorized(missingToken);
    const bool isKey = credential.kind == Credential::Kind::Key;
    const Checked<const User *> user = isKey ? userByKey(credential.text) : userByToken(credential.text);
    if (!user)
        return user.refusal();
    if (!(*user)->active)
        return unauthorized(u"User is not active"_s);

    Caller caller = callerFor(**user);
    const QString other = QString::fromUtf8(request.header("x-as-user"));
    if (caller.isService && !other.isEmpty()) {
        const User *impersonated = m_store.user(other);
        if (!impersonated)
            return Refusal{.form = Refusal::Form::Crash, .status = 500};
        caller = callerFor(*impersonated);
    }
    caller.token = isKey ? QString() : credential.text;
    caller.sender = senderIn(request, "x-sender");
    if (const QString type = senderIn(request, "x-sender-type"); !type.isEmpty())
        caller.senderType = type;
    return caller;
}

Checked<const User *> SignIn::userByKey(const QString &key)
{
    const Timestamp now = m_store.now();
    if (const auto refused = m_refusedKeys.constFind(key); refused != m_refusedKeys.constEnd()) {
        if (now - *refused < refusedKeyLife)
            return unauthorized(u"Invalid session"_s);
        m_refusedKeys.erase(refused);
    }
    if (const User *user = m_store.userByApiKey(key)) {
        m_usedKeys.insert(key, now);
        return user;
    }
    m_refusedKeys.insert(key, now);
    return unauthorized(u"Invalid API key"_s);
}

Checked<const User *> SignIn::userByToken(const QString &token)
{
    const auto session = m_store.sessions.find(token);
    if (session == m_store.sessions.end())
        return unauthorized(u"Invalid session"_s);
    if (session->isLoggedOut)
        return unauthorized(u"User logged out"_s);
    session->lastUsed = m_store.now();
    const User *user = m_store.user(session->user);
    if (!user)
        return unauthorized(u"Invalid session"_s);
    return user;
}

const User *SignIn::userOfOpenSession(const QString &token) const
{
    if (const auto used = m_usedKeys.constFind(token); used != m_usedKeys.constEnd())
        return m_store.now() - *used < usedKeyLife ? m_store.userByApiKey(token) : nullptr;
    const auto session = m_store.sessions.constFind(token);
    return session == m_store.sessions.constEnd() || session->isLoggedOut ? nullptr : m_store.user(session->user);
}

void SignIn::forgetKeys()
{
    m_refusedKeys.clear();
    m_usedKeys.clear();
}

const Session &SignIn::newSession(const QString &user)
{
    const QString token = m_store.randomHex(tokenLength);
    const Timestamp now = m_store.now();
    return *m_store.sessions.insert(token, {.token = token, .user = user, .createdAt = now, .lastUsed = now});
}

Reply SignIn::login(Call &call)
{
    static const std::vector<Field> fields{{.name = u"name"_s, .isRequired = true},
                                           {.name = u"password"_s, .isRequired = true}};
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const Refusal wrong = forbidden(u"Invalid login/password combination"_s);
    const User *user = m_store.user(body->value("name"_L1).toString());
    if (!user)
        return call.refuse(wrong);
    if (user->isService())
        return call.refuse(forbidden(u"Service users cannot log in"_s));
    if (!user->active)
        return call.refuse(unauthorized(u"User is not active"_s));
    const QString stored = user->data.value("password"_L1).toString();
    if (stored.isEmpty() || stored != passwordHash(body->value("password"_L1).toString(), stored.section(u':', 1)))
        return call.refuse(wrong);

    report(m_store, u"auth.login"_s, user->name, u"User %1 logged in"_s);
    QJsonObject document = userDocument(*user);
    document.insert(u"uiExposureLevel"_s, QJsonValue::Null);
    return jsonReply({{u"detail"_s, u"Logged in as "_s + user->name},
                      {u"error"_s, QJsonValue::Null},
                      {u"token"_s, newSession(user->name).token},
                      {u"redirectUrl"_s, QJsonValue::Null},
                      {u"user"_s, document}});
}

Reply SignIn::logout(Call &call)
{
    const Credential credential = credentialOf(call.request);
    if (credential.kind != Credential::Kind::Token)
        return call.refuse(unauthorized(missingToken));
    const auto session = m_store.sessions.find(credential.text);
    if (session != m_store.sessions.end() && !session->isLoggedOut) {
        session->isLoggedOut = true;
        report(m_store, u"auth.logout"_s, session->user, u"User %1 logged out"_s);
    }
    return jsonReply({{u"detail"_s, u"Logged out"_s}});
}

Reply SignIn::openSession(Call &call)
{
    static const std::vector<Field> fields{{.name = u"userName"_s}, {.name = u"message"_s}};
    if (!call.caller.isService)
        return call.refuse(forbidden(u"Only services can create sessions"_s));
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QString name = body->value("userName"_L1).toString(call.caller.user);
    const User *user = m_store.user(name);
    if (!user)
        return call.refuse(notFound(u"User %1 not found"_s.arg(name)));
    const Session &session = newSession(name);
    constexpr double microsecondsPerSecond = 1e6;
    return jsonReply({{u"user"_s, userDocument(*user)},
                      {u"token"_s, session.token},
                      {u"created"_s, double(session.createdAt) / microsecondsPerSecond},
                      {u"lastUsed"_s, double(session.lastUsed) / microsecondsPerSecond},
                      {u"isService"_s, user->isService()},
                      {u"isApiKey"_s, false},
                      {u"clientInfo"_s, QJsonValue::Null}});
}

void SignIn::addRoutes(Router &router)
{
    router.addPublic(u"POST"_s, u"/api/auth/login"_s, [this](Call &call) { return login(call); });
    router.addPublic(u"POST"_s, u"/api/auth/logout"_s, [this](Call &call) { return logout(call); });
    router.add(u"POST"_s, u"/api/auth/sessions"_s, [this](Call &call) { return openSession(call); });
}

} // namespace bridge::sandbox::ayon
