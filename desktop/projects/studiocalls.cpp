#include "desktop/projects/studiocalls.h"

#include "doctor/projectchecks.h"
#include "sync/projectreader.h"
#include "sync/syncrequest.h"

#include <QCoreApplication>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::StudioCalls)
};

constexpr int newestSyncs = 500;

ShotgridRef refOf(ShotgridId project)
{
    return {.type = u"Project"_s, .id = project};
}

Error linkedAlready(const QString &where, const QString &what)
{
    return {.kind = Error::Kind::Conflict,
            .where = where,
            .message = Words::tr("%1 is paired already, so nothing was written.").arg(what),
            .hint = Words::tr("read the projects again to see with which")};
}

//! An error when either is linked by now.
QCoro::Task<Result<void>> checkUnlinked(StudioPtr studio, ProjectName inAyon, ShotgridId inShotgrid,
                                        std::stop_token stop)
{
    const auto projects = co_await readProjects(studio, stop);
    if (!projects)
        co_return projects.error();
    const QString id = inShotgrid.toText();
    for (const ayon::ProjectEntry &entry : projects->ayon) {
        const QString linked = entry.attrib.value("shotgridId"_L1).toString();
        if (entry.name == inAyon && !linked.isEmpty())
            co_return linkedAlready(u"ayon project"_s, entry.name.toText());
        if (linked == id)
            co_return linkedAlready(u"ayon project"_s, Words::tr("ShotGrid's project %1").arg(id));
    }
    for (const shotgrid::Project &project : projects->shotgrid) {
        if (project.id == inShotgrid && !project.ayonId.isEmpty())
            co_return linkedAlready(u"shotgrid Project"_s, project.name);
        if (project.ayonId.compare(inAyon.toText(), Qt::CaseInsensitive) == 0)
            co_return linkedAlready(u"shotgrid Project"_s, inAyon.toText());
    }
    co_return {};
}

} // namespace

QCoro::Task<Result<ProjectsRead>> readProjects(StudioPtr studio, std::stop_token stop)
{
    ayon::EventListing syncs{.topics = {u"shotgrid.event.project.sync"_s}};
    syncs.newest = newestSyncs;
    syncs.withPayload = false;
    auto reading = studio->ayon->projects(stop);
    auto readingRows = studio->shotgrid->projects(studio->settings().projectCodeField, stop);
    auto readingSyncs = studio->ayon->shownEvents(std::move(syncs), stop);
    auto entries = co_await reading;
    auto rows = co_await readingRows;
    auto asked = co_await readingSyncs;
    if (!entries)
        co_return entries.error();
    if (!rows)
        co_return rows.error();
    if (!asked)
        co_return asked.error();
    ProjectsRead read{.ayon = *std::move(entries), .shotgrid = *std::move(rows), .askedSyncs = *std::move(asked)};
    co_return read;
}

QCoro::Task<doctor::Findings> readMappingFindings(StudioPtr studio, std::stop_token stop)
{
    const QString topic = Words::tr("Mapping");
    auto reading = studio->ayon->attributes(stop);
    auto readingSite = sync::readShotgridSite(*studio->shotgrid, studio->settings(), ProjectName(), ShotgridId(), stop);
    auto attributes = co_await reading;
    const auto site = co_await readingSite;
    doctor::Findings findings;
    if (!attributes)
        findings.push_back(doctor::failure(topic, attributes.error()));
    if (!site)
        findings.push_back(doctor::failure(topic, site.error()));
    if (!findings.empty())
        co_return findings;
    sync::AyonRead inAyon;
    inAyon.attributes = *std::move(attributes);
    const sync::ProjectIdentity identity{.site = studio->settings().shotgridServer,
                                         .server = studio->entry.connection.url.toString()};
    findings = doctor::checkSchema(studio->settings(), inAyon, *site, identity);
    std::erase_if(findings,
                  [](const doctor::Finding &finding) { return finding.severity == doctor::Finding::Severity::Ok; });
    co_return findings;
}

QCoro::Task<Result<EntityId>> askForSync(StudioPtr studio, ProjectName project, QString code, sync::Policy::Flow flow,
                                         std::stop_token stop)
{
    ayon::NewEvent event = sync::syncRequest(project, code, studio->settings().projectCodeField, flow);
    const auto asked = co_await studio->ayon->dispatchEvent(std::move(event), stop);
    co_return asked;
}

QCoro::Task<Result<void>> switchPush(StudioPtr studio, ProjectName project, bool isOn, std::stop_token stop)
{
    const QJsonObject changes{{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, isOn}}}};
    const auto patched = co_await studio->ayon->patchProject(project, changes, stop);
    co_return patched;
}

QCoro::Task<Result<void>> switchAutoSync(StudioPtr studio, ShotgridId project, bool isOn, std::stop_token stop)
{
    const QJsonObject fields{{u"sg_ayon_auto_sync"_s, isOn}};
    const auto updated = co_await studio->shotgrid->update(refOf(project), fields, stop);
    if (!updated)
        co_return updated.error();
    co_return {};
}

QCoro::Task<Result<void>> linkProjects(StudioPtr studio, ProjectName inAyon, ShotgridId inShotgrid,
                                       std::stop_token stop)
{
    const auto unlinked = co_await checkUnlinked(studio, inAyon, inShotgrid, stop);
    if (!unlinked)
        co_return unlinked.error();
    const QJsonObject there{{u"sg_ayon_id"_s, inAyon.toText()}};
    const auto updated = co_await studio->shotgrid->update(refOf(inShotgrid), there, stop);
    if (!updated)
        co_return updated.error();
    const QJsonObject here{{u"attrib"_s, QJsonObject{{u"shotgridId"_s, inShotgrid.toText()}}}};
    const auto patched = co_await studio->ayon->patchProject(inAyon, here, stop);
    if (patched)
        co_return {};
    const QJsonObject back{{u"sg_ayon_id"_s, QJsonValue::Null}};
    const auto undone = co_await studio->shotgrid->update(refOf(inShotgrid), back, std::stop_token());
    Error error = patched.error();
    if (!undone)
        error.message +=
            ' '_L1 + Words::tr("ShotGrid's Ayon ID was written and could not be taken back: clear it there.");
    co_return error;
}

} // namespace bridge::desktop
