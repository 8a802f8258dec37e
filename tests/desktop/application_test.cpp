// The whole program on its screen: start, sign in, leave, come back.
#include "desktop/applicationtest.h"

#include "desktop/app/publishwatch.h"
#include "desktop/app/singleinstance.h"
#include "desktop/app/syncwatch.h"
#include "desktop/compare/comparepage.h"
#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/preferences/autostart.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/publish/publishpage.h"
#include "desktop/publish/runningqueue.h"
#include "desktop/settings/settingspage.h"
#include "desktop/window/mainwindow.h"
#include "publisher/queue.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using desktop::Session;

namespace {

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

//! Somebody who was signed in starts the program while AYON is away.
class AwayTest : public ApplicationTest
{
protected:
    void startWhileAway()
    {
        start();
        signInByHand();
        m_application.reset();
        m_sandbox.ayonFrame().faults().add(
            {.path = u"/api/users/me"_s, .count = 100, .answer = sandbox::Reply{.status = 502}});
        start();
        ASSERT_TRUE(waitUntil([this] { return waits(); }));
    }
    bool waits() { return find<QTimer>(*m_application, u"nextAttempt"_s).isActive(); }
    void comeBack() { m_sandbox.ayonFrame().faults().clear(); }
    const QUrl &ayon() const { return m_application->session().studio()->entry.connection.url; }
    template <class T> T &find(QObject &root, const QString &name) { return *root.findChild<T *>(name); }
};

TEST_F(AwayTest, ADemoIsNotLeftForTheServerThatComesBack)
{
    startWhileAway();
    QTest::mouseClick(&DesktopTest::find<QPushButton>(window(), u"welcomeDemo"_s), Qt::LeftButton);
    EXPECT_FALSE(waits());
    comeBack();
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    EXPECT_NE(ayon(), QUrl(m_sandbox.access().ayonUrl));
    EXPECT_FALSE(waits());
}

TEST_F(AwayTest, WhoSignsInIsLeftAlone)
{
    startWhileAway();
    action(u"accountSignIn"_s).trigger();
    EXPECT_FALSE(waits());
    comeBack();
    signInByHand();
    EXPECT_FALSE(waits());
}

TEST_F(AwayTest, WhoClosesTheDialogIsSignedInWhenTheServerIsBack)
{
    startWhileAway();
    action(u"accountSignIn"_s).trigger();
    comeBack();
    dialog().reject();
    EXPECT_TRUE(waitUntil([this] { return isSignedIn(); }));
}

TEST_F(AwayTest, AnAttemptUnderWayEndsWithTheDialog)
{
    startWhileAway();
    comeBack();
    m_sandbox.ayonFrame().faults().add({.path = u"/api/users/me"_s, .delay = 30s});
    ASSERT_TRUE(waitUntil([this] { return m_application->session().state() == Session::State::Connecting; }));
    action(u"accountSignIn"_s).trigger();
    EXPECT_EQ(m_application->session().state(), Session::State::SignedOut);
    comeBack();
    signInByHand();
}

TEST_F(ApplicationTest, OneDialogIsEnough)
{
    start();
    QAction &user = find<QAction>(m_application->tray().menu(), u"trayUser"_s);
    user.trigger();
    user.trigger();
    EXPECT_EQ(window().findChildren<desktop::SignInDialog *>().size(), 1);
    signInByHand();
}

TEST_F(ApplicationTest, TheDemoCanBeLeftAndTriedAgain)
{
    start();
    dialog().reject();
    auto &demo = find<QPushButton>(window(), u"welcomeDemo"_s);
    for (int round = 0; round < 2; ++round) {
        QTest::mouseClick(&demo, Qt::LeftButton);
        ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s)) << round;
        action(u"accountSignOut"_s).trigger();
        ASSERT_FALSE(isSignedIn());
    }
    EXPECT_TRUE(login::Profiles(m_settings).all().empty());
}

TEST_F(ApplicationTest, WhoSignsInFromTheDemoSignsOutForGood)
{
    start();
    dialog().reject();
    QTest::mouseClick(&find<QPushButton>(window(), u"welcomeDemo"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    action(u"accountSignIn"_s).trigger();
    signInByHand();
    EXPECT_EQ(m_application->session().studio()->entry.connection.url, QUrl(m_sandbox.access().ayonUrl));
    const auto profiles = login::Profiles(m_settings).all();
    ASSERT_EQ(profiles.size(), 1);
    action(u"accountSignOut"_s).trigger();
    EXPECT_TRUE(login::Profiles(m_settings).all().empty());
    const login::CredentialStore keychain;
    EXPECT_TRUE(waitUntil([&] { return !good(await(keychain.read(profiles.front().siteCredential()))); }));
}

TEST_F(ApplicationTest, SwitchesToAnotherAccountAndBack)
{
    start();
    signInByHand();
    action(u"accountSignIn"_s).trigger();
    signInByHand(u"admin"_s);
    EXPECT_EQ(m_application->session().studio()->site.account.login, u"admin"_s);
    QAction &back = action(u"accountSwitch"_s);
    EXPECT_TRUE(back.text().contains(u"artist"_s)) << back.text().toStdString();
    back.trigger();
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }));
    EXPECT_EQ(m_application->session().studio()->site.account.login, u"artist"_s);
    EXPECT_TRUE(action(u"accountSwitch"_s).text().contains(u"admin"_s));
    EXPECT_EQ(qgetenv("AYON_SG_USERNAME"), QByteArray("artist"));
}

TEST_F(ApplicationTest, ASecondSiteIsOneMoreToSwitchTo)
{
    start();
    signInByHand();
    sandbox::Sandbox other;
    good(other.open({}));
    test::saveSettings(other);
    action(u"accountSignIn"_s).trigger();
    signInByHand(other.access(), u"artist"_s);
    EXPECT_EQ(m_application->session().studio()->site.connection.url, QUrl(other.access().shotgridUrl));
    QAction &first = action(u"accountSwitch"_s);
    first.trigger();
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }));
    EXPECT_EQ(m_application->session().studio()->site.connection.url, QUrl(m_sandbox.access().shotgridUrl));
}

TEST_F(ApplicationTest, EachShortcutBelongsToOneAction)
{
    start();
    signInByHand();
    action(u"accountSignOut"_s).trigger();
    ASSERT_TRUE(waitUntil([this] { return window().findChildren<QAction *>(u"accountQuit"_s).size() == 1; }));
    QSignalSpy ended(m_application.get(), &desktop::Application::ended);
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Q, Qt::ControlModifier);
    EXPECT_EQ(ended.size(), 1);
}

TEST_F(ApplicationTest, AsksBeforeUnsavedSettingsAreLost)
{
    start();
    signInByHand();
    window().findChild<QListWidget *>(u"pageList"_s)->setCurrentRow(6);
    auto &interval = find<QSpinBox>(window(), u"service_settings.polling_frequency"_s);
    ASSERT_TRUE(waitUntil([&interval] { return interval.isVisible() && interval.isEnabled(); }));
    interval.setFocus();
    interval.selectAll();
    QTest::keyClicks(&interval, u"99"_s);
    QSignalSpy ended(m_application.get(), &desktop::Application::ended);
    const auto answer = [this](const QString &button) {
        auto &question = find<QDialog>(window(), u"confirmation"_s);
        find<QPushButton>(question, button).click();
        EXPECT_TRUE(waitUntil([this] { return !window().findChild<QDialog *>(u"confirmation"_s); }));
    };
    for (const QString &way : {u"accountSignOut"_s, u"accountQuit"_s}) {
        action(way).trigger();
        answer(u"confirmationCancel"_s);
    }
    EXPECT_FALSE(window().close()); // there is no tray
    answer(u"confirmationCancel"_s);
    EXPECT_TRUE(isSignedIn());
    EXPECT_TRUE(window().isVisible());
    EXPECT_EQ(ended.size(), 0);
    action(u"accountQuit"_s).trigger();
    takePictures(find<QDialog>(window(), u"confirmation"_s), u"leave_unfinished"_s,
                 find<QDialog>(window(), u"confirmation"_s).size());
    answer(u"confirmationGo"_s);
    EXPECT_EQ(ended.size(), 1);
    action(u"accountSignOut"_s).trigger();
    answer(u"confirmationGo"_s);
    EXPECT_FALSE(isSignedIn());
}

TEST_F(ApplicationTest, StopsARunningSyncBeforeItEnds)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &page = find<desktop::ComparePage>(window(), u"comparePage"_s);
    ASSERT_TRUE(waitUntil([this] { return find<QComboBox>(window(), u"welcomeProject"_s).count() > 0; }));
    QTest::keyClick(&find<QPushButton>(window(), u"welcomeCompare"_s), Qt::Key_Space);
    QAction &apply = action(u"compareApply"_s);
    ASSERT_TRUE(waitUntil([&apply] { return apply.isEnabled(); }));
    apply.trigger();
    ASSERT_TRUE(page.isApplying());
    QSignalSpy ended(m_application.get(), &desktop::Application::ended);
    action(u"accountQuit"_s).trigger();
    EXPECT_EQ(ended.size(), 0);
    find<QPushButton>(window(), u"confirmationGo"_s).click();
    EXPECT_FALSE(window().isVisible());
    EXPECT_TRUE(waitUntil([&ended] { return ended.size() == 1; }));
    EXPECT_FALSE(page.isApplying());
}

TEST_F(ApplicationTest, SaysThatTheSessionHasEndedAndAsksForTheLogin)
{
    start();
    signInByHand();
    QSignalSpy line(&m_application->session(), &Session::refreshNeeded);
    ASSERT_TRUE(waitUntil([&line] { return !line.isEmpty(); }));
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/api/users/me"_s, .count = 100, .answer = sandbox::Reply{.status = 401}});
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(waitUntil([this] { return m_application->session().isExpired(); }));
    const QString text = find<QLabel>(window(), u"offlineNoticeText"_s).text();
    EXPECT_TRUE(text.contains(u"Sign in again"_s)) << text.toStdString();
    EXPECT_TRUE(window().findChild<desktop::SignInDialog *>());
    m_sandbox.ayonFrame().faults().clear();
    signInByHand();
    EXPECT_FALSE(m_application->session().isExpired());
    EXPECT_FALSE(find<QLabel>(window(), u"offlineNoticeText"_s).isVisible());
}

TEST_F(ApplicationTest, AnOutageIsSaidOnceWithWhenItIsTriedAgainAndEndsByItself)
{
    start();
    QSignalSpy line(&m_application->session(), &Session::refreshNeeded);
    signInByHand();
    ASSERT_TRUE(waitUntil([&line] { return !line.isEmpty(); }));
    auto &notice = find(window(), u"offlineNotice"_s);
    auto &remaining = find<QLabel>(window(), u"offlineNoticeRemaining"_s);
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/api/users/me"_s, .count = 10'000, .answer = sandbox::Reply{.status = 503}});
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(waitUntil([&remaining] { return remaining.isVisible() && remaining.text().contains(u"Next try"_s); }));
    const QString first = remaining.text();
    takePictures(window(), u"outage"_s);
    const QString said = notice.accessibleName(); // which a screen reader says whenever it is another
    EXPECT_FALSE(said.contains(u"Next try"_s));
    EXPECT_TRUE(waitUntil([&] { return remaining.text() != first; })) << "it counts";
    EXPECT_EQ(notice.accessibleName(), said);
    m_sandbox.ayonFrame().faults().clear();
    EXPECT_TRUE(waitUntil([&notice] { return !notice.isVisible(); }, 60s));
    EXPECT_TRUE(m_application->session().isOnline());
}

TEST_F(AwayTest, SaysWhenItIsTriedAgain)
{
    startWhileAway();
    auto &remaining = DesktopTest::find<QLabel>(window(), u"welcomeNoticeRemaining"_s);
    EXPECT_TRUE(waitUntil([&remaining] { return remaining.isVisible() && remaining.text().contains(u"Next try"_s); }));
    takePictures(window(), u"welcome_away"_s);
    comeBack();
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    EXPECT_FALSE(DesktopTest::find(window(), u"welcomeNotice"_s).isVisible());
}

TEST_F(ApplicationTest, AnEndedSessionTakesNoUnsavedSettingsAlong)
{
    start();
    QSignalSpy line(&m_application->session(), &Session::refreshNeeded);
    signInByHand();
    window().findChild<QListWidget *>(u"pageList"_s)->setCurrentRow(6);
    auto &page = find<desktop::SettingsPage>(window(), u"settingsPage"_s);
    auto &interval = find<QSpinBox>(page, u"service_settings.polling_frequency"_s);
    ASSERT_TRUE(waitUntil([&interval] { return interval.isVisible() && interval.isEnabled(); }));
    interval.setFocus();
    interval.selectAll();
    QTest::keyClicks(&interval, u"25"_s);
    ASSERT_TRUE(page.hasUnsavedChanges());
    ASSERT_TRUE(waitUntil([&line] { return !line.isEmpty(); }));
    m_sandbox.ayonFrame().faults().add({.count = 10'000, .answer = sandbox::Reply{.status = 401}});
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(waitUntil([this] { return m_application->session().isExpired(); }));
    m_sandbox.ayonFrame().faults().clear();
    signInByHand();
    ASSERT_TRUE(waitUntil([&interval] { return interval.isVisible() && interval.isEnabled(); }));
    EXPECT_EQ(interval.value(), 25);
    EXPECT_TRUE(page.hasUnsavedChanges());
}

TEST_F(ApplicationTest, TellsAPersonWhoLooksElsewhereThatTheyAreSignedOut)
{
    start();
    signInByHand();
    QSignalSpy told(&m_application->tray(), &desktop::Tray::told);
    window().hide();
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/api/users/me"_s, .count = 100, .answer = sandbox::Reply{.status = 401}});
    emit m_application->session().expired({.kind = Error::Kind::Unauthorized, .message = u"expired"_s});
    ASSERT_EQ(told.size(), 1);
    EXPECT_FALSE(window().findChild<desktop::SignInDialog *>());
    m_application->tray().follow();
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(window().findChild<desktop::SignInDialog *>());
}

TEST_F(ApplicationTest, HiddenWithoutATrayIsNotHidden)
{
    ASSERT_FALSE(desktop::Tray::isThere());
    start({.hidden = true});
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(dialog().isVisible());
}

TEST_F(ApplicationTest, TheDemoStudioNeedsNoServer)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &project = find<QComboBox>(window(), u"welcomeProject"_s);
    EXPECT_TRUE(waitUntil([&project] { return project.count() > 0; }));
    takePictures(window(), u"welcome_signed_in"_s);
    EXPECT_EQ(nameless(window()), std::vector<std::string>());
    const auto &running = find<desktop::PublishPage>(window(), u"publishPage"_s).queue();
    ASSERT_TRUE(waitUntil([&running] { return !running.path().isEmpty(); }));
    const QString queue = running.path();
    EXPECT_FALSE(queue.isEmpty());
    EXPECT_NE(queue, publisher::PublishQueue::defaultPath()); // where a real studio's publishes wait
}

TEST_F(ApplicationTest, TheGuideReadsTheProjectsAgainWhenThatWentWrong)
{
    makeShotgridProject();
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/Project/_search"_s, .count = 100, .answer = sandbox::Reply{.status = 403}});
    desktop::WelcomePage page(m_session);
    page.show();
    signIn();
    auto &again = find<QPushButton>(page, u"welcomeAgain"_s);
    ASSERT_TRUE(waitUntil([&again] { return again.isVisible(); }));
    m_sandbox.shotgridFrame().faults().clear();
    QTest::mouseClick(&again, Qt::LeftButton);
    auto &project = find<QComboBox>(page, u"welcomeProject"_s);
    EXPECT_TRUE(waitUntil([&project] { return project.count() > 0; }));
    EXPECT_FALSE(again.isVisible());
    EXPECT_FALSE(find(page, u"welcomeNotice"_s).isVisible());
}

TEST_F(ApplicationTest, TheGuideShowsWhichStepsAreDone)
{
    start({.sandbox = true});
    const auto sign = [this](int step) {
        return find<QLabel>(window(), u"welcomeSign%1"_s.arg(step)).accessibleName();
    };
    const auto leads = [this](const QString &button) { return find<QPushButton>(window(), button).isDefault(); };
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &project = find<QComboBox>(window(), u"welcomeProject"_s);
    ASSERT_TRUE(waitUntil([&project] { return project.count() > 0; }));
    EXPECT_EQ(sign(1), u"Done"_s);
    EXPECT_EQ(sign(2), u"To do"_s);
    EXPECT_TRUE(leads(u"welcomeDoctor"_s));

    auto &pages = find<QListWidget>(window(), u"pageList"_s);
    auto &check = find<QPushButton>(window(), u"welcomeDoctor"_s);
    check.setFocus();
    QTest::keyClick(&check, Qt::Key_Space);
    EXPECT_NE(pages.currentRow(), 0);
    ASSERT_TRUE(waitUntil([&sign] { return sign(2) == u"Done"_s; }));
    pages.setCurrentRow(0);
    EXPECT_TRUE(leads(u"welcomeCompare"_s));
    EXPECT_EQ(sign(3), u"To do"_s);
    takePictures(window(), u"welcome_checked"_s);

    QTest::keyClick(&find<QPushButton>(window(), u"welcomeCompare"_s), Qt::Key_Space);
    EXPECT_TRUE(waitUntil([&sign] { return sign(3) == u"Done"_s; }));

    action(u"accountSignOut"_s).trigger();
    EXPECT_TRUE(waitUntil([&sign] { return sign(1) == u"To do"_s && sign(2) == u"To do"_s; }));
}

TEST_F(ApplicationTest, AGuideWithErrorsSendsToTheDoctorOnceMore)
{
    desktop::WelcomePage page(m_session);
    page.showFindings({doctor::error(u"AYON key"_s, u"is of nobody"_s, u"make one"_s)});
    EXPECT_EQ(find<QLabel>(page, u"welcomeSign2"_s).accessibleName(), u"Needs you"_s);
    EXPECT_TRUE(find<QLabel>(page, u"welcomeStep2"_s).text().contains(u"1 error"_s))
        << find<QLabel>(page, u"welcomeStep2"_s).text().toStdString();
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
    tray.tell({.headline = u"Sync of demo finished"_s}, QTime(23, 0));
    tray.tell({.headline = u"Sync of demo finished"_s}, QTime(8, 59));
    EXPECT_EQ(told.size(), 0);
    tray.tell({.headline = u"Sync of demo finished"_s}, QTime(9, 0));
    EXPECT_EQ(told.size(), 1);
    preferences.setNotifies(false);
    tray.tell({.headline = u"Sync of demo finished"_s}, QTime(12, 0));
    EXPECT_EQ(told.size(), 1);
}

TEST_F(ApplicationTest, AClickOnAToldFailureOpensTheFailures)
{
    start();
    signInByHand();
    desktop::Tray &tray = m_application->tray();
    auto &failed = find<QAction>(window(), u"activityFailed"_s);
    tray.tell({.headline = u"The sync of demo is done"_s}, QTime(12, 0));
    tray.follow();
    EXPECT_TRUE(find<QWidget>(window(), u"activityPage"_s).isVisible());
    EXPECT_FALSE(failed.isChecked());
    tray.tell({.headline = u"The sync of demo failed"_s, .about = desktop::News::About::Failure}, QTime(12, 0));
    tray.follow();
    EXPECT_TRUE(failed.isChecked());
    EXPECT_TRUE(find<QWidget>(window(), u"activityPage"_s).isVisible());
}

TEST_F(ApplicationTest, TheTraysPicturesDifferInShape)
{
    using desktop::Standing;
    QLabel all;
    all.setFixedSize(3 * 64, 64);
    QPixmap side(all.size());
    side.fill(all.palette().color(QPalette::Window));
    QPainter painter(&side);
    std::vector<QImage> shapes;
    for (const Standing standing : {Standing::InStep, Standing::Working, Standing::NeedsYou}) {
        const QPixmap picture = desktop::trayPicture(standing);
        painter.drawPixmap(int(shapes.size()) * 64, 0, picture);
        const QImage shape = picture.toImage().convertToFormat(QImage::Format_Grayscale8);
        for (const QImage &other : shapes)
            EXPECT_NE(shape, other);
        shapes.push_back(shape);
    }
    painter.end();
    all.setPixmap(side);
    takePictures(all, u"tray_icon"_s, all.size());
}

TEST_F(ApplicationTest, TheKeysGoToThePageThatIsShown)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    for (int number = 1; number <= find<QListWidget>(window(), u"pageList"_s).count(); ++number) {
        QTest::keyClick(&window(), Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        const QWidget *focus = QApplication::focusWidget();
        ASSERT_TRUE(focus) << number;
        const bool isOnPage = window().currentPage()->isAncestorOf(focus);
        const bool isOnList = focus->objectName() == "pageList"_L1; // the page has nothing to press yet
        EXPECT_TRUE(focus->isVisible() && (isOnPage || isOnList)) << number;
    }
}

//! On a page, a key of the page and one of the window would together do nothing.
TEST_F(ApplicationTest, NoPageTakesAKeyOfTheWindow)
{
    start();
    std::map<QString, std::string> ofWindow;
    const auto isOfWindow = [](const QAction *action) { return action->shortcutContext() == Qt::WindowShortcut; };
    const QList<QAction *> actions = window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (isOfWindow(action) && !action->shortcut().isEmpty())
            ofWindow.emplace(action->shortcut().toString(), action->text().toStdString());
    }
    EXPECT_GE(ofWindow.size(), 8u);
    for (const QAction *action : actions) {
        const auto taken = ofWindow.find(action->shortcut().toString());
        EXPECT_TRUE(isOfWindow(action) || taken == ofWindow.end())
            << action->objectName().toStdString() << " and " << (taken == ofWindow.end() ? "" : taken->second);
    }
}

publisher::QueueEntry queued(qint64 id, publisher::EntryState state)
{
    publisher::QueueEntry entry{.id = id, .state = state, .reason = u"the disk is full"_s};
    entry.request.folderPath = u"/sq010/sh010"_s;
    entry.request.product = u"renderMain"_s;
    entry.request.version = int(id);
    return entry;
}

TEST(PublishNews, TellsOfWhatWasPublishedAndOfWhatFailed)
{
    using publisher::EntryState;
    const std::map<qint64, EntryState> before{
        {1, EntryState::Uploading}, {2, EntryState::Waiting}, {3, EntryState::Failed}, {4, EntryState::Waiting}};
    const auto news = desktop::newsBetween(before,
                                           {queued(1, EntryState::Done), queued(2, EntryState::Failed),
                                            queued(3, EntryState::Failed), queued(4, EntryState::Uploading)});
    ASSERT_EQ(news.size(), 2);
    EXPECT_TRUE(news[0].headline.contains(u"renderMain v001"_s)) << news[0].headline.toStdString();
    EXPECT_TRUE(news[1].text.contains(u"the disk is full"_s)) << news[1].text.toStdString();
    EXPECT_EQ(news[1].about, desktop::News::About::Publish);
    std::vector<publisher::QueueEntry> many;
    for (qint64 id = 1; id <= 20; ++id)
        many.push_back(queued(id, EntryState::Done));
    EXPECT_EQ(desktop::newsBetween({}, many).size(), 1u);
    EXPECT_EQ(desktop::standingOf(many), desktop::Standing::InStep);
    EXPECT_EQ(desktop::standingOf({queued(1, EntryState::Uploading)}), desktop::Standing::Working);
    EXPECT_EQ(desktop::standingOf({queued(1, EntryState::Uploading), queued(2, EntryState::Failed)}),
              desktop::Standing::NeedsYou);
}

TEST_F(ApplicationTest, TheTrayTellsWhenAPublishHasFailedAndLeadsThere)
{
    start();
    signInByHand();
    QSignalSpy told(&m_application->tray(), &desktop::Tray::told);
    const auto &queue = find<desktop::PublishPage>(window(), u"publishPage"_s).queue();
    ASSERT_TRUE(waitUntil([&queue] { return !queue.path().isEmpty(); }));
    fillQueue(queue.path(), QUrl(m_sandbox.access().ayonUrl), 1); // of a project that nobody has
    EXPECT_TRUE(waitUntil([this] { return m_application->tray().toolTip().contains(u"needs you"_s); }));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().front().toString().startsWith(u"Not published"_s));
    m_application->tray().follow();
    EXPECT_TRUE(find<QWidget>(window(), u"publishPage"_s).isVisible());
    const auto emptied = good(publisher::PublishQueue::open(queue.path())); // others use it as well
    good(emptied->drop(queue.entries().front().id));
}

TEST_F(ApplicationTest, WhatWasInTheQueueBeforeIsNoNews)
{
    signIn();
    const QTemporaryDir folder;
    const auto path = [&folder](const desktop::Studio &) { return folder.filePath(u"queue.sqlite"_s); };
    fillQueue(path(*m_session.studio()), QUrl(m_sandbox.access().ayonUrl), 1); // of a project that nobody has
    auto first = std::make_unique<desktop::RunningQueue>(m_session, path);
    ASSERT_TRUE(waitUntil([&first] {
        return !first->entries().empty() && first->entries().front().state == publisher::EntryState::Failed;
    }));
    first.reset();

    Session session; // the program is started anew
    desktop::Preferences preferences(m_settings);
    desktop::Tray tray(session, preferences);
    const desktop::RunningQueue queue(session, path);
    const desktop::PublishWatch watch(queue, tray);
    QSignalSpy told(&tray, &desktop::Tray::told);
    session.enter(m_session.studio());
    EXPECT_TRUE(waitUntil([&tray] { return tray.toolTip().contains(u"needs you"_s); }));
    EXPECT_EQ(told.size(), 0);
}

TEST_F(ApplicationTest, TheTrayDoesNotSayInStepWhileNobodyCanKnow)
{
    start();
    QSignalSpy line(&m_application->session(), &Session::refreshNeeded);
    signInByHand();
    ASSERT_TRUE(waitUntil([&line] { return !line.isEmpty(); }));
    const auto says = [this](const QString &text) {
        return waitUntil([this, &text] { return m_application->tray().toolTip().contains(text); });
    };
    ASSERT_TRUE(says(u"in step"_s));
    const auto answer = [this](int status) {
        m_sandbox.ayonFrame().faults().clear();
        m_sandbox.ayonFrame().faults().add(
            {.path = u"/api/users/me"_s, .count = 10'000, .answer = sandbox::Reply{.status = status}});
    };
    answer(503);
    m_sandbox.ayonFrame().dropWebSockets();
    EXPECT_TRUE(says(u"does not answer"_s)) << m_application->tray().toolTip().toStdString();
    answer(401);
    EXPECT_TRUE(waitUntil([this] { return m_application->tray().toolTip().contains(u"sign in again"_s); }, 60s))
        << m_application->tray().toolTip().toStdString();
}

TEST_F(ApplicationTest, TheTrayFollowsWhatTheSyncsDo)
{
    signIn();
    desktop::Preferences preferences(m_settings);
    desktop::Tray tray(m_session, preferences);
    const desktop::SyncWatch watch(m_session, tray);
    QSignalSpy told(&tray, &desktop::Tray::told);
    m_session.enter(m_session.studio()); // somebody signs in while it watches
    ASSERT_TRUE(waitUntil([&tray] { return tray.toolTip().contains(u"in step"_s); }));
    const EntityId source = good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event.project.sync"_s,
                                                              .project = m_project,
                                                              .payload = {{u"action"_s, u"sync-from-ayon"_s}}},
                                                             {})));
    ASSERT_TRUE(waitUntil([&tray] { return tray.toolTip().contains(u"working"_s); }));
    const auto job = good(await(
        m_ayon->enroll({.sourceTopics = {u"shotgrid.event.project.sync"_s}, .targetTopic = u"shotgrid.proc"_s}, {})));
    ASSERT_TRUE(job);
    ASSERT_EQ(job->source, source);
    good(await(m_ayon->changeEvent(
        job->id, {.status = ayon::Event::Status::Failed, .description = u"no"_s, .retries = 100}, {})));
    ASSERT_TRUE(waitUntil([&tray] { return tray.toolTip().contains(u"needs you"_s); }));
    ASSERT_EQ(told.size(), 1);
    takePictures(tray.menu(), u"tray_menu"_s, tray.menu().sizeHint());
}

struct FailedSync {
    const char *name;
    QJsonObject asked; //!< of a person, or nothing: an edit
    QJsonObject summary;
    const char *headline;
};

class FailureNews : public testing::TestWithParam<FailedSync>
{
};

TEST_P(FailureNews, SaysHowMuchFailedAndWhatToDo)
{
    desktop::Work work;
    work.source = {.id = *EntityId::fromText(u"1"_s.rightJustified(32, u'0')),
                   .topic = u"shotgrid.event.project.sync"_s,
                   .project = ProjectName(u"demo"_s),
                   .payload = GetParam().asked};
    work.job = {.id = *EntityId::fromText(u"2"_s.rightJustified(32, u'0')),
                .dependsOn = work.source.id,
                .status = ayon::Event::Status::Failed,
                .description = u"/sq010: no such status"_s,
                .summary = GetParam().summary};
    const auto news = desktop::newsBetween({}, {work});
    ASSERT_EQ(news.size(), 1);
    EXPECT_EQ(news.front().headline.toStdString(), GetParam().headline);
    EXPECT_EQ(news.front().about, desktop::News::About::Failure);
    EXPECT_TRUE(news.front().text.contains(u"no such status"_s)) << news.front().text.toStdString();
    EXPECT_TRUE(news.front().text.contains(u"Activity"_s)) << news.front().text.toStdString();
}

const QJsonObject wholeSync{{u"action"_s, u"sync-from-ayon"_s}};
const QJsonArray refused{u"/sq010: no such status"_s, u"/sq020: no such status"_s};

INSTANTIATE_TEST_SUITE_P(Syncs, FailureNews,
                         testing::Values(FailedSync{"all_of_it", wholeSync, {}, "The sync of demo failed"},
                                         FailedSync{"some_entities",
                                                    wholeSync,
                                                    {{u"ayon"_s, QJsonObject()}, {u"failed"_s, refused}},
                                                    "demo is in step, but 2 entities could not be synced"},
                                         FailedSync{"some_media",
                                                    wholeSync,
                                                    {{u"ayon"_s, QJsonObject()},
                                                     {u"media"_s, QJsonObject{{u"failed"_s, refused}}}},
                                                    "demo is in step, but media of 2 versions could not be brought"},
                                         FailedSync{"an_edit", {}, {}, "A change in demo could not be synced"}),
                         [](const auto &sync) { return std::string(sync.param.name); });

TEST(News, ManyFailuresAreToldTogether)
{
    std::vector<desktop::Work> works;
    for (int number = 0; number < 5; ++number) {
        desktop::Work work;
        work.job.id = *EntityId::fromText(QString::number(number + 1).rightJustified(32, u'0'));
        work.job.status = ayon::Event::Status::Failed;
        work.job.retries = 1000;
        work.source.id = work.job.id;
        works.push_back(work);
    }
    EXPECT_EQ(desktop::newsBetween({}, works).size(), 1);
    works.resize(2);
    EXPECT_EQ(desktop::newsBetween({}, works).size(), 2);
    std::map<EntityId, desktop::Work::State> seen;
    for (const desktop::Work &work : works)
        seen.emplace(idOf(work), stateOf(work));
    EXPECT_TRUE(desktop::newsBetween(seen, works).empty());
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
