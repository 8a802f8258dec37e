#include "sandbox/shotgrid/search/answer.h"

#include <algorithm>

namespace bridge::sandbox::shotgrid {

Asking askingFor(const Call &call, const QString &words)
{
    return {.store = call.store, .caller = call.caller, .call = words, .now = QDateTime::currentDateTimeUtc()};
}

std::chrono::microseconds readingTime(qsizetype rows)
{
    using namespace std::chrono_literals;
    constexpr auto aCall = 330ms;
    constexpr auto aRowAbove500 = 95us; // 95 ms for a thousand
    return aCall + aRowAbove500 * std::max<qsizetype>(0, rows - 500);
}

Reply answer(const Outcome<Reply> &outcome)
{
    Reply reply = outcome ? *outcome : toReply(outcome.failure());
    reply.work = std::max(reply.work, readingTime(0));
    return reply;
}

} // namespace bridge::sandbox::shotgrid
