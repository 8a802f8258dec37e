#include "transmitter/versionsleft.h"

#include "ayon/links.h"

#include <map>
#include <set>

namespace bridge::transmitter {

using namespace Qt::StringLiterals;

namespace {

const QString versionType = u"Version"_s;

//! Of the products that are gone; the payload may be off, the summary is not.
std::set<EntityId> foldersOf(const std::vector<ayon::Event> &events)
{
    std::set<EntityId> folders;
    for (const ayon::Event &event : events) {
        const auto folder = EntityId::fromText(event.summary.value("parentId"_L1).toString());
        if (event.topic == productDeleted && folder)
            folders.insert(*folder);
    }
    return folders;
}

//! What versions in \a folders are of in ShotGrid: the rows of the folders, or of those nearest above.
QCoro::Task<Result<std::set<ShotgridRef>>> readRowsOf(ayon::AyonClient *ayon, ProjectName project,
                                                      std::set<EntityId> folders, std::stop_token stop)
{
    std::set<ShotgridRef> rows;
    std::set<EntityId> level = std::move(folders);
    while (!level.empty()) {
        ayon::EntityQuery query{.project = project, .ids = {level.begin(), level.end()}};
        const auto read = co_await ayon->allFolders(std::move(query), stop);
        if (!read)
            co_return read.error();
        level.clear();
        for (const ayon::Folder &folder : *read) {
            if (const ShotgridRef row = ayon::linkedRow(folder.attrib); !row.isEmpty())
                rows.insert(row);
            else if (!folder.parentId.isEmpty())
                level.insert(folder.parentId);
        }
    }
    co_return rows;
}

//! The Versions of \a entities that come from AYON, by what they were there.
QCoro::Task<Result<std::map<EntityId, ShotgridId>>> readVersionsOf(shotgrid::ShotgridClient *client,
                                                                   std::set<ShotgridRef> entities, std::stop_token stop)
{
    std::map<EntityId, ShotgridId> versions;
    const std::vector<ShotgridRef> refs(entities.begin(), entities.end());
    shotgrid::Query query{.type = versionType, .fields = {u"sg_ayon_id"_s}};
    query.filter = shotgrid::where(u"entity"_s, shotgrid::Relation::In, refs);
    const auto rows = co_await client->searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        if (const auto version = EntityId::fromText(row.text(u"sg_ayon_id"_s)); version && !version->isEmpty())
            versions.emplace(*version, row.ref.id);
    }
    co_return versions;
}

} // namespace

QCoro::Task<Result<sync::Touched>> versionsLeftBehind(ayon::AyonClient *ayon, shotgrid::ShotgridClient *shotgrid,
                                                      ProjectName project, std::vector<ayon::Event> events,
                                                      std::stop_token stop)
{
    sync::Touched left;
    std::set<EntityId> folders = foldersOf(events);
    if (folders.empty())
        co_return left;
    auto entities = co_await readRowsOf(ayon, project, std::move(folders), stop);
    if (!entities)
        co_return entities.error();
    if (entities->empty())
        co_return left;
    auto rows = co_await readVersionsOf(shotgrid, *std::move(entities), stop);
    if (!rows)
        co_return rows.error();
    if (rows->empty()) // without ids a query is about all there are
        co_return left;
    ayon::EntityQuery query{.project = project};
    for (const auto &[version, row] : *rows)
        query.ids.push_back(version);
    const auto there = co_await ayon->allVersions(std::move(query), stop);
    if (!there)
        co_return there.error();
    for (const ayon::Version &version : *there)
        rows->erase(version.id);
    for (const auto &[version, row] : *rows)
        left.shotgrid[versionType].insert(row);
    co_return left;
}

} // namespace bridge::transmitter
