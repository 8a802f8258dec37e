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

bool isMade(const Item &item)
{
    const auto creates = [](const std::optional<Operation> &operation) {
        return operation && operation->action == Operation::Action::Create;
    };
    return creates(item.ayon) || creates(item.shotgrid);
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
            agreed.title = item.before.title;
            break;
        case Change::What::Parent:
            agreed.parent = item.before.parent;
            break;
        case Change::What::Field:
            if (item.before.values.contains(change.field))
                agreed.values.set(change.field, item.before.values.value(change.field));
            else
                agreed.values.remove(change.field);
            break;
        }
    }
    return agreed;
}

Plan select(const Plan &plan, const QString &path)
{
    std::vector<char> wanted(plan.items.size(), 0);
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        const QString &at = plan.items[index].path;
        wanted[index] = at == path || at.startsWith(path.endsWith('/'_L1) ? path : path + '/'_L1);
    }
    return select(plan, std::move(wanted));
}

Plan select(const Plan &plan, std::vector<char> wanted)
{
    for (std::size_t index = plan.items.size(); index-- > 0;) { // children come after their parents
        const int parent = plan.items[index].parent;
        if (wanted[index] && parent >= 0 && isMade(plan.items[std::size_t(parent)]))
            wanted[std::size_t(parent)] = 1;
    }
    Plan selected{.catches = plan.catches, .entities = plan.entities, .waiting = plan.waiting};
    std::vector<int> places(plan.items.size(), -1);
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        if (!wanted[index])
            continue;
        places[index] = int(selected.items.size());
        Item item = plan.items[index];
        item.parent = item.parent < 0 ? -1 : places[std::size_t(item.parent)];
        selected.items.push_back(std::move(item));
    }
    return selected;
}

} // namespace bridge::sync
