#include "bench/largestudio.h"

#include <benchmark/benchmark.h>

#include <sys/resource.h>

namespace bridge::bench {
namespace {

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

void plan(benchmark::State &state, LargeStudio (*make)(int))
{
    const LargeStudio studio = make(int(state.range(0)));
    std::size_t items = 0;
    for (auto round : state) {
        sync::Plan plan = sync::reconcile(studio.ayon, studio.shotgrid, studio.base, studio.mapping, {.force = true});
        items = plan.items.size();
        benchmark::DoNotOptimize(items);
        state.PauseTiming(); // to throw a plan away is no part of planning
        plan = {};
        state.ResumeTiming();
    }
    state.counters["items"] = double(items);
    state.counters["peak_MB"] = peakMegabytes();
    state.counters["us_per_entity"] = benchmark::Counter(double(state.range(0)) * double(state.iterations()) / 1e6,
                                                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

} // namespace

// The smallest first: the peak of a process never falls.
BENCHMARK_CAPTURE(plan, agreed, agreedStudio)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(plan, edited, editedStudio)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(plan, new, newStudio)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

} // namespace bridge::bench

BENCHMARK_MAIN();
