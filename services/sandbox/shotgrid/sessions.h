#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace bridge::sandbox::shotgrid {

//! A session, as of a person in the browser, from which tokens can be had.
struct Session {
    QString userType = {}; // "HumanUser", "ApiUser"
    QString login = {}; // or the name of the script
    QDateTime createdAt = {};
    QDateTime expiresAt = {};
};

//! Sessions, and the requests for one that a person answers in the browser.
class Sessions
{
public:
    enum class Answer { Pending, Approved, Rejected };
    struct Poll {
        Answer answer = Answer::Rejected; // also when it is unknown, forgotten or was collected before
        QString sessionToken = {};
        QString login = {};
    };

    //! A new session; its token.
    QString open(const QString &userType, const QString &login, int lifetime, const QDateTime &now);
    //! Nothing when it is unknown or over.
    std::optional<Session> find(const QString &token, const QDateTime &now) const;
    //! A use makes the session last longer, at most once in 300 s.
    void slide(const QString &token, int lifetime, const QDateTime &now);

    //! The id of a new request.
    QString ask(int lifetime, const QDateTime &now);
    //! What a person answers in the browser. False when nobody asked.
    bool answerRequest(const QString &id, bool approves, const QString &login, const QDateTime &now);
    //! An approval is handed out once, with a session of \a lifetime.
    Poll poll(const QString &id, int lifetime, const QDateTime &now);

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    struct Request {
        Answer answer = Answer::Pending;
        QString login = {};
        QDateTime forgottenAt = {};
    };

    QHash<QString, Session> m_sessions;
    QHash<QString, Request> m_requests;
};

} // namespace bridge::sandbox::shotgrid
