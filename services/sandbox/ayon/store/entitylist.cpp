#include "sandbox/ayon/store/entitylist.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

QString idText(const EntityId &id)
{
    return id.isEmpty() ? QString() : id.toText();
}

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

QJsonObject toState(const ListItem &item)
{
    return {{u"id"_s, item.id.toText()},
            {u"entity"_s, item.entity.toText()},
            {u"label"_s, item.label},
            {u"attrib"_s, item.attrib},
            {u"data"_s, item.data},
            {u"tags"_s, QJsonArray::fromStringList(item.tags)},
            {u"folderPath"_s, item.folderPath},
            {u"createdAt"_s, item.createdAt},
            {u"updatedAt"_s, item.updatedAt}};
}

ListItem itemFromState(const QJsonObject &state)
{
    return {.id = idFrom(state.value("id"_L1)),
            .entity = idFrom(state.value("entity"_L1)),
            .label = state.value("label"_L1).toString(),
            .attrib = state.value("attrib"_L1).toObject(),
            .data = state.value("data"_L1).toObject(),
            .tags = state.value("tags"_L1).toVariant().toStringList(),
            .folderPath = state.value("folderPath"_L1).toString(),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

} // namespace

QJsonObject toState(const EntityList &list)
{
    QJsonArray items;
    for (const ListItem &item : list.items)
        items.append(toState(item));
    return {{u"order"_s, list.order},
            {u"id"_s, list.id.toText()},
            {u"listType"_s, list.listType},
            {u"entityType"_s, toText(list.entityType)},
            {u"folder"_s, idText(list.folder)},
            {u"label"_s, list.label},
            {u"access"_s, list.access},
            {u"attrib"_s, list.attrib},
            {u"data"_s, list.data},
            {u"template"_s, list.itemTemplate},
            {u"tags"_s, QJsonArray::fromStringList(list.tags)},
            {u"owner"_s, list.owner},
            {u"active"_s, list.active},
            {u"createdBy"_s, list.createdBy},
            {u"updatedBy"_s, list.updatedBy},
            {u"createdAt"_s, list.createdAt},
            {u"updatedAt"_s, list.updatedAt},
            {u"items"_s, items}};
}

EntityList listFromState(const QJsonObject &state)
{
    EntityList list{.order = state.value("order"_L1).toInteger(),
                    .id = idFrom(state.value("id"_L1)),
                    .listType = state.value("listType"_L1).toString(),
                    .entityType =
                        entityTypeFromText(state.value("entityType"_L1).toString()).value_or(EntityType::Version),
                    .folder = idFrom(state.value("folder"_L1)),
                    .label = state.value("label"_L1).toString(),
                    .access = state.value("access"_L1).toObject(),
                    .attrib = state.value("attrib"_L1).toObject(),
                    .data = state.value("data"_L1).toObject(),
                    .itemTemplate = state.value("template"_L1).toObject(),
                    .tags = state.value("tags"_L1).toVariant().toStringList(),
                    .owner = state.value("owner"_L1).toString(),
                    .active = state.value("active"_L1).toBool(),
                    .createdBy = state.value("createdBy"_L1).toString(),
                    .updatedBy = state.value("updatedBy"_L1).toString(),
                    .createdAt = state.value("createdAt"_L1).toInteger(),
                    .updatedAt = state.value("updatedAt"_L1).toInteger()};
    const QJsonArray items = state.value("items"_L1).toArray();
    for (const QJsonValue &item : items)
        list.items.push_back(itemFromState(item.toObject()));
    return list;
}

QJsonObject toState(const ListFolder &folder)
{
    return {
        {u"order"_s, folder.order},           {u"id"_s, folder.id.toText()},      {u"label"_s, folder.label},
        {u"parent"_s, idText(folder.parent)}, {u"data"_s, folder.data},           {u"access"_s, folder.access},
        {u"owner"_s, folder.owner},           {u"createdAt"_s, folder.createdAt}, {u"updatedAt"_s, folder.updatedAt}};
}

ListFolder listFolderFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .id = idFrom(state.value("id"_L1)),
            .label = state.value("label"_L1).toString(),
            .parent = idFrom(state.value("parent"_L1)),
            .data = state.value("data"_L1).toObject(),
            .access = state.value("access"_L1).toObject(),
            .owner = state.value("owner"_L1).toString(),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

} // namespace bridge::sandbox::ayon
