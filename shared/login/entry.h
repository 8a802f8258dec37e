#pragma once

#include "ayon/ayonclient.h"
#include "base/result.h"
#include "login/account.h"
#include "login/lack.h"
#include "settings/settingsloader.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <optional>
#include <stop_token>
#include <vector>

// How a person comes into both servers: AYON first, because its settings say which site the studio has.

namespace bridge::login {

//! AYON as the person sees it who has signed in there, and what it says of the site.
struct AyonEntry {
    ayon::AyonConnection connection = {};
    settings::AddonIdentity addon = {};
    ayon::User user = {};
    settings::CheckedSettings settings = {};
    std::optional<settings::ScriptCredentials> script = {}; // none when it is not set, or not shown to this person
};

//! Checks the key or session of \a connection and reads what comes next. \a addon without a version is the one in use.
//! Unauthorized with a bad key, NotFound when the addon is not installed; settings that name no site are no error yet.
//! Wire: four calls.
QCoro::Task<Result<AyonEntry>> enterAyon(ayon::AyonConnection connection, settings::AddonIdentity addon,
                                         std::stop_token stop);

//! The site, and who somebody is there.
struct SiteEntry {
    shotgrid::ShotgridConnection connection = {};
    Account account = {};
};

//! What \a user lacks in AYON to do all that this program can, and who can give it; empty when nothing.
std::vector<Lack> lacks(const ayon::User &user);

//! How to reach the site that \a settings name. Nobody is signed in yet.
shotgrid::ShotgridConnection siteConnection(const settings::AddonSettings &settings);

//! Checks what \a connection signs in with. Errors: those of accountOf().
QCoro::Task<Result<SiteEntry>> enterSite(shotgrid::ShotgridConnection connection, std::stop_token stop);

} // namespace bridge::login
