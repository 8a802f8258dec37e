#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/store.h"

#include <optional>

namespace bridge::sandbox::shotgrid {

//! Whether the row is one of those that the caller sees. It says nothing about retired or not.
bool canSee(const Caller &caller, const Store &store, const Link &row);

//! Whether the caller may change the schema and the webhooks of the site. A site that says nothing of groups lets
//! everybody.
bool isAdministrator(const Caller &caller);

//! The refusal of reading a type at all, "Entity of type ApiUser can not be accessed by this user. Rule: …".
std::optional<Failure> refusalToRead(const Caller &caller, const EntityType &type);
std::optional<Failure> refusalToCreate(const Caller &caller, const EntityType &type);
std::optional<Failure> refusalToRetire(const Caller &caller, const EntityType &type);
std::optional<Failure> refusalToUpdate(const Caller &caller, const EntityType &type, const Field &field);

} // namespace bridge::sandbox::shotgrid
