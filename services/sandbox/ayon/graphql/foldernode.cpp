#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

qint64 countBelow(const EntitySource &node, EntityType type)
{
    return qint64(node.entities().children(type, node.entity.id).size());
}

qint64 versionsIn(const Entities &entities, const Entity &folder)
{
    qint64 count = 0;
    for (const auto &[order, product] : entities.children(EntityType::Product, folder.id))
        count += qint64(entities.children(EntityType::Version, product->id).size());
    return count;
}

//! Of the folder and all below it.
qint64 total(const Entities &entities, const Entity &folder,
             const std::function<qint64(const Entities &, const Entity &)> &countIn)
{
    qint64 count = countIn(entities, folder);
    for (const auto &[order, child] : entities.children(EntityType::Folder, folder.id))
        count += total(entities, *child, countIn);
    return count;
}

//! A total, which the server only works out for folders that were asked for by their ids.
Value totalOf(const EntitySource &node, const std::function<qint64(const Entities &, const Entity &)> &countIn)
{
    return node.isAskedById ? total(node.entities(), node.entity, countIn) : qint64(0);
}

std::function<qint64(const Entities &, const Entity &)> children(EntityType type)
{
    return [type](const Entities &entities, const Entity &folder) {
        return qint64(entities.children(type, folder.id).size());
    };
}

void addCounts(language::Fields<EntitySource> &fields)
{
    fields.add(u"childCount: Int!", [](EntitySource &node) { return countBelow(node, EntityType::Folder); })
        .add(u"taskCount: Int!", [](EntitySource &node) { return countBelow(node, EntityType::Task); })
        .add(u"productCount: Int!", [](EntitySource &node) { return countBelow(node, EntityType::Product); })
        .add(u"hasChildren: Boolean!", [](EntitySource &node) { return countBelow(node, EntityType::Folder) > 0; })
        .add(u"hasTasks: Boolean!", [](EntitySource &node) { return countBelow(node, EntityType::Task) > 0; })
        .add(u"hasProducts: Boolean!", [](EntitySource &node) { return countBelow(node, EntityType::Product) > 0; })
        .add(u"hasVersions: Boolean!", [](EntitySource &node) { return node.entities().hasVersions(node.entity.id); })
        .add(u"hasReviewables: Boolean!", [](EntitySource &node) { return node.project.hasReviewables(node.entity); })
        .add(u"totalFolderCount: Int!", [](EntitySource &node) { return totalOf(node, children(EntityType::Folder)); })
        .add(u"totalTaskCount: Int!", [](EntitySource &node) { return totalOf(node, children(EntityType::Task)); })
        .add(u"totalProductCount: Int!",
             [](EntitySource &node) { return totalOf(node, children(EntityType::Product)); })
        .add(u"totalVersionCount: Int!", [](EntitySource &node) { return totalOf(node, versionsIn); });
}

//! `hasTasks: true` and its like.
void filterHas(EntityQuery &query, const QString &argument, EntityType type)
{
    const auto wanted = query.arguments().boolean(argument);
    if (!wanted)
        return;
    query.require([&entities = query.project().entities(), type, wanted = *wanted](const Entity &folder) {
        return entities.children(type, folder.id).empty() != wanted;
    });
}

void filterParents(EntityQuery &query)
{
    const Entities &entities = query.project().entities();
    if (const auto parent = query.arguments().text(u"parentId"_s)) {
        const auto id = *parent == "root"_L1 ? EntityId() : query.idFrom(*parent);
        query.among(entities.children(EntityType::Folder, id.value_or(EntityId())));
    }
    query.filterFolders(u"parentIds"_s,
                        [&entities](const Entity &folder) { return entities.find(EntityType::Folder, folder.parent); });
}

//! Folders with a task that has any of the assignees, or that meets a filter.
void filterByTasks(EntityQuery &query)
{
    const auto requireTask = [&query](const EntityQuery::Condition &condition) {
        query.require([&entities = query.project().entities(), condition](const Entity &folder) {
            return std::ranges::any_of(entities.children(EntityType::Task, folder.id),
                                       [&condition](const auto &task) { return condition(*task.second); });
        });
    };
    if (const auto assignees = query.arguments().texts(u"assignees"_s)) {
        requireTask([wanted = *assignees](const Entity &task) {
            return std::ranges::any_of(wanted, [&task](const QString &name) { return task.assignees.contains(name); });
        });
    }
    if (auto wanted = query.filter(u"taskFilter"_s, EntityType::Task))
        requireTask([&query, wanted = std::move(*wanted)](const Entity &task) { return query.matches(wanted, task); });
}

//! `name`: without regard to case, and `_` is any one character.
void filterName(EntityQuery &query)
{
    if (const auto name = query.arguments().text(u"name"_s))
        query.require(
            [pattern = likePattern(*name)](const Entity &folder) { return pattern.match(folder.name).hasMatch(); });
}

} // namespace

QString foldersField()
{
    return connectionField(u"folders"_s,
                           u"ids: [String!], parentId: String, parentIds: [String!], includeFolderChildren: Boolean, "
                           u"folderTypes: [String!], statuses: [String!], tags: [String!], paths: [String!], "
                           u"pathEx: String, name: String, names: [String!], attributes: [AttributeFilterInput!], "
                           u"assignees: [String!], hasChildren: Boolean, hasProducts: Boolean, hasTasks: Boolean, "
                           u"hasLinks: HasLinksFilter, search: String, filter: String, taskFilter: String, "
                           u"sortBy: String"_s,
                           u"FoldersConnection"_s);
}

Value foldersPage(Reading &reading, const Project &project, const Arguments &arguments)
{
    EntityQuery query(reading, project, EntityType::Folder, arguments);
    const auto folderType = [](const Entity &folder) { return folder.subtype; };
    query.filterIds();
    filterParents(query);
    query.filterOneOf(u"folderTypes"_s, folderType);
    query.filterStatuses();
    query.filterTags();
    query.filterPaths();
    filterName(query);
    query.filterNames();
    query.filterAttributes();
    filterHas(query, u"hasChildren"_s, EntityType::Folder);
    filterHas(query, u"hasTasks"_s, EntityType::Task);
    filterHas(query, u"hasProducts"_s, EntityType::Product);
    query.filterLinks();
    query.filterSearch(folderType);
    query.filterFields();
    filterByTasks(query);
    return query.page();
}

void addFolderTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Folders"_s, u"Folder"_s);
    language::Fields<EntitySource> fields(schema, u"FolderNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Folder);
    addThumbnailFields(fields);
    addOwnAttribField(fields);
    addCounts(fields);
    fields.add(u"label: String", [](EntitySource &node) { return textOrNull(node.entity.label); })
        .add(u"folderType: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"type: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"parentId: String", [](EntitySource &node) { return idOrNull(node.entity.parent); })
        .add(u"parent: FolderNode",
             [](EntitySource &node) {
                 const Entity *parent = node.entities().find(EntityType::Folder, node.entity.parent);
                 return Value(nodeOf(node.reading, node.project, parent));
             })
        .add(tasksField(),
             [](EntitySource &node, const Arguments &arguments) {
                 return tasksPage(node.reading, node.project, arguments, &node.entity);
             })
        .add(productsField(), [](EntitySource &node, const Arguments &arguments) {
            return productsPage(node.reading, node.project, arguments, &node.entity);
        });
}

} // namespace bridge::sandbox::ayon::graphql
