#include "bench/syncedstudio.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace bridge::bench {
namespace {

struct Run {
    int entities = 0;
    double seconds = 0;
    test::Requests ayon = {};
    test::Requests shotgrid = {};
};

template <class Work> Run measure(SyncedStudio &studio, const QString &latency, Work work)
{
    studio.begin(latency);
    QElapsedTimer timer;
    timer.start();
    const int entities = work();
    return {.entities = entities,
            .seconds = double(timer.nsecsElapsed()) / 1e9,
            .ayon = studio.ayonRequests(),
            .shotgrid = studio.shotgridRequests()};
}

void print(const char *what, const Run &run, int entities)
{
    std::printf("%-10s %9d %9.2f %12.3f %10d %11d %9d %10d\n", what, entities, run.seconds,
                1000 * run.seconds / entities, run.ayon.reads, run.ayon.writes, run.shotgrid.reads,
                run.shotgrid.writes);
}

void compare(int entities, const QString &latency)
{
    SyncedStudio loaded(entities);
    const Run raw = measure(loaded, latency, [&] { return loaded.loadRaw(); });
    print("raw", raw, raw.entities);
    SyncedStudio synced(entities);
    const Run first = measure(synced, latency, [&] { return synced.sync(); });
    print("first", first, first.entities);
    const Run again = measure(synced, latency, [&] { return synced.sync(); });
    print("unchanged", again, first.entities);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("first / raw %.2f   peak with both servers %.0f MB\n", first.seconds / raw.seconds,
                double(usage.ru_maxrss) / 1024.0);
    std::fflush(stdout);
}

} // namespace
} // namespace bridge::bench

// A first pass beside the bare loading of the same rows, and a pass of which nothing is to be written.
int main(int count, char **arguments)
{
    using namespace Qt::StringLiterals;
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(u"bridge.*.info=false"_s); // the table is what is to be read
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"latency"_s, u"How slow the servers are: off or measured."_s, u"which"_s, u"measured"_s});
    parser.addPositionalArgument(u"entities"_s, u"Sizes of the project."_s, u"[entities…]"_s);
    parser.process(application);
    QStringList sizes = parser.positionalArguments();
    if (sizes.isEmpty())
        sizes = {u"1000"_s};
    std::printf("%-10s %9s %9s %12s %10s %11s %9s %10s\n", "", "entities", "seconds", "ms/entity", "AYON reads",
                "AYON writes", "SG reads", "SG writes");
    for (const QString &size : sizes)
        bridge::bench::compare(std::max(1, size.toInt()), parser.value(u"latency"_s));
}
