#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Links between entities of a project, which are read through GraphQL.
void addLinkRoutes(Router &router);

} // namespace bridge::sandbox::ayon
