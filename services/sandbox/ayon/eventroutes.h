#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Events one by one, and the query over them.
void addEventRoutes(Router &router);

} // namespace bridge::sandbox::ayon
