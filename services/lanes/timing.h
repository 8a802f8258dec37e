#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace bridge::lanes {

//! What lanes go by. Tests set it; a service takes it as it is.
struct Timing {
    //! Two searches for what waits are so far apart, however often somebody rings: who rings has woken its lane
    //! already.
    std::chrono::milliseconds betweenSearches = std::chrono::seconds(1);
    std::chrono::milliseconds betweenBeats = std::chrono::seconds(30); // of a job that is worked on; several a lease
    std::chrono::milliseconds lease = std::chrono::minutes(2); // untouched for so long, a job is a dead worker's
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

} // namespace bridge::lanes
