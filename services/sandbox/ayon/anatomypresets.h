#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Anatomies that projects can be made from.
void addAnatomyPresetRoutes(Router &router);

//! The document of a preset: `__primary__` is whichever is primary, `__builtin__` and `_` the built-in one.
Checked<QJsonObject> anatomyPreset(const Store &store, const QString &name);

} // namespace bridge::sandbox::ayon
