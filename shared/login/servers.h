#pragma once

#include "ayon/ayonclient.h"
#include "base/result.h"
#include "login/environment.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace bridge::login {

ayon::AyonConnection ayonConnectionFor(const Environment &environment);
std::unique_ptr<ayon::AyonClient> ayonClientFor(const Environment &environment);
//! Signs in with the script's credentials when first asked something.
std::unique_ptr<shotgrid::ShotgridClient> shotgridClientFor(const settings::AddonSettings &settings,
                                                            const settings::ScriptCredentials &script);

//! Both servers, with the settings that say how to go about it.
struct Servers {
    std::unique_ptr<ayon::AyonClient> ayon = {};
    std::unique_ptr<shotgrid::ShotgridClient> shotgrid = {};
    settings::CheckedSettings settings = {};
};

//! Settings of \a project with its overrides, or of the studio when it is empty or AYON does not have it yet. One call,
//! or two in that case.
QCoro::Task<Result<settings::CheckedSettings>> settingsOf(ayon::AyonClient &client, settings::AddonIdentity addon,
                                                          ProjectName project, std::stop_token stop);

//! Reads settings and secrets from AYON; ShotGrid is not asked anything yet.
QCoro::Task<Result<Servers>> openServers(Environment environment, ProjectName project, std::stop_token stop);

} // namespace bridge::login
