#include "sync/readagain.h"

#include "ayon/links.h"
#include "sync/identity.h"
#include "sync/shotgridtree.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

using EntityIds = std::unordered_set<EntityId>;

template <class T> EntityIds idsOf(const std::vector<T> &entities)
{
    EntityIds ids;
    ids.reserve(entities.size());
    for (const T &entity : entities)
        ids.insert(entity.id);
    return ids;
}

//! \a all without those of \a ids, and \a found at the end.
template <class T> void replace(std::vector<T> &all, const std::set<EntityId> &ids, std::vector<T> found)
{
    std::erase_if(all, [&ids](const T &entity) { return ids.contains(entity.id); });
    std::move(found.begin(), found.end(), std::back_inserter(all));
}

class AyonUpdate
{
public:
    AyonUpdate(ayon::AyonClient &client, AyonRead read, ProjectName project)
        : m_client(client)
        , m_read(std::move(read))
        , m_project(std::move(project))
    {
    }

    QCoro::Task<Result<AyonRead>> run(Touched touched, std::stop_token stop)
    {
        std::map<Kind, std::set<EntityId>> ids = std::move(touched.ayon);
        const auto products = co_await readProducts(std::move(touched.products), stop);
        if (!products)
            co_return products.error();
        const auto tasks = co_await readTasks(ids[Kind::Task], stop);
        if (!tasks)
            co_return tasks.error();
        const auto versions = co_await readVersions(ids[Kind::Version], stop);
        if (!versions)
            co_return versions.error();
        std::set<EntityId> folders = ids[Kind::Folder];
        do {
            const auto read = co_await readFolders(folders, stop);
            if (!read)
                co_return read.error();
            folders = unknownFolders();
        } while (!folders.empty());
        dropOrphans();
        co_return std::move(m_read);
    }

private:
    ayon::EntityQuery queryFor(const std::set<EntityId> &ids) const
    {
        return {.project = m_project, .ids = {ids.begin(), ids.end()}};
    }

    QCoro::Task<Result<void>> readTasks(std::set<EntityId> ids, std::stop_token stop)
    {
        if (ids.empty())
            co_return {};
        auto found = co_await m_client.allTasks(queryFor(ids), stop);
        if (!found)
            co_return found.error();
        replace(m_read.tasks, ids, *std::move(found));
        co_return {};
    }

    QCoro::Task<Result<void>> readVersions(std::set<EntityId> ids, std::stop_token stop)
    {
        if (ids.empty())
            co_return {};
        auto found = co_await m_client.allVersions(queryFor(ids), stop);
        if (!found)
            co_return found.error();
        const EntityIds known = idsOf(m_read.products);
        std::set<EntityId> products;
        for (const ayon::Version &version : *found) {
            if (!known.contains(version.productId))
                products.insert(version.productId);
        }
        replace(m_read.versions, ids, *std::move(found));
        co_return co_await readProducts(std::move(products), stop);
    }

    QCoro::Task<Result<void>> readProducts(std::set<EntityId> ids, std::stop_token stop)
    {
        if (ids.empty())
            co_return {};
        auto found = co_await m_client.allProducts(queryFor(ids), stop);
        if (!found)
            co_return found.error();
        replace(m_read.products, ids, *std::move(found));
        co_return {};
    }

    QCoro::Task<Result<void>> readFolders(std::set<EntityId> ids, std::stop_token stop)
    {
        if (ids.empty())
            co_return {};
        auto found = co_await m_client.allFolders(queryFor(ids), stop);
        if (!found)
            co_return found.error();
        replace(m_read.folders, ids, *std::move(found));
        m_asked.insert(ids.begin(), ids.end());
        co_return {};
    }

    //! Folders that something hangs on, and that nobody asked for yet. What was asked for and is not there is gone.
    std::set<EntityId> unknownFolders() const
    {
        const EntityIds known = idsOf(m_read.folders);
        std::set<EntityId> unknown;
        const auto look = [&](const EntityId &id) {
            if (!id.isEmpty() && !known.contains(id) && !m_asked.contains(id))
                unknown.insert(id);
        };
        for (const ayon::Folder &folder : m_read.folders)
            look(folder.parentId);
        for (const ayon::Task &task : m_read.tasks)
            look(task.folderId);
        for (const ayon::Product &product : m_read.products)
            look(product.folderId);
        return unknown;
    }

    void dropOrphans()
    {
        std::size_t before = 0;
        EntityIds folders;
        do {
            before = m_read.folders.size();
            folders = idsOf(m_read.folders);
            std::erase_if(m_read.folders, [&folders](const ayon::Folder &folder) {
                return !folder.parentId.isEmpty() && !folders.contains(folder.parentId);
            });
        } while (m_read.folders.size() != before);
        const auto hangsOnNothing = [&folders](const auto &entity) { return !folders.contains(entity.folderId); };
        std::erase_if(m_read.tasks, hangsOnNothing);
        std::erase_if(m_read.products, hangsOnNothing);
        const EntityIds products = idsOf(m_read.products);
        std::erase_if(m_read.versions,
                      [&products](const ayon::Version &version) { return !products.contains(version.productId); });
    }

    ayon::AyonClient &m_client;
    AyonRead m_read;
    const ProjectName m_project;
    std::set<EntityId> m_asked;
};

class ShotgridUpdate
{
public:
    using Ids = std::map<QString, std::set<ShotgridId>>; // by type

    ShotgridUpdate(shotgrid::ShotgridClient &client, ShotgridRead read, Mapping mapping)
        : m_client(client)
        , m_read(std::move(read))
        , m_mapping(std::move(mapping))
    {
    }

    QCoro::Task<Result<ShotgridRead>> run(Ids ids, std::stop_token stop)
    {
        while (!ids.empty()) {
            for (const auto &[type, numbers] : ids) {
                if (!m_read.schemas.contains(type))
                    continue;
                const auto read = co_await readRows(type, numbers, stop);
                if (!read)
                    co_return read.error();
            }
            ids = unknownParents();
        }
        co_return std::move(m_read);
    }

private:
    QCoro::Task<Result<void>> readRows(QString type, std::set<ShotgridId> ids, std::stop_token stop)
    {
        shotgrid::Query query{.type = type, .fields = fieldsToRead(type, m_mapping)};
        query.filter = shotgrid::inProject(m_read.project->id);
        const std::vector<ShotgridId> numbers(ids.begin(), ids.end());
        auto found = co_await m_client.searchByIds(std::move(query), numbers, stop);
        if (!found)
            co_return found.error();
        std::vector<shotgrid::Row> &rows = m_read.rows[type];
        std::erase_if(rows, [&ids](const shotgrid::Row &row) { return ids.contains(row.ref.id); });
        for (shotgrid::Row &row : *found) {
            noteParent(row);
            rows.push_back(std::move(row));
        }
        m_asked[type].insert(ids.begin(), ids.end());
        co_return {};
    }

    void noteParent(const shotgrid::Row &row)
    {
        const auto rule = m_mapping.types.find(row.ref.type);
        const ShotgridRef parent =
            rule == m_mapping.types.end() ? ShotgridRef() : row.link(rule->second.parentField).ref;
        if (!parent.isEmpty() && parent.type != "Project"_L1)
            m_parents[parent.type].insert(parent.id);
    }

    //! What the rows that were just read hang on, as far as it was never seen.
    Ids unknownParents()
    {
        Ids unknown = std::exchange(m_parents, {});
        for (auto &[type, ids] : unknown) {
            for (const shotgrid::Row &row : m_read.rows[type])
                ids.erase(row.ref.id);
            for (const ShotgridId &asked : m_asked[type])
                ids.erase(asked);
        }
        std::erase_if(unknown, [](const auto &ids) { return ids.second.empty(); });
        return unknown;
    }

    shotgrid::ShotgridClient &m_client;
    ShotgridRead m_read;
    const Mapping m_mapping;
    Ids m_parents; // of what was just read
    Ids m_asked;
};

class Counterparts
{
public:
    explicit Counterparts(const Touched &touched)
        : m_touched(touched)
        , m_found(touched)
    {
    }

    void lookInAyon(Kind kind, const auto &entities)
    {
        const auto ids = m_touched.ayon.find(kind);
        for (const auto &entity : entities) {
            const ShotgridRef row = ayon::linkedRow(entity.attrib);
            if (row.isEmpty())
                continue;
            const auto rows = m_touched.shotgrid.find(row.type);
            if (ids != m_touched.ayon.end() && ids->second.contains(entity.id))
                m_found.shotgrid[row.type].insert(row.id);
            if (rows != m_touched.shotgrid.end() && rows->second.contains(row.id))
                m_found.ayon[kind].insert(entity.id);
        }
    }

    void lookInShotgrid(const QString &type, const std::vector<shotgrid::Row> &rows)
    {
        const Kind kind = kindOf(type);
        const auto numbers = m_touched.shotgrid.find(type);
        const auto ids = m_touched.ayon.find(kind);
        for (const shotgrid::Row &row : rows) {
            const auto link = EntityId::fromText(row.text(u"sg_ayon_id"_s));
            if (!link)
                continue;
            if (numbers != m_touched.shotgrid.end() && numbers->second.contains(row.ref.id))
                m_found.ayon[kind].insert(*link);
            if (ids != m_touched.ayon.end() && ids->second.contains(*link))
                m_found.shotgrid[type].insert(row.ref.id);
        }
    }

    Touched found() const { return m_found; }

private:
    const Touched &m_touched;
    Touched m_found;
};

//! The entities of \a all by their ids.
template <class T> std::unordered_map<EntityId, const T *> byId(const std::vector<T> &all)
{
    std::unordered_map<EntityId, const T *> found;
    found.reserve(all.size());
    for (const T &entity : all)
        found.emplace(entity.id, &entity);
    return found;
}

class UnpairedAbove
{
public:
    UnpairedAbove(const Touched &touched, const AyonRead &ayon, const ShotgridRead &shotgrid, const Mapping &mapping)
        : m_touched(touched)
        , m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_mapping(mapping)
        , m_folders(byId(ayon.folders))
    {
    }

    Touched run()
    {
        if (!m_touched.ayon.empty())
            lookInAyon();
        for (const auto &[type, ids] : m_touched.shotgrid) {
            for (const ShotgridId &id : ids)
                goUp({.type = type, .id = id});
        }
        return std::move(m_found);
    }

private:
    using Rows = std::unordered_map<qint64, const shotgrid::Row *>;

    bool isTouched(Kind kind, const EntityId &id) const
    {
        const auto ids = m_touched.ayon.find(kind);
        return ids != m_touched.ayon.end() && ids->second.contains(id);
    }

    void lookInAyon()
    {
        for (const ayon::Folder &folder : m_ayon.folders) {
            if (isTouched(Kind::Folder, folder.id))
                goUp(folder.parentId);
        }
        for (const ayon::Task &task : m_ayon.tasks) {
            if (isTouched(Kind::Task, task.id))
                goUp(task.folderId);
        }
        std::set<EntityId> products;
        std::set<EntityId> tasks;
        for (const ayon::Version &version : m_ayon.versions) {
            if (!isTouched(Kind::Version, version.id))
                continue;
            products.insert(version.productId);
            if (!version.taskId.isEmpty())
                tasks.insert(version.taskId);
        }
        for (const ayon::Product &product : m_ayon.products) {
            if (products.contains(product.id))
                goUp(product.folderId);
        }
        for (const ayon::Task &task : m_ayon.tasks) {
            if (tasks.erase(task.id) > 0)
                look(Kind::Task, task.id, task.attrib);
        }
        for (const EntityId &task : tasks) // never heard of
            m_found.ayon[Kind::Task].insert(task);
    }

    //! From a folder to the project.
    void goUp(EntityId id)
    {
        for (auto folder = m_folders.find(id); folder != m_folders.end(); folder = m_folders.find(id)) {
            if (!m_seen.insert(id).second)
                return;
            if (m_mapping.isMapped(folder->second->folderType))
                look(Kind::Folder, id, folder->second->attrib);
            id = folder->second->parentId;
        }
    }

    void look(Kind kind, const EntityId &id, const QJsonObject &attrib)
    {
        if (attrib.value("shotgridId"_L1).toString() == ayon::removedLink)
            return;
        const ShotgridRef row = ayon::linkedRow(attrib);
        if (row.isEmpty())
            m_found.ayon[kind].insert(id);
        else if (!rowAt(row))
            m_found.shotgrid[row.type].insert(row.id);
    }

    //! From what \a row hangs on to the project.
    void goUp(ShotgridRef row)
    {
        for (const shotgrid::Row *at = rowAt(row); at; at = rowAt(row)) {
            const auto rule = m_mapping.types.find(row.type);
            row = rule == m_mapping.types.end() ? ShotgridRef() : at->link(rule->second.parentField).ref;
            const shotgrid::Row *above = rowAt(row);
            if (!above || !m_seenRows.insert(row).second)
                return;
            const auto link = EntityId::fromText(above->text(u"sg_ayon_id"_s));
            if (!link)
                m_found.shotgrid[row.type].insert(row.id);
            else if (!m_folders.contains(*link))
                m_found.ayon[Kind::Folder].insert(*link);
        }
    }

    const shotgrid::Row *rowAt(const ShotgridRef &row)
    {
        const auto all = m_shotgrid.rows.find(row.type);
        if (all == m_shotgrid.rows.end())
            return nullptr;
        const auto [rows, isNew] = m_rows.try_emplace(row.type);
        if (isNew) {
            for (const shotgrid::Row &one : all->second)
                rows->second.emplace(one.ref.id.number(), &one);
        }
        const auto found = rows->second.find(row.id.number());
        return found == rows->second.end() ? nullptr : found->second;
    }

    const Touched &m_touched;
    const AyonRead &m_ayon;
    const ShotgridRead &m_shotgrid;
    const Mapping &m_mapping;
    const std::unordered_map<EntityId, const ayon::Folder *> m_folders;
    std::map<QString, Rows> m_rows; // of the types that are asked for
    std::set<EntityId> m_seen;
    std::set<ShotgridRef> m_seenRows;
    Touched m_found;
};

} // namespace

QCoro::Task<Result<AyonRead>> readAyonAgain(ayon::AyonClient &client, AyonRead read, ProjectName project,
                                            Touched touched, std::stop_token stop)
{
    AyonUpdate update(client, std::move(read), std::move(project));
    auto updated = co_await update.run(std::move(touched), stop);
    co_return updated;
}

QCoro::Task<Result<ShotgridRead>> readShotgridAgain(shotgrid::ShotgridClient &client, ShotgridRead read,
                                                    Mapping mapping, std::map<QString, std::set<ShotgridId>> ids,
                                                    std::stop_token stop)
{
    ShotgridUpdate update(client, std::move(read), std::move(mapping));
    auto updated = co_await update.run(std::move(ids), stop);
    co_return updated;
}

Touched withCounterparts(const Touched &touched, const AyonRead &ayon, const ShotgridRead &shotgrid)
{
    Touched named = touched;
    for (const ayon::Version &version : ayon.versions) {
        if (touched.products.contains(version.productId))
            named.ayon[Kind::Version].insert(version.id);
    }
    Counterparts counterparts(named);
    counterparts.lookInAyon(Kind::Folder, ayon.folders);
    counterparts.lookInAyon(Kind::Task, ayon.tasks);
    counterparts.lookInAyon(Kind::Version, ayon.versions);
    for (const auto &[type, rows] : shotgrid.rows)
        counterparts.lookInShotgrid(type, rows);
    return counterparts.found();
}

Touched unpairedAbove(const Touched &touched, const AyonRead &ayon, const ShotgridRead &shotgrid,
                      const Mapping &mapping)
{
    return UnpairedAbove(touched, ayon, shotgrid, mapping).run();
}

} // namespace bridge::sync
