#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! Files belong to activities. Those among \a ids that are there belong to \a activity from now on, and what belonged
//! to it and is not among them no longer does.
//! Returns them as activities show them: [{"id", "filename", "mime", "size", "author", "created_at", "updated_at"}].
QJsonArray attachFiles(Store &store, Project &project, const EntityId &activity, const QStringList &ids);

//! Removes a file, and takes it out of the activities that show it: `ynput/ayon-backend:
//! ayon_server/files/project_storage.py` (delete_file).
void removeFile(Project &project, const EntityId &id);

//! Removes files that belong to no activity, and did not change for a while.
void collectOrphans(Store &store, Project &project);

} // namespace bridge::sandbox::ayon
