#include "transmitter/commentrun.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using Status = ayon::Event::Status;

namespace {

const QString topic = u"shotgrid.sync.comments"_s;
constexpr int unknownDays = 5;

} // namespace

CommentRun::CommentRun(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<QDateTime>> CommentRun::lastDone(std::stop_token stop)
{
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-unknownDays);
    ayon::EventQuery query{.topics = {topic}};
    query.statuses = {Status::Finished};
    query.newerThan = longAgo;
    const auto done = co_await m_studio.ayon().events(query, stop);
    if (!done)
        co_return done.error();
    QDateTime last = longAgo;
    for (const ayon::Event &event : *done) { // the former transmitter's runs are about all projects
        if (event.project.isEmpty() || event.project == m_project)
            last = event.createdAt;
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
    const ayon::EventChange change{.status = Status::Failed, .description = std::move(why), .project = m_project};
    auto told = co_await m_studio.ayon().changeEvent(m_event, change, stop);
    co_return told;
}

} // namespace bridge::transmitter
