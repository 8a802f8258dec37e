#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! POST /api3/json: {"method_name", "params": [credentials, arguments]} -> {"results"}. Every call but `info` brings
//! the credentials. Refusals are {"exception": true, "error_code", "message"} with status 200.
Reply answer(const Access &access, const Request &request);

} // namespace bridge::sandbox::shotgrid::rpc
