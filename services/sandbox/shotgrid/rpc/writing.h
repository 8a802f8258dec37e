#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! A create and an update answer the record: its type, its id, what was written, and the `return_fields`.
Outcome<Result> create(const MethodCall &call);
Outcome<Result> update(const MethodCall &call);
//! True when it did something, false when the row was in that state. Refused when there never was such a row.
Outcome<Result> retire(const MethodCall &call);
Outcome<Result> revive(const MethodCall &call);
//! Many of them, with what each answers, all or nothing.
Outcome<Result> batch(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
