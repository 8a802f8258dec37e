#include "sandbox/ayon/eventmessage.h"

#include "sandbox/ayon/reply.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr double allDone = 100;

const QStringList topicsForAll{u"server.started"_s, u"server.restart_requested"_s};

bool isFinal(const QString &status)
{
    return status == "finished"_L1;
}

//! The server forgets the offset of times that have not been to the database.
QString naive(Timestamp time)
{
    const QString text = toText(time);
    return text.left(text.lastIndexOf(u'+'));
}

} // namespace

bool Subscription::wants(const Event &event) const
{
    if (topicsForAll.contains(event.topic))
        return true;
    if (!project.isEmpty() && !event.project.isEmpty() && event.project != project)
        return false;
    return std::ranges::any_of(
        topics, [&event](const QString &prefix) { return prefix == "*"_L1 || event.topic.startsWith(prefix); });
}

std::optional<Authentication> authenticationFromMessage(const QString &message)
{
    const QJsonObject json = QJsonDocument::fromJson(message.toUtf8()).object();
    if (json.value("topic"_L1) != "auth"_L1)
        return std::nullopt;
    return Authentication{.token = json.value("token"_L1).toString(),
                          .subscription = {.topics = json.value("subscribe"_L1).toVariant().toStringList(),
                                           .project = json.value("project"_L1).toString()}};
}

QJsonObject toMessage(const EventNotice &notice)
{
    const Event &event = notice.event;
    QJsonObject message{{u"id"_s, event.id.toText()},
                        {u"topic"_s, event.topic},
                        {u"project"_s, textOrNull(event.project)},
                        {u"user"_s, textOrNull(event.user)},
                        {u"dependsOn"_s, textOrNull(event.dependsOn.isEmpty() ? QString() : event.dependsOn.toText())},
                        {u"description"_s, event.description},
                        {u"summary"_s, event.summary},
                        {u"status"_s, event.status},
                        {u"sender"_s, textOrNull(event.sender)},
                        {u"senderType"_s, textOrNull(event.senderType)}};
    if (notice.kind == EventNotice::Kind::Changed) {
        message.insert(u"createdAt"_s, toText(event.createdAt));
        message.insert(u"updatedAt"_s, toText(event.updatedAt));
        if (notice.progress)
            message.insert(u"progress"_s, *notice.progress);
        return message;
    }
    message.insert(u"createdAt"_s, naive(event.createdAt));
    message.insert(u"updatedAt"_s, naive(event.updatedAt));
    message.insert(u"progress"_s, isFinal(event.status) ? allDone : 0);
    message.insert(u"store"_s, notice.kind == EventNotice::Kind::Stored);
    return message;
}

} // namespace bridge::sandbox::ayon
