#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Names and values that settings refer to; for administrators and services.
void addSecretRoutes(Router &router);

} // namespace bridge::sandbox::ayon
