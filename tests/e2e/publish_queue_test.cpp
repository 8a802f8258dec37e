// The queue on its way, with what happens to a machine that publishes.
#include "e2e/publish.h"
#include "publisher/queue.h"
#include "support/movies.h"

#include <QJsonArray>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

using publisher::EntryState;
using publisher::Publisher;
using publisher::PublishQueue;
using publisher::PublishRequest;
using publisher::QueueEntry;

class Queued : public PublishTest
{
protected:
    Queued() { reopen(); }

    void reopen()
    {
        m_queue.reset();
        m_queue = good(PublishQueue::open(m_disk.filePath(u"queue/publishes.sqlite"_s)));
    }
    Result<int> run(std::stop_token stop = {})
    {
        m_shotgrid = newClient();
        Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
        return await(m_queue->run(publisher, m_ayon->url(), stop), 120s);
    }
    qint64 add(const PublishRequest &request) { return good(m_queue->add(m_ayon->url(), request)); }
    QueueEntry entry(std::size_t at) { return good(m_queue->entries()).at(at); }

    std::unique_ptr<PublishQueue> m_queue;
};

TEST_F(Queued, IsPublishedInItsOrder)
{
    add(request(u"renderA"_s, 1));
    add(request(u"renderB"_s));
    EXPECT_EQ(good(run()), 2);
    EXPECT_EQ(entry(0).state, EntryState::Done);
    ASSERT_TRUE(entry(0).result);
    EXPECT_EQ(entry(0).result->files.size(), 2u);
    EXPECT_EQ(entry(1).progress.share, 1);
    EXPECT_EQ(versionRows().size(), 2u);
    EXPECT_EQ(good(run()), 0);
}

TEST_F(Queued, WithNothingToSeeButATemporaryThumbnailIsAVersionThatShowsIt)
{
    PublishRequest pictured = request(u"renderA"_s);
    pictured.representations.clear();
    pictured.thumbnail = file(u"staged.png"_s);
    pictured.isThumbnailTemporary = true;
    add(pictured);
    ASSERT_TRUE(QFile::remove(pictured.thumbnail));
    EXPECT_EQ(good(run()), 1);
    const QString kept = entry(0).request.thumbnail;
    ASSERT_TRUE(entry(0).result);
    EXPECT_EQ(entry(0).result->uploaded, QStringList{u"image"_s});
    EXPECT_TRUE(entry(0).result->mediaPaths.isEmpty());
    const shotgrid::Row version = versionRows().at(0);
    EXPECT_FALSE(version.text(u"image"_s).isEmpty());
    EXPECT_TRUE(version.text(u"sg_path_to_movie"_s).isEmpty());
    EXPECT_NE(kept, pictured.thumbnail);
    EXPECT_FALSE(QFile::exists(kept));
}

TEST_F(Queued, OfAnotherServerWaitsForThatOne)
{
    good(m_queue->add(QUrl(u"https://other.example"_s), request(u"renderA"_s)));
    EXPECT_EQ(good(run()), 0);
    EXPECT_EQ(entry(0).state, EntryState::Waiting);
}

TEST_F(Queued, WhatFailsByItsOwnFaultStaysAndCanBeTriedAgain)
{
    PublishRequest bad = request(u"renderA"_s);
    const qint64 id = add(bad);
    add(request(u"renderB"_s));
    QFile::rename(bad.representations[0].files[0], bad.representations[0].files[0] + ".away"_L1);
    EXPECT_EQ(good(run()), 1);
    EXPECT_EQ(entry(0).state, EntryState::Failed);
    EXPECT_EQ(text(entry(0).reason), "the file is not there");
    EXPECT_FALSE(entry(0).hint.isEmpty());
    EXPECT_EQ(good(run()), 0);

    QFile::rename(bad.representations[0].files[0] + ".away"_L1, bad.representations[0].files[0]);
    good(m_queue->retry(id));
    EXPECT_EQ(good(run()), 1);
    EXPECT_EQ(entry(0).state, EntryState::Done);
}

TEST_F(Queued, WaitsUntilTheNetworkIsBack)
{
    add(request(u"renderA"_s));
    m_sandbox.shotgridFrame().faults().add(
        {.count = 1000, .reachesSite = false, .ending = sandbox::Outcome::Ending::Reset});
    const auto away = run();
    ASSERT_FALSE(away);
    EXPECT_EQ(away.error().kind, Error::Kind::Unreachable);
    EXPECT_EQ(entry(0).state, EntryState::Waiting);
    EXPECT_FALSE(entry(0).reason.isEmpty());
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(good(run()), 1);
}

TEST_F(Queued, GoesOnAfterARestartWithoutSendingAgainWhatArrived)
{
    add(request(u"renderA"_s));
    const QByteArray large = movieFile(qsizetype(70) * 1024 * 1024, 'x');
    file(u"renderA_v003.mov"_s, large);
    std::stop_source source;
    m_sandbox.shotgridFrame().faults().add({.method = u"POST"_s,
                                            .path = u"*_upload"_s,
                                            .count = 9,
                                            .reachesSite = false,
                                            .ending = sandbox::Outcome::Ending::Reset});
    ASSERT_FALSE(run()); // everything is in the store, and the site was not told
    m_sandbox.shotgridFrame().faults().clear();
    reopen();
    EXPECT_EQ(good(run()), 1);
    for (const auto &[route, count] : m_shotgrid->counters().routes)
        EXPECT_FALSE(route.contains("(store)"_L1)) << text(route);
    EXPECT_EQ(movieOf(versionRows().front().ref.id), large);
    EXPECT_EQ(versionRows().size(), 1u);
}

TEST_F(Queued, WhatIsDroppedLeavesNoPartsInTheStore)
{
    const qint64 id = add(request(u"renderA"_s));
    file(u"renderA_v003.mov"_s, movieFile(qsizetype(70) * 1024 * 1024, 'x'));
    m_sandbox.shotgridFrame().faults().add({.method = u"POST"_s,
                                            .path = u"*_upload"_s,
                                            .count = 9,
                                            .reachesSite = false,
                                            .ending = sandbox::Outcome::Ending::Reset});
    ASSERT_FALSE(run()); // all parts are in the store, and the site was not told
    good(m_queue->drop(id));
    sandbox::Faults &faults = m_sandbox.shotgridFrame().faults();
    faults.clear();
    faults.add(
        {.path = u"*multipart_abort"_s, .count = 9, .reachesSite = false, .ending = sandbox::Outcome::Ending::Reset});
    EXPECT_EQ(good(run()), 0); // what cannot be told now is told later
    faults.clear();
    reopen();
    const auto files = [this] { return m_sandbox.state()[u"shotgrid"_s][u"files"_s].toObject(); };
    ASSERT_FALSE(files()[u"in_parts"_s].toArray().isEmpty());
    const int before = m_sandbox.shotgridFrame().requests(u"multipart_abort"_s);
    EXPECT_EQ(good(run()), 0);
    EXPECT_EQ(good(run()), 0);
    EXPECT_EQ(m_sandbox.shotgridFrame().requests(u"multipart_abort"_s) - before, 1);
    EXPECT_TRUE(files()[u"in_parts"_s].toArray().isEmpty());
    EXPECT_TRUE(files()[u"objects"_s].toObject().isEmpty());
}

TEST_F(Queued, StoppedIsNoFailure)
{
    add(request(u"renderA"_s));
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(run(source.get_token()).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(entry(0).state, EntryState::Waiting);
    EXPECT_TRUE(entry(0).reason.isEmpty());
}

TEST_F(Queued, StoppedInTheMidstIsNoFailure)
{
    add(request(u"renderA"_s));
    Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    std::stop_source source;
    auto running = m_queue->run(publisher, m_ayon->url(), source.get_token());
    EXPECT_EQ(entry(0).state, EntryState::Uploading);
    source.request_stop();
    EXPECT_EQ(await(std::move(running)).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(entry(0).state, EntryState::Waiting);
    EXPECT_EQ(good(run()), 1);
}

TEST_F(Queued, OneProgramPublishesAtATime)
{
    const qint64 id = add(request(u"renderA"_s));
    const auto other = good(PublishQueue::open(m_disk.filePath(u"queue/publishes.sqlite"_s)));
    Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    auto running = m_queue->run(publisher, m_ayon->url(), {});
    EXPECT_EQ(await(other->run(publisher, m_ayon->url(), {})).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(other->drop(id).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(good(await(std::move(running))), 1);
    good(other->drop(id));
}

} // namespace

} // namespace bridge::test
