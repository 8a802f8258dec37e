#pragma once

#include "base/result.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! Puts what a fixture holds into a store, by the same checks that requests meet; Server::loadFixture() tells its
//! shape.
Result<void> loadFixture(Store &store, const QJsonObject &fixture);

} // namespace bridge::sandbox::ayon
