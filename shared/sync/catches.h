#pragma once

#include "sync/world.h"

namespace bridge::sync {

//! Why a person should look at \a plan before it is applied: it deletes more than a set share, one side is empty, or
//! everything changed at once. All of these are more often a fault than a wish.
std::vector<SafetyCatch> safetyCatches(const World &world, const Plan &plan);

} // namespace bridge::sync
