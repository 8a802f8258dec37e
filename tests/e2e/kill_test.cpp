#include "ayon/ayonclient.h"
#include "cli/demo/sandboxprocess.h"
#include "login/servers.h"
#include "net/httpclient.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QProcess>

#include <random>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

const ProjectName series(u"kestrel_moss"_s);
const ProjectName commercial(u"nordlys_spot"_s);

//! What both sides hold of a project, in words that are the same however often it was tried.
struct Holdings {
    std::map<QString, int> ayon = {}; // how often each entity is there
    std::map<QString, int> shotgrid = {};
    bool operator==(const Holdings &) const = default;
};

//! BRIDGE_SEED plays one life alone.
std::vector<quint32> lives()
{
    if (qEnvironmentVariableIsSet("BRIDGE_SEED"))
        return {quint32(qEnvironmentVariableIntValue("BRIDGE_SEED"))};
    const quint32 count = qEnvironmentVariableIsSet("BRIDGE_LONG") ? 50 : 5;
    std::vector<quint32> seeds;
    for (quint32 seed = 1; seed <= count; ++seed)
        seeds.push_back(seed);
    return seeds;
}

constexpr int killsOfALife = 4;

QString programs()
{
    return QCoreApplication::applicationDirPath() + "/../bin"_L1;
}

} // namespace

//! `ayon-shotgrid sync` as a process of its own, against the sandbox as another, killed again and again.
class KillTest : public testing::Test
{
protected:
    KillTest()
    {
        const Result<void> started = m_sandbox.start(programs());
        EXPECT_TRUE(started) << (started ? "" : toText(started.error()).toStdString());
    }

    void askSwitch(net::Method method, const QString &path, const QJsonObject &body = {})
    {
        for (const QString &url : {m_sandbox.ayonUrl(), m_sandbox.shotgridUrl()}) {
            const net::HttpClient client({.server = u"sandbox"_s, .baseUrl = QUrl(url)});
            net::HttpRequest request{.method = method, .path = path};
            if (!body.isEmpty())
                net::setJson(request, body);
            ASSERT_TRUE(await(client.send(request, {})));
        }
    }

    std::unique_ptr<QProcess> startSync(const ProjectName &project, const QString &from)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"AYON_SERVER_URL"_s, m_sandbox.environment().server.toString());
        environment.insert(u"AYON_API_KEY"_s, m_sandbox.environment().apiKey.reveal());
        environment.insert(u"AYON_ADDON_VERSION"_s, m_sandbox.environment().addon.version);
        environment.insert(u"LOGLEVEL"_s, u"CRITICAL"_s);
        process->setProcessEnvironment(environment);
        process->setStandardOutputFile(QProcess::nullDevice());
        process->setStandardErrorFile(QProcess::nullDevice());
        process->start(programs() + "/ayon-shotgrid"_L1,
                       {u"sync"_s, project.toText(), u"--from"_s, from, u"--yes"_s, u"--force"_s});
        EXPECT_TRUE(process->waitForStarted());
        return process;
    }

    //! One run to its end.
    void syncWhole(const ProjectName &project, const QString &from)
    {
        const auto process = startSync(project, from);
        ASSERT_TRUE(process->waitForFinished(120'000));
        EXPECT_NE(process->exitCode(), 2);
    }

    Holdings holdings(const ProjectName &project)
    {
        Holdings found;
        auto servers = await(login::openServers(m_sandbox.environment(), project, {}));
        if (!servers)
            throw std::runtime_error(toText(servers.error()).toStdString());
        readAyon(*servers->ayon, project, found);
        readShotgrid(*servers->shotgrid, project, found);
        return found;
    }

    static void readAyon(ayon::AyonClient &client, const ProjectName &project, Holdings &found)
    {
        const auto folders = await(client.allFolders({.project = project}, {}));
        const auto tasks = await(client.allTasks({.project = project}, {}));
        std::map<QString, QString> paths;
        for (const ayon::Folder &folder : *folders) {
            paths[folder.id.toText()] = folder.path;
            ++found.ayon[u"%1 %2 '%3' %4 %5"_s.arg(folder.folderType, folder.path, folder.label, folder.status,
                                                   folder.tags.join(u","_s))];
        }
        for (const ayon::Task &task : *tasks)
            ++found.ayon[u"Task %1/%2 '%3' %4 %5"_s.arg(paths[task.folderId.toText()], task.name, task.label,
                                                        task.status, task.assignees.join(u","_s))];
    }

    static void readShotgrid(shotgrid::ShotgridClient &client, const ProjectName &project, Holdings &found)
    {
        for (const QString &type : {u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s, u"Task"_s, u"Version"_s}) {
            shotgrid::Query query{.type = type,
                                  .fields = {u"code"_s, u"content"_s, u"entity"_s, u"sg_sequence"_s, u"sg_ayon_id"_s,
                                             u"sg_ayon_sync_status"_s}};
            query.filter = shotgrid::where(u"project.Project.name"_s, shotgrid::Relation::Is, project.toText());
            const auto rows = await(client.searchAll(query, {}));
            for (const shotgrid::Row &row : *rows) {
                ++found.shotgrid[u"%1 %2%3 below %4%5, %6, %7"_s.arg(
                    type, row.text(u"code"_s), row.text(u"content"_s), row.link(u"entity"_s).name,
                    row.link(u"sg_sequence"_s).name, row.text(u"sg_ayon_id"_s), row.text(u"sg_ayon_sync_status"_s))];
            }
        }
    }

    void killAgainAndAgain(const ProjectName &project, const QString &from, int longestLife)
    {
        syncWhole(project, from);
        const Holdings undisturbed = holdings(project);
        ASSERT_FALSE(undisturbed.ayon.empty());
        ASSERT_FALSE(undisturbed.shotgrid.empty());
        for (const quint32 seed : lives()) {
            SCOPED_TRACE(testing::Message() << "seed " << seed);
            askSwitch(net::Method::Post, u"/_sandbox/reset"_s);
            const QJsonArray kinds{u"refuse"_s, u"cut_before"_s, u"cut_after"_s, u"500"_s, u"502"_s,
                                   u"503"_s,    u"429"_s,        u"half_body"_s, u"html"_s};
            askSwitch(net::Method::Post, u"/_sandbox/faults"_s,
                      {{u"random"_s, QJsonObject{{u"seed"_s, qint64(seed)}, {u"share"_s, 0.02}, {u"kinds"_s, kinds}}}});
            std::mt19937 random(seed);
            for (int kill = 0; kill < killsOfALife; ++kill) {
                const auto process = startSync(project, from);
                process->waitForFinished(int(random() % uint(longestLife)));
                process->kill(); // SIGKILL: no chance to tidy up
                process->waitForFinished();
            }
            askSwitch(net::Method::Delete, u"/_sandbox/faults"_s);
            syncWhole(project, from);
            const Holdings now = holdings(project);
            EXPECT_EQ(differences(undisturbed.ayon, now.ayon), "");
            EXPECT_EQ(differences(undisturbed.shotgrid, now.shotgrid), "");
        }
    }

    //! The entities that are there more or less often than they should be, a line each.
    static std::string differences(const std::map<QString, int> &wanted, const std::map<QString, int> &found)
    {
        QString lines;
        for (const auto &[entity, times] : wanted) {
            const auto there = found.find(entity);
            const int count = there == found.end() ? 0 : there->second;
            if (count != times)
                lines += u"%1 is there %2 times\n"_s.arg(entity).arg(count);
        }
        for (const auto &[entity, times] : found) {
            if (!wanted.contains(entity))
                lines += entity + " should not be there\n"_L1;
        }
        return lines.toStdString();
    }

    cli::SandboxProcess m_sandbox;
};

TEST_F(KillTest, AKilledSyncFromShotgridEndsAsIfNothingHadHappened)
{
    killAgainAndAgain(series, u"both"_s, 3000);
}

TEST_F(KillTest, AKilledSyncFromAyonEndsAsIfNothingHadHappened)
{
    killAgainAndAgain(commercial, u"ayon"_s, 600);
}

} // namespace bridge::test
