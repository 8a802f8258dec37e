#include "bench/servicesstudio.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace bridge::bench {
namespace {

constexpr int edits = 40;

// What the services promise where the servers answer at once.
constexpr double toShotgridMilliseconds = 300; // the half of all edits
constexpr double toAyonMilliseconds = 1500;
constexpr double toAyonWokenMilliseconds = 500;
constexpr double eventsPerSecond = 100;
constexpr int burstShotgridRequests = 10;
constexpr int burstAyonRequests = 40;

//! Says that \a isKept is not so, and gives it back.
bool isWithin(bool isKept)
{
    std::printf(isKept ? "\n" : "   EXCEEDED\n");
    std::fflush(stdout);
    return isKept;
}

bool printLatencies(const char *what, std::vector<double> milliseconds, double share, double limit)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&milliseconds](double part) {
        return milliseconds[std::min(milliseconds.size() - 1, std::size_t(part * double(milliseconds.size())))];
    };
    std::printf("%-32s p50 %5.0f ms (at most %4.0f)   p95 %5.0f ms   max %5.0f ms   waiting for the servers %3.0f %%",
                what, at(0.5), limit, at(0.95), milliseconds.back(), 100 * share);
    return isWithin(at(0.5) <= limit);
}

//! From the moment that an edit is made on one side until it shows on the other. Gives whether \a limit is kept.
template <class Edit, class Shows>
bool latencies(ServicesStudio &studio, const char *what, double limit, const Edit &edit, const Shows &shows)
{
    std::vector<double> milliseconds;
    studio.startWaitingClock();
    for (int at = 0; at < edits; ++at) {
        QElapsedTimer timer;
        edit(1000 + at);
        timer.start();
        if (!studio.waitUntil([&] { return shows(1000 + at); })) {
            std::printf("%-32s never came", what);
            return isWithin(false);
        }
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    double whole = 0;
    for (const double one : milliseconds)
        whole += one;
    return printLatencies(what, milliseconds, studio.waitedMilliseconds() / whole, limit);
}

bool burst(ServicesStudio &studio)
{
    constexpr int entities = 200;
    constexpr int editsOfEach = 5;
    const BurstResult result = studio.burst(entities, editsOfEach);
    const double speed = result.events / result.seconds;
    const int ayonRequests = result.ayonRequests - 3 * result.events;
    std::printf("burst of %d events on %d entities: %.0f events/s (at least %.0f)", result.events, entities, speed,
                eventsPerSecond);
    const bool isFast = isWithin(speed >= eventsPerSecond);
    std::printf("  requests to ShotGrid %d (at most %d)", result.shotgridRequests, burstShotgridRequests);
    const bool isEasyOnShotgrid = isWithin(result.shotgridRequests <= burstShotgridRequests);
    std::printf("  requests to AYON %d (at most %d) besides a dispatch and two status calls an event", ayonRequests,
                burstAyonRequests);
    const bool isEasyOnAyon = isWithin(ayonRequests <= burstAyonRequests);
    return isFast && isEasyOnShotgrid && isEasyOnAyon;
}

} // namespace
} // namespace bridge::bench

// How soon an edit on one side shows on the other, with the three services as processes, and what a burst costs. The
// exit code is 1 when something takes more than the services promise.
int main(int count, char **arguments)
{
    using namespace bridge::bench;
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(QStringLiteral("bridge.*=false")); // the table is what is to be read
    bool isKept = true;
    {
        ServicesStudio studio;
        studio.startServices(ServicesStudio::Webhooks::No);
        isKept &= latencies(
            studio, "AYON to ShotGrid", toShotgridMilliseconds, [&](int value) { studio.editInAyon(value); },
            [&](int value) { return studio.shotgridSays(value); });
        isKept &= latencies(
            studio, "ShotGrid to AYON", toAyonMilliseconds, [&](int value) { studio.editInShotgrid(value + edits); },
            [&](int value) { return studio.ayonSays(value + edits); });
    }
    {
        ServicesStudio studio;
        studio.startServices(ServicesStudio::Webhooks::Yes);
        isKept &= latencies(
            studio, "ShotGrid to AYON with webhooks", toAyonWokenMilliseconds,
            [&](int value) { studio.editInShotgrid(value); }, [&](int value) { return studio.ayonSays(value); });
    }
    ServicesStudio studio;
    studio.startServices(ServicesStudio::Webhooks::No);
    isKept &= burst(studio);
    return isKept ? 0 : 1;
}
