#include "desktop/login/signincontroller.h"

#include "ayon/signin.h"
#include "desktop/settings/settingtree.h"

#include <QCoroTask>
#include <QSysInfo>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

const QString applicationName = u"AYON ShotGrid"_s; // as the page in the browser calls this program

//! What a person types for a server: "ayon.studio.example" means https. None when it cannot be one.
std::optional<QUrl> serverFrom(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed.contains("://"_L1) ? trimmed : "https://"_L1 + trimmed, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (trimmed.isEmpty() || !url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    url.setQuery(QString());
    url.setFragment(QString());
    while (url.path().endsWith('/'_L1))
        url.setPath(url.path().chopped(1));
    return url;
}

ayon::AyonConnection personsConnection(const QUrl &server)
{
    ayon::AyonConnection connection{.url = server};
    connection.senderType = u"api"_s; // a person's doing is no integration's: the services are to see it
    return connection;
}

QCoro::Task<Result<shotgrid::SiteRoot>> rootOf(shotgrid::ShotgridConnection connection, std::stop_token stop)
{
    shotgrid::ShotgridClient client(std::move(connection));
    co_return co_await client.site(stop);
}

QCoro::Task<Result<shotgrid::BrowserRequest>> browserRequest(shotgrid::ShotgridConnection site, std::stop_token stop)
{
    shotgrid::BrowserSignIn browser(site.url, site.http);
    co_return co_await browser.request(applicationName, QSysInfo::machineHostName(), stop);
}

QCoro::Task<Result<shotgrid::PersonSession>> approvalOf(shotgrid::ShotgridConnection site,
                                                        shotgrid::BrowserRequest request, std::stop_token stop)
{
    shotgrid::BrowserSignIn browser(site.url, site.http);
    co_return co_await browser.approval(std::move(request), stop);
}

//! Of a new studio.
struct SetUp {
    QUrl site = {};
    QString scriptName = {}; // may be empty
    Secret scriptKey = {}; // empty: AYON has it
};

//! Signs the script in, whose key is a secret of AYON afterwards, if it was not before.
QCoro::Task<Result<void>> setUpScript(ayon::AyonConnection connection, SetUp chosen, std::stop_token stop)
{
    ayon::AyonClient client(std::move(connection));
    const bool isThere = chosen.scriptKey.isEmpty();
    if (isThere) {
        auto key = co_await client.secret(chosen.scriptName, stop);
        if (!key)
            co_return key.error();
        chosen.scriptKey = *std::move(key);
    }
    const shotgrid::ScriptSignIn script{.name = chosen.scriptName, .key = chosen.scriptKey};
    shotgrid::ShotgridConnection site{.url = chosen.site, .signIn = script};
    const auto entered = co_await login::enterSite(std::move(site), stop);
    if (!entered)
        co_return entered.error();
    if (isThere)
        co_return {};
    auto stored = co_await client.storeSecret(chosen.scriptName, chosen.scriptKey, stop);
    co_return stored;
}

QJsonObject treeWith(QJsonObject tree, const SetUp &chosen)
{
    tree = withValue(tree, {u"shotgrid_server"_s}, chosen.site.toString());
    if (chosen.scriptName.isEmpty())
        return tree;
    tree = withValue(tree, {u"service_settings"_s, u"script_name"_s}, chosen.scriptName);
    return withValue(tree, {u"service_settings"_s, u"script_key"_s}, chosen.scriptName);
}

//! Both are asked before anything is written. Whoever was quicker is not written over.
QCoro::Task<Result<login::AyonEntry>> setUp(login::AyonEntry entry, SetUp chosen, std::stop_token stop)
{
    shotgrid::ShotgridConnection site{.url = chosen.site};
    const auto root = co_await rootOf(std::move(site), stop);
    if (!root)
        co_return root.error();
    ayon::AyonClient client(entry.connection);
    const settings::AddonIdentity addon = entry.addon;
    const auto tree = co_await client.addonSettings(addon.addon, addon.version, addon.variant, ProjectName(), stop);
    if (!tree)
        co_return tree.error();
    if (settings::settingsFromJson(*tree).blocker()) {
        if (!chosen.scriptName.isEmpty()) {
            const auto script = co_await setUpScript(entry.connection, chosen, stop);
            if (!script)
                co_return script.error();
        }
        ayon::SettingsPlace place{.addon = addon.addon, .version = addon.version, .variant = addon.variant};
        const auto stored = co_await client.storeSettings(std::move(place), treeWith(*tree, chosen), stop);
        if (!stored)
            co_return stored.error();
    }
    auto again = co_await login::enterAyon(entry.connection, addon, stop);
    co_return again;
}

QCoro::Task<Result<QStringList>> secretNamesOf(ayon::AyonConnection connection, std::stop_token stop)
{
    ayon::AyonClient client(std::move(connection));
    auto names = co_await client.secretNames(stop);
    co_return names;
}

//! True when everything that is to be kept was.
QCoro::Task<Result<bool>> keepAll(login::CredentialStore store, login::Profile profile, Secret ayon, Secret site,
                                  login::Keep how)
{
    if (!ayon.isEmpty()) {
        const auto kept = co_await store.keep(profile.ayonCredential(), ayon, how);
        if (!kept)
            co_return kept.error();
    }
    if (!site.isEmpty()) {
        const auto kept = co_await store.keep(profile.siteCredential(), site, how);
        if (!kept)
            co_return kept.error();
    }
    co_return true;
}

} // namespace

SignInController::SignInController(login::CredentialStore store, login::Profiles &profiles,
                                   std::optional<login::Environment> environment, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_profiles(profiles)
    , m_environment(std::move(environment))
{
}

SignInController::~SignInController()
{
    m_stop.request_stop();
}

template <class T> void SignInController::run(QCoro::Task<Result<T>> task, void (SignInController::*done)(T))
{
    m_isBusy = true;
    m_error.reset();
    m_keychainFailed = false;
    emit changed();
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(std::move(task), this, [this, done, stop](Result<T> result) {
        if (stop.stop_requested()) // the person went back: whatever came is not wanted any more
            return;
        m_isBusy = false;
        if (result)
            (this->*done)(*std::move(result));
        else
            fail(result.error());
    });
}

void SignInController::fail(const Error &error)
{
    m_isBusy = false;
    m_error = error;
    m_wantsCode = m_wantsCode || shotgrid::needsCode(error);
    if (m_step == Step::Browser)
        m_step = Step::Site;
    emit changed();
}

void SignInController::refuse(const QString &message, const QString &hint)
{
    m_keychainFailed = false; // what is asked for now is something else
    fail({.kind = Error::Kind::Refused, .message = message, .hint = hint});
}

void SignInController::go(Step step)
{
    m_step = step;
    emit changed();
}

void SignInController::begin(const login::Profile &profile)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_profile = profile;
    m_error.reset();
    m_isBusy = false;
    m_wantsCode = false;
    m_keychainFailed = false;
    m_keep = login::Keep::InKeychain;
    m_studio.reset();
    m_kept = {};
    m_step = Step::Ayon;
    if (m_environment) {
        m_profile.ayon = m_environment->server;
        m_profile.ayonWay = login::AyonWay::Environment;
        ayon::AyonConnection connection = personsConnection(m_environment->server);
        connection.apiKey = m_environment->apiKey;
        enterAyon(std::move(connection));
        return;
    }
    emit changed();
}

void SignInController::enterAyonByPassword(const QString &server, const QString &login, const Secret &password)
{
    const auto url = serverFrom(server);
    if (!url)
        return refuse(tr("This is not the address of a server."), tr("Give it as https://ayon.studio.example."));
    if (login.isEmpty() || password.isEmpty())
        return refuse(tr("Login and password are needed."), {});
    m_profile.ayon = *url;
    m_profile.ayonWay = login::AyonWay::Password;
    run(ayon::signIn(personsConnection(*url), login, password, m_stop.get_token()), &SignInController::takeAyonSession);
}

void SignInController::takeAyonSession(Secret token)
{
    m_kept.ayon = token;
    ayon::AyonConnection connection = personsConnection(m_profile.ayon);
    connection.sessionToken = std::move(token);
    enterAyon(std::move(connection));
}

void SignInController::enterAyonByKey(const QString &server, const Secret &apiKey)
{
    const auto url = serverFrom(server);
    if (!url)
        return refuse(tr("This is not the address of a server."), tr("Give it as https://ayon.studio.example."));
    if (apiKey.isEmpty())
        return refuse(tr("An API key is needed."), tr("AYON shows yours on your profile page."));
    m_profile.ayon = *url;
    m_profile.ayonWay = login::AyonWay::ApiKey;
    m_kept.ayon = apiKey;
    ayon::AyonConnection connection = personsConnection(*url);
    connection.apiKey = apiKey;
    enterAyon(std::move(connection));
}

void SignInController::enterAyon(ayon::AyonConnection connection)
{
    run(login::enterAyon(std::move(connection), {}, m_stop.get_token()), &SignInController::takeAyon);
}

void SignInController::takeAyon(login::AyonEntry entry)
{
    m_profile.ayonLogin = entry.user.name;
    m_ayon = std::move(entry);
    if (const auto blocker = m_ayon.settings.blocker())
        return blocker->where.endsWith("/shotgrid_server"_L1) ? askForSite(*blocker) : fail(*blocker);
    shotgrid::ShotgridConnection site = login::siteConnection(m_ayon.settings.settings);
    m_profile.site = site.url;
    run(rootOf(std::move(site), m_stop.get_token()), &SignInController::takeRoot);
}

void SignInController::askForSite(const Error &why)
{
    if (!m_ayon.user.isManager) {
        Error error = why;
        error.hint = tr("Ask a manager or an administrator of AYON to sign in here: they are asked for the site.");
        return fail(error);
    }
    m_secretNames.clear();
    if (maySetScript())
        run(secretNamesOf(m_ayon.connection, m_stop.get_token()), &SignInController::takeSecretNames);
    else
        go(Step::Studio);
}

void SignInController::takeSecretNames(QStringList names)
{
    m_secretNames = std::move(names);
    go(Step::Studio);
}

void SignInController::setUpStudio(const QString &site, const QString &scriptName, const Secret &scriptKey)
{
    const auto url = serverFrom(site);
    if (!url)
        return refuse(tr("This is not the address of a site."), tr("Give it as https://studio.shotgrid.autodesk.com."));
    const bool isKnown = m_secretNames.contains(scriptName);
    if (isKnown && !scriptKey.isEmpty())
        return refuse(tr("AYON has a secret of this name already."),
                      tr("Leave the key empty to use it, or change it in AYON's settings under Secrets."));
    if (!isKnown && scriptName.isEmpty() != scriptKey.isEmpty())
        return refuse(tr("A script has a name and a key."),
                      tr("ShotGrid shows both on the page of its scripts. Leave both empty to do it later."));
    SetUp chosen{.site = *url, .scriptName = scriptName, .scriptKey = scriptKey};
    run(setUp(m_ayon, std::move(chosen), m_stop.get_token()), &SignInController::takeAyon);
}

void SignInController::takeRoot(shotgrid::SiteRoot root)
{
    m_root = std::move(root);
    m_ways = login::waysInto(m_root, m_ayon.script.has_value());
    go(Step::Site);
}

void SignInController::signInWithBrowser()
{
    run(browserRequest(login::siteConnection(m_ayon.settings.settings), m_stop.get_token()),
        &SignInController::takePage);
}

void SignInController::takePage(shotgrid::BrowserRequest request)
{
    m_page = request.page;
    m_step = Step::Browser;
    emit pageReady(m_page);
    run(approvalOf(login::siteConnection(m_ayon.settings.settings), std::move(request), m_stop.get_token()),
        &SignInController::takePersonSession);
}

void SignInController::openPageAgain()
{
    if (m_step == Step::Browser)
        emit pageReady(m_page);
}

void SignInController::signInWithPassword(const QString &login, const Secret &password, const Secret &code)
{
    if (login.isEmpty() || password.isEmpty())
        return refuse(tr("Login and password are needed."), {});
    const shotgrid::ShotgridConnection site = login::siteConnection(m_ayon.settings.settings);
    shotgrid::PasswordSignIn person{.login = login, .password = password, .oneTimeCode = code};
    run(shotgrid::openSession(site.url, std::move(person), site.http, m_stop.get_token()),
        &SignInController::takePersonSession);
}

void SignInController::takePersonSession(shotgrid::PersonSession session)
{
    const login::Way way = m_step == Step::Browser ? login::Way::Browser : login::Way::Password;
    m_kept.site = session.sessionToken;
    m_step = Step::Site;
    enterSite(session.login, way, session.sessionToken);
}

void SignInController::signInByLogin(const QString &login)
{
    if (login.isEmpty())
        return refuse(tr("A login is needed."), tr("It is often your e-mail address."));
    m_kept.site = {};
    enterSite(login, login::Way::LoginOnly, std::nullopt);
}

void SignInController::enterSite(const QString &login, login::Way way, const std::optional<Secret> &kept)
{
    m_profile.login = login;
    m_profile.way = way;
    auto signIn = login::signInOf(way, login, kept, m_ayon.script);
    if (!signIn)
        return fail(signIn.error());
    shotgrid::ShotgridConnection site = login::siteConnection(m_ayon.settings.settings);
    site.signIn = *std::move(signIn);
    run(login::enterSite(std::move(site), m_stop.get_token()), &SignInController::takeSite);
}

void SignInController::takeSite(login::SiteEntry entry)
{
    m_site = std::move(entry);
    m_profile.login = m_site.account.login;
    store();
}

void SignInController::store()
{
    m_isBusy = true;
    emit changed();
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(keepAll(m_store, m_profile, m_kept.ayon, m_kept.site, m_keep), this,
                   [this, stop](Result<bool> kept) {
                       if (stop.stop_requested())
                           return;
                       m_isBusy = false;
                       if (kept)
                           return finish();
                       m_keychainFailed = true;
                       fail(kept.error());
                   });
}

void SignInController::keepForSession()
{
    m_keep = login::Keep::ForSession;
    m_keychainFailed = false;
    m_error.reset();
    store();
}

void SignInController::finish()
{
    m_profiles.use(m_profile);
    m_kept = {};
    m_studio = std::make_shared<const Studio>(std::move(m_ayon), std::move(m_site));
    go(Step::Done);
}

void SignInController::back()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isBusy = false;
    m_error.reset();
    m_wantsCode = false;
    m_keychainFailed = false;
    go(m_step == Step::Browser ? Step::Site : Step::Ayon);
}

} // namespace bridge::desktop
