#pragma once

#include "ayon/operation.h"
#include "sync/writecontext.h"

namespace bridge::sync {

//! The AYON half of an item as the server takes it. \a shotgridDone says whether ShotGrid took its half: only then both
//! have agreed on what that half says. Not for the project, which is patched.
ayon::Operation ayonOperation(const Item &item, bool shotgridDone, const WriteContext &context);

//! Keeps what \a item is about to write to ShotGrid with its AYON entity. Not for the project.
ayon::Operation announcement(const Item &item, const Mapping &mapping);

// The same for the project: bodies of its PATCH.
QJsonObject projectPatch(const Item &item, bool shotgridDone, const WriteContext &context);
QJsonObject announcementPatch(const Item &item, const Mapping &mapping);

} // namespace bridge::sync
