#pragma once

#include "sandbox/shotgrid/value.h"

#include <utility>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! One thing that was done to a row: enough to undo it, and to tell others about it.
struct Change {
    enum class Kind { Created, Changed, Listed, Retired, Revived, Erased };

    Kind kind = Kind::Changed;
    Link row = {};
    int field = -1; // of Changed, and of Listed, whose links are rows of their own
    Value before = {};
    std::vector<std::pair<int, Value>> erased = {}; // the values of an erased row
    bool wasRetired = false; // of Erased
    Link retiredWith = {}; // of Erased and Revived
    QDateTime retiredAt = {}; // of Erased and Revived
};

} // namespace bridge::sandbox::shotgrid
