#include "net/httpclient.h"
#include "net/wait.h"
#include "support/await.h"
#include "support/rawserver.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace bridge::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::answer;
using test::await;
using test::json;
using test::RawAnswer;
using test::RawServer;

//! Counts how often it is asked; each time it gives another token.
class CountingAuthorizer : public Authorizer
{
public:
    QCoro::Task<Result<Credentials>> authorize(bool refused, std::stop_token) override
    {
        asked += 1;
        refusals += refused ? 1 : 0;
        const std::stop_token never;
        co_await pause(10ms, never);
        if (failure)
            co_return *failure;
        Credentials credentials{.headers = {{"Authorization"_ba, "Bearer token" + QByteArray::number(asked)}}};
        co_return credentials;
    }

    int asked = 0;
    int refusals = 0;
    std::optional<Error> failure = {};
};

class HttpClientTest : public testing::Test
{
protected:
    HttpOptions options() const
    {
        return {.server = u"ayon"_s,
                .baseUrl = server.url(),
                .retry = {.retries = 3, .firstPause = 2ms, .longestPause = 5ms}};
    }
    HttpClient client() const { return HttpClient(options()); }

    Result<HttpReply> send(HttpRequest request) { return await(client().send(std::move(request), {})); }
    size_t seen() const { return server.requests().size(); }

    RawServer server;
};

const HttpRequest get{.path = u"/api/info"_s};
const HttpRequest post{
    .method = Method::Post, .path = u"/api/events"_s, .body = "{}"_ba, .contentType = "application/json"_ba};

std::vector<QCoro::Task<Result<HttpReply>>> sendAtOnce(const HttpClient &connection, const HttpRequest &request,
                                                       std::size_t count)
{
    std::vector<QCoro::Task<Result<HttpReply>>> sent;
    sent.reserve(count);
    while (sent.size() < count)
        sent.push_back(connection.send(request, {}));
    return sent;
}

HttpRequest repeatable(HttpRequest request)
{
    request.repeatable = true;
    return request;
}

TEST_F(HttpClientTest, SendsPathQueryHeadersAndBody)
{
    server.then(json(R"({"version":"1.16.0"})"));
    HttpRequest request{
        .method = Method::Put, .path = u"/api/projects/demo show"_s, .query = QUrlQuery({{u"a"_s, u"b c"_s}})};
    setJson(request, QJsonObject{{u"x"_s, 1}});
    request.headers = {{"x-sender"_ba, "host"_ba}};
    const auto reply = send(request);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->json()->toObject().value(u"version"_s), u"1.16.0"_s);
    EXPECT_EQ(reply->where, u"ayon PUT /api/projects/demo show"_s);
    const auto &seenRequest = server.requests().at(0);
    EXPECT_EQ(seenRequest.method, "PUT");
    EXPECT_EQ(seenRequest.target, "/api/projects/demo%20show?a=b%20c");
    EXPECT_EQ(seenRequest.headers.at("x-sender"), "host");
    EXPECT_EQ(seenRequest.headers.at("content-type"), "application/json");
    EXPECT_EQ(seenRequest.body, "{\"x\":1}");
}

TEST_F(HttpClientTest, GivesRefusalsAsAnswers)
{
    server.then(json(R"({"detail":"no"})", 404));
    const auto reply = send(get);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 404);
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, RepeatsAReadWhileTheServerIsBusy)
{
    server.then(answer(503, {}));
    server.then(answer(502, {}));
    server.then(json("{}"));
    const auto connection = client();
    const auto reply = await(connection.send(get, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(connection.counters().total().requests, 3);
    EXPECT_EQ(connection.counters().total().retries, 2);
    EXPECT_EQ(connection.counters().total().failures, 2);
}

TEST_F(HttpClientTest, GivesTheLastAnswerWhenTheServerStaysBusy)
{
    server.then(answer(503, "busy"));
    const auto reply = send(get);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 503);
    EXPECT_EQ(seen(), 4u);
}

TEST_F(HttpClientTest, DoesNotRepeatAWriteWithoutIdentity)
{
    server.then(answer(503, {}));
    const auto reply = send(post);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 503);
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, RepeatsAWriteThatCarriesItsIdentity)
{
    server.then(answer(504, {}));
    server.then(json("{}"));
    ASSERT_TRUE(send(repeatable(post)));
    EXPECT_EQ(seen(), 2u);
}

TEST_F(HttpClientTest, DoesNotRepeatAServerError)
{
    server.then(answer(500, {}));
    EXPECT_EQ(send(get)->status, 500);
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, WaitsAsLongAsRetryAfterAsks)
{
    server.then(answer(429, {}, "Retry-After: 1\r\n"));
    server.then(json("{}"));
    QElapsedTimer clock;
    clock.start();
    const auto reply = send(post); // 429 says that nothing was done
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_GE(clock.elapsed(), 990);
}

TEST_F(HttpClientTest, GivesUpAtOnceWhenRetryAfterIsBeyondTheDeadline)
{
    server.then(answer(429, {}, "Retry-After: 60\r\n"));
    HttpRequest request = get;
    request.deadline = 5s;
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(send(request)->status, 429);
    EXPECT_LT(clock.elapsed(), 2000);
}

TEST_F(HttpClientTest, RefusedConnectionIsUnreachable)
{
    HttpOptions nowhere = options();
    {
        const RawServer closed;
        nowhere.baseUrl = closed.url();
    }
    const auto reply = await(HttpClient(nowhere).send(post, {}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Unreachable);
    EXPECT_EQ(reply.error().where, u"ayon POST /api/events"_s);
    EXPECT_FALSE(reply.error().hint.isEmpty());
}

TEST_F(HttpClientTest, CutReadIsRepeated)
{
    server.then({.after = RawAnswer::After::Close});
    server.then(json("{}"));
    EXPECT_EQ(send(get)->status, 200);
}

TEST_F(HttpClientTest, CutWriteIsSentOnceAndSaysThatItMayHaveTakenEffect)
{
    server.then({.after = RawAnswer::After::Close});
    const auto reply = send(post);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Unreachable);
    EXPECT_TRUE(reply.error().hint.contains(u"may have taken effect"_s));
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, CutWriteOnAKeptConnectionIsSentOnce)
{
    server.then(json("{}"));
    server.then({.after = RawAnswer::After::Close});
    const auto connection = client();
    ASSERT_TRUE(await(connection.send(post, {})));
    const auto reply = await(connection.send(post, {}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Unreachable);
    EXPECT_EQ(seen(), 2u);
}

TEST_F(HttpClientTest, HalfABodyIsNoAnswer)
{
    server.then({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":", .after = RawAnswer::After::Close});
    const auto reply = send(post);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Unreachable);
}

TEST_F(HttpClientTest, HalfABodyOnAKeptConnectionIsReadAgain)
{
    server.then(json("{}"));
    server.then({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", .after = RawAnswer::After::Close});
    server.then(json("[]"));
    const auto connection = client();
    ASSERT_TRUE(await(connection.send(get, {})));
    const auto reply = await(connection.send(get, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->body, "[]");
}

TEST_F(HttpClientTest, SilentServerIsATimeout)
{
    server.then({.after = RawAnswer::After::Stall});
    HttpRequest request = post;
    request.silence = 50ms;
    const auto reply = send(request);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Timeout);
    EXPECT_TRUE(reply.error().hint.contains(u"may have taken effect"_s));
}

TEST_F(HttpClientTest, DeadlineEndsAllTries)
{
    server.then({.after = RawAnswer::After::Stall});
    HttpRequest request = get;
    request.silence = 40ms;
    request.deadline = 100ms;
    const auto reply = send(request);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Timeout);
    EXPECT_GE(seen(), 2u);
}

TEST_F(HttpClientTest, StopEndsARequestThatIsUnderWay)
{
    server.then({.after = RawAnswer::After::Stall});
    std::stop_source source;
    QTimer::singleShot(30ms, [&source] { source.request_stop(); });
    const auto reply = await(client().send(get, source.get_token()));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Cancelled);
}

TEST_F(HttpClientTest, StopEndsAPauseBetweenTries)
{
    server.then(answer(429, {}, "Retry-After: 60\r\n"));
    std::stop_source source;
    QTimer::singleShot(50ms, [&source] { source.request_stop(); });
    QElapsedTimer clock;
    clock.start();
    const auto reply = await(client().send(get, source.get_token()));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Cancelled);
    EXPECT_LT(clock.elapsed(), 5000);
}

TEST_F(HttpClientTest, StoppedBeforeItBeganIsNotSent)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(await(client().send(get, source.get_token())).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(seen(), 0u);
}

TEST_F(HttpClientTest, HtmlInsteadOfJsonIsNamed)
{
    server.then(answer(200, "<html><head><title>Sign in</title></head></html>", "Content-Type: text/html\r\n"));
    const auto reply = send(get);
    ASSERT_TRUE(reply);
    const auto body = reply->json();
    ASSERT_FALSE(body);
    EXPECT_EQ(body.error().kind, Error::Kind::Malformed);
    EXPECT_EQ(body.error().message, u"expected JSON, got an HTML page titled 'Sign in'"_s);
    EXPECT_EQ(body.error().where, u"ayon GET /api/info"_s);
}

TEST(Pause, OfATimeThatHasPassedEndsAtOnce)
{
    await(pause(-5ms, {}), 10s);
    await(pause(0ms, {}), 10s);
}

TEST_F(HttpClientTest, HugeAnswerIsRefusedAfterItsLimit)
{
    server.then(
        {.bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", .after = RawAnswer::After::Endless});
    HttpRequest request = get;
    request.maxReplyBytes = qint64(1024) * 1024;
    const auto reply = send(request);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Refused);
    EXPECT_EQ(reply.error().message, u"the answer is larger than 1 MiB"_s);
    EXPECT_LT(server.bytesWritten(), 32 * 1024 * 1024);
}

TEST_F(HttpClientTest, PackedAnswerIsUnpacked)
{
    server.then(answer(200,
                       QByteArray::fromBase64("H4sIAAAAAAACA6tWykvMTVWyUirOMDA0UNJRKs8vSikG8jMSR+Fggkq1ACn9VjmrAQAA"),
                       "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"));
    const auto reply = send(get);
    ASSERT_TRUE(reply);
    EXPECT_TRUE(server.requests().at(0).headers.at("accept-encoding").contains("gzip"));
    EXPECT_EQ(reply->json()->toObject().value(u"words"_s).toString().size(), 400);
}

TEST_F(HttpClientTest, PackedAnswerThatUnpacksHugeIsRefused)
{
    const QByteArray packed = qCompress(QByteArray(qsizetype(64) * 1024 * 1024, ' ')).mid(4);
    server.then(answer(200, packed, "Content-Encoding: deflate\r\n"));
    HttpRequest request = get;
    request.maxReplyBytes = qint64(1024) * 1024;
    const auto reply = send(request);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Refused);
}

TEST_F(HttpClientTest, RedirectToAnotherHostGetsNoCredentials)
{
    RawServer other;
    other.then(json(R"({"here":true})"));
    server.then(answer(302, {}, "Location: " + other.url().toEncoded() + "/file?sig=1\r\n"));
    HttpOptions connection = options();
    connection.headers = {{"x-sender"_ba, "host"_ba}};
    const auto key = std::make_shared<FixedHeaders>(Headers{{"x-api-key"_ba, "key"_ba}});
    const auto reply = await(HttpClient(connection, key).send(get, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(server.requests().at(0).headers.at("x-api-key"), "key");
    ASSERT_EQ(other.requests().size(), 1u);
    EXPECT_FALSE(other.requests().at(0).headers.contains("x-api-key"));
    EXPECT_FALSE(other.requests().at(0).headers.contains("x-sender"));
}

TEST_F(HttpClientTest, RedirectOfAWriteIsAnAnswer)
{
    server.then(answer(302, {}, "Location: /elsewhere\r\n"));
    EXPECT_EQ(send(post)->status, 302);
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, CookiesAreNotKept)
{
    server.then(answer(200, {}, "Set-Cookie: accessToken=x\r\n"));
    const auto connection = client();
    ASSERT_TRUE(await(connection.send(get, {})));
    ASSERT_TRUE(await(connection.send(get, {})));
    EXPECT_FALSE(server.requests().at(1).headers.contains("cookie"));
}

TEST_F(HttpClientTest, RequestsWaitForOneSignIn)
{
    const auto authorizer = std::make_shared<CountingAuthorizer>();
    const HttpClient connection(options(), authorizer);
    auto sent = sendAtOnce(connection, get, 5);
    for (auto &task : sent)
        ASSERT_TRUE(await(std::move(task)));
    EXPECT_EQ(authorizer->asked, 1);
    EXPECT_EQ(server.requests().at(4).headers.at("authorization"), "Bearer token1");
}

TEST_F(HttpClientTest, RefusedRequestsShareOneRenewalAndAreSentAgain)
{
    server.then(json(R"({"errors":[]})", 401));
    server.then(json(R"({"errors":[]})", 401));
    server.then(json(R"({"errors":[]})", 401));
    server.then(json("{}"));
    const auto authorizer = std::make_shared<CountingAuthorizer>();
    const HttpClient connection(options(), authorizer);
    auto sent = sendAtOnce(connection, post, 3);
    for (auto &task : sent)
        EXPECT_EQ(await(std::move(task))->status, 200);
    EXPECT_EQ(authorizer->asked, 2);
    EXPECT_EQ(authorizer->refusals, 1);
    EXPECT_EQ(seen(), 6u);
}

TEST_F(HttpClientTest, SecondRefusalIsTheAnswer)
{
    server.then(json("{}", 401));
    const auto authorizer = std::make_shared<CountingAuthorizer>();
    const auto reply = await(HttpClient(options(), authorizer).send(get, {}));
    EXPECT_EQ(reply->status, 401);
    EXPECT_EQ(authorizer->asked, 2);
    EXPECT_EQ(seen(), 2u);
}

TEST_F(HttpClientTest, KeyThatCannotBeRenewedIsTriedOnce)
{
    server.then(json("{}", 401));
    const auto key = std::make_shared<FixedHeaders>(Headers{{"x-api-key"_ba, "wrong"_ba}});
    EXPECT_EQ(await(HttpClient(options(), key).send(get, {}))->status, 401);
    EXPECT_EQ(seen(), 1u);
}

TEST_F(HttpClientTest, FailedSignInEndsTheRequestUnsent)
{
    const auto authorizer = std::make_shared<CountingAuthorizer>();
    authorizer->failure = Error{.kind = Error::Kind::Unauthorized, .message = u"wrong key"_s};
    const auto reply = await(HttpClient(options(), authorizer).send(get, {}));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().message, u"wrong key"_s);
    EXPECT_EQ(seen(), 0u);
}

TEST_F(HttpClientTest, NeverMoreRequestsAtOnceThanAllowed)
{
    HttpOptions narrow = options();
    narrow.parallel = 2;
    server.then({.after = RawAnswer::After::Stall});
    const HttpClient connection(narrow);
    auto sent = sendAtOnce(connection, get, 6);
    QTimer releasing;
    QObject::connect(&releasing, &QTimer::timeout, [this] { server.release(json("{}").bytes); });
    releasing.start(20ms);
    for (auto &task : sent)
        ASSERT_TRUE(await(std::move(task)));
    EXPECT_EQ(server.mostAtOnce(), 2);
}

TEST_F(HttpClientTest, StoppedRequestsLeaveTheQueue)
{
    HttpOptions narrow = options();
    narrow.parallel = 1;
    server.then({.after = RawAnswer::After::Stall});
    const HttpClient connection(narrow);
    std::stop_source source;
    auto first = connection.send(get, source.get_token());
    auto second = connection.send(get, source.get_token());
    auto third = connection.send(get, {});
    QTimer::singleShot(30ms, [&source] { source.request_stop(); });
    EXPECT_EQ(await(std::move(first)).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(await(std::move(second)).error().kind, Error::Kind::Cancelled);
    QTimer::singleShot(30ms, [this] { server.release(json("{}").bytes); });
    EXPECT_TRUE(await(std::move(third)));
}

TEST_F(HttpClientTest, RequestOutlivesItsClient)
{
    server.then(json("{}"));
    EXPECT_TRUE(await(client().send(get, {})));
}

TEST_F(HttpClientTest, MissingCaFileIsNamed)
{
    HttpOptions connection = options();
    connection.caFile = u"/nowhere/ca.pem"_s;
    const auto reply = await(HttpClient(connection).send(get, {}));
    ASSERT_FALSE(reply);
    EXPECT_TRUE(reply.error().message.contains(u"/nowhere/ca.pem"_s));
}

TEST_F(HttpClientTest, CountsByRoute)
{
    server.then(json("{}"));
    HttpRequest request = post;
    request.path = u"/api/projects/demo/operations"_s;
    request.route = u"/api/projects/{project}/operations"_s;
    const auto connection = client();
    ASSERT_TRUE(await(connection.send(request, {})));
    ASSERT_TRUE(await(connection.send(request, {})));
    EXPECT_EQ(connection.counters().routes.at(u"POST /api/projects/{project}/operations"_s).requests, 2);
    EXPECT_EQ(connection.counters().requests(u"operations"_s), 2);
    EXPECT_EQ(connection.counters().total().bytesSent, 4);
    EXPECT_EQ(connection.counters().total().bytesReceived, 4);
}

} // namespace bridge::net
