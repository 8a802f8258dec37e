#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/facts.h"
#include "sync/setupplanner.h"

namespace bridge::sync {

//! Makes what a set-up lists, in its order, and tells ShotGrid's fields and project to \a read, which is returned.
//! Types, statuses and tags go to AYON in one PATCH. An error stops it: without its fields no entity can be linked.
QCoro::Task<Result<ShotgridRead>> applySetup(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                             PlannedSetup planned, settings::AddonSettings settings, ShotgridRead read,
                                             std::stop_token stop);

} // namespace bridge::sync
