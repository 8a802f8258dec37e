#pragma once

#include "doctor/finding.h"
#include "login/environment.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::doctor {

//! Looks at both servers, as far as they let in, and at \a project when that is not empty. Reads only: a handful of
//! calls, a schema for each type that takes part, and one call for each AYON user. What cannot be looked at is a
//! finding too. Cancelled is the last finding of an examination that was stopped.
QCoro::Task<Findings> examine(login::Environment environment, ProjectName project, std::stop_token stop);

} // namespace bridge::doctor
