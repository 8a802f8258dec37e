#pragma once

#include "sandbox/http/frame.h"

namespace bridge::sandbox {

//! The answer to a request below `/_sandbox/`: `reset`, `settings`, `faults`, `requests` and `websockets` are the same
//! on both ports, all others are the site's own. A body that makes no sense is refused with 400 and {"error": why}.
//!
//! `GET websockets` counts them, {"open": 1, "opened": 3}: those that are there, and all since the reset. `DELETE
//! websockets` tears down those that are there; their callers may come back at once.
Reply answerSwitch(Frame &frame, Site &site, const Request &request);

} // namespace bridge::sandbox
