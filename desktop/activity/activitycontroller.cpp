#include "desktop/activity/activitycontroller.h"

#include "desktop/activity/workwords.h"
#include "desktop/look/stateview.h"
#include "desktop/look/plaintext.h"
#include "sync/syncjob.h"

#include <QLocale>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

Error changedMeanwhile()
{
    return {.kind = Error::Kind::Conflict,
            .where = u"ayon event"_s,
            .message = ActivityController::tr("It has changed meanwhile, so nothing was done."),
            .hint = ActivityController::tr("look at how it stands now")};
}

//! Changes \a job unless a worker or somebody else has done so since it was shown.
QCoro::Task<Result<void>> changeJob(StudioPtr studio, ayon::Event job, ayon::EventChange change, std::stop_token stop)
{
    const auto now = co_await studio->ayon->event(job.id, stop);
    if (!now)
        co_return now.error();
    if (now->status != job.status)
        co_return changedMeanwhile();
    const auto changed = co_await studio->ayon->changeEvent(job.id, std::move(change), stop);
    co_return changed;
}

QString managersOnly()
{
    return ActivityController::tr("AYON lets only managers change jobs: ask a manager to do it.");
}

} // namespace

QString whyNotRetried(const Work &work, const ayon::User &person)
{
    switch (stateOf(work)) {
    case Work::State::Waiting:
        return work.job.id.isEmpty()
            ? ActivityController::tr("No worker has taken it yet: there is nothing to try again.")
            : ActivityController::tr("It waits for its worker already.");
    case Work::State::Running:
        return ActivityController::tr("It is being worked on: wait until it has ended.");
    case Work::State::Finished:
        return ActivityController::tr("It was done. A new sync is asked for on the Projects page.");
    case Work::State::Retrying:
    case Work::State::Failed:
    case Work::State::Ignored:
        break;
    }
    if (work.job.id.isEmpty())
        return ActivityController::tr("It is no worker's job, so nobody would take it up again.");
    return person.isManager ? QString() : managersOnly();
}

QString whyNotIgnored(const Work &work, const ayon::User &person)
{
    switch (stateOf(work)) {
    case Work::State::Waiting:
    case Work::State::Running:
        return ActivityController::tr("It has not failed: only what has failed can be ignored.");
    case Work::State::Finished:
        return ActivityController::tr("It was done: there is nothing to ignore.");
    case Work::State::Ignored:
        return ActivityController::tr("It is ignored already.");
    case Work::State::Retrying:
    case Work::State::Failed:
        break;
    }
    if (work.job.id.isEmpty())
        return ActivityController::tr("It is no worker's job: AYON lets nobody change it.");
    return person.isManager ? QString() : managersOnly();
}

ActivityController::ActivityController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_feed(session)
{
}

ActivityController::~ActivityController()
{
    m_stop.request_stop();
}

QString ActivityController::whyNotRetried(const Work &work) const
{
    const StudioPtr &studio = m_session.studio();
    return studio ? desktop::whyNotRetried(work, studio->entry.user) : tr("Nobody is signed in.");
}

QString ActivityController::whyNotIgnored(const Work &work) const
{
    const StudioPtr &studio = m_session.studio();
    return studio ? desktop::whyNotIgnored(work, studio->entry.user) : tr("Nobody is signed in.");
}

void ActivityController::retry(const Work &work)
{
    if (whyNotRetried(work).isEmpty())
        change(work, sync::retryChange(work.job, m_session.studio()->entry.user.name),
               tr("Will be tried again: %1").arg(oneLine(whatOf(work))));
}

void ActivityController::ignore(const Work &work)
{
    if (whyNotIgnored(work).isEmpty())
        change(work, sync::ignoreChange(work.job, m_session.studio()->entry.user.name),
               tr("Ignored: %1").arg(oneLine(whatOf(work))));
}

void ActivityController::change(const Work &work, ayon::EventChange change, const QString &said)
{
    auto changing = changeJob(m_session.studio(), work.job, std::move(change), m_stop.get_token());
    QCoro::connect(std::move(changing), this, [this, said, job = work.job.id](Result<void> changed) {
        m_feed.readAgain(job);
        if (changed)
            emit done(said);
        else if (changed.error().kind != Error::Kind::Cancelled)
            emit failed(changed.error());
    });
}

QString ActivityController::standingNote() const
{
    const StudioPtr &studio = m_session.studio();
    if (!studio)
        return {};
    const QString read = QLocale().toString(m_feed.readAt().toLocalTime(), QLocale::ShortFormat);
    if (m_feed.readAt().isValid() && m_feed.state() == ActivityFeed::State::Failed)
        return tr("Shown as of %1: %2").arg(read, toPeople(m_feed.error()));
    if (!studio->entry.user.isManager)
        return tr("Only what you asked for yourself is shown: AYON shows everything to its managers alone.");
    return {};
}

} // namespace bridge::desktop
