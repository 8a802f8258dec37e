#pragma once

#include "sandbox/http/frame.h"

namespace bridge::sandbox {

//! The answer to a request below `/_sandbox/`: `reset`, `settings`, `faults` and `requests` are the same on both ports,
//! all others are the site's own. A body that makes no sense is refused with 400 and {"error": why}.
Reply answerSwitch(Frame &frame, Site &site, const Request &request);

} // namespace bridge::sandbox
