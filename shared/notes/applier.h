#pragma once

#include "notes/filebringer.h"
#include "notes/reader.h"
#include "notes/report.h"

namespace bridge::notes {

//! Carries \a plan out: a batch to AYON for each author, a batch of 100 to ShotGrid for notes and one for replies, and
//! two to AYON for what is to be remembered; files one by one, each told of before. What one server refuses is a
//! problem of the report and hinders no other. Errors: only those about a server as a whole.
QCoro::Task<Result<Report>> apply(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project,
                                  People people, Plan plan, Tell tell, std::stop_token stop);

} // namespace bridge::notes
