#include "desktop/activity/work.h"

#include "sync/syncjob.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using ayon::Event;

namespace {

constexpr QLatin1StringView ours("shotgrid.");
constexpr QLatin1StringView takenOn("shotgrid.event");

Work::State stateOfJob(const Event &job)
{
    switch (job.status) {
    case Event::Status::Pending:
    case Event::Status::Restarted:
        return Work::State::Waiting;
    case Event::Status::InProgress:
        return Work::State::Running;
    case Event::Status::Finished:
        return sync::ignoredBy(job).isEmpty() ? Work::State::Finished : Work::State::Ignored;
    case Event::Status::Failed:
        return sync::retryTime(job).isValid() ? Work::State::Retrying : Work::State::Failed;
    case Event::Status::Aborted:
        return Work::State::Ignored;
    }
    Q_UNREACHABLE();
}

} // namespace

EntityId idOf(const Work &work)
{
    return work.source.id.isEmpty() ? work.job.dependsOn : work.source.id;
}

Work::State stateOf(const Work &work)
{
    if (!work.job.id.isEmpty())
        return stateOfJob(work.job);
    // What a worker is to take on is stored as finished; everything else says by itself how it stands.
    return work.source.topic.startsWith(takenOn) ? Work::State::Waiting : stateOfJob(work.source);
}

ProjectName projectOf(const Work &work)
{
    return work.source.project.isEmpty() ? work.job.project : work.source.project;
}

QDateTime askedAt(const Work &work)
{
    return work.source.id.isEmpty() ? work.job.createdAt : work.source.createdAt;
}

QDateTime begunAt(const Work &work)
{
    return stateOf(work) == Work::State::Waiting ? QDateTime() : work.job.createdAt;
}

QDateTime endedAt(const Work &work)
{
    switch (stateOf(work)) {
    case Work::State::Waiting:
    case Work::State::Running:
        return {};
    case Work::State::Finished:
    case Work::State::Retrying:
    case Work::State::Failed:
    case Work::State::Ignored:
        break;
    }
    return work.job.id.isEmpty() ? work.source.updatedAt : work.job.updatedAt;
}

bool isWholeSync(const Work &work)
{
    return work.source.payload.value("action"_L1).toString().startsWith("sync-"_L1) && !projectOf(work).isEmpty();
}

Leftover leftoverOf(const Work &work)
{
    const auto textsOf = [](const QJsonValue &list) {
        QStringList texts;
        for (const QJsonValue &text : list.toArray())
            texts += text.toString();
        return texts;
    };
    const QJsonObject &summary = work.job.summary;
    if (!summary.value("ayon"_L1).isObject()) // it never came to counting
        return {};
    return {.entities = textsOf(summary.value("failed"_L1)), .media = textsOf(summary.value("media"_L1)["failed"_L1])};
}

bool isNewer(const Work &left, const Work &right)
{
    const QDateTime asked = askedAt(left);
    const QDateTime otherAsked = askedAt(right);
    return asked == otherAsked ? idOf(left) < idOf(right) : asked > otherAsked;
}

std::vector<Work> joined(const std::map<EntityId, Event> &events, const std::map<EntityId, double> &progress)
{
    std::map<EntityId, Work> byId;
    for (const auto &[id, event] : events) {
        const bool isJob = !event.dependsOn.isEmpty();
        if (isJob)
            byId[event.dependsOn].job = event;
        else
            byId[id].source = event;
    }
    std::vector<Work> all;
    all.reserve(byId.size());
    for (auto &[id, work] : byId) {
        if (work.job.id.isEmpty() && !work.source.topic.startsWith(ours))
            continue;
        const auto said = progress.find(work.job.id);
        if (said != progress.end() && stateOf(work) == Work::State::Running)
            work.progress = said->second;
        all.push_back(std::move(work));
    }
    std::sort(all.begin(), all.end(), isNewer);
    return all;
}

} // namespace bridge::desktop
