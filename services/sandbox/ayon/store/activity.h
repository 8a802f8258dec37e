#pragma once

#include "sandbox/ayon/store/entity.h"
#include "sandbox/ayon/store/rows.h"

#include <set>
#include <vector>

namespace bridge::sandbox::ayon {

enum class ReferenceType { Origin, Author, Mention, Relation, Watching };

QString toText(ReferenceType type);

//! What an activity has to do with an entity or a person; each is an entry of its own in what people read.
struct Reference {
    EntityId id = {};
    ReferenceType type = ReferenceType::Origin;
    QString entityType = {}; // "task", "user"
    EntityId entity = {}; // empty for people
    QString name = {}; // login; empty for entities
    QJsonObject data = {};

    //! Whether both point at the same, whatever the reason.
    bool hasSameTarget(const Reference &other) const
    {
        return entityType == other.entityType && entity == other.entity && name == other.name;
    }
};

//! A comment, or an entry of an entity's history.
struct Activity {
    qint64 order = 0; // place in the order of creation
    EntityId id = {};
    QString type = {}; // "comment", "reviewable", "watch" …
    QString body = {};
    QStringList tags = {};
    QJsonObject data = {}; // author, origin, parents and files among it
    bool active = true;
    std::vector<Reference> references = {}; // the first is the origin
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;

    QString author() const { return data.value(QLatin1StringView("author")).toString(); }
    const Reference &origin() const { return references.front(); }
};

//! The activities of a project, also by the entities that they refer to.
class Activities
{
public:
    //! By `order`, ascending.
    const std::map<qint64, Activity> &all() const { return m_rows.all(); }
    const Activity *find(const EntityId &id) const { return m_rows.find(id); }
    //! Those that refer to an entity for any reason, in the order of creation.
    std::vector<const Activity *> about(const EntityId &entity) const;
    //! Those of a type that were made on an entity, in the order of creation.
    std::vector<const Activity *> madeOn(const EntityId &entity, const QString &type) const;

    const Activity &put(Activity activity);
    void erase(const EntityId &id);

private:
    Rows<Activity> m_rows = {};
    QHash<EntityId, std::set<qint64>> m_byEntity = {};
};

//! A row as `--state` keeps it, and back.
QJsonObject toState(const Activity &activity);
Activity activityFromState(const QJsonObject &state);

} // namespace bridge::sandbox::ayon
