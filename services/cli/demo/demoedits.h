#pragma once

#include "cli/lines.h"
#include "login/servers.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::cli {

//! What people do in the demo between two syncs: in ShotGrid a rename, a move, a retired shot and a status; in AYON a
//! label, a status and a note on a shot; and in both at once the same field of one shot. Gives what they did, in words.
QCoro::Task<Result<Lines>> editBothSides(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                         ProjectName project, std::stop_token stop);

} // namespace bridge::cli
