// Files as bodies of requests and of answers.
#include "net/replyfile.h"
#include "net/transfer.h"
#include "support/await.h"
#include "support/rawserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace bridge::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::answer;
using test::await;
using test::RawAnswer;
using test::RawServer;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

class Transfer : public testing::Test
{
protected:
    HttpClient client() const
    {
        return HttpClient({.server = u"ayon"_s,
                           .baseUrl = server.url(),
                           .retry = {.retries = 2, .firstPause = 2ms, .longestPause = 5ms}});
    }
    QString file(const QByteArray &content) const
    {
        QFile made(folder.filePath(u"source"_s));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(content);
        return made.fileName();
    }
    HttpRequest sending(const QByteArray &content) const
    {
        return {.method = Method::Put,
                .path = u"/file"_s,
                .file = {.path = file(content), .sizeBytes = content.size()},
                .contentType = "video/quicktime"_ba};
    }
    Result<HttpReply> fetch(Download to = {})
    {
        to.path = target;
        const HttpRequest request{.path = u"/file"_s};
        return await(download(client(), request, to, {}));
    }
    RawAnswer piece(const QByteArray &bytes, const QByteArray &range, const QByteArray &tag = "\"1\"") const
    {
        return answer(206, bytes, "Content-Range: bytes " + range + "\r\nETag: " + tag + "\r\n");
    }

    RawServer server;
    QTemporaryDir folder;
    QString target = folder.filePath(u"target"_s);
};

TEST_F(Transfer, AStretchOfAFileIsSent)
{
    HttpRequest request = sending("0123456789");
    request.file.from = 3;
    request.file.sizeBytes = 4;
    std::vector<qint64> told;
    request.progress = [&told](qint64 bytes) { told.push_back(bytes); };
    const auto reply = await(client().send(request, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(server.requests().at(0).body, "3456");
    EXPECT_EQ(server.requests().at(0).headers.at("content-length"), "4");
    EXPECT_EQ(reply->sentMd5, QCryptographicHash::hash("3456", QCryptographicHash::Md5));
    EXPECT_EQ(told.back(), 4);
}

TEST_F(Transfer, ASentFileIsSentAgainWhenItMayBe)
{
    HttpRequest request = sending("0123456789");
    server.then({.after = RawAnswer::After::Close});
    server.then(answer(503, {}));
    server.then(answer(200, {}));
    EXPECT_FALSE(await(client().send(request, {})));
    request.repeatable = true;
    const auto reply = await(client().send(request, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(server.requests().size(), 3u);
    EXPECT_EQ(server.requests().at(2).body, "0123456789");
    EXPECT_EQ(reply->sentMd5, QCryptographicHash::hash("0123456789", QCryptographicHash::Md5));
}

TEST_F(Transfer, AFileThatIsNotThereIsNamedAndNothingIsSent)
{
    HttpRequest request = sending("0123456789");
    request.file.sizeBytes = 11;
    const auto tooShort = await(client().send(request, {}));
    ASSERT_FALSE(tooShort);
    EXPECT_EQ(tooShort.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(tooShort.error().message.contains("source"_L1)) << tooShort.error().message.toStdString();
    request.file.path += "x"_L1;
    EXPECT_EQ(await(client().send(request, {})).error().kind, Error::Kind::Refused);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(Transfer, ASuccessIsSavedAndARefusalIsNot)
{
    HttpRequest request{.path = u"/file"_s, .saveTo = target};
    server.then(answer(404, "no such file"));
    server.then(answer(200, "content"));
    const auto refused = await(client().send(request, {}));
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->body, "no such file");
    EXPECT_FALSE(QFile::exists(target));
    const auto saved = await(client().send(request, {}));
    ASSERT_TRUE(saved);
    EXPECT_TRUE(saved->body.isEmpty());
    EXPECT_EQ(saved->savedBytes, 7);
    EXPECT_EQ(contentOf(target), "content");
}

TEST_F(Transfer, WhatWasCutIsReplacedByTheNextTry)
{
    server.then({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it, and then",
                 .after = RawAnswer::After::Close});
    server.then(answer(200, "all"));
    ASSERT_TRUE(fetch());
    EXPECT_EQ(contentOf(target), "all");
}

TEST_F(Transfer, AFullDiskOrAWrongPathEndsIt)
{
    server.then(answer(200, "content"));
    target = folder.filePath(u"no/such/folder"_s);
    const auto reply = fetch();
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(reply.error().message.contains("no/such/folder"_L1));
    EXPECT_EQ(server.requests().size(), 1u);
}

TEST_F(Transfer, ComesInPieces)
{
    server.then(piece("0123", "0-3/10"));
    server.then(piece("45", "4-5/10"));
    server.then(piece("6789", "6-9/10"));
    std::vector<std::pair<qint64, qint64>> told;
    ASSERT_TRUE(
        fetch({.pieceBytes = 4, .progress = [&told](qint64 bytes, qint64 total) { told.emplace_back(bytes, total); }}));
    EXPECT_EQ(contentOf(target), "0123456789");
    EXPECT_EQ(server.requests().at(1).headers.at("range"), "bytes=4-7");
    EXPECT_EQ(server.requests().at(2).headers.at("range"), "bytes=6-9");
    EXPECT_EQ(told.back(), std::pair(qint64(10), qint64(10)));
}

TEST_F(Transfer, GoesOnWithWhatIsThere)
{
    server.then(piece("0123", "0-3/10"));
    server.then(answer(403, {}));
    EXPECT_EQ(fetch({.pieceBytes = 4})->status, 403);
    EXPECT_EQ(contentOf(target), "0123");
    server.then(piece("456789", "4-9/10"));
    EXPECT_EQ(fetch({.from = 4})->status, 403); // the last answer repeats
    EXPECT_TRUE(fetch({.from = 4})->isSuccess());
    EXPECT_EQ(contentOf(target), "0123456789");
}

TEST_F(Transfer, ThePieceThatWasCutIsAskedForAgain)
{
    server.then(piece("0123", "0-3/8"));
    server.then({.bytes = "HTTP/1.1 206 X\r\nContent-Range: bytes 4-7/8\r\nContent-Length: 4\r\n\r\n45",
                 .after = RawAnswer::After::Close});
    server.then(piece("4567", "4-7/8"));
    const auto reply = fetch({.pieceBytes = 4});
    ASSERT_TRUE(reply) << reply.error().message.toStdString();
    EXPECT_EQ(contentOf(target), "01234567");
}

TEST_F(Transfer, AnotherPieceThanAskedForIsNotTaken)
{
    server.then(piece("0123", "0-3/10"));
    server.then(piece("89", "8-9/10"));
    EXPECT_FALSE(fetch({.pieceBytes = 4}));
    EXPECT_EQ(contentOf(target), "0123");
}

TEST_F(Transfer, AFileThatChangesMeanwhileIsAConflict)
{
    server.then(piece("0123", "0-3/8"));
    server.then(piece("abcd", "4-7/8", "\"2\""));
    const auto reply = fetch({.pieceBytes = 4});
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Conflict);
}

TEST_F(Transfer, AnEmptyFileIsAFile)
{
    server.then(answer(416, {}, "Content-Range: bytes */0\r\n"));
    ASSERT_TRUE(fetch());
    EXPECT_EQ(contentOf(target), "");
    QFile::remove(target);
    server.then(answer(200, {}));
    ASSERT_TRUE(fetch());
    EXPECT_EQ(contentOf(target), "");
}

TEST_F(Transfer, AnAddressThatWasGivenGetsNoCredentialsElsewhere)
{
    RawServer store;
    const HttpClient signedIn({.server = u"shotgrid"_s, .baseUrl = server.url()},
                              std::make_shared<FixedHeaders>(Headers{{"Authorization"_ba, "Bearer x"_ba}}));
    HttpRequest request{.url = QUrl(store.url().toString() + "/bucket/a%20b?X-Amz-Signature=a%2Bb"_L1),
                        .range = ByteRange{.first = 0, .last = 9}};
    const auto reply = await(signedIn.send(request, {}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(store.requests().at(0).target, "/bucket/a%20b?X-Amz-Signature=a%2Bb");
    EXPECT_EQ(store.requests().at(0).headers.at("range"), "bytes=0-9");
    EXPECT_FALSE(store.requests().at(0).headers.contains("authorization"));
    EXPECT_EQ(reply->where, u"shotgrid GET 127.0.0.1"_s);
}

TEST_F(Transfer, WhoeverIsToldMayStopIt)
{
    std::stop_source source;
    HttpRequest request = sending(QByteArray(qsizetype(1024) * 1024, 'x'));
    request.progress = [&source](qint64) { source.request_stop(); };
    const auto reply = await(client().send(request, source.get_token()));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Cancelled);
}

TEST(ContentRange, ReadsWhatMakesSense)
{
    EXPECT_EQ(ContentRange::fromHeader("bytes 0-3/10"), (ContentRange{.first = 0, .last = 3, .total = 10}));
    for (const char *other : {"", "bytes */10", "bytes 0-3/*", "bytes 3-0/10", "bytes 0-10/10", "lines 0-3/10"})
        EXPECT_EQ(ContentRange::fromHeader(other), std::nullopt) << other;
}

} // namespace

} // namespace bridge::net
