// Sessions of people who sign in with a password, over real sockets.
#include "shotgrid/personsession.h"
#include "shotgrid/shotgridclient.h"

#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"
#include "support/await.h"

#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::shotgrid {

namespace {

using test::await;

class PersonSessionTest : public testing::Test
{
protected:
    PersonSessionTest() { EXPECT_TRUE(frame.open(0)); }

    Result<PersonSession> open(const PasswordSignIn &person) const
    {
        return await(openSession(QUrl(frame.url()), person, {}, {}));
    }

    sandbox::shotgrid::Server server;
    sandbox::Frame frame{server};
};

TEST_F(PersonSessionTest, IsGoodForSigningInAgainAndAgain)
{
    const auto session = open({.login = u"artist"_s, .password = Secret(u"sandbox-artist"_s)});
    ASSERT_TRUE(session) << toText(session.error()).toStdString();
    for (int time = 0; time < 2; ++time) {
        const SessionSignIn signIn{.sessionToken = session->sessionToken};
        ShotgridClient client({.url = QUrl(frame.url()), .signIn = signIn});
        const auto caller = await(client.signIn({}));
        ASSERT_TRUE(caller) << toText(caller.error()).toStdString();
        EXPECT_EQ(caller->user.type, u"HumanUser"_s);
    }
}

TEST_F(PersonSessionTest, SaysThatThePasswordIsWrong)
{
    const auto session = open({.login = u"artist"_s, .password = Secret(u"guess"_s)});
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().kind, Error::Kind::Unauthorized);
    EXPECT_FALSE(needsCode(session.error()));
}

TEST_F(PersonSessionTest, AsksForTheCodeOfASecondFactor)
{
    QJsonObject credentials = server.content().credentials;
    credentials[u"two_factor"_s] = QJsonObject{{u"artist"_s, u"123456"_s}};
    ASSERT_TRUE(server.loadFixture({{u"credentials"_s, credentials}}));
    const PasswordSignIn withoutCode{.login = u"artist"_s, .password = Secret(u"sandbox-artist"_s)};
    const auto refused = open(withoutCode);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(needsCode(refused.error())) << toText(refused.error()).toStdString();

    PasswordSignIn withCode = withoutCode;
    withCode.oneTimeCode = Secret(u"123456"_s);
    EXPECT_TRUE(open(withCode));
    withCode.oneTimeCode = Secret(u"000000"_s);
    const auto wrongCode = open(withCode);
    ASSERT_FALSE(wrongCode);
    EXPECT_EQ(wrongCode.error().kind, Error::Kind::Unauthorized);
}

} // namespace

} // namespace bridge::shotgrid
