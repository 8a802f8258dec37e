#pragma once

#include "login/credentialstore.h"
#include "login/entry.h"
#include "login/environment.h"
#include "login/profile.h"

#include <QCoroTask>

#include <optional>
#include <stop_token>

namespace bridge::login {

//! Both servers, entered.
struct Entered {
    AyonEntry ayon = {};
    SiteEntry site = {};
};

//! How \a login signs in on \a way with what is kept of an earlier sign-in, \a kept, or by the studio's \a script.
//! Unauthorized when that is missing.
Result<shotgrid::SignIn> signInOf(Way way, const QString &login, const std::optional<Secret> &kept,
                                  const std::optional<settings::ScriptCredentials> &script);

//! Comes into both servers as \a profile says, with what was kept. \a environment is what AYON's launcher gave, when it
//! started this program. Unauthorized when nothing is kept, or what is has expired: sign in again. Errors else: those
//! of the keychain and of both servers.
QCoro::Task<Result<Entered>> resume(Profile profile, CredentialStore store, std::optional<Environment> environment,
                                    std::stop_token stop);

} // namespace bridge::login
