#pragma once

#include "desktop/activity/work.h"

#include <chrono>

namespace bridge::desktop {

//! What was done in a stretch of time.
struct Throughput {
    QDateTime from = {};
    int finished = 0;
    int failed = 0;
    std::chrono::milliseconds lag = {}; // half of it was done within that time after it had been asked for
};

//! The last hour in stretches of five minutes, the oldest first. Pure.
std::vector<Throughput> throughput(const std::vector<Work> &works, const QDateTime &now);
//! The same hour as one stretch.
Throughput lastHour(const std::vector<Work> &works, const QDateTime &now);

} // namespace bridge::desktop
