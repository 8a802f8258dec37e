// The program on a desktop that has a tray and shows notifications.
#include "desktop/applicationtest.h"
#include "desktop/traystandin.h"

#include "desktop/window/mainwindow.h"

#include <QSystemTrayIcon>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TrayTest : public ApplicationTest
{
protected:
    //! Qt looks once whether there is a tray: before the first icon.
    static void SetUpTestSuite() { s_desktop = std::make_unique<TrayStandIn>(); }
    static void TearDownTestSuite() { s_desktop.reset(); }

    TrayTest()
        : m_before(s_desktop->notifications().shown().size())
    {
    }

    //! Those of this test.
    std::vector<Shown> shown() const
    {
        auto all = s_desktop->notifications().shown();
        all.erase(all.begin(), all.begin() + std::ptrdiff_t(m_before));
        return all;
    }
    bool isTold(const QString &headline)
    {
        return waitUntil([this, &headline] { return !shown().empty() && shown().back().headline == headline; });
    }
    void startSignedIn(desktop::StartOptions options = {})
    {
        start();
        signInByHand();
        m_application.reset();
        start(std::move(options));
        QSignalSpy line(&m_application->session(), &desktop::Session::refreshNeeded);
        ASSERT_TRUE(waitUntil([this, &line] { return isSignedIn() && !line.isEmpty(); }));
        // What happened before it looked is no news.
        ASSERT_TRUE(waitUntil([this] { return m_application->tray().toolTip().contains(u"in step"_s); }));
    }
    //! A sync that somebody asked for ends so.
    void endSync(ayon::Event::Status status, const QString &description)
    {
        good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event.project.sync"_s,
                                          .project = m_project,
                                          .payload = {{u"action"_s, u"sync-from-ayon"_s}}},
                                         {})));
        const auto &tray = m_application->tray();
        ASSERT_TRUE(waitUntil([&tray] { return tray.toolTip().contains(u"working"_s); }));
        const auto job = good(await(m_ayon->enroll(
            {.sourceTopics = {u"shotgrid.event.project.sync"_s}, .targetTopic = u"shotgrid.proc"_s}, {})));
        ASSERT_TRUE(job);
        good(await(m_ayon->changeEvent(job->id, {.status = status, .description = description, .retries = 100}, {})));
        ASSERT_TRUE(waitUntil([&tray] { return !tray.toolTip().contains(u"working"_s); }));
    }

    static inline std::unique_ptr<TrayStandIn> s_desktop;
    const std::size_t m_before;
};

TEST_F(TrayTest, HiddenItIsInTheTrayAloneAndStaysThereWhenItsWindowIsClosed)
{
    const qsizetype before = s_desktop->host().items().size();
    startSignedIn({.hidden = true});
    ASSERT_TRUE(desktop::Tray::isThere());
    EXPECT_FALSE(window().isVisible());
    EXPECT_TRUE(waitUntil([before] { return s_desktop->host().items().size() > before; }));
    QSignalSpy ended(m_application.get(), &desktop::Application::ended);
    m_application->raise();
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(window().close());
    EXPECT_FALSE(window().isVisible());
    EXPECT_EQ(ended.size(), 0);
    EXPECT_TRUE(isSignedIn());
}

TEST_F(TrayTest, SaysThatASyncIsDoneOrFailedAndLeadsThere)
{
    startSignedIn({.hidden = true});
    endSync(ayon::Event::Status::Finished, u"5 created"_s);
    ASSERT_TRUE(isTold(u"The sync of show is done"_s));
    EXPECT_EQ(shown().size(), 1u);
    endSync(ayon::Event::Status::Failed, u"no such status: <b>final</b>"_s);
    ASSERT_TRUE(isTold(u"The sync of show failed"_s));
    EXPECT_TRUE(shown().back().text.contains(u"&lt;b&gt;final"_s)) << shown().back().text.toStdString();
    EXPECT_TRUE(shown().back().text.contains(u"Activity"_s));
    EXPECT_EQ(shown().size(), 2u);
    EXPECT_FALSE(window().isVisible());
    s_desktop->notifications().click(shown().back().id);
    EXPECT_TRUE(waitUntil([this] { return window().isVisible() && find(window(), u"activityPage"_s).isVisible(); }));
    EXPECT_TRUE(find<QAction>(window(), u"activityFailed"_s).isChecked());
}

TEST_F(TrayTest, SaysNothingInQuietHours)
{
    const QTime now = QTime::currentTime();
    desktop::Preferences(m_settings)
        .setQuietHours({.enabled = true, .from = now.addSecs(-3600), .to = now.addSecs(3600)});
    startSignedIn({.hidden = true});
    endSync(ayon::Event::Status::Finished, u"5 created"_s);
    EXPECT_TRUE(m_application->tray().toolTip().contains(u"in step"_s)) << "the icon says it nevertheless";
    desktop::Preferences(m_settings).setQuietHours({.enabled = false});
    endSync(ayon::Event::Status::Failed, u"no"_s);
    ASSERT_TRUE(isTold(u"The sync of show failed"_s));
    EXPECT_EQ(shown().size(), 1u);
}

TEST_F(TrayTest, AnEndedSessionIsToldAndAClickAsksForTheLogin)
{
    startSignedIn({.hidden = true});
    m_sandbox.ayonFrame().faults().add({.count = 10'000, .answer = sandbox::Reply{.status = 401}});
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(isTold(u"You are not signed in"_s));
    EXPECT_FALSE(window().isVisible());
    EXPECT_EQ(shown().size(), 1u);
    s_desktop->notifications().click(shown().back().id);
    EXPECT_TRUE(waitUntil([this] { return window().isVisible(); }));
    EXPECT_TRUE(waitUntil([this] { return window().findChild<QWidget *>(u"signInDialog"_s); }));
}

} // namespace

} // namespace bridge::test
