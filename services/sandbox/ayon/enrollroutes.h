#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! The work queue: `POST /api/enroll`. As requests are answered one after the other, none ever finds another running
//! (503), and no two workers are given the same failed job at the same moment.
void addEnrollRoutes(Router &router);

} // namespace bridge::sandbox::ayon
