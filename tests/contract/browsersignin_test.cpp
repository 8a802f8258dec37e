// Signing in by way of the browser, against a site that keeps requests as the recorded ones do, over real sockets.
#include "shotgrid/browsersignin.h"
#include "shotgrid/shotgridclient.h"

#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"
#include "support/await.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::shotgrid {

namespace {

using test::await;

class BrowserSignInTest : public testing::Test
{
protected:
    BrowserSignInTest()
    {
        EXPECT_TRUE(frame.open(0));
        frame.setHasSwitches(true);
    }

    BrowserSignIn signIn(std::chrono::milliseconds patience = 10s) const
    {
        net::HttpOptions http;
        http.retry = {.retries = 2, .firstPause = 2ms, .longestPause = 5ms};
        return BrowserSignIn(QUrl(frame.url()), http, {.pollInterval = 5ms, .patience = patience});
    }

    Result<PersonSession> answered(const BrowserRequest &request, std::chrono::milliseconds patience = 10s) const
    {
        BrowserSignIn waiting = signIn(patience);
        return await(waiting.approval(request, {}));
    }

    Result<BrowserRequest> asked() const { return await(signIn().request(u"AYON ShotGrid"_s, u"ws12"_s, {})); }

    //! What the person does on the page.
    void answer(const BrowserRequest &request, bool approve)
    {
        const net::HttpClient person({.server = u"browser"_s, .baseUrl = QUrl(frame.url())});
        net::HttpRequest click{.method = net::Method::Post, .path = u"/_sandbox/app_session_requests/"_s + request.id};
        net::setJson(click, QJsonObject{{u"approve"_s, approve}, {u"login"_s, u"artist"_s}});
        EXPECT_TRUE(await(person.send(click, {}))->isSuccess());
    }

    void answerNext(const QString &path, sandbox::Reply reply, bool reachesSite = true)
    {
        frame.faults().add({.path = path, .answer = std::move(reply), .reachesSite = reachesSite});
    }

    sandbox::shotgrid::Server server;
    sandbox::Frame frame{server};
};

TEST_F(BrowserSignInTest, GivesASessionThatSignsInAsThePersonWhoApproved)
{
    const auto request = asked();
    ASSERT_TRUE(request) << toText(request.error()).toStdString();
    EXPECT_EQ(request->page.host(), QUrl(frame.url()).host());
    BrowserSignIn signIn = this->signIn();
    auto waiting = signIn.approval(*request, {});
    answer(*request, true);
    const auto session = await(std::move(waiting));
    ASSERT_TRUE(session) << toText(session.error()).toStdString();
    EXPECT_EQ(session->login, u"artist"_s);

    ShotgridClient client({.url = QUrl(frame.url()), .signIn = SessionSignIn{.sessionToken = session->sessionToken}});
    const auto caller = await(client.signIn({}));
    ASSERT_TRUE(caller) << toText(caller.error()).toStdString();
    EXPECT_EQ(caller->user.type, u"HumanUser"_s);
}

TEST_F(BrowserSignInTest, SaysThatItWasRejected)
{
    const auto request = asked();
    ASSERT_TRUE(request);
    answer(*request, false);
    const auto session = answered(*request);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(session.error().message.contains(u"rejected"_s)) << session.error().message.toStdString();
}

TEST_F(BrowserSignInTest, WaitsNoLongerThanItsPatience)
{
    const auto request = asked();
    ASSERT_TRUE(request);
    const auto session = answered(*request, 40ms);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, Error::Kind::Timeout);
}

TEST_F(BrowserSignInTest, StopsWaitingWhenThePersonCloses)
{
    const auto request = asked();
    ASSERT_TRUE(request);
    BrowserSignIn signIn = this->signIn();
    std::stop_source closing;
    auto waiting = signIn.approval(*request, closing.get_token());
    closing.request_stop();
    const auto session = await(std::move(waiting));
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, Error::Kind::Cancelled);
}

TEST_F(BrowserSignInTest, GoesOnWhenTheSiteIsAwayForAMoment)
{
    const auto request = asked();
    ASSERT_TRUE(request);
    answerNext(u"*app_session_request/*"_s, {.status = 503}, false);
    answer(*request, true);
    const auto session = answered(*request);
    ASSERT_TRUE(session) << toText(session.error()).toStdString();
    EXPECT_FALSE(session->sessionToken.isEmpty());
}

TEST_F(BrowserSignInTest, OpensNoPageOfAnotherServer)
{
    for (const QString &page : {u"http://evil.example/app_session_request/1"_s, u"http://127.0.0.1:1/login"_s,
                                u"file:///etc/passwd"_s, u"http://127.0.0.1@evil.example/"_s}) {
        const QJsonObject lure{{u"sessionRequestId"_s, u"1"_s}, {u"url"_s, page}};
        answerNext(
            u"*app_session_request"_s,
            {.status = 200, .headers = {{"Content-Type", "application/json"}}, .body = QJsonDocument(lure).toJson()});
        const auto request = asked();
        ASSERT_FALSE(request) << page.toStdString();
        EXPECT_EQ(request.error().kind, Error::Kind::Refused);
    }
}

TEST_F(BrowserSignInTest, SaysWhatToDoWhenTheSiteDoesNotAllowIt)
{
    answerNext(
        u"*app_session_request"_s,
        {.status = 403, .headers = {{"Content-Type", "application/json"}}, .body = R"({"message":"Forbidden"})"});
    const auto request = asked();
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(request.error().hint.contains(u"password"_s)) << request.error().hint.toStdString();
}

TEST_F(BrowserSignInTest, DoesNotFollowTheSiteElsewhereWhileWaiting)
{
    const auto request = asked();
    ASSERT_TRUE(request);
    answerNext(u"*app_session_request/*"_s, {.status = 302, .headers = {{"Location", "http://evil.example/"}}});
    const auto session = answered(*request);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().httpStatus, 302) << toText(session.error()).toStdString();
}

} // namespace

} // namespace bridge::shotgrid
