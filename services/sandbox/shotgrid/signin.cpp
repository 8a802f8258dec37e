#include "sandbox/shotgrid/signin.h"

#include <QJsonDocument>
#include <QUrl>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Failure refused(const QString &title)
{
    return {.status = 400, .code = 102, .title = title};
}

Failure unauthorized(const QString &detail)
{
    return {.status = 401, .code = 102, .title = u"Unauthorized"_s, .detail = detail};
}

Failure unauthorized(Tokens::State state)
{
    return unauthorized(state == Tokens::State::Expired ? u"Token Expired"_s : u"Token invalid"_s);
}

//! The live row of this type whose field holds the text.
Link findByText(const Store &store, const QString &typeName, const QString &fieldName, const QString &text)
{
    const EntityType *type = store.schema().find(typeName);
    const Field *field = type ? type->field(fieldName) : nullptr;
    if (!field)
        return {};
    for (const auto &[id, row] : store.rows(type->place)) {
        if (!row.isRetired() && row.value(field->place) == Value(text))
            return {.type = type->place, .id = id};
    }
    return {};
}

Value valueOfField(const Store &store, const Link &row, const QString &name)
{
    const Field *field = store.schema().type(row).field(name);
    return field ? store.row(row)->value(field->place) : Value();
}

bool isActive(const Store &store, const Link &person)
{
    return valueOfField(store, person, u"sg_status_list"_s) != Value(u"dis"_s);
}

//! Parameters of the form, in the body or in the address.
Outcome<QUrlQuery> formOf(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    const bool isForm = type.isEmpty() || type == "application/x-www-form-urlencoded";
    if (!isForm) {
        QJsonParseError error;
        QJsonDocument::fromJson(request.body, &error);
        if (type == "application/json" && error.error != QJsonParseError::NoError)
            return invalidRequest(u"Invalid JSON body"_s, QJsonObject{{u"body"_s, error.errorString()}});
        return unsupportedContentType(type, {u"application/x-www-form-urlencoded"_s});
    }
    if (request.body.isEmpty())
        return request.query;
    return QUrlQuery(QString::fromUtf8(request.body).replace(u'+', "%20"_L1));
}

QString valueIn(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

Outcome<Identity> grantToScript(const SignIn &signIn, const QString &name, const QString &key)
{
    if (name.isEmpty() || key.isEmpty())
        return refused(u"Missing or invalid authentication arguments"_s);
    const QJsonValue known = signIn.content.credentials[u"scripts"][name];
    const Link script = findByText(signIn.content.store, u"ApiUser"_s, u"firstname"_s, name);
    if (known.toString() != key || script.id == 0)
        return refused(u"Can't authenticate script '%1'"_s.arg(name));
    return Identity{.userType = u"ApiUser"_s, .userId = script.id, .authType = u"api_key"_s};
}

Outcome<Identity> grantToPerson(const SignIn &signIn, const QString &login, const QString &password,
                                const QString &authToken)
{
    if (login.isEmpty() || password.isEmpty())
        return refused(u"Missing or invalid authentication arguments"_s);
    if (signIn.settings.authentication == "oxygen"_L1) {
        return Failure{.status = 401,
                       .code = 110,
                       .title = u"Can't authenticate user '%1'. The site uses Autodesk Identity."_s.arg(login)};
    }
    const QJsonObject &credentials = signIn.content.credentials;
    const Link person = findByText(signIn.content.store, u"HumanUser"_s, u"login"_s, login);
    const QJsonValue code = credentials[u"two_factor"][login];
    const bool isCodeRight = code.isUndefined() || code.toString() == authToken;
    const bool isKnown = credentials[u"people"][login].toString() == password && person.id != 0;
    if (!isKnown || !isCodeRight || !isActive(signIn.content.store, person))
        return refused(u"Can't authenticate user '%1'."_s.arg(login));
    return Identity{.userType = u"HumanUser"_s, .userId = person.id, .authType = u"password"_s};
}

//! Whoever is behind a session that lasts.
std::optional<Identity> identityOf(const SignIn &signIn, const QString &sessionToken)
{
    const auto session = signIn.sessions.find(sessionToken, signIn.now);
    if (!session)
        return std::nullopt;
    const bool isPerson = session->userType == "HumanUser"_L1;
    const Link user =
        findByText(signIn.content.store, session->userType, isPerson ? u"login"_s : u"firstname"_s, session->login);
    if (user.id == 0)
        return std::nullopt;
    return Identity{.userType = session->userType, .userId = user.id, .authType = u"session_token"_s};
}

Outcome<Identity> grantToSession(const SignIn &signIn, const QString &token)
{
    if (token.isEmpty())
        return refused(u"Missing or invalid authentication arguments"_s);
    const auto identity = identityOf(signIn, token);
    if (!identity)
        return refused(u"Can't authenticate session token ending with '%1'"_s.arg(token.right(4)));
    signIn.sessions.slide(token, signIn.settings.sessionLifetime, signIn.now);
    return *identity;
}

Outcome<Identity> grantAgain(const SignIn &signIn, const QUrlQuery &form)
{
    const Tokens::Checked checked = signIn.tokens.spend(valueIn(form, u"refresh_token"_s).toLatin1(), signIn.now);
    if (checked.state != Tokens::State::Valid)
        return unauthorized(checked.state);
    return checked.identity;
}

Outcome<Identity> grant(const SignIn &signIn, const QUrlQuery &form)
{
    if (!form.hasQueryItem(u"grant_type"_s))
        return refused(u"Missing or invalid authentication arguments"_s);
    const QString type = valueIn(form, u"grant_type"_s);
    if (type == "client_credentials"_L1)
        return grantToScript(signIn, valueIn(form, u"client_id"_s), valueIn(form, u"client_secret"_s));
    if (type == "password"_L1) {
        return grantToPerson(signIn, valueIn(form, u"username"_s), valueIn(form, u"password"_s),
                             valueIn(form, u"auth_token"_s));
    }
    if (type == "session_token"_L1)
        return grantToSession(signIn, valueIn(form, u"session_token"_s));
    if (type == "refresh_token"_L1 || type == "refresh"_L1)
        return grantAgain(signIn, form);
    return invalidRequest(u"Unsupported grant_type"_s);
}

Refusal refusalOfSudo(const SignIn &signIn, const Identity &identity, const QString &login)
{
    const Store &store = signIn.content.store;
    if (identity.userType != "ApiUser"_L1)
        return refused(u"The user does not have permission to 'sudo': '%1'"_s.arg(login));
    const Link person = findByText(store, u"HumanUser"_s, u"login"_s, login);
    if (person.id == 0)
        return refused(u"Cannot 'sudo' - unknown or retired user: '%1'"_s.arg(login));
    if (!isActive(store, person))
        return refused(u"Cannot 'sudo' - inactive user account: '%1'"_s.arg(login));
    if (valueOfField(store, person, u"can_impersonate_this_user"_s) != Value(true)) {
        return refused(u"Cannot 'sudo' - user account has 'can_impersonate_this_user' turned off: '%1'"_s.arg(login));
    }
    return std::nullopt;
}

Outcome<Identity> grantByCredentials(const SignIn &signIn, const QJsonObject &credentials)
{
    const auto text = [&credentials](const QString &name) { return credentials[name].toString(); };
    if (credentials.contains("session_token"_L1))
        return grantToSession(signIn, text(u"session_token"_s));
    if (credentials.contains("user_login"_L1)) {
        const QString login = text(u"user_login"_s);
        const bool lacksCode = signIn.content.credentials[u"two_factor"][login].isString()
            && signIn.content.credentials[u"people"][login] == credentials[u"user_password"]
            && text(u"auth_token"_s).isEmpty();
        if (lacksCode) // only this protocol says so
            return Failure{.status = 401, .code = 106, .title = u"Two factor authentication code is required."_s};
        return grantToPerson(signIn, login, text(u"user_password"_s), text(u"auth_token"_s));
    }
    return grantToScript(signIn, text(u"script_name"_s), text(u"script_key"_s));
}

} // namespace

Outcome<Reply> grantToken(const SignIn &signIn, const Request &request)
{
    const Outcome<QUrlQuery> form = formOf(request);
    if (!form)
        return form.failure();
    Outcome<Identity> identity = grant(signIn, *form);
    if (!identity)
        return identity.failure();
    const QString scope = valueIn(*form, u"scope"_s);
    if (scope.startsWith("sudo_as_login:"_L1)) {
        const QString login = scope.section(u':', 1);
        if (const auto refusal = refusalOfSudo(signIn, *identity, login))
            return *refusal;
        identity->sudoLogin = login;
    }
    if (form->hasQueryItem(u"session_uuid"_s))
        identity->sessionUuid = valueIn(*form, u"session_uuid"_s);
    const QString host = QUrl(request.origin).host();
    const int lifetime = signIn.settings.tokenLifetime;
    const QByteArray access = signIn.tokens.accessToken(*identity, host, lifetime, signIn.now);
    const QByteArray refresh = signIn.tokens.refreshToken(*identity, host, signIn.settings.refreshLifetime, signIn.now);
    return jsonReply({{u"token_type"_s, u"Bearer"_s},
                      {u"access_token"_s, QString::fromLatin1(access)},
                      {u"expires_in"_s, lifetime},
                      {u"refresh_token"_s, QString::fromLatin1(refresh)}});
}

namespace {

Outcome<Caller> callerWith(const SignIn &signIn, const Identity &identity)
{
    const Store &store = signIn.content.store;
    const EntityType *type = store.schema().find(identity.userType);
    const Link user{.type = type ? type->place : -1, .id = identity.userId};
    if (!store.isLive(user))
        return unauthorized(Tokens::State::Invalid);
    const Link author =
        identity.sudoLogin.isEmpty() ? user : findByText(store, u"HumanUser"_s, u"login"_s, identity.sudoLogin);
    if (author.id == 0)
        return unauthorized(Tokens::State::Invalid);
    Caller caller{.user = user,
                  .author = author,
                  .sudoLogin = identity.sudoLogin,
                  .sessionUuid = identity.sessionUuid,
                  .links = signIn.links};
    const Value group = valueOfField(store, author, u"permission_rule_set"_s);
    if (const Link *link = std::get_if<Link>(&group))
        caller.group = permissionGroup(signIn.content, store.linkName(*link));
    const Value projects = valueOfField(store, author, u"projects"_s);
    if (const Links *links = std::get_if<Links>(&projects)) {
        for (const Link &project : *links)
            caller.projects.insert(project.id);
    }
    // A script without projects is not limited to any; a person without projects sees none, unless the group sees all.
    const bool isLimitedScript =
        author.type == user.type && identity.userType == "ApiUser"_L1 && !caller.projects.isEmpty();
    caller.seesAllProjects = caller.group.seesAll && !isLimitedScript;
    return caller;
}

QString sessionCookie(const Request &request)
{
    const QList<QByteArray> cookies = request.header("cookie").split(';');
    for (const QByteArray &cookie : cookies) {
        if (cookie.trimmed().startsWith("_session_id="))
            return QString::fromLatin1(cookie.trimmed().mid(12));
    }
    return {};
}

Reply message(const QString &text, int status)
{
    return jsonReply({{u"message"_s, text}}, status);
}

QUrlQuery launcherParameters(const Request &request)
{
    if (!request.header("content-type").startsWith("application/json"))
        return QUrlQuery(QString::fromUtf8(request.body).replace(u'+', "%20"_L1));
    QUrlQuery parameters;
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        parameters.addQueryItem(entry.key(), entry.value().toString());
    return parameters;
}

Reply askForSession(const SignIn &signIn, const Request &request)
{
    const QUrlQuery given = launcherParameters(request);
    QStringList missing;
    for (const QString &name : {u"appName"_s, u"machineId"_s}) {
        if (valueIn(given, name).isEmpty())
            missing << name;
    }
    if (!missing.isEmpty())
        return message(u"Missing params: "_s + missing.join(", "_L1), 400);
    const QString id = signIn.sessions.ask(signIn.settings.sessionRequestLifetime, signIn.now);
    return jsonReply(
        {{u"sessionRequestId"_s, id}, {u"url"_s, u"%1/app_session_request/%2?sticky_id=%2"_s.arg(request.origin, id)}});
}

Reply pollSession(const SignIn &signIn, const QString &id)
{
    const Sessions::Poll poll = signIn.sessions.poll(id, signIn.settings.sessionLifetime, signIn.now);
    switch (poll.answer) {
    case Sessions::Answer::Pending:
        return jsonReply({{u"approved"_s, false}});
    case Sessions::Answer::Approved:
        return jsonReply({{u"approved"_s, true}, {u"sessionToken"_s, poll.sessionToken}, {u"userLogin"_s, poll.login}});
    case Sessions::Answer::Rejected:
        break;
    }
    return message(u"Not Found"_s, 404);
}

Reply describeSession(const SignIn &signIn, const Request &request)
{
    const QString token = sessionCookie(request);
    const auto session = signIn.sessions.find(token, signIn.now);
    if (!session)
        return message(u"Unauthorized"_s, 401);
    if (request.method == "POST"_L1) {
        signIn.sessions.slide(token, signIn.settings.sessionLifetime, signIn.now);
        return message(u"OK"_s, 200);
    }
    const qint64 expiresAt = session->expiresAt.toSecsSinceEpoch();
    return jsonReply({{u"app"_s,
                       QJsonObject{{u"createdAt"_s, session->createdAt.toSecsSinceEpoch()},
                                   {u"expiresAt"_s, expiresAt},
                                   {u"forceExpiresAt"_s, QJsonValue::Null}}},
                      {u"license"_s, QJsonObject()},
                      {u"expirationReason"_s, u"session"_s},
                      {u"expired"_s, false},
                      {u"expiresAt"_s, expiresAt},
                      {u"notifyAt"_s, expiresAt - 900},
                      {u"sessionInitUrl"_s, request.origin + "/user/login"_L1}});
}

} // namespace

Outcome<Caller> callerOf(const SignIn &signIn, const Request &request)
{
    const QByteArray authorization = request.header("authorization");
    if (!authorization.startsWith("Bearer "))
        return unauthorized(Tokens::State::Invalid);
    const Tokens::Checked checked = signIn.tokens.check(authorization.mid(7).trimmed(), signIn.now);
    if (checked.state != Tokens::State::Valid)
        return unauthorized(checked.state);
    return callerWith(signIn, checked.identity);
}

Outcome<Caller> callerOf(const SignIn &signIn, const QJsonObject &credentials)
{
    Outcome<Identity> identity = grantByCredentials(signIn, credentials);
    if (!identity)
        return identity.failure();
    identity->sudoLogin = credentials[u"sudo_as_login"].toString();
    if (!identity->sudoLogin.isEmpty()) {
        if (const auto refusal = refusalOfSudo(signIn, *identity, identity->sudoLogin))
            return *refusal;
    }
    identity->sessionUuid = credentials[u"session_uuid"].toString();
    return callerWith(signIn, *identity);
}

QString openSession(const SignIn &signIn, const Caller &caller)
{
    const Store &store = signIn.content.store;
    const EntityType &type = store.schema().type(caller.author);
    const Value login = valueOfField(store, caller.author, type.name == "HumanUser"_L1 ? u"login"_s : u"firstname"_s);
    const QString *text = std::get_if<QString>(&login);
    return signIn.sessions.open(type.name, text ? *text : QString(), signIn.settings.sessionLifetime, signIn.now);
}

std::optional<Caller> callerInBrowser(const SignIn &signIn, const Request &request)
{
    const auto identity = identityOf(signIn, sessionCookie(request));
    const auto caller = identity ? callerWith(signIn, *identity) : unauthorized(Tokens::State::Invalid);
    return caller ? std::optional(*caller) : std::nullopt;
}

std::optional<Reply> answerLauncher(const SignIn &signIn, const Request &request)
{
    const QString &path = request.path;
    const QString requests = u"/internal_api/app_session_request"_s;
    if (path == requests && request.method == "POST"_L1)
        return askForSession(signIn, request);
    if (path.startsWith(requests + u'/') && request.method == "PUT"_L1)
        return pollSession(signIn, path.mid(requests.size() + 1));
    if (path == "/internal_api/session"_L1 && (request.method == "GET"_L1 || request.method == "POST"_L1))
        return describeSession(signIn, request);
    if (path.startsWith("/app_session_request/"_L1) && request.method == "GET"_L1) {
        const QByteArray back = QUrl::toPercentEncoding(QString::fromLatin1(request.rawPath));
        return Reply{.status = 302,
                     .headers = {{"location", request.origin.toLatin1() + "/user/login?return_path=" + back}}};
    }
    return std::nullopt;
}

} // namespace bridge::sandbox::shotgrid
