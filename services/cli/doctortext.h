#pragma once

#include "cli/lines.h"
#include "doctor/finding.h"

#include <QJsonObject>

namespace bridge::cli {

//! A line for each finding, in the order of the examination, the way out below it, and the sum.
Lines findingLines(const doctor::Findings &findings);

//! {"findings": [{"severity", "topic", "text", "wayOut"}], "worst"}.
QJsonObject toJson(const doctor::Findings &findings);

//! 0 all is well, 1 warnings, 2 something stops a sync.
int exitCodeOf(const doctor::Findings &findings);

} // namespace bridge::cli
