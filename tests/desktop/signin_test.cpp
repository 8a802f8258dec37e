// Signing in through the dialog, against both servers of the sandbox and a real keychain.
#include "desktop/browser.h"
#include "desktop/desktoptest.h"

#include "desktop/login/signindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::SignInController;
using Step = SignInController::Step;

namespace {

class SignInTest : public DesktopTest
{
protected:
    SignInTest()
    {
        m_sandbox.shotgridFrame().setHasSwitches(true);
        start();
    }

    void start(std::optional<login::Environment> environment = std::nullopt)
    {
        m_dialog.reset();
        m_controller = std::make_unique<SignInController>(m_store, m_profiles, std::move(environment));
        m_controller->begin({});
        m_dialog = std::make_unique<desktop::SignInDialog>(*m_controller);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void type(const QString &name, const QString &text)
    {
        auto &edit = find<QLineEdit>(*m_dialog, name);
        edit.setFocus();
        edit.clear();
        QTest::keyClicks(&edit, text);
    }
    void press(const QString &name)
    {
        auto &button = find<QPushButton>(*m_dialog, name);
        ASSERT_TRUE(button.isVisible()) << name.toStdString();
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    QString message() { return find<QLabel>(*m_dialog, u"signInMessageText"_s).text(); }
    bool settled(Step step)
    {
        return waitUntil([this, step] { return m_controller->step() == step && !m_controller->isBusy(); });
    }

    void giveAyonKey(const QString &key)
    {
        find<QTabWidget>(*m_dialog, u"ayonWays"_s).setCurrentIndex(1);
        type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
        type(u"ayonApiKey"_s, key);
        press(u"signInNext"_s);
    }
    void enterAyon()
    {
        giveAyonKey(m_sandbox.access().apiKey);
        ASSERT_TRUE(settled(Step::Site)) << message().toStdString();
    }
    //! The key of a person of AYON with that \a data.
    QString keyOf(const QString &login, QJsonObject data)
    {
        const QString key = u"0123456789abcdef0123456789abcdef"_s;
        sandbox::ayon::User person{.name = login, .data = std::move(data)};
        person.data.insert(u"apiKey"_s, sandbox::ayon::keyHash(key));
        m_sandbox.ayon().editStore().putUser(std::move(person));
        return key;
    }
    std::optional<Secret> kept(const QString &name) { return good(await(m_store.read(name))); }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    login::Profiles m_profiles{m_settings};
    login::CredentialStore m_store;
    std::unique_ptr<SignInController> m_controller;
    std::unique_ptr<desktop::SignInDialog> m_dialog;
};

TEST_F(SignInTest, WithLoginAndPasswordAndKeepsASessionOnly)
{
    enterAyon();
    EXPECT_TRUE(find<QLabel>(*m_dialog, u"signInSite"_s).text().contains(m_sandbox.access().shotgridUrl));
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    ASSERT_TRUE(settled(Step::Done)) << message().toStdString();
    EXPECT_TRUE(find<QLabel>(*m_dialog, u"signInAccount"_s).text().contains(u"Artist"_s));
    takePictures(*m_dialog, u"signin_done"_s, m_dialog->size());

    const auto session = kept(m_controller->profile().siteCredential());
    ASSERT_TRUE(session);
    EXPECT_NE(session->reveal(), u"sandbox-artist"_s);
    ASSERT_EQ(m_profiles.all().size(), 1);
    const auto again = await(login::resume(m_profiles.all().front(), m_store, {}, {}));
    ASSERT_TRUE(again) << toText(again.error()).toStdString();
    EXPECT_EQ(again->site.account.login, u"artist"_s);

    m_settings.sync();
    QFile file(m_settings.fileName());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    for (const Secret &secret : {*session, Secret(m_sandbox.access().apiKey), Secret(u"sandbox-artist"_s)})
        EXPECT_FALSE(written.contains(secret.reveal().toUtf8()));
}

TEST_F(SignInTest, SaysWhatIsWrongAndKeepsNothing)
{
    type(u"ayonServer"_s, u"not a server"_s);
    press(u"signInNext"_s);
    EXPECT_TRUE(message().contains(u"not the address"_s)) << message().toStdString();
    takePictures(*m_dialog, u"signin_ayon"_s, m_dialog->size());
    enterAyon();
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"guess"_s);
    press(u"signInPassword"_s);
    ASSERT_TRUE(waitUntil([this] { return !m_controller->isBusy(); }));
    EXPECT_EQ(m_controller->step(), Step::Site);
    EXPECT_FALSE(message().isEmpty());
    EXPECT_TRUE(m_profiles.all().empty());
    EXPECT_FALSE(kept(m_controller->profile().ayonCredential()));
    takePictures(*m_dialog, u"signin_site"_s, m_dialog->size());
    EXPECT_EQ(nameless(*m_dialog), std::vector<std::string>());
}

TEST_F(SignInTest, AsksForTheCodeWhenTheAccountHasASecondFactor)
{
    QJsonObject credentials = m_sandbox.shotgrid().content().credentials;
    credentials[u"two_factor"_s] = QJsonObject{{u"artist"_s, u"123456"_s}};
    good(m_sandbox.shotgrid().loadFixture({{u"credentials"_s, credentials}}));
    enterAyon();
    EXPECT_FALSE(find<QLineEdit>(*m_dialog, u"siteCode"_s).isVisible());
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    ASSERT_TRUE(waitUntil([this] { return find<QLineEdit>(*m_dialog, u"siteCode"_s).isVisible(); }));
    type(u"siteCode"_s, u"123456"_s);
    press(u"signInPassword"_s);
    EXPECT_TRUE(settled(Step::Done)) << message().toStdString();
}

TEST_F(SignInTest, WithTheBrowser)
{
    Browser browser;
    enterAyon();
    press(u"signInBrowser"_s);
    ASSERT_TRUE(waitUntil([&browser] { return !browser.pages.isEmpty(); }));
    EXPECT_EQ(browser.pages.front().authority(), QUrl(m_sandbox.access().shotgridUrl).authority());
    takePictures(*m_dialog, u"signin_browser"_s, m_dialog->size());
    const QString id = browser.pages.front().path().section('/'_L1, -1);
    const net::HttpClient person({.server = u"browser"_s, .baseUrl = QUrl(m_sandbox.access().shotgridUrl)});
    net::HttpRequest click{.method = net::Method::Post, .path = u"/_sandbox/app_session_requests/"_s + id};
    net::setJson(click, QJsonObject{{u"approve"_s, true}, {u"login"_s, u"artist"_s}});
    good(await(person.send(click, {})));
    ASSERT_TRUE(settled(Step::Done)) << message().toStdString();
    EXPECT_EQ(m_controller->studio()->site.account.login, u"artist"_s);
    EXPECT_TRUE(kept(m_controller->profile().siteCredential()));
}

TEST_F(SignInTest, OpensNoPageOfAnotherHost)
{
    Browser browser;
    enterAyon();
    const QByteArray answer = R"({"sessionRequestId": "1", "url": "http://evil.example/app_session_request/1"})";
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*app_session_request"_s,
         .answer = sandbox::Reply{.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = answer}});
    press(u"signInBrowser"_s);
    ASSERT_TRUE(waitUntil([this] { return m_controller->error().has_value(); }));
    EXPECT_TRUE(browser.pages.isEmpty());
    EXPECT_TRUE(message().contains(u"evil.example"_s)) << message().toStdString();
}

TEST_F(SignInTest, ByTheLoginAloneWhereTheStudiosScriptPublishes)
{
    enterAyon();
    type(u"siteLogin"_s, u"artist"_s);
    press(u"signInLoginOnly"_s);
    ASSERT_TRUE(settled(Step::Done)) << message().toStdString();
    EXPECT_EQ(m_controller->studio()->site.account.login, u"artist"_s);
    EXPECT_FALSE(kept(m_controller->profile().siteCredential()));
    EXPECT_TRUE(await(login::resume(m_profiles.all().front(), m_store, {}, {})));
}

TEST_F(SignInTest, ForTheSessionOnlyLeavesTheKeychainAlone)
{
    enterAyon();
    QTest::mouseClick(&find<QCheckBox>(*m_dialog, u"signInKeep"_s), Qt::LeftButton, {}, QPoint(8, 8));
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    ASSERT_TRUE(settled(Step::Done)) << message().toStdString();
    EXPECT_TRUE(kept(m_controller->profile().siteCredential()));
    const login::CredentialStore ofNextStart;
    EXPECT_FALSE(good(await(ofNextStart.read(m_controller->profile().siteCredential()))));
}

TEST_F(SignInTest, SaysWhatTheAccountsMayDoAndWhatIsMissing)
{
    giveAyonKey(keyOf(u"ann"_s, {{u"accessGroups"_s, QJsonObject{{u"show"_s, QJsonArray{u"artist"_s}}}}}));
    ASSERT_TRUE(settled(Step::Site)) << message().toStdString();
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    ASSERT_TRUE(settled(Step::Done)) << message().toStdString();
    const QString account = find<QLabel>(*m_dialog, u"signInAccount"_s).text();
    EXPECT_TRUE(account.contains(u"ann, user"_s) && account.contains(u"Access groups: artist"_s))
        << account.toStdString();
    const QString missing = find<QLabel>(*m_dialog, u"signInMissing"_s).text();
    EXPECT_TRUE(missing.contains(u"only managers"_s)) << missing.toStdString();
    takePictures(*m_dialog, u"signin_done_user"_s, m_dialog->size());
}

class NewStudioTest : public SignInTest
{
protected:
    NewStudioTest() { m_sandbox.ayon().editStore().settings.clear(); }

    QString setting(const QStringList &path)
    {
        const QJsonObject tree = good(await(m_ayon->addonSettings(u"shotgrid"_s, u"1.0.0"_s, u"production"_s, {}, {})));
        QJsonValue value = tree;
        for (const QString &key : path)
            value = value[key];
        return value.toString();
    }
    void typeScript(const QString &name, const QString &key)
    {
        auto &names = find<QComboBox>(*m_dialog, u"studioScriptName"_s);
        names.setEditText(name);
        type(u"studioScriptKey"_s, key);
    }
};

TEST_F(NewStudioTest, AManagerSaysWhichSite)
{
    giveAyonKey(keyOf(u"mara"_s, {{u"isManager"_s, true}}));
    ASSERT_TRUE(settled(Step::Studio)) << message().toStdString();
    EXPECT_FALSE(find<QComboBox>(*m_dialog, u"studioScriptName"_s).isVisible());
    takePictures(*m_dialog, u"signin_studio_manager"_s, m_dialog->size());
    EXPECT_EQ(nameless(*m_dialog), std::vector<std::string>());
    type(u"studioSite"_s, u"127.0.0.1:1"_s);
    press(u"signInNext"_s);
    ASSERT_TRUE(waitUntil([this] { return m_controller->error().has_value(); }));
    EXPECT_EQ(setting({u"shotgrid_server"_s}), QString()); // a site that does not answer is none
    type(u"studioSite"_s, m_sandbox.access().shotgridUrl);
    press(u"signInNext"_s);
    ASSERT_TRUE(settled(Step::Site)) << message().toStdString();
    EXPECT_EQ(setting({u"shotgrid_server"_s}), m_sandbox.access().shotgridUrl);
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    EXPECT_TRUE(settled(Step::Done)) << message().toStdString();
}

TEST_F(NewStudioTest, AnAdministratorAddsTheScript)
{
    giveAyonKey(m_sandbox.access().apiKey);
    ASSERT_TRUE(settled(Step::Studio)) << message().toStdString();
    takePictures(*m_dialog, u"signin_studio"_s, m_dialog->size());
    EXPECT_EQ(nameless(*m_dialog), std::vector<std::string>());
    const sandbox::Access access = m_sandbox.access();
    type(u"studioSite"_s, access.shotgridUrl);
    typeScript(access.scriptName, u"guess"_s);
    press(u"signInNext"_s);
    ASSERT_TRUE(waitUntil([this] { return m_controller->error().has_value(); }));
    EXPECT_FALSE(m_sandbox.ayon().store().secrets.contains(access.scriptName));
    typeScript(access.scriptName, access.scriptKey);
    press(u"signInNext"_s);
    ASSERT_TRUE(settled(Step::Site)) << message().toStdString();
    EXPECT_EQ(setting({u"service_settings"_s, u"script_name"_s}), access.scriptName);
    EXPECT_EQ(setting({u"service_settings"_s, u"script_key"_s}), access.scriptName);
    EXPECT_EQ(m_sandbox.ayon().store().secrets.at(access.scriptName), access.scriptKey);
    EXPECT_TRUE(find<QPushButton>(*m_dialog, u"signInLoginOnly"_s).isVisible()); // the script may act for people
}

TEST_F(NewStudioTest, ASecretThatAyonHasIsChosenAndNotWrittenOver)
{
    const sandbox::Access access = m_sandbox.access();
    m_sandbox.ayon().editStore().secrets[access.scriptName] = access.scriptKey;
    giveAyonKey(access.apiKey);
    ASSERT_TRUE(settled(Step::Studio)) << message().toStdString();
    type(u"studioSite"_s, access.shotgridUrl);
    typeScript(access.scriptName, u"another"_s);
    press(u"signInNext"_s);
    EXPECT_TRUE(message().contains(u"already"_s)) << message().toStdString();
    typeScript(access.scriptName, {});
    press(u"signInNext"_s);
    ASSERT_TRUE(settled(Step::Site)) << message().toStdString();
    EXPECT_EQ(m_sandbox.ayon().store().secrets.at(access.scriptName), access.scriptKey);
}

TEST_F(NewStudioTest, OthersAreToldWhoCan)
{
    giveAyonKey(keyOf(u"ann"_s, {}));
    ASSERT_TRUE(waitUntil([this] { return m_controller->error().has_value(); }));
    EXPECT_EQ(m_controller->step(), Step::Ayon);
    EXPECT_TRUE(message().contains(u"manager"_s)) << message().toStdString();
}

TEST_F(SignInTest, AyonIsEnteredAlreadyWhenItsLauncherStartedTheProgram)
{
    start(login::Environment{.server = QUrl(m_sandbox.access().ayonUrl), .apiKey = Secret(m_sandbox.access().apiKey)});
    EXPECT_TRUE(settled(Step::Site)) << message().toStdString();
}

} // namespace

} // namespace bridge::test
