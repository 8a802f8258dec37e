#pragma once

#include "cli/lines.h"
#include "people/peoplesync.h"

#include <QJsonObject>

namespace bridge::cli {

//! How many were linked and created, then who, and those with whom something is wrong, with the reason. Nothing was
//! written when \a isDryRun.
Lines peopleLines(const people::Report &report, bool isDryRun);

//! For scripts: {"complete", "people": [{"id", "login", "name", "email", "outcome", "ayon", "reason"}]}. The outcome is
//! "linked", "created", "linked before", "skipped", "unclear" or "failed", "ayon" the name of the account.
QJsonObject toJson(const people::Report &report);

} // namespace bridge::cli
