#include "e2e/reviewables.h"

#include <QBuffer>
#include <QFile>
#include <QImage>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

net::HttpReply post(const sandbox::Access &access, net::HttpRequest request)
{
    const net::HttpClient ayon({.server = u"ayon"_s, .baseUrl = QUrl(access.ayonUrl)});
    request.method = net::Method::Post;
    request.headers.emplace_back("x-api-key"_ba, access.apiKey.toLatin1());
    net::HttpReply reply = good(await(ayon.send(request, {})));
    EXPECT_EQ(reply.status, 200) << reply.body.constData();
    return reply;
}

} // namespace

EntityId putReviewable(const sandbox::Access &access, const ProjectName &project, const EntityId &version,
                       const QByteArray &bytes, const QString &name)
{
    const net::HttpRequest request{
        .path = u"/api/projects/%1/versions/%2/reviewables"_s.arg(project.toText(), version.toText()),
        .body = bytes,
        .contentType = "video/quicktime"_ba,
        .headers = {{"x-file-name"_ba, name.toLatin1()}}};
    const QJsonValue made = good(post(access, request).json());
    return EntityId::fromText(made[u"fileId"_s].toString()).value();
}

Reviewables::Reviewables()
{
    const sandbox::Access access = m_sandbox.access();
    shotgrid::ShotgridConnection quick{
        .url = QUrl(access.shotgridUrl),
        .signIn = shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)}};
    ayon::AyonConnection quickAyon{.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)};
    quick.http.retry = quickAyon.http.retry = {.retries = 2, .firstPause = 2ms, .longestPause = 5ms};
    m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(quick);
    m_ayon = std::make_unique<ayon::AyonClient>(quickAyon);
    makeShotgridProject();
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, sequence}});
    sync();
    m_shot = folderCalled(u"sh010"_s).id.toText();
}

EntityId Reviewables::versionOfShot(const QString &product)
{
    return EntityId::fromText(version(m_shot, product, 1)).value();
}

EntityId Reviewables::reviewable(const EntityId &version, const QByteArray &bytes, const QString &name)
{
    return putReviewable(m_sandbox.access(), m_project, version, bytes, name);
}

void Reviewables::thumbnail(const EntityId &version, const QByteArray &bytes)
{
    const net::HttpRequest request{
        .path = u"/api/projects/%1/versions/%2/thumbnail"_s.arg(m_project.toText(), version.toText()),
        .body = bytes,
        .contentType = "image/png"_ba};
    post(m_sandbox.access(), request);
}

QByteArray pictureFile(const QColor &color)
{
    QImage image(64, 36, QImage::Format_RGB32);
    image.fill(color);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

media::Memory Reviewables::memoryOf(const EntityId &version)
{
    const ayon::EntityQuery query{.project = m_project, .ids = {version}};
    return media::memoryFromData(good(await(m_ayon->allVersions(query, {}))).at(0).data);
}

media::Sending Reviewables::sendingOf(const EntityId &version)
{
    const ayon::EntityQuery query{.project = m_project, .ids = {version}};
    return media::sendingFromData(good(await(m_ayon->allVersions(query, {}))).at(0).data);
}

void Reviewables::forget(const EntityId &version)
{
    editAyon(ayon::EntityType::Version, version.toText(),
             {{u"data"_s, QJsonObject{{media::memoryKey, QJsonValue::Null}}}});
}

shotgrid::Row Reviewables::rowOf(const EntityId &version)
{
    const shotgrid::Query query{
        .type = u"Version"_s,
        .filter = shotgrid::where(u"sg_ayon_id"_s, shotgrid::Relation::Is, QJsonValue(version.toText())),
        .fields = {u"code"_s, u"sg_uploaded_movie"_s, u"sg_path_to_movie"_s}};
    const auto found = good(await(m_shotgrid->search(query, {})));
    return found.empty() ? shotgrid::Row() : found.front();
}

QByteArray Reviewables::fileInShotgrid(const EntityId &version, const QString &field)
{
    const QString path = m_folder.filePath(u"fetched"_s);
    good(await(m_shotgrid->download(rowOf(version).ref, field, {.path = path}, {})));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QByteArray Reviewables::movieInShotgrid(const EntityId &version)
{
    return fileInShotgrid(version, u"sg_uploaded_movie"_s);
}

QByteArray Reviewables::pictureInShotgrid(const EntityId &version)
{
    return fileInShotgrid(version, u"image"_s);
}

void Reviewables::uploadMovie(const EntityId &version, const QByteArray &bytes, const QString &name)
{
    QFile file(m_folder.filePath(u"sent"_s));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const shotgrid::Upload upload{.row = rowOf(version).ref,
                                  .field = u"sg_uploaded_movie"_s,
                                  .path = file.fileName(),
                                  .name = name,
                                  .mime = "video/quicktime"_ba};
    good(await(m_shotgrid->upload(upload, {}, {})).attachment);
}

void Reviewables::failInAyon(const QString &path, sandbox::Fault fault)
{
    fault.path = path;
    m_sandbox.ayonFrame().faults().add(std::move(fault));
}

void Reviewables::failInShotgrid(const QString &path, sandbox::Fault fault)
{
    fault.path = path;
    m_sandbox.shotgridFrame().faults().add(std::move(fault));
}

} // namespace bridge::test
