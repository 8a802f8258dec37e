#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Where a project's files lie on disk. No machine has paths of its own here.
void addRootRoutes(Router &router);

} // namespace bridge::sandbox::ayon
