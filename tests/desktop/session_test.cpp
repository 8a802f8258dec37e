#include "desktop/desktoptest.h"

#include "desktop/look/notice.h"
#include "desktop/look/stateview.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::Session;

class SessionTest : public DesktopTest
{
};

TEST_F(SessionTest, WhoSignsInSeesBothServers)
{
    QSignalSpy changed(&m_session, &Session::changed);
    signIn();
    EXPECT_EQ(m_session.state(), Session::State::SignedIn);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(await(m_session.studio()->ayon->me({})));
    EXPECT_TRUE(await(m_session.studio()->shotgrid->statuses({})));
}

TEST_F(SessionTest, HearsWhatHappensInAyon)
{
    QSignalSpy announced(&m_session, &Session::announced);
    QSignalSpy up(&m_session, &Session::refreshNeeded);
    signIn();
    ASSERT_TRUE(waitUntil([&up] { return up.size() == 1; }));
    good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event.project.sync"_s}, {})));
    EXPECT_TRUE(waitUntil([&announced] { return !announced.isEmpty(); }));
}

TEST_F(SessionTest, ASessionThatAyonForgotIsNoServerThatIsAway)
{
    QSignalSpy expired(&m_session, &Session::expired);
    signIn();
    ASSERT_TRUE(waitForLine());
    const sandbox::Fault away{.path = u"/api/users/me"_s, .count = 100, .answer = sandbox::Reply{.status = 400}};
    sandbox::Fault refuses = away;
    refuses.answer->status = 401;
    m_sandbox.ayonFrame().faults().add(away);
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(waitUntil([this] { return !m_session.isOnline(); }));
    EXPECT_FALSE(m_session.isExpired());
    m_sandbox.ayonFrame().faults().clear();
    m_sandbox.ayonFrame().faults().add(refuses);
    ASSERT_TRUE(waitUntil([this] { return m_session.isExpired(); }));
    EXPECT_FALSE(m_session.isOnline());
    m_sandbox.ayonFrame().faults().clear(); // the key is known again
    ASSERT_TRUE(waitUntil([this] { return m_session.isOnline(); }));
    EXPECT_FALSE(m_session.isExpired());
    EXPECT_EQ(expired.size(), 1);
}

TEST_F(SessionTest, AScreenReaderFindsErrorsAndResultsByWhatTheySay)
{
    desktop::Notice notice(u"testNotice"_s);
    notice.showText(u"good"_s, u"Saved to AYON."_s);
    EXPECT_EQ(notice.accessibleName(), u"Saved to AYON."_s);
    notice.clear();
    EXPECT_EQ(notice.accessibleName(), QString());
    desktop::StateView view;
    view.showError(u"No answer"_s, {.message = u"away"_s});
    EXPECT_EQ(view.currentWidget()->accessibleName(), u"No answer\nAway"_s);
}

TEST_F(SessionTest, AnErrorIsShownAsTextWithItsWayOut)
{
    desktop::StateView view;
    QAction retry(u"Try again"_s);
    view.showError(u"The projects could not be read"_s,
                   {.message = u"<b>no</b> answer from ayon.example"_s, .hint = u"check the address"_s}, &retry);
    const auto &explanation = find<QLabel>(view, u"stateExplanation"_s);
    EXPECT_EQ(explanation.text(), u"<b>no</b> answer from ayon.example\n\nCheck the address."_s);
    EXPECT_EQ(explanation.textFormat(), Qt::PlainText);
    takePictures(view, u"state_error"_s, {640, 400});
}

} // namespace bridge::test
