#include "doctor/mend.h"

#include "base/words.h"
#include "sync/projectreader.h"
#include "sync/setupapplier.h"

#include <algorithm>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = sync::SetupStep::Kind;

const QString autoSyncField = u"sg_ayon_auto_sync"_s;
const QString pushAttribute = u"shotgridPush"_s;

bool isPartOf(Remedy remedy, Kind kind)
{
    switch (kind) {
    case Kind::CreateShotgridField:
        return remedy == Remedy::CreateShotgridFields;
    case Kind::AddFolderType:
    case Kind::AddTaskType:
    case Kind::AddStatus:
    case Kind::AddTag:
        return remedy == Remedy::CompleteAyonProject;
    case Kind::CreateAyonProject:
    case Kind::CreateShotgridProject:
    case Kind::SetShotgridNavigation:
        return false;
    }
    Q_UNREACHABLE();
}

void planSetup(Mending &mending, const sync::AyonRead &ayon, const sync::ProjectIdentity &identity)
{
    mending.setup = sync::planSetup(mending.settings, ayon, mending.shotgrid, identity);
    std::erase_if(mending.setup.setup.steps,
                  [&mending](const sync::SetupStep &step) { return !isPartOf(mending.remedy, step.kind); });
    for (const sync::SetupStep &step : mending.setup.setup.steps)
        mending.writes += toText(step);
}

void planWrites(Mending &mending, const sync::AyonRead &ayon, const sync::ProjectIdentity &identity)
{
    switch (mending.remedy) {
    case Remedy::CreateShotgridFields:
    case Remedy::CompleteAyonProject:
        planSetup(mending, ayon, identity);
        break;
    case Remedy::SwitchOnFromShotgrid:
        if (!mending.shotgrid.project->autoSync)
            mending.writes += Words::tr("ShotGrid Project %1: %2 becomes true")
                                  .arg(mending.shotgrid.project->id.toText(), autoSyncField);
        break;
    case Remedy::SwitchOnFromAyon:
        if (!mending.project->attrib[pushAttribute].toBool())
            mending.writes +=
                Words::tr("AYON project '%1': %2 becomes true").arg(mending.project->name.toText(), pushAttribute);
        break;
    case Remedy::None:
    case Remedy::LinkPeople:
    case Remedy::ChangeSettings:
        Q_ASSERT_X(false, "planMending", "a person has to do that");
        break;
    }
}

ShotgridId linkedId(const std::optional<ayon::Project> &project)
{
    return project ? ShotgridId::fromText(project->attrib[u"shotgridId"_s].toString()).value_or(ShotgridId())
                   : ShotgridId();
}

Error missing(const QString &server, const ProjectName &project)
{
    return {.kind = Error::Kind::NotFound,
            .where = server,
            .message = Words::tr("%1 has no project '%2'").arg(server, project.toText()),
            .hint = Words::tr("sync the project first")};
}

} // namespace

QCoro::Task<Result<Mending>> planMending(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                         settings::AddonSettings settings, ProjectName project, Remedy remedy,
                                         std::stop_token stop)
{
    sync::AyonRead inAyon;
    auto attributes = co_await ayon.attributes(stop);
    if (!attributes)
        co_return attributes.error();
    inAyon.attributes = *std::move(attributes);
    if (!project.isEmpty()) {
        auto found = co_await ayon.project(project, stop);
        if (!found && found.error().kind != Error::Kind::NotFound)
            co_return found.error();
        if (found)
            inAyon.project = *std::move(found);
    }
    auto site = co_await sync::readShotgridSite(shotgrid, settings, project, linkedId(inAyon.project), stop);
    if (!site)
        co_return site.error();
    if (remedy != Remedy::CreateShotgridFields && !inAyon.project)
        co_return missing(u"AYON"_s, project);
    if (remedy != Remedy::CreateShotgridFields && !site->project)
        co_return missing(u"ShotGrid"_s, project);
    const sync::ProjectIdentity identity{
        .ayon = project, .site = settings.shotgridServer, .server = ayon.url().toString()};
    Mending mending{.remedy = remedy, .settings = std::move(settings), .project = inAyon.project};
    mending.shotgrid = *std::move(site);
    planWrites(mending, inAyon, identity);
    co_return mending;
}

QCoro::Task<Result<void>> mend(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Mending mending,
                               std::stop_token stop)
{
    if (mending.writes.isEmpty())
        co_return {};
    if (mending.remedy == Remedy::SwitchOnFromShotgrid) {
        const ShotgridRef row{.type = u"Project"_s, .id = mending.shotgrid.project->id};
        const QJsonObject on{{autoSyncField, true}};
        const auto written = co_await shotgrid.update(row, on, stop);
        if (!written)
            co_return written.error();
        co_return {};
    }
    if (mending.remedy == Remedy::SwitchOnFromAyon) {
        const QJsonObject on{{u"attrib"_s, QJsonObject{{pushAttribute, true}}}};
        auto written = co_await ayon.patchProject(mending.project->name, on, stop);
        co_return written;
    }
    const auto made =
        co_await sync::applySetup(ayon, shotgrid, mending.setup, mending.settings, mending.shotgrid, stop);
    if (!made)
        co_return made.error();
    co_return {};
}

} // namespace bridge::doctor
