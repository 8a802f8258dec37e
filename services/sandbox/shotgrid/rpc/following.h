#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! `user` follows `entity` from now on, or no longer: {"followed" or "unfollowed": true, "user", "entity"}.
Outcome<Result> follow(const MethodCall &call);
Outcome<Result> unfollow(const MethodCall &call);
//! The people who follow `entity`.
Outcome<Result> readFollowers(const MethodCall &call);
//! What `user` follows, of one `project` or `entity_type` when it is named.
Outcome<Result> readFollowing(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
