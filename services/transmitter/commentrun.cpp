#include "transmitter/commentrun.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using Status = ayon::Event::Status;

namespace {

const QString topic = u"shotgrid.sync.comments"_s;
constexpr int unknownDays = 5;
constexpr int longestSilence = 120; // seconds

} // namespace

CommentRun::CommentRun(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<QDateTime>> CommentRun::lastDone(std::stop_token stop)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ayon::EventQuery query{.topics = {topic}};
    query.statuses = {Status::Finished, Status::InProgress, Status::Pending};
    query.newerThan = now.addDays(-unknownDays);
    const auto runs = co_await m_studio.ayon().events(query, stop);
    if (!runs)
        co_return runs.error();
    QDateTime last = query.newerThan;
    std::vector<EntityId> dead;
    for (const ayon::Event &run : *runs) {
        if (!run.project.isEmpty() && run.project != m_project)
            continue; // the former transmitter's runs are about all projects
        if (run.status == Status::Finished)
            last = run.createdAt;
        else if (run.updatedAt.addSecs(longestSilence) < now)
            dead.push_back(run.id);
    }
    for (const EntityId &run : dead) {
        const auto told = co_await fail(run, u"Whoever did this ended before it was done."_s, stop);
        if (!told)
            co_return told.error();
    }
    co_return last;
}

QCoro::Task<Result<void>> CommentRun::begin(std::stop_token stop)
{
    ayon::NewEvent event{.topic = topic, .project = m_project, .finished = false};
    event.description = u"Synchronizing comments from AYON to SG."_s;
    const auto made = co_await m_studio.ayon().dispatchEvent(event, stop);
    if (!made)
        co_return made.error();
    m_event = *made;
    co_return {};
}

QCoro::Task<Result<void>> CommentRun::finish(int synced, std::stop_token stop)
{
    const ayon::EventChange change{.status = Status::Finished,
                                   .description = u"Synchronized comments from AYON to SG."_s,
                                   .payload = QJsonObject{{u"synced_comments"_s, synced}},
                                   .project = m_project};
    auto told = co_await m_studio.ayon().changeEvent(m_event, change, stop);
    co_return told;
}

QCoro::Task<Result<void>> CommentRun::fail(QString why, std::stop_token stop)
{
    auto told = co_await fail(m_event, std::move(why), stop);
    co_return told;
}

QCoro::Task<Result<void>> CommentRun::fail(EntityId event, QString why, std::stop_token stop)
{
    const ayon::EventChange change{.status = Status::Failed, .description = std::move(why), .project = m_project};
    auto told = co_await m_studio.ayon().changeEvent(event, change, stop);
    co_return told;
}

} // namespace bridge::transmitter
