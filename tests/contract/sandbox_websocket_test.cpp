// The WebSocket of the sandbox's AYON, as a listener meets it.
#include "sandbox/ayon/server.h"
#include "sandbox/http/frame.h"
#include "support/await.h"

#include <QCoroNetworkReply>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QWebSocket>

#include <gtest/gtest.h>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::sandbox {

namespace {

//! A listener that keeps what it hears.
class Ear
{
public:
    explicit Ear(const QString &url)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, [this](const QString &text) {
            heard.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        socket.open(QUrl(QString(url).replace(u"http"_s, u"ws"_s) + u"/ws"_s));
    }

    void listenTo(const QJsonArray &topics, const QString &token)
    {
        const QJsonObject message{{u"topic"_s, u"auth"_s}, {u"token"_s, token}, {u"subscribe"_s, topics}};
        socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson()));
    }

    QStringList topics() const
    {
        QStringList all;
        for (const QJsonObject &message : heard)
            all.append(message[u"topic"_s].toString());
        return all;
    }

    QWebSocket socket;
    std::vector<QJsonObject> heard;
};

class WebSocketTest : public testing::Test
{
protected:
    WebSocketTest()
    {
        frame.setHasSwitches(true);
        EXPECT_TRUE(frame.open(0));
    }

    QCoro::Task<QByteArray> send(QByteArray method, QString path, QByteArray body)
    {
        QNetworkRequest request(QUrl(frame.url() + path));
        request.setRawHeader("x-api-key", server.apiKey().toLatin1());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
        co_await reply.get();
        co_return reply->readAll();
    }

    QJsonObject ask(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return QJsonDocument::fromJson(test::await(send(method, path, QJsonDocument(body).toJson()))).object();
    }

    QString dispatch(const QString &topic)
    {
        return ask("POST", u"/api/events"_s, {{u"topic"_s, topic}})[u"id"_s].toString();
    }

    //! Runs the event loop until \a isTrue.
    static bool comesTrue(const std::function<bool()> &isTrue)
    {
        QEventLoop loop;
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (isTrue())
                loop.quit();
        });
        poll.start(1ms);
        QTimer::singleShot(10s, &loop, &QEventLoop::quit);
        loop.exec();
        return isTrue();
    }

    //! Subscribing has no answer: it was heard once an event comes through. \a topics have "probe.".
    bool listens(Ear &ear, const QJsonArray &topics)
    {
        if (!comesTrue([&] { return ear.socket.state() == QAbstractSocket::ConnectedState; }))
            return false;
        ask("GET", u"/api/users/me"_s); // opens the key's session
        ear.listenTo(topics, server.apiKey());
        const QDeadlineTimer deadline(10s);
        while (ear.heard.empty() && !deadline.hasExpired())
            dispatch(u"probe.of.test"_s);
        return !ear.heard.empty();
    }

    static bool isGone(const Ear &ear) { return ear.socket.state() == QAbstractSocket::UnconnectedState; }

    ayon::Server server;
    Frame frame{server};
    QNetworkAccessManager network;
};

TEST_F(WebSocketTest, TellsOfWhatWasAskedFor)
{
    Ear ear(frame.url());
    ASSERT_TRUE(listens(ear, {u"probe."_s, u"wanted."_s}));
    dispatch(u"unwanted.topic"_s);
    const QString id = dispatch(u"wanted.topic"_s);
    ASSERT_TRUE(comesTrue([&] { return ear.topics().contains(u"wanted.topic"_s); }));
    EXPECT_EQ(ear.heard.back()[u"id"_s], id);
    EXPECT_FALSE(ear.topics().contains(u"unwanted.topic"_s));
}

TEST_F(WebSocketTest, AKeyNeedsARecentRequest)
{
    Ear ear(frame.url());
    ASSERT_TRUE(comesTrue([&] { return ear.socket.state() == QAbstractSocket::ConnectedState; }));
    ear.listenTo({u"*"_s}, server.apiKey());
    EXPECT_TRUE(comesTrue([&] { return isGone(ear); }));
    EXPECT_EQ(ear.socket.closeCode(), QWebSocketProtocol::CloseCodeNormal);
    EXPECT_TRUE(ear.heard.empty());
}

TEST_F(WebSocketTest, ASwitchDropsAndCounts)
{
    Ear ear(frame.url());
    ASSERT_TRUE(listens(ear, {u"probe."_s}));
    EXPECT_EQ(ask("GET", u"/_sandbox/websockets"_s), (QJsonObject{{u"open"_s, 1}, {u"opened"_s, 1}}));
    ask("DELETE", u"/_sandbox/websockets"_s);
    EXPECT_TRUE(comesTrue([&] { return isGone(ear); }));
    EXPECT_EQ(ask("GET", u"/_sandbox/websockets"_s), (QJsonObject{{u"open"_s, 0}, {u"opened"_s, 1}}));

    Ear again(frame.url());
    EXPECT_TRUE(listens(again, {u"probe."_s}));
    ask("POST", u"/_sandbox/reset"_s);
    EXPECT_TRUE(comesTrue([&] { return isGone(again); }));
    EXPECT_EQ(frame.openedWebSockets(), 0);
}

TEST_F(WebSocketTest, IsAtOnePathOnly)
{
    QWebSocket elsewhere;
    elsewhere.open(QUrl(frame.url().replace(u"http"_s, u"ws"_s) + u"/elsewhere"_s));
    EXPECT_TRUE(comesTrue([&] { return elsewhere.error() != QAbstractSocket::UnknownSocketError; }));
    EXPECT_EQ(frame.openedWebSockets(), 0);
}

TEST_F(WebSocketTest, JobsSurviveASavedState)
{
    const QString source = dispatch(u"a.source"_s);
    const QJsonObject enrollment{
        {u"sourceTopic"_s, u"a.source"_s}, {u"targetTopic"_s, u"a.target"_s}, {u"sender"_s, u"w1"_s}};
    const QJsonObject job = ask("POST", u"/api/enroll"_s, enrollment);
    EXPECT_EQ(job[u"dependsOn"_s], source);
    ASSERT_TRUE(server.restore(server.state()));
    EXPECT_EQ(ask("POST", u"/api/enroll"_s, enrollment), job);
    ask("PATCH", u"/api/events/"_s + job[u"id"_s].toString(), {{u"status"_s, u"finished"_s}});
    EXPECT_TRUE(ask("POST", u"/api/enroll"_s, enrollment).isEmpty());
    ask("POST", u"/_sandbox/reset"_s); // back to what was restored
    EXPECT_EQ(ask("POST", u"/api/enroll"_s, enrollment), job);
}

} // namespace

} // namespace bridge::sandbox
