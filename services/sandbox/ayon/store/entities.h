#pragma once

#include "sandbox/ayon/store/entity.h"

#include <QHash>
#include <QSet>

#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace bridge::sandbox::ayon {

//! What one write did to one row: no `before` when it was made, no `after` when it was removed.
struct EntityChange {
    std::optional<Entity> before = {};
    std::optional<Entity> after = {};
};

//! The entities of one project, with the indexes that every question of the server is answered from: by id, by parent,
//! by name below a parent, by order of creation. Pointers to
//! rows stay good until that row is erased.
class Entities
{
public:
    Entities();
    ~Entities();

    //! By `order`, ascending.
    using Ordered = std::map<qint64, const Entity *>;

    const Entity *find(EntityType type, const EntityId &id) const;
    const Ordered &all(EntityType type) const;
    //! Rows of \a type directly below \a parent, which is empty for folders at the root.
    const Ordered &children(EntityType type, const EntityId &parent) const;
    //! Versions that name this task.
    const Ordered &versionsOfTask(const EntityId &task) const;
    qsizetype count(EntityType type) const { return qsizetype(all(type).size()); }

    //! The *active* row that holds this place: names are compared in lower case, versions by their number in decimals.
    const Entity *holder(EntityType type, const EntityId &parent, const QString &name) const;
    //! What holder() is asked with for a row.
    static QString uniqueName(const Entity &entity);

    //! "/sq010/sh010/anim".
    QString path(const Entity &entity) const;
    //! Names of what stands above, topmost first: ["sq010", "sh010"].
    QStringList parents(const Entity &entity) const;
    //! The folder an entity stands in, a folder itself.
    const Entity *folderOf(const Entity &entity) const;
    //! True when \a folder, or any folder below it, has a product with a version.
    bool hasVersions(const EntityId &folder) const;
    //! True when \a folder is \a ancestor or stands below it.
    bool isWithin(const EntityId &folder, const EntityId &ancestor) const;

    //! How many rows of this type use a status, a folder, task or product type.
    qsizetype countWithStatus(EntityType type, const QString &status) const;
    qsizetype countWithSubtype(EntityType type, const QString &subtype) const;

    // Writing. Indexes follow; each write is noted until commit() or rollback(). The caller has checked what the
    // database would refuse.
    void insert(Entity entity); // gets the next `order` when it has none
    void replace(Entity entity); // of the same type and id
    void erase(EntityType type, const EntityId &id);

    //! Forgets what was noted and hands it out, in order.
    std::vector<EntityChange> commit();
    //! Takes back everything since the last commit.
    void rollback();

    //! Grows whenever a folder's own attributes or place change: what was worked out along the tree before is void.
    quint64 treeRevision() const { return m_treeRevision; }

private:
    struct Place {
        EntityId parent = {};
        QString name = {};
        bool operator==(const Place &) const = default;
        friend size_t qHash(const Place &place, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, place.parent, place.name);
        }
    };
    struct Table {
        std::unordered_map<EntityId, Entity> rows = {};
        Ordered byOrder = {};
        std::unordered_map<EntityId, Ordered> byParent = {};
        QHash<Place, EntityId> holders = {};
        QHash<QString, qsizetype> statuses = {};
        QHash<QString, qsizetype> subtypes = {};
        qint64 lastOrder = 0;
    };

    Table &table(EntityType type) { return m_tables[size_t(type)]; }
    const Table &table(EntityType type) const { return m_tables[size_t(type)]; }
    void put(Entity entity);
    void write(EntityType type, const EntityId &id, std::optional<Entity> after);
    void noteTreeChange(EntityType type, const Entity *before, const Entity *after);
    void index(const Entity &row);
    void unindex(const Entity &row);
    void refreshPublished() const;
    void markPublished(const EntityId &product) const;

    std::array<Table, allEntityTypes.size()> m_tables = {};
    std::unordered_map<EntityId, Ordered> m_versionsByTask = {};
    std::vector<EntityChange> m_changes = {};
    quint64 m_treeRevision = 0;

    mutable QSet<EntityId> m_published = {}; // folders with versions in or below them
    mutable bool m_publishedIsStale = false;
};

} // namespace bridge::sandbox::ayon
