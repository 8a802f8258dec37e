#include "transmitter/transmitter.h"

#include "lanes/parts.h"
#include "transmitter/commenthandler.h"
#include "transmitter/eventhandler.h"
#include "transmitter/hints.h"
#include "transmitter/listhandler.h"
#include "transmitter/mediahandler.h"
#include "transmitter/mediahints.h"
#include "transmitter/pushswitch.h"

#include <QJsonObject>

#include <utility>

namespace bridge::transmitter {

using namespace Qt::StringLiterals;

namespace {

constexpr int givenOutDays = 3; // by the server; years of a project that is switched on today wait, too
constexpr int markDays = 1;

// In `data` of the AYON project: since when its events are followed without a gap, to which site.
const QString markKey = u"shotgridFollowed"_s;
const QString siteKey = u"site"_s;
const QString timeKey = u"at"_s;

const QString projectTopics = u"entity.project."_s;

lanes::Queue queue()
{
    return {.sourceTopics = entityTopics() + mediaTopics() + activityTopics() + listTopics(),
            .targetTopic = u"shotgrid.push"_s,
            .description = u"Handle AYON entity changes and sync them to Shotgrid."_s,
            .ignoreSenderTypes = {ayon::integrationSenderType},
            .ignoreOlderThanDays = givenOutDays};
}

std::unique_ptr<lanes::Handler> handlerOf(frame::Studio &studio, const ProjectName &project)
{
    std::vector<lanes::Part> parts;
    parts.push_back({.isAsked = isAboutEntity, .handler = std::make_unique<EventHandler>(studio, project)});
    parts.push_back({.isAsked = isAboutList, .handler = std::make_unique<ListHandler>(studio, project)});
    parts.push_back({.isAsked = isAboutPaths, .handler = std::make_unique<MediaPathHandler>(studio, project)});
    parts.push_back({.isAsked = isAboutMedia, .handler = std::make_unique<MediaHandler>(studio, project)});
    parts.push_back({.isAsked = isAboutActivity, .handler = std::make_unique<CommentHandler>(studio, project)});
    return std::make_unique<PushSwitch>(studio, project, std::make_unique<lanes::Parts>(std::move(parts)));
}

} // namespace

Transmitter::Transmitter(frame::Surroundings around, lanes::Timing timing)
    : LaneService(
        around, queue(), [&studio = around.studio](const ProjectName &project) { return handlerOf(studio, project); },
        std::move(timing))
    , m_around(around)
{
}

QStringList Transmitter::topics() const
{
    return LaneService::topics() + QStringList{projectTopics};
}

void Transmitter::hear(const ayon::Announcement &announcement)
{
    LaneService::hear(announcement);
    if (announcement.topic.startsWith(projectTopics) && announcement.senderType != ayon::integrationSenderType) {
        m_hasSwitched = true;
        m_around.bell.ring();
    }
}

QCoro::Task<Result<int>> Transmitter::look(std::stop_token stop)
{
    const auto worked = co_await LaneService::look(stop);
    if (!worked)
        co_return worked.error();
    const bool isMarkOld =
        *worked > 0 && m_lastKept.isValid() && m_lastKept.addDays(markDays) < QDateTime::currentDateTimeUtc();
    if (std::exchange(m_hasSwitched, false) || isMarkOld) { // before: what is said meanwhile is not in what is read
        const auto followed = co_await followSwitches(stop);
        if (!followed) {
            m_hasSwitched = true;
            co_return followed.error();
        }
    }
    co_return *worked;
}

QCoro::Task<Result<void>> Transmitter::followSwitches(std::stop_token stop)
{
    const auto projects = co_await m_around.studio.ayon().projects(stop);
    if (!projects)
        co_return projects.error();
    m_lastKept = {};
    for (const ayon::ProjectEntry &project : *projects) {
        const auto followed = co_await follow(project, stop);
        if (!followed)
            co_return followed.error();
    }
    co_return {};
}

QCoro::Task<Result<void>> Transmitter::follow(ayon::ProjectEntry project, std::stop_token stop)
{
    const QJsonObject mark = project.data.value(markKey).toObject();
    if (!project.active || !project.attrib.value("shotgridPush"_L1).toBool()) {
        if (mark.isEmpty())
            co_return {};
        co_return co_await keep(project.name, QJsonValue::Null, stop);
    }
    const QString site = m_around.studio.settings().shotgridServer;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime followedAt = QDateTime::fromString(mark.value(timeKey).toString(), Qt::ISODate);
    const bool isFollowed = mark.value(siteKey) == site && followedAt.isValid();
    if (!isFollowed || followedAt.addDays(givenOutDays) < now) {
        const QString reason = isFollowed ? mark.value(timeKey).toString() : now.toString(Qt::ISODateWithMs);
        const auto asked =
            co_await m_around.studio.askForSync(project.name, sync::Policy::Flow::FromAyon, reason, stop);
        if (!asked)
            co_return asked.error();
    }
    if (!isFollowed || followedAt.addDays(markDays) < now) {
        const QJsonObject fresh{{siteKey, site}, {timeKey, now.toString(Qt::ISODate)}};
        const auto kept = co_await keep(project.name, fresh, stop);
        if (!kept)
            co_return kept.error();
        followedAt = now;
    }
    if (!m_lastKept.isValid() || followedAt < m_lastKept)
        m_lastKept = followedAt;
    co_return {};
}

QCoro::Task<Result<void>> Transmitter::keep(ProjectName project, QJsonValue mark, std::stop_token stop)
{
    const QJsonObject data{{markKey, mark}};
    const QJsonObject changes{{u"data"_s, data}};
    auto kept = co_await m_around.studio.ayon().patchProject(std::move(project), changes, stop);
    co_return kept;
}

} // namespace bridge::transmitter
