#pragma once

#include "ayon/ayonclient.h"
#include "notes/hints.h"
#include "notes/people.h"
#include "notes/world.h"
#include "shotgrid/shotgridclient.h"

namespace bridge::notes {

//! Where the comments of one project are.
struct ProjectLink {
    ProjectName ayon = {};
    ShotgridId shotgrid = {};
    QString site = {}; // ShotGrid's URL

    bool operator==(const ProjectLink &) const = default;
};

//! What \a hints name and all that may belong to it. Some six requests to AYON and as many to ShotGrid, each only when
//! it is needed, and a page more for each further 500 comments or 5,000 rows.
QCoro::Task<Result<World>> readWorld(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project,
                                     Hints hints, std::stop_token stop);

//! N accounts cost N+1 requests, the server has no other way.
QCoro::Task<Result<People>> readPeople(ayon::AyonClient &ayon, std::stop_token stop);

} // namespace bridge::notes
