#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/touched.h"

namespace bridge::sync {

//! The items of \a plan that somebody has edited, deleted or brought back since they were read: what the plan would
//! write over them was decided without that. Neither server can write on a condition, so this is asked for all of them
//! just before the writing begins. One page for each 1,000 entities or type that something is taken from or changed on;
//! none for what is only made or linked, and for what was \a justRead.
QCoro::Task<Result<std::set<int>>> editedMeanwhile(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                   ProjectName project, const Plan &plan, const Touched &justRead,
                                                   std::stop_token stop);

} // namespace bridge::sync
