// Movies and paths of versions, brought by the services as processes of their own.
#include "e2e/reviewables.h"
#include "e2e/threeservices.h"

#include <QEventLoop>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

class MediaServices : public ThreeServices
{
protected:
    EntityId newVersion(const QString &product)
    {
        return EntityId::fromText(version(folderCalled(u"sh010"_s).id.toText(), product, 1)).value();
    }
    EntityId reviewable(const EntityId &version, const QByteArray &bytes)
    {
        return putReviewable(m_sandbox.access(), m_project, version, bytes, u"sh010_v001.mov"_s);
    }
    shotgrid::Row rowOf(const EntityId &version)
    {
        const shotgrid::Query query{
            .type = u"Version"_s,
            .filter = shotgrid::where(u"sg_ayon_id"_s, shotgrid::Relation::Is, QJsonValue(version.toText())),
            .fields = {u"sg_uploaded_movie"_s, u"sg_path_to_movie"_s, u"sg_frames_have_slate"_s, u"image"_s}};
        const auto rows = good(await(m_shotgrid->search(query, {})));
        return rows.empty() ? shotgrid::Row() : rows.front();
    }
    //! Another one after each upload; 0 without a movie.
    qint64 movieId(const EntityId &version)
    {
        return rowOf(version).attributes.value(u"sg_uploaded_movie"_s)[u"id"_s].toInteger();
    }
    bool hasMovie(const EntityId &version) { return movieId(version) > 0; }
    void dispatch(const QString &topic, const QJsonObject &summary, const QJsonObject &payload = {})
    {
        ayon::AyonConnection publisher{.url = QUrl(m_sandbox.access().ayonUrl),
                                       .apiKey = Secret(m_sandbox.access().apiKey),
                                       .senderType = u"publish"_s};
        ayon::AyonClient client(publisher);
        const ayon::NewEvent event{.topic = topic, .project = m_project, .summary = summary, .payload = payload};
        good(await(client.dispatchEvent(event, {})));
    }
    //! What people read about the last job.
    QString said() { return events(u"shotgrid.push"_s).back().description; }
    int failedJobs() { return jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed]; }
};

TEST_F(MediaServices, AVersionAndItsMovieComeInOneBatch)
{
    const EntityId version = newVersion(u"renderMain"_s);
    reviewable(version, movieFile(1000));
    bringToShotgrid();
    EXPECT_TRUE(hasMovie(version));
    EXPECT_FALSE(rowOf(version).text(u"image"_s).isEmpty());
    EXPECT_EQ(failedJobs(), 0);
    EXPECT_EQ(text(said()), "The media of the version are in ShotGrid.");
    clearRequests();
    bringToShotgrid(); // what it remembered is no event for itself
    EXPECT_EQ(shotgridRequests().writes, 0);
}

TEST_F(MediaServices, PathsThatAPublisherKnowsAreWritten)
{
    const EntityId version = newVersion(u"renderMain"_s);
    dispatch(u"flow.version.mediapath"_s, {},
             {{u"versionId"_s, version.toText()},
              {u"sg_path_to_movie"_s, u"/mnt/show/v001.mov"_s},
              {u"sg_frames_have_slate"_s, true},
              {u"sg_status_list"_s, u"apr"_s}});
    bringToShotgrid();
    EXPECT_EQ(text(rowOf(version).text(u"sg_path_to_movie"_s)), "/mnt/show/v001.mov");
    EXPECT_TRUE(rowOf(version).checked(u"sg_frames_have_slate"_s));
    EXPECT_EQ(text(said()), "The paths are in ShotGrid. Left out, since they are no paths: sg_status_list.");
    EXPECT_EQ(failedJobs(), 0);
}

TEST_F(MediaServices, EventsThatMakeNoSenseAreToldSoAndStopNobody)
{
    dispatch(u"reviewable.created"_s, {});
    dispatch(u"reviewable.created"_s, {{u"versionId"_s, 7}, {u"fileId"_s, QJsonObject()}});
    dispatch(u"reviewable.created"_s, {{u"versionId"_s, u"../../x"_s}, {u"fileId"_s, u"x"_s}});
    dispatch(u"flow.version.mediapath"_s, {{u"versionId"_s, u"x"_s}});
    dispatch(u"flow.version.mediapath"_s, {}, {{u"versionId"_s, newId()}, {u"sg_path_to_movie"_s, 7}});
    dispatch(u"reviewable.created"_s, {{u"versionId"_s, newId()}, {u"fileId"_s, newId()}}); // is not there any more
    const EntityId version = newVersion(u"renderMain"_s);
    reviewable(version, movieFile());
    bringToShotgrid();
    EXPECT_TRUE(hasMovie(version));
    const auto counts = jobs(u"shotgrid.push"_s);
    EXPECT_EQ(counts.at(ayon::Event::Status::Failed), 5);
    EXPECT_FALSE(counts.contains(ayon::Event::Status::Pending));
    EXPECT_FALSE(counts.contains(ayon::Event::Status::InProgress));
}

TEST_F(MediaServices, WhereVersionsTakeNoPartNobodyWaitsForThem)
{
    QStringList others = m_settings.enabledEntities;
    others.removeAll(u"Version"_s);
    for (auto &[place, overrides] : m_sandbox.ayon().editStore().settings) {
        QJsonObject compatibility = overrides.value("compatibility_settings"_L1).toObject();
        compatibility.insert(u"shotgrid_enabled_entities"_s, QJsonArray::fromStringList(others));
        overrides.insert(u"compatibility_settings"_s, compatibility);
    }
    const EntityId version = newVersion(u"renderMain"_s);
    reviewable(version, movieFile());
    dispatch(u"flow.version.mediapath"_s, {},
             {{u"versionId"_s, version.toText()}, {u"sg_path_to_movie"_s, u"/mnt/show/v001.mov"_s}});
    bringToShotgrid();
    EXPECT_TRUE(rowOf(version).ref.isEmpty());
    for (const ayon::Event &job : events(u"shotgrid.push"_s))
        EXPECT_EQ(job.status, ayon::Event::Status::Finished) << text(job.description);
}

TEST_F(MediaServices, AKilledTransmitterLosesAndDoublesNothing)
{
    const EntityId version = newVersion(u"renderMain"_s);
    bringToShotgrid();
    reviewable(version, movieFile(1000));
    // The movie is there, the answer never comes, and the process dies.
    m_sandbox.shotgridFrame().faults().add(
        {.method = u"POST"_s, .path = u"*/sg_uploaded_movie/_upload"_s, .delay = 60s});
    const auto transmitter = start(u"transmitter"_s);
    EXPECT_TRUE(within(20s, [&] { return hasMovie(version); }));
    QEventLoop loop;
    QObject::connect(transmitter.get(), &QProcess::finished, &loop, &QEventLoop::quit);
    transmitter->kill();
    loop.exec();
    const qint64 before = movieId(version);
    for (const ayon::Event &job : events(u"shotgrid.push"_s)) { // as after the two minutes that a dead worker is given
        if (job.status == ayon::Event::Status::InProgress)
            good(await(m_ayon->changeEvent(job.id, {.status = ayon::Event::Status::Restarted}, {})));
    }
    bringToShotgrid();
    EXPECT_EQ(movieId(version), before);
    EXPECT_FALSE(rowOf(version).text(u"image"_s).isEmpty());
    EXPECT_EQ(failedJobs(), 0);
}

TEST_F(MediaServices, AWholeSyncBringsWhatIsMissing)
{
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, false}}}}, {})));
    const EntityId version = newVersion(u"renderMain"_s);
    reviewable(version, movieFile(1000));
    bringToShotgrid();
    EXPECT_TRUE(rowOf(version).ref.isEmpty());
    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
    asked.payload = {{u"action"_s, u"sync-from-ayon"_s}, {u"project_name"_s, u"show"_s}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
    EXPECT_TRUE(hasMovie(version));
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.summary.value(u"media"_s)[u"movies"_s].toInt(), 1);
    EXPECT_TRUE(job.description.contains("Brought 1 movies and 1 thumbnails."_L1)) << text(job.description);
}

} // namespace

} // namespace bridge::test
