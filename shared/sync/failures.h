#pragma once

#include "sync/report.h"

namespace bridge::sync {

//! An entity that could not be synced, and why.
struct Failure {
    QString path = {};
    Error error = {};
};

//! What the planner could not plan, then what a server refused, each in the order of the plan.
std::vector<Failure> failuresOf(const Report &report);

} // namespace bridge::sync
