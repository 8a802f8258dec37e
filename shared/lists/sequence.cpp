#include "lists/sequence.h"

#include <algorithm>

namespace bridge::lists {

bool contains(const Sequence &sequence, ShotgridId version)
{
    return std::find(sequence.begin(), sequence.end(), version) != sequence.end();
}

Sequence common(const Sequence &sequence, const Sequence &other)
{
    Sequence both;
    std::copy_if(sequence.begin(), sequence.end(), std::back_inserter(both),
                 [&other](ShotgridId version) { return contains(other, version); });
    return both;
}

Sequence woven(const Sequence &leader, const Sequence &follower)
{
    Sequence all = leader;
    auto place = all.begin(); // behind what was met last
    for (const ShotgridId version : follower) {
        const auto there = std::find(all.begin(), all.end(), version);
        place = there == all.end() ? all.insert(place, version) + 1 : there + 1;
    }
    return all;
}

namespace {

bool isReordered(const Sequence &now, const Sequence &base)
{
    return common(now, base) != common(base, now);
}

} // namespace

MergedSequence merge(const Sequence &ayon, const Sequence &shotgrid, const Sequence *base, bool hasOrder,
                     sync::Side winner)
{
    MergedSequence merged;
    bool leadsAyon = winner == sync::Side::Ayon;
    if (common(ayon, shotgrid) == common(shotgrid, ayon)) {
        // What was added decides nothing: either may lead.
    } else if (base) {
        const bool inAyon = isReordered(ayon, *base);
        const bool inShotgrid = isReordered(shotgrid, *base);
        merged.conflict = inAyon && inShotgrid;
        if (!merged.conflict && (inAyon || inShotgrid))
            leadsAyon = inAyon;
    } else if (!hasOrder) {
        leadsAyon = true;
    } else {
        merged.conflict = true;
    }
    const auto isTakenAway = [&](ShotgridId version) {
        return base && contains(*base, version) && (!contains(ayon, version) || !contains(shotgrid, version));
    };
    merged.versions = leadsAyon ? woven(ayon, shotgrid) : woven(shotgrid, ayon);
    std::erase_if(merged.versions, isTakenAway);
    return merged;
}

Sequence agreed(const Sequence &ayon, const Sequence &shotgrid, const Sequence *base)
{
    const Sequence inAyon = common(ayon, shotgrid);
    Sequence inShotgrid = common(shotgrid, ayon);
    if (!base)
        return inShotgrid; // an order that only AYON has, and may not bring yet, is an edit of AYON
    Sequence before = *base; // what one side took away while the other was not to be written to is in it still
    std::erase_if(before, [&](ShotgridId version) { return !contains(ayon, version) && !contains(shotgrid, version); });
    if (inAyon == inShotgrid)
        return woven(inAyon, before);
    // The order of the side that was left alone, or else its next pass would take it for an edit.
    const Sequence &unchanged = isReordered(ayon, before) ? shotgrid : ayon;
    return woven(common(unchanged, woven(before, inAyon)), before);
}

Sequence broughtForward(const Sequence &base, const Sequence &written, const Sequence &now)
{
    const Sequence arrived = common(written, now);
    Sequence known = base;
    std::erase_if(known, [&](ShotgridId version) { return !contains(written, version) && !contains(now, version); });
    return arrived == common(now, written) ? woven(arrived, known) : woven(known, arrived);
}

} // namespace bridge::lists
