#pragma once

#include "sync/mapping.h"
#include "sync/entity.h"

#include <QJsonObject>

namespace bridge::sync {

//! The key of an AYON entity's `data` that holds the base. One key, because AYON merges `data` by first level only.
inline const QString baseKey = QStringLiteral("shotgridBase");

//! {"shotgrid":"Shot/868","parent":"…","title":"sh010","values":{"status":"ip","fps":25.0}}: values by the field's AYON
//! name.
QJsonObject toJson(const Base &base, const Mapping &mapping);
//! Nothing when \a data has none. Values of fields that are mapped no more are left out.
std::optional<Base> baseFromData(const QJsonObject &data, const Mapping &mapping);

//! {"status":"ip","fps":25.0}
QJsonObject toJson(const Fields &values, const Mapping &mapping);
//! Without the values of fields that are mapped no more.
Fields fieldsFromJson(const QJsonObject &json, const Mapping &mapping);

} // namespace bridge::sync
