#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Pictures of entities and of projects.
void addThumbnailRoutes(Router &router);

} // namespace bridge::sandbox::ayon
