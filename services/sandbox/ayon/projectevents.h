#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! "entity.project.created", "….deleted": nothing but the topic and the project.
Event eventOfProject(const Project &project, const QString &what, const Caller &caller);

//! One event for each member that is not as in \a before, and always "entity.project.changed" as the last one.
std::vector<Event> eventsOfProjectUpdate(const ProjectRow &before, const Project &project, const Caller &caller);

//! "entity.project.renamed"; the project has its new name.
Event eventOfProjectRenaming(const QString &oldName, const Project &project, const Caller &caller);

} // namespace bridge::sandbox::ayon
