#pragma once

#include "cli/lines.h"
#include "notes/report.h"

namespace bridge::cli {

//! What became of the comments of a project, for people; nothing when there was nothing to do.
Lines commentLines(const notes::Report &report);

} // namespace bridge::cli
