#pragma once

#include "desktop/compare/planrows.h"
#include "sync/report.h"

#include <optional>
#include <span>

namespace bridge::desktop {

//! What became of an item, as far as it is known.
enum class RowState : quint8 { Open, Done, Failed, Changed };
using RowStates = std::vector<RowState>; // by item; empty before anything was applied

//! Which rows a person wants to see. All that is given has to hold.
struct PlanFilter {
    //! A field that is changed: the title, the parent, or one of the mapping's.
    struct ByField {
        sync::Change::What what = sync::Change::What::Field;
        sync::FieldId field = 0;
        bool operator==(const ByField &) const = default;
    };

    Acts acts = {}; // none: whatever is done
    QString type = {}; // entity type; empty: all
    std::optional<ByField> field = {};
    QString text = {}; // in the path, a value, a reason or a problem; case does not count
    std::optional<RowState> state = {};

    bool isEmpty() const { return *this == PlanFilter(); }
    bool operator==(const PlanFilter &) const = default;
};

//! The rows of a plan that a filter leaves, with those above them.
class ShownRows
{
public:
    //! 100,000 rows take some 10 ms, and up to a second when texts are looked through: not on the thread that draws.
    ShownRows(const PlanRows &rows, const PlanFilter &filter, const RowStates &states);

    std::span<const int> childrenOf(int row) const
    {
        const auto from = std::size_t(m_first[std::size_t(row)]);
        return std::span(m_children).subspan(from, std::size_t(m_first[std::size_t(row) + 1]) - from);
    }
    int placeOf(int row) const { return m_places[std::size_t(row)]; } // among its siblings; -1: not shown
    bool isShown(int row) const { return m_places[std::size_t(row)] >= 0; }
    //! It is shown for its own sake, not for what is below it.
    bool matches(int row) const { return m_matches[std::size_t(row)] != 0; }
    int matching() const { return m_matching; }
    int count() const { return m_count; }
    bool operator==(const ShownRows &) const = default;

private:
    std::vector<int> m_first; // by row: where its children begin
    std::vector<int> m_children;
    std::vector<int> m_places;
    std::vector<char> m_matches;
    int m_matching = 0;
    int m_count = 0;
};

} // namespace bridge::desktop
