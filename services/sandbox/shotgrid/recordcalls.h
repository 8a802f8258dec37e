#pragma once

#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/writer.h"

namespace bridge::sandbox::shotgrid {

// The calls below entity/{t}. A write leaves the commit, or after a refusal the rollback, to whoever calls.

Outcome<Reply> readRow(const Call &call, const EntityType &type, int id);
//! One link field of a row.
Outcome<Reply> readRelationship(const Call &call, const EntityType &type, int id, const QString &name);
Outcome<Reply> createRow(const Call &call, Writer &writer, const EntityType &type);
Outcome<Reply> updateRow(const Call &call, Writer &writer, const Link &row);
Outcome<Reply> retireRow(Writer &writer, const Link &row);
//! POST entity/{t}/{id}?revive=true
Outcome<Reply> reviveRow(const Call &call, Writer &writer, const Link &row);

//! What a create and an update answer: {"data": …}, and {"data": …, "links": {}, "status": "successful"}.
QJsonObject createdBody(const Call &call, const Link &row);
QJsonObject updatedBody(const Call &call, const Link &row);

//! The value of a parameter in the address, whether its brackets are encoded or not; nothing when it is not there.
std::optional<QString> parameter(const Request &request, const QString &name);
//! The address as it was sent.
QString addressOf(const Request &request);

} // namespace bridge::sandbox::shotgrid
