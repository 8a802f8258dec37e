#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Movies and pictures by which versions are reviewed.
void addReviewableRoutes(Router &router);

} // namespace bridge::sandbox::ayon
