// The whole program on its screen: start, sign in, leave, come back.
#include "desktop/desktoptest.h"

#include "desktop/app/application.h"
#include "desktop/app/singleinstance.h"
#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/preferences/autostart.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using desktop::Application;
using desktop::Session;

namespace {

class ApplicationTest : public DesktopTest
{
protected:
    void start(desktop::StartOptions options = {})
    {
        m_application = std::make_unique<Application>(std::move(options), m_settings);
        m_application->start();
    }
    desktop::MainWindow &window() { return m_application->window(); }
    QAction &action(const QString &name)
    {
        QAction *found = window().findChild<QAction *>(name);
        if (!found)
            throw std::runtime_error("there is no action " + name.toStdString());
        return *found;
    }
    bool isSignedIn() { return m_application->session().state() == Session::State::SignedIn; }

    desktop::SignInDialog &dialog()
    {
        EXPECT_TRUE(waitUntil([this] { return window().findChild<desktop::SignInDialog *>(); }));
        return find<desktop::SignInDialog>(window(), u"signInDialog"_s);
    }
    void type(const QString &name, const QString &text) { QTest::keyClicks(&find<QLineEdit>(dialog(), name), text); }
    void press(const QString &name)
    {
        auto &button = find<QPushButton>(dialog(), name);
        ASSERT_TRUE(waitUntil([&button] { return button.isVisible() && button.isEnabled(); })) << name.toStdString();
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void signInByHand()
    {
        find<QTabWidget>(dialog(), u"ayonWays"_s).setCurrentIndex(1);
        type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
        type(u"ayonApiKey"_s, m_sandbox.access().apiKey);
        press(u"signInNext"_s);
        auto &login = find<QLineEdit>(dialog(), u"siteLogin"_s);
        ASSERT_TRUE(waitUntil([&login] { return login.isVisible() && login.isEnabled(); }));
        type(u"siteLogin"_s, u"artist"_s);
        type(u"sitePassword"_s, u"sandbox-artist"_s);
        press(u"signInPassword"_s);
        auto &account = find<QLabel>(dialog(), u"signInAccount"_s);
        ASSERT_TRUE(waitUntil([&account] { return account.isVisible(); }));
        press(u"signInNext"_s);
        ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }));
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"desktop.ini"_s), QSettings::IniFormat};
    std::unique_ptr<Application> m_application;
};

TEST_F(ApplicationTest, AsksForALoginAtTheFirstStartAndNotAtTheSecond)
{
    start();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
    takePictures(window(), u"welcome_signed_out"_s);
    signInByHand();
    EXPECT_EQ(qgetenv("AYON_SG_USERNAME"), QByteArray("artist"));
    EXPECT_EQ(find<QAction>(m_application->tray().menu(), u"trayUser"_s).text(),
              u"Username: artist (Click to change)"_s);

    m_application.reset();
    start();
    EXPECT_TRUE(waitUntil([this] { return isSignedIn(); }));
    EXPECT_FALSE(window().findChild<desktop::SignInDialog *>());

    action(u"accountSignOut"_s).trigger();
    EXPECT_TRUE(waitUntil([this] { return !isSignedIn(); }));
    EXPECT_EQ(qgetenv("AYON_SG_USERNAME"), QByteArray());
    EXPECT_TRUE(waitUntil([this] { return login::Profiles(m_settings).all().empty(); }));
}

TEST_F(ApplicationTest, ComesBackByItselfWhenTheServerWasAway)
{
    start();
    signInByHand();
    m_application.reset();
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/api/users/me"_s, .count = 6, .answer = sandbox::Reply{.status = 502}});
    start();
    EXPECT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    EXPECT_FALSE(window().findChild<desktop::SignInDialog *>());
}

TEST_F(ApplicationTest, TheDemoStudioNeedsNoServer)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &project = find<QComboBox>(window(), u"welcomeProject"_s);
    EXPECT_TRUE(waitUntil([&project] { return project.count() > 0; }));
    takePictures(window(), u"welcome_signed_in"_s);
    EXPECT_EQ(nameless(window()), std::vector<std::string>());
}

TEST_F(ApplicationTest, IsOnTheScreenBeforeAnythingIsAsked)
{
    QElapsedTimer timer;
    timer.start();
    start();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
    EXPECT_LT(timer.elapsed(), 400);
}

TEST_F(ApplicationTest, PreferencesHoldAtOnce)
{
    desktop::Preferences preferences(m_settings);
    const QString program = m_folder.filePath(u"my \"program\""_s);
    desktop::PreferencesDialog dialog(preferences, program);
    takePictures(dialog, u"preferences"_s, dialog.sizeHint());
    EXPECT_EQ(nameless(dialog), std::vector<std::string>());
    QTest::keyClick(&find<QCheckBox>(dialog, u"startAtLogin"_s), Qt::Key_Space);
    EXPECT_TRUE(desktop::startsAtLogin(program));
    QTest::keyClick(&find<QCheckBox>(dialog, u"startAtLogin"_s), Qt::Key_Space);
    EXPECT_FALSE(desktop::startsAtLogin(program));
    QTest::keyClick(&find<QCheckBox>(dialog, u"quiet"_s), Qt::Key_Space);
    EXPECT_TRUE(preferences.quietHours().enabled);
}

TEST_F(ApplicationTest, TellsNothingInQuietHours)
{
    desktop::Preferences preferences(m_settings);
    desktop::Tray tray(m_session, preferences);
    QSignalSpy told(&tray, &desktop::Tray::told);
    preferences.setQuietHours({.enabled = true, .from = QTime(19, 0), .to = QTime(9, 0)});
    tray.tell(u"Sync of demo finished"_s, {}, QTime(23, 0));
    tray.tell(u"Sync of demo finished"_s, {}, QTime(8, 59));
    EXPECT_EQ(told.size(), 0);
    tray.tell(u"Sync of demo finished"_s, {}, QTime(9, 0));
    EXPECT_EQ(told.size(), 1);
    preferences.setNotifies(false);
    tray.tell(u"Sync of demo finished"_s, {}, QTime(12, 0));
    EXPECT_EQ(told.size(), 1);
}

TEST_F(ApplicationTest, ASecondStartRaisesTheFirst)
{
    const QString name = m_folder.filePath(u"instance"_s);
    desktop::SingleInstance first(name);
    QSignalSpy raised(&first, &desktop::SingleInstance::raised);
    ASSERT_TRUE(first.claim());
    desktop::SingleInstance second(name);
    EXPECT_FALSE(second.claim());
    EXPECT_TRUE(waitUntil([&raised] { return raised.size() == 1; }));
}

} // namespace

} // namespace bridge::test
