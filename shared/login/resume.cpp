#include "login/resume.h"

#include "base/words.h"

namespace bridge::login {

using namespace Qt::StringLiterals;

namespace {

Error nothingKept(const QUrl &server)
{
    return {.kind = Error::Kind::Unauthorized,
            .where = server.host(),
            .message = Words::tr("nobody is signed in to %1").arg(server.host()),
            .hint = Words::tr("sign in")};
}

QCoro::Task<Result<ayon::AyonConnection>> ayonConnectionOf(Profile profile, CredentialStore store,
                                                           std::optional<Environment> environment)
{
    ayon::AyonConnection connection{.url = profile.ayon};
    connection.senderType = u"api"_s; // a person's doing is no integration's: the services are to see it
    if (profile.ayonWay == AyonWay::Environment) {
        if (!environment || environment->server != profile.ayon)
            co_return nothingKept(profile.ayon);
        connection.apiKey = environment->apiKey;
        co_return connection;
    }
    const auto kept = co_await store.read(profile.ayonCredential());
    if (!kept)
        co_return kept.error();
    if (!*kept)
        co_return nothingKept(profile.ayon);
    if (profile.ayonWay == AyonWay::ApiKey)
        connection.apiKey = **kept;
    else
        connection.sessionToken = **kept;
    co_return connection;
}

} // namespace

Result<shotgrid::SignIn> signInOf(Way way, const QString &login, const std::optional<Secret> &kept,
                                  const std::optional<settings::ScriptCredentials> &script)
{
    if (way == Way::LoginOnly) {
        if (script)
            return shotgrid::SignIn(
                shotgrid::ScriptSignIn{.name = script->name, .key = script->key, .sudoAsLogin = login});
        return Error{.kind = Error::Kind::Unauthorized,
                     .message = Words::tr("AYON does not show the studio's ShotGrid script to this account"),
                     .hint = Words::tr("sign in to ShotGrid with your own account")};
    }
    if (kept)
        return shotgrid::SignIn(shotgrid::SessionSignIn{.sessionToken = *kept});
    return Error{.kind = Error::Kind::Unauthorized,
                 .message = Words::tr("nobody is signed in to ShotGrid"),
                 .hint = Words::tr("sign in")};
}

QCoro::Task<Result<Entered>> resume(Profile profile, CredentialStore store, std::optional<Environment> environment,
                                    std::stop_token stop)
{
    auto connection = co_await ayonConnectionOf(profile, store, std::move(environment));
    if (!connection)
        co_return connection.error();
    auto ayon = co_await enterAyon(*std::move(connection), settings::AddonIdentity(), stop);
    if (!ayon)
        co_return ayon.error();
    if (const auto blocker = ayon->settings.blocker())
        co_return *blocker;
    shotgrid::ShotgridConnection site = siteConnection(ayon->settings.settings);
    std::optional<Secret> kept;
    if (profile.way != Way::LoginOnly) {
        if (site.url != profile.site) // the studio has moved: what was kept is for the former site, and stays with it
            co_return nothingKept(site.url);
        auto read = co_await store.read(profile.siteCredential());
        if (!read)
            co_return read.error();
        kept = *std::move(read);
    }
    auto signIn = signInOf(profile.way, profile.login, kept, ayon->script);
    if (!signIn)
        co_return signIn.error();
    site.signIn = *std::move(signIn);
    auto entry = co_await enterSite(std::move(site), stop);
    if (!entry)
        co_return entry.error();
    Entered entered{.ayon = *std::move(ayon), .site = *std::move(entry)};
    co_return entered;
}

} // namespace bridge::login
