#include "sync/catches.h"

#include "base/words.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewEntities = 20; // below that, "everything" is nothing unusual
constexpr double nearlyAll = 0.9;

int linkedEntities(const World &world)
{
    const auto &entities = world.ayon.entities();
    return int(std::count_if(entities.begin(), entities.end(), [](const Entity &entity) {
        return !entity.link.isEmpty() && !entity.removed && entity.kind != Kind::Project;
    }));
}

int deletes(const Plan &plan)
{
    int count = 0;
    for (const Side side : {Side::Ayon, Side::Shotgrid})
        count += plan.counts(side).deleted + plan.counts(side).unlinked;
    return count;
}

//! Something that was said is said otherwise, or no more. Filling what was empty takes nothing from anybody.
bool overwrites(const std::optional<Operation> &operation)
{
    return operation && operation->action == Operation::Action::Update
        && std::any_of(operation->changes.begin(), operation->changes.end(),
                       [](const Change &change) { return !isNothing(change.before); });
}

int overwrittenPairs(const Plan &plan)
{
    return int(std::count_if(plan.items.begin(), plan.items.end(), [](const Item &item) {
        return item.hasBase && (overwrites(item.ayon) || overwrites(item.shotgrid));
    }));
}

} // namespace

std::vector<SafetyCatch> safetyCatches(const World &world, const Plan &plan)
{
    std::vector<SafetyCatch> catches;
    const int linked = linkedEntities(world);
    const int deleted = deletes(plan);
    const QString hint = u"look at the plan; if it is what you want, apply it with --force"_s;
    if (deleted > world.policy.freeDeletes && deleted > world.policy.maxDeleteShare * std::max(linked, deleted)) {
        catches.push_back({.kind = SafetyCatch::Kind::ManyDeletes,
                           .text = Words::tr("%1 of %2 linked entities would be deleted or unlinked")
                                       .arg(deleted)
                                       .arg(std::max(linked, deleted)),
                           .hint = u"allow more with --max-delete N%, or apply it with --force"_s});
    }
    const bool ayonKnows = linked > 0 || world.base.size() > 1;
    const auto &rows = world.shotgrid.entities();
    const bool shotgridIsBare =
        std::all_of(rows.begin() + 1, rows.end(), [](const Entity &row) { return row.isDerived; });
    if (shotgridIsBare && world.shotgrid.scope().wholeProject && ayonKnows) {
        catches.push_back(
            {.kind = SafetyCatch::Kind::EmptySide,
             .text = Words::tr("ShotGrid shows nothing of a project of which AYON has %1 linked entities").arg(linked),
             .hint = u"check the permissions and the project of the script; --force goes on"_s});
    }
    const bool shotgridKnows = std::any_of(rows.begin() + 1, rows.end(), [](const Entity &row) {
        return !row.link.isEmpty() && row.mark == SyncMark::Synced;
    });
    if (world.ayon.entities().size() == 1 && world.ayon.scope().wholeProject && shotgridKnows
        && world.base.contains(world.ayon.entities().front().id)) {
        catches.push_back({.kind = SafetyCatch::Kind::EmptySide,
                           .text = Words::tr("AYON shows nothing of a project that ShotGrid is linked with"),
                           .hint = u"check whether the AYON project was made anew; --force goes on"_s});
    }
    const int changed = overwrittenPairs(plan);
    if (linked >= fewEntities && changed > nearlyAll * linked) {
        catches.push_back({.kind = SafetyCatch::Kind::EverythingChanged,
                           .text = Words::tr("%1 of %2 linked entities changed at once").arg(changed).arg(linked),
                           .hint = hint});
    }
    return catches;
}

} // namespace bridge::sync
