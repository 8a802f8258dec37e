#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Projects, their anatomy and what counts them.
void addProjectRoutes(Router &router);

} // namespace bridge::sandbox::ayon
