#include "desktop/projects/projectscontroller.h"

#include "desktop/activity/workwords.h"
#include "desktop/look/plaintext.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sync::Policy;

ProjectsController::ProjectsController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_feed(session)
{
    m_stale.setSingleShot(true);
    m_stale.setInterval(3s);
    connect(&m_stale, &QTimer::timeout, this, &ProjectsController::read);
    connect(&session, &Session::changed, this, &ProjectsController::begin);
    connect(&session, &Session::announced, this, &ProjectsController::hear);
    connect(&session, &Session::onlineChanged, this, [this] {
        if (m_session.isOnline() && m_isWatched)
            m_stale.start(); // nobody told of what happened meanwhile
    });
    connect(&m_feed, &ActivityFeed::changed, this, &ProjectsController::followSyncs);
    begin();
}

ProjectsController::~ProjectsController()
{
    m_stop.request_stop();
}

void ProjectsController::begin()
{
    std::stop_source old = std::exchange(m_stop, std::stop_source());
    m_stale.stop();
    m_isReading = false;
    m_read = {};
    m_readAt = {};
    m_mapping.clear();
    m_rows.clear();
    m_asking.clear();
    m_asked.clear();
    m_switching.clear();
    m_shotgridRefusal.clear();
    set(m_session.studio() ? State::Unread : State::SignedOut);
    if (m_isWatched)
        populate();
    old.request_stop();
}

void ProjectsController::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    m_feed.setWatched(isWatched);
    if (isWatched && m_state == State::Unread)
        populate();
}

void ProjectsController::hear(const ayon::Announcement &announcement)
{
    if (announcement.topic.startsWith("entity.project."_L1) && m_isWatched && !m_stale.isActive())
        m_stale.start();
}

void ProjectsController::populate()
{
    m_needsMapping = true;
    m_feed.refresh();
    read();
}

void ProjectsController::read()
{
    if (!m_session.studio() || m_isReading)
        return;
    m_isReading = true;
    set(m_rows.empty() ? State::Loading : m_state);
    const std::stop_token stop = m_stop.get_token();
    auto reading = readProjects(m_session.studio(), stop);
    QCoro::connect(std::move(reading), this, [this, stop](Result<ProjectsRead> read) {
        if (stop.stop_requested())
            return;
        m_isReading = false;
        if (read) {
            m_read = *std::move(read);
            m_readAt = QDateTime::currentDateTimeUtc();
            m_state = State::Ready;
            makeRows();
            if (std::exchange(m_needsMapping, false))
                readMapping();
        } else {
            m_error = read.error();
            set(State::Failed);
        }
    });
}

void ProjectsController::readMapping()
{
    const std::stop_token stop = m_stop.get_token();
    auto reading = readMappingFindings(m_session.studio(), stop);
    QCoro::connect(std::move(reading), this, [this, stop](const doctor::Findings &findings) {
        if (stop.stop_requested())
            return;
        m_mapping = findings;
        makeRows();
    });
}

void ProjectsController::makeRows()
{
    if (!m_readAt.isValid())
        return;
    const ProjectFacts facts{.works = m_feed.works(), .askedSyncs = m_read.askedSyncs, .mapping = m_mapping};
    m_rows = rowsFrom(pairProjects(m_read.ayon, m_read.shotgrid), facts);
    for (ProjectRow &row : m_rows) {
        row.isAsking = m_asking.contains(ProjectName(nameOf(row.pair)));
        for (const Switch &one : m_switching) {
            const bool isOfRow = one.flow == Policy::Flow::FromAyon
                ? row.pair.ayon && row.pair.ayon->name == one.inAyon
                : row.pair.shotgrid && row.pair.shotgrid->id == one.inShotgrid;
            if (isOfRow)
                row.switching.insert(one.flow);
        }
    }
    emit changed();
}

std::optional<Hindrance> ProjectsController::hindrance(ProjectCommand command, const ProjectRow &row) const
{
    if (!m_session.studio())
        return Hindrance{tr("Nobody is signed in."), tr("Sign in first.")};
    const Rights rights{.isAyonManager = m_session.studio()->entry.user.isManager,
                        .shotgridRefusal = m_shotgridRefusal};
    return hindranceOf(command, row, rights);
}

std::vector<ProjectRow> ProjectsController::candidatesFor(const ProjectRow &row) const
{
    std::vector<ProjectRow> candidates;
    for (const ProjectRow &other : m_rows) {
        const bool isThere = row.pair.ayon ? other.pair.shotgrid.has_value() : other.pair.ayon.has_value();
        if (isThere && other.pair.bond != ProjectPair::Bond::Linked && !other.pair.isBroken)
            candidates.push_back(other);
    }
    return candidates;
}

void ProjectsController::sync(const ProjectRow &row, Policy::Flow flow)
{
    const ProjectCommand command =
        flow == Policy::Flow::FromShotgrid ? ProjectCommand::ToAyon : ProjectCommand::ToShotgrid;
    if (hindrance(command, row))
        return;
    const ProjectName name(nameOf(row.pair));
    m_asking.insert(name);
    makeRows();
    const std::stop_token stop = m_stop.get_token();
    auto asking = askForSync(m_session.studio(), name, codeOf(row.pair), flow, stop);
    QCoro::connect(std::move(asking), this, [this, name, stop](const Result<EntityId> &asked) {
        if (stop.stop_requested())
            return;
        if (asked) {
            m_asked.insert(*asked);
            m_feed.readAgain(*asked);
            emit done(tr("A sync of %1 was asked for.").arg(oneLine(name.toText(), 60)));
        } else {
            m_asking.erase(name);
            emit failed(asked.error());
        }
        makeRows();
    });
}

//! A row shows the event itself as soon as that was read, and its end is told.
void ProjectsController::followSyncs()
{
    for (const Work &work : m_feed.works()) {
        if (!m_asked.contains(idOf(work)))
            continue;
        m_asking.erase(projectOf(work));
        if (endedAt(work).isValid()) {
            m_asked.erase(idOf(work));
            tellEnd(work);
        }
    }
    makeRows();
}

void ProjectsController::tellEnd(const Work &work)
{
    const QString project = oneLine(projectOf(work).toText(), 60);
    if (stateOf(work) == Work::State::Finished)
        emit done(tr("%1 is synced. %2").arg(project, oneLine(work.job.description, 300)));
    else
        emit failed({.kind = Error::Kind::Refused,
                     .where = u"ayon event"_s,
                     .message = tr("The sync of %1 failed. %2").arg(project, oneLine(work.job.description, 300)),
                     .hint = tr("see the Activity page for all of it")});
}

void ProjectsController::setAutomatic(const ProjectRow &row, Policy::Flow flow, bool isOn)
{
    const bool isToAyon = flow == Policy::Flow::FromShotgrid;
    if (hindrance(isToAyon ? ProjectCommand::AutoToAyon : ProjectCommand::AutoToShotgrid, row))
        return;
    const Switch which{.inAyon = row.pair.ayon ? row.pair.ayon->name : ProjectName(),
                       .inShotgrid = row.pair.shotgrid ? row.pair.shotgrid->id : ShotgridId(),
                       .flow = flow};
    m_switching.insert(which);
    makeRows();
    const std::stop_token stop = m_stop.get_token();
    auto writing = isToAyon ? switchAutoSync(m_session.studio(), which.inShotgrid, isOn, stop)
                            : switchPush(m_session.studio(), which.inAyon, isOn, stop);
    QCoro::connect(std::move(writing), this, [this, which, isOn, stop](const Result<void> &written) {
        if (!stop.stop_requested())
            takeSwitch(which, isOn, written);
    });
}

void ProjectsController::takeSwitch(const Switch &which, bool isOn, const Result<void> &written)
{
    m_switching.erase(which);
    if (!written) {
        const bool isShotgrids = which.flow == Policy::Flow::FromShotgrid;
        if (isShotgrids && written.error().kind == Error::Kind::Forbidden)
            m_shotgridRefusal = oneLine(written.error().message);
        emit failed(written.error());
    } else if (which.flow == Policy::Flow::FromShotgrid) {
        for (shotgrid::Project &project : m_read.shotgrid) {
            if (project.id == which.inShotgrid)
                project.autoSync = isOn;
        }
    } else {
        for (ayon::ProjectEntry &entry : m_read.ayon) {
            if (entry.name == which.inAyon)
                entry.attrib.insert(u"shotgridPush"_s, isOn);
        }
    }
    makeRows();
}

void ProjectsController::link(const ProjectName &inAyon, ShotgridId inShotgrid)
{
    if (!m_session.studio())
        return;
    const std::stop_token stop = m_stop.get_token();
    auto linking = linkProjects(m_session.studio(), inAyon, inShotgrid, stop);
    QCoro::connect(std::move(linking), this, [this, inAyon, stop](const Result<void> &linked) {
        if (stop.stop_requested())
            return;
        if (linked)
            emit done(tr("%1 is paired. Nothing was synced yet.").arg(oneLine(inAyon.toText(), 60)));
        else
            emit failed(linked.error());
        populate();
    });
}

void ProjectsController::set(State state)
{
    m_state = state;
    emit changed();
}

} // namespace bridge::desktop
