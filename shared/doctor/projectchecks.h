#pragma once

#include "doctor/finding.h"
#include "settings/addonsettings.h"
#include "sync/facts.h"

namespace bridge::doctor {

// What a project, or the site for all projects, has and lacks. Pure: facts in, findings out. Of the facts, entities and
// rows are not looked at.

//! The `sg_ayon_…` fields, and the rows of the attribute map against both schemas (VAL-04 to VAL-07).
Findings checkSchema(const settings::AddonSettings &settings, const sync::AyonRead &ayon,
                     const sync::ShotgridRead &shotgrid, const sync::ProjectIdentity &identity);

//! Both halves of a project: how they are linked, which directions are automatic, the tracking settings, and statuses
//! that have no counterpart.
Findings checkProject(const settings::AddonSettings &settings, const sync::AyonRead &ayon,
                      const sync::ShotgridRead &shotgrid, const sync::ProjectIdentity &identity);

} // namespace bridge::doctor
