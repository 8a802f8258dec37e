// What people put beside the entities of a sandbox's AYON: lists, comments, files, pictures; over real sockets.
#include "sandbox/ayon/httprange.h"
#include "sandbox/ayon/server.h"
#include "sandbox/http/frame.h"
#include "sandbox/media/movie.h"

#include "support/await.h"
#include "support/movies.h"

#include <QBuffer>
#include <QCoroNetworkReply>
#include <QImage>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using bridge::test::movieFile;

namespace bridge::sandbox::ayon {

namespace {

struct RangeCase {
    const char *name;
    QByteArray header;
    RangeRequest::Kind kind;
    ByteRange range;
};

class Range : public testing::TestWithParam<RangeCase>
{
};

TEST_P(Range, OfElevenBytes)
{
    const RangeRequest asked = RangeRequest::fromHeader(GetParam().header, 11);
    EXPECT_EQ(asked.kind, GetParam().kind);
    EXPECT_EQ(asked.range, GetParam().range);
}

using enum RangeRequest::Kind;
INSTANTIATE_TEST_SUITE_P(Headers, Range,
                         testing::Values(RangeCase{"none", "", Whole, {}},
                                         RangeCase{"inside", "bytes=2-4", Part, {2, 4}},
                                         RangeCase{"to_the_end", "bytes=2-", Part, {2, 10}},
                                         RangeCase{"past_the_end", "bytes=2-99", Part, {2, 10}},
                                         RangeCase{"the_last_ones", "bytes=-3", Part, {8, 10}},
                                         RangeCase{"more_than_all", "bytes=-99", Part, {0, 10}},
                                         RangeCase{"behind_the_end", "bytes=11-", Unsatisfiable, {}},
                                         RangeCase{"backwards", "bytes=4-2", Unsatisfiable, {}},
                                         RangeCase{"nothing_at_the_end", "bytes=-0", Unsatisfiable, {}},
                                         RangeCase{"several", "bytes=0-1,3-4", Whole, {}},
                                         RangeCase{"another_unit", "lines=1-2", Whole, {}}),
                         [](const auto &each) { return std::string(each.param.name); });

TEST(MovieHeader, TellsSizeLengthRateAndCodec)
{
    const auto movie = movieFrom(movieFile());
    ASSERT_TRUE(movie);
    EXPECT_EQ(movie->size, QSize(1920, 1080));
    EXPECT_EQ(movie->seconds, 4);
    EXPECT_EQ(movie->frameRate, 25);
    EXPECT_EQ(movie->codec, u"h264"_s);
}

TEST(MovieHeader, IsFoundBehindWhatIsShown)
{
    const QByteArray shown = QByteArray("\0\0\0\x14mdat", 8) + QByteArray(12, 'v');
    QByteArray bytes = shown + movieFile();
    QBuffer file(&bytes);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto movie = movieFrom(file);
    ASSERT_TRUE(movie);
    EXPECT_EQ(movie->frameRate, 25);
    bytes.truncate(shown.size() - 1);
    EXPECT_FALSE(movieFrom(file));
}

TEST(MovieHeader, MayBeCutAnywhere)
{
    const QByteArray whole = movieFile();
    for (qsizetype size = 0; size < whole.size(); ++size)
        movieFrom(whole.left(size)); // finds something or nothing, and reads no byte that is not there
    EXPECT_FALSE(movieFrom("hello"));
    EXPECT_FALSE(movieFrom(QByteArray(100, '\0')));
}

struct Answer {
    int status = 0;
    QByteArray body = {};
    QByteArray range = {};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

class MediaTest : public testing::Test
{
protected:
    MediaTest()
    {
        EXPECT_TRUE(frame.open(0));
        EXPECT_TRUE(server.loadFixture(
            {{u"format"_s, 1},
             {u"projects"_s,
              QJsonArray{QJsonObject{{u"name"_s, u"demo"_s},
                                     {u"code"_s, u"dm"_s},
                                     {u"folders"_s, QJsonArray{folder(u"a"_s), folder(u"b"_s), folder(u"c"_s)}}}}}}));
    }

    static QString id(const QString &name) { return name.repeated(32); }
    static QJsonObject folder(const QString &name)
    {
        return {{u"id"_s, id(name)}, {u"name"_s, name}, {u"folderType"_s, u"Shot"_s}};
    }
    static QJsonObject item(const QString &itemName, const QString &folderName)
    {
        return {{u"id"_s, id(itemName)}, {u"entityId"_s, id(folderName)}};
    }

    QCoro::Task<Answer> send(QByteArray method, QString path, QByteArray body,
                             std::vector<std::pair<QByteArray, QByteArray>> headers)
    {
        QNetworkRequest request(QUrl(frame.url() + u"/api/projects/demo"_s + path));
        request.setRawHeader("x-api-key", server.apiKey().toLatin1());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
        co_await reply.get();
        Answer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply->readAll(),
                      .range = reply->rawHeader("content-range")};
        co_return answer;
    }
    Answer ask(const QByteArray &method, const QString &path, const QByteArray &body = {},
               const std::vector<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        return test::await(send(method, path, body, headers));
    }
    Answer ask(const QByteArray &method, const QString &path, const QJsonObject &body)
    {
        return ask(method, path, QJsonDocument(body).toJson());
    }

    QString upload(const QByteArray &content, const QByteArray &type)
    {
        const Answer answer = ask("POST", u"/files"_s, content, {{"content-type", type}, {"x-file-name", "name.ext"}});
        EXPECT_EQ(answer.status, 201);
        return answer.json().value("id"_L1).toString();
    }
    QString comment(const QJsonArray &files = {})
    {
        const Answer answer =
            ask("POST", u"/folders/%1/activities"_s.arg(id(u"a"_s)),
                QJsonObject{{u"activityType"_s, u"comment"_s}, {u"body"_s, u"hello"_s}, {u"files"_s, files}});
        EXPECT_EQ(answer.status, 201);
        return answer.json().value("id"_L1).toString();
    }

    //! The types of all activities, in the order of their creation.
    QStringList feed()
    {
        QStringList types;
        for (const auto &[order, activity] : server.editStore().editProject(u"demo"_s)->activities.all())
            types += activity.type;
        return types;
    }

    //! As if nothing had happened to a file for a day.
    void age(const QString &file)
    {
        Project *project = server.editStore().editProject(u"demo"_s);
        ProjectFile old = *project->files.find(*EntityId::fromText(file));
        old.updatedAt -= Timestamp(24) * 3600 * 1'000'000;
        project->files.put(std::move(old));
    }

    //! Names of the folders that the list holds, in their order.
    QString order()
    {
        QString names;
        const QJsonArray items = ask("GET", u"/lists/%1"_s.arg(id(u"e"_s))).json().value("items"_L1).toArray();
        for (const QJsonValue &each : items)
            names += each[u"entityId"_s].toString().left(1);
        return names;
    }
    int changeItems(const QString &mode, const QJsonArray &items)
    {
        return ask("PATCH", u"/lists/%1/items"_s.arg(id(u"e"_s)), QJsonObject{{u"mode"_s, mode}, {u"items"_s, items}})
            .status;
    }
    void makeList(const QJsonArray &items)
    {
        EXPECT_EQ(ask("POST", u"/lists"_s,
                      QJsonObject{{u"id"_s, id(u"e"_s)},
                                  {u"entityType"_s, u"folder"_s},
                                  {u"label"_s, u"List"_s},
                                  {u"items"_s, items}})
                      .status,
                  201);
    }

    QStringList topics() const
    {
        QStringList all;
        for (const auto &[order, event] : server.store().events().all())
            all += event.topic;
        return all;
    }

    //! Version 9 of product 8 of folder a.
    void makeVersion(const QJsonObject &more = {})
    {
        EXPECT_EQ(ask("POST", u"/products"_s,
                      {{u"id"_s, id(u"8"_s)},
                       {u"name"_s, u"renderMain"_s},
                       {u"productType"_s, u"render"_s},
                       {u"folderId"_s, id(u"a"_s)}})
                      .status,
                  201);
        QJsonObject version{{u"id"_s, id(u"9"_s)}, {u"version"_s, 1}, {u"productId"_s, id(u"8"_s)}};
        for (auto value = more.begin(); value != more.end(); ++value)
            version.insert(value.key(), value.value());
        EXPECT_EQ(ask("POST", u"/versions"_s, version).status, 201);
    }

    Server server;
    Frame frame{server};
    QNetworkAccessManager network;
};

TEST_F(MediaTest, ChangedItemWithoutPositionGoesToItsPlaceInTheRequest)
{
    makeList({item(u"1"_s, u"a"_s), item(u"2"_s, u"b"_s), item(u"3"_s, u"c"_s)});
    ASSERT_EQ(order(), u"abc"_s);
    EXPECT_EQ(changeItems(u"merge"_s, {QJsonObject{{u"id"_s, id(u"3"_s)}}}), 200);
    EXPECT_EQ(order(), u"acb"_s); // behind the one that was there already
}

TEST_F(MediaTest, NewItemAtZeroComesLast)
{
    makeList({item(u"1"_s, u"a"_s)});
    QJsonObject added = item(u"2"_s, u"b"_s);
    added.insert(u"position"_s, 0);
    EXPECT_EQ(changeItems(u"merge"_s, {added}), 200);
    EXPECT_EQ(order(), u"ab"_s);
}

TEST_F(MediaTest, UnknownEntityLeavesTheListAsItWas)
{
    makeList({item(u"1"_s, u"a"_s)});
    EXPECT_EQ(changeItems(u"replace"_s, {item(u"2"_s, u"b"_s), item(u"3"_s, u"f"_s)}), 404);
    EXPECT_EQ(order(), u"a"_s);
}

TEST_F(MediaTest, ListIsNotEmptiedByABodyWithoutItems)
{
    makeList({item(u"1"_s, u"a"_s)});
    const QString path = u"/lists/%1/items"_s.arg(id(u"e"_s));
    EXPECT_EQ(ask("PATCH", path, QJsonObject()).status, 400);
    EXPECT_EQ(ask("PATCH", path, QJsonObject{{u"items"_s, QJsonArray()}}).status, 400);
    EXPECT_EQ(order(), u"a"_s);
}

TEST_F(MediaTest, SenderOfItemsMustBeAName)
{
    makeList({item(u"1"_s, u"a"_s)});
    const Answer answer = ask("PATCH", u"/lists/%1/items"_s.arg(id(u"e"_s)),
                              QJsonDocument(QJsonObject{{u"items"_s, QJsonArray{item(u"2"_s, u"b"_s)}}}).toJson(),
                              {{"x-sender", "bad sender"}});
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.json()["errors"_L1][0][u"loc"_s], (QJsonArray{u"header"_s, u"x-sender"_s}));
    EXPECT_EQ(order(), u"a"_s);
}

TEST_F(MediaTest, OrderNamesEachItemOnce)
{
    makeList({item(u"1"_s, u"a"_s), item(u"2"_s, u"b"_s)});
    const QString path = u"/lists/%1/order"_s.arg(id(u"e"_s));
    EXPECT_EQ(ask("POST", path, QJsonObject{{u"order"_s, QJsonArray{id(u"2"_s)}}}).status, 400);
    EXPECT_EQ(ask("POST", path, QJsonObject{{u"order"_s, QJsonArray{id(u"2"_s), id(u"2"_s)}}}).status, 400);
    EXPECT_EQ(ask("POST", path, QJsonObject{{u"order"_s, QJsonArray{id(u"2"_s), id(u"1"_s)}}}).status, 204);
    EXPECT_EQ(order(), u"ba"_s);
}

TEST_F(MediaTest, OldFileWithoutActivityIsCollected)
{
    const QString orphan = upload("orphan", "text/plain");
    const QString young = upload("young", "text/plain");
    const QString attached = upload("attached", "text/plain");
    comment({attached});
    age(orphan);
    age(attached);
    EXPECT_EQ(ask("GET", u"/files/%1/payload"_s.arg(orphan)).status, 200); // nobody has looked yet
    comment();
    EXPECT_EQ(ask("GET", u"/files/%1/payload"_s.arg(orphan)).status, 404);
    EXPECT_EQ(ask("GET", u"/files/%1/payload"_s.arg(young)).status, 200);
    EXPECT_EQ(ask("GET", u"/files/%1/payload"_s.arg(attached)).status, 200);
}

TEST_F(MediaTest, LargeVideoComesInParts)
{
    const QByteArray video(qsizetype(13) * 1024 * 1024, 'v');
    const QString path = u"/files/%1/payload"_s.arg(upload(video, "video/mp4"));
    QByteArray whole;
    while (whole.size() < video.size()) {
        const Answer part = ask("GET", path, {}, {{"range", "bytes=" + QByteArray::number(whole.size()) + '-'}});
        ASSERT_EQ(part.status, 206);
        ASSERT_LE(part.body.size(), 4 * 1024 * 1024);
        whole += part.body;
    }
    EXPECT_EQ(whole, video);
    EXPECT_EQ(ask("GET", path, {}, {{"range", "bytes=99999999-"}}).status, 416);
}

TEST_F(MediaTest, SmallVideoComesWhole)
{
    const QString path = u"/files/%1/payload"_s.arg(upload("video", "video/mp4"));
    const Answer answer = ask("GET", path, {}, {{"range", "bytes=1-2"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "video");
}

TEST_F(MediaTest, TheFeedTellsWhatHappensToTasksAndVersions)
{
    const QJsonObject task{
        {u"id"_s, id(u"7"_s)}, {u"name"_s, u"anim"_s}, {u"taskType"_s, u"Generic"_s}, {u"folderId"_s, id(u"a"_s)}};
    EXPECT_EQ(ask("POST", u"/tasks"_s, task).status, 201);
    EXPECT_EQ(feed(), QStringList());
    const QString path = u"/tasks/"_s + id(u"7"_s);
    EXPECT_EQ(ask("PATCH", path, {{u"status"_s, u"In progress"_s}}).status, 204);
    EXPECT_EQ(ask("PATCH", path, {{u"assignees"_s, QJsonArray{u"service"_s}}}).status, 204);
    EXPECT_EQ(feed(), (QStringList{u"status.change"_s, u"watch"_s, u"assignee.add"_s}));
    EXPECT_EQ(ask("PATCH", path, {{u"assignees"_s, QJsonArray()}}).status, 204);
    EXPECT_EQ(feed(), (QStringList{u"status.change"_s, u"assignee.add"_s, u"assignee.remove"_s})); // watches no longer
    EXPECT_FALSE(topics().contains(u"activity.deleted"_s));
    EXPECT_EQ(ask("PATCH", path, {{u"attrib"_s, QJsonObject{{u"fps"_s, 24}}}}).status, 204);
    EXPECT_EQ(feed().last(), u"attrib.change"_s);
    EXPECT_EQ(topics().last(), u"activity.created"_s);

    const QJsonObject product{{u"id"_s, id(u"8"_s)},
                              {u"name"_s, u"renderMain"_s},
                              {u"productType"_s, u"render"_s},
                              {u"folderId"_s, id(u"a"_s)}};
    EXPECT_EQ(ask("POST", u"/products"_s, product).status, 201);
    const QJsonObject version{{u"version"_s, 1}, {u"productId"_s, id(u"8"_s)}};
    EXPECT_EQ(ask("POST", u"/versions"_s, version).status, 201);
    EXPECT_EQ(feed().mid(4), (QStringList{u"watch"_s, u"version.publish"_s}));
    const auto &activities = server.editStore().editProject(u"demo"_s)->activities.all();
    const QJsonObject context = activities.rbegin()->second.data.value("context"_L1).toObject();
    EXPECT_EQ(context.value("productType"_L1), u"render"_s);
    EXPECT_TRUE(context.value("taskId"_L1).isNull());
}

TEST_F(MediaTest, WatchersOfATaskWatchItsVersions)
{
    EXPECT_EQ(
        ask("POST", u"/tasks"_s,
            {{u"id"_s, id(u"7"_s)}, {u"name"_s, u"anim"_s}, {u"taskType"_s, u"Generic"_s}, {u"folderId"_s, id(u"a"_s)}})
            .status,
        201);
    const QByteArray watchers = R"({"watchers": ["ann"]})";
    EXPECT_EQ(ask("POST", u"/tasks/%1/watchers"_s.arg(id(u"7"_s)), watchers).status / 100, 2);
    makeVersion({{u"taskId"_s, id(u"7"_s)}});
    const QJsonArray watching = ask("GET", u"/versions/%1/watchers"_s.arg(id(u"9"_s))).json()["watchers"_L1].toArray();
    EXPECT_EQ(watching, (QJsonArray{u"service"_s, u"ann"_s}));
}

TEST_F(MediaTest, FilesOfARepresentationAreChecked)
{
    makeVersion();
    QJsonObject body{{u"name"_s, u"exr"_s}, {u"versionId"_s, id(u"9"_s)}};
    body.insert(u"files"_s,
                QJsonArray{QJsonObject{{u"id"_s, id(u"1"_s)}, {u"path"_s, u"/p/a.exr"_s}},
                           QJsonObject{{u"id"_s, id(u"2"_s)}, {u"hashType"_s, u"crc"_s}}});
    const Answer refused = ask("POST", u"/representations"_s, body);
    EXPECT_EQ(refused.status, 400);
    const QJsonArray errors = refused.json().value("errors"_L1).toArray();
    ASSERT_EQ(errors.size(), 2);
    EXPECT_EQ(errors[0][u"loc"_s], (QJsonArray{u"body"_s, u"files"_s, 1, u"path"_s}));
    EXPECT_EQ(errors[1][u"loc"_s], (QJsonArray{u"body"_s, u"files"_s, 1, u"hashType"_s}));
    body.insert(u"files"_s, QJsonArray{QJsonObject{{u"id"_s, id(u"1"_s)}, {u"path"_s, u"/p/a.exr"_s}}});
    EXPECT_EQ(ask("POST", u"/representations"_s, body).status, 201);
}

TEST_F(MediaTest, FolderListTellsOfPicturesAndReviewables)
{
    makeVersion();
    const auto folderA = [this] {
        const QJsonArray folders = ask("GET", u"/folders"_s).json().value("folders"_L1).toArray();
        for (const QJsonValue &each : folders) {
            if (each[u"id"_s] == id(u"a"_s))
                return each.toObject();
        }
        return QJsonObject();
    };
    EXPECT_EQ(folderA().value("hasReviewables"_L1), false);
    EXPECT_TRUE(folderA().value("thumbnailHash"_L1).isNull());
    EXPECT_EQ(ask("POST", u"/versions/%1/reviewables"_s.arg(id(u"9"_s)), movieFile(),
                  {{"content-type", "video/mp4"}, {"x-file-name", "a.mp4"}})
                  .status,
              200);
    QImage picture(2, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    EXPECT_TRUE(picture.save(&buffer, "png"));
    EXPECT_EQ(
        ask("POST", u"/folders/%1/thumbnail"_s.arg(id(u"a"_s)), png, {{"content-type", "image/png"}}).status / 100, 2);
    EXPECT_EQ(folderA().value("hasReviewables"_L1), true);
    EXPECT_FALSE(folderA().value("thumbnailHash"_L1).toString().isEmpty());
}

TEST_F(MediaTest, ComesBackFromItsState)
{
    makeList({item(u"1"_s, u"a"_s)});
    comment({upload("bytes", "text/plain")});
    const QJsonObject state = server.state();
    Server other;
    ASSERT_TRUE(other.restore(state));
    EXPECT_EQ(other.state(), state);
}

} // namespace

} // namespace bridge::sandbox::ayon
