#pragma once

#include "sandbox/shotgrid/searching.h"

namespace bridge::sandbox::shotgrid {

// The calls below schema/.

Outcome<Reply> readTypes(const Call &call);
Outcome<Reply> readType(const Call &call, const EntityType &type);
Outcome<Reply> readFields(const Call &call, const EntityType &type);
Outcome<Reply> readField(const Call &call, const EntityType &type, const QString &name);

//! The programmatic name comes from the display name, and stands in the link only.
Outcome<Reply> createField(const Call &call, Store &store, const EntityType &type);
Outcome<Reply> updateField(const Call &call, Store &store, const EntityType &type, const QString &name);
//! Into the trash; its values stay.
Outcome<Reply> trashField(Store &store, const EntityType &type, const QString &name);
Outcome<Reply> reviveField(const Call &call, Store &store, const EntityType &type, const QString &name);

} // namespace bridge::sandbox::shotgrid
