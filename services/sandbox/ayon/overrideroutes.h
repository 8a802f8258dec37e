#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Which settings of the addon differ from what they stand on, as its form shows it and as it is stored.
void addOverrideRoutes(Router &router);

} // namespace bridge::sandbox::ayon
