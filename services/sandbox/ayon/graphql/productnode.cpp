#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"
#include "sandbox/ayon/graphql/featuredversions.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

//! An item of `versionList`.
struct VersionListSource : Source {
    explicit VersionListSource(const Entity &entity)
        : version(entity)
    {
    }
    QString typeName() const override { return u"VersionListItem"_s; }

    const Entity &version;
};

Value versionListOf(const EntitySource &product)
{
    Value::List list;
    for (const auto &[order, version] : product.entities().children(EntityType::Version, product.entity.id))
        list.emplace_back(std::make_shared<VersionListSource>(*version));
    return list;
}

void filterNamesWithoutCase(EntityQuery &query)
{
    const auto names = query.arguments().texts(u"namesCi"_s);
    if (!names)
        return;
    if (names->isEmpty())
        query.selectNothing();
    QSet<QString> wanted;
    for (const QString &name : *names)
        wanted.insert(name.toLower());
    query.require([wanted](const Entity &product) { return wanted.contains(product.name.toLower()); });
}

void filterNameExpression(EntityQuery &query)
{
    const auto expression = query.arguments().text(u"nameEx"_s);
    if (!expression)
        return;
    const QRegularExpression pattern(*expression);
    if (!pattern.isValid())
        query.refuse({.message = u"invalid regular expression: %1"_s.arg(pattern.errorString())});
    query.require([pattern](const Entity &product) { return pattern.match(product.name).hasMatch(); });
}

//! Products with a version, or with the task of a version, that meets a filter.
void filterByVersions(EntityQuery &query)
{
    const auto requireVersion = [&query](const EntityQuery::Condition &condition) {
        query.require([&entities = query.project().entities(), condition](const Entity &product) {
            return std::ranges::any_of(entities.children(EntityType::Version, product.id),
                                       [&condition](const auto &version) { return condition(*version.second); });
        });
    };
    if (auto wanted = query.filter(u"versionFilter"_s, EntityType::Version))
        requireVersion(
            [&query, wanted = std::move(*wanted)](const Entity &version) { return query.matches(wanted, version); });
    if (auto wanted = query.filter(u"taskFilter"_s, EntityType::Task))
        requireVersion([&query, wanted = std::move(*wanted)](const Entity &version) {
            const Entity *task = query.project().entities().find(EntityType::Task, version.task);
            return task != nullptr && query.matches(wanted, *task);
        });
}

} // namespace

QString productsField()
{
    return connectionField(u"products"_s,
                           u"ids: [String!], folderIds: [String!], includeFolderChildren: Boolean, names: [String!], "
                           u"namesCi: [String!], nameEx: String, pathEx: String, productTypes: [String!], "
                           u"productBaseTypes: [String!], statuses: [String!], tags: [String!], "
                           u"hasLinks: HasLinksFilter, search: String, filter: String, versionFilter: String, "
                           u"taskFilter: String, sortBy: String"_s,
                           u"ProductsConnection"_s);
}

Value productsPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent)
{
    EntityQuery query(reading, project, EntityType::Product, arguments);
    const Entities &entities = project.entities();
    const auto productType = [](const Entity &product) { return product.subtype; };
    if (parent != nullptr)
        query.among(entities.children(EntityType::Product, parent->id));
    query.filterIds();
    query.filterFolders(u"folderIds"_s, [&entities](const Entity &product) {
        return entities.find(EntityType::Folder, product.parent);
    });
    query.filterNames();
    filterNamesWithoutCase(query);
    filterNameExpression(query);
    query.filterPaths();
    query.filterOneOf(u"productTypes"_s, productType);
    query.filterOneOf(u"productBaseTypes"_s, [](const Entity &product) { return product.productBaseType; });
    query.filterStatuses();
    query.filterTags();
    query.filterLinks();
    query.filterSearch(productType);
    query.filterFields();
    filterByVersions(query);
    return query.page();
}

void addProductTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Products"_s, u"Product"_s);
    language::Fields<VersionListSource>(schema, u"VersionListItem"_s)
        .add(u"id: String!", [](VersionListSource &item) { return item.version.id.toText(); })
        .add(u"version: Int!", [](VersionListSource &item) { return item.version.version; })
        .add(u"name: String!", [](VersionListSource &item) { return versionName(item.version.version); });

    language::Fields<EntitySource> fields(schema, u"ProductNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Product);
    fields.add(u"folderId: String!", [](EntitySource &node) { return node.entity.parent.toText(); })
        .add(u"productType: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"productBaseType: String", [](EntitySource &node) { return textOrNull(node.entity.productBaseType); })
        .add(u"type: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"folder: FolderNode!",
             [](EntitySource &node) {
                 return Value(nodeOf(node.reading, node.project, node.entities().folderOf(node.entity)));
             })
        .add(u"versionList: [VersionListItem!]!", [](EntitySource &node) { return versionListOf(node); })
        .add(u"latestVersion: VersionNode",
             [](EntitySource &node) {
                 const auto versions = featuredVersions(node.project, node.entity.id);
                 return Value(nodeOf(node.reading, node.project, versions.latest));
             })
        .add(u"featuredVersion(order: [String!] = [\"hero\", \"latestDone\", \"latest\"]): VersionNode",
             [](EntitySource &node, const Arguments &arguments) {
                 const auto versions = featuredVersions(node.project, node.entity.id);
                 const Entity *version = featuredVersion(versions, arguments.texts(u"order"_s).value_or(QStringList()));
                 return Value(nodeOf(node.reading, node.project, version));
             })
        .add(versionsField(), [](EntitySource &node, const Arguments &arguments) {
            return versionsPage(node.reading, node.project, arguments, &node.entity);
        });
}

} // namespace bridge::sandbox::ayon::graphql
