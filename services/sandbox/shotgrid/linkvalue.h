#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/written.h"

namespace bridge::sandbox::shotgrid {

//! What a write makes of a link field.
struct WrittenLinks {
    enum class Mode { Set, Add, Remove };
    Mode mode = Mode::Set;
    Links links = {};
};

//! The link that `{"type", "id"}` names, whether there is such a row or not. \a call begins the refusals: "API
//! update()".
Outcome<Link> linkFromHash(const QString &call, const Schema &schema, const QJsonObject &hash);

//! Reads `{"type", "id"}`, a list of them, or `{"multi_entity_update_mode", "value"}`, and refuses what the field does
//! not take. An `entity` field has one link or none.
Outcome<WrittenLinks> writtenLinks(Verb verb, const Store &store, const Caller &caller, const EntityType &type,
                                   const Field &field, const QJsonValue &json);

//! What the field holds after the write.
Links mergedLinks(const Links &before, const WrittenLinks &written);

} // namespace bridge::sandbox::shotgrid
