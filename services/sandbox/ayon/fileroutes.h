#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Files of a project: uploads, downloads in whole or in parts.
void addFileRoutes(Router &router);

} // namespace bridge::sandbox::ayon
