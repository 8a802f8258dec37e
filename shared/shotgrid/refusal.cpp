#include "shotgrid/refusal.h"

#include "base/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int authenticationCode = 102;

//! The members of `source`, which hold texts, lists or more objects: "Asset.x:  does not exist."
QString textOfSource(const QJsonValue &source)
{
    const QJsonObject members = source.toObject();
    QStringList texts;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QJsonValue value = member.value();
        QString text = value.toString();
        if (value.isArray())
            text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        else if (value.isObject())
            text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        texts.append(member.key() + ": "_L1 + text.trimmed());
    }
    return texts.join("; "_L1);
}

QString messageOf(const QJsonObject &error)
{
    QString message = error.value("detail"_L1).toString();
    if (message.isEmpty())
        message = error.value("title"_L1).toString();
    const QString source = textOfSource(error.value("source"_L1));
    if (!source.isEmpty())
        message += message.isEmpty() ? source : " ("_L1 + source + ')'_L1;
    return message.simplified();
}

bool isPermission(const QString &message)
{
    return message.contains("this user"_L1) || message.contains("does not have access permission"_L1);
}

bool isTaken(const QString &message)
{
    return message.contains("required to be unique"_L1) || message.contains("There is already a connection"_L1);
}

Error::Kind kindOf(int status, int code, const QString &message)
{
    if (status == 401 || code == authenticationCode)
        return Error::Kind::Unauthorized;
    if (status == 403 || (status == 400 && isPermission(message)))
        return Error::Kind::Forbidden;
    if (status == 404)
        return Error::Kind::NotFound;
    if (status == 429 || status == 503)
        return Error::Kind::RateLimited;
    if (status == 502 || status == 504)
        return Error::Kind::Unreachable;
    if (status == 400 && isTaken(message))
        return Error::Kind::Conflict;
    return status >= 300 && status < 400 ? Error::Kind::Malformed : Error::Kind::Refused;
}

QString hintFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unauthorized:
        return Words::tr("check script name and key, or sign in again");
    case Error::Kind::Forbidden:
        return Words::tr("give the script or person the permission in ShotGrid, or a group that has it");
    case Error::Kind::RateLimited:
    case Error::Kind::Unreachable:
        return Words::tr("the site is busy or down for maintenance: try again later");
    case Error::Kind::Malformed:
        return Words::tr("the URL answers with a redirection: give the address it leads to");
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Error refusalFromReply(const net::HttpReply &reply)
{
    const auto json = reply.json();
    const QJsonObject first = json ? json->toObject().value("errors"_L1)[0].toObject() : QJsonObject();
    QString message = messageOf(first);
    const Error::Kind kind = kindOf(reply.status, first.value("code"_L1).toInt(), message);
    if (message.isEmpty())
        message = Words::tr("status %1 with %2").arg(reply.status).arg(reply.bodyInWords());
    return reply.error(kind, message, hintFor(kind));
}

Error refusalOfStore(const net::HttpReply &reply)
{
    const QString text = QString::fromUtf8(reply.body.left(4096));
    const QString message = text.section("<Message>"_L1, 1).section("</Message>"_L1, 0, 0).simplified();
    return reply.error(Error::Kind::Refused,
                       message.isEmpty() ? Words::tr("the store answers with status %1").arg(reply.status) : message);
}

} // namespace bridge::shotgrid
