#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! "entity.folder.created". \a project has the entity.
Event eventOfCreation(const Project &project, const Entity &created, const Caller &caller);

//! One event for each member that differs, in the server's order. \a project still has \a before, and \a patch is what
//! was asked for, checked.
//!
//! They share one summary, as on the server: its `value` is that of the last event that has one.
std::vector<Event> eventsOfUpdate(const Project &project, const Entity &before, const Entity &after,
                                  const QJsonObject &patch, const Caller &caller);

//! "entity.folder.deleted", with all that is lost. \a project still has the entity.
Event eventOfRemoval(const Project &project, const Entity &removed, const AttributeLibrary &library,
                     const Caller &caller);

} // namespace bridge::sandbox::ayon
