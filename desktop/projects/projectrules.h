#pragma once

#include "desktop/projects/projectrow.h"

#include <vector>

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

//! What of its name and its code keeps \a row from any sync, whoever asks for it. Pure.
std::vector<Hindrance> namingHindrances(const ProjectRow &row);

} // namespace bridge::desktop
