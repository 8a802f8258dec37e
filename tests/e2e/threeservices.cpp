#include "e2e/threeservices.h"

#include "net/httpclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

ThreeServices::ThreeServices()
{
    QJsonArray rows;
    for (const settings::AttributeRow &row : m_settings.attributeMap) {
        rows.append(QJsonObject{{u"ayon"_s, row.ayon},
                                {u"type"_s, row.type},
                                {u"sg"_s, row.sg},
                                {u"scope"_s, QJsonArray::fromStringList(row.scope)}});
    }
    saveSettings({{u"service_settings"_s, QJsonObject{{u"polling_frequency"_s, 1}}},
                  {u"compatibility_settings"_s, QJsonObject{{u"custom_attribs_map"_s, rows}}}});
    makeShotgridProject();
    m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
    m_shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, m_sequence}, {u"sg_cut_in"_s, 1001}});
    m_task = row(u"Task"_s, {{u"content"_s, u"anim"_s}, {u"entity"_s, m_shot}});
    sync();
    good(await(
        m_shotgrid->update({.type = u"Project"_s, .id = m_shotgridProject}, {{u"sg_ayon_auto_sync"_s, true}}, {})));
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, true}}}}, {})));
    m_shotFolder = folderCalled(u"sh010"_s).id.toText();
    workAsPeople();
    run(u"leecher"_s); // starts behind what is there
    run(u"processor"_s);
    run(u"transmitter"_s);
    run(u"processor"_s); // the whole syncs of projects that were switched on just now
}

void ThreeServices::workAsPeople()
{
    m_ayon = personInAyon();
    const shotgrid::PasswordSignIn person{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)};
    m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
        shotgrid::ShotgridConnection{.url = QUrl(m_sandbox.access().shotgridUrl), .signIn = person});
}

void ThreeServices::setPollingInterval(int seconds)
{
    for (auto &[place, overrides] : m_sandbox.ayon().editStore().settings) {
        QJsonObject service = overrides.value("service_settings"_L1).toObject();
        service.insert(u"polling_frequency"_s, seconds);
        overrides.insert(u"service_settings"_s, service);
    }
}

void ThreeServices::subscribe(const QString &url, const QString &token)
{
    const sandbox::Access access = m_sandbox.access();
    const net::HttpClient site({.server = u"shotgrid"_s, .baseUrl = QUrl(access.shotgridUrl)});
    net::HttpRequest signIn{.method = net::Method::Post, .path = u"/api/v1/auth/access_token"_s};
    signIn.body =
        u"grant_type=client_credentials&client_id=%1&client_secret=%2"_s.arg(access.scriptName, access.scriptKey)
            .toUtf8();
    signIn.contentType = "application/x-www-form-urlencoded";
    const QJsonValue signedIn = good(good(await(site.send(signIn, {}))).json());
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api/v1/webhook/hooks"_s};
    request.headers = {{"Authorization", "Bearer " + signedIn[u"access_token"].toString().toLatin1()}};
    const QJsonObject changes{{u"update"_s, QJsonArray()}};
    net::setJson(
        request,
        QJsonObject{{u"url"_s, url}, {u"token"_s, token}, {u"entity_types"_s, QJsonObject{{u"Shot"_s, changes}}}});
    EXPECT_EQ(good(await(site.send(request, {}))).status, 201);
}

std::unique_ptr<QProcess> ThreeServices::start(const QString &service, const QStringList &arguments,
                                               QProcess::ProcessChannelMode channels)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AYON_SERVER_URL"_s, m_sandbox.access().ayonUrl);
    environment.insert(u"AYON_API_KEY"_s, m_sandbox.access().apiKey);
    environment.insert(u"AYON_ADDON_VERSION"_s, u"1.0.0"_s);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(channels);
    process->start(QCoreApplication::applicationDirPath() + "/../bin/ayon-shotgrid-"_L1 + service, arguments);
    return process;
}

QString ThreeServices::announced(QProcess &process, const QString &what)
{
    QEventLoop loop; // the servers live in this process
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
    QTimer::singleShot(20s, &loop, &QEventLoop::quit);
    if (!process.canReadLine())
        loop.exec();
    return QJsonDocument::fromJson(process.readLine()).object().value(what).toString();
}

void ThreeServices::stop(QProcess &process, std::chrono::milliseconds time)
{
    QEventLoop loop; // the servers live in this process
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    process.terminate();
    loop.exec();
}

int ThreeServices::run(const QString &service)
{
    const auto process = start(service, {u"--once"_s});
    QEventLoop loop; // the servers live in this process
    QObject::connect(process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    if (process->state() != QProcess::NotRunning)
        loop.exec();
    EXPECT_EQ(process->state(), QProcess::NotRunning) << text(service);
    EXPECT_EQ(process->exitCode(), 0) << text(service);
    return process->exitCode();
}

void ThreeServices::bringToAyon()
{
    run(u"leecher"_s);
    run(u"processor"_s);
}

void ThreeServices::bringToShotgrid()
{
    run(u"transmitter"_s);
}

std::vector<ayon::Event> ThreeServices::events(const QString &topic)
{
    const ayon::EventQuery query{.topics = {topic}};
    return good(await(m_ayon->events(query, {})));
}

std::map<ayon::Event::Status, int> ThreeServices::jobs(const QString &topic)
{
    std::map<ayon::Event::Status, int> counts;
    for (const ayon::Event &job : events(topic))
        ++counts[job.status];
    return counts;
}

bool ThreeServices::within(std::chrono::milliseconds time, const std::function<bool()> &isSo)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!elapsed.hasExpired(time.count())) {
        if (isSo())
            return true;
    }
    return false;
}

} // namespace bridge::test
