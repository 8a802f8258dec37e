#pragma once

#include "ayon/event.h"
#include "ayon/values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace bridge::ayon {

struct EntityQuery;

//! What is asked of one entity type, and where the answer stands.
struct PageText {
    QString name = {}; // of the query, for logs and counters: "Folders"
    QString connection = {}; // "folders"
    QString query = {};
};

//! The query for one page. `ownAttrib` stands before `allAttrib`: the other way round the server lists inherited
//! attributes as own. Fields that cost the server a query each are left out.
template <class T> PageText pageText(const EntityQuery &query);
template <> PageText pageText<Folder>(const EntityQuery &query);
template <> PageText pageText<Task>(const EntityQuery &query);
template <> PageText pageText<Product>(const EntityQuery &query);
template <> PageText pageText<Version>(const EntityQuery &query);
template <> PageText pageText<VersionInputs>(const EntityQuery &query);
template <> PageText pageText<EntityList>(const EntityQuery &query);
template <> PageText pageText<ListItems>(const EntityQuery &query);

//! A further page of the items of one list.
QString moreItemsQuery();

//! Pages of all projects, and of all accounts.
QString projectsQuery();
QString usersQuery();

//! A page of the newest events that \a listing wants.
QString eventsQuery(const EventListing &listing);
QJsonObject eventsVariables(const EventListing &listing);

//! Ids as a variable of a query.
QJsonArray idsToJson(const std::vector<EntityId> &ids);

} // namespace bridge::ayon
