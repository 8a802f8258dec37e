#pragma once

#include <chrono>

namespace bridge::sandbox::shotgrid {

// What was measured on real sites: every call takes its time, and so does what it reads or writes beyond that.
constexpr std::chrono::milliseconds costOfCall{330};
constexpr std::chrono::microseconds costOfRow{95}; // read, above the first 500
constexpr int rowsWithoutCost = 500;
constexpr std::chrono::milliseconds costOfBatchRow{55};

} // namespace bridge::sandbox::shotgrid
