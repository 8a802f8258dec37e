#pragma once

#include "ayon/values.h"
#include "shotgrid/site.h"

#include <QString>

#include <optional>
#include <vector>

namespace bridge::desktop {

//! A project as far as it is there: on both sides, or on one.
struct ProjectPair {
    //! Linked by an id; taken for the same by name or code until a sync links them; or on one side alone.
    enum class Bond { Alone, Suggested, Linked };

    std::optional<ayon::ProjectEntry> ayon = {};
    std::optional<shotgrid::Project> shotgrid = {};
    Bond bond = Bond::Alone;
    QString problem = {}; // what is wrong with the links; empty when nothing is
    QString wayOut = {};
    bool isBroken = false; // a sync would meet the wrong project, or none

    bool operator==(const ProjectPair &) const = default;
};

//! Pairs the projects of both sides as a sync would (E-01). Hidden are projects that are inactive in AYON, with their
//! counterparts (TAB-04), and archived ones that AYON does not have. Pure.
std::vector<ProjectPair> pairProjects(const std::vector<ayon::ProjectEntry> &inAyon,
                                      const std::vector<shotgrid::Project> &inShotgrid);

//! What AYON calls it, or would call it.
QString nameOf(const ProjectPair &pair);
//! AYON's code, or ShotGrid's of a project that AYON does not have.
QString codeOf(const ProjectPair &pair);

} // namespace bridge::desktop
