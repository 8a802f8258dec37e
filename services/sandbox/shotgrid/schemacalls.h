#pragma once

#include "sandbox/shotgrid/searching.h"

namespace bridge::sandbox::shotgrid {

// The calls below schema/.

Outcome<Reply> readTypes(const Call &call);
Outcome<Reply> readType(const Call &call, const EntityType &type);
Outcome<Reply> readFields(const Call &call, const EntityType &type);
Outcome<Reply> readField(const Call &call, const EntityType &type, const QString &name);

//! {"Shot": {"name", "visible"}, …}, as the whole site has it or one of its projects.
QJsonObject typesToJson(const Schema &schema, std::optional<int> project);
//! {"code": {"name", "data_type", …}, …}
QJsonObject fieldsToJson(const Call &call, const EntityType &type, std::optional<int> project);
//! A new field of the `data_type` and with the `properties` of the body; the schema is changed when it is not refused.
Outcome<FieldPlace> addField(const Call &call, Store &store, const EntityType &type);

//! The programmatic name comes from the display name, and stands in the link only.
Outcome<Reply> createField(const Call &call, Store &store, const EntityType &type);
Outcome<Reply> updateField(const Call &call, Store &store, const EntityType &type, const QString &name);
//! Into the trash; its values stay.
Outcome<Reply> trashField(Store &store, const EntityType &type, const QString &name);
Outcome<Reply> reviveField(const Call &call, Store &store, const EntityType &type, const QString &name);

} // namespace bridge::sandbox::shotgrid
