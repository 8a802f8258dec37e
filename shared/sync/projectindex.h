#pragma once

#include "shotgrid/site.h"

#include <QHash>

#include <optional>
#include <vector>

namespace bridge::sync {

//! The projects of a site, to find the one that an AYON project belongs to (E-01).
class ProjectIndex
{
public:
    //! How a project was found. The first two are links, the others a guess that the next sync makes a link of.
    enum class By { ShotgridId, AyonId, Name, Code };
    struct Match {
        const shotgrid::Project *project = nullptr;
        By by = By::ShotgridId;
    };

    //! \a projects outlive the index.
    explicit ProjectIndex(const std::vector<shotgrid::Project> &projects);

    //! The one that AYON's \a linked names; without such a link the one that names this AYON project, then among those
    //! that name none the one that is called so, or has it for its code. Letter case does not count.
    std::optional<Match> find(const ProjectName &name, std::optional<ShotgridId> linked) const;

private:
    QHash<ShotgridId, const shotgrid::Project *> m_byId;
    QHash<QString, const shotgrid::Project *> m_byAyonId;
    QHash<QString, const shotgrid::Project *> m_byName; // without those that name an AYON project
    QHash<QString, const shotgrid::Project *> m_byCode; // likewise
};

} // namespace bridge::sync
