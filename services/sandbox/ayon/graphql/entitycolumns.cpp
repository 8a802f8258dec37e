#include "sandbox/ayon/graphql/entitycolumns.h"

#include "sandbox/ayon/graphql/attributes.h"

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

bool inherits(const Entity &entity)
{
    return entity.type == EntityType::Folder || entity.type == EntityType::Task;
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue idValue(const EntityId &id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id.toText());
}

} // namespace

std::vector<FilterColumn> columnsOf(EntityType type)
{
    using Kind = FilterColumn::Kind;
    std::vector<FilterColumn> columns{
        {u"id"_s, Kind::Id},           {u"name"_s, Kind::Text},       {u"status"_s, Kind::Text},
        {u"tags"_s, Kind::TextList},   {u"attrib"_s, Kind::Json},     {u"data"_s, Kind::Json},
        {u"active"_s, Kind::Boolean},  {u"created_at"_s, Kind::Time}, {u"updated_at"_s, Kind::Time},
        {u"created_by"_s, Kind::Text}, {u"updated_by"_s, Kind::Text}};
    const auto add = [&columns](std::initializer_list<FilterColumn> more) {
        columns.insert(columns.end(), more.begin(), more.end());
    };
    switch (type) {
    case EntityType::Folder:
        add({{u"label"_s}, {u"folder_type"_s}, {u"parent_id"_s, Kind::Id}, {u"thumbnail_id"_s, Kind::Id}, {u"path"_s}});
        break;
    case EntityType::Task:
        add({{u"label"_s},
             {u"task_type"_s},
             {u"folder_id"_s, Kind::Id},
             {u"thumbnail_id"_s, Kind::Id},
             {u"assignees"_s, Kind::TextList}});
        break;
    case EntityType::Product:
        add({{u"product_type"_s}, {u"product_base_type"_s}, {u"folder_id"_s, Kind::Id}});
        break;
    case EntityType::Version:
        add({{u"version"_s, Kind::Integer},
             {u"product_id"_s, Kind::Id},
             {u"task_id"_s, Kind::Id},
             {u"thumbnail_id"_s, Kind::Id},
             {u"author"_s}});
        break;
    case EntityType::Representation:
        add({{u"version_id"_s, Kind::Id}});
        break;
    case EntityType::Workfile:
        add({{u"task_id"_s, Kind::Id}, {u"path"_s}});
        break;
    }
    return columns;
}

QJsonValue attribValue(const Project &project, const Entity &entity, const QStringList &path)
{
    if (!inherits(entity))
        return valueAt(entity.attrib, path);
    const QJsonValue found = valueFoundFor(project, entity, path.first());
    return path.size() == 1 ? found : valueAt(found.toObject(), path.sliced(1));
}

QJsonValue columnValue(const Project &project, const Entity &entity, const FilterKey &key)
{
    const QString &column = key.column;
    if (column == "attrib"_L1)
        return attribValue(project, entity, key.path);
    if (column == "data"_L1)
        return valueAt(entity.data, key.path);
    if (column == "id"_L1)
        return entity.id.toText();
    if (column == "name"_L1)
        return entity.name;
    if (column == "label"_L1)
        return textValue(entity.label);
    if (column == "status"_L1)
        return entity.status;
    if (column == "tags"_L1)
        return QJsonArray::fromStringList(entity.tags);
    if (column == "assignees"_L1)
        return QJsonArray::fromStringList(entity.assignees);
    if (column == "created_at"_L1)
        return entity.createdAt;
    if (column == "updated_at"_L1)
        return entity.updatedAt;
    if (column == "created_by"_L1)
        return textValue(entity.createdBy);
    if (column == "updated_by"_L1)
        return textValue(entity.updatedBy);
    if (column == "folder_type"_L1 || column == "task_type"_L1 || column == "product_type"_L1)
        return entity.subtype;
    if (column == "product_base_type"_L1)
        return entity.productBaseType;
    if (column == "path"_L1)
        return entity.type == EntityType::Workfile ? entity.name : project.entities().path(entity);
    if (column == "version"_L1)
        return entity.version;
    if (column == "author"_L1)
        return textValue(entity.author);
    if (column == "thumbnail_id"_L1)
        return idValue(entity.thumbnail);
    if (column == "task_id"_L1 && entity.type == EntityType::Version)
        return idValue(entity.task);
    return idValue(entity.parent); // parent_id, folder_id, product_id, version_id, a workfile's task_id
}

} // namespace bridge::sandbox::ayon::graphql
