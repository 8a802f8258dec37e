#pragma once

#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! The fields that a method has to return. An unknown one is refused, which the other protocol does not do.
Outcome<std::vector<FieldPath>> pathsOf(const MethodCall &call, const EntityType &type, const QStringList &names);

//! A record in which all values stand side by side: {"type", "id", "code": "sh010", "entity": {"id", "name", "type"}}.
QJsonObject flatRecord(const MethodCall &call, const Link &row, const std::vector<FieldPath> &paths);

//! `filters` of the arguments as the other protocol has them: each condition {"path", "relation", "values"} becomes a
//! list of three.
QJsonValue restFilters(const QJsonValue &filters);

} // namespace bridge::sandbox::shotgrid::rpc
