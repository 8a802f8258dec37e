#include "ayon/refusal.h"

#include "base/words.h"

#include <QJsonArray>
#include <QStringList>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

//! "body.topic: string does not match regex", one for each member at fault.
QString validationMistakes(const QJsonArray &errors)
{
    QStringList mistakes;
    for (const QJsonValue &item : errors) {
        QStringList place;
        const QJsonArray location = item["loc"_L1].toArray();
        for (const QJsonValue &step : location)
            place.append(step.toVariant().toString());
        mistakes.append(place.join('.'_L1) + ": "_L1 + item["msg"_L1].toString());
    }
    return mistakes.join("; "_L1);
}

QString messageOf(const QJsonObject &body)
{
    QString message = body.value("detail"_L1).toString().simplified();
    const QString mistakes = validationMistakes(body.value("errors"_L1).toArray());
    if (!mistakes.isEmpty())
        message += message.isEmpty() ? mistakes : ": "_L1 + mistakes;
    return message;
}

QString hintFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unauthorized:
        return Words::tr(
            "sign in again, or check the API key; one that was refused is not looked at again for a minute");
    case Error::Kind::Forbidden:
        return Words::tr(
            "this account lacks the right: ask a manager of AYON for it; a service needs the key of a service user");
    case Error::Kind::RateLimited:
    case Error::Kind::Unreachable:
        return Words::tr("the server is busy or away: try again later");
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
    case Error::Kind::Malformed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return Error::Kind::Unauthorized;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
        return Error::Kind::NotFound;
    case 409:
        return Error::Kind::Conflict;
    case 429:
    case 503:
        return Error::Kind::RateLimited;
    case 502:
    case 504:
        return Error::Kind::Unreachable;
    default:
        return status >= 300 && status < 400 ? Error::Kind::Malformed : Error::Kind::Refused;
    }
}

Error refusalFromReply(const net::HttpReply &reply)
{
    const auto json = reply.json();
    const QJsonObject body = json ? json->toObject() : QJsonObject();
    const Error::Kind kind = kindOfStatus(body.value("code"_L1).toInt(reply.status));
    QString message = messageOf(body);
    if (message.isEmpty())
        message = Words::tr("status %1 with %2").arg(reply.status).arg(reply.bodyInWords());
    return reply.error(kind, message, hintFor(kind));
}

std::optional<Error> refusalFromGraphql(const QJsonObject &answer, const QString &where)
{
    const QJsonArray errors = answer.value("errors"_L1).toArray();
    if (errors.isEmpty() && answer.value("data"_L1).isObject())
        return std::nullopt;
    QStringList messages;
    for (const QJsonValue &error : errors)
        messages.append(error["message"_L1].toString().simplified());
    const int status = errors.first()["extensions"_L1]["status"_L1].toInt(400);
    return Error{.kind = errors.isEmpty() ? Error::Kind::Malformed : kindOfStatus(status),
                 .where = where,
                 .message =
                     messages.isEmpty() ? Words::tr("data: expected an object, got nothing") : messages.join("; "_L1),
                 .httpStatus = status};
}

} // namespace bridge::ayon
