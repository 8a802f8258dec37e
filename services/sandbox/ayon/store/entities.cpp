#include "sandbox/ayon/store/entities.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const Entities::Ordered noEntities = {};

} // namespace

Entities::Entities() = default;
Entities::~Entities() = default;

const Entity *Entities::find(EntityType type, const EntityId &id) const
{
    const auto &rows = table(type).rows;
    const auto found = rows.find(id);
    return found == rows.end() ? nullptr : &found->second;
}

const Entities::Ordered &Entities::all(EntityType type) const
{
    return table(type).byOrder;
}

const Entities::Ordered &Entities::children(EntityType type, const EntityId &parent) const
{
    const auto &byParent = table(type).byParent;
    const auto found = byParent.find(parent);
    return found == byParent.end() ? noEntities : found->second;
}

const Entities::Ordered &Entities::versionsOfTask(const EntityId &task) const
{
    const auto found = m_versionsByTask.find(task);
    return found == m_versionsByTask.end() ? noEntities : found->second;
}

const Entity *Entities::holder(EntityType type, const EntityId &parent, const QString &name) const
{
    const auto &holders = table(type).holders;
    const auto found = holders.constFind({.parent = parent, .name = name.toLower()});
    return found == holders.constEnd() ? nullptr : find(type, *found);
}

QString Entities::uniqueName(const Entity &entity)
{
    return entity.type == EntityType::Version ? QString::number(entity.version) : entity.name.toLower();
}

QStringList Entities::parents(const Entity &entity) const
{
    QStringList names;
    EntityType type = parentType(entity.type);
    const Entity *above = find(type, entity.parent);
    while (above) {
        names.prepend(pathName(*above));
        type = parentType(type);
        above = find(type, above->parent);
    }
    return names;
}

QString Entities::path(const Entity &entity) const
{
    QStringList parts = parents(entity);
    parts.append(pathName(entity));
    return u'/' + parts.join(u'/');
}

const Entity *Entities::folderOf(const Entity &entity) const
{
    const Entity *current = &entity;
    while (current && current->type != EntityType::Folder)
        current = find(parentType(current->type), current->parent);
    return current;
}

bool Entities::hasVersions(const EntityId &folder) const
{
    if (m_publishedIsStale)
        refreshPublished();
    return m_published.contains(folder);
}

bool Entities::isWithin(const EntityId &folder, const EntityId &ancestor) const
{
    for (const Entity *current = find(EntityType::Folder, folder); current;
         current = find(EntityType::Folder, current->parent)) {
        if (current->id == ancestor)
            return true;
    }
    return false;
}

qsizetype Entities::countWithStatus(EntityType type, const QString &status) const
{
    return table(type).statuses.value(status);
}

qsizetype Entities::countWithSubtype(EntityType type, const QString &subtype) const
{
    return table(type).subtypes.value(subtype);
}

void Entities::insert(Entity entity)
{
    if (entity.order == 0)
        entity.order = table(entity.type).lastOrder + 1;
    m_changes.push_back({.after = entity});
    put(std::move(entity));
}

void Entities::replace(Entity entity)
{
    const Entity *before = find(entity.type, entity.id);
    Q_ASSERT_X(before, "Entities::replace", "there is no such row");
    entity.order = before->order;
    m_changes.push_back({.before = *before, .after = entity});
    put(std::move(entity));
}

void Entities::erase(EntityType type, const EntityId &id)
{
    const Entity *before = find(type, id);
    Q_ASSERT_X(before, "Entities::erase", "there is no such row");
    m_changes.push_back({.before = *before});
    write(type, id, std::nullopt);
}

std::vector<EntityChange> Entities::commit()
{
    return std::exchange(m_changes, {});
}

void Entities::rollback()
{
    std::vector<EntityChange> changes = std::exchange(m_changes, {});
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->before)
            put(*std::move(change->before));
        else
            write(change->after->type, change->after->id, std::nullopt);
    }
}

void Entities::put(Entity entity)
{
    const EntityType type = entity.type;
    const EntityId id = entity.id;
    write(type, id, std::move(entity));
}

void Entities::write(EntityType type, const EntityId &id, std::optional<Entity> after)
{
    auto &rows = table(type).rows;
    const auto found = rows.find(id);
    const Entity *before = found == rows.end() ? nullptr : &found->second;
    noteTreeChange(type, before, after ? &*after : nullptr);
    if (before)
        unindex(*before);
    if (!after) {
        rows.erase(found);
        return;
    }
    Entity &row = before ? found->second : rows[id];
    row = std::move(*after);
    index(row);
}

void Entities::noteTreeChange(EntityType type, const Entity *before, const Entity *after)
{
    const bool hasMoved = before && (!after || before->parent != after->parent);
    if (type == EntityType::Folder && (hasMoved || (before && before->attrib != after->attrib)))
        ++m_treeRevision;
    const bool countsForPublished =
        type == EntityType::Folder || type == EntityType::Product || type == EntityType::Version;
    if (countsForPublished && hasMoved)
        m_publishedIsStale = true;
    else if (type == EntityType::Version && after && !m_publishedIsStale)
        markPublished(after->parent);
}

void Entities::index(const Entity &row)
{
    Table &rows = table(row.type);
    rows.lastOrder = std::max(rows.lastOrder, row.order);
    rows.byOrder.emplace(row.order, &row);
    rows.byParent[row.parent].emplace(row.order, &row);
    if (row.active)
        rows.holders.insert({.parent = row.parent, .name = uniqueName(row)}, row.id);
    ++rows.statuses[row.status];
    ++rows.subtypes[row.subtype];
    if (row.type == EntityType::Version && !row.task.isEmpty())
        m_versionsByTask[row.task].emplace(row.order, &row);
}

void Entities::unindex(const Entity &row)
{
    const auto drop = [&row](auto &index, const EntityId &key) {
        const auto found = index.find(key);
        found->second.erase(row.order);
        if (found->second.empty())
            index.erase(found);
    };
    Table &rows = table(row.type);
    rows.byOrder.erase(row.order);
    drop(rows.byParent, row.parent);
    if (row.active)
        rows.holders.remove({.parent = row.parent, .name = uniqueName(row)});
    --rows.statuses[row.status];
    --rows.subtypes[row.subtype];
    if (row.type == EntityType::Version && !row.task.isEmpty())
        drop(m_versionsByTask, row.task);
}

void Entities::markPublished(const EntityId &product) const
{
    const Entity *published = find(EntityType::Product, product);
    const Entity *folder = published ? find(EntityType::Folder, published->parent) : nullptr;
    while (folder && !m_published.contains(folder->id)) {
        m_published.insert(folder->id);
        folder = find(EntityType::Folder, folder->parent);
    }
}

void Entities::refreshPublished() const
{
    m_published.clear();
    for (const auto &[product, versions] : table(EntityType::Version).byParent)
        markPublished(product);
    m_publishedIsStale = false;
}

} // namespace bridge::sandbox::ayon
