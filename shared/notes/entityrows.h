#pragma once

#include "ayon/ayonclient.h"
#include "notes/place.h"
#include "shotgrid/shotgridclient.h"

#include <set>

namespace bridge::notes {

using EntitiesByType = std::map<ayon::EntityType, std::set<EntityId>>;

//! The AYON entities of \a rows, where both sides know of each other. A search for each type of rows and a query for
//! each kind of entities.
QCoro::Task<Result<std::map<ShotgridRef, Place>>> readPlaces(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                             ProjectName project, std::set<ShotgridRef> rows,
                                                             std::stop_token stop);

//! The rows that notes about \a entities are about. Of a task its folder's as well: notes are about shots, and about
//! their tasks beside. What has no row of its own stands for its folder. At most three queries for each step up.
QCoro::Task<Result<std::map<EntityId, std::vector<ShotgridRef>>>>
readRows(ayon::AyonClient &ayon, ProjectName project, EntitiesByType entities, std::stop_token stop);

} // namespace bridge::notes
