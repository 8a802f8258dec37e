#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! The access groups that there are, and who has which of them on which project.
//! Evidence: `ynput/ayon-backend: api/access`.
void addAccessRoutes(Router &router);

} // namespace bridge::sandbox::ayon
