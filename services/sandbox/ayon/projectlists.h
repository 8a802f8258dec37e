#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/store/project.h"

namespace bridge::sandbox::ayon {

//! Puts new lists of types, statuses and tags into a project: those of `folderTypes`, `taskTypes`, `linkTypes`,
//! `statuses`, `tags` that are there, each of which replaces the whole list. An item with `original_name` is the one
//! that had that name, and entities follow; one that is left out must not be in use. Nothing is changed on a refusal.
std::optional<Refusal> replaceLists(Project &project, ProjectRow &row, const QJsonObject &lists);

} // namespace bridge::sandbox::ayon
