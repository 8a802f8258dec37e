#include "login/entry.h"

#include "base/words.h"

namespace bridge::login {

using namespace Qt::StringLiterals;

QCoro::Task<Result<AyonEntry>> enterAyon(ayon::AyonConnection connection, settings::AddonIdentity addon,
                                         std::stop_token stop)
{
    ayon::AyonClient client(connection);
    auto user = co_await client.me(stop);
    if (!user)
        co_return user.error();
    if (addon.version.isEmpty()) {
        const auto version = co_await client.addonVersion(addon.addon, addon.variant, stop);
        if (!version)
            co_return version.error();
        addon.version = *version;
    }
    auto settings = co_await settings::loadSettings(client, addon, ProjectName(), stop);
    if (!settings)
        co_return settings.error();
    auto script = co_await settings::loadScriptCredentials(client, settings->settings, stop);
    const bool isAway = !script && isTransient(script.error());
    if (isAway)
        co_return script.error();
    AyonEntry entry{.connection = std::move(connection),
                    .addon = std::move(addon),
                    .user = *std::move(user),
                    .settings = *std::move(settings)};
    if (script) // people who may not read secrets sign in as themselves
        entry.script = *std::move(script);
    co_return entry;
}

std::vector<Lack> lacks(const ayon::User &user)
{
    std::vector<Lack> missing;
    const auto add = [&missing](const QString &text, const QString &wayOut) {
        missing.push_back({.text = text, .wayOut = wayOut});
    };
    if (user.isService)
        add(Words::tr("the AYON key is that of a service, so what you do bears its name and not yours"),
            Words::tr("use your own"));
    if (user.isService || user.isManager)
        return missing;
    add(Words::tr("AYON lets only managers and administrators save settings and make projects"),
        Words::tr("ask one of them for that"));
    if (user.accessGroups.isEmpty())
        add(Words::tr("the AYON account has no access group, so it may see no project"),
            Words::tr("ask a manager to give it one"));
    return missing;
}

shotgrid::ShotgridConnection siteConnection(const settings::AddonSettings &settings)
{
    shotgrid::ShotgridConnection connection{.url = QUrl(settings.shotgridServer)};
    connection.http.verifyTls = !settings.noSslValidation;
    return connection;
}

QCoro::Task<Result<SiteEntry>> enterSite(shotgrid::ShotgridConnection connection, std::stop_token stop)
{
    shotgrid::ShotgridClient client(connection);
    auto account = co_await accountOf(client, stop);
    if (!account)
        co_return account.error();
    SiteEntry entry{.connection = std::move(connection), .account = *std::move(account)};
    co_return entry;
}

} // namespace bridge::login
