#include "publisher/manifest.h"
#include "publisher/queue.h"
#include "publisher/queuestore.h"
#include "publisher/runnerlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::publisher {

namespace {

const QUrl server(u"https://ayon.studio.example"_s);

PublishRequest request(const QString &product)
{
    return {.project = ProjectName(u"show"_s), .product = product, .comment = QString(2000, 'x'_L1)};
}

class Queue : public testing::Test
{
protected:
    std::unique_ptr<PublishQueue> open(const QString &name = u"queue.sqlite"_s)
    {
        auto queue = PublishQueue::open(m_folder.filePath(name));
        EXPECT_TRUE(queue) << toText(queue.error()).toStdString();
        return queue ? *std::move(queue) : nullptr;
    }

    //! Does that to the file, past the program.
    void change(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
            database.setDatabaseName(m_folder.filePath(u"queue.sqlite"_s));
            ASSERT_TRUE(database.open());
            for (const QString &statement : statements)
                ASSERT_TRUE(QSqlQuery(database).exec(statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(u"past"_s);
    }

    //! A request whose thumbnail is removed soon.
    PublishRequest withThumbnail(const QByteArray &content)
    {
        PublishRequest pictured = request(u"pictured"_s);
        pictured.thumbnail = m_folder.filePath(u"staged.jpg"_s);
        pictured.isThumbnailTemporary = true;
        QFile file(pictured.thumbnail);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return pictured;
    }
    QStringList keptThumbnails() const
    {
        return QDir(m_folder.filePath(u"thumbnails"_s)).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir m_folder;
};

TEST_F(Queue, KeepsWhatWasAdded)
{
    const auto queue = open();
    QSignalSpy changes(queue.get(), &PublishQueue::changed);
    ASSERT_TRUE(queue->add(server, request(u"a"_s)));
    ASSERT_TRUE(queue->add(server, request(u"b"_s)));
    EXPECT_EQ(changes.size(), 2);
    const auto entries = open()->entries();
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2u);
    EXPECT_EQ(entries->at(0).request, request(u"a"_s));
    EXPECT_EQ(entries->at(0).server, server);
    EXPECT_EQ(entries->at(1).state, EntryState::Waiting);
    EXPECT_TRUE(entries->at(1).addedAt.isValid());
}

TEST_F(Queue, DropsAndTriesAgain)
{
    const auto queue = open();
    const qint64 id = *queue->add(server, request(u"a"_s));
    EXPECT_TRUE(queue->retry(id));
    EXPECT_TRUE(queue->drop(id));
    EXPECT_TRUE(queue->entries()->empty());
    EXPECT_EQ(queue->drop(id).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(queue->retry(id).error().kind, Error::Kind::NotFound);
    EXPECT_NE(*queue->add(server, request(u"b"_s)), id); // nobody takes another for the one that is gone
}

TEST_F(Queue, KeepsAThumbnailThatIsRemovedUntilTheEntryIs)
{
    const auto queue = open();
    const PublishRequest pictured = withThumbnail("picture"_ba);
    const qint64 id = *queue->add(server, pictured);
    ASSERT_TRUE(QFile::remove(pictured.thumbnail));
    QFile kept(queue->entries()->at(0).request.thumbnail);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly)) << kept.fileName().toStdString();
    EXPECT_EQ(kept.readAll(), "picture"_ba);
    EXPECT_TRUE(kept.fileName().endsWith(u".jpg"_s));
    ASSERT_TRUE(queue->drop(id));
    EXPECT_TRUE(keptThumbnails().isEmpty());
}

TEST_F(Queue, RefusesAThumbnailThatIsGone)
{
    const auto queue = open();
    const PublishRequest pictured = withThumbnail({});
    ASSERT_TRUE(QFile::remove(pictured.thumbnail));
    const auto added = queue->add(server, pictured);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().where, pictured.thumbnail);
    EXPECT_TRUE(queue->entries()->empty());
}

TEST_F(Queue, HearsOfOtherPrograms)
{
    const auto queue = open();
    QSignalSpy changes(queue.get(), &PublishQueue::changed);
    ASSERT_TRUE(open()->add(server, request(u"a"_s)));
    EXPECT_TRUE(changes.wait(10000));
    EXPECT_EQ(queue->entries()->size(), 1u);
}

TEST_F(Queue, OfANewerVersionIsLeftAlone)
{
    open();
    change({u"PRAGMA user_version = 3"_s});
    const auto queue = PublishQueue::open(m_folder.filePath(u"queue.sqlite"_s));
    ASSERT_FALSE(queue);
    EXPECT_EQ(queue.error().kind, Error::Kind::Refused);
    EXPECT_EQ(queue.error().hint.toStdString(), "update the program");
}

//! As the first version of the program has made it.
TEST_F(Queue, OfAnOlderVersionIsBroughtUpToDate)
{
    const QString request = QString::fromUtf8(QJsonDocument(toJson(publisher::request(u"old"_s))).toJson());
    change(
        {u"CREATE TABLE publishes (id INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL, request TEXT NOT NULL, "
         "state TEXT NOT NULL, step INTEGER NOT NULL DEFAULT 0, share REAL NOT NULL DEFAULT 0, bytes INTEGER NOT NULL "
         "DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', hint TEXT NOT NULL DEFAULT '', "
         "tries INTEGER NOT NULL DEFAULT 0, result TEXT, underway TEXT, added_at TEXT NOT NULL, changed_at TEXT NOT "
         "NULL)"_s,
         u"INSERT INTO publishes (server, request, state, underway, added_at, changed_at) VALUES "
         "('https://ayon.studio.example', '%1', 'failed', NULL, '2026-01-02T08:00:00.000Z', "
         "'2026-01-02T08:00:00.000Z')"_s.arg(request),
         u"PRAGMA user_version = 1"_s});
    const auto queue = open();
    const auto entries = queue->entries();
    ASSERT_EQ(entries->size(), 1u);
    EXPECT_EQ(entries->at(0).request, publisher::request(u"old"_s));
    EXPECT_EQ(entries->at(0).state, EntryState::Failed);
    EXPECT_TRUE(queue->retry(entries->at(0).id));
    EXPECT_TRUE(queue->drop(entries->at(0).id));
    EXPECT_TRUE(open()->entries()->empty());
}

TEST_F(Queue, SaysWhenItsFileCannotBeUsed)
{
    QFile file(m_folder.filePath(u"none.sqlite"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    EXPECT_EQ(PublishQueue::open(file.fileName()).error().kind, Error::Kind::Refused);
    EXPECT_EQ(PublishQueue::open(u"/proc/none/queue.sqlite"_s).error().kind, Error::Kind::Refused);
}

class Runner : public testing::Test
{
protected:
    //! As a program has left it that holds the lock on another machine, and last showed itself so long ago.
    void holdElsewhere(std::chrono::seconds ago)
    {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("4711\nayon-shotgrid-desktop\nrender07\nother-machine\nother-boot\n");
        ASSERT_TRUE(file.flush());
        ASSERT_TRUE(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-ago.count()), QFileDevice::FileModificationTime));
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"queue.lock"_s);
};

TEST_F(Runner, OfAnotherMachineIsRespectedAndNamed)
{
    holdElsewhere(60s);
    RunnerLock lock(m_path);
    const auto taken = lock.take();
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(taken.error().message.toStdString(),
              "another program publishes what waits: ayon-shotgrid-desktop on render07 (process 4711)");
}

TEST_F(Runner, OfAnotherMachineThatShowsNoLifeIsFollowed)
{
    holdElsewhere(3600s);
    RunnerLock lock(m_path);
    EXPECT_TRUE(lock.take());
    lock.give();
    EXPECT_FALSE(QFile::exists(m_path));
}

TEST_F(Runner, ThatDiedOnThisMachineIsFollowedAtOnce)
{
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("2147483646\nayon-shotgrid-desktop\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    file.close();
    RunnerLock lock(m_path);
    EXPECT_TRUE(lock.take());
}

TEST_F(Runner, ShowsThatItIsAlive)
{
    RunnerLock lock(m_path, {.renewedEvery = 10ms});
    ASSERT_TRUE(lock.take());
    const QDateTime old = QDateTime::currentDateTime().addSecs(-3600);
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(old, QFileDevice::FileModificationTime));
    file.close();
    EXPECT_TRUE(QTest::qWaitFor([this, old] { return QFileInfo(m_path).lastModified() > old.addSecs(1800); }, 10000));
    RunnerLock other(m_path);
    EXPECT_FALSE(other.take());
}

TEST_F(Runner, ThatAnotherHasFollowedLearnsOfItAndLeavesThatOneAlone)
{
    RunnerLock lock(m_path, {.renewedEvery = 10ms});
    QSignalSpy losses(&lock, &RunnerLock::lost);
    ASSERT_TRUE(lock.take());
    ASSERT_TRUE(QFile::remove(m_path));
    holdElsewhere(0s);
    EXPECT_TRUE(losses.wait(10000));
    lock.give();
    RunnerLock other(m_path);
    EXPECT_TRUE(other.take().error().message.contains(u"render07"_s));
}

//! The disk takes no more bytes while this lives.
class FullDisk
{
public:
    explicit FullDisk(qint64 mostBytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = rlim_t(mostBytes), .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
};

TEST_F(Queue, OnAFullDiskRefusesAndKeepsWhatItHas)
{
    const auto queue = open();
    ASSERT_TRUE(queue->add(server, request(u"first"_s)));
    int added = 1;
    {
        const FullDisk full(QFile(m_folder.filePath(u"queue.sqlite"_s)).size() + qint64(3) * 4096);
        while (added < 100) {
            const auto next = queue->add(server, request(u"more"_s));
            if (!next) {
                EXPECT_EQ(next.error().kind, Error::Kind::Refused);
                EXPECT_TRUE(next.error().hint.contains(u"space"_s));
                break;
            }
            ++added;
        }
        EXPECT_LT(added, 100);
    }
    EXPECT_EQ(queue->entries()->size(), std::size_t(added));
    EXPECT_TRUE(queue->add(server, request(u"later"_s)));
    EXPECT_EQ(open()->entries()->size(), std::size_t(added) + 1);
}

TEST_F(Queue, OnAFullDiskTakesAllOfAManifestOrNothing)
{
    const auto queue = open();
    ASSERT_TRUE(queue->add(server, request(u"first"_s)));
    std::vector<PublishRequest> many(100, request(u"more"_s));
    many.insert(many.begin(), withThumbnail("picture"));
    {
        const FullDisk full(QFile(m_folder.filePath(u"queue.sqlite"_s)).size() + qint64(3) * 4096);
        EXPECT_FALSE(queue->add(server, many));
    }
    EXPECT_EQ(queue->entries()->size(), 1u);
    EXPECT_TRUE(keptThumbnails().isEmpty());
    EXPECT_EQ(queue->add(server, many)->size(), 101u);
    EXPECT_EQ(queue->entries()->size(), 102u);
}

TEST_F(Queue, OnAFullDiskKeepsNoHalfOfAThumbnail)
{
    const auto queue = open();
    const PublishRequest pictured = withThumbnail(QByteArray(100000, 'x'));
    {
        const FullDisk full(50000);
        const auto added = queue->add(server, pictured);
        ASSERT_FALSE(added);
        EXPECT_TRUE(added.error().hint.contains(u"space"_s));
    }
    EXPECT_TRUE(keptThumbnails().isEmpty());
    EXPECT_TRUE(queue->entries()->empty());
}

//! On a home that several machines share, a log beside the file would be each one's own.
TEST_F(Queue, IsOneFile)
{
    change({u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE old (id INTEGER)"_s}); // as versions before left it
    const auto queue = open();
    ASSERT_TRUE(queue->add(server, request(u"a"_s)));
    const auto other = open();
    ASSERT_TRUE(other->add(server, request(u"b"_s)));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"queue.sqlite"_s});
    EXPECT_EQ(queue->entries()->size(), 2u);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

//! A queue on its disk as it was before a write, and in the middle of one.
class PowerLoss : public Queue
{
protected:
    PowerLoss()
    {
        const auto queue = open();
        for (const QString &product : {u"a"_s, u"b"_s, u"c"_s})
            EXPECT_TRUE(queue->add(server, request(product)));
        const QString path = m_folder.filePath(u"queue.sqlite"_s);
        m_before = contentOf(path);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
            database.setDatabaseName(path);
            EXPECT_TRUE(database.open());
            for (const QString &statement :
                 {u"PRAGMA synchronous = EXTRA"_s, u"PRAGMA cache_size = 1"_s, u"BEGIN"_s,
                  u"UPDATE publishes SET state = 'done', reason = hex(zeroblob(20000))"_s, u"DELETE FROM publishes"_s})
                EXPECT_TRUE(QSqlQuery(database).exec(statement)) << statement.toStdString();
            m_midst = contentOf(path);
            m_journal = contentOf(path + "-journal"_L1);
        }
        QSqlDatabase::removeDatabase(u"past"_s);
        EXPECT_NE(m_midst, m_before);
    }

    //! What a program finds when the power comes back.
    void comesBack(const QByteArray &file, const QByteArray &journal)
    {
        const QString path = m_folder.filePath(u"back.sqlite"_s);
        write(path, file);
        write(path + "-journal"_L1, journal);
        {
            const auto queue = open(u"back.sqlite"_s);
            ASSERT_TRUE(queue);
            const auto entries = queue->entries();
            ASSERT_TRUE(entries) << toText(entries.error()).toStdString();
            ASSERT_EQ(entries->size(), 3u);
            for (const QueueEntry &entry : *entries)
                EXPECT_EQ(entry.state, EntryState::Waiting);
            EXPECT_TRUE(queue->add(server, request(u"again"_s)));
        }
        QFile::remove(path);
    }

    QByteArray m_before;
    QByteArray m_midst;
    QByteArray m_journal;
};

//! Whatever of a write came to the disk before the power went, what add() has said yes to before it is there.
TEST_F(PowerLoss, LosesNothingThatWasAdded)
{
    for (qsizetype came = 0; came <= m_midst.size(); came += 2039) {
        SCOPED_TRACE(came);
        comesBack(m_midst.left(came) + m_before.mid(came), m_journal);
    }
    for (qsizetype came = 0; came < m_journal.size(); came += 1021) {
        SCOPED_TRACE(came);
        comesBack(m_before, m_journal.left(came));
    }
    comesBack(m_before, {});
}

TEST_F(Queue, KeepsUploadsThatAreUnderWay)
{
    const auto store = *QueueStore::open(m_folder.filePath(u"store.sqlite"_s));
    const qint64 id = *store->add(server, request(u"a"_s));
    EXPECT_TRUE(store->underway(id)->empty());
    const Underway underway{{u"Version/5001/sg_uploaded_movie"_s,
                             {.info = {{u"upload_id"_s, u"x"_s}},
                              .completeLink = u"/done"_s,
                              .partLinks = {{2, u"/2"_s}},
                              .stored = {{1, {.tag = "\"tag\""_ba, .md5 = "bytes"_ba}}},
                              .partBytes = 5,
                              .sizeBytes = 12,
                              .modifiedAt = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC)}}};
    ASSERT_TRUE(store->keep(id, underway));
    EXPECT_EQ(*store->underway(id), underway);
    QueueEntry entry = store->entries()->at(0);
    entry.state = EntryState::Uploading;
    ASSERT_TRUE(store->save(entry));
    ASSERT_TRUE(store->release());
    EXPECT_EQ(store->entries()->at(0).state, EntryState::Waiting);
    EXPECT_EQ(*store->underway(id), underway);

    ASSERT_TRUE(store->remove(id));
    ASSERT_EQ(store->givenUp(server)->size(), 1u);
    EXPECT_TRUE(store->givenUp(QUrl(u"https://other.example"_s))->empty());
    EXPECT_EQ(store->givenUp(server)->at(0).underway, underway);
    ASSERT_TRUE(store->forget(store->givenUp(server)->at(0)));
    EXPECT_TRUE(store->givenUp(server)->empty());
}

} // namespace

} // namespace bridge::publisher
