#include "e2e/publish.h"

#include "support/movies.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PublishTest::PublishTest()
{
    makeShotgridProject();
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
    m_shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, sequence}});
    row(u"Task"_s, {{u"content"_s, u"Comp"_s}, {u"entity"_s, m_shot}});
    sync();
    m_folder = folderCalled(u"sh010"_s).id;

    good(await(
        m_shotgrid->update(only(u"LocalStorage"_s, u"code"_s, u"primary"_s), {{u"linux_path"_s, m_disk.path()}}, {})));
    const ShotgridRef artist = only(u"HumanUser"_s, u"login"_s, u"artist"_s);
    const QJsonArray projects{shotgrid::toJson(ShotgridRef{.type = u"Project"_s, .id = m_shotgridProject})};
    good(await(m_shotgrid->update(artist, {{u"projects"_s, projects}}, {})));
    m_artist = artist.id;
    m_shotgrid = newClient();
    clearRequests();
}

ShotgridRef PublishTest::only(const QString &type, const QString &field, const QString &value)
{
    const shotgrid::Query query{
        .type = type, .filter = shotgrid::where(field, shotgrid::Relation::Is, QJsonValue(value)), .fields = {field}};
    return good(await(m_shotgrid->search(query, {}))).at(0).ref;
}

QString PublishTest::file(const QString &name, const QByteArray &content)
{
    QDir(m_disk.path()).mkpath(u"show/sh010"_s);
    QFile made(m_disk.filePath(u"show/sh010/"_s + name));
    EXPECT_TRUE(made.open(QIODevice::WriteOnly));
    made.write(content);
    return made.fileName();
}

publisher::PublishRequest PublishTest::request(const QString &product, int others)
{
    publisher::PublishRequest request{.project = m_project,
                                      .folderPath = u"/sq010/sh010"_s,
                                      .task = u"Comp"_s,
                                      .product = product,
                                      .productType = u"render"_s,
                                      .version = 3,
                                      .comment = u"softer light"_s,
                                      .user = u"artist"_s};
    request.frames = publisher::FrameRange{.start = 1001, .end = 1010, .handleStart = 8, .handleEnd = 8};
    request.representations.push_back({.name = u"h264"_s,
                                       .files = {file(product + "_v003.mov"_L1, movieFile(1000))},
                                       .tags = {publisher::reviewTag}});
    const QStringList suffixes{u"ma"_s, u"abc"_s, u"usd"_s, u"nk"_s};
    for (int at = 0; at < others; ++at) {
        const QString &suffix = suffixes[at];
        request.representations.push_back({.name = suffix, .files = {file(product + "_v003."_L1 + suffix)}});
    }
    return request;
}

Result<publisher::PublishResult> PublishTest::tryPublish(const publisher::PublishRequest &request,
                                                         publisher::PublishOptions options, std::stop_token stop)
{
    publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    return await(publisher.publish({request}, std::move(options), stop)).at(0);
}

publisher::PublishResult PublishTest::publish(const publisher::PublishRequest &request)
{
    return good(tryPublish(request));
}

publisher::Checks PublishTest::check(const publisher::PublishRequest &request)
{
    publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    return good(await(publisher.check({request}, {})));
}

std::unique_ptr<shotgrid::ShotgridClient> PublishTest::newClient(const QString &login) const
{
    const sandbox::Access access = m_sandbox.access();
    shotgrid::ShotgridConnection quick{
        .url = QUrl(access.shotgridUrl),
        .signIn =
            shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey), .sudoAsLogin = login}};
    quick.http.retry = {.retries = 1, .firstPause = 2ms, .longestPause = 5ms};
    return std::make_unique<shotgrid::ShotgridClient>(quick);
}

int PublishTest::requestsBesideUploads()
{
    int count = 0;
    for (const auto &[route, counted] : m_shotgrid->counters().routes) {
        if (!route.contains("_upload"_L1) && !route.contains("(store)"_L1))
            count += int(counted.requests);
    }
    return count;
}

QByteArray PublishTest::movieOf(ShotgridId version)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"fetched"_s);
    good(
        await(m_shotgrid->download({.type = u"Version"_s, .id = version}, u"sg_uploaded_movie"_s, {.path = path}, {})));
    QFile fetched(path);
    return fetched.open(QIODevice::ReadOnly) ? fetched.readAll() : QByteArray("(no file)");
}

} // namespace bridge::test
