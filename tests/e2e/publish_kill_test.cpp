// A publish of the queue whose process dies, or whose machine goes out, in the middle of an upload.
#include "e2e/publishprogram.h"
#include "net/httpclient.h"
#include "publisher/queuestore.h"
#include "shotgrid/tokensource.h"
#include "support/movies.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

using publisher::EntryState;
using publisher::QueueStore;

constexpr qsizetype mebibyte = qsizetype(1024) * 1024;
constexpr int wholeParts = 3; // of 32 MiB at most
const QString movieName = u"renderMain_v003.mov"_s;

//! A movie that goes in parts, no two of them alike.
QByteArray largeMovie(char filling)
{
    QByteArray movie = movieFile(65 * mebibyte, filling);
    for (qsizetype at = mebibyte; at + mebibyte < movie.size(); at += mebibyte) {
        const QByteArray mark = QByteArray::number(at);
        movie.replace(at, mark.size(), mark);
    }
    return movie;
}

class KilledPublish;

//! When the process dies, what happens before the next one, and what that one has left to do.
struct Death {
    const char *name;
    int partsBefore = 0; // that arrived
    bool wasTold = false; // the site was told so, but not heard
    void (*meanwhile)(KilledPublish &test) = nullptr;
    int partsAfter = 0; // that are sent
    int uploads = 1; // that were begun, from the beginning to the end
};

class KilledPublish : public PublishProgram, public testing::WithParamInterface<Death>
{
public:
    void fileIsWrittenAgain() { file(movieName, m_movie = largeMovie('b')); }
    //! By a program that keeps times, as copying programs can.
    void fileIsReplacedByOneOfItsSizeAndTime()
    {
        const QDateTime before = QFileInfo(m_path).lastModified();
        fileIsWrittenAgain();
        QFile replaced(m_path);
        ASSERT_TRUE(replaced.open(QIODevice::ReadWrite));
        ASSERT_TRUE(replaced.setFileTime(before, QFileDevice::FileModificationTime));
    }
    void stateIsLost() { good(m_store->keep(m_entry, {})); }
    //! As a store does with parts that nobody asks for.
    void siteForgets()
    {
        const shotgrid::UploadState state = kept();
        net::HttpRequest request{.method = net::Method::Post, .path = state.completeLink + "/multipart_abort"_L1};
        net::setJson(request, QJsonObject{{u"upload_info"_s, state.info}});
        const sandbox::Access access = m_sandbox.access();
        const net::HttpOptions options{.server = u"shotgrid"_s, .baseUrl = QUrl(access.shotgridUrl)};
        const auto script = std::make_shared<shotgrid::TokenSource>(
            shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)},
            net::HttpClient(options));
        const net::HttpClient site(options, script);
        EXPECT_EQ(good(await(site.send(request, {}))).status, 204);
    }

protected:
    KilledPublish()
    {
        const publisher::PublishRequest wanted = request(u"renderMain"_s);
        m_path = file(movieName, m_movie);
        EXPECT_EQ(run({u"--manifest"_s, u"-"_s, u"--queue"_s}, manifest(wanted)).code, 0);
        m_store = good(QueueStore::open(queueFolder().filePath(u"publishes.sqlite"_s)));
        m_entry = good(m_store->entries()).at(0).id;
    }

    QDir queueFolder() const { return QDir(m_home.filePath(u"data/ayon-shotgrid"_s)); }
    shotgrid::UploadState kept() const
    {
        const auto underway = good(m_store->underway(m_entry));
        return underway.empty() ? shotgrid::UploadState() : underway.begin()->second;
    }
    //! Everything after those parts comes to nothing.
    void letPass(int parts, bool wasTold)
    {
        sandbox::Faults &faults = m_sandbox.shotgridFrame().faults();
        if (parts > 0)
            faults.add({.method = u"PUT"_s, .path = u"/_s3/*"_s, .count = parts});
        faults.add({.method = u"PUT"_s, .path = u"/_s3/*"_s, .count = 99, .reachesSite = false, .delay = 10min});
        faults.add({.method = u"POST"_s, .path = u"*/_upload"_s, .count = 99, .reachesSite = wasTold, .delay = 10min});
    }
    int puts() { return m_sandbox.shotgridFrame().requests(u"PUT /_s3/"_s); }
    //! First or last calls of uploads.
    int calls(const QString &method)
    {
        int count = 0;
        for (const auto &[what, times] : m_sandbox.shotgridFrame().requests())
            count += what.startsWith(method) && what.endsWith("/_upload"_L1) ? times : 0;
        return count;
    }
    //! Without the file that the PublishedFile tells the path of.
    int uploadedMovies()
    {
        shotgrid::Query query{.type = u"Attachment"_s, .fields = {u"this_file"_s}};
        query.filter = shotgrid::where(u"display_name"_s, shotgrid::Relation::Is, QJsonValue(movieName));
        const auto files = good(await(m_shotgrid->search(query, {})));
        return int(std::ranges::count_if(files, [](const shotgrid::Row &file) {
            return file.attributes.value("this_file"_L1)["link_type"_L1] == u"upload"_s;
        }));
    }
    //! All that lies on the disk for the queue.
    QByteArray onDisk() const
    {
        QByteArray bytes;
        QDirIterator files(queueFolder().path(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            bytes += file.readAll();
        }
        return bytes;
    }

    QByteArray m_movie = largeMovie('a');
    QString m_path;
    std::unique_ptr<QueueStore> m_store;
    qint64 m_entry = 0;
};

TEST_P(KilledPublish, IsGoneOnWithByTheNextProcess)
{
    const Death &death = GetParam();
    letPass(death.partsBefore, death.wasTold);
    const auto isTime = [&] {
        const bool isBeforeTheEnd = death.partsBefore < wholeParts;
        return int(kept().stored.size()) == death.partsBefore
            && (isBeforeTheEnd ? puts() > death.partsBefore : calls(u"POST"_s) == 1);
    };
    ASSERT_TRUE(killWhen(isTime, {u"queue"_s, u"run"_s}));
    EXPECT_EQ(good(m_store->entries()).at(0).state, EntryState::Uploading);
    EXPECT_FALSE(onDisk().contains("ignature"));
    if (death.meanwhile)
        death.meanwhile(*this);

    m_sandbox.shotgridFrame().faults().clear();
    const int putsBefore = puts();
    const Ended ended = run({u"queue"_s, u"run"_s});
    EXPECT_EQ(ended.code, 0) << text(ended.complaint);
    EXPECT_EQ(good(m_store->entries()).at(0).state, EntryState::Done);
    EXPECT_EQ(puts() - putsBefore, death.partsAfter);
    EXPECT_EQ(calls(u"GET"_s), death.uploads);
    const auto versions = versionRows();
    ASSERT_EQ(versions.size(), 1u);
    EXPECT_TRUE(movieOf(versions.front().ref.id) == m_movie); // too large to be printed
    const bool isOldOneThere = death.wasTold && death.uploads > 1;
    EXPECT_EQ(uploadedMovies(), isOldOneThere ? 2 : 1);
}

const auto newer = [](KilledPublish &test) { test.fileIsWrittenAgain(); };
const auto copied = [](KilledPublish &test) { test.fileIsReplacedByOneOfItsSizeAndTime(); };
const auto forgotten = [](KilledPublish &test) { test.siteForgets(); };
const auto lost = [](KilledPublish &test) { test.stateIsLost(); };

INSTANTIATE_TEST_SUITE_P(
    Deaths, KilledPublish,
    testing::Values(Death{.name = "nothing_arrived", .partsBefore = 0, .partsAfter = 3, .uploads = 2},
                    Death{.name = "one_arrived", .partsBefore = 1, .partsAfter = 2},
                    Death{.name = "two_arrived", .partsBefore = 2, .partsAfter = 1},
                    Death{.name = "all_arrived", .partsBefore = 3, .partsAfter = 0},
                    Death{.name = "all_arrived_and_told", .partsBefore = 3, .wasTold = true, .partsAfter = 0},
                    Death{.name = "newer_file", .partsBefore = 2, .meanwhile = newer, .partsAfter = 3, .uploads = 2},
                    Death{.name = "copied_file", .partsBefore = 2, .meanwhile = copied, .partsAfter = 3, .uploads = 2},
                    Death{.name = "newer_file_after_all_was_told",
                          .partsBefore = 3,
                          .wasTold = true,
                          .meanwhile = newer,
                          .partsAfter = 3,
                          .uploads = 2},
                    Death{.name = "copied_file_after_all_was_told",
                          .partsBefore = 3,
                          .wasTold = true,
                          .meanwhile = copied,
                          .partsAfter = 3,
                          .uploads = 2},
                    Death{.name = "forgotten_by_the_store", // which refuses the part that is missing
                          .partsBefore = 2,
                          .meanwhile = forgotten,
                          .partsAfter = 1 + 3,
                          .uploads = 2},
                    Death{.name = "forgotten_at_the_end", // which the site says when it is told
                          .partsBefore = 3,
                          .meanwhile = forgotten,
                          .partsAfter = 3,
                          .uploads = 2},
                    Death{
                        .name = "forgotten_here", .partsBefore = 2, .meanwhile = lost, .partsAfter = 3, .uploads = 2}),
    [](const auto &each) { return std::string(each.param.name); });

} // namespace

} // namespace bridge::test
