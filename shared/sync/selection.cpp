#include "sync/selection.h"

#include <algorithm>
#include <unordered_map>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

bool does(const std::optional<Operation> &operation, Operation::Action action)
{
    return operation && operation->action == action;
}

bool isMade(const Item &item)
{
    return does(item.ayon, Operation::Action::Create) || does(item.shotgrid, Operation::Action::Create);
}

//! The AYON folder that the plan takes \a item out of: by moving it away, or together with the folder.
QString leavesInAyon(const Item &item)
{
    if (does(item.ayon, Operation::Action::Delete))
        return item.ayonParent;
    if (!item.ayon)
        return {};
    const auto move = std::find_if(item.ayon->changes.begin(), item.ayon->changes.end(),
                                   [](const Change &change) { return change.what == Change::What::Parent; });
    const QString *folder = move == item.ayon->changes.end() ? nullptr : std::get_if<QString>(&move->before);
    return folder ? *folder : QString();
}

} // namespace

bool Selection::contains(const Item &item) const
{
    const bool isThere =
        path.isEmpty() || item.path == path || item.path.startsWith(path.endsWith('/'_L1) ? path : path + '/'_L1);
    return isThere && (!entities || entities->contains(item.ayonId));
}

Needs::Needs(const Plan &plan)
{
    std::vector<Edge> edges;
    std::unordered_map<QString, int> leaving; // what is deleted in AYON, and the tasks that are made, by AYON id
    std::unordered_map<QString, int> madeTasks;
    for (int at = 0; at < int(plan.items.size()); ++at) {
        const Item &item = plan.items[std::size_t(at)];
        if (does(item.ayon, Operation::Action::Delete))
            leaving.emplace(item.ayonId, at);
        if (item.kind == Kind::Task && isMade(item))
            madeTasks.emplace(item.ayonId, at);
    }
    const auto add = [&edges](const std::unordered_map<QString, int> &places, const QString &id, auto edge) {
        if (const auto place = places.find(id); place != places.end())
            edges.push_back(edge(place->second));
    };
    for (int at = 0; at < int(plan.items.size()); ++at) {
        const Item &item = plan.items[std::size_t(at)];
        if (item.parent >= 0 && isMade(plan.items[std::size_t(item.parent)]))
            edges.push_back({.from = at, .to = item.parent});
        if (item.version)
            add(madeTasks, item.version->taskId, [at](int task) { return Edge{.from = at, .to = task}; });
        if (!leaving.empty())
            add(leaving, leavesInAyon(item), [at](int folder) { return Edge{.from = folder, .to = at}; });
    }
    m_needed = sorted(edges, plan.items.size(), &Edge::from, &Edge::to);
    m_needing = sorted(edges, plan.items.size(), &Edge::to, &Edge::from);
}

Needs::Edges Needs::sorted(const std::vector<Edge> &edges, std::size_t items, int Edge::*from, int Edge::*to)
{
    Edges made{.first = std::vector<int>(items + 1, 0), .targets = std::vector<int>(edges.size())};
    for (const Edge &edge : edges)
        ++made.first[std::size_t(edge.*from) + 1];
    for (std::size_t at = 1; at <= items; ++at)
        made.first[at] += made.first[at - 1];
    std::vector<int> next = made.first;
    for (const Edge &edge : edges)
        made.targets[std::size_t(next[std::size_t(edge.*from)]++)] = edge.*to;
    return made;
}

Plan select(const Plan &plan, const Selection &selection)
{
    std::vector<char> wanted(plan.items.size(), 0);
    for (std::size_t at = 0; at < plan.items.size(); ++at)
        wanted[at] = selection.contains(plan.items[at]);
    return select(plan, std::move(wanted));
}

Plan select(const Plan &plan, std::vector<char> wanted)
{
    const Needs needs(plan);
    std::vector<int> open;
    for (int at = 0; at < int(plan.items.size()); ++at) {
        if (wanted[std::size_t(at)])
            open.push_back(at);
    }
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const int needed : needs.of(at)) {
            if (!std::exchange(wanted[std::size_t(needed)], char(1)))
                open.push_back(needed);
        }
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
