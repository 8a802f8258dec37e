#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Entities one by one, in batches, and as trees.
void addEntityRoutes(Router &router);

} // namespace bridge::sandbox::ayon
