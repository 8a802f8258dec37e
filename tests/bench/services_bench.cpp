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

void printLatencies(const char *what, std::vector<double> milliseconds, double share)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&milliseconds](double part) {
        return milliseconds[std::min(milliseconds.size() - 1, std::size_t(part * double(milliseconds.size())))];
    };
    std::printf("%-34s p50 %6.0f ms   p95 %6.0f ms   max %6.0f ms   waiting for the servers %3.0f %%\n", what, at(0.5),
                at(0.95), milliseconds.back(), 100 * share);
    std::fflush(stdout);
}

//! From the moment that an edit is made on one side until it shows on the other.
template <class Edit, class Shows>
void latencies(ServicesStudio &studio, const char *what, const Edit &edit, const Shows &shows)
{
    std::vector<double> milliseconds;
    studio.startWaitingClock();
    for (int at = 0; at < edits; ++at) {
        QElapsedTimer timer;
        edit(1000 + at);
        timer.start();
        if (!studio.waitUntil([&] { return shows(1000 + at); })) {
            std::printf("%-34s never came\n", what);
            return;
        }
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    double whole = 0;
    for (const double one : milliseconds)
        whole += one;
    printLatencies(what, milliseconds, studio.waitedMilliseconds() / whole);
}

void burst(ServicesStudio &studio)
{
    constexpr int entities = 200;
    constexpr int editsOfEach = 5;
    const BurstResult result = studio.burst(entities, editsOfEach);
    std::printf("burst of %d events on %d entities: %.0f events/s\n", result.events, entities,
                result.events / result.seconds);
    std::printf("  requests to ShotGrid %d; to AYON %d besides a dispatch and two status calls an event\n",
                result.shotgridRequests, result.ayonRequests - 3 * result.events);
}

} // namespace
} // namespace bridge::bench

// How soon an edit on one side shows on the other, with the three services as processes, and what a burst costs.
int main(int count, char **arguments)
{
    using namespace bridge::bench;
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(QStringLiteral("bridge.*=false")); // the table is what is to be read
    {
        ServicesStudio studio;
        studio.startServices(ServicesStudio::Webhooks::No);
        latencies(
            studio, "AYON to ShotGrid", [&](int value) { studio.editInAyon(value); },
            [&](int value) { return studio.shotgridSays(value); });
        latencies(
            studio, "ShotGrid to AYON", [&](int value) { studio.editInShotgrid(value + edits); },
            [&](int value) { return studio.ayonSays(value + edits); });
    }
    {
        ServicesStudio studio;
        studio.startServices(ServicesStudio::Webhooks::Yes);
        latencies(
            studio, "ShotGrid to AYON with webhooks", [&](int value) { studio.editInShotgrid(value); },
            [&](int value) { return studio.ayonSays(value); });
    }
    ServicesStudio studio;
    studio.startServices(ServicesStudio::Webhooks::No);
    burst(studio);
}
