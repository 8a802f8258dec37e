#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! The folders that lists stand in.
void addListFolderRoutes(Router &router);

} // namespace bridge::sandbox::ayon
