#pragma once

#include "sync/world.h"

namespace bridge::sync {

//! What becomes of a pair as a whole.
enum class Fate : char {
    Merge, // both sides have it
    CreateInAyon, // new in ShotGrid
    CreateInShotgrid, // new in AYON
    DeleteInAyon, // proven to be deleted in ShotGrid
    UnlinkInAyon, // the same, but it is published or holds something that ShotGrid never deleted
    DeleteInShotgrid, // proven to be deleted in AYON
    UnlinkInShotgrid, // a Version whose AYON version is gone: reviews keep it
    Unseen, // linked, but the other side shows it neither alive nor deleted
    AyonOnly, // never an entity of ShotGrid: folders of other types, hero versions, what was cut off
    ShotgridOnly, // never an entity of AYON: Versions made there, tasks of the project
    Waiting, // the policy's flow leaves it for another pass
};

using Fates = std::vector<Fate>; // by pair

//! That somebody worked in AYON on an entity that was deleted in ShotGrid; \a fate says how that ends.
std::optional<Conflict> conflictOfDeleted(const World &world, int pair, Fate fate);

//! Decides for every pair. A delete is decided only where it is proven (invariant 4), and never for an entity below
//! which something has to stay.
Fates decideExistence(const World &world);

} // namespace bridge::sync
