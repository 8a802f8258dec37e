#pragma once

#include "sync/facts.h"
#include "sync/setup.h"

namespace bridge::sync {

//! What has to be made before entities can be exchanged, and AYON's project as it will be then.
struct PlannedSetup {
    Setup setup = {};
    ayon::Project project = {};
};

//! Pure. Adds, and never changes what is there: existing types, statuses and tags keep their names, icons and scopes
//! (E-07).
PlannedSetup planSetup(const settings::AddonSettings &settings, const AyonRead &ayon, const ShotgridRead &shotgrid,
                       const ProjectIdentity &identity);

} // namespace bridge::sync
