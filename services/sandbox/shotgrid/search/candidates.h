#pragma once

#include "sandbox/shotgrid/search/matcher.h"

#include <functional>
#include <limits>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! The rows that a filter can be true of, as far as ids and the index of links tell: the fewest that one condition
//! leaves, between the lowest and the highest id. Each is still to be matched; retired rows are among them.
class Candidates
{
public:
    Candidates(const Store &store, const EntityType &type, const Matcher &matcher);
    Candidates(const Candidates &) = delete;
    Candidates &operator=(const Candidates &) = delete;

    enum class Order { Ascending, Descending };
    //! Calls \a visit with the rows in the order of their ids, until it answers false.
    void visit(Order order, const std::function<bool(const Seen &)> &visit) const;

private:
    void narrow(const Matcher &matcher);
    void narrow(const Test &test);
    void narrowById(const Test &test);
    void narrowByLink(const FieldPlace &link, const std::vector<Link> &targets);
    void take(std::vector<int> ids);
    bool isFewer(const std::vector<int> &ids) const { return !m_ids || ids.size() < m_ids->size(); }

    const Store &m_store;
    int m_type = -1;
    int m_lowest = 1;
    int m_highest = std::numeric_limits<int>::max();
    const std::vector<int> *m_ids = nullptr; // ascending; of the store or m_own; null: all of the type
    std::vector<int> m_own = {};
};

} // namespace bridge::sandbox::shotgrid
