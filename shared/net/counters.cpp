#include "net/counters.h"

namespace bridge::net {

Count &operator+=(Count &sum, const Count &more)
{
    sum.requests += more.requests;
    sum.retries += more.retries;
    sum.failures += more.failures;
    sum.bytesSent += more.bytesSent;
    sum.bytesReceived += more.bytesReceived;
    sum.milliseconds += more.milliseconds;
    return sum;
}

Count Counters::total() const
{
    Count sum;
    for (const auto &[route, count] : routes)
        sum += count;
    return sum;
}

qint64 Counters::requests(const QString &part) const
{
    qint64 sum = 0;
    for (const auto &[route, count] : routes) {
        if (route.contains(part))
            sum += count.requests;
    }
    return sum;
}

} // namespace bridge::net
