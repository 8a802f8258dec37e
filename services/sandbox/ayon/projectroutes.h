#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Projects, their anatomy and what counts them.
void addProjectRoutes(Router &router);

//! Makes a project as `POST /api/projects` does, from a body of that shape.
Checked<Project *> createProject(Store &store, const QJsonObject &body);

} // namespace bridge::sandbox::ayon
