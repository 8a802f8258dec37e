#pragma once

#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/store.h"

#include <utility>

namespace bridge::sandbox::ayon {

//! Makes, changes and removes entities of one project, refusing what the server or its database refuses, in that order
//! and in their words. What was written stays open to the project's commit() or rollback().
class EntityWriter
{
public:
    EntityWriter(Store &store, Project &project)
        : m_store(store)
        , m_project(project)
    {
    }

    //! \a id wins over `data.id`; without either one is made.
    Checked<EntityId> create(EntityType type, const EntityId &id, const QJsonObject &data, const Caller &caller);
    //! \a isForced: also name, type and parent of a folder with published versions.
    std::optional<Refusal> update(EntityType type, const EntityId &id, const QJsonObject &data, const Caller &caller,
                                  bool isForced);
    //! \a isForced: a folder with all of its products too; managers may.
    std::optional<Refusal> remove(EntityType type, const EntityId &id, const Caller &caller, bool isForced);

    //! The events of what was written since the last call, for who knows whether it stays.
    std::vector<Event> takeEvents() { return std::exchange(m_events, {}); }
    //! What remove() took since the last call; not what went along with it.
    std::vector<EntityId> takeRemoved() { return std::exchange(m_removed, {}); }

private:
    std::optional<Refusal> refusalOfRow(const Entity &entity, const Entity *before) const;
    std::optional<Refusal> refusalOfUniqueness(const Entity &entity, const Entity *before) const;
    std::optional<Refusal> refusalOfReferences(const Entity &entity) const;
    bool isPresent(const QString &table, const QString &value) const;
    void setDefaults(Entity &entity, const Caller &caller) const;
    void removeBelow(const Entity &entity);

    Store &m_store;
    Project &m_project;
    std::vector<Event> m_events = {};
    std::vector<EntityId> m_removed = {};
};

} // namespace bridge::sandbox::ayon
