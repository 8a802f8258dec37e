// Files to and from both servers, over real sockets.
#include "support/await.h"
#include "support/sandboxservers.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

constexpr qint64 mebibyte = qint64(1024) * 1024;

//! Bytes of which no two parts are alike.
QByteArray movie(qint64 size)
{
    QByteArray bytes(qsizetype(size), '\0');
    for (qsizetype at = 0; at < bytes.size(); at += 4096)
        bytes.replace(at, 8, QByteArray::number(at).leftJustified(8, ' '));
    return bytes.left(qsizetype(size));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

class Transfers : public testing::Test, protected SandboxServers
{
protected:
    Transfers()
    {
        const sandbox::Access access = m_sandbox.access();
        shotgrid::ShotgridConnection quick{
            .url = QUrl(access.shotgridUrl),
            .signIn = shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)}};
        quick.http.retry = {.retries = 3, .firstPause = 2ms, .longestPause = 5ms};
        m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(quick);
        makeShotgridProject();
        m_version =
            good(await(m_shotgrid->create(u"Version"_s, {{u"code"_s, u"v001"_s}, {u"project"_s, project()}}, {}))).ref;
        clearRequests();
    }
    QJsonObject project() const { return shotgrid::toJson(ShotgridRef{.type = u"Project"_s, .id = m_shotgridProject}); }

    QString file(const QByteArray &content)
    {
        QFile made(m_folder.filePath(u"source"_s));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(content);
        return made.fileName();
    }
    //! In parts, when it has more bytes than one.
    shotgrid::Upload upload(const QByteArray &content, const QString &field)
    {
        return {.row = m_version,
                .field = field,
                .path = file(content),
                .name = u"sh010 v001.mov"_s,
                .mime = "video/quicktime"_ba,
                .partBytes = 5 * mebibyte,
                .wholeBytes = 5 * mebibyte};
    }
    shotgrid::UploadEnd send(const shotgrid::Upload &what) { return await(m_shotgrid->upload(what, {}, {})); }
    QByteArray fetched(const ShotgridRef &row, const QString &field)
    {
        const QString path = m_folder.filePath(u"fetched"_s);
        good(await(m_shotgrid->download(row, field, {.path = path, .pieceBytes = 3 * mebibyte}, {})));
        return contentOf(path);
    }
    void failNext(const QString &path, sandbox::Fault fault)
    {
        fault.path = path;
        m_sandbox.shotgridFrame().faults().add(std::move(fault));
    }
    static sandbox::Fault refused(int status, int times)
    {
        return {.count = times, .answer = sandbox::Reply{.status = status}, .reachesSite = false};
    }
    int puts() { return m_sandbox.shotgridFrame().requests(u"PUT /_s3/"_s); }

    QTemporaryDir m_folder;
    ShotgridRef m_version;
};

TEST_F(Transfers, AMovieGoesToItsFieldInThreeRequests)
{
    const QByteArray bytes = movie(mebibyte);
    EXPECT_TRUE(good(send(upload(bytes, u"sg_uploaded_movie"_s)).attachment).isEmpty());
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 3);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
}

TEST_F(Transfers, LargeFilesGoInParts)
{
    const QByteArray bytes = movie(17 * mebibyte);
    shotgrid::Upload what = upload(bytes, u"sg_uploaded_movie"_s);
    qint64 told = 0;
    const auto progress = [&told](qint64 done, qint64 total) {
        EXPECT_EQ(total, 17 * mebibyte);
        told = std::max(told, done);
    };
    good(await(m_shotgrid->upload(what, progress, {})).attachment);
    EXPECT_EQ(told, 17 * mebibyte);
    EXPECT_EQ(puts(), 4);
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 2 + 2 * 4 - 1);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
}

TEST_F(Transfers, AttachmentsOfANoteAreToldApart)
{
    const QJsonObject fields{{u"subject"_s, u"Look"_s}, {u"project"_s, project()}};
    const ShotgridRef note = good(await(m_shotgrid->create(u"Note"_s, fields, {}))).ref;
    shotgrid::Upload what = upload("first", {});
    what.row = note;
    const ShotgridId first = good(send(what).attachment);
    file("second");
    const ShotgridId second = good(send(what).attachment);
    EXPECT_LT(first, second);
    EXPECT_EQ(fetched({.type = u"Attachment"_s, .id = first}, u"this_file"_s), "first");
    EXPECT_EQ(fetched({.type = u"Attachment"_s, .id = second}, u"this_file"_s), "second");
    shotgrid::Query query{.type = u"Note"_s, .filter = shotgrid::whereIds({note.id}), .fields = {u"attachments"_s}};
    EXPECT_EQ(good(await(m_shotgrid->search(query, {}))).at(0).linksOf(u"attachments"_s).size(), 2u);
}

TEST_F(Transfers, ABrokenUploadGoesOnWithWhatIsMissing)
{
    const QByteArray bytes = movie(22 * mebibyte);
    shotgrid::Upload what = upload(bytes, u"sg_uploaded_movie"_s);
    const auto letFirstPass = [this] { failNext(u"/_s3/*"_s, {.method = u"PUT"_s}); };
    letFirstPass();
    failNext(u"/_s3/*"_s, refused(400, 1));
    const shotgrid::UploadEnd broken = send(what);
    ASSERT_FALSE(broken.attachment);
    const int sent = int(broken.state.stored.size());
    EXPECT_GE(sent, 1);
    EXPECT_LT(sent, 5);
    const int before = puts();
    what.state = shotgrid::uploadStateFromJson(toJson(broken.state));
    EXPECT_EQ(what.state, broken.state);
    good(send(what).attachment);
    EXPECT_EQ(puts() - before, 5 - sent);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
}

TEST_F(Transfers, WhatWasKeptMeanwhileGoesOnAfterAKill)
{
    const QByteArray content = movie(12 * mebibyte);
    shotgrid::Upload killed = upload(content, u"sg_uploaded_movie"_s);
    shotgrid::UploadState kept;
    std::stop_source source;
    killed.keep = [&](const shotgrid::UploadState &state) {
        if (!source.stop_requested())
            kept = state;
        if (state.stored.size() == 2)
            source.request_stop();
    };
    ASSERT_FALSE(await(m_shotgrid->upload(killed, {}, source.get_token())).attachment);
    ASSERT_EQ(kept.stored.size(), 2u);

    shotgrid::Upload again = killed;
    again.keep = {};
    again.state = shotgrid::uploadStateFromJson(toJson(kept));
    const qint64 before = m_shotgrid->counters().routes.at(u"PUT (store)"_s).requests;
    good(send(again).attachment);
    EXPECT_EQ(m_shotgrid->counters().routes.at(u"PUT (store)"_s).requests, before + 1);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), content);
}

TEST_F(Transfers, AFileThatChangedSinceIsUploadedAnew)
{
    shotgrid::Upload what = upload(movie(11 * mebibyte), u"sg_uploaded_movie"_s);
    sandbox::Fault unheard = refused(503, 9);
    unheard.method = u"POST"_s; // all bytes have arrived, and the site was not told
    failNext(u"*/_upload"_s, unheard);
    what.state = send(what).state;
    const QByteArray other = movie(12 * mebibyte);
    file(other);
    m_sandbox.shotgridFrame().faults().clear();
    good(send(what).attachment);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), other);
    EXPECT_EQ(m_sandbox.shotgridFrame().requests(u"multipart_abort"_s), 1); // nothing of the first one stays
}

struct Change {
    const char *name;
    bool keepsTime;
    int times;
};

class FilesThatChange : public Transfers, public testing::WithParamInterface<Change>
{
};

//! One that changes once is uploaded as it is in the end, one that does not come to rest is refused: whatever the site
//! is told of is one file.
TEST_P(FilesThatChange, AreNeverMixed)
{
    const QByteArray after = movie(12 * mebibyte);
    shotgrid::Upload what = upload(QByteArray(after.size(), 'o'), u"sg_uploaded_movie"_s);
    int changes = 0;
    what.keep = [&](const shotgrid::UploadState &state) {
        if (state.stored.size() != 1 || changes == GetParam().times)
            return;
        const QDateTime time = QFileInfo(what.path).lastModified();
        file(changes == 0 ? after : QByteArray(after.size(), 'p'));
        QFile changed(what.path);
        ASSERT_TRUE(changed.open(QIODevice::ReadWrite));
        const QDateTime later = time.addSecs(++changes);
        ASSERT_TRUE(changed.setFileTime(GetParam().keepsTime ? time : later, QFileDevice::FileModificationTime));
    };
    const auto end = send(what);
    const int told = m_sandbox.shotgridFrame().requests(u"POST /api/v1/entity/Version/"_s);
    if (GetParam().times == 1) {
        good(end.attachment);
        EXPECT_EQ(told, 1);
        EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), after);
    } else {
        ASSERT_FALSE(end.attachment);
        EXPECT_EQ(end.attachment.error().message.toStdString(), "the file was changed while it was uploaded");
        EXPECT_FALSE(end.attachment.error().hint.isEmpty());
        EXPECT_EQ(told, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Changes, FilesThatChange,
                         testing::Values(Change{"once", false, 1}, Change{"once_with_its_old_time", true, 1},
                                         Change{"again_and_again", false, 2},
                                         Change{"again_and_again_with_its_old_time", true, 2}),
                         [](const auto &each) { return std::string(each.param.name); });

//! Links to the parts that are there would only make what is kept grow with the file, squared.
TEST_F(Transfers, NothingIsKeptThatIsNotNeeded)
{
    shotgrid::Upload what = upload(movie(22 * mebibyte), u"sg_uploaded_movie"_s);
    what.keep = [](const shotgrid::UploadState &state) {
        const QByteArray kept = QJsonDocument(toJson(state)).toJson();
        EXPECT_FALSE(kept.contains("ignature")) << kept.toStdString();
        EXPECT_LE(state.partLinks.size(), 4u);
        for (const auto &[number, part] : state.stored)
            EXPECT_FALSE(state.partLinks.contains(number));
    };
    good(send(what).attachment);
}

struct BadStore {
    const char *name;
    int status;
};

class BadStores : public Transfers, public testing::WithParamInterface<BadStore>
{
};

TEST_P(BadStores, CostATryAndNoMore)
{
    const QByteArray bytes = movie(11 * mebibyte);
    failNext(u"/_s3/*"_s, refused(GetParam().status, 1));
    failNext(u"/_s3/*"_s, {});
    failNext(u"/_s3/*"_s, refused(GetParam().status, 1)); // of a later part
    good(send(upload(bytes, u"sg_uploaded_movie"_s)).attachment);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
    failNext(u"/_s3/*"_s, refused(GetParam().status, 1));
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
}

INSTANTIATE_TEST_SUITE_P(Answers, BadStores,
                         testing::Values(BadStore{"dead_address", 403}, BadStore{"failure", 500},
                                         BadStore{"busy", 503}),
                         [](const auto &each) { return std::string(each.param.name); });

TEST_F(Transfers, AStoreThatGotOtherBytesIsAskedAgain)
{
    failNext(
        u"/_s3/*"_s,
        {.method = u"PUT"_s, .answer = sandbox::Reply{.headers = {{"etag", "\"0123456789abcdef0123456789abcdef\""}}}});
    good(send(upload("bytes", u"sg_uploaded_movie"_s)).attachment);
    EXPECT_EQ(puts(), 2);
}

TEST_F(Transfers, AnAnswerThatWasLostMakesNoSecondAttachment)
{
    shotgrid::Upload what = upload("bytes", u"sg_uploaded_movie"_s);
    failNext(u"*/_upload"_s, {.method = u"POST"_s, .ending = sandbox::Outcome::Ending::Closed});
    good(send(what).attachment);
    what.field.clear();
    failNext(u"*/_upload"_s, {.method = u"POST"_s, .ending = sandbox::Outcome::Ending::Closed});
    EXPECT_FALSE(good(send(what).attachment).isEmpty());
    EXPECT_EQ(good(await(m_shotgrid->count(u"Attachment"_s, {}, {}))), 2);
}

TEST_F(Transfers, ASiteThatKeepsFilesItselfTakesThemWhole)
{
    good(m_sandbox.changeSettings(QJsonObject{{u"storage"_s, u"sg"_s}}));
    const QByteArray bytes = movie(11 * mebibyte);
    good(send(upload(bytes, u"sg_uploaded_movie"_s)).attachment);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
}

TEST_F(Transfers, BytesWithoutATagHaveNotArrived)
{
    failNext(u"/_s3/*"_s, {.method = u"PUT"_s, .answer = sandbox::Reply{}, .reachesSite = false});
    good(send(upload("bytes", u"sg_uploaded_movie"_s)).attachment);
    EXPECT_EQ(puts(), 2);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), "bytes"_ba);
}

struct Impostor {
    const char *name;
    QString storage;
    qint64 mebibytes;
    QString method;
    QString path;
};

class Impostors : public Transfers, public testing::WithParamInterface<Impostor>
{
};

//! A proxy's page with status 200, and even with a tag: nothing has arrived, and nothing is lost.
TEST_P(Impostors, AreNotTakenForTheServer)
{
    good(m_sandbox.changeSettings(QJsonObject{{u"storage"_s, GetParam().storage}}));
    const QByteArray bytes = movie(GetParam().mebibytes * mebibyte);
    shotgrid::Upload what = upload(bytes, u"sg_uploaded_movie"_s);
    const sandbox::Reply page{.headers = {{"content-type", "text/html; charset=utf-8"}, {"etag", "\"1a2b-5f\""}},
                              .body = "<html><head><title>Sign in</title></head></html>"};
    failNext(GetParam().path, {.method = GetParam().method, .count = 100, .answer = page, .reachesSite = false});
    const shotgrid::UploadEnd broken = send(what);
    ASSERT_FALSE(broken.attachment);
    const Error error = broken.attachment.error();
    EXPECT_EQ(error.kind, Error::Kind::Malformed);
    EXPECT_TRUE(error.message.contains(u"an HTML page titled 'Sign in'"_s)) << error.message.toStdString();
    EXPECT_TRUE(error.where.contains(u"127.0.0.1"_s)) << error.where.toStdString();
    EXPECT_TRUE(error.hint.contains(u"127.0.0.1"_s)) << error.hint.toStdString();
    EXPECT_EQ(good(await(m_shotgrid->count(u"Attachment"_s, {}, {}))), 0);

    m_sandbox.shotgridFrame().faults().clear();
    what.state = shotgrid::uploadStateFromJson(toJson(broken.state));
    good(send(what).attachment);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), bytes);
    EXPECT_EQ(good(await(m_shotgrid->count(u"Attachment"_s, {}, {}))), 1);
}

INSTANTIATE_TEST_SUITE_P(Answers, Impostors,
                         testing::Values(Impostor{"of_a_store", u"s3"_s, 1, u"PUT"_s, u"/_s3/*"_s},
                                         Impostor{"of_a_store_of_parts", u"s3"_s, 11, u"PUT"_s, u"/_s3/*"_s},
                                         Impostor{"of_a_site_that_takes_bytes", u"sg"_s, 1, u"PUT"_s, u"*/_upload"_s},
                                         Impostor{"of_a_site_that_is_told", u"s3"_s, 1, u"POST"_s, u"*/_upload"_s}),
                         [](const auto &each) { return std::string(each.param.name); });

//! A proxy's page in the place of a file, with status 200: whoever took it for the file would pass it on as a movie.
sandbox::Fault signInPage(const QString &path)
{
    const sandbox::Reply page{.headers = {{"content-type", "text/html; charset=utf-8"}, {"etag", "\"1a2b-5f\""}},
                              .body = "<html><head><title>Sign in</title></head></html>"};
    return {.method = u"GET"_s, .path = path, .count = 100, .answer = page, .reachesSite = false};
}

void expectRefused(const Error &error)
{
    EXPECT_EQ(error.kind, Error::Kind::Malformed);
    EXPECT_TRUE(error.message.contains(u"an HTML page titled 'Sign in'"_s)) << error.message.toStdString();
    EXPECT_TRUE(error.hint.contains(u"proxy"_s)) << error.hint.toStdString();
}

TEST_F(Transfers, APageIsNotTakenForTheFileOfAStore)
{
    const QByteArray bytes = movie(mebibyte);
    good(send(upload(bytes, u"sg_uploaded_movie"_s)).attachment);
    m_sandbox.shotgridFrame().faults().add(signInPage(u"/_s3/*"_s));
    const QString path = m_folder.filePath(u"fetched"_s);
    const auto download = [&] {
        const net::Download to{.path = path, .from = QFileInfo(path).size()};
        return await(m_shotgrid->download(m_version, u"sg_uploaded_movie"_s, to, {}));
    };
    expectRefused(download().error());
    m_sandbox.shotgridFrame().faults().clear();
    good(download()); // goes on from what is there
    EXPECT_EQ(contentOf(path), bytes);
}

TEST_F(Transfers, APageIsNotTakenForAFileOrPictureOfAyon)
{
    good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
    const ayon::NewFile made{.path = file(movie(mebibyte)),
                             .name = u"a.mov"_s,
                             .mime = u"video/quicktime"_s,
                             .id = EntityId::fromText(newId()).value()};
    good(await(m_ayon->upload(m_project, made, {}, {})));
    m_sandbox.ayonFrame().faults().add(signInPage(u"/api/projects/*"_s));
    const QString path = m_folder.filePath(u"fetched"_s);
    expectRefused(await(m_ayon->download(m_project, made.id, {.path = path}, {})).error());
    EXPECT_FALSE(QFile::exists(path));
    expectRefused(await(m_ayon->downloadThumbnail(m_project, made.id, path, {})).error());
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(Transfers, APageThatIsAFileIsOne)
{
    const QByteArray page = "<html><head><title>Call sheet</title></head></html>";
    shotgrid::Upload what = upload(page, u"sg_uploaded_movie"_s);
    what.name = u"call sheet.html"_s;
    what.mime = "text/html"_ba;
    good(send(what).attachment);
    EXPECT_EQ(fetched(m_version, u"sg_uploaded_movie"_s), page);
    good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
    const ayon::NewFile made{.path = file(page), .name = u"call sheet.html"_s, .mime = u"text/html"_s};
    const EntityId kept = good(await(m_ayon->upload(m_project, made, {}, {})));
    const QString path = m_folder.filePath(u"fetched"_s);
    good(await(m_ayon->download(m_project, kept, {.path = path}, {})));
    EXPECT_EQ(contentOf(path), page);
}

TEST_F(Transfers, FilesOfAyonCarryTheirIdentity)
{
    good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
    const QByteArray bytes = movie(13 * mebibyte); // a video that large comes in pieces of 4 MiB, whatever is asked for
    const ayon::NewFile made{.path = file(bytes),
                             .name = u"späät.mov"_s,
                             .mime = u"video/quicktime"_s,
                             .id = EntityId::fromText(newId()).value()};
    EXPECT_EQ(good(await(m_ayon->upload(m_project, made, {}, {}))), made.id);
    EXPECT_EQ(good(await(m_ayon->upload(m_project, made, {}, {}))), made.id);
    const QString path = m_folder.filePath(u"fetched"_s);
    good(await(m_ayon->download(m_project, made.id, {.path = path}, {})));
    EXPECT_EQ(contentOf(path), bytes);
    EXPECT_EQ(await(m_ayon->download(m_project, EntityId::fromText(newId()).value(), {.path = path}, {})).error().kind,
              Error::Kind::NotFound);
}

} // namespace

} // namespace bridge::test
