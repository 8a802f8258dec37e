#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Many activities in one request. Each stands alone: what was done before a failure stays done.
void addActivityOperationRoutes(Router &router);

} // namespace bridge::sandbox::ayon
