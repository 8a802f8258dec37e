#pragma once

#include "ayon/ayonclient.h"
#include "base/result.h"
#include "login/account.h"
#include "login/profile.h"
#include "settings/settingsloader.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <stop_token>

namespace bridge::command {

//! Both servers as the person sees them who publishes, and the addon whose settings say how.
struct Studio {
    std::unique_ptr<ayon::AyonClient> ayon = {};
    std::unique_ptr<shotgrid::ShotgridClient> shotgrid = {};
    settings::AddonIdentity addon = {};
    login::Account person = {};
};

//! Signs in with what the desktop application has kept of this person, or else as the environment says: by AYON's key
//! and the studio's script for AYON_SG_USERNAME. Unauthorized, with the way out, when neither is there.
QCoro::Task<Result<Studio>> openStudio(std::stop_token stop);

//! The person that the desktop application signed in last; where AYON's launcher has started this, on its server.
std::optional<login::Profile> lastProfile();
Error nobodySignedIn();

//! The login of who publishes what names nobody: whom AYON's launcher or a job of the farm names, or who is signed in
//! on this machine; empty when nobody is.
QString artist();

//! The AYON server that openStudio() would sign in to, without asking it anything; empty when there is none.
QUrl serverOfStudio();

} // namespace bridge::command
