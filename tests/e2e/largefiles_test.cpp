// A movie larger than memory should have to be, there and back: the servers are a process of their own, so that the
// memory of each side is counted for itself. 2 GB when BRIDGE_LONG is set.
#include "support/await.h"
#include "support/sandboxservers.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QHttpMultiPart>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

constexpr qint64 mebibyte = qint64(1024) * 1024;

//! How much more memory a process has had at a time than it has now.
class MemoryGrowth
{
public:
    explicit MemoryGrowth(qint64 process)
        : m_folder(u"/proc/%1/"_s.arg(process))
    {
        QFile switches(m_folder + "clear_refs"_L1); // from here on it is counted anew
        EXPECT_TRUE(switches.open(QIODevice::WriteOnly));
        switches.write("5");
        switches.close();
        m_start = peak();
    }
    qint64 bytes() const { return peak() - m_start; }

private:
    qint64 peak() const
    {
        QFile status(m_folder + "status"_L1);
        EXPECT_TRUE(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmHWM:");
        const QByteArray line = text.mid(at + 6, text.indexOf('\n', at) - at - 6).simplified(); // "48216 kB"
        return line.left(line.indexOf(' ')).toLongLong() * 1024;
    }

    QString m_folder;
    qint64 m_start = 0;
};

class LargeFiles : public testing::Test
{
protected:
    LargeFiles()
    {
        m_servers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_servers.start(QString::fromLatin1(SANDBOX_PROGRAM), {u"--ayon-port"_s, u"0"_s, u"--shotgrid-port"_s, u"0"_s});
        while (!m_servers.canReadLine() && m_servers.waitForReadyRead(20'000)) { }
        const QJsonObject access = QJsonDocument::fromJson(m_servers.readLine()).object();
        const QJsonValue site = access.value("shotgrid"_L1);
        m_site = site.toObject();
        const shotgrid::ScriptSignIn script{.name = site[u"scriptName"_s].toString(),
                                            .key = Secret(site[u"apiKey"_s].toString())};
        m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
            shotgrid::ShotgridConnection{.url = QUrl(site[u"url"_s].toString()), .signIn = script});
        const QJsonValue ayon = access.value("ayon"_L1);
        m_ayon = std::make_unique<ayon::AyonClient>(ayon::AyonConnection{
            .url = QUrl(ayon[u"url"_s].toString()), .apiKey = Secret(ayon[u"apiKey"_s].toString())});
    }
    ~LargeFiles() override
    {
        m_servers.kill();
        m_servers.waitForFinished(20'000);
    }

    //! Takes no space on the disk, but at its marks.
    QString sparseFile(qint64 size)
    {
        QFile file(m_folder.filePath(u"movie.mov"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(file.resize(size));
        for (const qint64 at : marksOf(size)) {
            EXPECT_TRUE(file.seek(at));
            file.write(QByteArray::number(at));
        }
        return file.fileName();
    }
    static std::array<qint64, 3> marksOf(qint64 size) { return {0, size / 2 + 7, size - 20}; }
    static bool isSame(const QString &path, qint64 size)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() != size)
            return false;
        return std::ranges::all_of(marksOf(size), [&file](qint64 at) {
            return file.seek(at) && file.read(20).startsWith(QByteArray::number(at));
        });
    }

    //! What the site answers to the form by which `shotgun_api3` uploads.
    QByteArray sentInAForm(const ShotgridRef &version, const QString &path)
    {
        QHttpMultiPart form(QHttpMultiPart::FormDataType);
        const auto add = [&form](const QByteArray &name, const QByteArray &text) {
            QHttpPart part;
            part.setHeader(QNetworkRequest::ContentDispositionHeader, "form-data; name=\"" + name + '"');
            part.setBody(text);
            form.append(part);
        };
        add("script_name", m_site[u"scriptName"].toString().toUtf8());
        add("script_key", m_site[u"apiKey"].toString().toUtf8());
        add("entity_type", version.type.toUtf8());
        add("entity_id", version.id.toText().toUtf8());
        add("field_name", "sg_uploaded_movie");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QHttpPart movie;
        movie.setHeader(QNetworkRequest::ContentDispositionHeader,
                        "form-data; name=\"file\"; filename=\"movie.mov\""_ba);
        movie.setBodyDevice(&file);
        form.append(movie);
        QNetworkAccessManager network;
        std::unique_ptr<QNetworkReply> reply(
            network.post(QNetworkRequest(QUrl(m_site[u"url"].toString() + "/upload/upload_file"_L1)), &form));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->readAll();
    }

    QProcess m_servers;
    QTemporaryDir m_folder;
    QJsonObject m_site; // how it is reached
    std::unique_ptr<shotgrid::ShotgridClient> m_shotgrid;
    std::unique_ptr<ayon::AyonClient> m_ayon;
};

const bool isLong = qEnvironmentVariableIsSet("BRIDGE_LONG");
constexpr qint64 mostMemory = 48 * mebibyte; // whatever the size: what is between socket and disk
constexpr auto patience = 10min;

TEST_F(LargeFiles, GoToShotgridAndBackInConstantMemory)
{
    const qint64 size = (isLong ? 2048 : 192) * mebibyte;
    const ShotgridRef project = good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"show"_s}}, {}))).ref;
    const QJsonObject fields{{u"code"_s, u"v001"_s}, {u"project"_s, shotgrid::toJson(project)}};
    const ShotgridRef version = good(await(m_shotgrid->create(u"Version"_s, fields, {}))).ref;
    const shotgrid::Upload upload{.row = version,
                                  .field = u"sg_uploaded_movie"_s,
                                  .path = sparseFile(size),
                                  .name = u"movie.mov"_s,
                                  .mime = "video/quicktime"_ba};
    const MemoryGrowth ofClient(QCoreApplication::applicationPid());
    const MemoryGrowth ofServers(m_servers.processId());
    good(await(m_shotgrid->upload(upload, {}, {}), patience).attachment);
    EXPECT_LT(ofClient.bytes(), mostMemory);
    const QString path = m_folder.filePath(u"fetched"_s);
    good(await(m_shotgrid->download(version, u"sg_uploaded_movie"_s, {.path = path}, {}), patience));
    EXPECT_LT(ofClient.bytes(), mostMemory);
    EXPECT_LT(ofServers.bytes(), mostMemory);
    EXPECT_TRUE(isSame(path, size));
}

TEST_F(LargeFiles, GoToShotgridInAFormOfTheOlderProtocolInConstantMemory)
{
    const qint64 size = (isLong ? 2048 : 192) * mebibyte;
    const ShotgridRef project = good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"show"_s}}, {}))).ref;
    const QJsonObject fields{{u"code"_s, u"v001"_s}, {u"project"_s, shotgrid::toJson(project)}};
    const ShotgridRef version = good(await(m_shotgrid->create(u"Version"_s, fields, {}))).ref;
    const MemoryGrowth ofServers(m_servers.processId());
    EXPECT_TRUE(sentInAForm(version, sparseFile(size)).startsWith("1:"));
    EXPECT_LT(ofServers.bytes(), mostMemory);
    const QString path = m_folder.filePath(u"fetched"_s);
    good(await(m_shotgrid->download(version, u"sg_uploaded_movie"_s, {.path = path}, {}), patience));
    EXPECT_TRUE(isSame(path, size));
}

TEST_F(LargeFiles, GoToAyonAndBackInConstantMemory)
{
    const qint64 size = (isLong ? 2048 : 192) * mebibyte;
    const ProjectName project(u"show"_s);
    good(await(m_ayon->createProject({.name = project, .code = u"sho"_s}, {})));
    for (const QString &mime : {u"application/octet-stream"_s, u"video/quicktime"_s}) { // videos come in pieces
        const ayon::NewFile file{.path = sparseFile(size), .name = u"movie.mov"_s, .mime = mime};
        const MemoryGrowth ofClient(QCoreApplication::applicationPid());
        const MemoryGrowth ofServers(m_servers.processId());
        const EntityId id = good(await(m_ayon->upload(project, file, {}, {}), patience));
        const QString path = m_folder.filePath(u"fetched"_s);
        good(await(m_ayon->download(project, id, {.path = path}, {}), patience));
        EXPECT_LT(ofClient.bytes(), mostMemory);
        EXPECT_LT(ofServers.bytes(), mostMemory);
        EXPECT_TRUE(isSame(path, size));
    }
}

} // namespace

} // namespace bridge::test
