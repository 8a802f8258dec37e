#include "sandbox/http/frame.h"

#include "support/await.h"

#include <QCoroNetworkReply>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::sandbox {

namespace {

//! Keeps what it is asked and answers with it; a request to /slow is much work, /none has no body.
class EchoSite : public Site
{
public:
    Reply answer(const Request &request) override
    {
        asked.push_back(request);
        if (request.path == u"/none"_s)
            return {.status = 204};
        if (request.path == u"/file"_s)
            return {.part = {.file = request.file, .from = 1, .size = request.file->size() - 1}};
        const QJsonObject echo{{u"method"_s, request.method},
                               {u"path"_s, request.path},
                               {u"query"_s, QString::fromLatin1(request.rawQuery)},
                               {u"body"_s, QString::fromUtf8(request.body)}};
        return {.headers = {{"Content-Type", "application/json"}},
                .body = QJsonDocument(echo).toJson(QJsonDocument::Compact),
                .work = request.path == u"/slow"_s ? 300ms : 0ms};
    }
    bool wantsFile(const Request &head) const override { return head.path == u"/file"_s; }
    void reset() override { asked.clear(); }
    QJsonObject settings() const override { return {{u"lifetime"_s, lifetime}}; }
    bool setSetting(const QString &name, const QJsonValue &value) override
    {
        if (name != u"lifetime"_s || !value.isDouble())
            return false;
        lifetime = value.toDouble();
        return true;
    }
    Reply answerSwitch(const Request &request) override
    {
        return {.status = request.path.endsWith(u"own"_s) ? 204 : 404};
    }
    QJsonObject state() const override { return {}; }
    bool restore(const QJsonObject &) override { return true; }

    std::vector<Request> asked;
    double lifetime = 600;
};

struct Answer {
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body = {};
    QByteArray type = {};
    QByteArray retryAfter = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

class FrameTest : public testing::Test
{
protected:
    FrameTest()
    {
        frame.setHasSwitches(true);
        EXPECT_TRUE(frame.open(0));
    }

    QCoro::Task<Answer> send(QByteArray method, QString path, QByteArray body)
    {
        QNetworkRequest request(QUrl(frame.url() + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
        co_await reply.get();
        Answer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .error = reply->error(),
                      .body = reply->readAll(),
                      .type = reply->rawHeader("content-type"),
                      .retryAfter = reply->rawHeader("retry-after")};
        co_return answer;
    }

    Answer ask(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return test::await(send(method, path, body));
    }

    void order(const QJsonObject &fault)
    {
        EXPECT_EQ(ask("POST", u"/_sandbox/faults"_s, QJsonDocument(fault).toJson()).status, 204);
    }

    //! Everything the server sends for \a bytes until it has said \a end that often, or the line ends.
    QByteArray talk(const QByteArray &bytes, const QByteArray &end, int times)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(frame.url()).port()));
        socket.write(bytes);
        QByteArray heard;
        QEventLoop loop;
        QObject::connect(&socket, &QTcpSocket::readyRead, &loop, [&] {
            heard += socket.readAll();
            if (heard.count(end) >= times)
                loop.quit();
        });
        QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        QTimer::singleShot(10s, &loop, &QEventLoop::quit);
        loop.exec();
        return heard;
    }

    EchoSite site;
    Frame frame{site};
    QNetworkAccessManager network;
};

TEST_F(FrameTest, HandsOverMethodPathQueryAndBody)
{
    for (const QByteArray method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        const QByteArray body = method == "GET" ? QByteArray() : QByteArray("{\"ä\": 1}");
        const Answer answer = ask(method, u"/a%20b/%C3%A9?fields=%2A&options[x]=a+b"_s, body);
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.json()[u"method"_s].toString(), QString::fromLatin1(method));
        EXPECT_EQ(answer.json()[u"path"_s].toString(), u"/a b/é"_s);
        EXPECT_EQ(answer.json()[u"query"_s].toString(), u"fields=%2A&options[x]=a+b"_s);
        EXPECT_EQ(answer.json()[u"body"_s].toString().toUtf8(), body);
    }
    EXPECT_EQ(site.asked.front().rawPath, "/a%20b/%C3%A9");
    EXPECT_EQ(site.asked.front().origin, frame.url());
    EXPECT_EQ(site.asked.back().header("content-type"), "application/json");
}

TEST_F(FrameTest, TakesLargeBodies)
{
    const Answer answer = ask("PUT", u"/large"_s, QByteArray(20'000'000, 'x'));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(site.asked.front().body.size(), 20'000'000);
}

TEST_F(FrameTest, KeepsFilesOnDiskForAsLongAsSomebodyHoldsThem)
{
    const QByteArray sent = "x" + QByteArray(20'000'000, 'y') + "z";
    EXPECT_EQ(ask("PUT", u"/file"_s, sent).body, sent.mid(1));
    ASSERT_TRUE(site.asked.front().file);
    EXPECT_TRUE(site.asked.front().body.isEmpty());
    const QString path = site.asked.front().file->path();
    EXPECT_EQ(QFileInfo(path).size(), sent.size());
    site.asked.clear();
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST_F(FrameTest, HalfOfAFileIsHalfABody)
{
    order({{u"path"_s, u"/file"_s}, {u"cut"_s, u"body"_s}});
    const QByteArray heard = talk("PUT /file HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n012345678", "no", 1);
    EXPECT_TRUE(heard.endsWith("\r\n\r\n1234")) << heard.constData();
}

TEST_F(FrameTest, ReadsBodiesInChunks)
{
    const QByteArray head = "PUT /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    talk(head + "4;note=1\r\nWiki\r\n6\r\n\r\npedi\r\n0\r\nTrailer: y\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
         "HTTP/1.1 200", 2);
    ASSERT_EQ(site.asked.size(), 2U);
    EXPECT_EQ(site.asked[0].body, "Wiki\r\npedi");
    EXPECT_EQ(site.asked[1].path, u"/b"_s);
}

TEST_F(FrameTest, SaysThatABodyMayCome)
{
    const QByteArray head = "PUT /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    EXPECT_EQ(talk(head, "\r\n\r\n", 1), "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_TRUE(site.asked.empty());
}

TEST_F(FrameTest, EndsTheLineOfTheOlderHttpUnlessItIsToldNotTo)
{
    EXPECT_TRUE(talk("GET /a HTTP/1.0\r\nHost: x\r\n\r\n", "HTTP/1.1 200", 1).contains("Connection: close"));
    const QByteArray kept = "GET /a HTTP/1.0\r\nHost: x\r\nConnection: Keep-Alive\r\n\r\n";
    EXPECT_FALSE(talk(kept, "HTTP/1.1 200", 1).contains("Connection: close"));
}

TEST_F(FrameTest, EndsTheLineOfWhatIsNoHttp)
{
    for (const QByteArray bytes : {"hello there\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                                   "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                                   "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nsea\r\n"})
        EXPECT_EQ(talk(bytes, "no", 1), "") << bytes.constData();
    EXPECT_EQ(talk(QByteArray(100'000, 'x'), "no", 1), "");
    EXPECT_TRUE(site.asked.empty());
}

TEST_F(FrameTest, AnswersWithoutABodyWhereHttpHasNone)
{
    const QByteArray heard = talk("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n"
                                  "DELETE /none HTTP/1.1\r\nHost: a\r\n\r\n"
                                  "HEAD /y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                                  "never said", 1);
    EXPECT_EQ(heard.count("HTTP/1.1 200 OK\r\n"), 2);
    EXPECT_EQ(heard.count("HTTP/1.1 204 No Content\r\n\r\n"), 1);
    EXPECT_EQ(heard.count("Content-Length: "), 2);
    EXPECT_FALSE(heard.contains('{'));
}

TEST_F(FrameTest, AnswersOneConnectionInTurn)
{
    EXPECT_TRUE(frame.changeSettings({{u"latency"_s, u"measured"_s}}));
    const QByteArray heard = talk("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
                                  "GET /quick HTTP/1.1\r\nHost: a\r\n\r\n",
                                  "HTTP/1.1 200", 2);
    EXPECT_LT(heard.indexOf("/slow"), heard.indexOf("/quick"));
    EXPECT_GT(heard.indexOf("/slow"), 0);
}

TEST_F(FrameTest, OneSlowAnswerDoesNotHoldUpOthers)
{
    EXPECT_TRUE(frame.changeSettings({{u"latency"_s, u"measured"_s}}));
    QElapsedTimer clock;
    clock.start();
    auto first = send("GET", u"/slow"_s, {});
    auto second = send("GET", u"/slow"_s, {});
    EXPECT_EQ(ask("GET", u"/quick"_s).status, 200);
    EXPECT_LT(clock.elapsed(), 250);
    test::await(std::move(first));
    test::await(std::move(second));
    EXPECT_GE(clock.elapsed(), 295);
    EXPECT_LT(clock.elapsed(), 590);
}

TEST_F(FrameTest, CountsWhatWasAskedWithoutTheSwitches)
{
    ask("GET", u"/a?b=c"_s);
    ask("GET", u"/a"_s);
    ask("POST", u"/a"_s, "{}");
    const QJsonObject counts{{u"GET /a"_s, 2}, {u"POST /a"_s, 1}};
    EXPECT_EQ(ask("GET", u"/_sandbox/requests"_s).json(), counts);
    EXPECT_EQ(frame.requests(u"POST "_s), 1);
    EXPECT_EQ(ask("POST", u"/_sandbox/reset"_s).status, 204);
    EXPECT_EQ(ask("GET", u"/_sandbox/requests"_s).json(), QJsonObject());
    EXPECT_TRUE(site.asked.empty());
}

TEST_F(FrameTest, ChangesAllSettingsOrNone)
{
    EXPECT_EQ(ask("PUT", u"/_sandbox/settings"_s, R"({"latency": "measured", "lifetime": 5})").status, 200);
    const QJsonObject changed{{u"latency"_s, u"measured"_s}, {u"lifetime"_s, 5}};
    EXPECT_EQ(ask("GET", u"/_sandbox/settings"_s).json(), changed);
    for (const QByteArray refused : {R"({"latency": "off", "lifetme": 1})", R"({"latency": "off", "lifetime": "long"})",
                                     R"({"latency": "slow"})", "[]", "{"}) {
        const Answer answer = ask("PUT", u"/_sandbox/settings"_s, refused);
        EXPECT_EQ(answer.status, 400) << refused.toStdString();
        EXPECT_FALSE(answer.json()[u"error"_s].toString().isEmpty());
    }
    EXPECT_EQ(frame.settings(), changed);
    ask("POST", u"/_sandbox/reset"_s);
    EXPECT_EQ(frame.settings()[u"lifetime"_s], 600);
    EXPECT_EQ(frame.settings()[u"latency"_s], u"off"_s);
}

TEST_F(FrameTest, LeavesOtherSwitchesToTheSite)
{
    EXPECT_EQ(ask("POST", u"/_sandbox/own"_s, "{}").status, 204);
    EXPECT_EQ(ask("POST", u"/_sandbox/other"_s, "{}").status, 404);
}

TEST_F(FrameTest, HasNoSwitchesUnlessTheyAreOn)
{
    frame.setHasSwitches(false);
    EXPECT_EQ(ask("POST", u"/_sandbox/reset"_s).json()[u"path"_s], u"/_sandbox/reset"_s);
}

TEST_F(FrameTest, AnOrderedFaultHitsWhatFitsAsOftenAsOrdered)
{
    order({{u"method"_s, u"GET"_s},
           {u"path"_s, u"/shots/*"_s},
           {u"count"_s, 2},
           {u"answer"_s,
            QJsonObject{{u"status"_s, 503},
                        {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"7"_s}}},
                        {u"body"_s, QJsonObject{{u"busy"_s, true}}}}}});
    EXPECT_EQ(ask("POST", u"/shots/1"_s).status, 200);
    EXPECT_EQ(ask("GET", u"/assets/1"_s).status, 200);
    for (int time = 0; time < 2; ++time) {
        const Answer refused = ask("GET", u"/shots/1/sub"_s);
        EXPECT_EQ(refused.status, 503);
        EXPECT_EQ(refused.retryAfter, "7");
        EXPECT_EQ(refused.json(), QJsonObject({{u"busy"_s, true}}));
    }
    EXPECT_EQ(ask("GET", u"/shots/1"_s).status, 200);
    EXPECT_EQ(site.asked.size(), 3u);
}

TEST_F(FrameTest, ATextIsAPage)
{
    order({{u"answer"_s, QJsonObject{{u"status"_s, 502}, {u"body"_s, u"<html>Bad Gateway</html>"_s}}}});
    const Answer page = ask("GET", u"/x"_s);
    EXPECT_EQ(page.status, 502);
    EXPECT_TRUE(page.type.startsWith("text/html"));
    EXPECT_EQ(page.body, "<html>Bad Gateway</html>");
}

struct CutCase {
    const char *cut;
    size_t reached; // requests that the site saw
};

class Cut : public FrameTest, public testing::WithParamInterface<CutCase>
{
};

INSTANTIATE_TEST_SUITE_P(Kinds, Cut,
                         testing::Values(CutCase{"before", 0}, CutCase{"after", 1}, CutCase{"body", 1},
                                         CutCase{"refuse", 0}),
                         [](const auto &cut) { return std::string(cut.param.cut); });

TEST_P(Cut, EndsTheLine)
{
    // A line that was used before, and to which nothing was answered, is one that Qt tries again by itself.
    order({{u"path"_s, u"/x"_s}, {u"cut"_s, QString::fromLatin1(GetParam().cut)}});
    const QByteArray heard = talk("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}", "never said", 1);
    EXPECT_EQ(site.asked.size(), GetParam().reached);
    if (GetParam().cut == std::string_view("body")) {
        EXPECT_TRUE(heard.contains("Content-Length: 52\r\n\r\n{")) << heard.toStdString();
        EXPECT_FALSE(heard.endsWith('}'));
    } else {
        EXPECT_EQ(heard, QByteArray());
    }
    EXPECT_EQ(ask("POST", u"/x"_s, "{}").status, 200);
}

TEST_F(FrameTest, ADelayedAnswerComesAfterTheWork)
{
    order({{u"path"_s, u"/x"_s}, {u"delay"_s, 0.2}});
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(ask("GET", u"/x"_s).status, 200);
    EXPECT_GE(clock.elapsed(), 195);
}

TEST_F(FrameTest, GivesUpAnAnswerWhoseCallerHasGone)
{
    order({{u"path"_s, u"/x"_s}, {u"delay"_s, 60}});
    {
        std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(frame.url() + u"/x"_s))));
        while (site.asked.empty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        reply->abort();
    }
    EXPECT_EQ(ask("GET", u"/y"_s).status, 200);
}

TEST_F(FrameTest, CanAnswerMoreThanAnyCallerWants)
{
    order({{u"answer"_s, QJsonObject{{u"status"_s, 200}, {u"body"_s, QJsonObject{}}, {u"size"_s, 30'000'000}}}});
    const Answer answer = ask("GET", u"/x"_s);
    EXPECT_EQ(answer.body.size(), 30'000'000);
    EXPECT_TRUE(answer.body.startsWith("{} "));
    EXPECT_EQ(ask("GET", u"/y"_s).status, 200);
}

TEST_F(FrameTest, RefusesFaultsThatMakeNoSense)
{
    for (const QByteArray refused :
         {R"({"metod": "GET"})", R"({"cut": "off"})", R"({"answer": {"code": 1}})", R"({"count": "two"})",
          R"({"random": {"share": 2}})", R"({"random": {"kinds": ["404"]}})", R"({"answer": 1})"}) {
        const Answer answer = ask("POST", u"/_sandbox/faults"_s, refused);
        EXPECT_EQ(answer.status, 400) << refused.toStdString();
        EXPECT_FALSE(answer.json()[u"error"_s].toString().isEmpty());
    }
}

TEST_F(FrameTest, DrawsTheSameFaultsFromTheSameSeed)
{
    const QJsonObject random{{u"seed"_s, 7},
                             {u"share"_s, 0.5},
                             {u"kinds"_s, QJsonArray{u"500"_s, u"502"_s, u"503"_s, u"429"_s, u"html"_s}},
                             {u"retry_after"_s, 3}};
    std::vector<std::vector<int>> runs;
    for (int run = 0; run < 2; ++run) {
        order({{u"random"_s, random}});
        std::vector<int> statuses;
        for (int request = 0; request < 60; ++request) {
            const Answer answer = ask("GET", u"/x"_s);
            statuses.push_back(answer.type == "application/json" ? 0 : answer.status);
            EXPECT_EQ(answer.retryAfter, answer.status == 429 || answer.status == 503 ? "3" : "");
        }
        runs.push_back(statuses);
    }
    EXPECT_EQ(runs[0], runs[1]);
    for (const int status : {0, 200, 429, 500, 502, 503})
        EXPECT_GT(std::count(runs[0].begin(), runs[0].end(), status), 0) << status;
    EXPECT_EQ(ask("DELETE", u"/_sandbox/faults"_s).status, 204);
    EXPECT_EQ(ask("GET", u"/x"_s).type, "application/json");
}

TEST_F(FrameTest, SaysThatAPortIsTaken)
{
    Frame second(site);
    const auto opened = second.open(quint16(QUrl(frame.url()).port()));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Unreachable);
}

} // namespace

} // namespace bridge::sandbox
