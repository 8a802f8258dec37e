#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! `POST …/folders/search`: the ids of folders by their own words and filter, by those of the tasks in them, or by
//! both.
void addFolderSearchRoutes(Router &router);

} // namespace bridge::sandbox::ayon
