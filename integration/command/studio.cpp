#include "command/studio.h"

#include "login/resume.h"
#include "login/servers.h"

#include <QProcessEnvironment>
#include <QSettings>

namespace bridge::command {

using namespace Qt::StringLiterals;

std::optional<login::Profile> lastProfile()
{
    QSettings kept(QSettings::IniFormat, QSettings::UserScope, u"ayon-shotgrid"_s, u"desktop"_s);
    const QUrl wanted(qEnvironmentVariable("AYON_SERVER_URL").trimmed());
    for (const login::Profile &profile : login::Profiles(kept).all()) {
        if (wanted.isEmpty() || profile.ayon.matches(wanted, QUrl::StripTrailingSlash))
            return profile;
    }
    return std::nullopt;
}

Error nobodySignedIn()
{
    return {.kind = Error::Kind::Unauthorized,
            .message = u"nobody is signed in on this machine"_s,
            .hint = u"sign in with the desktop application; on a farm, set AYON_SG_USERNAME, AYON_SERVER_URL and "
                    "AYON_API_KEY"_s};
}

namespace {

QString namedLogin()
{
    return qEnvironmentVariable("AYON_SG_USERNAME").trimmed();
}

//! Server and key that AYON's launcher and its farm jobs give to all they start.
std::optional<login::Environment> launcherEnvironment()
{
    const login::Environment environment{.server = QUrl(qEnvironmentVariable("AYON_SERVER_URL").trimmed()),
                                         .apiKey = Secret(qEnvironmentVariable("AYON_API_KEY").trimmed())};
    if (environment.server.isEmpty() || environment.apiKey.isEmpty())
        return std::nullopt;
    return environment;
}

QCoro::Task<Result<login::Entered>> enterByEnvironment(login::Environment environment, QString login,
                                                       std::stop_token stop)
{
    ayon::AyonConnection connection = login::ayonConnectionFor(environment);
    connection.senderType = u"api"_s; // a person's doing
    settings::AddonIdentity addon; // of the version in use
    addon.variant = qEnvironmentVariable("AYON_DEFAULT_SETTINGS_VARIANT", addon.variant);
    auto ayon = co_await login::enterAyon(std::move(connection), std::move(addon), stop);
    if (!ayon)
        co_return ayon.error();
    if (const auto blocker = ayon->settings.blocker())
        co_return *blocker;
    const std::optional<Secret> nothingKept;
    auto signIn = login::signInOf(login::Way::LoginOnly, login, nothingKept, ayon->script);
    if (!signIn)
        co_return signIn.error();
    shotgrid::ShotgridConnection site = login::siteConnection(ayon->settings.settings);
    site.signIn = *std::move(signIn);
    auto entry = co_await login::enterSite(std::move(site), stop);
    if (!entry)
        co_return entry.error();
    login::Entered entered{.ayon = *std::move(ayon), .site = *std::move(entry)};
    co_return entered;
}

QCoro::Task<Result<login::Entered>> enter(std::stop_token stop)
{
    const auto environment = launcherEnvironment();
    const auto profile = lastProfile();
    Error nobody = nobodySignedIn();
    if (profile) {
        const login::CredentialStore keychain;
        auto entered = co_await login::resume(*profile, keychain, environment, stop);
        if (entered || isTransient(entered.error()))
            co_return entered;
        nobody = entered.error();
    }
    const QString login = namedLogin();
    if (login.isEmpty() || !environment)
        co_return nobody;
    co_return co_await enterByEnvironment(*environment, login, stop);
}

} // namespace

QString artist()
{
    const auto profile = lastProfile();
    return !namedLogin().isEmpty() ? namedLogin() : profile ? profile->login : QString();
}

QCoro::Task<Result<Studio>> openStudio(std::stop_token stop)
{
    const auto entered = co_await enter(stop);
    if (!entered)
        co_return entered.error();
    Studio studio{.ayon = std::make_unique<ayon::AyonClient>(entered->ayon.connection),
                  .shotgrid = std::make_unique<shotgrid::ShotgridClient>(entered->site.connection),
                  .addon = entered->ayon.addon,
                  .person = entered->site.account};
    co_return std::move(studio);
}

QUrl serverOfStudio()
{
    const auto profile = lastProfile();
    const auto environment = launcherEnvironment();
    return profile ? profile->ayon : environment ? environment->server : QUrl();
}

} // namespace bridge::command
