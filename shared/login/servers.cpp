#include "login/servers.h"

#include "login/entry.h"

#include <QSysInfo>

namespace bridge::login {

using namespace Qt::StringLiterals;

ayon::AyonConnection ayonConnectionFor(const Environment &environment)
{
    ayon::AyonConnection connection{.url = environment.server, .apiKey = environment.apiKey};
    connection.sender =
        environment.sender.isEmpty() ? u"ayon-shotgrid-"_s + QSysInfo::machineHostName() : environment.sender;
    connection.senderType = environment.senderType;
    return connection;
}

std::unique_ptr<ayon::AyonClient> ayonClientFor(const Environment &environment)
{
    return std::make_unique<ayon::AyonClient>(ayonConnectionFor(environment));
}

std::unique_ptr<shotgrid::ShotgridClient> shotgridClientFor(const settings::AddonSettings &settings,
                                                            const settings::ScriptCredentials &script)
{
    shotgrid::ShotgridConnection connection = siteConnection(settings);
    connection.signIn = shotgrid::ScriptSignIn{.name = script.name, .key = script.key};
    return std::make_unique<shotgrid::ShotgridClient>(std::move(connection));
}

QCoro::Task<Result<settings::CheckedSettings>> settingsOf(ayon::AyonClient &client, settings::AddonIdentity addon,
                                                          ProjectName project, std::stop_token stop)
{
    auto settings = co_await settings::loadSettings(client, addon, project, stop);
    const bool isNewProject = !settings && settings.error().kind == Error::Kind::NotFound && !project.isEmpty();
    if (!isNewProject)
        co_return settings;
    co_return co_await settings::loadSettings(client, addon, ProjectName(), stop);
}

QCoro::Task<Result<Servers>> openServers(Environment environment, ProjectName project, std::stop_token stop)
{
    Servers servers;
    servers.ayon = ayonClientFor(environment);
    auto settings = co_await settingsOf(*servers.ayon, environment.addon, project, stop);
    if (!settings)
        co_return settings.error();
    if (const auto blocker = settings->blocker())
        co_return *blocker;
    auto script = co_await settings::loadScriptCredentials(*servers.ayon, settings->settings, stop);
    if (!script)
        co_return script.error();
    servers.shotgrid = shotgridClientFor(settings->settings, *script);
    servers.settings = std::move(*settings);
    co_return std::move(servers);
}

} // namespace bridge::login
