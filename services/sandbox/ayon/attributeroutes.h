#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Definitions of attributes, and the restart that makes a change of them effective.
void addAttributeRoutes(Router &router);

//! Names of the attributes that are listed but not loaded, or differ: why a restart is required.
QStringList attributesToLoad(const Store &store);

} // namespace bridge::sandbox::ayon
