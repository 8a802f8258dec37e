#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! What the validator asks of an item in a body; \a isNew: `entityId` is required.
const std::vector<Field> &listItemFields(bool isNew);

//! Writes the items of a list, which nobody else sees before it is stored: after a refusal it is thrown away.
//! Items are given as checked bodies.
class ListItems
{
public:
    ListItems(EntityList &list, const Project &project, Store &store)
        : m_list(list)
        , m_project(project)
        , m_store(store)
    {
    }

    //! At the `position` that it names, else at the end.
    std::optional<Refusal> add(const QJsonObject &item);
    //! Attributes and data merge. A position is taken and then numbered anew: a single item does not move by it.
    std::optional<Refusal> change(const EntityId &id, const QJsonObject &changes);
    std::optional<Refusal> remove(const EntityId &id);

    std::optional<Refusal> removeAll(const QJsonArray &items);
    std::optional<Refusal> replaceAll(const QJsonArray &items);
    //! Items with known ids are changed, the others are new. Then all are sorted by position: a changed item that names
    //! none stands at its place in the request, and a new one at 0 counts as if it had none and comes last.
    std::optional<Refusal> merge(const QJsonArray &items);
    //! \a ids must be those of all items.
    std::optional<Refusal> setOrder(const QStringList &ids);

private:
    Checked<ListItem> made(const QJsonObject &item) const;
    std::optional<Refusal> patch(ListItem &item, const QJsonObject &changes) const;
    Checked<QString> folderPath(const EntityId &entity) const;
    std::vector<ListItem>::iterator find(const EntityId &id);
    Refusal unknownItem(const EntityId &id) const;

    EntityList &m_list;
    const Project &m_project;
    Store &m_store;
};

} // namespace bridge::sandbox::ayon
