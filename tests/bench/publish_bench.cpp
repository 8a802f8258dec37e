#include "publisher/publisher.h"
#include "support/await.h"
#include "support/sandboxservers.h"
#include "sync/projectsync.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <limits>

#include <sys/resource.h>

namespace bridge::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::await;
using test::good;

namespace {

constexpr qint64 mebibyte = qint64(1024) * 1024;
constexpr auto patience = 20min;
constexpr int rounds = 3;

//! A project with one shot on both sides. The servers are a process of their own, so that the memory of this one is
//! that of the publisher.
class PublishStudio
{
public:
    PublishStudio()
    {
        m_servers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_servers.start(QString::fromLatin1(SANDBOX_PROGRAM), {u"--ayon-port"_s, u"0"_s, u"--shotgrid-port"_s, u"0"_s});
        while (!m_servers.canReadLine() && m_servers.waitForReadyRead(20'000)) { }
        const QJsonObject access = QJsonDocument::fromJson(m_servers.readLine()).object();
        const QJsonValue site = access.value("shotgrid"_L1);
        const QJsonValue server = access.value("ayon"_L1);
        const shotgrid::ScriptSignIn script{.name = site[u"scriptName"_s].toString(),
                                            .key = Secret(site[u"apiKey"_s].toString())};
        m_settings.shotgridServer = site[u"url"_s].toString();
        shotgrid = std::make_unique<shotgrid::ShotgridClient>(
            shotgrid::ShotgridConnection{.url = QUrl(m_settings.shotgridServer), .signIn = script});
        m_ayon = std::make_unique<ayon::AyonClient>(ayon::AyonConnection{
            .url = QUrl(server[u"url"_s].toString()), .apiKey = Secret(server[u"apiKey"_s].toString())});
        makeShot();
        letArtistIn();
        publisher = std::make_unique<publisher::Publisher>(*m_ayon, *shotgrid, m_settings);
    }
    ~PublishStudio()
    {
        m_servers.kill();
        m_servers.waitForFinished(20'000);
    }

    //! Takes no space on the disk.
    QString movie(qint64 size) const
    {
        QFile file(m_disk.filePath(u"movie_v001.mov"_s));
        if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
            throw std::runtime_error("the movie could not be made");
        return file.fileName();
    }

    ShotgridRef newVersion(const QString &code) const
    {
        const QJsonObject fields{{u"code"_s, code}, {u"project"_s, shotgrid::toJson(m_project)}};
        return good(await(shotgrid->create(u"Version"_s, fields, {}))).ref;
    }

    std::unique_ptr<shotgrid::ShotgridClient> shotgrid;
    std::unique_ptr<publisher::Publisher> publisher;

private:
    void makeShot()
    {
        m_project =
            good(await(shotgrid->create(u"Project"_s, {{u"name"_s, u"show"_s}, {u"code"_s, u"sho"_s}}, {}))).ref;
        const QJsonObject shot{{u"code"_s, u"sh010"_s}, {u"project"_s, shotgrid::toJson(m_project)}};
        good(await(shotgrid->create(u"Shot"_s, shot, {})));
        sync::ProjectSync pass(*m_ayon, *shotgrid, m_settings, ProjectName(u"show"_s));
        const sync::Policy bothWays{.flow = sync::Policy::Flow::Both};
        good(await(pass.plan(bothWays, {}), patience));
        good(await(pass.apply({}, {}), patience));
    }

    void letArtistIn()
    {
        good(await(shotgrid->update(only(u"LocalStorage"_s, u"code"_s, u"primary"_s),
                                    {{u"linux_path"_s, m_disk.path()}}, {})));
        const QJsonArray projects{shotgrid::toJson(m_project)};
        good(await(shotgrid->update(only(u"HumanUser"_s, u"login"_s, u"artist"_s), {{u"projects"_s, projects}}, {})));
    }

    ShotgridRef only(const QString &type, const QString &field, const QString &value) const
    {
        const shotgrid::Query query{.type = type,
                                    .filter = shotgrid::where(field, shotgrid::Relation::Is, QJsonValue(value)),
                                    .fields = {field}};
        return good(await(shotgrid->search(query, {}))).at(0).ref;
    }

    QProcess m_servers;
    QTemporaryDir m_disk;
    settings::AddonSettings m_settings;
    std::unique_ptr<ayon::AyonClient> m_ayon;
    ShotgridRef m_project;
};

template <class Work> double secondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

void upload(const PublishStudio &studio, const QString &movie, int round)
{
    const shotgrid::Upload upload{.row = studio.newVersion(u"bare_%1"_s.arg(round)),
                                  .field = u"sg_uploaded_movie"_s,
                                  .path = movie,
                                  .name = u"movie_v001.mov"_s,
                                  .mime = "video/quicktime"_ba};
    good(await(studio.shotgrid->upload(upload, {}, {}), patience).attachment);
}

void publish(const PublishStudio &studio, const QString &movie, int round)
{
    publisher::PublishRequest request{.project = ProjectName(u"show"_s),
                                      .folderPath = u"/sh010"_s,
                                      .product = u"render%1"_s.arg(round),
                                      .productType = u"render"_s,
                                      .version = 1,
                                      .user = u"artist"_s};
    request.representations.push_back({.name = u"h264"_s, .files = {movie}, .tags = {publisher::reviewTag}});
    good(await(studio.publisher->publish({request}, {}, {}), patience).at(0));
}

void compare(qint64 megabytes)
{
    PublishStudio studio;
    const QString movie = studio.movie(megabytes * mebibyte);
    double bare = std::numeric_limits<double>::max();
    double whole = bare;
    for (int round = 0; round < rounds; ++round) { // in turns, and the best of each: the machine may be busy
        bare = std::min(bare, secondsOf([&] { upload(studio, movie, round); }));
        whole = std::min(whole, secondsOf([&] { publish(studio, movie, round); }));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%6lld MB   upload %.2f s   publish / upload %.3f   peak memory %.0f MB\n", qlonglong(megabytes), bare,
                whole / bare, double(usage.ru_maxrss) / 1024.0);
    std::fflush(stdout);
}

} // namespace

} // namespace bridge::bench

// Publishes of one movie (sizes in MB) beside the bare upload of the same file.
int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(QStringLiteral("bridge.*.info=false"));
    QStringList sizes = QCoreApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {QStringLiteral("1024")};
    for (const QString &size : sizes)
        bridge::bench::compare(std::max(1, size.toInt()));
}
