#include "publisher/check.h"

#include <algorithm>

namespace bridge::publisher {

bool hasError(const Checks &checks)
{
    return std::ranges::any_of(checks, [](const Check &check) { return check.severity == Check::Severity::Error; });
}

} // namespace bridge::publisher
