#pragma once

#include "sync/projectsync.h"

#include <QJsonObject>

namespace bridge::sync {

// Plans and reports for scripts. Names and words stay as they are: scripts depend on them.

//! {"setup", "items", "counts", "catches", "problems", "entities", "waiting", "empty"}.
QJsonObject toJson(const PlannedSync &planned);

//! {"complete", "counts", "setup", "failed", "conflicts", "left", "seconds"}: failed and conflicts with path and
//! reason.
QJsonObject toJson(const Report &report);

//! {"phase", "done", "total", "text"}.
QJsonObject toJson(const Progress &progress);

} // namespace bridge::sync
