#include "sandbox/shotgrid/search/candidates.h"

#include <algorithm>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! The id that an operand names; nothing for one that no row can have.
std::optional<int> idOf(const Value &operand)
{
    const qint64 *number = std::get_if<qint64>(&operand);
    const bool fits = number && *number > 0 && *number <= std::numeric_limits<int>::max();
    return fits ? std::optional(int(*number)) : std::nullopt;
}

std::vector<int> idsOf(const std::vector<Value> &operands)
{
    std::vector<int> ids;
    for (const Value &operand : operands) {
        if (const auto id = idOf(operand))
            ids.push_back(*id);
    }
    return ids;
}

//! Goes from \a first to \a last, or the other way, until a visit answers false.
template <class Iterator, class Visit> void walk(Candidates::Order order, Iterator first, Iterator last, Visit visit)
{
    if (order == Candidates::Order::Ascending) {
        while (first != last && visit(*first))
            ++first;
    } else {
        while (first != last && visit(*std::prev(last)))
            --last;
    }
}

} // namespace

Candidates::Candidates(const Store &store, const EntityType &type, const Matcher &matcher)
    : m_store(store)
    , m_type(type.place)
{
    narrow(matcher);
}

void Candidates::narrow(const Matcher &matcher)
{
    switch (matcher.kind) {
    case Filter::Kind::All:
        for (const Matcher &part : matcher.parts)
            narrow(part);
        break;
    case Filter::Kind::Any:
        if (matcher.parts.size() == 1)
            narrow(matcher.parts.front());
        break;
    case Filter::Kind::Condition:
        narrow(matcher.test);
        break;
    }
}

void Candidates::narrow(const Test &test)
{
    const bool isId = m_store.schema().field(test.path.field).name == "id"_L1;
    const bool isChoice = test.relation == Relation::Is || test.relation == Relation::In;
    if (test.path.hops.empty() && isId) {
        narrowById(test);
    } else if (test.path.hops.empty() && isChoice) {
        std::vector<Link> targets;
        for (const Value &operand : test.operands) {
            const Link *target = std::get_if<Link>(&operand);
            if (!target)
                return; // no link, or asks for rows without one
            targets.push_back(*target);
        }
        narrowByLink(test.path.field, targets);
    } else if (test.path.hops.size() == 1 && isId && isChoice) { // project.Project.id is 70
        std::vector<Link> targets;
        for (const int id : idsOf(test.operands))
            targets.push_back({.type = test.path.hops.front().type, .id = id});
        if (targets.size() == test.operands.size())
            narrowByLink(test.path.hops.front().link, targets);
    }
}

void Candidates::narrowById(const Test &test)
{
    if (test.relation == Relation::Is || test.relation == Relation::In) {
        take(idsOf(test.operands));
    } else if (test.relation == Relation::GreaterThan) {
        if (const auto id = idOf(test.operands.front()))
            m_lowest = std::max(m_lowest, *id);
    } else if (test.relation == Relation::LessThan) {
        if (const auto id = idOf(test.operands.front()))
            m_highest = std::min(m_highest, *id);
    } else if (test.relation == Relation::Between) {
        const std::vector<int> ends = idsOf(test.operands);
        if (ends.size() == 2) {
            m_lowest = std::max(m_lowest, std::min(ends[0], ends[1]));
            m_highest = std::min(m_highest, std::max(ends[0], ends[1]));
        }
    }
}

void Candidates::narrowByLink(const FieldPlace &link, const std::vector<Link> &targets)
{
    // Only links that are stored in these rows are in the index with the retired rows, which a search may be for.
    if (!m_store.schema().field(link).isStored())
        return;
    if (targets.size() == 1) {
        const std::vector<int> &ids = m_store.pointingAt(link, targets.front());
        if (isFewer(ids))
            m_ids = &ids;
        return;
    }
    std::vector<int> all;
    for (const Link &target : targets) {
        const std::vector<int> &ids = m_store.pointingAt(link, target);
        all.insert(all.end(), ids.begin(), ids.end());
    }
    take(std::move(all));
}

void Candidates::take(std::vector<int> ids)
{
    if (!isFewer(ids))
        return;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    m_own = std::move(ids);
    m_ids = &m_own;
}

void Candidates::visit(Order order, const std::function<bool(const Seen &)> &visit) const
{
    const Store::Rows &rows = m_store.rows(m_type);
    if (m_lowest > m_highest)
        return;
    if (!m_ids) {
        walk(order, rows.lower_bound(m_lowest), rows.upper_bound(m_highest), [&](const auto &entry) {
            return visit({.link = {.type = m_type, .id = entry.first}, .row = &entry.second});
        });
        return;
    }
    const auto first = std::lower_bound(m_ids->begin(), m_ids->end(), m_lowest);
    const auto last = std::upper_bound(first, m_ids->end(), m_highest);
    walk(order, first, last, [&](int id) {
        const auto found = rows.find(id);
        return found == rows.end() || visit({.link = {.type = m_type, .id = id}, .row = &found->second});
    });
}

} // namespace bridge::sandbox::shotgrid
