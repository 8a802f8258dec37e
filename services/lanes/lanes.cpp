#include "lanes/lanes.h"

#include "base/log.h"
#include "net/wait.h"
#include "sync/syncjob.h"

#include <QLoggingCategory>

namespace bridge::lanes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcLanes, "bridge.lanes")

constexpr int earlyDays = 3; // in which a project that was asked for is expected to be made
constexpr qint64 overlapSeconds = 10; // clocks differ, and events become visible after they were made
constexpr auto handBackTime = 5s;

} // namespace

Lanes::Lanes(frame::Surroundings around, Queue queue, MakeHandler make, Timing timing)
    : m_around(around)
    , m_queue(std::move(queue))
    , m_make(std::move(make))
    , m_timing(std::move(timing))
{
}

Lanes::~Lanes() = default;

void Lanes::wake(const ProjectName &project)
{
    if (!hasLane(project))
        return;
    m_woken.insert(project);
    m_around.bell.ring();
}

QCoro::Task<Result<int>> Lanes::look(std::stop_token stop)
{
    if (m_newFailure)
        co_return *std::exchange(m_newFailure, std::nullopt);
    const auto taken = co_await takeOver(stop);
    if (!taken)
        co_return taken.error();
    const auto found = co_await findWaiting(stop);
    if (!found)
        co_return found.error();
    const auto due = co_await retryDue(stop);
    if (!due)
        co_return due.error();
    const std::set<ProjectName> woken = std::exchange(m_woken, {});
    for (const ProjectName &project : woken) {
        if (m_running.contains(project))
            m_woken.insert(project); // once more when it has ended
        else
            runLane(project, m_stop.get_token());
    }
    m_around.metrics.set(u"bridge_lanes"_s, double(m_running.size()), u"Projects that are worked on."_s);
    while (m_around.options.once && !m_running.empty() && !stop.stop_requested())
        co_await m_around.bell.wait(1s, stop);
    co_return int(woken.size());
}

QCoro::Task<Result<void>> Lanes::findWaiting(std::stop_token stop)
{
    if (!m_lastSearch.isValid()) {
        const auto known = co_await wakeAll(stop);
        if (!known)
            co_return known.error();
    }
    const QDateTime now = m_timing.now();
    if (m_lastSearch.isValid() && m_lastSearch.msecsTo(now) < m_timing.betweenSearches.count()
        && !m_around.options.once)
        co_return {};
    ayon::EventQuery query{.topics = m_queue.sourceTopics};
    query.newerThan = (m_lastSearch.isValid() ? m_lastSearch : now).addSecs(-overlapSeconds);
    const auto events = co_await m_around.studio.ayon().events(query, stop);
    if (!events)
        co_return events.error();
    std::set<EntityId> shown;
    for (const ayon::Event &event : *events) {
        const bool isIgnored = m_queue.ignoreSenderTypes.contains(event.senderType) || !hasLane(event.project);
        if (!isIgnored && shown.insert(event.id).second && !m_shown.contains(event.id))
            m_woken.insert(event.project);
    }
    m_shown = std::move(shown);
    m_lastSearch = now;
    co_return {};
}

//! At the start something may wait in any project.
QCoro::Task<Result<void>> Lanes::wakeAll(std::stop_token stop)
{
    const auto projects = co_await m_around.studio.ayon().projects(stop);
    if (!projects)
        co_return projects.error();
    for (const ayon::ProjectEntry &project : *projects) {
        if (project.active)
            m_woken.insert(project.name);
    }
    if (m_queue.ofStudio)
        m_woken.insert(ProjectName());
    if (m_queue.earlyTopics.isEmpty())
        co_return {};
    ayon::EventQuery query{.topics = m_queue.earlyTopics};
    query.newerThan = m_timing.now().addDays(-earlyDays);
    const auto early = co_await m_around.studio.ayon().events(query, stop);
    if (!early)
        co_return early.error();
    for (const ayon::Event &event : *early) {
        if (hasLane(event.project))
            m_woken.insert(event.project);
    }
    co_return {};
}

//! What a worker that died has left unfinished is given out again.
QCoro::Task<Result<void>> Lanes::takeOver(std::stop_token stop)
{
    const QDateTime now = m_timing.now();
    if (m_lastTakeOver.isValid() && m_lastTakeOver.msecsTo(now) < m_timing.lease.count() / 2)
        co_return {};
    m_lastTakeOver = now;
    ayon::EventQuery query{.topics = {m_queue.targetTopic}};
    query.statuses = {ayon::Event::Status::Pending, ayon::Event::Status::InProgress, ayon::Event::Status::Aborted};
    query.untouchedSince = now.addMSecs(-m_timing.lease.count());
    const auto left = co_await m_around.studio.ayon().events(query, stop);
    if (!left)
        co_return left.error();
    const auto adopted = co_await adoptFailed(stop);
    if (!adopted)
        co_return adopted.error();
    for (const ayon::Event &job : *left) {
        ProjectName project = job.project; // none while nobody has begun on it, and of an event of no project
        if (project.isEmpty()) {
            const auto source = co_await m_around.studio.ayon().event(job.dependsOn, stop);
            project = source ? source->project : ProjectName();
        }
        if (m_running.contains(project))
            continue;
        const ayon::EventChange again{.status = ayon::Event::Status::Restarted,
                                      .description = u"Taken over: its worker has not been heard of."_s};
        const auto told = co_await m_around.studio.ayon().changeEvent(job.id, again, stop);
        if (!told && told.error().kind != Error::Kind::NotFound)
            co_return told.error();
        if (hasLane(project))
            m_woken.insert(project);
        qCInfo(lcLanes) << "took over a job" << kv("job", job.id.toText()) << kv("from", job.sender);
    }
    co_return {};
}

//! What it meant to try again is left to us as well; and what this one meant to, before it was started again.
QCoro::Task<Result<void>> Lanes::adoptFailed(std::stop_token stop)
{
    const QDateTime now = m_timing.now();
    ayon::EventQuery query{.topics = {m_queue.targetTopic}};
    query.statuses = {ayon::Event::Status::Failed};
    query.newerThan = now.addDays(-1);
    const auto failed = co_await m_around.studio.ayon().events(query, stop);
    if (!failed)
        co_return failed.error();
    const QString self = ayon::validSender(m_around.options.sender);
    for (const ayon::Event &job : *failed) {
        const QDateTime due = sync::retryTime(job);
        const bool isAbandoned = job.sender == self || due.addMSecs(m_timing.lease.count()) < now;
        if (hasLane(job.project) && due.isValid() && isAbandoned)
            laneOf(job.project).adopt(job);
    }
    co_return {};
}

QCoro::Task<Result<void>> Lanes::retryDue(std::stop_token stop)
{
    const QDateTime now = m_timing.now();
    for (const auto &[project, lane] : m_lanes) {
        if (m_running.contains(project) || !lane->hasDue(now))
            continue;
        const auto again = co_await lane->retryDue(now, stop);
        if (!again)
            co_return again.error();
        m_woken.insert(project);
    }
    co_return {};
}

bool Lanes::hasLane(const ProjectName &project) const
{
    return m_queue.ofStudio || !project.isEmpty();
}

Lane &Lanes::laneOf(const ProjectName &project)
{
    auto &lane = m_lanes[project];
    if (!lane)
        lane = std::make_unique<Lane>(m_around.studio, m_queue, project, m_make(project), m_around.metrics, m_timing);
    return *lane;
}

QCoro::Task<void> Lanes::runLane(ProjectName project, std::stop_token stop)
{
    m_running.insert(project);
    Lane &lane = laneOf(project);
    const auto settled = co_await lane.run(stop);
    m_running.erase(project);
    if (!settled && !stop.stop_requested()) {
        m_woken.insert(project); // what it could not do waits still
        m_failures.insert_or_assign(project, settled.error());
        m_newFailure = settled.error();
    } else if (settled) {
        m_failures.erase(project);
    }
    if (settled && *settled > 0) {
        qCInfo(lcLanes) << "events done" << kv("project", project.toText()) << kv("events", *settled);
    }
    m_around.bell.ring();
}

std::optional<Error> Lanes::trouble() const
{
    return m_failures.empty() ? std::nullopt : std::optional(m_failures.begin()->second);
}

QCoro::Task<void> Lanes::finish()
{
    m_stop.request_stop();
    const net::Limit limit(handBackTime, std::stop_token());
    while (!m_running.empty() && !limit.isOver())
        co_await m_around.bell.wait(100ms, limit.token());
    for (const auto &[project, lane] : m_lanes)
        co_await lane->handBack(limit.token());
}

} // namespace bridge::lanes
