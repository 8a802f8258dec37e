#include "e2e/twoservers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

//! The three services as processes of their own, as a studio runs them.
class ServicesTest : public TwoServers
{
protected:
    ServicesTest()
    {
        auto &store = m_sandbox.ayon().editStore();
        const sandbox::Access access = m_sandbox.access();
        store.secrets[u"script-key"_s] = access.scriptKey;
        const QJsonObject service{
            {u"script_name"_s, access.scriptName}, {u"script_key"_s, u"script-key"_s}, {u"polling_frequency"_s, 1}};
        QJsonArray rows;
        for (const settings::AttributeRow &row : m_settings.attributeMap) {
            rows.append(QJsonObject{{u"ayon"_s, row.ayon},
                                    {u"type"_s, row.type},
                                    {u"sg"_s, row.sg},
                                    {u"scope"_s, QJsonArray::fromStringList(row.scope)}});
        }
        store.settings[{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s}] = {
            {u"shotgrid_server"_s, access.shotgridUrl},
            {u"service_settings"_s, service},
            {u"compatibility_settings"_s, QJsonObject{{u"custom_attribs_map"_s, rows}}}};
        makeShotgridProject();
        m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
        m_shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, m_sequence}, {u"sg_cut_in"_s, 1001}});
        m_task = row(u"Task"_s, {{u"content"_s, u"anim"_s}, {u"entity"_s, m_shot}});
        sync();
        good(await(
            m_shotgrid->update({.type = u"Project"_s, .id = m_shotgridProject}, {{u"sg_ayon_auto_sync"_s, true}}, {})));
        good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, true}}}}, {})));
        workAsPeople();
        run(u"leecher"_s); // starts behind what is there
        run(u"processor"_s);
        run(u"transmitter"_s);
    }

    //! From here on the tests' own clients are two persons: what the script does is no event for the services.
    void workAsPeople()
    {
        m_ayon = personInAyon();
        const shotgrid::PasswordSignIn person{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)};
        m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
            shotgrid::ShotgridConnection{.url = QUrl(m_sandbox.access().shotgridUrl), .signIn = person});
    }

    std::unique_ptr<QProcess> start(const QString &service, const QStringList &arguments = {})
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"AYON_SERVER_URL"_s, m_sandbox.access().ayonUrl);
        environment.insert(u"AYON_API_KEY"_s, m_sandbox.access().apiKey);
        environment.insert(u"AYON_ADDON_VERSION"_s, u"1.0.0"_s);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationDirPath() + "/../bin/ayon-shotgrid-"_L1 + service, arguments);
        return process;
    }

    //! Does what there is to do, and ends. Gives the exit code.
    int run(const QString &service)
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
    void bringToAyon()
    {
        run(u"leecher"_s);
        run(u"processor"_s);
    }
    void bringToShotgrid() { run(u"transmitter"_s); }

    std::vector<ayon::Event> events(const QString &topic)
    {
        const ayon::EventQuery query{.topics = {topic}};
        return good(await(m_ayon->events(query, {})));
    }
    //! Of the jobs, how many are in each state.
    std::map<ayon::Event::Status, int> jobs(const QString &topic)
    {
        std::map<ayon::Event::Status, int> counts;
        for (const ayon::Event &job : events(topic))
            ++counts[job.status];
        return counts;
    }

    //! Of a service that goes on by itself.
    bool within(std::chrono::milliseconds time, const std::function<bool()> &isSo)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (!elapsed.hasExpired(time.count())) {
            if (isSo())
                return true;
        }
        return false;
    }

    QString m_sequence;
    QString m_shot;
    QString m_task;
};

TEST_F(ServicesTest, AnEditInShotgridComesToAyonAndItsEventSaysSo)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    const std::vector<ayon::Event> passed = events(u"shotgrid.event"_s);
    ASSERT_FALSE(passed.empty());
    EXPECT_EQ(text(passed.back().payload.value(u"action"_s).toString()), "shotgrid-event");
    const std::vector<ayon::Event> done = events(u"shotgrid.proc"_s);
    ASSERT_FALSE(done.empty());
    EXPECT_EQ(done.back().status, ayon::Event::Status::Finished);
    EXPECT_TRUE(done.back().description.startsWith(u"Event processed successfully. Shotgrid Event ID: "_s))
        << text(done.back().description);
    EXPECT_EQ(difference(), "");
}

TEST_F(ServicesTest, NewAndRetiredRowsComeToAyon)
{
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, m_sequence}});
    bringToAyon();
    EXPECT_EQ(text(folderCalled(u"sh020"_s).path), "/sq010/sh020");
    retire(m_shot);
    bringToAyon();
    EXPECT_TRUE(folderCalled(u"sh010"_s).id.isEmpty());
    revive(m_shot);
    bringToAyon();
    EXPECT_FALSE(folderCalled(u"sh010"_s).id.isEmpty());
}

TEST_F(ServicesTest, AnEditInAyonComesToShotgrid)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
    EXPECT_EQ(difference(), "");
}

TEST_F(ServicesTest, NewFoldersAndDeletionsInAyonComeToShotgrid)
{
    const QString made = folder(u"Shot"_s, u"sh030"_s, folderCalled(u"sq010"_s).id.toText());
    bringToShotgrid();
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh030"_s).text(u"sg_ayon_id"_s)), text(made));
    deleteInAyon(ayon::EntityType::Folder, made);
    bringToShotgrid();
    EXPECT_TRUE(rowCalled(u"Shot"_s, u"sh030"_s).ref.isEmpty());
}

TEST_F(ServicesTest, WhatAServiceWroteIsNoEventForTheOther)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    clearRequests();
    bringToShotgrid();
    bringToAyon();
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(difference(), "");
}

TEST_F(ServicesTest, AProjectThatIsSwitchedOffIsLeftAlone)
{
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, false}}}}, {})));
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1001);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
}

TEST_F(ServicesTest, AWholeSyncIsAskedForByAnEvent)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1077}});
    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
    asked.payload = {{u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, u"show"_s}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1077);
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished);
    EXPECT_EQ(job.summary.value(u"ayon"_s)[u"updated"_s].toInt(), 1);
}

TEST_F(ServicesTest, EventsThatMakeNoSenseAreToldSoAndStopNobody)
{
    const auto dispatch = [this](const QJsonObject &payload) {
        ayon::NewEvent event{.topic = u"shotgrid.event"_s, .project = m_project, .payload = payload};
        good(await(m_ayon->dispatchEvent(event, {})));
    };
    dispatch({});
    dispatch({{u"action"_s, u"make-coffee"_s}});
    dispatch({{u"action"_s, u"shotgrid-event"_s}, {u"sg_payload"_s, u"text"_s}});
    dispatch({{u"action"_s, 7}});
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    const auto counts = jobs(u"shotgrid.proc"_s);
    EXPECT_EQ(counts.at(ayon::Event::Status::Failed), 1);
    EXPECT_FALSE(counts.contains(ayon::Event::Status::Pending));
    EXPECT_FALSE(counts.contains(ayon::Event::Status::InProgress));
}

TEST_F(ServicesTest, ManyEventsAreOnePass)
{
    QStringList shots;
    for (int at = 0; at < 20; ++at)
        shots += row(u"Shot"_s, {{u"code"_s, u"sh2%1"_s.arg(at)}, {u"sg_sequence"_s, m_sequence}});
    for (const QString &shot : shots) {
        edit(shot, {{u"sg_cut_in"_s, 1002}});
        edit(shot, {{u"sg_cut_out"_s, 1100}});
        edit(shot, {{u"sg_cut_in"_s, 1003}});
    }
    run(u"leecher"_s);
    clearRequests();
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh219"_s).attrib.value(u"frameStart"_s).toInt(), 1003);
    EXPECT_LE(shotgridRequests().reads + shotgridRequests().writes, 40);
}

TEST_F(ServicesTest, TheyGoOnByThemselvesAndEndWhenTold)
{
    const auto leecher = start(u"leecher"_s);
    const auto processor = start(u"processor"_s);
    const auto transmitter = start(u"transmitter"_s);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    EXPECT_TRUE(within(20s, [this] { return folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt() == 1050; }));
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    EXPECT_TRUE(within(
        20s, [this] { return rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt() == 1200; }));
    for (QProcess *process : {leecher.get(), processor.get(), transmitter.get()}) {
        QEventLoop loop;
        QObject::connect(process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(10s, &loop, &QEventLoop::quit);
        process->terminate();
        loop.exec();
        EXPECT_EQ(process->state(), QProcess::NotRunning);
        EXPECT_EQ(process->exitCode(), 0);
    }
}

} // namespace bridge::test
