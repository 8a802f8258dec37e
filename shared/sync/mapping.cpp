#include "sync/mapping.h"

#include "sync/identity.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

int Mapping::fieldOf(const QString &name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&name](const Field &field) { return field.name == name; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

int Mapping::fieldOf(Role role) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [role](const Field &field) { return field.role == role; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

bool Mapping::isMapped(const QString &type) const
{
    const auto rule = types.find(type);
    return rule != types.end() && rule->second.enabled;
}

bool Mapping::accepts(const QString &type, const QString &parentType) const
{
    if (parentType == "Project"_L1)
        return true;
    const auto rule = types.find(type);
    if (rule == types.end() || rule->second.grouped)
        return false;
    return rule->second.parentTypes.contains(parentType) && (isMapped(parentType) || parentType == assetCategory);
}

std::optional<QString> Mapping::assetTypeOf(const QString &title) const
{
    const QString wanted = categorySlug(title);
    for (const QString &value : assetTypes) {
        if (categorySlug(value) == wanted)
            return value;
    }
    return std::nullopt;
}

FieldSet Mapping::fieldsOf(const QString &type, const QString &ayonScope) const
{
    FieldSet found;
    for (std::size_t id = 0; id < fields.size(); ++id) {
        const Field &field = fields[id];
        found[id] = field.shotgrid.contains(type) && field.ayonScope.contains(ayonScope);
    }
    return found;
}

Kind kindOf(const QString &type)
{
    if (type == "Project"_L1)
        return Kind::Project;
    if (type == "Task"_L1)
        return Kind::Task;
    return type == "Version"_L1 ? Kind::Version : Kind::Folder;
}

QString ayonScopeOf(const QString &type)
{
    switch (kindOf(type)) {
    case Kind::Project:
        return u"project"_s;
    case Kind::Folder:
        return u"folder"_s;
    case Kind::Task:
        return u"task"_s;
    case Kind::Version:
        return u"version"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::sync
