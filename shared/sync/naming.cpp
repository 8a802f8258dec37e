#include "sync/naming.h"

#include "base/slug.h"
#include "sync/identity.h"
#include "sync/mapping.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

std::optional<QString> AyonNames::take(const Tree &ayon, const QString &parent, const Entity &shotgrid)
{
    const bool isCategory = shotgrid.type == assetCategory;
    const QString name =
        isCategory ? categorySlug(shotgrid.title) : slug(shotgrid.title, shotgrid.kind == Kind::Task ? 1 : 0);
    // Underscores alone are a legal name to AYON, and none that a person could tell from another.
    if (name.isEmpty() || name.count('_'_L1) == name.size())
        return std::nullopt;
    if (take(ayon, parent, name, shotgrid.kind))
        return name;
    const QString numbered = name + '_'_L1 + QString::number(numberOf(shotgrid.id));
    if (take(ayon, parent, numbered, shotgrid.kind))
        return numbered;
    return std::nullopt;
}

bool AyonNames::take(const Tree &ayon, const QString &parent, const QString &name, Kind kind)
{
    return takenIn(ayon, parent, kind).insert(name.toLower()).second;
}

std::unordered_set<QString> &AyonNames::takenIn(const Tree &ayon, const QString &parent, Kind kind)
{
    const auto [found, isNew] = m_taken.try_emplace(parent + (kind == Kind::Task ? "/task"_L1 : "/folder"_L1));
    const int index = isNew ? ayon.indexOf(parent) : -1;
    if (index >= 0) {
        for (const int child : ayon.childrenOf(index)) {
            const Entity &entity = ayon.entities()[std::size_t(child)];
            if ((entity.kind == Kind::Task) == (kind == Kind::Task))
                found->second.insert(entity.name.toLower());
        }
    }
    return found->second;
}

} // namespace bridge::sync
