#include "sync/failures.h"

namespace bridge::sync {

std::vector<Failure> failuresOf(const Report &report)
{
    std::vector<Failure> failures;
    for (const Item &item : report.plan.items) {
        for (const Problem &problem : item.problems) {
            if (problem.severity != Problem::Severity::Failure)
                continue;
            const Error error{.kind = Error::Kind::Refused, .message = problem.text, .hint = problem.hint};
            failures.push_back({.path = item.path, .error = error});
        }
    }
    for (const ItemResult &result : report.results) {
        if (result.outcome == ItemResult::Outcome::Failed)
            failures.push_back({.path = report.plan.items[std::size_t(result.item)].path, .error = result.error});
    }
    return failures;
}

} // namespace bridge::sync
