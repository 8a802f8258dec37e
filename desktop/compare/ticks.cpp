#include "desktop/compare/ticks.h"

#include <unordered_set>

namespace bridge::desktop {

namespace {

void count(sync::PlanCounts &counts, std::optional<Act> act)
{
    if (!act)
        return;
    switch (*act) {
    case Act::Create:
        ++counts.created;
        break;
    case Act::Update:
        ++counts.updated;
        break;
    case Act::Move:
        ++counts.moved;
        break;
    case Act::Delete:
        ++counts.deleted;
        break;
    case Act::Unlink:
        ++counts.unlinked;
        break;
    case Act::Link:
        ++counts.linked;
        break;
    case Act::Conflict:
    case Act::Problem:
        Q_UNREACHABLE(); // no operation is one
    }
}

} // namespace

Ticks::Ticks(const PlanRows &rows)
    : m_needs(std::make_shared<const sync::Needs>(rows.plan()))
{
    m_tickable.reserve(rows.plan().items.size());
    for (int item = 0; item < int(rows.plan().items.size()); ++item)
        m_tickable.push_back(rows.traits(item).hasOperation());
    m_ticked = m_tickable;
    countTotals(rows);
}

Ticks::Ticks(const PlanRows &rows, const PlanRows &old, const Ticks &before)
    : Ticks(rows)
{
    std::unordered_set<QString> unticked;
    for (int item = 0; item < int(old.plan().items.size()); ++item) {
        if (before.isTickable(item) && !before.isTicked(item))
            unticked.insert(old.plan().items[std::size_t(item)].ayonId);
    }
    std::vector<int> changed;
    for (int item = 0; item < int(rows.plan().items.size()) && !unticked.empty(); ++item) {
        if (isTickable(item) && unticked.contains(rows.plan().items[std::size_t(item)].ayonId)) {
            m_ticked[std::size_t(item)] = 0;
            changed.push_back(item);
        }
    }
    spread(std::move(changed), false);
    countTotals(rows);
}

void Ticks::set(const PlanRows &rows, const ShownRows &shown, int row, bool ticked)
{
    std::vector<int> changed;
    for (int at = row; at < rows.row(row).end; ++at) {
        const int item = rows.row(at).item;
        if (item < 0 || !shown.matches(at) || !isTickable(item) || isTicked(item) == ticked)
            continue;
        m_ticked[std::size_t(item)] = ticked;
        changed.push_back(item);
    }
    spread(std::move(changed), ticked);
    countTotals(rows);
    countShown(rows, shown);
}

void Ticks::spread(std::vector<int> changed, bool ticked)
{
    while (!changed.empty()) {
        const int item = changed.back();
        changed.pop_back();
        for (const int bound : ticked ? m_needs->of(item) : m_needs->neededBy(item)) {
            if (!isTickable(bound) || isTicked(bound) == ticked)
                continue;
            m_ticked[std::size_t(bound)] = ticked;
            changed.push_back(bound);
        }
    }
}

std::optional<Qt::CheckState> Ticks::state(const PlanRows &rows, int row) const
{
    const auto from = std::size_t(row);
    const auto end = std::size_t(rows.row(row).end);
    const int tickable = m_shownTickable[end] - m_shownTickable[from];
    const int ticked = m_shownTicked[end] - m_shownTicked[from];
    if (tickable == 0)
        return std::nullopt;
    return ticked == 0 ? Qt::Unchecked : ticked == tickable ? Qt::Checked : Qt::PartiallyChecked;
}

void Ticks::countShown(const PlanRows &rows, const ShownRows &shown)
{
    const std::size_t count = rows.rows().size();
    m_shownTickable.resize(count + 1);
    m_shownTicked.resize(count + 1);
    for (std::size_t row = 0; row < count; ++row) {
        const int item = rows.row(int(row)).item;
        const bool counts = item >= 0 && shown.matches(int(row)) && isTickable(item);
        m_shownTickable[row + 1] = m_shownTickable[row] + int(counts);
        m_shownTicked[row + 1] = m_shownTicked[row] + int(counts && isTicked(item));
    }
}

void Ticks::countTotals(const PlanRows &rows)
{
    m_totals = {};
    for (int item = 0; item < int(m_tickable.size()); ++item) {
        m_totals.tickable += isTickable(item);
        if (!isTicked(item))
            continue;
        ++m_totals.ticked;
        count(m_totals.ayon, rows.traits(item).inAyon);
        count(m_totals.shotgrid, rows.traits(item).inShotgrid);
    }
}

sync::Selection Ticks::selection(const sync::Plan &plan) const
{
    sync::Selection selection;
    if (m_totals.ticked == m_totals.tickable)
        return selection;
    selection.entities.emplace();
    for (int item = 0; item < int(m_ticked.size()); ++item) {
        if (isTicked(item))
            selection.entities->insert(plan.items[std::size_t(item)].ayonId);
    }
    return selection;
}

} // namespace bridge::desktop
