#pragma once

#include "sandbox/shotgrid/followers.h"
#include "sandbox/shotgrid/searching.h"

namespace bridge::sandbox::shotgrid {

//! The calls about who follows what; nothing when \a segments, which follow the type, are none of them.
//!   GET {t}/{id}/followers
//!   PUT {t}/{id}/unfollow             {"user_id": 88}
//!   POST human_users/{id}/follow      {"entities": [{"record_id": 862, "entity": "Shot"}]}
//!   GET human_users/{id}/following    ?entity=Shot&project_id=70
std::optional<Outcome<Reply>> answerFollowing(const Call &call, Followers &followers, const EntityType &type,
                                              const QStringList &segments);

} // namespace bridge::sandbox::shotgrid
