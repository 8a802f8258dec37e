// Both servers in the process of the test, over real sockets.
#include "sandbox/app/sandbox.h"

#include "support/await.h"

#include <QCoroNetworkReply>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::sandbox {

namespace {

class SandboxTest : public testing::Test
{
protected:
    SandboxTest() { EXPECT_TRUE(sandbox.open({})); }

    QCoro::Task<int> send(QNetworkRequest request, QByteArray body)
    {
        std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
        co_await reply.get();
        co_return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    int signInToAyon(const QString &key)
    {
        QNetworkRequest request(QUrl(sandbox.access().ayonUrl + u"/api/users/me"_s));
        request.setRawHeader("x-api-key", key.toLatin1());
        return test::await(send(request, {}));
    }

    int signInToShotgrid(const QString &key)
    {
        QNetworkRequest request(QUrl(sandbox.access().shotgridUrl + u"/api/v1/auth/access_token"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const QString form = u"grant_type=client_credentials&client_id=%1&client_secret=%2"_s;
        return test::await(send(request, form.arg(sandbox.access().scriptName, key).toLatin1()));
    }

    Sandbox sandbox;
    QNetworkAccessManager network;
};

TEST_F(SandboxTest, LetsInWhoeverHasTheKeys)
{
    EXPECT_EQ(signInToAyon(sandbox.access().apiKey), 200);
    EXPECT_EQ(signInToAyon(u"wrong"_s), 401);
    EXPECT_EQ(signInToShotgrid(sandbox.access().scriptKey), 200);
    EXPECT_NE(signInToShotgrid(u"wrong"_s), 200);
    EXPECT_EQ(sandbox.ayonFrame().requests(u"/users/me"_s), 2);
    EXPECT_EQ(sandbox.shotgridFrame().requests(u"POST "_s), 2);
}

TEST_F(SandboxTest, HoldsTheDemoStudio)
{
    ASSERT_TRUE(sandbox.loadDemo());
    EXPECT_EQ(signInToAyon(sandbox.access().apiKey), 200);
    EXPECT_EQ(signInToShotgrid(sandbox.access().scriptKey), 200);
}

TEST_F(SandboxTest, ComesBackFromItsState)
{
    ASSERT_TRUE(sandbox.loadDemo());
    Sandbox other;
    ASSERT_TRUE(other.restore(sandbox.state()));
    EXPECT_EQ(other.state(), sandbox.state());
    EXPECT_FALSE(other.restore({}));
}

TEST_F(SandboxTest, GivesEachSettingToTheSideThatHasIt)
{
    const QJsonObject before = sandbox.settings();
    ASSERT_TRUE(sandbox.changeSettings({{u"latency"_s, u"measured"_s}, {u"token_lifetime"_s, 5}}));
    EXPECT_EQ(sandbox.ayonFrame().settings()[u"latency"_s], u"measured"_s);
    EXPECT_EQ(sandbox.shotgridFrame().settings()[u"latency"_s], u"measured"_s);
    EXPECT_EQ(sandbox.shotgridFrame().settings()[u"token_lifetime"_s], 5);
    ASSERT_TRUE(sandbox.changeSettings(before));

    EXPECT_FALSE(sandbox.changeSettings({{u"latency"_s, u"measured"_s}, {u"zzz"_s, 5}}));
    EXPECT_EQ(sandbox.settings(), before);
}

TEST_F(SandboxTest, DrawsFaultsOnBothSides)
{
    sandbox.drawFaults(1, 1);
    sandbox.ayonFrame().faults().add({.answer = Reply{.status = 418}, .reachesSite = false});
    EXPECT_EQ(signInToAyon(u"wrong"_s), 418);
    EXPECT_EQ(sandbox.ayonFrame().faults().drawn().seed, 1u);
    EXPECT_EQ(sandbox.shotgridFrame().faults().drawn().share, 1);
}

} // namespace

} // namespace bridge::sandbox
