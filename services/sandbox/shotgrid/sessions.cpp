#include "sandbox/shotgrid/sessions.h"

#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int secondsBetweenSlides = 300;

QString newToken()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

//! In the order of the enum.
const QStringList &answerNames()
{
    static const QStringList names{u"pending"_s, u"approved"_s, u"rejected"_s};
    return names;
}

} // namespace

QString Sessions::open(const QString &userType, const QString &login, int lifetime, const QDateTime &now)
{
    QString token = newToken();
    m_sessions.insert(token,
                      {.userType = userType, .login = login, .createdAt = now, .expiresAt = now.addSecs(lifetime)});
    return token;
}

std::optional<Session> Sessions::find(const QString &token, const QDateTime &now) const
{
    const auto found = m_sessions.constFind(token);
    if (found == m_sessions.cend() || found->expiresAt <= now)
        return std::nullopt;
    return *found;
}

void Sessions::slide(const QString &token, int lifetime, const QDateTime &now)
{
    const auto found = m_sessions.find(token);
    if (found == m_sessions.end() || found->expiresAt <= now)
        return;
    const QDateTime last = found->expiresAt.addSecs(-lifetime);
    if (last.secsTo(now) >= secondsBetweenSlides)
        found->expiresAt = now.addSecs(lifetime);
}

QString Sessions::ask(int lifetime, const QDateTime &now)
{
    QString id = newToken();
    m_requests.insert(id, {.forgottenAt = now.addSecs(lifetime)});
    return id;
}

bool Sessions::answerRequest(const QString &id, bool approves, const QString &login, const QDateTime &now)
{
    const auto found = m_requests.find(id);
    if (found == m_requests.end() || found->forgottenAt <= now)
        return false;
    found->answer = approves ? Answer::Approved : Answer::Rejected;
    found->login = login;
    return true;
}

Sessions::Poll Sessions::poll(const QString &id, int lifetime, const QDateTime &now)
{
    const auto found = m_requests.find(id);
    if (found == m_requests.end())
        return {};
    if (found->forgottenAt > now && found->answer == Answer::Pending)
        return {.answer = Answer::Pending};
    const Request request = m_requests.take(id);
    if (request.forgottenAt <= now || request.answer != Answer::Approved)
        return {};
    return {.answer = Answer::Approved,
            .sessionToken = open(u"HumanUser"_s, request.login, lifetime, now),
            .login = request.login};
}

QJsonObject Sessions::toJson() const
{
    QJsonObject open;
    for (auto session = m_sessions.begin(); session != m_sessions.end(); ++session) {
        open.insert(session.key(),
                    QJsonObject{{u"user_type"_s, session->userType},
                                {u"login"_s, session->login},
                                {u"created_at"_s, session->createdAt.toString(Qt::ISODateWithMs)},
                                {u"expires_at"_s, session->expiresAt.toString(Qt::ISODateWithMs)}});
    }
    QJsonObject requests;
    for (auto request = m_requests.begin(); request != m_requests.end(); ++request) {
        requests.insert(request.key(),
                        QJsonObject{{u"answer"_s, answerNames().value(int(request->answer))},
                                    {u"login"_s, request->login},
                                    {u"forgotten_at"_s, request->forgottenAt.toString(Qt::ISODateWithMs)}});
    }
    return {{u"open"_s, open}, {u"requests"_s, requests}};
}

void Sessions::restore(const QJsonObject &json)
{
    *this = {};
    const auto time = [](const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODateWithMs); };
    const QJsonObject open = json[u"open"].toObject();
    for (auto session = open.begin(); session != open.end(); ++session) {
        const QJsonObject saved = session->toObject();
        m_sessions.insert(session.key(),
                          {.userType = saved[u"user_type"].toString(u"HumanUser"_s),
                           .login = saved[u"login"].toString(),
                           .createdAt = time(saved[u"created_at"]),
                           .expiresAt = time(saved[u"expires_at"])});
    }
    const QJsonObject requests = json[u"requests"].toObject();
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        const QJsonObject saved = request->toObject();
        const auto answer = answerNames().indexOf(saved[u"answer"].toString());
        m_requests.insert(request.key(),
                          {.answer = answer < 0 ? Answer::Rejected : Answer(answer),
                           .login = saved[u"login"].toString(),
                           .forgottenAt = time(saved[u"forgotten_at"])});
    }
}

} // namespace bridge::sandbox::shotgrid
