#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! {"Shot": {"name", "visible"}, …}
Outcome<Result> readTypes(const MethodCall &call);
//! {"Shot": {"code": {"data_type", …}, …}, …}
Outcome<Result> readSchema(const MethodCall &call);
//! {"code": {"data_type", …}, …}: one field, or all of a type.
Outcome<Result> readFields(const MethodCall &call);
//! The programmatic name.
Outcome<Result> createField(const MethodCall &call);
Outcome<Result> updateField(const MethodCall &call);
Outcome<Result> trashField(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
