#include "sandbox/shotgrid/search/answer.h"

#include "sandbox/shotgrid/cost.h"

#include <algorithm>

namespace bridge::sandbox::shotgrid {

Asking askingFor(const Call &call, const QString &words)
{
    return {.store = call.store, .caller = call.caller, .call = words, .now = QDateTime::currentDateTimeUtc()};
}

std::chrono::microseconds costOfReading(qsizetype rows)
{
    return costOfCall + costOfRow * std::max<qsizetype>(0, rows - rowsWithoutCost);
}

Reply answer(const Outcome<Reply> &outcome)
{
    return outcome ? *outcome : toReply(outcome.failure());
}

} // namespace bridge::sandbox::shotgrid
