#pragma once

#include "cli/lines.h"
#include "notes/report.h"

#include <QJsonObject>

namespace bridge::cli {

//! What became of the comments of a project, for people; nothing when there was nothing to do.
Lines commentLines(const notes::Report &report);
//! The same for scripts.
QJsonObject toJson(const notes::Report &report);

} // namespace bridge::cli
