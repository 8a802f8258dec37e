#include "cli/failures.h"

namespace bridge::cli {

std::vector<Failure> failuresOf(const sync::Report &report)
{
    std::vector<Failure> failures;
    for (const sync::Item &item : report.plan.items) {
        for (const sync::Problem &problem : item.problems) {
            if (problem.severity != sync::Problem::Severity::Failure)
                continue;
            const Error error{.kind = Error::Kind::Refused, .message = problem.text, .hint = problem.hint};
            failures.push_back({.path = item.path, .error = error});
        }
    }
    for (const sync::ItemResult &result : report.results) {
        if (result.outcome == sync::ItemResult::Outcome::Failed)
            failures.push_back({.path = report.plan.items[std::size_t(result.item)].path, .error = result.error});
    }
    return failures;
}

} // namespace bridge::cli
