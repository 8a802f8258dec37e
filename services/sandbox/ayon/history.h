#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! What the server writes by itself into the feed of an entity when \a event, which was just stored, tells of another
//! status, of other values of attributes, of assignees that came or went, or of a new version. Whoever is assigned
//! watches for as long; a version is watched by those who made it and by those who watch its task.
void noteHistory(Store &store, Project &project, const Event &event);

} // namespace bridge::sandbox::ayon
