#pragma once

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/reading.h"

#include <functional>
#include <optional>
#include <vector>

namespace bridge::sandbox::ayon::graphql {

//! Entities of one type, narrowed by the arguments of a connection, and a page of them. Rows are walked in the order of
//! creation from the cursor on and only until the page is full; only `sortBy` looks at all of them.
//! An argument that was not given narrows nothing, an empty list leaves nothing.
class EntityQuery
{
public:
    using Condition = std::function<bool(const Entity &)>;
    using TextOf = std::function<QString(const Entity &)>;

    EntityQuery(Reading &reading, const Project &project, EntityType type, const Arguments &arguments);

    // What all types are asked with, by the names of their arguments.
    void filterIds();
    void filterNames(); // `names`, exact
    void filterStatuses();
    void filterTags();
    void filterAttributes();
    void filterSearch(const TextOf &subtype);
    void filterPaths();
    void filterLinks();
    void filterFields(); // `filter`

    //! Only rows for which a list argument holds what \a textOf says.
    void filterOneOf(const QString &argument, const TextOf &textOf);
    //! Only rows that belong to what a list argument names.
    void filterOwners(const QString &argument,
                      const std::function<const Entities::Ordered &(const EntityId &)> &rowsOf);
    //! Only rows below these folders, "root" being none; with `includeFolderChildren` also below the folders in them.
    void filterFolders(const QString &argument, const std::function<const Entity *(const Entity &)> &folderOf);

    void require(Condition condition) { m_conditions.push_back(std::move(condition)); }
    //! Only these rows.
    void among(const std::vector<const Entity *> &rows);
    void among(const Entities::Ordered &rows);
    void refuse(const Refusal &refusal);
    //! The id in a text; refuses the query when it is none.
    std::optional<EntityId> idFrom(const QString &text);
    void selectNothing() { among(Entities::Ordered()); }

    //! The filter in the text of another argument, over rows of \a type; none when it was not given or is wrong.
    std::optional<Filter> filter(const QString &argument, EntityType type);
    bool matches(const Filter &filter, const Entity &entity) const;

    const Arguments &arguments() const { return m_arguments; }
    const Project &project() const { return m_project; }

    Value page();

private:
    using SortKey = std::function<QJsonValue(const Entity &)>;

    //! Tags and names are refused when they could not be names of entities; a blank is enough.
    void requireNames(const QStringList &names);
    bool meetsAll(const Entity &entity) const;
    void collectInOrder(Page &page) const;
    void collectSorted(Page &page, const SortKey &key) const;
    void add(Page &page, const Entity &entity, const QJsonArray &keys) const;
    std::optional<SortKey> sortKey(const QString &name) const;
    const Entities::Ordered &rows() const;

    Reading &m_reading;
    const Project &m_project;
    const EntityType m_type;
    const Arguments &m_arguments;
    std::vector<const Project *> m_attribProjects = {};
    std::optional<Entities::Ordered> m_rows = {}; // all of the type when it has no value
    std::vector<Condition> m_conditions = {};
    std::optional<Refusal> m_refusal = {};
};

} // namespace bridge::sandbox::ayon::graphql
