#pragma once

#include "ayon/values.h"
#include "doctor/finding.h"
#include "settings/addonsettings.h"
#include "shotgrid/site.h"
#include "shotgrid/value.h"

namespace bridge::doctor {

// What is the same for all projects. Pure: facts in, findings out.

//! Who has it done: the way out is theirs.
enum class Asker { Person, Service };

//! The server is of a version that has what is needed, and the key's owner may do what is needed.
Findings checkAyon(const ayon::ServerVersion &server, const ayon::User &caller, Asker asker);

//! `shotgridId`, `shotgridType` and `shotgridPush` are there, of the right type and scope (`behaviour.md` 2.3).
Findings checkAttributes(const std::vector<ayon::AttributeDefinition> &attributes);

Findings checkSettings(const settings::CheckedSettings &checked);

Findings checkSite(const shotgrid::SiteRoot &site, const QString &url);

//! The script that the access token belongs to. \a apiUser is its row, with `generate_event_log_entries` and
//! `permission_rule_set`; null when it cannot be seen.
Findings checkScript(const shotgrid::Caller &caller, const shotgrid::Row *apiUser);

//! Assignees travel only between accounts that `data.sg_user_id` links.
Findings checkPeople(const std::vector<ayon::User> &users, const std::vector<shotgrid::HumanUser> &people);

} // namespace bridge::doctor
