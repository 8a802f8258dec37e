#include "sync/report.h"

#include "sync/words.h"

namespace bridge::sync {

void Report::setResults(std::vector<ItemResult> all)
{
    results = std::move(all);
    failed = left = conflicts = 0;
    Plan done;
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        const Item &item = plan.items[index];
        const ItemResult::Outcome outcome = results[index].outcome;
        failed += outcome == ItemResult::Outcome::Failed || hasFailure(item);
        left += outcome == ItemResult::Outcome::Changed;
        conflicts += int(item.conflicts.size());
        if (outcome == ItemResult::Outcome::Done)
            done.items.push_back({.ayon = item.ayon, .shotgrid = item.shotgrid});
    }
    ayon = done.counts(Side::Ayon);
    shotgrid = done.counts(Side::Shotgrid);
}

} // namespace bridge::sync
