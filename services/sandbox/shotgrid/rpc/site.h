#pragma once

#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! What a caller has to know before it signs in: the versions, by which the package decides what it may use, and that
//! files go to the site itself.
QJsonObject siteInfo(const SignIn &signIn);

//! The site's preferences, or those that `prefs` names.
Outcome<Result> readPreferences(const MethodCall &call);
//! On which days from `start_date` to `end_date` the site works, by date.
Outcome<Result> readWorkDays(const MethodCall &call);
//! That `project_id` was looked at, which nothing here shows; the project.
Outcome<Result> noteAccess(const MethodCall &call);
//! A session for what needs a cookie; the one that was called with, when it was.
Outcome<Result> openSession(const MethodCall &call);

} // namespace bridge::sandbox::shotgrid::rpc
