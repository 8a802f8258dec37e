#include "sandbox/shotgrid/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64(base64);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toClaims(const Identity &identity)
{
    return {{u"user"_s, QJsonObject{{u"type"_s, identity.userType}, {u"id"_s, identity.userId}}},
            {u"sudo_as_login"_s, textOrNull(identity.sudoLogin)},
            {u"auth_type"_s, identity.authType},
            {u"session_uuid"_s, textOrNull(identity.sessionUuid)}};
}

Identity fromClaims(const QJsonObject &claims)
{
    return {.userType = claims[u"user"][u"type"].toString(),
            .userId = claims[u"user"][u"id"].toInt(),
            .sudoLogin = claims[u"sudo_as_login"].toString(),
            .authType = claims[u"auth_type"].toString(),
            .sessionUuid = claims[u"session_uuid"].toString()};
}

//! `iat` and `exp` are whole seconds; the id begins with the millisecond of issue, so that a token of one second lives
//! just as long.
bool isExpired(const QJsonObject &claims, const QDateTime &now)
{
    const qint64 issued = claims[u"jti"].toString().section(u'-', 0, 0).toLongLong();
    const qint64 lifetime = claims[u"exp"].toInteger() - claims[u"iat"].toInteger();
    return now.toMSecsSinceEpoch() >= issued + lifetime * 1000;
}

} // namespace

Tokens::Tokens()
{
    m_key.resize(32);
    for (char &byte : m_key)
        byte = char(QRandomGenerator::system()->bounded(256));
}

QByteArray Tokens::accessToken(const Identity &identity, const QString &host, int lifetime, const QDateTime &now) const
{
    return token(toClaims(identity), host, lifetime, now);
}

QByteArray Tokens::refreshToken(const Identity &identity, const QString &host, int lifetime, const QDateTime &now)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_unspent.insert(id);
    QJsonObject claims = toClaims(identity);
    claims.insert(u"refresh_id"_s, id);
    return token(claims, host, lifetime, now);
}

Tokens::Checked Tokens::check(const QByteArray &accessToken, const QDateTime &now) const
{
    const auto found = claims(accessToken);
    if (!found || found->contains("refresh_id"_L1))
        return {};
    return {.state = isExpired(*found, now) ? State::Expired : State::Valid, .identity = fromClaims(*found)};
}

Tokens::Checked Tokens::spend(const QByteArray &refreshToken, const QDateTime &now)
{
    const auto found = claims(refreshToken);
    if (!found || !m_unspent.remove((*found)[u"refresh_id"].toString()))
        return {};
    return {.state = isExpired(*found, now) ? State::Expired : State::Valid, .identity = fromClaims(*found)};
}

QJsonObject Tokens::toJson() const
{
    return {{u"key"_s, QString::fromLatin1(m_key.toBase64())},
            {u"unspent"_s, QJsonArray::fromStringList(m_unspent.values())}};
}

void Tokens::restore(const QJsonObject &json)
{
    m_key = QByteArray::fromBase64(json[u"key"].toString().toLatin1());
    m_unspent.clear();
    const QJsonArray unspent = json[u"unspent"].toArray();
    for (const QJsonValue id : unspent)
        m_unspent.insert(id.toString());
}

QByteArray Tokens::sign(const QByteArray &head) const
{
    return QMessageAuthenticationCode::hash(head, m_key, QCryptographicHash::Sha256).toBase64(base64);
}

QByteArray Tokens::token(QJsonObject claims, const QString &host, int lifetime, const QDateTime &now) const
{
    const qint64 issued = now.toSecsSinceEpoch();
    claims.insert(u"iss"_s, host);
    claims.insert(u"aud"_s, host);
    claims.insert(u"iat"_s, issued);
    claims.insert(u"exp"_s, issued + lifetime);
    claims.insert(u"jti"_s, u"%1-%2"_s.arg(now.toMSecsSinceEpoch()).arg(QUuid::createUuid().toString(QUuid::Id128)));
    const QByteArray head = encoded({{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.' + encoded(claims);
    return head + '.' + sign(head);
}

std::optional<QJsonObject> Tokens::claims(const QByteArray &token) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || sign(parts[0] + '.' + parts[1]) != parts[2])
        return std::nullopt;
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], base64)).object();
}

} // namespace bridge::sandbox::shotgrid
