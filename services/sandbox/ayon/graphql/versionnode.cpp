#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"
#include "sandbox/ayon/graphql/featuredversions.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

FeaturedVersions featured(const EntitySource &version)
{
    return featuredVersions(version.project, version.entity.parent);
}

//! Of a version, the hero that is a copy of it.
Value heroVersionId(const EntitySource &version)
{
    const FeaturedVersions versions = featured(version);
    return &version.entity == versions.mirrored ? idOrNull(versions.hero->id) : Value();
}

void filterNumbers(EntityQuery &query)
{
    if (const auto number = query.arguments().integer(u"version"_s))
        query.require([wanted = *number](const Entity &version) { return version.version == wanted; });
    if (!query.arguments().contains(u"versions"_s))
        return;
    QSet<qint64> wanted;
    for (const QJsonValue &number : query.arguments().array(u"versions"_s))
        wanted.insert(number.toInteger());
    if (wanted.isEmpty())
        query.selectNothing();
    query.require([wanted](const Entity &version) { return wanted.contains(version.version); });
}

void filterFeatured(EntityQuery &query)
{
    static const QStringList Wishes{u"hero"_s, u"latestDone"_s, u"latest"_s};
    const Project &project = query.project();
    const auto isGiven = [&query](const QString &flag) { return query.arguments().boolean(flag).value_or(false); };
    const auto order = query.arguments().texts(u"featuredOnly"_s);
    if (isGiven(u"latestOnly"_s))
        query.require(
            [&project](const Entity &version) { return featuredVersions(project, version.parent).latest == &version; });
    else if (isGiven(u"heroOnly"_s))
        query.require([](const Entity &version) { return version.version < 0; });
    else if (isGiven(u"heroOrLatestOnly"_s))
        query.require([&project](const Entity &version) {
            const auto versions = featuredVersions(project, version.parent);
            return version.version < 0 || (versions.hero == nullptr && versions.latest == &version);
        });
    if (!order)
        return;
    if (order->isEmpty())
        query.selectNothing();
    for (const QString &wish : *order) {
        if (!Wishes.contains(wish))
            query.refuse({.message = u"Invalid featuredOnly value: '%1'. Must be one of '%2'."_s.arg(
                              wish, Wishes.join(u"', '"_s)),
                          .status = 400});
    }
    query.require([&project, order = *order](const Entity &version) {
        return featuredVersion(featuredVersions(project, version.parent), order) == &version;
    });
}

void filterByRelatives(EntityQuery &query)
{
    const Entities &entities = query.project().entities();
    if (auto wanted = query.filter(u"taskFilter"_s, EntityType::Task))
        query.require([&query, &entities, wanted = std::move(*wanted)](const Entity &version) {
            const Entity *task = entities.find(EntityType::Task, version.task);
            return task != nullptr && query.matches(wanted, *task);
        });
    if (auto wanted = query.filter(u"productFilter"_s, EntityType::Product))
        query.require([&query, &entities, wanted = std::move(*wanted)](const Entity &version) {
            return query.matches(wanted, *entities.find(EntityType::Product, version.parent));
        });
}

} // namespace

QString versionsField()
{
    return connectionField(u"versions"_s,
                           u"ids: [String!], version: Int, versions: [Int!], productIds: [String!], "
                           u"taskIds: [String!], folderIds: [String!], includeFolderChildren: Boolean, "
                           u"authors: [String!], statuses: [String!], tags: [String!], latestOnly: Boolean, "
                           u"heroOnly: Boolean, heroOrLatestOnly: Boolean, featuredOnly: [String!], "
                           u"hasReviewables: Boolean, hasLinks: HasLinksFilter, search: String, filter: String, "
                           u"taskFilter: String, productFilter: String, sortBy: String"_s,
                           u"VersionsConnection"_s);
}

Value versionsPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent)
{
    EntityQuery query(reading, project, EntityType::Version, arguments);
    const Entities &entities = project.entities();
    const auto ofProduct = [&entities](const EntityId &id) -> const Entities::Ordered & {
        return entities.children(EntityType::Version, id);
    };
    const auto ofTask = [&entities](const EntityId &id) -> const Entities::Ordered & {
        return entities.versionsOfTask(id);
    };
    if (parent != nullptr)
        query.among(parent->type == EntityType::Task ? ofTask(parent->id) : ofProduct(parent->id));
    query.filterIds();
    filterNumbers(query);
    query.filterOwners(u"productIds"_s, ofProduct);
    query.filterOwners(u"taskIds"_s, ofTask);
    query.filterFolders(u"folderIds"_s, [&entities](const Entity &version) { return entities.folderOf(version); });
    query.filterOneOf(u"authors"_s, [](const Entity &version) { return version.author; });
    query.filterStatuses();
    query.filterTags();
    filterFeatured(query);
    if (const auto wanted = arguments.boolean(u"hasReviewables"_s))
        query.require(
            [&project, wanted = *wanted](const Entity &version) { return project.hasReviewables(version) == wanted; });
    query.filterLinks();
    query.filterSearch([](const Entity &) { return QString(); });
    query.filterFields();
    filterByRelatives(query);
    return query.page();
}

void addVersionTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Versions"_s, u"Version"_s);
    language::Fields<EntitySource> fields(schema, u"VersionNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Version);
    addThumbnailFields(fields);
    fields.add(u"name: String!", [](EntitySource &node) { return versionName(node.entity.version); })
        .add(u"version: Int!", [](EntitySource &node) { return node.entity.version; })
        .add(u"productId: String!", [](EntitySource &node) { return node.entity.parent.toText(); })
        .add(u"taskId: String", [](EntitySource &node) { return idOrNull(node.entity.task); })
        .add(u"author: String", [](EntitySource &node) { return textOrNull(node.entity.author); })
        .add(u"heroVersionId: String", [](EntitySource &node) { return heroVersionId(node); })
        .add(u"isLatest: Boolean!", [](EntitySource &node) { return featured(node).latest == &node.entity; })
        .add(u"isLatestDone: Boolean!", [](EntitySource &node) { return featured(node).latestDone == &node.entity; })
        .add(u"featuredVersionType: String",
             [](EntitySource &node) { return textOrNull(featuredType(featured(node), node.entity)); })
        .add(u"hasReviewables: Boolean!", [](EntitySource &node) { return node.project.hasReviewables(node.entity); })
        .add(u"product: ProductNode!",
             [](EntitySource &node) {
                 const Entity *product = node.entities().find(EntityType::Product, node.entity.parent);
                 return Value(nodeOf(node.reading, node.project, product));
             })
        .add(u"task: TaskNode",
             [](EntitySource &node) {
                 const Entity *task = node.entities().find(EntityType::Task, node.entity.task);
                 return Value(nodeOf(node.reading, node.project, task));
             })
        .add(representationsField(), [](EntitySource &node, const Arguments &arguments) {
            return representationsPage(node.reading, node.project, arguments, &node.entity);
        });
}

} // namespace bridge::sandbox::ayon::graphql
