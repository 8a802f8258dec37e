#pragma once

#include "cli/lines.h"
#include "lists/listsync.h"

#include <QJsonObject>

namespace bridge::cli {

//! What is not well with a list.
Line listAlarm(const QString &title, const QString &text);
//! What became of the lists of a project, for people; nothing when all were in step.
Lines listLines(const lists::Report &report);
//! For scripts: {"complete", "synced", "conflicts": [{"list", "text"}], "failed": [{"list", "kind", "where", "message",
//! "hint"}]}, "list" being the title.
QJsonObject toJson(const lists::Report &report);

} // namespace bridge::cli
