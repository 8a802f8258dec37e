#include "ayon/queries.h"

#include "ayon/ayonclient.h"

#include <QJsonArray>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

//! A page of one connection of a project. An empty list would select nothing, so an argument is there only with values.
PageText pageOf(const QString &name, const QString &connection, const EntityQuery &query, const QString &fields)
{
    QString variables = u"$project: String!, $first: Int!, $after: String"_s;
    QString arguments = u"first: $first, after: $after"_s;
    if (!query.ids.empty()) {
        variables += ", $ids: [String!]"_L1;
        arguments += ", ids: $ids"_L1;
    }
    if (!query.paths.isEmpty()) {
        variables += ", $paths: [String!]"_L1;
        arguments += ", paths: $paths"_L1;
    }
    if (!query.folders.empty()) {
        variables += ", $folders: [String!]"_L1;
        arguments += ", folderIds: $folders"_L1;
    }
    const QString text = u"query %1(%2) { project(name: $project) { name %3(%4) { pageInfo { hasNextPage endCursor } "
                         "edges { node { %5 } } } } }"_s.arg(name, variables, connection, arguments, fields);
    return {.name = name, .connection = connection, .query = text};
}

//! Of lists of versions; the node is an interface.
const QString itemFields = u"pageInfo { hasNextPage endCursor } "
                           "edges { id entityId node { ... on VersionNode { allAttrib } } }"_s;

} // namespace

template <> PageText pageText<Folder>(const EntityQuery &query)
{
    QString fields = u"ownAttrib id name label folderType parentId path status tags active updatedAt allAttrib data"_s;
    if (query.selectHasVersions)
        fields += " hasVersions"_L1;
    return pageOf(u"Folders"_s, u"folders"_s, query, fields);
}

template <> PageText pageText<Task>(const EntityQuery &query)
{
    return pageOf(u"Tasks"_s, u"tasks"_s, query,
                  u"ownAttrib id name label taskType folderId assignees status tags active updatedAt allAttrib data"_s);
}

template <> PageText pageText<Product>(const EntityQuery &query)
{
    return pageOf(u"Products"_s, u"products"_s, query,
                  u"id name folderId productType status tags active allAttrib data"_s);
}

template <> PageText pageText<Version>(const EntityQuery &query)
{
    return pageOf(
        u"Versions"_s, u"versions"_s, query,
        u"id version productId taskId author status tags active createdAt updatedAt thumbnailId allAttrib data"_s);
}

//! A cursor of links is good for nothing: the server takes no ids for cursors, and gives ids.
template <> PageText pageText<VersionInputs>(const EntityQuery &query)
{
    return pageOf(u"VersionInputs"_s, u"versions"_s, query,
                  u"id links(direction: \"in\", linkTypes: [\"generative\", \"reference\"], first: 1000) "
                  "{ edges { entityId entityType } }"_s);
}

template <> PageText pageText<EntityList>(const EntityQuery &query)
{
    return pageOf(u"Lists"_s, u"entityLists"_s, query, u"id entityType label active allAttrib data"_s);
}

template <> PageText pageText<ListItems>(const EntityQuery &query)
{
    return pageOf(u"ListItems"_s, u"entityLists"_s, query, u"id items(first: 1000) { %1 }"_s.arg(itemFields));
}

QString moreItemsQuery()
{
    return u"query MoreItems($project: String!, $list: String!, $after: String!) { project(name: $project) { name "
           "entityList(id: $list) { id items(first: 1000, after: $after) { %1 } } } }"_s.arg(itemFields);
}

QString projectsQuery()
{
    return u"query Projects($first: Int!, $after: String) { projects(first: $first, after: $after) { "
           "pageInfo { hasNextPage endCursor } edges { node { name code active library allAttrib data } } } }"_s;
}

QString usersQuery()
{
    return u"query Users($first: Int!, $after: String) { users(first: $first, after: $after) { "
           "pageInfo { hasNextPage endCursor } "
           "edges { node { name active isAdmin isManager isService attrib { fullName email } } } } }"_s;
}

QString eventsQuery(const EventListing &listing)
{
    QString variables = u"$last: Int!, $before: String"_s;
    QString arguments = u"last: $last, before: $before"_s;
    const QJsonObject given = eventsVariables(listing); // an argument that is there and empty would select nothing
    for (auto variable = given.begin(); variable != given.end(); ++variable) {
        variables += u", $%1: %2"_s.arg(variable.key(), variable->isArray() ? u"[String!]"_s : u"String"_s);
        arguments += u", %1: $%1"_s.arg(variable.key());
    }
    // Backwards the server says in another place whether there is more.
    return u"query Events(%1) { events(%2) { pageInfo { hasNextPage: hasPreviousPage endCursor } edges { node { "
           "id hash topic project user sender dependsOn status retries description summary %3 createdAt updatedAt "
           "} } } }"_s.arg(variables, arguments, listing.withPayload ? u"payload"_s : QString());
}

QJsonObject eventsVariables(const EventListing &listing)
{
    QJsonObject variables;
    if (!listing.ids.empty())
        variables.insert(u"ids"_s, idsToJson(listing.ids));
    if (!listing.topics.isEmpty())
        variables.insert(u"topics"_s, QJsonArray::fromStringList(listing.topics));
    if (!listing.statuses.empty()) {
        QJsonArray statuses;
        for (const Event::Status status : listing.statuses)
            statuses.append(toText(status));
        variables.insert(u"statuses"_s, statuses);
    }
    if (listing.newerThan.isValid())
        variables.insert(u"newerThan"_s, listing.newerThan.toUTC().toString(Qt::ISODateWithMs));
    return variables;
}

QJsonArray idsToJson(const std::vector<EntityId> &ids)
{
    QJsonArray texts;
    for (const EntityId &id : ids)
        texts.append(id.toText());
    return texts;
}

} // namespace bridge::ayon
