#include "sandbox/ayon/graphql/projectlists.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

//! A row of one of the lists: members by the names of the fields.
struct ItemSource : Source {
    ItemSource(QString itemType, QJsonObject itemMembers)
        : type(std::move(itemType))
        , members(std::move(itemMembers))
    {
    }
    QString typeName() const override { return type; }

    QString type;
    QJsonObject members;
};

void addItemType(language::Schema &schema, const QString &name, const QStringList &fields)
{
    language::Fields<ItemSource> type(schema, name);
    for (const QString &field : fields)
        type.add(field + u": String"_s, [field](ItemSource &item) -> Value {
            const QJsonValue member = item.members.value(field);
            return member.isString() ? Value(member.toString()) : Value();
        });
}

Value item(const QString &type, const QJsonObject &members)
{
    return std::make_shared<ItemSource>(type, members);
}

bool isActiveOnly(const Arguments &arguments)
{
    return arguments.boolean(u"activeOnly"_s).value_or(false);
}

//! Folder or task types; with `activeOnly` those that entities have.
template <class Type>
Value entityTypes(const std::vector<Type> &types, const QString &graphqlType, const Entities &entities,
                  EntityType entityType, const Arguments &arguments)
{
    Value::List list;
    for (const Type &type : types) {
        if (!isActiveOnly(arguments) || entities.countWithSubtype(entityType, type.name) > 0)
            list.push_back(item(graphqlType,
                                {{u"name"_s, type.name},
                                 {u"shortName"_s, type.shortName},
                                 {u"icon"_s, type.icon},
                                 {u"color"_s, type.color}}));
    }
    return list;
}

Value statuses(const ProjectRow &row)
{
    Value::List list;
    for (const Status &status : row.statuses)
        list.push_back(item(u"Status"_s,
                            {{u"name"_s, status.name},
                             {u"shortName"_s, status.shortName},
                             {u"icon"_s, status.icon},
                             {u"color"_s, status.color},
                             {u"state"_s, status.state},
                             {u"scope"_s, QJsonArray::fromStringList(status.scope)}}));
    return list;
}

Value tags(const ProjectRow &row)
{
    Value::List list;
    for (const Tag &tag : row.tags)
        list.push_back(item(u"Tag"_s, {{u"name"_s, tag.name}, {u"color"_s, tag.color}}));
    return list;
}

Value linkTypes(const ProjectRow &row)
{
    Value::List list;
    for (const LinkType &type : row.linkTypes)
        list.push_back(item(u"LinkType"_s,
                            {{u"name"_s, type.name()},
                             {u"linkType"_s, type.linkType},
                             {u"inputType"_s, type.inputType},
                             {u"outputType"_s, type.outputType},
                             {u"color"_s, type.data.value(u"color"_s)},
                             {u"style"_s, type.data.value(u"style"_s)}}));
    return list;
}

//! Base types as the project's configuration defines them.
Value productBaseTypes(const ProjectRow &row)
{
    Value::List list;
    for (const QJsonValue &definition : row.config[u"productBaseTypes"_s][u"definitions"].toArray())
        list.push_back(item(u"ProductBaseType"_s, definition.toObject()));
    return list;
}

//! The names of product types in use, with the base type of each.
std::map<QString, QString> productTypesOf(const Project &project)
{
    std::map<QString, QString> types;
    for (const auto &[order, product] : project.entities().all(EntityType::Product))
        types.emplace(product->subtype, product->productBaseType);
    return types;
}

//! A product type looks like its base type, else like the default.
Value productType(const QString &name, const QString &baseType, const QJsonObject &config)
{
    const QJsonValue styles = config[u"productBaseTypes"_s];
    const QJsonArray definitions = styles[u"definitions"].toArray();
    const auto style =
        std::ranges::find_if(definitions, [&](const QJsonValue &one) { return one[u"name"].toString() == baseType; });
    QJsonObject members = style == definitions.end() ? styles[u"default"].toObject() : (*style).toObject();
    members.insert(u"name"_s, name);
    members.insert(u"baseType"_s, baseType);
    return item(u"ProductType"_s, members);
}

Value productTypes(const ProjectSource &node)
{
    Value::List list;
    for (const auto &[name, baseType] : productTypesOf(node.project))
        list.push_back(productType(name, baseType, node.row().config));
    return list;
}

Value usedTags(const Project &project)
{
    std::set<QString> used;
    for (const EntityType type : allEntityTypes) {
        for (const auto &[order, entity] : project.entities().all(type))
            used.insert(entity->tags.begin(), entity->tags.end());
    }
    return Value::List(used.begin(), used.end());
}

} // namespace

Value productTypesOfAll(const Reading &reading)
{
    std::map<QString, std::pair<QString, const Project *>> types;
    for (const Project *project : reading.store.projects()) {
        for (const auto &[name, baseType] : productTypesOf(*project))
            types.try_emplace(name, baseType, project);
    }
    Value::List list;
    for (const auto &[name, use] : types)
        list.push_back(productType(name, use.first, use.second->row().config));
    return list;
}

void addProjectLists(language::Schema &schema, language::Fields<ProjectSource> &fields)
{
    addItemType(schema, u"FolderType"_s, {u"name"_s, u"shortName"_s, u"icon"_s, u"color"_s});
    addItemType(schema, u"TaskType"_s, {u"name"_s, u"shortName"_s, u"icon"_s, u"color"_s});
    addItemType(schema, u"Status"_s, {u"name"_s, u"shortName"_s, u"icon"_s, u"color"_s, u"state"_s});
    language::Fields<ItemSource>(schema, u"Status"_s).add(u"scope: [String!]", [](ItemSource &status) {
        return Value(status.members.value(u"scope"_s).toVariant().toStringList());
    });
    addItemType(schema, u"Tag"_s, {u"name"_s, u"color"_s});
    addItemType(schema, u"LinkType"_s,
                {u"name"_s, u"linkType"_s, u"inputType"_s, u"outputType"_s, u"color"_s, u"style"_s});
    addItemType(schema, u"ProductBaseType"_s, {u"name"_s, u"icon"_s, u"color"_s});
    addItemType(schema, u"ProductType"_s, {u"name"_s, u"baseType"_s, u"icon"_s, u"color"_s});

    fields
        .add(u"folderTypes(activeOnly: Boolean = false): [FolderType!]!",
             [](ProjectSource &node, const Arguments &arguments) {
                 return entityTypes(node.row().folderTypes, u"FolderType"_s, node.project.entities(),
                                    EntityType::Folder, arguments);
             })
        .add(u"taskTypes(activeOnly: Boolean = false): [TaskType!]!",
             [](ProjectSource &node, const Arguments &arguments) {
                 return entityTypes(node.row().taskTypes, u"TaskType"_s, node.project.entities(), EntityType::Task,
                                    arguments);
             })
        .add(u"linkTypes(activeOnly: Boolean = false): [LinkType!]!",
             [](ProjectSource &node, const Arguments &arguments) {
                 return isActiveOnly(arguments) ? Value(Value::List()) : linkTypes(node.row()); // none is used yet
             })
        .add(u"statuses: [Status!]!", [](ProjectSource &node) { return statuses(node.row()); })
        .add(u"tags: [Tag!]!", [](ProjectSource &node) { return tags(node.row()); })
        .add(u"productTypes: [ProductType!]!", [](ProjectSource &node) { return productTypes(node); })
        .add(u"productBaseTypes: [ProductBaseType!]!", [](ProjectSource &node) { return productBaseTypes(node.row()); })
        .add(u"usedTags: [String!]!", [](ProjectSource &node) { return usedTags(node.project); });
}

} // namespace bridge::sandbox::ayon::graphql
