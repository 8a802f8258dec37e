#pragma once

#include "sync/mapping.h"
#include "sync/plan.h"
#include "sync/tree.h"

namespace bridge::sync {

//! Two entities that are one, by position in their trees; -1 where a side has none.
struct Pair {
    int ayon = -1;
    int shotgrid = -1;
    bool reunited = false; // found by title, or revived after its link had been cut
    bool copiedLink = false; // the ShotGrid row carries the id of an AYON entity that belongs to another row
    std::vector<Problem> problems = {};
};

struct Pairing {
    std::vector<Pair> pairs = {}; // every entity of both trees once; the projects first
    std::vector<int> ofAyon = {}; // pair of each entity, by position in the tree
    std::vector<int> ofShotgrid = {};
};

//! Which entity here is which there: by links that agree, by one link that the other side does not contradict, by the
//! deterministic id, and at last by type and title below parents that are one. Both trees have a project.
Pairing pairEntities(const Tree &ayon, const Tree &shotgrid, const Mapping &mapping);

//! Position of the nearest ancestor of an AYON entity that ShotGrid can name as its parent; 0, the project, when none.
int sharedParent(const Tree &ayon, int index, const Mapping &mapping);

} // namespace bridge::sync
