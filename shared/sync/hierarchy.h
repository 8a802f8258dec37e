#pragma once

#include "sync/existence.h"

namespace bridge::sync {

//! One pair in the order in which it is planned: after the folder that AYON will have it in.
struct HierarchyStep {
    int pair = 0;
    int parent = -1; // pair of the AYON folder it will be in, mapped or not; -1 for the project
    int shared = 0; // pair of the parent that both sides know
    bool movesInAyon = false;
    bool movesInShotgrid = false;
    bool isWaiting = false; // a move that the policy's flow or a person leaves for another pass
    std::vector<Conflict> conflicts = {};
    std::vector<Problem> problems = {};
};

//! Where everything will hang.
struct Hierarchy {
    std::vector<HierarchyStep> steps = {}; // parents first
    std::vector<int> deletes = {}; // pairs, parents first
    std::vector<char> hasChildren = {}; // by pair
    std::unordered_set<int> usedContainers = {}; // pairs of folders of re-parenting presets that something goes below

    bool isLeaf(int pair) const { return !hasChildren[std::size_t(pair)]; }
};

//! Merges the parents of both sides, and puts what is new where it belongs. No entity becomes its own ancestor. Takes
//! back the deletes of \a fates below which something has to stay: AYON keeps its folder, unlinked; what has something
//! new in ShotGrid comes back to AYON.
Hierarchy mergeHierarchies(const World &world, Fates &fates);

//! \a ayon with the folders of the re-parenting presets that it does not have yet, as derived entities
//! (`behaviour.md` 4.7). Nothing when it has them all: a large tree is not copied for that.
std::optional<Tree> withContainers(const Tree &ayon, const Mapping &mapping);

} // namespace bridge::sync
