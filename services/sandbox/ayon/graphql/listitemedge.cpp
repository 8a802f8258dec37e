#include "sandbox/ayon/graphql/listitemedge.h"

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/graphql/entitycolumns.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/page.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

constexpr qint64 usualLimit = 200;

//! An item of a list that is still there.
struct ItemPlace {
    const ListItem *item = nullptr;
    const Entity *entity = nullptr;
    qint64 position = 0;
};

struct ItemEdge : EdgeSource {
    ItemEdge(std::shared_ptr<EntitySource> entity, QJsonArray sortKeys, const EntityList &itemList,
             const ItemPlace &itemPlace)
        : EdgeSource(entity, std::move(sortKeys))
        , source(std::move(entity))
        , list(itemList)
        , item(*itemPlace.item)
        , position(itemPlace.position)
    {
    }

    //! Whether items may have a value under that name: an attribute of the list, or one of the entity.
    bool hasListAttribute(const QString &name) const
    {
        const QJsonArray attributes = list.itemAttributes();
        return std::ranges::any_of(attributes,
                                   [&name](const QJsonValue &each) { return each[u"name"_s].toString() == name; });
    }
    //! The entity's effective attributes under those of the item.
    QJsonObject allAttrib() const
    {
        QJsonObject all = source->attrib();
        for (auto value = item.attrib.begin(); value != item.attrib.end(); ++value) {
            if (hasListAttribute(value.key())
                || source->reading.store.attributes().find(value.key(), toText(list.entityType)))
                all.insert(value.key(), value.value());
        }
        return all;
    }
    QStringList ownAttrib() const
    {
        QStringList names = item.attrib.keys();
        names.removeIf([this](const QString &name) { return !hasListAttribute(name); });
        return names;
    }

    std::shared_ptr<EntitySource> source;
    const EntityList &list;
    const ListItem &item;
    qint64 position;
};

//! The value that items are sorted by; none when there is no such column.
std::optional<QJsonValue> sortValue(const Project &project, const ItemPlace &place, const QString &name)
{
    static const QStringList ofEntity{u"name"_s,       u"status"_s,   u"path"_s,        u"label"_s,
                                      u"folderType"_s, u"taskType"_s, u"productType"_s, u"version"_s};
    if (name == "position"_L1)
        return place.position;
    if (name == "createdAt"_L1)
        return place.item->createdAt;
    if (name == "updatedAt"_L1)
        return place.item->updatedAt;
    if (name.startsWith("attrib."_L1)) {
        const QString attribute = name.sliced(7);
        const QJsonValue own = place.item->attrib.value(attribute);
        return own.isUndefined() ? attribValue(project, *place.entity, {attribute}) : own;
    }
    if (ofEntity.contains(name))
        return columnValue(project, *place.entity, {.column = snakeCase(name)});
    return std::nullopt;
}

std::vector<ItemPlace> presentItems(const Project &project, const EntityList &list)
{
    std::vector<ItemPlace> present;
    for (qsizetype position = 0; position < list.count(); ++position) {
        const ListItem &item = list.items[std::size_t(position)];
        if (const Entity *entity = project.entities().find(list.entityType, item.entity))
            present.push_back({.item = &item, .entity = entity, .position = position});
    }
    return present;
}

} // namespace

QString listItemsField()
{
    return connectionField(u"items"_s, u"sortBy: String, accessibleOnly: Boolean, filter: String"_s,
                           u"EntityListItemsConnection"_s);
}

Value listItemsPage(Reading &reading, const Project &project, const EntityList &list, const Arguments &arguments)
{
    const auto request = PageRequest::fromArguments(arguments, usualLimit);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    std::optional<Filter> wanted;
    if (const QString text = arguments.text(u"filter"_s).value_or(QString()); !text.isEmpty()) {
        const auto filter = Filter::fromText(text, columnsOf(list.entityType));
        if (const auto *mistake = std::get_if<QString>(&filter))
            return Refusal{.message = *mistake};
        wanted = std::get<Filter>(filter);
    }

    const QString sortBy = arguments.text(u"sortBy"_s).value_or(u"position"_s);
    std::vector<std::pair<QJsonArray, ItemPlace>> found;
    for (const ItemPlace &place : presentItems(project, list)) {
        const auto value = sortValue(project, place, sortBy);
        if (!value)
            return Refusal{.message = u"Invalid sort_by value: %1"_s.arg(sortBy)};
        const auto read = [&](const FilterKey &key) { return columnValue(project, *place.entity, key); };
        if (!wanted || wanted->matches(read))
            found.emplace_back(QJsonArray{*value, place.position}, place);
    }
    Page page(u"EntityListItemsConnection"_s, std::get<PageRequest>(request));
    for (const auto &[keys, place] : sortedPage(std::move(found), page.request()))
        page.add(std::make_shared<ItemEdge>(nodeOf(reading, project, place.entity), keys, list, place));
    return page.take(reading);
}

void addListItemTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"EntityListItems"_s, u"EntityListItem"_s);
    language::Fields<ItemEdge>(schema, u"EntityListItemEdge"_s)
        .add(u"id: String!", [](ItemEdge &edge) { return edge.item.id.toText(); })
        .add(u"projectName: String!", [](ItemEdge &edge) { return edge.source->project.name(); })
        .add(u"entityType: String!", [](ItemEdge &edge) { return toText(edge.list.entityType); })
        .add(u"entityId: String!", [](ItemEdge &edge) { return edge.item.entity.toText(); })
        .add(u"position: Int!", [](ItemEdge &edge) { return edge.position; })
        .add(u"attrib: String!", [](ItemEdge &edge) { return jsonText(edge.item.attrib); })
        .add(u"allAttrib: String!", [](ItemEdge &edge) { return jsonText(edge.allAttrib()); })
        .add(u"ownAttrib: [String!]!", [](ItemEdge &edge) { return edge.ownAttrib(); })
        .add(u"data: String!", [](ItemEdge &edge) { return jsonText(edge.item.data); })
        .add(u"tags: [String!]!", [](ItemEdge &edge) { return edge.item.tags; })
        .add(u"folderPath: String!", [](ItemEdge &edge) { return edge.item.folderPath; })
        .add(u"createdBy: String", [](ItemEdge &edge) { return textOrNull(edge.list.createdBy); })
        .add(u"updatedBy: String", [](ItemEdge &edge) { return textOrNull(edge.list.updatedBy); })
        .add(u"createdAt: DateTime!", [](ItemEdge &edge) { return toText(edge.item.createdAt); })
        .add(u"updatedAt: DateTime!", [](ItemEdge &edge) { return toText(edge.item.updatedAt); })
        .add(u"node: BaseNode", [](ItemEdge &edge) { return Value(edge.node); });
}

} // namespace bridge::sandbox::ayon::graphql
