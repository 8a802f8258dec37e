#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! The keys that people have beside their password, in `data.apiKeys`: `…/users/{name}/apikeys`.
//! Evidence: `ynput/ayon-backend: api/users/apikeys.py`.
void addApiKeyRoutes(Router &router);

} // namespace bridge::sandbox::ayon
