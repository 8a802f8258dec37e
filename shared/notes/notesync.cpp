#include "notes/notesync.h"

#include "base/log.h"
#include "notes/applier.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcNotes, "bridge.notes")

constexpr qint64 peopleLast = 600'000; // milliseconds; a request for each account is much

bool needsPeople(const Plan &plan)
{
    return std::any_of(plan.changes.begin(), plan.changes.end(),
                       [](const Change &change) { return change.action != Change::Action::Remember; });
}

} // namespace

NoteSync::NoteSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings,
                   ProjectName project)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_settings(std::move(settings))
    , m_project{.ayon = std::move(project), .site = m_settings.shotgridServer}
{
}

QCoro::Task<Result<Plan>> NoteSync::plan(Hints hints, sync::Policy policy, std::stop_token stop)
{
    if (hints.isEmpty() || !m_settings.isEnabled(u"Note"_s))
        co_return Plan();
    const auto found = co_await find(stop);
    if (!found)
        co_return found.error();
    if (!*found)
        co_return Plan();
    const auto world = co_await readWorld(m_ayon, m_shotgrid, m_project, std::move(hints), stop);
    if (!world)
        co_return world.error();
    co_return notes::plan(*world, policy);
}

QCoro::Task<Result<Report>> NoteSync::run(Hints hints, sync::Policy policy, Tell tell, std::stop_token stop)
{
    auto planned = co_await plan(std::move(hints), policy, stop);
    if (!planned)
        co_return planned.error();
    if (*planned == Plan())
        co_return Report();
    People known;
    if (needsPeople(*planned)) {
        const auto read = co_await people(stop);
        if (!read)
            co_return read.error();
        known = *read;
    }
    auto report =
        co_await apply(m_ayon, m_shotgrid, m_project, std::move(known), *std::move(planned), std::move(tell), stop);
    if (report && report->synced() > 0) {
        qCInfo(lcNotes) << "comments synced" << kv("project", m_project.ayon.toText()) << kv("ayon", report->ayon.all())
                        << kv("shotgrid", report->shotgrid.all()) << kv("conflicts", report->conflicts.size())
                        << kv("problems", report->problems.size());
    }
    co_return report;
}

//! Whether the project is on both sides. Each time: it may be made again, or linked with another one.
QCoro::Task<Result<bool>> NoteSync::find(std::stop_token stop)
{
    const auto project = co_await m_ayon.project(m_project.ayon, stop);
    if (!project && project.error().kind == Error::Kind::NotFound)
        co_return false;
    if (!project)
        co_return project.error();
    m_project.shotgrid = ShotgridId::fromText(project->attrib.value("shotgridId"_L1).toString()).value_or(ShotgridId());
    co_return !m_project.shotgrid.isEmpty();
}

QCoro::Task<Result<People>> NoteSync::people(std::stop_token stop)
{
    if (!m_sincePeople.isValid() || m_sincePeople.hasExpired(peopleLast)) {
        auto read = co_await readPeople(m_ayon, stop);
        if (!read)
            co_return read.error();
        m_people = *std::move(read);
        m_sincePeople.start();
    }
    People known = m_people;
    co_return known;
}

} // namespace bridge::notes
