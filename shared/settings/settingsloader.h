#pragma once

#include "base/entityid.h"
#include "base/result.h"
#include "base/secret.h"
#include "settings/addonsettings.h"

#include <QCoroTask>
#include <QProcessEnvironment>
#include <QString>

#include <stop_token>

namespace bridge::ayon {
class AyonClient;
}

namespace bridge::settings {

//! Which addon of which server a service works for.
struct AddonIdentity {
    QString addon = QStringLiteral("shotgrid"); // AYON_ADDON_NAME
    QString version = {}; // AYON_ADDON_VERSION
    QString variant = QStringLiteral("production"); // AYON_DEFAULT_SETTINGS_VARIANT
};

//! From the environment that AYON gives to its services. Refused, naming the variable, when the version is missing.
Result<AddonIdentity> addonIdentity(const QProcessEnvironment &environment);

//! Effective settings: of the studio, or of \a project with its overrides when that is not empty. One call.
//! Errors: those of the client, NotFound with a hint when that version of the addon is not installed.
QCoro::Task<Result<CheckedSettings>> loadSettings(ayon::AyonClient &client, AddonIdentity identity, ProjectName project,
                                                  std::stop_token stop);

//! The script's name and key. Refused, naming the setting, when a name is empty or the secret is missing or empty. One
//! call.
struct ScriptCredentials {
    QString name = {};
    Secret key = {};
};
QCoro::Task<Result<ScriptCredentials>> loadScriptCredentials(ayon::AyonClient &client, AddonSettings settings,
                                                             std::stop_token stop);

} // namespace bridge::settings
