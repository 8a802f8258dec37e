#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/search/relation.h"
#include "sandbox/shotgrid/store.h"

#include <functional>
#include <optional>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! A row that is looked at. Without `row` it is where a path leads to nothing: all fields are unset there.
struct Seen {
    Link link = {};
    const Row *row = nullptr;
};

//! Whether one condition is true of the row at the end of its path.
using RowTest = std::function<bool(const Seen &)>;

//! The test of a field by a relation that its type has; the operands are those of operandsFromJson(). Texts compare
//! without regard to case, unset is never greater or less, negations are true of unset, and only live targets of links
//! count. \a store and \a caller have to outlive the test.
RowTest rowTest(const Store &store, const Caller &caller, const Field &field, Relation relation,
                const std::vector<Value> &operands);

//! Where a value stands among those of its type, as far as it has a place in an order: numbers, days and seconds.
//! Fractions count to the sixth digit, as a site keeps them.
std::optional<double> scaleOf(const Value &value);

} // namespace bridge::sandbox::shotgrid
