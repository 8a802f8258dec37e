#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! A page of rows: {"entities", "paging_info"}.
Outcome<Result> read(const MethodCall &call);
//! {"summaries", "groups"}
Outcome<Result> summarize(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
