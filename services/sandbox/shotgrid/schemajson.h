#pragma once

#include "sandbox/shotgrid/schema.h"

#include "base/result.h"

#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

//! A schema as fixtures have it: {"types", "sets", "disabled"}; and what `projects` hides of it.
Result<Schema> schemaFromJson(const QJsonObject &json, const QJsonObject &projects);

//! The same again, for the saved state: sets are written out in each type, trashed fields included.
QJsonObject schemaToJson(const Schema &schema);
QJsonObject hiddenToJson(const Schema &schema);

} // namespace bridge::sandbox::shotgrid
