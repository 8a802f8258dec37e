#include "desktop/compare/planfilter.h"

#include <algorithm>

namespace bridge::desktop {

namespace {

class Matcher
{
public:
    Matcher(const PlanRows &rows, const PlanFilter &filter, const RowStates &states)
        : m_rows(rows)
        , m_filter(filter)
        , m_states(states)
    {
    }

    bool matches(int row) const
    {
        const int at = m_rows.row(row).item;
        if (at < 0)
            return m_filter.isEmpty();
        const ItemTraits &traits = m_rows.traits(at);
        const bool isKind = m_filter.acts.isEmpty() || traits.acts.hasAnyOf(m_filter.acts);
        const bool isType = m_filter.type.isEmpty() || m_rows.types()[traits.type] == m_filter.type;
        const bool isState = !m_filter.state || (!m_states.empty() && m_states[std::size_t(at)] == *m_filter.state)
            || (*m_filter.state == RowState::Failed && traits.hasFailure);
        return isKind && isType && isState && changesField(traits)
            && (m_filter.text.isEmpty() || says(m_rows.plan().items[std::size_t(at)]));
    }

private:
    bool changesField(const ItemTraits &traits) const
    {
        if (!m_filter.field)
            return true;
        switch (m_filter.field->what) {
        case sync::Change::What::Title:
            return traits.changesTitle;
        case sync::Change::What::Parent:
            return traits.changesParent;
        case sync::Change::What::Field:
            return traits.fields[m_filter.field->field];
        }
        Q_UNREACHABLE();
    }

    bool has(const QString &text) const { return text.contains(m_filter.text, Qt::CaseInsensitive); }
    bool has(const sync::Value &value) const { return !sync::isNothing(value) && has(sync::toText(value)); }
    bool has(const std::optional<sync::Operation> &operation) const
    {
        return operation
            && (has(operation->reason)
                || std::any_of(
                    operation->changes.begin(), operation->changes.end(), [this](const sync::Change &change) {
                        return change.what != sync::Change::What::Parent && (has(change.before) || has(change.after));
                    }));
    }

    bool says(const sync::Item &item) const
    {
        return has(item.path) || has(item.ayon) || has(item.shotgrid)
            || std::any_of(item.conflicts.begin(), item.conflicts.end(),
                           [this](const sync::Conflict &conflict) {
                               return has(conflict.text) || has(conflict.ayon) || has(conflict.shotgrid);
                           })
            || std::any_of(item.problems.begin(), item.problems.end(),
                           [this](const sync::Problem &problem) { return has(problem.text) || has(problem.hint); });
    }

    const PlanRows &m_rows;
    const PlanFilter &m_filter;
    const RowStates &m_states;
};

} // namespace

ShownRows::ShownRows(const PlanRows &rows, const PlanFilter &filter, const RowStates &states)
    : m_first(rows.rows().size() + 1, 0)
    , m_places(rows.rows().size(), -1)
    , m_matches(rows.rows().size(), 0)
{
    const Matcher matcher(rows, filter, states);
    const int count = int(rows.rows().size());
    std::vector<char> isShown(std::size_t(count), 0);
    for (int row = count - 1; row >= 0; --row) { // what is below a row follows it
        const auto at = std::size_t(row);
        m_matches[at] = matcher.matches(row);
        m_matching += m_matches[at] && rows.row(row).item >= 0;
        isShown[at] = isShown[at] || m_matches[at];
        if (isShown[at] && row > 0)
            isShown[std::size_t(rows.row(row).parent)] = 1;
    }
    for (int row = 1; row < count; ++row)
        m_first[std::size_t(rows.row(row).parent) + 1] += isShown[std::size_t(row)];
    for (int row = 0; row < count; ++row)
        m_first[std::size_t(row) + 1] += m_first[std::size_t(row)];
    m_children.resize(std::size_t(m_first.back()));
    std::vector<int> next = m_first;
    for (int row = 0; row < count; ++row) {
        if (!isShown[std::size_t(row)])
            continue;
        ++m_count;
        const int parent = rows.row(row).parent;
        m_places[std::size_t(row)] = parent < 0 ? 0 : next[std::size_t(parent)] - m_first[std::size_t(parent)];
        if (parent >= 0)
            m_children[std::size_t(next[std::size_t(parent)]++)] = row;
    }
}

} // namespace bridge::desktop
