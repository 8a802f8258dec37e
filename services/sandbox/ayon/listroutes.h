#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Lists of entities and their items.
void addListRoutes(Router &router);

} // namespace bridge::sandbox::ayon
