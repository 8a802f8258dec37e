#include "settings/settingsloader.h"

#include "ayon/ayonclient.h"

namespace bridge::settings {

using namespace Qt::StringLiterals;

namespace {

const QString servicePath = u"ayon+settings://shotgrid/service_settings/"_s;

Error missing(const QString &setting, const QString &message, const QString &hint)
{
    return {.kind = Error::Kind::Refused, .where = servicePath + setting, .message = message, .hint = hint};
}

} // namespace

Result<AddonIdentity> addonIdentity(const QProcessEnvironment &environment)
{
    AddonIdentity identity;
    identity.addon = environment.value(u"AYON_ADDON_NAME"_s, identity.addon);
    identity.version = environment.value(u"AYON_ADDON_VERSION"_s);
    identity.variant = environment.value(u"AYON_DEFAULT_SETTINGS_VARIANT"_s, identity.variant);
    if (identity.version.isEmpty()) {
        return Error{.kind = Error::Kind::Refused,
                     .where = u"AYON_ADDON_VERSION"_s,
                     .message = u"the variable is not set"_s,
                     .hint =
                         u"set it to the version of the addon whose settings count; AYON does so for its services"_s};
    }
    return identity;
}

QCoro::Task<Result<CheckedSettings>> loadSettings(ayon::AyonClient &client, AddonIdentity identity, ProjectName project,
                                                  std::stop_token stop)
{
    auto json = co_await client.addonSettings(identity.addon, identity.version, identity.variant, project, stop);
    if (!json) {
        Error error = json.error();
        if (error.kind == Error::Kind::NotFound)
            error.hint = u"install version %1 of the addon '%2', or set AYON_ADDON_VERSION to one that is there"_s.arg(
                identity.version, identity.addon);
        co_return error;
    }
    co_return settingsFromJson(*json);
}

QCoro::Task<Result<ScriptCredentials>> loadScriptCredentials(ayon::AyonClient &client, AddonSettings settings,
                                                             std::stop_token stop)
{
    if (settings.scriptName.isEmpty())
        co_return missing(u"script_name"_s, u"no script is named"_s,
                          u"choose the secret that is named like the ShotGrid script"_s);
    if (settings.scriptKeySecret.isEmpty())
        co_return missing(u"script_key"_s, u"no secret is chosen"_s,
                          u"choose the secret that holds the key of the ShotGrid script"_s);
    auto secret = co_await client.secret(settings.scriptKeySecret, stop);
    const bool isAbsent = !secret && secret.error().kind == Error::Kind::NotFound;
    if (isAbsent || (secret && secret->isEmpty())) {
        co_return missing(u"script_key"_s, u"the secret '%1' is missing or empty"_s.arg(settings.scriptKeySecret),
                          u"make it in AYON's settings under Secrets, with the script's key as its value"_s);
    }
    if (!secret)
        co_return secret.error();
    ScriptCredentials credentials{.name = settings.scriptName, .key = *secret};
    co_return credentials;
}

} // namespace bridge::settings
