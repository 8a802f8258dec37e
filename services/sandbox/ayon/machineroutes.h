#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

void addMachineRoutes(Router &router);

//! Remembers the machine that a request tells of in its headers, and who uses it; nothing when it tells too little.
//! Returns the machines of the caller, the one that asks first.
//! Evidence: `ynput/ayon-backend: api/system/info.py`.
QJsonArray machinesOf(Call &call);

} // namespace bridge::sandbox::ayon
