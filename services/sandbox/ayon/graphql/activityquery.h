#pragma once

#include "sandbox/ayon/graphql/reading.h"

#include <utility>
#include <variant>
#include <vector>

namespace bridge::sandbox::ayon::graphql {

//! An activity as one of its references shows it.
struct ActivityMark {
    const Activity *activity = nullptr;
    const Reference *reference = nullptr;
};

//! With the keys of their order: time of creation, then the order of creation.
using FoundActivities = std::vector<std::pair<QJsonArray, ActivityMark>>;

//! All that the arguments of `activities` ask for, below a project or below \a entity; not sorted yet.
std::variant<FoundActivities, Refusal> activitiesAskedFor(const Reading &reading, const Project &project,
                                                          const Arguments &arguments, const Entity *entity);

} // namespace bridge::sandbox::ayon::graphql
