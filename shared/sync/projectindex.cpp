#include "sync/projectindex.h"

namespace bridge::sync {

namespace {

//! The first of several stays, as the site lists them.
void add(QHash<QString, const shotgrid::Project *> &index, const QString &key, const shotgrid::Project &project)
{
    if (!key.isEmpty() && !index.contains(key.toCaseFolded()))
        index.insert(key.toCaseFolded(), &project);
}

} // namespace

ProjectIndex::ProjectIndex(const std::vector<shotgrid::Project> &projects)
{
    for (const shotgrid::Project &project : projects) {
        m_byId.insert(project.id, &project);
        add(m_byAyonId, project.ayonId, project);
        if (!project.ayonId.isEmpty())
            continue;
        add(m_byName, project.name, project);
        add(m_byCode, project.code, project);
    }
}

std::optional<ProjectIndex::Match> ProjectIndex::find(const ProjectName &name, std::optional<ShotgridId> linked) const
{
    const auto found = [](const shotgrid::Project *project, By by) {
        return project ? std::optional(Match{.project = project, .by = by}) : std::nullopt;
    };
    if (linked)
        return found(m_byId.value(*linked), By::ShotgridId);
    const QString key = name.toText().toCaseFolded();
    if (const auto back = found(m_byAyonId.value(key), By::AyonId))
        return back;
    if (const auto namesake = found(m_byName.value(key), By::Name))
        return namesake;
    return found(m_byCode.value(key), By::Code);
}

} // namespace bridge::sync
