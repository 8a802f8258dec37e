// What a ShotGrid site does beside its records, and no recording shows: files in parts, links that die, deliveries of
// webhooks, and what is kept of all that. In process, over real sockets.
#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"
#include "support/await.h"
#include "support/movies.h"
#include "support/rawserver.h"

#include <QCoreApplication>
#include <QCoroNetworkReply>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::shotgrid {

namespace {

using Headers = std::map<QByteArray, QByteArray>;

struct Answer {
    int status = 0;
    QByteArray body = {};
    QByteArray tag = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

//! Runs the event loop until it is so, or for as long as nobody would wait.
bool eventually(const std::function<bool()> &isSo)
{
    const QDeadlineTimer deadline(std::chrono::seconds(20));
    while (!isSo() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return isSo();
}

class SandboxSiteTest : public testing::Test
{
protected:
    SandboxSiteTest()
    {
        EXPECT_TRUE(frame.open(0));
        EXPECT_TRUE(frame.changeSettings({{u"processing_delay"_s, 0}, {u"webhooks_loopback"_s, true}}));
        const Answer signedIn = ask("POST",
                                    u"/api/v1/auth/access_token?grant_type=client_credentials&client_id=bridge"
                                    "&client_secret=sandbox-bridge-key"_s);
        bearer = "Bearer " + signedIn.json()[u"access_token"].toString().toLatin1();
        const Answer project = create(u"projects"_s, {{u"name"_s, u"demo"_s}});
        projectId = project.json()[u"data"][u"id"].toInt();
        const Answer version = create(u"versions"_s, {{u"project"_s, link(u"Project"_s, projectId)}});
        versionPath = u"/api/v1/entity/versions/%1"_s.arg(version.json()[u"data"][u"id"].toInt());
    }

    static QJsonObject link(const QString &type, int id) { return {{u"type"_s, type}, {u"id"_s, id}}; }

    QCoro::Task<Answer> send(QNetworkRequest request, QByteArray method, QByteArray body)
    {
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
        co_await reply.get();
        co_return Answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                         .body = reply->readAll(),
                         .tag = reply->rawHeader("etag")};
    }

    //! A request without token, to a path or to a whole link.
    Answer ask(const QByteArray &method, const QString &address, const QByteArray &body = {},
               const Headers &headers = {})
    {
        QNetworkRequest request(QUrl(address.startsWith(u'/') ? frame.url() + address : address));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return test::await(send(request, method, body));
    }

    Answer call(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        const QByteArray json = method == "GET" ? QByteArray() : QJsonDocument(body).toJson();
        return ask(method, path, json, {{"authorization", bearer}, {"content-type", "application/json"}});
    }

    Answer create(const QString &type, const QJsonObject &data)
    {
        return call("POST", u"/api/v1/entity/"_s + type, data);
    }

    Answer finish(const QString &path, QJsonObject info, const QJsonArray &tags = {})
    {
        if (!tags.isEmpty())
            info.insert(u"etags"_s, tags);
        return call("POST", path, {{u"upload_info"_s, info}, {u"upload_data"_s, QJsonObject()}});
    }

    //! Uploads to a field of the version.
    void upload(const QString &field, const QString &fileName, const QByteArray &bytes)
    {
        const QJsonObject begun = call("GET", u"%1/%2/_upload?filename=%3"_s.arg(versionPath, field, fileName)).json();
        EXPECT_EQ(ask("PUT", begun[u"links"][u"upload"].toString(), bytes).status, 200);
        EXPECT_EQ(finish(begun[u"links"][u"complete_upload"].toString(), begun[u"data"].toObject()).status, 201);
    }

    QJsonValue valueOf(const QString &field)
    {
        return call("GET", u"%1?fields=%2"_s.arg(versionPath, field)).json()[u"data"][u"attributes"][field];
    }

    void subscribe(const QJsonObject &hook)
    {
        QJsonObject whole{{u"url"_s, listener.url().toString()},
                          {u"entity_types"_s, QJsonObject{{u"Version"_s, QJsonObject{{u"update"_s, QJsonArray()}}}}}};
        for (auto entry = hook.begin(); entry != hook.end(); ++entry)
            whole[entry.key()] = *entry;
        const Answer made = call("POST", u"/api/v1/webhook/hooks"_s, whole);
        EXPECT_EQ(made.status, 201);
        hookPath = u"/api/v1/webhook/hooks/"_s + made.json()[u"data"][u"id"].toString();
    }

    //! As the switch `transactions` does.
    void hold(int writes)
    {
        const Request request{.method = u"POST"_s,
                              .path = u"/_sandbox/transactions"_s,
                              .body = QJsonDocument(QJsonObject{{u"hold"_s, writes}}).toJson(),
                              .origin = frame.url()};
        EXPECT_EQ(server.answerSwitch(request).status, 204);
    }

    QJsonObject delivered(size_t index)
    {
        EXPECT_TRUE(eventually([&] { return listener.requests().size() > index; }));
        return QJsonDocument::fromJson(listener.requests().at(index).body).object();
    }

    Server server;
    Frame frame{server};
    QNetworkAccessManager network;
    test::RawServer listener;
    QByteArray bearer;
    int projectId = 0;
    QString versionPath;
    QString hookPath;
};

TEST_F(SandboxSiteTest, FindsOutWhatAMovieIs)
{
    upload(u"sg_uploaded_movie"_s, u"a.mov"_s, test::movieFile());
    EXPECT_EQ(valueOf(u"sg_uploaded_movie_transcoding_status"_s), 1);
    EXPECT_EQ(valueOf(u"sg_uploaded_movie_frame_rate"_s), u"25.0"_s);
    EXPECT_EQ(valueOf(u"uploaded_movie_duration"_s), u"4.0"_s);
    EXPECT_FALSE(valueOf(u"filmstrip_image"_s).isNull());
}

TEST_F(SandboxSiteTest, TakesAFileInParts)
{
    const QByteArray first(qsizetype(5) * 1024 * 1024, 'a');
    const QString path = versionPath + u"/sg_uploaded_movie/_upload"_s;
    const QJsonObject begun = call("GET", path + u"?filename=big.mov&multipart_upload=true"_s).json();
    EXPECT_TRUE(begun[u"data"][u"multipart_upload"].toBool());
    const QJsonObject next = call("GET", begun[u"links"][u"get_next_part"].toString()).json();
    QJsonArray tags{QString::fromLatin1(ask("PUT", begun[u"links"][u"upload"].toString(), first).tag)};
    tags.append(QString::fromLatin1(ask("PUT", next[u"links"][u"upload"].toString(), "the end").tag));

    const QJsonObject info = begun[u"data"].toObject();
    EXPECT_EQ(finish(path, info, {tags[1], tags[0]}).status, 400) << "in another order";
    EXPECT_EQ(finish(path, info, tags).status, 201);
    EXPECT_EQ(ask("GET", valueOf(u"sg_uploaded_movie"_s)[u"url"].toString()).body, first + "the end");
    EXPECT_EQ(finish(path, info, tags).status, 400) << "the parts are spent";
}

TEST_F(SandboxSiteTest, RefusesASmallPartThatIsNotTheLast)
{
    const QString path = versionPath + u"/sg_uploaded_movie/_upload"_s;
    const QJsonObject begun = call("GET", path + u"?filename=big.mov&multipart_upload=true"_s).json();
    const QJsonObject next = call("GET", begun[u"links"][u"get_next_part"].toString()).json();
    const QJsonArray tags{QString::fromLatin1(ask("PUT", begun[u"links"][u"upload"].toString(), "a").tag),
                          QString::fromLatin1(ask("PUT", next[u"links"][u"upload"].toString(), "b").tag)};
    EXPECT_EQ(finish(path, begun[u"data"].toObject(), tags).status, 400);
}

TEST_F(SandboxSiteTest, ForgetsThePartsOfAnUploadThatWasGivenUp)
{
    const QString path = versionPath + u"/sg_uploaded_movie/_upload"_s;
    const QJsonObject begun = call("GET", path + u"?filename=big.mov&multipart_upload=true"_s).json();
    const QByteArray tag = ask("PUT", begun[u"links"][u"upload"].toString(), "a").tag;
    const QJsonObject info = begun[u"data"].toObject();
    EXPECT_EQ(call("POST", path + u"/multipart_abort"_s, {{u"upload_info"_s, info}}).status, 204);
    EXPECT_EQ(finish(path, info, {QString::fromLatin1(tag)}).status, 400);
    EXPECT_EQ(ask("PUT", begun[u"links"][u"upload"].toString(), "a").status, 404);
}

TEST_F(SandboxSiteTest, TakesBytesItselfWhenItIsItsOwnStore)
{
    ASSERT_TRUE(frame.changeSettings({{u"storage"_s, u"sg"_s}}));
    const QString path = versionPath + u"/sg_uploaded_movie/_upload"_s;
    EXPECT_EQ(call("GET", path + u"?filename=a.mov&multipart_upload=true"_s).status, 400);
    const QJsonObject begun = call("GET", path + u"?filename=take%201.mov"_s).json();
    const QString to = begun[u"links"][u"upload"].toString();
    EXPECT_EQ(ask("PUT", to, "frames").status, 401);
    const QJsonObject taken = ask("PUT", to, "frames", {{"authorization", bearer}}).json();
    QJsonObject info = begun[u"data"].toObject();
    EXPECT_TRUE(info[u"upload_id"].isNull());
    EXPECT_EQ(finish(path, info).status, 400) << "without what the bytes were answered with";
    info[u"upload_id"] = taken[u"data"][u"upload_id"];
    EXPECT_EQ(finish(taken[u"links"][u"complete_upload"].toString(), info).status, 201);
    const QJsonValue file = valueOf(u"sg_uploaded_movie"_s);
    EXPECT_EQ(file[u"name"], u"take 1.mov"_s);
    EXPECT_EQ(ask("GET", file[u"url"].toString()).body, "frames");
}

TEST_F(SandboxSiteTest, HandsAFileOutByItsOwnLinkOnly)
{
    upload(u"sg_uploaded_movie"_s, u"a.mov"_s, "frames");
    const QString url = valueOf(u"sg_uploaded_movie"_s)[u"url"].toString();
    EXPECT_EQ(ask("GET", url).status, 200);
    EXPECT_EQ(ask("PUT", url, "others").status, 403) << "signed for another method";
    EXPECT_EQ(ask("GET", QString(url).replace(u"X-Amz-Expires=900"_s, u"X-Amz-Expires=9000"_s)).status, 403);
    EXPECT_EQ(ask("GET", url.section(u'?', 0, 0)).status, 403);
    EXPECT_EQ(ask("GET", url, {}, {{"range", "bytes=-3"}}).body, "mes");
    EXPECT_EQ(ask("GET", url, {}, {{"range", "bytes=9-"}}).status, 416);
}

TEST_F(SandboxSiteTest, ALinkDies)
{
    const FileLinks then{
        .origin = u"http://site"_s, .key = "key", .now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)};
    const QUrl url(then.toGet(u"id/a.mov"_s));
    const Request request{.method = u"GET"_s, .path = url.path(), .query = QUrlQuery(url)};
    FileLinks later = then;
    EXPECT_EQ(later.check(request), FileLinks::Check::Good);
    later.now = then.now.addSecs(900);
    EXPECT_EQ(later.check(request), FileLinks::Check::Expired);
    later.key = "another";
    EXPECT_EQ(later.check(request), FileLinks::Check::Forged);
}

TEST_F(SandboxSiteTest, KeepsAHostileFileNameWhereItIsHarmless)
{
    upload(u"sg_uploaded_movie"_s, u"..%2F..%2Fx y.mov"_s, "frames");
    const QJsonValue file = valueOf(u"sg_uploaded_movie"_s);
    EXPECT_EQ(file[u"name"], u"../../x y.mov"_s);
    EXPECT_EQ(ask("GET", file[u"url"].toString()).body, "frames");
}

TEST_F(SandboxSiteTest, MakesAThumbnailOfAMovie)
{
    upload(u"sg_uploaded_movie"_s, u"a.mov"_s, "frames");
    EXPECT_EQ(valueOf(u"sg_uploaded_movie_transcoding_status"_s), 1);
    EXPECT_EQ(valueOf(u"sg_uploaded_movie_mp4"_s)[u"name"], u"a.mp4"_s);
    EXPECT_TRUE(ask("GET", valueOf(u"image"_s).toString()).body.startsWith("\x89PNG"));
}

TEST_F(SandboxSiteTest, LeavesAFileThatWasReplacedUnprocessed)
{
    ASSERT_TRUE(frame.changeSettings({{u"processing_delay"_s, 60}}));
    upload(u"sg_uploaded_movie"_s, u"old.mov"_s, "old");
    ASSERT_TRUE(frame.changeSettings({{u"processing_delay"_s, 0}}));
    upload(u"sg_uploaded_movie"_s, u"new.mov"_s, "new");
    EXPECT_EQ(valueOf(u"sg_uploaded_movie_mp4"_s)[u"name"], u"new.mp4"_s);
}

TEST_F(SandboxSiteTest, KeepsFilesHooksAndFollowersInItsState)
{
    upload(u"sg_uploaded_movie"_s, u"a.mov"_s, "frames");
    ASSERT_EQ(valueOf(u"sg_uploaded_movie_transcoding_status"_s), 1);
    subscribe({{u"token"_s, u"secret"_s}});
    const QJsonObject followed{{u"record_id"_s, projectId}, {u"entity"_s, u"Project"_s}};
    ASSERT_EQ(call("POST", u"/api/v1/entity/human_users/101/follow"_s, {{u"entities"_s, QJsonArray{followed}}}).status,
              204);
    const QJsonObject state = server.state();
    const QString url = valueOf(u"sg_uploaded_movie"_s)[u"url"].toString();

    frame.reset();
    EXPECT_EQ(call("GET", versionPath).status, 401);
    EXPECT_EQ(ask("GET", url).status, 403) << "another key signs after a reset";
    ASSERT_TRUE(server.restore(state));
    EXPECT_EQ(server.state(), state);
    EXPECT_EQ(ask("GET", url).body, "frames");
    EXPECT_TRUE(call("GET", hookPath).json()[u"data"][u"is_token_set"].toBool());
    EXPECT_EQ(call("GET", u"/api/v1/entity/human_users/101/following"_s).json()[u"data"][0][u"id"], projectId);
}

TEST_F(SandboxSiteTest, KeepsARequestForASessionInItsState)
{
    const auto asked = ask("POST", u"/internal_api/app_session_request"_s, "appName=bridge&machineId=ws").json();
    const QString poll = u"/internal_api/app_session_request/"_s + asked[u"sessionRequestId"].toString();
    const QJsonObject state = server.state();
    frame.reset();
    EXPECT_EQ(ask("PUT", poll).status, 404);
    ASSERT_TRUE(server.restore(state));
    EXPECT_EQ(ask("PUT", poll).json(), (QJsonObject{{u"approved"_s, false}}));
}

TEST_F(SandboxSiteTest, EndsAHeldTransactionInItsState)
{
    hold(1);
    call("PUT", versionPath, {{u"description"_s, u"slow"_s}});
    const auto newest = [&] {
        return call("GET", u"/api/v1/entity/event_log_entries?fields=attribute_name&sort=-id&page[size]=1"_s)
            .json()[u"data"][0][u"attributes"][u"attribute_name"];
    };
    EXPECT_NE(newest(), u"description"_s);
    ASSERT_TRUE(server.restore(server.state()));
    EXPECT_EQ(newest(), u"description"_s);
}

TEST_F(SandboxSiteTest, DeliversTheChangesOfOneWriteTogetherWhenAsked)
{
    listener.then(test::json("{}"));
    subscribe({{u"batch_deliveries"_s, true}, {u"token"_s, u"secret"_s}});
    ASSERT_EQ(call("PUT", versionPath, {{u"description"_s, u"x"_s}, {u"frame_count"_s, 5}}).status, 200);
    const QJsonArray events = delivered(0)[u"data"][u"deliveries"].toArray();
    EXPECT_EQ(events.size(), 2);
    const test::RawRequest &request = listener.requests().front();
    EXPECT_EQ(request.headers.at("x-sg-event-batch-size"), "2");
    EXPECT_EQ(request.headers.at("x-sg-signature"),
              "sha1=" + QMessageAuthenticationCode::hash(request.body, "secret", QCryptographicHash::Sha1).toHex());
}

TEST_F(SandboxSiteTest, DeliversEventsOfAHeldTransactionWhenItEnds)
{
    listener.then(test::json("{}"));
    subscribe({});
    hold(1);
    call("PUT", versionPath, {{u"description"_s, u"slow"_s}});
    call("PUT", versionPath, {{u"description"_s, u"quick"_s}});
    const QJsonObject quick = delivered(0);
    EXPECT_EQ(listener.requests().size(), 1U);
    hold(0);
    const QJsonObject slow = delivered(1);
    EXPECT_EQ(slow[u"data"][u"meta"][u"new_value"], u"slow"_s);
    EXPECT_LT(slow[u"data"][u"event_log_entry_id"].toInt(), quick[u"data"][u"event_log_entry_id"].toInt());
}

TEST_F(SandboxSiteTest, SaysWhatBecameOfADelivery)
{
    listener.then(test::answer(500, "no"));
    listener.then(test::json("{}"));
    subscribe({});
    call("PUT", versionPath, {{u"description"_s, u"x"_s}});
    const auto last = [&] { return call("GET", hookPath + u"/deliveries"_s).json()[u"data"][0]; };
    ASSERT_TRUE(eventually([&] { return last()[u"response_code"] == 500; }));
    EXPECT_EQ(last()[u"status"], u"failed"_s);
    EXPECT_EQ(last()[u"body"], u"no"_s);
    const QString delivery = u"/api/v1/webhook/deliveries/"_s + last()[u"id"].toString();
    EXPECT_EQ(call("POST", delivery + u"/redeliver"_s).status, 204);
    EXPECT_TRUE(eventually([&] { return last()[u"response_code"] == 200; }));
    EXPECT_EQ(call("PUT", delivery, {{u"acknowledgement"_s, u"seen"_s}}).status, 200);
    EXPECT_EQ(last()[u"acknowledgement"], u"seen"_s);
}

TEST_F(SandboxSiteTest, CallsNobodyOutsideThisMachine)
{
    subscribe({{u"url"_s, u"https://hooks.example.com/site"_s}});
    call("PUT", versionPath, {{u"description"_s, u"x"_s}});
    const QJsonValue last = call("GET", hookPath + u"/deliveries"_s).json()[u"data"][0];
    EXPECT_EQ(last[u"response_code"], 0);
    ASSERT_TRUE(frame.changeSettings({{u"webhooks_loopback"_s, false}}));
    const QJsonObject hook{{u"url"_s, listener.url().toString()}, {u"event_type"_s, u"Shotgun_User_Login"_s}};
    EXPECT_EQ(call("POST", u"/api/v1/webhook/hooks"_s, hook).status, 400);
}

} // namespace

} // namespace bridge::sandbox::shotgrid
