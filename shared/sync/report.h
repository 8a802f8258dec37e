#pragma once

#include "base/entityid.h"
#include "base/error.h"
#include "sync/mapping.h"
#include "sync/plan.h"
#include "sync/setup.h"

#include <set>

namespace bridge::sync {

//! What became of one item of the plan.
struct ItemResult {
    enum class Outcome {
        Done,
        Failed, // a server refused it, or what it hangs on failed; see `error`
        Changed, // somebody edited it after it was read; left for the next pass
    };

    int item = 0; // its place in the plan
    Outcome outcome = Outcome::Done;
    Error error = {}; // of Failed
    bool operator==(const ItemResult &) const = default;
};

//! What a sync did, for people and for scripts.
struct Report {
    Plan plan = {}; // the one that was applied; of a first sync it is made after the set-up
    Mapping mapping = {}; // names the fields of that plan
    Setup setup = {}; // what was made before
    std::vector<ItemResult> results = {}; // by item, in the plan's order
    PlanCounts ayon = {}; // what was done
    PlanCounts shotgrid = {};
    int failed = 0; // items that could not be synced, those that the planner found included
    int left = 0; // items that somebody edited after they were read
    int conflicts = 0;
    std::chrono::milliseconds duration = {};

    //! Everything there was to do is done.
    bool isComplete() const { return failed == 0 && left == 0; }
    //! AYON ids of the versions that ShotGrid did not have before: what could not name them until then, as lists and
    //! comments, may now.
    std::set<EntityId> versionsMade() const;
    //! Takes over what became of the items, and counts it.
    void setResults(std::vector<ItemResult> all);
};

//! How far a sync is.
struct Progress {
    enum class Phase { Reading, Planning, SettingUp, Writing, Finished };
    Phase phase = Phase::Reading;
    int done = 0; // operations, while Writing; rows, while Reading
    int total = 0; // 0: not known yet
    QString text = {}; // "reading tasks from ShotGrid"
};

} // namespace bridge::sync
