#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! Rows by words of their names: {"matches", "terms"}.
Outcome<Result> searchTexts(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
