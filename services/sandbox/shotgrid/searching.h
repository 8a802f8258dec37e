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
//! What such a summary holds: {"summaries", "groups"}.
Outcome<QJsonObject> summaryOf(const Call &call, const EntityType &type);
Reply searchTexts(const Call &call); // POST entity/_text_search

//! A row that a text was found in: in its own name, or in that of its link.
struct TextHit {
    Link row = {};
    Link link = {}; // what the row is of: `entity` of a Task or Version
    QString name = {};
};
//! All rows that `text` of the body is found in, of the types and by the filters of its `entity_types`; shortest names
//! first.
Outcome<std::vector<TextHit>> rowsByText(const Call &call);
//! The words of a text, in small letters, all of which have to be found.
QStringList wordsOf(const QString &text);

} // namespace bridge::sandbox::shotgrid
