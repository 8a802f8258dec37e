#pragma once

#include "sync/plan.h"

#include <optional>
#include <span>
#include <unordered_set>

namespace bridge::sync {

//! The part of a plan that somebody wants. It names entities, not places in the plan: after a set-up the plan is made
//! anew.
struct Selection {
    QString path = {}; // at that path and below: "/sq010"; empty: everywhere
    std::optional<std::unordered_set<QString>> entities = {}; // of those, the ones with these AYON ids; none: all
    bool isConfirmed = false; // a person has seen what the safety catches found

    bool isEverything() const { return path.isEmpty() && !entities; }
    bool contains(const Item &item) const;
    bool operator==(const Selection &) const = default;
};

//! Which items of a plan cannot be applied without which others: what is made needs its parent and a version its task,
//! where the plan makes those; what is deleted in AYON takes along all that is in it, and so needs what is in it to be
//! deleted or moved away. Shares nothing with the plan.
class Needs
{
public:
    explicit Needs(const Plan &plan);

    std::span<const int> of(int item) const { return m_needed.of(item); }
    std::span<const int> neededBy(int item) const { return m_needing.of(item); }

private:
    //! The targets of each item in one list.
    struct Edges {
        std::vector<int> first = {};
        std::vector<int> targets = {};
        std::span<const int> of(int item) const
        {
            const auto from = std::size_t(first[std::size_t(item)]);
            return std::span(targets).subspan(from, std::size_t(first[std::size_t(item) + 1]) - from);
        }
    };
    struct Edge {
        int from = 0;
        int to = 0;
    };
    static Edges sorted(const std::vector<Edge> &edges, std::size_t items, int Edge::*from, int Edge::*to);

    Edges m_needed;
    Edges m_needing;
};

//! The items of \a plan that \a selection contains, with those that they need.
Plan select(const Plan &plan, const Selection &selection);

//! The items that \a wanted has something but zero for, with those that they need.
Plan select(const Plan &plan, std::vector<char> wanted);

} // namespace bridge::sync
