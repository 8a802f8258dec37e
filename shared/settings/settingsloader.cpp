#include "settings/settingsloader.h"

#include "ayon/ayonclient.h"
#include "base/words.h"

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
                     .message = Words::tr("the variable is not set"),
                     .hint = Words::tr(
                         "set it to the version of the addon whose settings count; AYON does so for its services")};
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
            error.hint =
                Words::tr("install version %1 of the addon '%2', or set AYON_ADDON_VERSION to one that is there")
                    .arg(identity.version, identity.addon);
        co_return error;
    }
    co_return settingsFromJson(*json);
}

QCoro::Task<Result<ScriptCredentials>> loadScriptCredentials(ayon::AyonClient &client, AddonSettings settings,
                                                             std::stop_token stop)
{
    if (settings.scriptName.isEmpty())
        co_return missing(u"script_name"_s, Words::tr("no script is named"),
                          Words::tr("choose the secret that is named like the ShotGrid script"));
    if (settings.scriptKeySecret.isEmpty())
        co_return missing(u"script_key"_s, Words::tr("no secret is chosen"),
                          Words::tr("choose the secret that holds the key of the ShotGrid script"));
    auto secret = co_await client.secret(settings.scriptKeySecret, stop);
    const bool isAbsent = !secret && secret.error().kind == Error::Kind::NotFound;
    if (isAbsent || (secret && secret->isEmpty())) {
        co_return missing(u"script_key"_s,
                          Words::tr("the secret '%1' is missing or empty").arg(settings.scriptKeySecret),
                          Words::tr("make it in AYON's settings under Secrets, with the script's key as its value"));
    }
    if (!secret)
        co_return secret.error();
    ScriptCredentials credentials{.name = settings.scriptName, .key = *secret};
    co_return credentials;
}

} // namespace bridge::settings
