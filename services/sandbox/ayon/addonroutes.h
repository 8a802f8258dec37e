#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! What the addon itself answers: the AYON user of a ShotGrid one, and the media paths that a publisher knows.
void addAddonRoutes(Router &router);

} // namespace bridge::sandbox::ayon
