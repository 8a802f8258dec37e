// Signing in and out on a machine without a keychain.
#include "desktop/applicationtest.h"

#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/window/mainwindow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

class NoKeychainTest : public ApplicationTest
{
protected:
    void enterAyon()
    {
        find<QTabWidget>(dialog(), u"ayonWays"_s).setCurrentIndex(1);
        type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
        type(u"ayonApiKey"_s, m_sandbox.access().apiKey);
        press(u"signInNext"_s);
        auto &login = find<QLineEdit>(dialog(), u"siteLogin"_s);
        ASSERT_TRUE(waitUntil([&login] { return login.isVisible() && login.isEnabled(); }));
    }
    void enterSite()
    {
        type(u"siteLogin"_s, u"artist"_s);
        type(u"sitePassword"_s, u"sandbox-artist"_s);
        press(u"signInPassword"_s);
    }
    bool offersTheSession()
    {
        return waitUntil([this] {
            const auto &next = find<QPushButton>(dialog(), u"signInNext"_s);
            return next.isVisible() && next.isEnabled() && next.text().contains(u"session only"_s);
        });
    }
    QString firstButton() { return find<QPushButton>(dialog(), u"signInNext"_s).text(); }
    void signInForTheSession()
    {
        enterAyon();
        enterSite();
        ASSERT_TRUE(offersTheSession());
        press(u"signInNext"_s);
        auto &account = find<QLabel>(dialog(), u"signInAccount"_s);
        ASSERT_TRUE(waitUntil([&account] { return account.isVisible(); }));
        press(u"signInNext"_s);
        ASSERT_TRUE(waitUntil([this] { return isSignedIn() && !window().findChild<desktop::SignInDialog *>(); }));
    }
};

TEST_F(NoKeychainTest, WhoGoesBackStartsAnew)
{
    start();
    enterAyon();
    enterSite();
    ASSERT_TRUE(offersTheSession());
    press(u"signInBack"_s);
    EXPECT_FALSE(firstButton().contains(u"session"_s)) << firstButton().toStdString();
    enterAyon();
    enterSite();
    ASSERT_TRUE(offersTheSession());
    dialog().reject();
    ASSERT_TRUE(waitUntil([this] { return !window().findChild<desktop::SignInDialog *>(); }));
    action(u"accountSignIn"_s).trigger();
    EXPECT_FALSE(firstButton().contains(u"session"_s)) << firstButton().toStdString();
}

TEST_F(NoKeychainTest, TheTickSaysWhatIsDone)
{
    start();
    signInForTheSession();
    action(u"accountSignIn"_s).trigger();
    EXPECT_TRUE(find<QCheckBox>(dialog(), u"signInKeep"_s).isChecked());
    enterAyon();
    enterSite();
    EXPECT_TRUE(offersTheSession()); // it was to be kept
}

TEST_F(NoKeychainTest, SigningOutOfASessionIsNoError)
{
    start();
    signInForTheSession();
    action(u"accountSignOut"_s).trigger();
    ASSERT_FALSE(isSignedIn());
    auto &welcome = find<desktop::WelcomePage>(window(), u"welcomePage"_s);
    auto &notice = find<QLabel>(welcome, u"welcomeNoticeText"_s);
    QSignalSpy forgotten(m_application.get(), &desktop::Application::forgotten);
    ASSERT_TRUE(waitUntil([&forgotten] { return forgotten.size() == 1; }));
    EXPECT_EQ(notice.text(), QString());
}

} // namespace

} // namespace bridge::test
