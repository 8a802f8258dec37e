#include "bench/servicesstudio.h"

#include "net/httpclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

namespace bridge::bench {

using namespace Qt::StringLiterals;
using test::await;
using test::good;

void ServicesStudio::startServices(Webhooks webhooks)
{
    QStringList ofLeecher{u"--health-port"_s, u"0"_s};
    if (webhooks == Webhooks::Yes) {
        good(m_sandbox.changeSettings({{u"webhooks_loopback"_s, true}}));
        m_sandbox.ayon().editStore().secrets[u"hook"_s] = u"token"_s;
        ofLeecher += {u"--webhook-port"_s, u"0"_s, u"--webhook-secret"_s, u"hook"_s};
    }
    for (const QString &service : {u"leecher"_s, u"processor"_s, u"transmitter"_s}) {
        auto &process = m_services[service];
        process = start(service, service == "leecher"_L1 ? ofLeecher : ofLeecher.mid(0, 2));
        m_health[service] = announced(*process, u"health"_s);
        if (service == "leecher"_L1 && webhooks == Webhooks::Yes)
            subscribe(announced(*process, u"webhooks"_s), u"token"_s);
    }
    editInAyon(7); // the first edits are slower: connections, schemas
    editInShotgrid(8);
    waitUntil([this] { return ayonSays(8) && shotgridSays(8); });
}

void ServicesStudio::editInAyon(int value)
{
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, value}}}});
}

void ServicesStudio::editInShotgrid(int value)
{
    edit(m_shot, {{u"sg_cut_in"_s, value}});
}

bool ServicesStudio::ayonSays(int value)
{
    return folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt() == value;
}

bool ServicesStudio::shotgridSays(int value)
{
    return rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt() == value;
}

bool ServicesStudio::waitUntil(const std::function<bool()> &isSo)
{
    return within(std::chrono::seconds(20), isSo);
}

double ServicesStudio::waitingSeconds()
{
    double seconds = 0;
    for (const auto &[service, url] : m_health) {
        const net::HttpClient client({.server = service, .baseUrl = QUrl(url)});
        const QString text = QString::fromUtf8(good(await(client.send({.path = u"/metrics"_s}, {}))).body);
        for (const QString &line : text.split('\n'_L1)) {
            if (line.startsWith("bridge_waiting_seconds_total{"_L1))
                seconds += line.section(' '_L1, -1).toDouble();
        }
    }
    return seconds;
}

std::vector<ShotgridId> ServicesStudio::makeShots(int count)
{
    std::vector<shotgrid::Write> writes;
    const QJsonObject sequence{{u"type"_s, u"Sequence"_s}, {u"id"_s, sync::numberOf(m_sequence)}};
    const QJsonObject project{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}};
    for (int at = 0; at < count; ++at) {
        const QJsonObject fields{{u"code"_s, u"b%1"_s.arg(at)}, {u"sg_sequence"_s, sequence}, {u"project"_s, project}};
        writes.push_back({.action = shotgrid::Write::Action::Create, .type = u"Shot"_s, .fields = fields});
    }
    std::vector<ShotgridId> made;
    for (const shotgrid::Row &row : good(await(m_shotgrid->write(writes, {}), std::chrono::minutes(2))))
        made.push_back(row.ref.id);
    return made;
}

//! Asked of the sandbox itself, so that it costs no request.
int ServicesStudio::finishedJobs()
{
    int jobs = 0;
    for (const auto &[order, event] : m_sandbox.ayon().store().events().all())
        jobs += event.topic == "shotgrid.proc"_L1 && event.status == "finished"_L1 ? 1 : 0;
    return jobs;
}

int ServicesStudio::eventsPassedOn()
{
    int passedOn = 0;
    for (const auto &[order, event] : m_sandbox.ayon().store().events().all())
        passedOn += event.topic == "shotgrid.event"_L1 ? 1 : 0;
    return passedOn;
}

void ServicesStudio::waitForJobs(int count)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (finishedJobs() < count && !elapsed.hasExpired(60'000))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

BurstResult ServicesStudio::burst(int count, int times)
{
    const std::vector<ShotgridId> shots = makeShots(count);
    constexpr int behindThem = 999;
    editInShotgrid(behindThem);
    waitUntil([this] { return ayonSays(behindThem) && finishedJobs() == eventsPassedOn(); });
    const int before = finishedJobs();
    std::vector<shotgrid::Write> edits;
    for (int time = 0; time < times; ++time) {
        for (const ShotgridId shot : shots)
            edits.push_back({.type = u"Shot"_s, .id = shot, .fields = {{u"sg_cut_in"_s, 1000 + time}}});
    }
    BurstResult result{.events = int(edits.size())};
    clearRequests();
    QElapsedTimer timer;
    timer.start();
    const qint64 sentBefore = m_shotgrid->counters().total().requests;
    good(await(m_shotgrid->write(edits, {}), std::chrono::minutes(2)));
    const int ofPeople = int(m_shotgrid->counters().total().requests - sentBefore);
    waitForJobs(before + result.events);
    result.seconds = double(timer.nsecsElapsed()) / 1e9;
    const auto all = [](const test::Requests &requests) { return requests.reads + requests.writes; };
    result.shotgridRequests = all(shotgridRequests()) - ofPeople;
    result.ayonRequests = all(ayonRequests());
    return result;
}

} // namespace bridge::bench
