#include "desktop/activity/throughput.h"

#include <algorithm>

namespace bridge::desktop {

namespace {

constexpr int stretches = 12;
constexpr qint64 stretchSeconds = 300;

Throughput over(const std::vector<Work> &works, const QDateTime &from, const QDateTime &to)
{
    Throughput total{.from = from};
    std::vector<qint64> lags;
    for (const Work &work : works) {
        const QDateTime ended = endedAt(work);
        if (!ended.isValid() || ended < from || ended >= to)
            continue;
        const Work::State state = stateOf(work);
        if (state == Work::State::Finished) {
            ++total.finished;
            lags.push_back(askedAt(work).msecsTo(ended));
        } else if (state == Work::State::Failed || state == Work::State::Retrying) {
            ++total.failed;
        }
    }
    if (!lags.empty()) {
        const auto middle = lags.begin() + std::ptrdiff_t(lags.size() / 2);
        std::nth_element(lags.begin(), middle, lags.end());
        total.lag = std::chrono::milliseconds(*middle);
    }
    return total;
}

} // namespace

std::vector<Throughput> throughput(const std::vector<Work> &works, const QDateTime &now)
{
    std::vector<Throughput> all;
    for (int back = stretches; back > 0; --back) {
        const QDateTime from = now.addSecs(-back * stretchSeconds);
        all.push_back(over(works, from, from.addSecs(stretchSeconds)));
    }
    return all;
}

Throughput lastHour(const std::vector<Work> &works, const QDateTime &now)
{
    return over(works, now.addSecs(-stretches * stretchSeconds), now);
}

} // namespace bridge::desktop
