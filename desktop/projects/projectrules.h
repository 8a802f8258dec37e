#pragma once

#include "desktop/projects/projectrow.h"

namespace bridge::desktop {

enum class ProjectCommand { ToAyon, ToShotgrid, Compare, Pair, AutoToAyon, AutoToShotgrid };

//! Why something cannot be done, and what to do about that.
struct Hindrance {
    QString rule = {};
    QString wayOut = {};

    bool operator==(const Hindrance &) const = default;
};

//! What the person may do, as far as it is known.
struct Rights {
    bool isAyonManager = false;
    QString shotgridRefusal = {}; // what ShotGrid said when it did not let them change a project; empty: it has not
};

//! None when \a command is possible with \a row. The rules are those of TAB-06 and TAB-07, matched in full (E-14), and
//! what the servers would refuse anyhow. Pure.
std::optional<Hindrance> hindranceOf(ProjectCommand command, const ProjectRow &row, const Rights &rights);

} // namespace bridge::desktop
