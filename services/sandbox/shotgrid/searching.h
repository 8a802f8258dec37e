#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/store.h"

namespace bridge::sandbox::shotgrid {

//! A call that passed the gate: who asks, where, and with what. The server has checked the token, the content type, and
//! that the body is a JSON object.
struct Call {
    const Request &request;
    const Store &store;
    const Caller &caller;
    QString prefix = {}; // "/api/v1"
    QJsonObject body = {};
    bool hasHashFilters = false; // by content type: `filters` is a group, else a list of conditions
};

// What stands in search/. Each answers the whole body and sets Reply::work.
Reply listRows(const Call &call, const EntityType &type); // GET entity/{t}
Reply searchRows(const Call &call, const EntityType &type); // POST entity/{t}/_search
Reply summarizeRows(const Call &call, const EntityType &type); // POST entity/{t}/_summarize
Reply searchTexts(const Call &call); // POST entity/_text_search

} // namespace bridge::sandbox::shotgrid
