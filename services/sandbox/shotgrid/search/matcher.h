#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/search/filter.h"
#include "sandbox/shotgrid/search/rowtest.h"

#include <QDateTime>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! Who asks what of whom, for one call. Store and caller have to outlive what is made for it.
struct Asking {
    const Store &store;
    const Caller &caller;
    QString call = {}; // "API read()", with which refusals begin
    QDateTime now = {}; // in UTC; relations such as `in_last` count from it
};

//! A condition that was looked up in the schema.
struct Test {
    FieldPath path = {};
    Relation relation = Relation::Is;
    std::vector<Value> operands = {};
    RowTest isTrue = {}; // of the row at the end of the path
};

//! A filter that was looked up in the schema, ready for any number of rows.
struct Matcher {
    Filter::Kind kind = Filter::Kind::All;
    std::vector<Matcher> parts = {};
    Test test = {};
};

//! Refused are unknown paths ("API read() Shot.x doesn't exist."), fields that cannot be in a filter, relations that
//! the field does not have (with those that it has), and what operandsFromJson() refuses.
Outcome<Matcher> matcherFor(const Asking &asking, const EntityType &type, const Filter &filter);

//! Through a list, a condition is true when it is true of any of its rows. Where a path leads nowhere, because a link
//! is not set or is of another type, the field is unset.
bool matches(const Matcher &matcher, const Store &store, const Seen &seen);

} // namespace bridge::sandbox::shotgrid
