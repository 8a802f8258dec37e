#include "sync/plan.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

void count(PlanCounts &counts, const Operation &operation)
{
    switch (operation.action) {
    case Operation::Action::Create:
        ++counts.created;
        return;
    case Operation::Action::Unlink:
        ++counts.unlinked;
        return;
    case Operation::Action::Delete:
        ++counts.deleted;
        return;
    case Operation::Action::Update:
        break;
    }
    const bool moves = std::any_of(operation.changes.begin(), operation.changes.end(),
                                   [](const Change &change) { return change.what == Change::What::Parent; });
    if (moves)
        ++counts.moved;
    else if (!operation.changes.empty())
        ++counts.updated;
    else
        ++counts.linked;
}

QString textOf(const std::optional<Value> &agreed)
{
    return agreed ? std::get<QString>(*agreed) : QString();
}

} // namespace

bool Plan::isEmpty() const
{
    return operations() == 0;
}

PlanCounts Plan::counts(Side side) const
{
    PlanCounts counts;
    for (const Item &item : items) {
        if (const auto &operation = side == Side::Ayon ? item.ayon : item.shotgrid)
            count(counts, *operation);
    }
    return counts;
}

int Plan::operations() const
{
    int operations = 0;
    for (const Item &item : items)
        operations += int(item.ayon.has_value()) + int(item.shotgrid.has_value());
    return operations;
}

int Plan::conflicts() const
{
    int conflicts = 0;
    for (const Item &item : items)
        conflicts += int(item.conflicts.size());
    return conflicts;
}

Base agreedWithoutShotgrid(const Item &item)
{
    Base agreed = item.agreed;
    if (!item.shotgrid)
        return agreed;
    for (const Change &change : item.shotgrid->changes) {
        switch (change.what) {
        case Change::What::Title:
            agreed.title = textOf(change.base);
            break;
        case Change::What::Parent:
            agreed.parent = textOf(change.base);
            break;
        case Change::What::Field:
            if (change.base)
                agreed.values.set(change.field, *change.base);
            else
                agreed.values.remove(change.field);
            break;
        }
    }
    return agreed;
}

Matter matterOf(const Item &item, const Conflict &conflict)
{
    if (conflict.isAboutExistence())
        return {.entity = item.ayonId};
    return {.entity = item.ayonId, .what = conflict.what, .field = conflict.field};
}

} // namespace bridge::sync
