#include "e2e/threeservices.h"
#include "net/httpclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

TEST_F(ThreeServices, AnEditInShotgridComesToAyonAndItsEventSaysSo)
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

TEST_F(ThreeServices, NewAndRetiredRowsComeToAyon)
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

TEST_F(ThreeServices, AnEditInAyonComesToShotgrid)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
    EXPECT_EQ(difference(), "");
}

TEST_F(ThreeServices, NewFoldersAndDeletionsInAyonComeToShotgrid)
{
    const QString made = folder(u"Shot"_s, u"sh030"_s, folderCalled(u"sq010"_s).id.toText());
    bringToShotgrid();
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh030"_s).text(u"sg_ayon_id"_s)), text(made));
    deleteInAyon(ayon::EntityType::Folder, made);
    bringToShotgrid();
    EXPECT_TRUE(rowCalled(u"Shot"_s, u"sh030"_s).ref.isEmpty());
}

TEST_F(ThreeServices, WhatAServiceWroteIsNoEventForTheOther)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    clearRequests();
    bringToShotgrid();
    bringToAyon();
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(difference(), "");
}

TEST_F(ThreeServices, AProjectThatIsSwitchedOffIsLeftAlone)
{
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, false}}}}, {})));
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1001);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
}

TEST_F(ThreeServices, AProjectThatIsNotActiveIsLeftAlone)
{
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    good(await(m_ayon->patchProject(m_project, {{u"active"_s, false}}, {})));
    const auto transmitter = start(u"transmitter"_s);
    EXPECT_TRUE(within(20s, [this] { // this wakes its lane
        editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1201}}}});
        return jobs(u"shotgrid.push"_s)[ayon::Event::Status::Finished] > 0;
    }));
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1001);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
    const std::size_t syncs = events(u"shotgrid.event.project.sync"_s).size();
    good(await(m_ayon->patchProject(m_project, {{u"active"_s, true}}, {})));
    EXPECT_TRUE(within(20s, [&] { return events(u"shotgrid.event.project.sync"_s).size() > syncs; }));
    run(u"processor"_s);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1201) << "caught up";
}

TEST_F(ThreeServices, WhatIsEditedInAyonWaitsForAProjectThatLiesInShotgridsBin)
{
    const ShotgridRef project{.type = u"Project"_s, .id = m_shotgridProject};
    good(await(m_shotgrid->retire(project, {})));
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    const auto jobs = events(u"shotgrid.push"_s);
    const auto failed = std::ranges::find(jobs, ayon::Event::Status::Failed, &ayon::Event::status);
    ASSERT_NE(failed, jobs.end());
    const ayon::Event &job = *failed;
    EXPECT_TRUE(job.description.contains("revive the project"_L1)) << text(job.description);
    EXPECT_TRUE(job.summary.contains("retryAt"_L1)) << "it is tried again";
    good(await(m_shotgrid->revive(project, {})));
    good(await(m_ayon->changeEvent(job.id, {.status = ayon::Event::Status::Restarted}, {}))); // as when it is due
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
}

TEST_F(ThreeServices, WhatHappenedWhileAProjectWasSwitchedOffInAyonIsCaughtUp)
{
    const auto switchTo = [this](bool isOn) {
        good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"shotgridPush"_s, isOn}}}}, {})));
    };
    switchTo(false);
    run(u"transmitter"_s);
    folder(u"Shot"_s, u"sh020"_s, folderCalled(u"sq010"_s).id.toText());
    run(u"transmitter"_s); // its events are done with
    switchTo(true);
    run(u"transmitter"_s);
    run(u"processor"_s);
    EXPECT_EQ(rows(u"Shot"_s).size(), 2U);
    const std::size_t syncs = events(u"shotgrid.event.project.sync"_s).size();
    run(u"transmitter"_s);
    EXPECT_EQ(events(u"shotgrid.event.project.sync"_s).size(), syncs) << "once is enough";
}

TEST_F(ThreeServices, WhatHappenedWhileAProjectWasSwitchedOffInShotgridIsCaughtUp)
{
    const ShotgridRef project{.type = u"Project"_s, .id = m_shotgridProject};
    const auto switchTo = [&](bool isOn) {
        good(await(m_shotgrid->update(project, {{u"sg_ayon_auto_sync"_s, isOn}}, {})));
    };
    switchTo(false);
    edit(m_shot, {{u"sg_cut_in"_s, 1099}});
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, m_sequence}});
    bringToAyon();
    EXPECT_EQ(folders().size(), 2U);
    switchTo(true);
    bringToAyon();
    EXPECT_EQ(folders().size(), 3U);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1099);
}

TEST_F(ThreeServices, AProjectIsFollowedByItsOwnSettings)
{
    const sandbox::ayon::SettingsPlace ofProject{
        .addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s, .project = m_project.toText()};
    const QStringList types = m_settings.enabledEntities + QStringList{u"Playlist"_s};
    m_sandbox.ayon().editStore().settings[ofProject] = {
        {u"compatibility_settings"_s,
         QJsonObject{{u"shotgrid_enabled_entities"_s, QJsonArray::fromStringList(types)}}}};
    const QString playlist = row(u"Playlist"_s, {{u"code"_s, u"dailies"_s}});
    run(u"leecher"_s);
    const auto passed = events(u"shotgrid.event"_s);
    EXPECT_TRUE(std::ranges::any_of(
        passed, [](const ayon::Event &event) { return event.description.contains("Shotgun_Playlist_New"_L1); }));
}

//! The numbers of its entries say nothing about those of the site before it.
TEST_F(ThreeServices, AProjectOfAnotherSiteIsFollowedThere)
{
    const QJsonObject kept{{u"site"_s, u"https://former.shotgrid.example"_s}, {u"event"_s, 5'400'000}};
    good(await(m_ayon->patchProject(m_project, {{u"data"_s, QJsonObject{{u"shotgridCursor"_s, kept}}}}, {})));
    ayon::NewEvent passed{.topic = u"shotgrid.event"_s, .hash = u"former"_s, .project = m_project};
    passed.summary = {{u"sg_event_id"_s, 5'400'000}};
    good(await(m_ayon->dispatchEvent(passed, {})));
    run(u"leecher"_s);
    edit(m_shot, {{u"sg_cut_in"_s, 1066}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1066);
    const QJsonObject now = good(await(m_ayon->project(m_project, {}))).data.value("shotgridCursor"_L1).toObject();
    EXPECT_LT(now.value("event"_L1).toInteger(), 5'000'000);
    EXPECT_TRUE(now.value("moved"_L1).toBool());
}

TEST_F(ThreeServices, AnEntryThatAyonDoesNotTakeHoldsUpNoOther)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1066}});
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, m_sequence}});
    m_sandbox.ayonFrame().faults().add(
        {.method = u"POST"_s, .path = u"/api/events"_s, .answer = sandbox::Reply{.status = 413}, .reachesSite = false});
    EXPECT_EQ(run(u"leecher"_s), 0);
    EXPECT_EQ(run(u"processor"_s), 0);
    EXPECT_EQ(folders().size(), 3U);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1066); // the whole project was synced
}

TEST_F(ThreeServices, WhatTheSafetyCatchFindsHoldsUpNothingElse)
{
    QStringList shots;
    for (int at = 0; at < 20; ++at)
        shots += row(u"Shot"_s, {{u"code"_s, u"sh%1"_s.arg(100 + at)}, {u"sg_sequence"_s, m_sequence}});
    bringToAyon();
    const std::size_t before = folders().size();
    for (int at = 0; at < 8; ++at)
        retire(shots[at]);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    edit(shots[10], {{u"sg_cut_in"_s, 1051}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    EXPECT_EQ(folderCalled(u"sh110"_s).attrib.value(u"frameStart"_s).toInt(), 1051);
    EXPECT_EQ(folders().size(), before) << "so many are not taken away unasked";
    static const QRegularExpression aboutRetired(u"^/sq010/sh10[0-7]: not taken away: "_s);
    std::set<QString> failed;
    for (const ayon::Event &job : events(u"shotgrid.proc"_s)) {
        if (job.status != ayon::Event::Status::Failed)
            continue;
        failed.insert(job.description);
        EXPECT_FALSE(job.summary.contains(u"retryAt"_s)) << "a few at a time they would get past the catch";
    }
    EXPECT_EQ(failed.size(), 8U);
    for (const QString &description : failed)
        EXPECT_TRUE(aboutRetired.match(description).hasMatch()) << text(description);
}

TEST_F(ThreeServices, WhatTheSafetyCatchFindsInAyonHoldsUpNothingElse)
{
    QStringList made;
    const QString sequence = folderCalled(u"sq010"_s).id.toText();
    for (int at = 0; at < 20; ++at)
        made += folder(u"Shot"_s, u"sh%1"_s.arg(100 + at), sequence);
    bringToShotgrid();
    const std::size_t before = rows(u"Shot"_s).size();
    for (int at = 0; at < 8; ++at)
        deleteInAyon(ayon::EntityType::Folder, made[at]);
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(rows(u"Shot"_s).size(), before);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 8);
}

TEST_F(ThreeServices, AWholeSyncIsAskedForByAnEvent)
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

//! Nobody looks at what the services asked for themselves; a person is told, and asks again.
TEST_F(ThreeServices, AWholeSyncThatFailsBecauseOfAServerIsTriedAgainWhereNobodyAskedForIt)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1077}});
    const QJsonObject never{{u"shotgridCursor"_s, QJsonValue::Null}};
    good(await(m_ayon->patchProject(m_project, {{u"data"_s, never}}, {})));
    run(u"leecher"_s);
    const EntityId ofService = events(u"shotgrid.event.project.sync"_s).back().id;
    const auto jobOf = [this](const EntityId &source) {
        const auto jobs = events(u"shotgrid.proc"_s);
        return *std::ranges::find(jobs, source, &ayon::Event::dependsOn);
    };
    const auto fail = [this] {
        m_sandbox.ayonFrame().faults().add({.method = u"POST"_s,
                                            .path = u"*/operations"_s,
                                            .count = 1000,
                                            .answer = sandbox::Reply{.status = 500, .body = "{}"},
                                            .reachesSite = false});
        run(u"processor"_s);
        m_sandbox.ayonFrame().faults().clear();
    };
    fail();
    EXPECT_EQ(jobOf(ofService).status, ayon::Event::Status::Failed);
    EXPECT_TRUE(jobOf(ofService).summary.contains("retryAt"_L1)) << text(jobOf(ofService).description);

    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
    asked.payload = {{u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, u"show"_s}};
    const EntityId ofPerson = good(await(m_ayon->dispatchEvent(asked, {})));
    fail();
    EXPECT_EQ(jobOf(ofPerson).status, ayon::Event::Status::Failed);
    EXPECT_FALSE(jobOf(ofPerson).summary.contains("retryAt"_L1));
    const ayon::EventChange again{.status = ayon::Event::Status::Restarted}; // as when it is due
    good(await(m_ayon->changeEvent(jobOf(ofService).id, again, {})));
    run(u"processor"_s);
    EXPECT_EQ(jobOf(ofService).status, ayon::Event::Status::Finished);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1077);
}

TEST_F(ThreeServices, ANewProjectGetsTheCodeThatTheEventSays)
{
    good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"fresh"_s}}, {})));
    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = ProjectName(u"fresh"_s)};
    asked.payload = {
        {u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, u"fresh"_s}, {u"project_code"_s, u"frs"_s}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
    EXPECT_EQ(text(good(await(m_ayon->project(ProjectName(u"fresh"_s), {}))).code), "frs");
}

TEST_F(ThreeServices, PeopleAreLinkedByAnEventThatHasNoProject)
{
    const ayon::NewEvent asked{.topic = u"shotgrid.event.users.sync"_s, .payload = {{u"action"_s, u"sync-users"_s}}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
    EXPECT_EQ(good(await(m_ayon->user(u"artist"_s, {}))).sgUserId.toText(), u"102"_s);
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished) << text(job.description);
    EXPECT_TRUE(job.project.isEmpty());
    EXPECT_EQ(job.summary.value(u"unsettled"_s).toArray().size(), 0);
}

//! As the former processor understood it.
TEST_F(ThreeServices, AnEventThatNamesItsProjectInThePayloadAloneIsOneOfThatProject)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1077}});
    const auto ask = [this](const QString &project) {
        ayon::NewEvent asked{.topic = u"shotgrid.event"_s};
        asked.payload = {{u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, project}};
        return good(await(m_ayon->dispatchEvent(asked, {})));
    };
    const EntityId good = ask(u"show"_s);
    const EntityId bad = ask({});
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1077);
    const auto jobs = events(u"shotgrid.proc"_s);
    const auto told = [&jobs](const EntityId &source) {
        const auto job = std::ranges::find(jobs, source, &ayon::Event::dependsOn);
        return job == jobs.end() ? QString() : job->description;
    };
    EXPECT_TRUE(told(good).contains("show"_L1)) << text(told(good));
    EXPECT_TRUE(told(bad).contains("names no project"_L1)) << text(told(bad));
}

TEST_F(ThreeServices, EventsThatMakeNoSenseAreToldSoAndStopNobody)
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

TEST_F(ThreeServices, ManyEventsAreOnePass)
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

//! 1,000 events on 200 entities, counted beside what the services ask for of one: they begin anew each time.
TEST_F(ThreeServices, ABurstOfEventsCostsFewRequests)
{
    constexpr int entities = 200;
    constexpr int editsOfEach = 5;
    const QJsonObject sequence =
        shotgrid::toJson(ShotgridRef{.type = u"Sequence"_s, .id = ShotgridId(sync::numberOf(m_sequence))});
    const QJsonObject project = shotgrid::toJson(ShotgridRef{.type = u"Project"_s, .id = m_shotgridProject});
    std::vector<shotgrid::Write> writes;
    for (int at = 0; at < entities; ++at) {
        const QJsonObject fields{{u"code"_s, u"b%1"_s.arg(at)}, {u"sg_sequence"_s, sequence}, {u"project"_s, project}};
        writes.push_back({.action = shotgrid::Write::Action::Create, .type = u"Shot"_s, .fields = fields});
    }
    std::vector<shotgrid::Write> edits;
    for (const auto &row : await(m_shotgrid->write(writes, {}))) {
        for (int time = 0; time < editsOfEach; ++time)
            edits.push_back({.type = u"Shot"_s, .id = good(row).ref.id, .fields = {{u"sg_cut_in"_s, 1101 + time}}});
    }
    bringToAyon();
    const auto cost = [this] {
        clearRequests();
        bringToAyon();
        return std::pair(shotgridRequests().reads + shotgridRequests().writes,
                         ayonRequests().reads + ayonRequests().writes);
    };
    good(await(m_shotgrid->write({edits.front()}, {})).front());
    const auto ofOne = cost();
    for (const auto &row : await(m_shotgrid->write(edits, {})))
        good(row);
    const auto burst = cost();
    constexpr int events = entities * editsOfEach;
    EXPECT_EQ(folderCalled(u"b199"_s).attrib.value(u"frameStart"_s).toInt(), 1100 + editsOfEach);
    EXPECT_EQ(jobs(u"shotgrid.proc"_s)[ayon::Event::Status::Failed], 0);
    EXPECT_LE(burst.first - ofOne.first, 10);
    EXPECT_LE(burst.second - ofOne.second - 3 * (events - 1), 40); // besides a dispatch and two status calls an event
}

TEST_F(ThreeServices, AWebhookIsNoMoreThanAReasonToLook)
{
    good(m_sandbox.changeSettings({{u"webhooks_loopback"_s, true}}));
    setPollingInterval(3600); // by itself it would not look in time
    const QString token = u"hook token"_s;
    m_sandbox.ayon().editStore().secrets[u"hook"_s] = token;
    const auto leecher = start(
        u"leecher"_s, {u"--webhook-port"_s, u"0"_s, u"--webhook-secret"_s, u"hook"_s, u"--health-port"_s, u"0"_s});
    const net::HttpClient health({.server = u"health"_s, .baseUrl = QUrl(announced(*leecher, u"health"_s))});
    const QString door = announced(*leecher, u"webhooks"_s);
    const auto metrics = [&health] { return good(await(health.send({.path = u"/metrics"_s}, {}))).body; };
    const auto passedOn = [this] { return events(u"shotgrid.event"_s).size(); };

    const net::HttpClient stranger({.server = u"stranger"_s, .baseUrl = QUrl(door)});
    net::HttpRequest forged{.method = net::Method::Post, .path = u"/"_s, .body = "{}"};
    forged.headers = {{"x-sg-signature", "sha1=0000000000000000000000000000000000000000"}};
    EXPECT_EQ(good(await(stranger.send(forged, {}))).status, 403);
    EXPECT_TRUE(within(10s, [&] { return metrics().contains(R"(bridge_webhooks_total{outcome="refused"} 1)"); }));

    subscribe(door, token);
    edit(m_shot, {{u"sg_cut_in"_s, 1070}});
    EXPECT_TRUE(within(10s, [&] { return passedOn() == 1; }));
    EXPECT_TRUE(metrics().contains(R"(bridge_webhooks_total{outcome="taken"} 1)")) << metrics().constData();
}

TEST_F(ThreeServices, HealthIsBadFromTheFirstFailureUntilSomethingHasGoneWell)
{
    const auto transmitter = start(u"transmitter"_s, {u"--health-port"_s, u"0"_s});
    const QUrl door(announced(*transmitter, u"health"_s));
    const net::HttpClient health({.server = u"health"_s, .baseUrl = door, .retry = {.retries = 0}});
    const auto status = [&health] { return good(await(health.send({.path = u"/healthz"_s}, {}))).status; };
    EXPECT_TRUE(within(20s, [&] { return status() == 200; }));
    m_sandbox.shotgridFrame().faults().add({.path = u"/api/v1/entity/*"_s,
                                            .count = 10'000,
                                            .answer = sandbox::Reply{.status = 401},
                                            .reachesSite = false});
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    EXPECT_TRUE(within(20s, [&] { return status() == 503; }));
    clearRequests();
    int well = 0;
    EXPECT_TRUE(within(60s, [&] {
        well += status() == 200;
        return shotgridRequests().reads >= 6; // several attempts
    }));
    EXPECT_EQ(well, 0);
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_TRUE(within(60s, [&] { return status() == 200; }));
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
}

TEST_F(ThreeServices, WhoIsToldToStopAmidItsWorkHandsItBackInTime)
{
    const auto transmitter = start(u"transmitter"_s);
    m_sandbox.shotgridFrame().faults().add({.path = u"/api/v1/entity/*"_s, .count = 1'000, .delay = 60s});
    editAyon(ayon::EntityType::Folder, m_shotFolder, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    ASSERT_TRUE(within(20s, [this] { return jobs(u"shotgrid.push"_s)[ayon::Event::Status::InProgress] == 1; }));
    QElapsedTimer time;
    time.start();
    stop(*transmitter);
    EXPECT_EQ(transmitter->state(), QProcess::NotRunning);
    EXPECT_EQ(transmitter->exitCode(), 0);
    EXPECT_LT(time.elapsed(), 10'000);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Restarted], 1);
    m_sandbox.shotgridFrame().faults().clear();
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Restarted], 0);
}

TEST_F(ThreeServices, WhoIsToldToStopWhileItStartsComplainsOfNothing)
{
    m_sandbox.ayonFrame().faults().add({.path = u"/api/*"_s, .count = 1'000, .delay = 60s});
    const auto asked = [this] { return m_sandbox.ayonFrame().requests(u"POST /api/query"_s); };
    const int before = asked();
    const auto leecher = start(u"leecher"_s, {}, QProcess::SeparateChannels);
    ASSERT_TRUE(within(20s, [&] {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100); // the servers live in this process
        return asked() > before;
    }));
    stop(*leecher);
    EXPECT_EQ(leecher->exitCode(), 0);
    EXPECT_FALSE(leecher->readAllStandardError().contains("WARNING"));
}

TEST_F(ThreeServices, TheyGoOnByThemselvesAndEndWhenTold)
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
        stop(*process, 10s);
        EXPECT_EQ(process->state(), QProcess::NotRunning);
        EXPECT_EQ(process->exitCode(), 0);
    }
}

class EachService : public ThreeServices, public testing::WithParamInterface<const char *>
{
protected:
    void changeSettings(int pollingFrequency)
    {
        const ayon::SettingsPlace place{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s};
        const QJsonObject service{{u"polling_frequency"_s, pollingFrequency}};
        good(await(m_ayon->storeSettings(place, {{u"service_settings"_s, service}}, {})));
    }
    bool soon(const std::function<bool()> &isSo)
    {
        return within(30s, [&] {
            good(await(m_ayon->me({}))); // what is asked here lets time pass
            return isSo();
        });
    }
    int settingsReads() { return m_sandbox.ayonFrame().requests(u"GET /api/addons/shotgrid/1.0.0/settings"_s); }
};

TEST_P(EachService, TakesChangedSettingsWithoutARestart)
{
    const auto process = start(QString::fromLatin1(GetParam()));
    ASSERT_TRUE(soon([&] { return m_sandbox.ayonFrame().openWebSockets() > 0; }));
    for (int round = 1; round <= 3; ++round) {
        const int before = settingsReads();
        changeSettings(60 + round);
        EXPECT_TRUE(soon([&] { return settingsReads() > before; })) << round;
        ASSERT_EQ(process->state(), QProcess::Running) << round;
    }
}

TEST_P(EachService, SeesSettingsThatChangedWhileTheLineWasDown)
{
    setPollingInterval(3600);
    const auto process = start(QString::fromLatin1(GetParam()));
    ASSERT_TRUE(soon([&] { return m_sandbox.ayonFrame().openWebSockets() > 0; }));
    const int before = settingsReads();
    m_sandbox.ayonFrame().dropWebSockets();
    changeSettings(61);
    EXPECT_TRUE(soon([&] { return settingsReads() > before; }));
}

INSTANTIATE_TEST_SUITE_P(Services, EachService, testing::Values("leecher", "processor", "transmitter"),
                         [](const auto &service) { return std::string(service.param); });

} // namespace bridge::test
