#pragma once

#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! A new thumbnail, which no entity has yet, from the bytes of a PNG or a JPEG; others are refused. \a id: made when
//! empty; else what it had is replaced.
Checked<EntityId> storeThumbnail(Store &store, Project &project, const EntityId &id, const QByteArray &bytes);

//! Gives an entity a thumbnail that is stored. It counts as changed, by nobody; only those who listen are told.
void setThumbnail(Store &store, Project &project, const Entity &entity, const EntityId &thumbnail,
                  const Caller &caller);

} // namespace bridge::sandbox::ayon
