#pragma once

#include "cli/lines.h"
#include "lists/listsync.h"

namespace bridge::cli {

//! What is not well with a list.
Line listAlarm(const QString &title, const QString &text);
//! What became of the lists of a project, for people; nothing when all were in step.
Lines listLines(const lists::Report &report);

} // namespace bridge::cli
