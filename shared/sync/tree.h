#pragma once

#include "sync/entity.h"

#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace bridge::sync {

//! What a read looked at. Something is missing only if the read that did not find it was complete.
struct Scope {
    bool wholeProject = true;
    std::unordered_set<QString> ids = {}; // looked for one by one, when not the whole project
    bool covers(const QString &id) const { return wholeProject || ids.contains(id); }
};

//! Something that an entity names and that nothing corresponds to as far as was read: a person, a step, a status. It
//! may have been made since.
struct UnknownName {
    Kind kind = Kind::Folder;
    QString entity = {}; // its id, on the side that names it
    QString name = {}; // "AYON user jane", "ShotGrid step 44"
    bool operator==(const UnknownName &) const = default;
    bool operator<(const UnknownName &other) const
    {
        return std::tie(kind, entity, name) < std::tie(other.kind, other.entity, other.name);
    }
};

//! The entities of one project on one side. The project itself is the first; parents may come after their children.
class Tree
{
public:
    Tree() = default;
    //! Ids must differ. An entity whose parent is not among them, or which is its own ancestor, hangs below the project
    //! and says so in its `troubles`.
    explicit Tree(std::vector<Entity> entities, Scope scope = {});

    const std::vector<Entity> &entities() const { return m_entities; }
    bool isEmpty() const { return m_entities.empty(); } // not even a project
    const Scope &scope() const { return m_scope; }

    //! Null when there is none of that id.
    const Entity *find(const QString &id) const;
    //! Position in entities(), or -1.
    int indexOf(const QString &id) const;
    int parentOf(int index) const { return m_parents[std::size_t(index)]; } // -1 for the project
    const std::vector<int> &childrenOf(int index) const { return m_children[std::size_t(index)]; }
    //! "/sq010/sh010", made of titles; "/" for the project.
    QString path(int index) const;

    //! Ids proven to be deleted there: ShotGrid rows found in the bin; AYON entities that a sync has deleted, because
    //! ShotGrid had, so that a row that is back brings them back.
    std::unordered_set<QString> retired = {};
    std::vector<UnknownName> unknown = {}; // in any order

private:
    void attach();
    void breakCycles();

    std::vector<Entity> m_entities;
    std::unordered_map<QString, int> m_index;
    std::vector<int> m_parents;
    std::vector<std::vector<int>> m_children;
    Scope m_scope;
};

} // namespace bridge::sync
