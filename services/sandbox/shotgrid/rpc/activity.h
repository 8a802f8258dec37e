#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! What happened to a row, and the notes that were written about it, newest first: {"entity_type", "entity_id",
//! "latest_update_id", "earliest_update_id", "updates"}. It is told from the event log.
Outcome<Result> readActivity(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
