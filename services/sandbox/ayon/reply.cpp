#include "sandbox/ayon/reply.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

Reply reply(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"content-type", type}}, .body = body};
}

} // namespace

Reply jsonReply(const QJsonObject &body, int status)
{
    return reply(QJsonDocument(body).toJson(QJsonDocument::Compact), status, "application/json");
}

Reply listReply(const QJsonArray &body)
{
    return reply(QJsonDocument(body).toJson(QJsonDocument::Compact), 200, "application/json");
}

Reply nullReply(int status)
{
    return reply("null", status, "application/json");
}

Reply emptyReply()
{
    return {.status = 204};
}

Reply textReply(const QByteArray &body, int status)
{
    return reply(body, status, "text/plain; charset=utf-8");
}

QJsonObject withoutNulls(QJsonObject object)
{
    for (auto member = object.begin(); member != object.end();) {
        if (member.value().isNull())
            member = object.erase(member);
        else
            ++member;
    }
    return object;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue idOrNull(const EntityId &id)
{
    return textOrNull(id.isEmpty() ? QString() : id.toText());
}

} // namespace bridge::sandbox::ayon
