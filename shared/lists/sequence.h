#pragma once

#include "base/entityid.h"
#include "sync/policy.h"

#include <vector>

namespace bridge::lists {

using Sequence = std::vector<ShotgridId>; // of versions, each once

bool contains(const Sequence &sequence, ShotgridId version);
//! Those of \a sequence that \a other has too.
Sequence common(const Sequence &sequence, const Sequence &other);
//! All of \a leader in its order, and what only \a follower has, each behind what it stands behind there.
Sequence woven(const Sequence &leader, const Sequence &follower);

struct MergedSequence {
    Sequence versions = {}; // which both sides should show
    bool conflict = false; // both were put in another order: settled by who wins
};

//! Version by version: what one side added is added, what it took away is taken away, and the order is that of the side
//! that changed it. Without a \a base nothing was taken away. \a hasOrder is false when ShotGrid knows no order; the
//! one it shows counts for nothing then unless there is a base to compare it with.
MergedSequence merge(const Sequence &ayon, const Sequence &shotgrid, const Sequence *base, bool hasOrder,
                     sync::Side winner);

//! The base after a pass that left \a ayon and \a shotgrid: what they agree on, and of the base before what is still
//! to be brought to the other side.
Sequence agreed(const Sequence &ayon, const Sequence &shotgrid, const Sequence *base);

//! The \a base of one side that shows \a now, when a pass that was about to make it \a written may have died on its
//! way: what is as that pass wanted it has been agreed on.
Sequence broughtForward(const Sequence &base, const Sequence &written, const Sequence &now);

} // namespace bridge::lists
