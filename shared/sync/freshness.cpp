#include "sync/freshness.h"

#include "sync/identity.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

//! The item takes something away on that side: a value, a place, or the entity itself.
bool overwrites(const std::optional<Operation> &operation)
{
    if (!operation || operation->action == Operation::Action::Create)
        return false;
    return operation->action != Operation::Action::Update || !operation->changes.empty();
}

bool takesAway(const std::optional<Operation> &operation)
{
    return operation
        && (operation->action == Operation::Action::Delete || operation->action == Operation::Action::Unlink);
}

class Freshness
{
public:
    Freshness(const Plan &plan, const Touched &justRead)
    {
        for (int index = 0; index < int(plan.items.size()); ++index) {
            const Item &item = plan.items[std::size_t(index)];
            if (item.kind == Kind::Project)
                continue;
            noteGone(item, index);
            if (justRead.contains(item))
                continue;
            if (overwrites(item.ayon))
                note(item.kind, EntityId::fromText(item.ayonId).value_or(EntityId()), index, item.ayonModified);
            if (overwrites(item.shotgrid))
                m_rows[item.type].emplace(numberOf(item.shotgridId),
                                          Known{.item = index, .modified = item.shotgridModified});
        }
    }

    QCoro::Task<Result<std::set<int>>> run(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                           ProjectName project, std::stop_token stop)
    {
        for (const auto &[type, known] : m_rows) {
            shotgrid::Query query{.type = type, .fields = {u"updated_at"_s}};
            const auto rows = co_await shotgrid.searchByIds(std::move(query), idsOf(known), stop);
            if (!rows)
                co_return rows.error();
            std::map<qint64, QDateTime> now;
            for (const shotgrid::Row &row : *rows)
                now.emplace(row.ref.id.number(), QDateTime::fromString(row.text(u"updated_at"_s), Qt::ISODate));
            compare(known, now);
        }
        // A query without ids would read all of them.
        if (!m_folders.empty()) {
            const auto folders = co_await ayon.allFolders(queryFor(project, m_folders), stop);
            if (!folders)
                co_return folders.error();
            compare(m_folders, *folders);
        }
        if (!m_tasks.empty()) {
            const auto tasks = co_await ayon.allTasks(queryFor(project, m_tasks), stop);
            if (!tasks)
                co_return tasks.error();
            compare(m_tasks, *tasks);
        }
        if (!m_versions.empty()) {
            const auto versions = co_await ayon.allVersions(queryFor(project, m_versions), stop);
            if (!versions)
                co_return versions.error();
            compare(m_versions, *versions);
        }
        const std::set<int> edited = m_edited;
        co_return edited;
    }

private:
    struct Known {
        int item = 0;
        QDateTime modified = {};
        bool isGone = false; // it was not there
    };
    template <class Id> using KnownById = std::map<Id, Known>;

    KnownById<EntityId> &knownOf(Kind kind)
    {
        return kind == Kind::Task ? m_tasks : kind == Kind::Version ? m_versions : m_folders;
    }

    void note(Kind kind, EntityId id, int index, const QDateTime &modified)
    {
        knownOf(kind).emplace(id, Known{.item = index, .modified = modified});
    }

    //! The two sides were read one after the other: what was made on both in between was missing on the one that was
    //! read first. So before something is taken away because its other half is gone, that half is looked for once more.
    void noteGone(const Item &item, int index)
    {
        const bool isRowGone = takesAway(item.ayon) && !item.shotgridModified.isValid();
        const bool isEntityGone = takesAway(item.shotgrid) && !item.ayonModified.isValid();
        if (isRowGone && numberOf(item.shotgridId) > 0)
            m_rows[item.type].emplace(numberOf(item.shotgridId), Known{.item = index, .isGone = true});
        if (isEntityGone)
            knownOf(item.kind).emplace(EntityId::fromText(item.ayonId).value_or(EntityId()),
                                       Known{.item = index, .isGone = true});
    }

    static std::vector<ShotgridId> idsOf(const KnownById<qint64> &known)
    {
        std::vector<ShotgridId> ids;
        for (const auto &[number, entity] : known)
            ids.emplace_back(number);
        return ids;
    }

    static ayon::EntityQuery queryFor(const ProjectName &project, const KnownById<EntityId> &known)
    {
        ayon::EntityQuery query{.project = project};
        for (const auto &[id, entity] : known)
            query.ids.push_back(id);
        return query;
    }

    template <class T> void compare(const KnownById<EntityId> &known, const std::vector<T> &entities)
    {
        std::map<EntityId, QDateTime> now;
        for (const T &entity : entities)
            now.emplace(entity.id, entity.updatedAt);
        compare(known, now);
    }

    template <class Id> void compare(const KnownById<Id> &known, const std::map<Id, QDateTime> &now)
    {
        for (const auto &[id, entity] : known) {
            const auto found = now.find(id);
            const bool isThere = found != now.end();
            if (entity.isGone ? isThere : !isThere || found->second != entity.modified)
                m_edited.insert(entity.item);
        }
    }

    std::map<QString, KnownById<qint64>> m_rows; // by type
    KnownById<EntityId> m_folders;
    KnownById<EntityId> m_tasks;
    KnownById<EntityId> m_versions;
    std::set<int> m_edited;
};

} // namespace

QCoro::Task<Result<std::set<int>>> editedMeanwhile(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                   ProjectName project, const Plan &plan, const Touched &justRead,
                                                   std::stop_token stop)
{
    Freshness freshness(plan, justRead);
    auto edited = co_await freshness.run(ayon, shotgrid, std::move(project), stop);
    co_return edited;
}

} // namespace bridge::sync
