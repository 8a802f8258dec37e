#include "notes/entityrows.h"

#include "ayon/links.h"

namespace bridge::notes {

using namespace Qt::StringLiterals;
using ayon::EntityType;

namespace {

//! What of an AYON entity tells which row it is, and what it hangs on.
struct Entity {
    ShotgridRef row = {};
    EntityId parent = {};
};
using Entities = std::map<EntityId, Entity>;

template <class T> std::vector<T> listOf(const std::set<T> &values)
{
    return {values.begin(), values.end()};
}

EntityType kindOf(const QString &type)
{
    return type == "Task"_L1 ? EntityType::Task : type == "Version"_L1 ? EntityType::Version : EntityType::Folder;
}

//! The value that is in effect may be that of the project or of a folder above.
ShotgridRef ownRow(const QJsonObject &attrib, const QStringList &ownAttrib, const QString &type)
{
    return ownAttrib.contains(u"shotgridId"_s) ? ayon::linkedRow(attrib, type) : ShotgridRef();
}

//! Those of \a ids that the project has.
QCoro::Task<Result<Entities>> readEntities(ayon::AyonClient &ayon, ProjectName project, EntitiesByType ids,
                                           std::stop_token stop)
{
    Entities entities;
    ayon::EntityQuery query{.project = std::move(project)};
    if (const auto &wanted = ids[EntityType::Folder]; !wanted.empty()) {
        query.ids = listOf(wanted);
        const auto found = co_await ayon.allFolders(query, stop);
        if (!found)
            co_return found.error();
        for (const ayon::Folder &folder : *found) {
            const ShotgridRef row = ownRow(folder.attrib, folder.ownAttrib, folder.folderType);
            entities.emplace(folder.id, Entity{.row = row, .parent = folder.parentId});
        }
    }
    if (const auto &wanted = ids[EntityType::Task]; !wanted.empty()) {
        query.ids = listOf(wanted);
        const auto found = co_await ayon.allTasks(query, stop);
        if (!found)
            co_return found.error();
        for (const ayon::Task &task : *found) {
            const ShotgridRef row = ownRow(task.attrib, task.ownAttrib, u"Task"_s);
            entities.emplace(task.id, Entity{.row = row, .parent = task.folderId});
        }
    }
    if (const auto &wanted = ids[EntityType::Version]; !wanted.empty()) {
        query.ids = listOf(wanted);
        const auto found = co_await ayon.allVersions(query, stop);
        if (!found)
            co_return found.error();
        for (const ayon::Version &version : *found) {
            const ShotgridRef row = ayon::linkedRow(version.attrib, u"Version"_s);
            entities.emplace(version.id, Entity{.row = row, .parent = version.productId});
        }
    }
    if (const auto &wanted = ids[EntityType::Product]; !wanted.empty()) {
        query.ids = listOf(wanted);
        const auto found = co_await ayon.allProducts(query, stop);
        if (!found)
            co_return found.error();
        for (const ayon::Product &product : *found)
            entities.emplace(product.id, Entity{.parent = product.folderId});
    }
    co_return entities;
}

std::vector<ShotgridRef> rowsOf(const EntityId &id, const Entities &known)
{
    std::vector<ShotgridRef> rows;
    for (auto at = known.find(id); at != known.end(); at = known.find(at->second.parent)) {
        if (at->second.row.isEmpty())
            continue;
        rows.push_back(at->second.row);
        if (at->second.row.type != "Task"_L1)
            break;
    }
    return rows;
}

} // namespace

QCoro::Task<Result<std::map<ShotgridRef, Place>>> readPlaces(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                             ProjectName project, std::set<ShotgridRef> rows,
                                                             std::stop_token stop)
{
    static const QStringList withoutComments{u"Playlist"_s, u"Project"_s};
    std::map<QString, std::vector<ShotgridId>> byType;
    for (const ShotgridRef &row : rows) {
        if (!withoutComments.contains(row.type))
            byType[row.type].push_back(row.id);
    }
    std::map<EntityId, ShotgridRef> rowOfEntity;
    EntitiesByType ids;
    for (const auto &[type, numbers] : byType) {
        shotgrid::Query query{.type = type, .fields = {u"sg_ayon_id"_s}};
        const auto found = co_await shotgrid.searchByIds(std::move(query), numbers, stop);
        if (!found)
            co_return found.error();
        for (const shotgrid::Row &row : *found) {
            const auto id = EntityId::fromText(row.text(u"sg_ayon_id"_s));
            if (!id)
                continue;
            rowOfEntity.emplace(*id, row.ref);
            ids[kindOf(type)].insert(*id);
        }
    }
    const auto there = co_await readEntities(ayon, std::move(project), std::move(ids), stop);
    if (!there)
        co_return there.error();
    std::map<ShotgridRef, Place> places;
    for (const auto &[id, entity] : *there) {
        const ShotgridRef &row = rowOfEntity.at(id);
        places.emplace(row, Place{.type = kindOf(row.type), .id = id});
    }
    co_return places;
}

QCoro::Task<Result<std::map<EntityId, std::vector<ShotgridRef>>>>
readRows(ayon::AyonClient &ayon, ProjectName project, EntitiesByType entities, std::stop_token stop)
{
    const auto own = co_await readEntities(ayon, project, entities, stop);
    if (!own)
        co_return own.error();
    Entities known = *own;
    EntitiesByType above;
    for (const EntityId &id : entities[EntityType::Version]) {
        if (const auto version = known.find(id); version != known.end() && version->second.row.isEmpty())
            above[EntityType::Product].insert(version->second.parent);
    }
    auto products = co_await readEntities(ayon, project, std::move(above), stop);
    if (!products)
        co_return products.error();
    known.merge(*products);
    EntitiesByType folders;
    for (const auto &[id, entity] : known) {
        const bool isTask = entities[EntityType::Task].contains(id);
        if ((isTask || entity.row.isEmpty()) && !entity.parent.isEmpty() && !known.contains(entity.parent))
            folders[EntityType::Folder].insert(entity.parent);
    }
    auto parents = co_await readEntities(ayon, project, std::move(folders), stop);
    if (!parents)
        co_return parents.error();
    known.merge(*parents);
    std::map<EntityId, std::vector<ShotgridRef>> rows;
    for (const auto &[type, ids] : entities) {
        for (const EntityId &id : ids)
            rows.emplace(id, rowsOf(id, known));
    }
    co_return rows;
}

} // namespace bridge::notes
