#pragma once

#include "sandbox/shotgrid/search/matcher.h"
#include "sandbox/shotgrid/searching.h"

#include <chrono>

namespace bridge::sandbox::shotgrid {

//! Who asks in this call, now. \a words begin the refusals: "API summarize()".
Asking askingFor(const Call &call, const QString &words);

//! What a real site takes for a call that reads so many rows.
std::chrono::microseconds costOfReading(qsizetype rows);

//! The reply, or the refusal.
Reply answer(const Outcome<Reply> &outcome);

} // namespace bridge::sandbox::shotgrid
