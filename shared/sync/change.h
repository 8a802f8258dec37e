#pragma once

#include "sync/field.h"

namespace bridge::sync {

//! One field of one entity that an operation writes. The title, the parent and the task of an entity are fields here
//! too.
struct Change {
    enum class What { Title, Parent, Field };
    What what = What::Field;
    FieldId field = 0; // when `what` is Field
    Value before = {}; // what the target said when it was read
    Value after = {}; // of Parent: the AYON id of the parent both know; empty: the project
    bool operator==(const Change &) const = default;
};

} // namespace bridge::sync
