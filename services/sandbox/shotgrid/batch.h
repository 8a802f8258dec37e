#pragma once

#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/writer.h"

namespace bridge::sandbox::shotgrid {

//! POST entity/_batch: many writes, one answer row each, all or nothing. \a writer writes as a batch does.
//! Refusals of structure (400, 103) name the request by its position; those of a write are that write's own.
Outcome<Reply> answerBatch(const Call &call, Writer &writer);

} // namespace bridge::sandbox::shotgrid
