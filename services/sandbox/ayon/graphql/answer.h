#pragma once

#include "sandbox/ayon/store/store.h"
#include "sandbox/http/site.h"

namespace bridge::sandbox::ayon::graphql {

//! `POST /graphql`, and GET with the same in the query string, for a caller who is signed in.
//! Whatever a query asks wrongly comes with status 200 and `errors`; only a request without a query is a 400.
Reply answerGraphql(const Request &request, const Store &store, const Caller &caller);

} // namespace bridge::sandbox::ayon::graphql
