#pragma once

#include "desktop/compare/planfilter.h"
#include "sync/selection.h"

#include <memory>

namespace bridge::desktop {

//! What the ticked part of a plan does.
struct TickTotals {
    sync::PlanCounts ayon = {};
    sync::PlanCounts shotgrid = {};
    int ticked = 0;
    int tickable = 0; // items about which there is something to do
    bool operator==(const TickTotals &) const = default;
};

//! Which items of a plan are to be applied. What an item needs is ticked with it, and what needs it is unticked with
//! it. Every change is linear in the number of rows, and takes a few milliseconds for 100,000.
class Ticks
{
public:
    //! Everything about which there is something to do.
    explicit Ticks(const PlanRows &rows);
    //! As \a before, which \a old rows had, for the entities that both plans know.
    Ticks(const PlanRows &rows, const PlanRows &old, const Ticks &before);

    bool isTickable(int item) const { return m_tickable[std::size_t(item)] != 0; }
    bool isTicked(int item) const { return m_ticked[std::size_t(item)] != 0; }

    //! Ticks what matches of \a row and of what is below it, as far as it is shown, or unticks it.
    void set(const PlanRows &rows, const ShownRows &shown, int row, bool ticked);
    //! Of the rows that match at or below \a row; nothing when there is none that could be ticked.
    std::optional<Qt::CheckState> state(const PlanRows &rows, int row) const;
    //! To be called when other rows are shown.
    void countShown(const PlanRows &rows, const ShownRows &shown);

    const TickTotals &totals() const { return m_totals; }
    //! What to apply. All of it, when nothing that could be ticked is left out.
    sync::Selection selection(const sync::Plan &plan) const;

private:
    void spread(std::vector<int> changed, bool ticked);
    void countTotals(const PlanRows &rows);

    std::shared_ptr<const sync::Needs> m_needs;
    std::vector<char> m_tickable; // by item
    std::vector<char> m_ticked;
    std::vector<int> m_shownTickable; // by row: how many there are before it
    std::vector<int> m_shownTicked;
    TickTotals m_totals;
};

} // namespace bridge::desktop
