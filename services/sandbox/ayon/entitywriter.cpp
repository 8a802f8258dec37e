#include "sandbox/ayon/entitywriter.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/entityevents.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/subtasks.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! The body's own members put into the row; null where the database wants a value is refused.
std::optional<Refusal> assign(Entity &entity, const QJsonObject &values)
{
    for (const EntityField &member : entityFields(entity.type)) {
        const QJsonValue value = values.value(member.field.name);
        if (value.isUndefined())
            continue;
        if (value.isNull() && !member.canBeNull)
            return notNullViolation(member.column());
        member.assign(entity, value);
    }
    entity.attrib = patched(entity.attrib, values.value("attrib"_L1).toObject());
    entity.data = patched(entity.data, values.value("data"_L1).toObject());
    return std::nullopt;
}

//! The checked members of an operation's data or of a request's body.
Checked<QJsonObject> checkedValues(const QJsonObject &data, EntityType type, const std::vector<Field> &fields,
                                   Store &store, const QString &model)
{
    BodyCheck check;
    QJsonObject values = check.check(data, fields);
    if (values.value("attrib"_L1).isObject())
        values.insert(u"attrib"_s,
                      checkedAttrib(values.value("attrib"_L1).toObject(), store.attributes(), toText(type), check));
    QJsonObject more = values.value("data"_L1).toObject();
    if (const QJsonValue subtasks = more.value("subtasks"_L1);
        type == EntityType::Task && !subtasks.isUndefined() && !subtasks.isNull()) {
        more.insert(u"subtasks"_s, checkedSubtasks(subtasks, check, store));
        values.insert(u"data"_s, more);
    }
    if (!check.isGood())
        return invalid(check.takeInvalid(), model);
    return values;
}

//! The columns that the unique index of a table is made of, with the values, as its message quotes them.
QString uniqueColumns(const Entity &entity)
{
    if (entity.type == EntityType::Folder && entity.parent.isEmpty())
        return u"lower(name::text) '%1'"_s.arg(Entities::uniqueName(entity));
    static const std::map<EntityType, QString> columns{
        {EntityType::Folder, u"parent_id, lower(name::text)"_s},
        {EntityType::Task, u"folder_id, lower(name::text)"_s},
        {EntityType::Product, u"folder_id, lower(name::text)"_s},
        {EntityType::Version, u"product_id, version"_s},
        {EntityType::Representation, u"version_id, lower(name::text)"_s},
        {EntityType::Workfile, u"task_id, path"_s},
    };
    return u"%1 '%2, %3'"_s.arg(columns.at(entity.type), dashed(entity.parent), Entities::uniqueName(entity));
}

template <class Item> bool hasName(const std::vector<Item> &items, const QString &name)
{
    return std::ranges::any_of(items, [&name](const Item &item) { return item.name == name; });
}

//! Whether a product stands in the folder or anywhere below it.
bool hasProducts(const Entities &entities, const EntityId &folder)
{
    if (!entities.children(EntityType::Product, folder).empty())
        return true;
    return std::ranges::any_of(entities.children(EntityType::Folder, folder), [&entities](const auto &numbered) {
        return hasProducts(entities, numbered.second->id);
    });
}

} // namespace

Checked<EntityId> EntityWriter::create(EntityType type, const EntityId &id, const QJsonObject &data,
                                       const Caller &caller)
{
    const Checked<QJsonObject> values =
        checkedValues(data, type, postFields(type), m_store, className(type) + u"PostModel"_s);
    if (!values)
        return values.refusal();
    if (values->contains("createdBy"_L1) || values->contains("updatedBy"_L1))
        return unhandled(u"TypeError: %1Entity.from_payload() got multiple values for keyword argument '%2'"_s.arg(
            className(type), values->contains("createdBy"_L1) ? u"created_by"_s : u"updated_by"_s));

    Entity entity{.type = type};
    setDefaults(entity, caller);
    if (std::optional<Refusal> refusal = assign(entity, *values))
        return *refusal;
    if (type == EntityType::Version && entity.author.isEmpty())
        entity.author = caller.user;
    if (type == EntityType::Version && entity.author != caller.user && !caller.isAdmin)
        return forbidden(u"Only administrators can set the author of a version"_s);
    if (entity.productBaseType.isEmpty())
        entity.productBaseType = type == EntityType::Product ? entity.subtype : QString();
    const std::optional<EntityId> named = EntityId::fromText(values->value("id"_L1).toString());
    entity.id = !id.isEmpty() ? id : named.value_or(EntityId());
    if (entity.id.isEmpty())
        entity.id = m_store.newId();
    if (std::optional<Refusal> refusal = refusalOfRow(entity, nullptr))
        return *refusal;

    entity.createdAt = entity.updatedAt = m_store.now();
    const EntityId created = entity.id;
    m_events.push_back(eventOfCreation(m_project, entity, caller));
    m_project.editEntities().insert(std::move(entity));
    return created;
}

std::optional<Refusal> EntityWriter::update(EntityType type, const EntityId &id, const QJsonObject &data,
                                            const Caller &caller, bool isForced)
{
    const Checked<QJsonObject> values =
        checkedValues(data, type, patchFields(type), m_store, className(type) + u"PatchModel"_s);
    if (!values)
        return values.refusal();
    const Entity *before = m_project.entities().find(type, id);
    if (!before)
        return notFound(u"Entity %1 not found"_s.arg(id.toText()));

    Entity after = *before;
    if (type != EntityType::Task)
        after.updatedBy = caller.user;
    if (std::optional<Refusal> refusal = assign(after, *values))
        return refusal;
    if (type == EntityType::Folder && !isForced && m_project.entities().hasVersions(id)) {
        for (const auto &[isChanged, column] : {std::pair{after.name != before->name, u"name"_s},
                                                std::pair{after.subtype != before->subtype, u"folder_type"_s},
                                                std::pair{after.parent != before->parent, u"parent_id"_s}}) {
            if (isChanged)
                return forbidden(u"Cannot change %1 of a folder with published versions"_s.arg(column));
        }
    }
    if (std::optional<Refusal> refusal = refusalOfRow(after, before))
        return refusal;

    after.updatedAt = m_store.now();
    std::ranges::move(eventsOfUpdate(m_project, *before, after, *values, caller), std::back_inserter(m_events));
    m_project.editEntities().replace(std::move(after));
    return std::nullopt;
}

std::optional<Refusal> EntityWriter::remove(EntityType type, const EntityId &id, const Caller &caller, bool isForced)
{
    const Entity *entity = m_project.entities().find(type, id);
    if (!entity)
        return notFound(u"Entity %1 not found"_s.arg(id.toText()));
    if (isForced && type == EntityType::Folder && !caller.isManager)
        return forbidden(u"Only managers can force delete folders"_s);
    if (type == EntityType::Folder && !isForced && hasProducts(m_project.entities(), id))
        return Refusal{.status = 409,
                       .detail = u"Unable to delete a folder with products or tasks."_s,
                       .errorCode = u"delete-folder-with-children"_s,
                       .isFromDatabase = true};
    m_events.push_back(eventOfRemoval(m_project, *entity, m_store.attributes(), caller));
    removeBelow(*entity);
    m_project.editEntities().erase(type, id);
    m_removed.push_back(id);
    return std::nullopt;
}

void EntityWriter::setDefaults(Entity &entity, const Caller &caller) const
{
    if (const Status *status = m_project.defaultStatus(entity.type))
        entity.status = status->name;
    if (entity.type == EntityType::Folder && !m_project.row().folderTypes.empty())
        entity.subtype = m_project.row().folderTypes.front().name;
    if (entity.type != EntityType::Task)
        entity.createdBy = entity.updatedBy = caller.user;
}

std::optional<Refusal> EntityWriter::refusalOfRow(const Entity &entity, const Entity *before) const
{
    for (const EntityField &member : entityFields(entity.type)) {
        const bool isReference = member.field.kind == Field::Kind::Id;
        if (isReference && !member.canBeNull && member.read(entity).isNull())
            return notNullViolation(member.column());
    }
    if (entity.type == EntityType::Folder && before && m_project.entities().isWithin(entity.parent, entity.id))
        return badRequest(u"Folder cannot be moved below itself"_s);
    if (std::optional<Refusal> refusal = refusalOfUniqueness(entity, before))
        return refusal;
    return refusalOfReferences(entity);
}

std::optional<Refusal> EntityWriter::refusalOfUniqueness(const Entity &entity, const Entity *before) const
{
    const Entities &entities = m_project.entities();
    const QString row = className(entity.type);
    if (!before && entities.find(entity.type, entity.id))
        return uniqueViolation(u"%1 with id '%2' already exists."_s.arg(row, dashed(entity.id)));
    if (entity.type == EntityType::Version && entity.version < 0) {
        const auto &siblings = entities.children(EntityType::Version, entity.parent);
        if (std::ranges::any_of(siblings, [&entity](const auto &numbered) {
                return numbered.second->version < 0 && numbered.second->id != entity.id;
            }))
            return conflict(u"Hero version already exists."_s);
    }
    const Entity *holder = entities.holder(entity.type, entity.parent, Entities::uniqueName(entity));
    if (entity.active && holder && holder->id != entity.id)
        return uniqueViolation(u"%1 with %2 already exists."_s.arg(row, uniqueColumns(entity)));
    return std::nullopt;
}

std::optional<Refusal> EntityWriter::refusalOfReferences(const Entity &entity) const
{
    for (const EntityField &member : entityFields(entity.type)) {
        if (member.references.isEmpty() || member.read(entity).isNull())
            continue;
        const QString value = member.read(entity).toString();
        if (isPresent(member.references, value))
            continue;
        const std::optional<EntityId> id = EntityId::fromText(value);
        return foreignKeyViolation(member.column(), id ? dashed(*id) : value, member.references);
    }
    return std::nullopt;
}

bool EntityWriter::isPresent(const QString &table, const QString &value) const
{
    const ProjectRow &row = m_project.row();
    if (table == "statuses"_L1)
        return m_project.status(value) != nullptr;
    if (table == "folder_types"_L1)
        return hasName(row.folderTypes, value);
    if (table == "task_types"_L1)
        return hasName(row.taskTypes, value);
    if (table == "thumbnails"_L1)
        return m_project.thumbnails.find(EntityId::fromText(value).value_or(EntityId())) != nullptr;
    for (const EntityType type : allEntityTypes) {
        if (table == tableName(type))
            return m_project.entities().find(type, EntityId::fromText(value).value_or(EntityId())) != nullptr;
    }
    return false;
}

void EntityWriter::removeBelow(const Entity &entity)
{
    for (const EntityType type : allEntityTypes) {
        if (parentType(type) != entity.type)
            continue;
        const Entities::Ordered below = m_project.entities().children(type, entity.id);
        for (const auto &[order, child] : below) {
            removeBelow(*child);
            m_project.editEntities().erase(type, child->id);
        }
    }
    if (entity.type != EntityType::Task)
        return;
    const Entities::Ordered versions = m_project.entities().versionsOfTask(entity.id);
    for (const auto &[order, version] : versions) {
        Entity after = *version;
        after.task = {};
        m_project.editEntities().replace(std::move(after));
    }
}

} // namespace bridge::sandbox::ayon
