#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace bridge::sandbox::shotgrid {

//! Who a token is for, as its claims say it.
struct Identity {
    QString userType = {};
    int userId = 0;
    QString sudoLogin = {};
    QString authType = {}; // "api_key", "password", "session_token"
    QString sessionUuid = {};

    bool operator==(const Identity &) const = default;
};

//! Access and refresh tokens: JSON Web Tokens signed with HS256. Nothing is kept of an access token; of a refresh token
//! its id, until it is spent.
class Tokens
{
public:
    enum class State { Valid, Expired, Invalid };
    struct Checked {
        State state = State::Invalid;
        Identity identity = {};
    };

    Tokens();

    QByteArray accessToken(const Identity &identity, const QString &host, int lifetime, const QDateTime &now) const;
    QByteArray refreshToken(const Identity &identity, const QString &host, int lifetime, const QDateTime &now);

    Checked check(const QByteArray &accessToken, const QDateTime &now) const;
    //! Valid at most once.
    Checked spend(const QByteArray &refreshToken, const QDateTime &now);

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    QByteArray sign(const QByteArray &head) const;
    QByteArray token(QJsonObject claims, const QString &host, int lifetime, const QDateTime &now) const;
    std::optional<QJsonObject> claims(const QByteArray &token) const;

    QByteArray m_key;
    QSet<QString> m_unspent;
};

} // namespace bridge::sandbox::shotgrid
