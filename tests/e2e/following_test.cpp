// Which projects the leecher follows, and from where on, when two of them are switched and it is stopped or killed.
#include "e2e/threeservices.h"

#include "net/httpclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

class Following : public ThreeServices
{
protected:
    Following()
    {
        m_otherShotgrid = good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"other"_s}}, {}))).ref;
        m_otherShot = shotOf(m_otherShotgrid, u"ot010"_s);
        sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_other);
        const sync::Policy both{.flow = sync::Policy::Flow::Both};
        good(await(pass.plan(both, {})));
        const sync::Selection everything;
        good(await(pass.apply(everything, {})));
        switchTo(m_otherShotgrid, true);
        bringToAyon();
    }

    ShotgridRef shotOf(const ShotgridRef &project, const QString &code)
    {
        return good(await(m_shotgrid->create(u"Shot"_s, {{u"code"_s, code}, {u"project"_s, shotgrid::toJson(project)}},
                                             {})))
            .ref;
    }

    void switchTo(const ShotgridRef &project, bool isOn)
    {
        good(await(m_shotgrid->update(project, {{u"sg_ayon_auto_sync"_s, isOn}}, {})));
    }

    qint64 newestEntry()
    {
        shotgrid::Query query{.type = u"EventLogEntry"_s, .fields = {u"id"_s}, .sort = u"-id"_s, .pageSize = 1};
        return good(await(m_shotgrid->search(std::move(query), {}))).front().ref.id.number();
    }

    QJsonObject keptBy(const ProjectName &project)
    {
        return good(await(m_ayon->project(project, {}))).data.value("shotgridCursor"_L1).toObject();
    }

    //! As if the leecher had kept it.
    void keep(const ProjectName &project, const QJsonObject &changes)
    {
        QJsonObject kept = keptBy(project);
        for (auto change = changes.begin(); change != changes.end(); ++change)
            kept.insert(change.key(), *change);
        const QJsonObject data{{u"shotgridCursor"_s, kept}};
        good(await(m_ayon->patchProject(project, {{u"data"_s, data}}, {})));
    }

    //! As after five minutes in which nothing happened: all that was made is settled.
    void haveBeenQuiet()
    {
        for (const ProjectName &project : {m_project, m_other})
            keep(project, {{u"event"_s, newestEntry()}, {u"after"_s, newestEntry()}});
    }

    //! Whole syncs that were asked for.
    qsizetype syncsOf(const ProjectName &project)
    {
        return std::ranges::count(events(u"shotgrid.event.project.sync"_s), project, &ayon::Event::project);
    }

    qsizetype passedOnOf(const ProjectName &project)
    {
        return std::ranges::count(events(u"shotgrid.event"_s), project, &ayon::Event::project);
    }

    //! What the leecher says of itself at \a path.
    QByteArray said(const net::HttpClient &door, const QString &path)
    {
        return good(await(door.send({.path = path}, {}))).body;
    }

    bool follows(const net::HttpClient &door, const QByteArray &projects)
    {
        return within(20s, [&] { return said(door, u"/healthz"_s).startsWith(projects + " projects"); });
    }

    //! \a count entries of an hour ago, about a shot that is not there.
    void logEntries(const ShotgridRef &project, int count)
    {
        const QString anHourAgo = QDateTime::currentDateTimeUtc().addSecs(-3600).toString(Qt::ISODate);
        const QJsonObject fields{{u"event_type"_s, u"Shotgun_Shot_New"_s},
                                 {u"created_at"_s, anHourAgo},
                                 {u"meta"_s, QJsonObject{{u"entity_type"_s, u"Shot"_s}, {u"entity_id"_s, 7}}},
                                 {u"project"_s, shotgrid::toJson(project)}};
        const shotgrid::Write entry{
            .action = shotgrid::Write::Action::Create, .type = u"EventLogEntry"_s, .fields = fields};
        for (const auto &made : await(m_shotgrid->write(std::vector(std::size_t(count), entry), {})))
            good(made);
    }

    const ShotgridRef m_shotgridShow{.type = u"Project"_s, .id = m_shotgridProject};
    const ProjectName m_other{u"other"_s};
    ShotgridRef m_otherShotgrid;
    ShotgridRef m_otherShot;
};

//! The log is read again for five minutes; what happened in the project before that is in nobody's reach any more.
TEST_F(Following, WhatHappenedInAProjectBetweenTwoKeepingsIsCaughtUp)
{
    haveBeenQuiet();
    const auto leecher = start(u"leecher"_s, {u"--health-port"_s, u"0"_s});
    const net::HttpClient door({.server = u"health"_s, .baseUrl = QUrl(announced(*leecher, u"health"_s))});
    ASSERT_TRUE(follows(door, "2"));
    const auto activate = [this](bool isActive) {
        good(await(m_ayon->patchProject(m_project, {{u"active"_s, isActive}}, {})));
    };
    activate(false);
    ASSERT_TRUE(follows(door, "1"));
    edit(m_shot, {{u"sg_cut_in"_s, 1099}});
    const qsizetype before = passedOnOf(m_other);
    logEntries(m_otherShotgrid, 1);
    ASSERT_TRUE(within(20s, [&] { return passedOnOf(m_other) > before; }));
    const qsizetype syncs = syncsOf(m_project);
    activate(true);
    ASSERT_TRUE(follows(door, "2"));
    EXPECT_TRUE(within(20s, [&] { return syncsOf(m_project) > syncs; }));
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1099);
}

//! What is said while the projects are being read is not in what was read.
TEST_F(Following, AProjectThatIsSwitchedWhileTheOthersAreReadIsFollowedToo)
{
    good(await(m_ayon->patchProject(m_other, {{u"active"_s, false}}, {})));
    const auto leecher = start(u"leecher"_s, {u"--health-port"_s, u"0"_s});
    const net::HttpClient door({.server = u"health"_s, .baseUrl = QUrl(announced(*leecher, u"health"_s))});
    ASSERT_TRUE(follows(door, "1"));
    const QString reading = u"POST /api/v1/entity/Project/_search"_s;
    m_sandbox.shotgridFrame().faults().add({.path = u"*/Project/_search"_s, .count = 1000, .delay = 1s});
    const int before = m_sandbox.shotgridFrame().requests(reading);
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"fps"_s, 30}}}}, {})));
    ASSERT_TRUE(within(20s, [&] {
        good(await(m_ayon->me({}))); // time passes
        return m_sandbox.shotgridFrame().requests(reading) > before;
    }));
    good(await(m_ayon->patchProject(m_other, {{u"active"_s, true}}, {})));
    EXPECT_TRUE(follows(door, "2"));
}

TEST_F(Following, AProjectThatIsSwitchedOnInAyonWhileTheOthersAreReadIsCaughtUp)
{
    const auto transmitter = start(u"transmitter"_s, {u"--health-port"_s, u"0"_s});
    const net::HttpClient door({.server = u"health"_s, .baseUrl = QUrl(announced(*transmitter, u"health"_s))});
    ASSERT_TRUE(follows(door, "0"));
    const auto switchOn = [this](const ProjectName &project) {
        const QJsonObject on{{u"shotgridPush"_s, true}};
        good(await(m_ayon->patchProject(project, {{u"attrib"_s, on}}, {})));
    };
    const QString reading = u"POST /graphql"_s;
    m_sandbox.ayonFrame().faults().add({.path = u"/graphql"_s, .count = 1000, .delay = 1s});
    const int before = m_sandbox.ayonFrame().requests(reading);
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, QJsonObject{{u"fps"_s, 30}}}}, {})));
    ASSERT_TRUE(within(20s, [&] {
        good(await(m_ayon->me({}))); // time passes
        return m_sandbox.ayonFrame().requests(reading) > before;
    }));
    const qsizetype syncs = syncsOf(m_other);
    switchOn(m_other);
    EXPECT_TRUE(within(20s, [&] { return syncsOf(m_other) > syncs; }));
}

TEST_F(Following, ACursorThatIsWrittenToSomeProjectsOnlyCostsNoWholeSync)
{
    const qint64 before = newestEntry();
    good(await(m_shotgrid->update(m_otherShot, {{u"code"_s, u"ot020"_s}}, {})));
    keep(m_other, {{u"event"_s, before}, {u"after"_s, before}});
    keep(m_project, {{u"event"_s, newestEntry()}, {u"after"_s, before}}); // and killed
    const qsizetype syncs = syncsOf(m_project) + syncsOf(m_other);
    const qsizetype passedOn = passedOnOf(m_other);
    run(u"leecher"_s);
    EXPECT_EQ(syncsOf(m_project) + syncsOf(m_other), syncs);
    EXPECT_GT(passedOnOf(m_other), passedOn);
}

//! A site that was restored from a backup, or one that took the place of another at the same address.
TEST_F(Following, ALogThatEndsBelowTheCursorIsAnotherOne)
{
    keep(m_project, {{u"event"_s, newestEntry() + 1'000'000}});
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050) << "it is synced whole";
    EXPECT_LE(keptBy(m_project).value("event"_L1).toInteger(), newestEntry());
    edit(m_shot, {{u"sg_cut_in"_s, 1060}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1060);
}

TEST_F(Following, ACursorThatIsNoneDoesNotReadTheLogFromItsBeginning)
{
    run(u"leecher"_s);
    for (const ProjectName &project : {m_project, m_other})
        keep(project, {{u"event"_s, u"somewhere"_s}});
    const qsizetype syncs = syncsOf(m_project);
    run(u"leecher"_s);
    EXPECT_GT(syncsOf(m_project), syncs);
    EXPECT_GT(keptBy(m_project).value("event"_L1).toInteger(), 0);
}

//! It is switched as any other is, though another field says so.
TEST_F(Following, AProjectThatIsBroughtBackFromTheArchiveIsFollowedAtOnce)
{
    const auto leecher = start(u"leecher"_s, {u"--health-port"_s, u"0"_s});
    const net::HttpClient door({.server = u"health"_s, .baseUrl = QUrl(announced(*leecher, u"health"_s))});
    ASSERT_TRUE(follows(door, "2"));
    good(await(m_shotgrid->update(m_shotgridShow, {{u"archived"_s, true}}, {})));
    EXPECT_TRUE(follows(door, "1"));
    good(await(m_shotgrid->update(m_shotgridShow, {{u"archived"_s, false}}, {})));
    EXPECT_TRUE(follows(door, "2"));
    good(await(m_shotgrid->retire(m_shotgridShow, {})));
    EXPECT_TRUE(follows(door, "1"));
    good(await(m_shotgrid->revive(m_shotgridShow, {})));
    EXPECT_TRUE(follows(door, "2"));
}

TEST_F(Following, OfTwoProjectsThatAreLinkedWithOneTheOneThatShotgridNamesIsFollowed)
{
    const QJsonObject attrib{{u"shotgridId"_s, m_shotgridShow.id.toText()}};
    good(await(m_ayon->patchProject(m_other, {{u"attrib"_s, attrib}}, {}))); // by mistake
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
}

//! After a night without it, or a weekend.
TEST_F(Following, ALongLogIsPassedOnBitByBit)
{
    constexpr int entries = 1200; // more than two pages
    haveBeenQuiet();
    logEntries(m_shotgridShow, entries);
    m_sandbox.ayonFrame().faults().add(
        {.method = u"POST"_s, .path = u"/api/events"_s, .count = entries, .delay = 3ms}); // time to look at it
    const auto leecher = start(u"leecher"_s, {u"--health-port"_s, u"0"_s});
    const net::HttpClient door(
        {.server = u"health"_s, .baseUrl = QUrl(announced(*leecher, u"health"_s)), .retry = {.retries = 0}});
    const auto number = [&](const QByteArray &name) {
        const QByteArray metrics = said(door, u"/metrics"_s);
        const qsizetype at = metrics.indexOf('\n' + name + ' ');
        return at < 0 ? -1 : metrics.mid(at + name.size() + 2).split('\n').front().toDouble();
    };
    ASSERT_TRUE(within(20s, [&] {
        return number("bridge_queue_length") > 1000 && number("bridge_lag_seconds") > 3500;
    })) << "all of it waits";
    ASSERT_TRUE(within(60s, [&] { return good(await(door.send({.path = u"/healthz"_s}, {}))).status == 200; }));
    const double waiting = number("bridge_queue_length");
    EXPECT_GT(waiting, 0) << "well, though more waits";
    EXPECT_LT(waiting, 1000);

    stop(*leecher);
    EXPECT_EQ(leecher->exitCode(), 0);
    m_sandbox.ayonFrame().faults().clear();
    const int before = m_sandbox.ayonFrame().requests(u"POST /api/events"_s);
    run(u"leecher"_s);
    EXPECT_LT(m_sandbox.ayonFrame().requests(u"POST /api/events"_s) - before, 800)
        << "it goes on, and does not begin anew";
    EXPECT_EQ(passedOnOf(m_project), entries);
}

} // namespace bridge::test
