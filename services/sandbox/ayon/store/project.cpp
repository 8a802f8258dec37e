#include "sandbox/ayon/store/project.h"

#include <algorithm>

namespace bridge::sandbox::ayon {
namespace {

//! Puts into \a attrib the values of \a own that entities of \a scope have; with \a isInherited, only those handed
//! down.
void overlay(QJsonObject &attrib, const QJsonObject &own, const AttributeLibrary &library, const QString &scope,
             bool isInherited)
{
    for (auto value = own.begin(); value != own.end(); ++value) {
        const Attribute *attribute = library.find(value.key(), scope);
        if (attribute && (attribute->inherit || !isInherited))
            attrib.insert(value.key(), value.value());
    }
}

} // namespace

void Project::setRow(ProjectRow row)
{
    m_row = std::move(row);
    forgetInherited();
}

void Project::forgetInherited()
{
    for (auto &heirs : m_handedDown)
        heirs.clear();
}

QJsonObject Project::attrib(const Entity &entity, const AttributeLibrary &library) const
{
    const bool inherits = entity.type == EntityType::Folder || entity.type == EntityType::Task;
    QJsonObject attrib = inherits ? handedDown(entity.type, entity.parent, library) : QJsonObject();
    overlay(attrib, entity.attrib, library, toText(entity.type), false);
    return attrib;
}

QJsonObject Project::handedDown(EntityType heir, const EntityId &folder, const AttributeLibrary &library) const
{
    if (m_handedDownRevision != m_entities.treeRevision()) {
        for (auto &heirs : m_handedDown)
            heirs.clear();
        m_handedDownRevision = m_entities.treeRevision();
    }
    auto &known = m_handedDown[heir == EntityType::Folder ? 0 : 1];
    const auto found = known.constFind(folder);
    if (found != known.constEnd())
        return *found;

    const Entity *row = m_entities.find(EntityType::Folder, folder);
    QJsonObject attrib = row ? handedDown(heir, row->parent, library) : QJsonObject();
    overlay(attrib, row ? row->attrib : m_row.attrib, library, toText(heir), true);
    known.insert(folder, attrib);
    return attrib;
}

bool Project::hasReviewables(const Entity &entity) const
{
    const auto anyIn = [this](const Entities::Ordered &versions) {
        return std::ranges::any_of(versions, [this](const auto &version) { return hasReviewables(*version.second); });
    };
    if (entity.type == EntityType::Task)
        return anyIn(m_entities.versionsOfTask(entity.id));
    if (entity.type == EntityType::Folder)
        return std::ranges::any_of(m_entities.children(EntityType::Product, entity.id), [&](const auto &product) {
            return anyIn(m_entities.children(EntityType::Version, product.second->id));
        });
    return !activities.madeOn(entity.id, QStringLiteral("reviewable")).empty();
}

const Status *Project::status(const QString &name) const
{
    const auto found = std::ranges::find(m_row.statuses, name, &Status::name);
    return found == m_row.statuses.end() ? nullptr : &*found;
}

const Status *Project::defaultStatus(EntityType type) const
{
    const QString scope = toText(type);
    const auto found =
        std::ranges::find_if(m_row.statuses, [&scope](const Status &status) { return status.scope.contains(scope); });
    if (found != m_row.statuses.end())
        return &*found;
    return m_row.statuses.empty() ? nullptr : &m_row.statuses.front();
}

} // namespace bridge::sandbox::ayon
