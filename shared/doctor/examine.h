#pragma once

#include "ayon/ayonclient.h"
#include "doctor/finding.h"
#include "settings/settingsloader.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::doctor {

//! Looks at both servers, as far as they let in, and at \a project when that is not empty. Reads only: a handful of
//! calls, a schema for each type that takes part, and one call for each AYON user. What cannot be looked at is a
//! finding too. Cancelled is the last finding of an examination that was stopped.
QCoro::Task<Findings> examine(ayon::AyonConnection connection, settings::AddonIdentity addon, ProjectName project,
                              std::stop_token stop);

} // namespace bridge::doctor
