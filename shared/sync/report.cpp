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

std::set<EntityId> Report::versionsMade() const
{
    std::set<EntityId> made;
    for (std::size_t index = 0; index < results.size(); ++index) {
        const Item &item = plan.items[index];
        const bool isMade = item.shotgrid && item.shotgrid->action == Operation::Action::Create
            && results[index].outcome == ItemResult::Outcome::Done;
        const auto id = EntityId::fromText(item.ayonId);
        if (item.kind == Kind::Version && isMade && id)
            made.insert(*id);
    }
    return made;
}

} // namespace bridge::sync
