#include "desktop/applicationtest.h"

#include "desktop/login/signindialog.h"
#include "desktop/window/mainwindow.h"

#include <QAbstractEventDispatcher>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

namespace bridge::test {

using namespace Qt::StringLiterals;

//! What was under way is stopped with the program, and ends in the event loop, which the program has no more.
ApplicationTest::~ApplicationTest()
{
    m_application.reset();
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) { }
}

void ApplicationTest::start(desktop::StartOptions options)
{
    m_application = std::make_unique<desktop::Application>(std::move(options), m_settings);
    m_application->start();
}

QAction &ApplicationTest::action(const QString &name)
{
    auto *found = window().findChild<QAction *>(name);
    if (!found)
        throw std::runtime_error("there is no action " + name.toStdString());
    return *found;
}

bool ApplicationTest::isSignedIn() const
{
    return m_application->session().state() == desktop::Session::State::SignedIn;
}

desktop::SignInDialog &ApplicationTest::dialog()
{
    EXPECT_TRUE(waitUntil([this] { return window().findChild<desktop::SignInDialog *>(); }));
    return find<desktop::SignInDialog>(window(), u"signInDialog"_s);
}

void ApplicationTest::type(const QString &name, const QString &text)
{
    auto &edit = find<QLineEdit>(dialog(), name);
    edit.clear();
    QTest::keyClicks(&edit, text);
}

void ApplicationTest::press(const QString &name)
{
    auto &button = find<QPushButton>(dialog(), name);
    ASSERT_TRUE(waitUntil([&button] { return button.isVisible() && button.isEnabled(); })) << name.toStdString();
    QTest::mouseClick(&button, Qt::LeftButton);
}

void ApplicationTest::signInByHand(const QString &person)
{
    signInByHand(m_sandbox.access(), person);
}

void ApplicationTest::signInByHand(const sandbox::Access &access, const QString &person)
{
    find<QTabWidget>(dialog(), u"ayonWays"_s).setCurrentIndex(1);
    type(u"ayonServer"_s, access.ayonUrl);
    type(u"ayonApiKey"_s, access.apiKey);
    press(u"signInNext"_s);
    auto &login = find<QLineEdit>(dialog(), u"siteLogin"_s);
    ASSERT_TRUE(waitUntil([&login] { return login.isVisible() && login.isEnabled(); }));
    type(u"siteLogin"_s, person);
    type(u"sitePassword"_s, u"sandbox-"_s + person);
    press(u"signInPassword"_s);
    auto &account = find<QLabel>(dialog(), u"signInAccount"_s);
    ASSERT_TRUE(waitUntil([&account] { return account.isVisible(); }));
    press(u"signInNext"_s);
    ASSERT_TRUE(waitUntil([this] { return isSignedIn() && !window().findChild<desktop::SignInDialog *>(); }));
}

} // namespace bridge::test
