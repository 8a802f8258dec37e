// Movies, pictures and paths of versions on their way to ShotGrid, over real sockets.
#include "e2e/reviewables.h"
#include "media/mediapaths.h"
#include "media/mediasync.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

using media::Asked;
using media::MediaResult;
using media::MediaSync;

class Media : public Reviewables
{
protected:
    Media()
        : m_media(std::make_unique<MediaSync>(*m_ayon, *m_shotgrid, m_project))
    {
        m_version = versionOfShot(u"renderMain"_s);
        sync();
        clearRequests();
    }

    MediaResult bring(const EntityId &version, const Asked &asked)
    {
        const media::MediaResults results = good(await(m_media->bring({{version, asked}}, {}, {})));
        return results.at(version);
    }
    MediaResult bring(const EntityId &file) { return bring(m_version, {.movies = {file}}); }
    media::MediaReport bringAll() { return good(await(m_media->bringAll({}, {}))); }

    std::unique_ptr<MediaSync> m_media;
    EntityId m_version;
};

TEST_F(Media, TheReviewableThatWasNamedIsBroughtOnce)
{
    const QByteArray second = movieFile(1000, 'b');
    reviewable(m_version, movieFile(1000, 'a'), u"sh010_v001.mov"_s);
    const EntityId file = reviewable(m_version, second, u"sh010_v001_fix.mov"_s);
    EXPECT_EQ(bring(file), MediaResult());
    EXPECT_EQ(movieInShotgrid(m_version), second);
    EXPECT_EQ(text(rowOf(m_version).attributes.value(u"sg_uploaded_movie"_s)[u"name"_s].toString()),
              "sh010_v001_fix.mov");

    clearRequests();
    EXPECT_EQ(bring(file), MediaResult());
    m_media = std::make_unique<MediaSync>(*m_ayon, *m_shotgrid, m_project); // as after a restart
    EXPECT_EQ(bring(file), MediaResult());
    EXPECT_EQ(ayonRequests().reads, 4);
    EXPECT_EQ(ayonRequests().writes, 0);
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 0);
}

TEST_F(Media, PeopleSeeHowFarItIs)
{
    const EntityId file = reviewable(m_version, movieFile(qsizetype(40) * 1024 * 1024, 'a'), u"a.mov"_s);
    std::vector<double> shares;
    const auto tell = [&shares](double share, const QString &what) {
        EXPECT_TRUE(what.startsWith("media of "_L1));
        shares.push_back(share);
    };
    good(await(m_media->bring({{m_version, {.movies = {file}}}}, tell, {})));
    EXPECT_GE(shares.size(), 10u); // a video comes in pieces of 4 MiB
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(shares.back(), 1);
}

TEST_F(Media, ALateEventDoesNotBringAnOlderMovieBack)
{
    const EntityId first = reviewable(m_version, movieFile(10, 'a'), u"a.mov"_s);
    const EntityId second = reviewable(m_version, movieFile(10, 'b'), u"b.mov"_s);
    bring(second);
    EXPECT_EQ(text(bring(first).text), "ShotGrid has a newer reviewable");
    EXPECT_EQ(movieInShotgrid(m_version), movieFile(10, 'b'));
}

TEST_F(Media, WhatAKilledWorkerBroughtIsNotBroughtAgain)
{
    const EntityId file = reviewable(m_version, movieFile(10, 'a'), u"a.mov"_s);
    bring(file);
    forget(m_version);
    EXPECT_EQ(bring(file), MediaResult());
    EXPECT_EQ(good(await(m_shotgrid->count(u"Attachment"_s, {}, {}))), 1);
    EXPECT_EQ(memoryOf(m_version).movie, file);
}

TEST_F(Media, AVersionThatIsNotThereIsSaidSo)
{
    const EntityId unsynced = versionOfShot(u"renderBeauty"_s);
    const EntityId file = reviewable(unsynced, movieFile(), u"a.mov"_s);
    EXPECT_EQ(bring(unsynced, {.movies = {file}}).outcome, MediaResult::Outcome::Waits);
    const EntityId unknown = EntityId::fromText(newId()).value();
    EXPECT_EQ(bring(unknown, {.movies = {file}}).outcome, MediaResult::Outcome::Gone);
    sync();
    EXPECT_EQ(bring(unsynced, {.movies = {file}}).outcome, MediaResult::Outcome::Done);
    retire(u"Version/"_s + rowOf(m_version).ref.id.toText());
    const EntityId other = reviewable(m_version, movieFile(), u"a.mov"_s);
    EXPECT_EQ(bring(other).outcome, MediaResult::Outcome::Waits);
}

TEST_F(Media, AVersionThatNeverComesIsNotWaitedFor)
{
    const EntityId hero = EntityId::fromText(version(m_shot, u"renderHero"_s, -1)).value();
    EXPECT_EQ(bring(hero, {.thumbnail = true}).outcome, MediaResult::Outcome::Outside);
    version(m_shot, u"renderKept"_s, 1); // so that the shot is cut off, not deleted
    const QString parent = folder(u"Folder"_s, u"extra"_s, m_shot);
    const EntityId below = EntityId::fromText(version(parent, u"renderBelow"_s, 1)).value();
    EXPECT_EQ(bring(below, {.thumbnail = true}).outcome, MediaResult::Outcome::Waits);
    retire(sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, u"sh010"_s).ref.id.number()));
    sync({.flow = sync::Policy::Flow::FromShotgrid});
    EXPECT_EQ(bring(below, {.thumbnail = true}).outcome, MediaResult::Outcome::Outside);
    const std::vector<media::MediaPaths> paths{{.version = below, .fields = {{u"sg_path_to_movie"_s, u"/b.mov"_s}}}};
    const auto written = good(await(media::writeMediaPaths(m_ayon.get(), m_shotgrid.get(), m_project, paths, {})));
    EXPECT_EQ(written.front().outcome, MediaResult::Outcome::Outside);
}

TEST_F(Media, AnUploadThatBrokeGoesOnWithoutFetchingAgain)
{
    const EntityId file = reviewable(m_version, movieFile(1000, 'a'), u"a.mov"_s);
    failInShotgrid(u"/_s3/*"_s, {.count = 1, .answer = sandbox::Reply{.status = 400}, .reachesSite = false});
    const MediaResult broken = bring(file);
    EXPECT_EQ(broken.outcome, MediaResult::Outcome::Failed);
    EXPECT_TRUE(broken.text.contains("the store answers with status 400"_L1)) << text(broken.text);
    EXPECT_FALSE(broken.isTransient);
    const int fetched = m_sandbox.ayonFrame().requests(u"/payload"_s);
    EXPECT_EQ(bring(file).outcome, MediaResult::Outcome::Done);
    EXPECT_EQ(m_sandbox.ayonFrame().requests(u"/payload"_s), fetched);
    EXPECT_EQ(movieInShotgrid(m_version), movieFile(1000, 'a'));
}

TEST_F(Media, AnUploadThatAKilledWorkerBeganGoesOnWithWhatIsMissing)
{
    const QByteArray movie = movieFile(qsizetype(100) * 1024 * 1024, 'a');
    const EntityId file = reviewable(m_version, movie, u"a.mov"_s);
    std::stop_source source;
    const auto tell = [&source](double share, const QString &) {
        if (share > 0.7) // fetched, and 40 MiB sent, of which 32 are the first part
            source.request_stop();
    };
    ASSERT_FALSE(await(m_media->bring({{m_version, {.movies = {file}}}}, tell, source.get_token())));
    const media::Sending kept = sendingOf(m_version);
    EXPECT_EQ(kept.file, file);
    qint64 missing = 0;
    for (const shotgrid::UploadPart &part : shotgrid::missingParts(kept.state))
        missing += part.sizeBytes;
    EXPECT_LT(missing, movie.size());

    const sandbox::Access access = m_sandbox.access();
    shotgrid::ShotgridClient client(
        {.url = QUrl(access.shotgridUrl),
         .signIn = shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)}});
    m_media = std::make_unique<MediaSync>(*m_ayon, client, m_project);
    EXPECT_EQ(bring(file), MediaResult());
    qint64 sent = 0;
    for (const auto &[route, count] : client.counters().routes)
        sent += route.contains("(store)"_L1) ? count.bytesSent : 0;
    EXPECT_GE(sent, missing);
    EXPECT_LT(sent, missing + 100'000); // the picture of the version goes there as well
    EXPECT_EQ(movieInShotgrid(m_version), movie);
    EXPECT_EQ(sendingOf(m_version), media::Sending()); // what is done needs no remembering
    m_media.reset();
}

TEST_F(Media, AStoreThatFailsForLongIsNobodysFault)
{
    const EntityId file = reviewable(m_version, movieFile(1000, 'a'), u"a.mov"_s);
    failInShotgrid(u"/_s3/*"_s, {.count = 3, .answer = sandbox::Reply{.status = 500}, .reachesSite = false});
    const MediaResult failed = bring(file);
    EXPECT_EQ(failed.outcome, MediaResult::Outcome::Failed);
    EXPECT_TRUE(failed.isTransient);
    EXPECT_EQ(bring(file), MediaResult());
}

TEST_F(Media, OneFileThatFailsDoesNotHoldUpTheOthers)
{
    const EntityId second = versionOfShot(u"renderBeauty"_s);
    sync();
    const EntityId broken = reviewable(m_version, movieFile(10, 'a'), u"a.mov"_s);
    const EntityId fine = reviewable(second, movieFile(10, 'b'), u"b.mov"_s);
    failInAyon(u"*/files/%1/payload"_s.arg(broken.toText()),
               {.count = 100, .ending = sandbox::Outcome::Ending::HalfBody});
    const auto results =
        good(await(m_media->bring({{m_version, {.movies = {broken}}}, {second, {.movies = {fine}}}}, {}, {}), 60s));
    EXPECT_EQ(results.at(m_version).outcome, MediaResult::Outcome::Failed);
    EXPECT_EQ(results.at(second).outcome, MediaResult::Outcome::Done);
    EXPECT_EQ(movieInShotgrid(second), movieFile(10, 'b'));
}

TEST_F(Media, AServerThatIsAwayIsNoFailureOfTheFile)
{
    const EntityId file = reviewable(m_version, movieFile(10, 'a'), u"a.mov"_s);
    failInShotgrid(u"*/_upload"_s, {.count = 100, .reachesSite = false, .ending = sandbox::Outcome::Ending::Reset});
    failInShotgrid(u"/api/v1"_s, {.count = 100, .reachesSite = false, .ending = sandbox::Outcome::Ending::Reset});
    const auto result = await(m_media->bring({{m_version, {.movies = {file}}}}, {}, {}), 60s);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Unreachable);
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(bring(file).outcome, MediaResult::Outcome::Done);
}

TEST_F(Media, ThePictureOfTheVersionFollowsTheMovie)
{
    good(m_sandbox.changeSettings(QJsonObject{{u"processing_delay"_s, 0}}));
    const QByteArray picture = pictureFile(Qt::red);
    thumbnail(m_version, picture);
    const EntityId file = reviewable(m_version, movieFile(10, 'a'), u"a.mov"_s);
    bring(file);
    EXPECT_EQ(pictureInShotgrid(m_version), picture);

    const QByteArray another = pictureFile(Qt::blue);
    thumbnail(m_version, another);
    EXPECT_EQ(bring(m_version, {.thumbnail = true}), MediaResult());
    EXPECT_EQ(pictureInShotgrid(m_version), another);
    clearRequests();
    EXPECT_EQ(bring(m_version, {.thumbnail = true}), MediaResult());
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 0);
}

TEST_F(Media, AWholePassBringsWhatIsMissing)
{
    std::vector<EntityId> versions{m_version};
    for (int at = 0; at < 5; ++at)
        versions.push_back(versionOfShot(u"render%1"_s.arg(at)));
    sync();
    for (std::size_t at = 0; at < 4; ++at)
        reviewable(versions[at], movieFile(10, char('a' + at)), u"v%1.mov"_s.arg(at));
    clearRequests();
    const media::MediaReport planned = good(await(m_media->planAll({})));
    EXPECT_EQ(planned.movies, 4);
    EXPECT_EQ(planned.thumbnails, 4);
    EXPECT_EQ(ayonRequests().writes + shotgridRequests().writes, 0);
    media::MediaReport report = bringAll();
    EXPECT_EQ(report.movies, 4);
    EXPECT_EQ(report.thumbnails, 4); // AYON made them of the movies
    EXPECT_TRUE(report.failures.isEmpty());
    EXPECT_EQ(movieInShotgrid(versions[3]), movieFile(10, 'd'));

    clearRequests();
    report = bringAll();
    EXPECT_EQ(report.movies + report.thumbnails, 0);
    EXPECT_EQ(ayonRequests().reads, 2);
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 0);
}

TEST_F(Media, WhatAnotherIntegrationBroughtIsOnlyRemembered)
{
    std::vector<EntityId> versions{m_version};
    for (int at = 0; at < 3; ++at)
        versions.push_back(versionOfShot(u"render%1"_s.arg(at)));
    sync();
    for (const EntityId &version : versions) {
        reviewable(version, movieFile(10, 'a'), u"sh010_v001.mov"_s);
        uploadMovie(version, movieFile(10, 'a'), u"sh010_v001.mov"_s);
    }
    clearRequests();
    EXPECT_EQ(bringAll().movies, 0);
    EXPECT_EQ(shotgridRequests().reads + shotgridRequests().writes, 2);
    EXPECT_EQ(ayonRequests().reads, 2);
    EXPECT_EQ(ayonRequests().writes, 1);
    EXPECT_FALSE(memoryOf(versions.back()).movie.isEmpty());
}

TEST_F(Media, PathsAreWrittenForManyVersionsAtOnce)
{
    const EntityId second = versionOfShot(u"renderBeauty"_s);
    const EntityId unsynced = versionOfShot(u"renderAlpha"_s);
    sync();
    const EntityId unlinked = versionOfShot(u"renderBeta"_s);
    clearRequests();
    const auto pathsOf = [](const EntityId &version, const QString &path) {
        return media::MediaPaths{.version = version, .fields = {{u"sg_path_to_movie"_s, path}}};
    };
    const std::vector<media::MediaPaths> paths{pathsOf(m_version, u"/old.mov"_s), pathsOf(second, u"/b.mov"_s),
                                               pathsOf(m_version, u"/new.mov"_s), pathsOf(unlinked, u"/c.mov"_s),
                                               pathsOf(EntityId::fromText(newId()).value(), u"/d.mov"_s)};
    const auto results = good(await(media::writeMediaPaths(m_ayon.get(), m_shotgrid.get(), m_project, paths, {})));
    EXPECT_EQ(ayonRequests().reads, 3); // two for the one that is not linked
    EXPECT_EQ(shotgridRequests().writes, 1);
    EXPECT_EQ(results.at(0), MediaResult());
    EXPECT_EQ(results.at(3).outcome, MediaResult::Outcome::Waits);
    EXPECT_EQ(results.at(4).outcome, MediaResult::Outcome::Gone);
    EXPECT_EQ(text(rowOf(m_version).text(u"sg_path_to_movie"_s)), "/new.mov");
    EXPECT_EQ(text(rowOf(second).text(u"sg_path_to_movie"_s)), "/b.mov");
    EXPECT_TRUE(rowOf(unsynced).text(u"sg_path_to_movie"_s).isEmpty());
}

struct HostileName {
    const char *name;
    QString given;
    QString shown; // in ShotGrid
};

class HostileNames : public Media, public testing::WithParamInterface<HostileName>
{
};

TEST_P(HostileNames, StayInTheirFolder)
{
    const QTemporaryDir outer;
    QDir(outer.path()).mkdir(u"tmp"_s);
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", outer.filePath(u"tmp"_s).toUtf8());
    const EntityId file = reviewable(m_version, movieFile(10, 'a'), GetParam().given);
    EXPECT_EQ(bring(file), MediaResult());
    const QStringList left = QDir(outer.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    EXPECT_EQ(left, QStringList{u"tmp"_s});
    if (before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", before);
    EXPECT_EQ(movieInShotgrid(m_version), movieFile(10, 'a'));
    EXPECT_EQ(text(rowOf(m_version).attributes.value(u"sg_uploaded_movie"_s)[u"name"_s].toString()),
              text(GetParam().shown));
}

INSTANTIATE_TEST_SUITE_P(Names, HostileNames,
                         testing::Values(HostileName{"climbing", u"../../x.mov"_s, u"x.mov"_s},
                                         HostileName{"absolute", u"/etc/passwd"_s, u"passwd"_s},
                                         HostileName{"backwards", uR"(..\..\x.mov)"_s, u"x.mov"_s},
                                         HostileName{"parent", u".."_s, u"file"_s},
                                         HostileName{"control_characters", u"a\x01\x1b[31m.mov"_s, u"a__[31m.mov"_s},
                                         HostileName{"long_name", QString(300, u'x') + u".mov"_s,
                                                     QString(116, u'x') + u".mov"_s}),
                         [](const auto &each) { return std::string(each.param.name); });

} // namespace

} // namespace bridge::test
