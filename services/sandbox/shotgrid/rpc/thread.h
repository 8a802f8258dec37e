#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! A note with its attachments and replies, and with the fields that `entity_fields` names for each of these types.
Outcome<Result> readThread(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
