#include "lanes/lane.h"

#include "base/log.h"
#include "lanes/claim.h"
#include "net/retry.h"
#include "net/wait.h"
#include "sync/syncjob.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace bridge::lanes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcLane, "bridge.lane")

constexpr int maxRetries = 2; // PRO-02
constexpr int notGivenOutAgain = maxRetries + 1;
// About the data: before the second attempt, the third and the fourth; a person is not that quick.
constexpr std::array<std::chrono::seconds, 3> pauses{15s, 60s, 300s};
// About a server: doubled each time, so that a short trouble costs about as long again, and a long one few requests.
constexpr net::RetryPolicy doubled{.firstPause = 15s, .longestPause = 15min};
constexpr int attemptsOfADay = int(24h / doubled.longestPause) + 6; // the first few take little of it
// While many come at once, more of them are waited for: handled together they cost no more requests than one alone.
constexpr std::size_t many = 4;
constexpr std::chrono::milliseconds betweenBatchesOfMany = 500ms;
constexpr std::chrono::milliseconds forEachOfMany = 5ms; // more than it takes a leecher to pass one on
constexpr std::chrono::milliseconds longestBetweenBatches = 2s;

std::optional<std::chrono::seconds> pauseAfter(int attempts, Outcome::Again again)
{
    switch (again) {
    case Outcome::Again::Never:
        return std::nullopt;
    case Outcome::Again::AFewTimes:
        return attempts < int(pauses.size()) ? std::optional(pauses[std::size_t(attempts)]) : std::nullopt;
    case Outcome::Again::ForADay:
        if (attempts >= attemptsOfADay)
            return std::nullopt;
        return std::chrono::floor<std::chrono::seconds>(net::pauseBefore(attempts + 1, doubled, 1));
    }
    Q_UNREACHABLE();
}

//! From the gathering of one batch to that of the next.
std::chrono::milliseconds betweenBatches(std::size_t events)
{
    if (events < many)
        return 0ms;
    return std::min(betweenBatchesOfMany + forEachOfMany * int(events), longestBetweenBatches);
}

} // namespace

Lane::Lane(frame::Studio &studio, const Queue &queue, ProjectName project, std::unique_ptr<Handler> handler,
           frame::Metrics &metrics, Timing timing)
    : m_ayon(studio.ayon())
    , m_sender(studio.environment().sender)
    , m_queue(queue)
    , m_project(std::move(project))
    , m_handler(std::move(handler))
    , m_metrics(metrics)
    , m_timing(std::move(timing))
{
    // What is not there cannot be watched; zero can.
    showWaiting();
    count(true, 0);
    count(false, 0);
}

QCoro::Task<Result<int>> Lane::run(std::stop_token stop)
{
    int settled = 0;
    std::chrono::milliseconds rest = 0ms; // before the next batch
    auto job = co_await next(stop);
    while (job && *job) {
        m_begun = **job;
        co_await net::pause(rest, stop);
        QElapsedTimer sinceGathered;
        sinceGathered.start();
        const auto outcomes = co_await workOn(**job, stop);
        if (!outcomes)
            co_return outcomes.error();
        if (outcomes->empty()) {
            qCInfo(lcLane) << "another worker has the job" << kv("project", m_project.toText());
            m_begun.reset();
            m_waiting.clear();
            showWaiting();
            co_return settled;
        }
        // Each in its turn; the first that is not among them begins the next batch.
        while (job && *job && outcomes->contains((*job)->source)) {
            const auto done = co_await settle(**job, outcomes->at((*job)->source), stop);
            if (!done)
                co_return done.error();
            m_waiting.erase((*job)->source);
            showWaiting();
            ++settled;
            job = co_await next(stop);
            m_begun = job ? *job : std::nullopt;
        }
        rest = betweenBatches(outcomes->size()) - std::chrono::milliseconds(sinceGathered.elapsed());
    }
    if (!job)
        co_return job.error();
    m_begun.reset();
    m_waiting.clear();
    showWaiting();
    co_return settled;
}

void Lane::showWaiting()
{
    const frame::Metrics::Labels labels{{u"project"_s, m_project.toText()}};
    QDateTime oldest;
    for (const auto &[event, createdAt] : m_waiting) {
        if (!oldest.isValid() || createdAt < oldest)
            oldest = createdAt;
    }
    m_metrics.setSince(u"bridge_lag_seconds"_s, oldest, u"Age of the oldest event of those at hand."_s, labels);
    m_metrics.set(u"bridge_queue_length"_s, double(m_waiting.size()), u"Events at hand that wait."_s, labels);
}

void Lane::count(bool isGood, int events)
{
    m_metrics.add(u"bridge_events_total"_s, events, u"Events by what became of them."_s,
                  {{u"outcome"_s, isGood ? u"finished"_s : u"failed"_s}});
}

QCoro::Task<Result<std::optional<ayon::Job>>> Lane::next(std::stop_token stop)
{
    const ayon::Enrolment enrolment{.sourceTopics = m_queue.sourceTopics,
                                    .targetTopic = m_queue.targetTopic,
                                    .description = m_queue.description,
                                    .project = m_project,
                                    .ofStudio = m_project.isEmpty(),
                                    .maxRetries = maxRetries,
                                    .ignoreSenderTypes = m_queue.ignoreSenderTypes,
                                    .ignoreOlderThanDays = m_queue.ignoreOlderThanDays};
    auto job = co_await m_ayon.enroll(enrolment, stop);
    co_return job;
}

QCoro::Task<Result<std::map<EntityId, Outcome>>> Lane::workOn(ayon::Job job, std::stop_token stop)
{
    std::map<EntityId, Outcome> outcomes;
    auto reading = m_ayon.event(job.source, stop);
    auto looking = isHeldBy(m_ayon, job.id, m_sender, stop); // others may have been given it in the same moment
    const auto source = co_await reading;
    const auto isHeld = co_await looking;
    if (!isHeld)
        co_return isHeld.error();
    if (!*isHeld)
        co_return outcomes;
    if (!source && source.error().kind == Error::Kind::NotFound) {
        outcomes.emplace(job.source, Outcome{.text = u"Its event is not there any more."_s});
        co_return outcomes;
    }
    if (!source)
        co_return source.error();
    const auto events = co_await gather(job, *source, stop);
    if (!events)
        co_return events.error();

    const auto claim = std::make_shared<Claim>(m_ayon, job.id, m_sender, m_timing, stop);
    const Tell tell = [claim](double percent, const QString &text) { claim->tell(percent, text); };
    const auto handled = co_await m_handler->handle(*events, tell, claim->work());
    co_await claim->end();
    if (claim->isLost())
        co_return outcomes;
    if (!handled)
        co_return handled.error();
    const auto isStillHeld = co_await isHeldBy(m_ayon, job.id, m_sender, stop);
    if (!isStillHeld)
        co_return isStillHeld.error();
    if (!*isStillHeld)
        co_return outcomes;
    for (std::size_t at = 0; at < events->size(); ++at)
        outcomes.emplace((*events)[at].id, (*handled)[at]);
    co_return outcomes;
}

//! \a source, and what waits behind it.
QCoro::Task<Result<std::vector<ayon::Event>>> Lane::gather(ayon::Job job, ayon::Event source, std::stop_token stop)
{
    ayon::EventQuery query = eventsAfter(source.createdAt);
    query.topics = m_queue.sourceTopics;
    query.statuses = {ayon::Event::Status::Finished};
    auto behind = co_await m_ayon.events(query, stop);
    if (!behind)
        co_return behind.error();
    std::erase_if(*behind, [&](const ayon::Event &event) {
        return event.id == source.id || m_queue.ignoreSenderTypes.contains(event.senderType);
    });
    if (!behind->empty()) { // some are done with, when the job is one that is tried again
        const auto done = co_await doneSince(source.createdAt, stop);
        if (!done)
            co_return done.error();
        std::erase_if(*behind, [&done](const ayon::Event &event) { return done->contains(event.id); });
    }
    behind->insert(behind->begin(), source);
    m_waiting.clear();
    for (const ayon::Event &event : *behind)
        m_waiting.emplace(event.id, event.createdAt);
    showWaiting();
    const ayon::EventChange begun{.status = ayon::Event::Status::InProgress,
                                  .description = behind->size() == 1 ? u"Processing the event …"_s
                                                                     : u"Processing %1 events …"_s.arg(behind->size()),
                                  .project = m_project};
    const auto told = co_await m_ayon.changeEvent(job.id, begun, stop);
    if (!told)
        co_return told.error();
    co_return behind;
}

//! Of the events that were made after \a time, those whose jobs are not given out any more, or not now.
QCoro::Task<Result<std::set<EntityId>>> Lane::doneSince(QDateTime time, std::stop_token stop)
{
    ayon::EventQuery query = eventsAfter(time); // a job is younger than its event
    query.topics = {m_queue.targetTopic};
    query.ofStudio = true; // the former services leave their jobs without a project
    query.statuses = {ayon::Event::Status::Finished, ayon::Event::Status::Failed};
    const auto jobs = co_await m_ayon.events(query, stop);
    if (!jobs)
        co_return jobs.error();
    std::set<EntityId> done;
    for (const ayon::Event &job : *jobs) {
        if (job.status == ayon::Event::Status::Finished || job.retries > maxRetries)
            done.insert(job.dependsOn);
    }
    co_return done;
}

//! Of the lane's project; topics and statuses are the caller's.
ayon::EventQuery Lane::eventsAfter(const QDateTime &time) const
{
    ayon::EventQuery query{.newerThan = time};
    if (m_project.isEmpty())
        query.ofStudio = true;
    else
        query.projects = {m_project};
    return query;
}

QCoro::Task<Result<void>> Lane::settle(ayon::Job job, Outcome outcome, std::stop_token stop)
{
    ayon::EventChange change{.status = outcome.isGood ? ayon::Event::Status::Finished : ayon::Event::Status::Failed,
                             .description = outcome.text,
                             .project = m_project};
    const std::optional<Retry> retry = outcome.isGood ? std::nullopt : nextRetry(job.id, outcome.again);
    QJsonObject summary = outcome.summary;
    if (retry)
        sync::planRetry(summary, retry->attempts, retry->due);
    if (!summary.isEmpty() || m_retries.contains(job.id))
        change.summary = summary;
    if (outcome.isGood) {
        change.progress = 100;
    } else {
        change.retries = notGivenOutAgain; // at once and in a row, the server would; it is tried again later
        change.payload = QJsonObject{{u"message"_s, outcome.text}};
    }
    const auto told = co_await m_ayon.changeEvent(job.id, change, stop);
    if (!told)
        co_return told.error();
    count(outcome.isGood, 1);
    if (retry)
        m_retries.insert_or_assign(job.id, *retry);
    else
        m_retries.erase(job.id);
    if (!outcome.isGood)
        qCWarning(lcLane) << "event failed" << kv("project", m_project.toText()) << kv("why", outcome.text);
    co_return {};
}

//! None when it was tried often enough: it stays failed.
std::optional<Lane::Retry> Lane::nextRetry(const EntityId &job, Outcome::Again again) const
{
    const auto known = m_retries.find(job);
    const int attempts = known == m_retries.end() ? 0 : known->second.attempts;
    const auto pause = pauseAfter(attempts, again);
    if (!pause)
        return std::nullopt;
    return Retry{.attempts = attempts + 1, .due = m_timing.now().addSecs(pause->count())};
}

void Lane::adopt(const ayon::Event &job)
{
    m_retries.try_emplace(job.id, Retry{.attempts = sync::attemptsOf(job), .due = sync::retryTime(job)});
}

bool Lane::hasDue(const QDateTime &now) const
{
    return std::any_of(m_retries.begin(), m_retries.end(),
                       [&now](const auto &retry) { return retry.second.due.isValid() && retry.second.due <= now; });
}

QCoro::Task<Result<bool>> Lane::retryDue(QDateTime now, std::stop_token stop)
{
    std::vector<EntityId> due;
    for (const auto &[job, retry] : m_retries) {
        if (retry.due.isValid() && retry.due <= now)
            due.push_back(job);
    }
    for (const EntityId &job : due) {
        const auto current = co_await m_ayon.event(job, stop);
        if (!current && current.error().kind != Error::Kind::NotFound)
            co_return current.error();
        if (!current || current->status != ayon::Event::Status::Failed) { // a person has decided otherwise meanwhile
            m_retries.erase(job);
            continue;
        }
        const ayon::EventChange again{.status = ayon::Event::Status::Restarted, .description = u"Tried again."_s};
        const auto told = co_await m_ayon.changeEvent(job, again, stop);
        if (!told && told.error().kind != Error::Kind::NotFound)
            co_return told.error();
        m_retries[job].due = {};
    }
    co_return !due.empty();
}

QCoro::Task<void> Lane::handBack(std::stop_token stop)
{
    if (!m_begun)
        co_return;
    const ayon::EventChange back{.status = ayon::Event::Status::Restarted,
                                 .description = u"Handed back: the service was stopped."_s};
    const EntityId job = std::exchange(m_begun, std::nullopt)->id;
    const auto isHeld = co_await isHeldBy(m_ayon, job, m_sender, stop);
    if (isHeld && !*isHeld)
        co_return;
    const auto told = co_await m_ayon.changeEvent(job, back, stop);
    if (!told)
        qCWarning(lcLane) << "could not hand a job back" << kv("why", toText(told.error()));
}

} // namespace bridge::lanes
