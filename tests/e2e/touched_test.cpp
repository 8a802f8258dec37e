#include "e2e/twoservers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::test {

using sync::Kind;
using sync::Policy;
using sync::Touched;

//! Passes over a few entities, by one ProjectSync that remembers what it has read.
class TouchedTest : public TwoServers
{
protected:
    TouchedTest()
    {
        makeShotgridProject();
        m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
        m_shot = shot(u"sh010"_s, m_sequence);
        m_task = row(u"Task"_s, {{u"content"_s, u"anim"_s}, {u"entity"_s, m_shot}});
        m_pass = std::make_unique<sync::ProjectSync>(*m_ayon, *m_shotgrid, m_settings, m_project);
        good(await(m_pass->plan({.flow = Policy::Flow::Both}, {})));
        good(await(m_pass->apply({}, {})));
    }

    QString shot(const QString &code, const QString &sequence)
    {
        return row(u"Shot"_s, {{u"code"_s, code}, {u"sg_sequence"_s, sequence}, {u"sg_cut_in"_s, 1001}});
    }

    static Touched touchedRows(const QStringList &rows)
    {
        Touched touched;
        for (const QString &id : rows)
            touched.addShotgrid(id);
        return touched;
    }
    static Touched touchedInAyon(Kind kind, const QString &id)
    {
        Touched touched;
        touched.addAyon(kind, id);
        return touched;
    }

    sync::Report look(const Touched &touched, Policy::Flow flow = Policy::Flow::Both)
    {
        return look(touched, Policy{.flow = flow});
    }
    sync::Report look(const Touched &touched, const Policy &policy)
    {
        good(await(m_pass->plan(touched, policy, {})));
        return good(await(m_pass->apply({}, {})));
    }
    void switchPush(bool on)
    {
        const QJsonObject attrib{{u"shotgridPush"_s, on}};
        good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, attrib}}, {})));
    }
    QString bareShot(const QString &code)
    {
        return row(u"Shot"_s, {{u"code"_s, code}, {u"sg_sequence"_s, linkTo(m_sequence)}});
    }
    QString rowId(const QString &code)
    {
        return sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, code).ref.id.number());
    }
    int startInShotgrid(const QString &code)
    {
        return rowCalled(u"Shot"_s, code).attributes.value(u"sg_cut_in"_s).toInt();
    }

    static QJsonObject linkTo(const QString &row)
    {
        return {{u"type"_s, sync::typeOf(row)}, {u"id"_s, sync::numberOf(row)}};
    }

    QString addPersonInShotgrid(const QString &login)
    {
        const QJsonObject fields{{u"login"_s, login}, {u"firstname"_s, login}, {u"lastname"_s, u"Doe"_s}};
        const qint64 made = good(await(m_shotgrid->create(u"HumanUser"_s, fields, {}))).ref.id.number();
        return sync::shotgridId(u"HumanUser"_s, made);
    }
    void addPersonInAyon(const QString &login, const QString &row)
    {
        sandbox::ayon::User user{.name = login};
        user.data = {{u"sg_user_id"_s, sync::numberOf(row)},
                     {u"accessGroups"_s, QJsonObject{{m_project.toText(), QJsonArray{u"artist"_s}}}}};
        m_sandbox.ayon().editStore().putUser(user);
    }
    QString addPerson(const QString &login)
    {
        QString row = addPersonInShotgrid(login);
        addPersonInAyon(login, row);
        return row;
    }

    void addStatusOfShots(const QString &code, const QString &name)
    {
        good(await(m_shotgrid->create(u"Status"_s, {{u"code"_s, code}, {u"name"_s, name}}, {})));
        const auto schema = good(await(m_shotgrid->schema(u"Shot"_s, {}, {})));
        const QStringList codes = schema.find(u"sg_status_list"_s)->validValues;
        good(await(m_shotgrid->setValidValues(u"Shot"_s, u"sg_status_list"_s, codes + QStringList{code}, {})));
    }

    void setParentFields(const QJsonObject &chains)
    {
        edit(sync::shotgridId(u"Project"_s, m_shotgridProject.number()),
             {{u"tracking_settings"_s, QJsonObject{{u"navchains"_s, chains}}}});
    }

    QString m_sequence;
    QString m_shot;
    QString m_task;
    std::unique_ptr<sync::ProjectSync> m_pass;
};

TEST_F(TouchedTest, AnEditCostsOneReadOfEachSideAndItsWrites)
{
    look(touchedRows({m_shot})); // what the first pass wrote is read again here
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    clearRequests();
    const sync::Report report = look(touchedRows({m_shot}));
    EXPECT_EQ(report.ayon.updated, 1);
    EXPECT_EQ(ayonRequests().reads, 1);
    EXPECT_EQ(ayonRequests().writes, 1);
    EXPECT_EQ(shotgridRequests().reads, 1);
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, WhatNobodyNamedIsLeftForAnotherPass)
{
    const QString other = shot(u"sh020"_s, m_sequence);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    look(touchedRows({m_shot}));
    EXPECT_TRUE(folderCalled(u"sh020"_s).id.isEmpty());
    look(touchedRows({other}));
    EXPECT_EQ(text(folderCalled(u"sh020"_s).path), "/sq010/sh020");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, AllShotsOfAShowMayBeEditedAtOnce)
{
    std::vector<QString> shots;
    shots.reserve(40);
    for (int at = 0; at < 40; ++at)
        shots.push_back(row(u"Shot"_s, {{u"code"_s, u"all%1"_s.arg(at)}, {u"sg_cut_in"_s, 1}}));
    sync();
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    sync::Touched touched;
    for (const QString &shot : shots) {
        edit(shot, {{u"sg_cut_in"_s, 2}});
        touched.addShotgrid(shot);
    }
    const auto planned = good(await(pass.plan(touched, {.flow = Policy::Flow::FromShotgrid}, {})));
    EXPECT_TRUE(planned->plan.catches.empty());
    EXPECT_TRUE(good(await(pass.apply({}, {}))).isComplete());
    EXPECT_EQ(folderCalled(u"all39"_s).attrib.value(u"frameStart"_s).toInt(), 2);
}

TEST_F(TouchedTest, ANewRowBringsTheParentsThatNobodyNamed)
{
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
    const QString made = shot(u"sh100"_s, sequence);
    const QString task = row(u"Task"_s, {{u"content"_s, u"light"_s}, {u"entity"_s, made}});
    look(touchedRows({task}));
    EXPECT_EQ(text(folderCalled(u"sh100"_s).path), "/sq020/sh100");
    EXPECT_FALSE(taskCalled(u"light"_s).id.isEmpty());
}

TEST_F(TouchedTest, AnEditInAyonReachesShotgrid)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    look(touchedInAyon(Kind::Folder, shot), Policy::Flow::FromAyon);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1201}}}});
    clearRequests();
    look(touchedInAyon(Kind::Folder, shot), Policy::Flow::FromAyon);
    EXPECT_EQ(ayonRequests().reads, 1);
    EXPECT_EQ(ayonRequests().writes, 2); // what is about to be written, and the base behind it
    EXPECT_EQ(shotgridRequests().reads, 1);
    EXPECT_EQ(shotgridRequests().writes, 1);
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, ANewFolderInAyonIsMadeBelowFoldersThatWereNeverSeen)
{
    const QString sequence = folder(u"Sequence"_s, u"sq900"_s);
    const QString shot = folder(u"Shot"_s, u"sh900"_s, sequence);
    const QString made = task(u"Generic"_s, u"comp"_s, shot);
    look(touchedInAyon(Kind::Task, made), Policy::Flow::FromAyon);
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh900"_s).link(u"sg_sequence"_s).name), "sq900");
    EXPECT_EQ(text(rowCalled(u"Task"_s, u"comp"_s).link(u"entity"_s).name), "sh900");
}

TEST_F(TouchedTest, TheReportNamesTheVersionsThatShotgridGot)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    const QString made = version(shot, u"renderMain"_s, 1);
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    Touched touched = touchedInAyon(Kind::Version, made);
    touched.addAyon(Kind::Folder, shot);
    EXPECT_EQ(look(touched, Policy::Flow::FromAyon).versionsMade(), std::set{EntityId::fromText(made).value()});
    EXPECT_TRUE(look(touched, Policy::Flow::FromAyon).versionsMade().empty());
}

TEST_F(TouchedTest, AnInheritedValueReachesWhatIsBelow)
{
    editAyon(ayon::EntityType::Folder, folderCalled(u"sq010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"fps"_s, 30.0}}}});
    look(touchedInAyon(Kind::Folder, folderCalled(u"sq010"_s).id.toText()), Policy::Flow::FromAyon);
    EXPECT_EQ(difference(), "");
}

//! Studios run several services beside each other, and each remembers what it has read.
TEST_F(TouchedTest, ATaskBelowAShotThatAnotherServiceBroughtOverGoesBelowIt)
{
    look(touchedRows({m_shot})); // has read everything
    const QString fromShotgrid = shot(u"sh020"_s, m_sequence);
    sync(); // a pass of another
    const QString unheardOf = task(u"Animation"_s, u"anim"_s, folderCalled(u"sh020"_s).id.toText());
    look(touchedInAyon(Kind::Task, unheardOf), Policy::Flow::FromAyon);
    ASSERT_EQ(rows(u"Task"_s).size(), 2u);
    EXPECT_EQ(sync::shotgridId(u"Shot"_s, rows(u"Task"_s).back().link(u"entity"_s).ref.id.number()), fromShotgrid);

    const QString fromAyon = folder(u"Shot"_s, u"sh030"_s, folderCalled(u"sq010"_s).id.toText());
    look(touchedInAyon(Kind::Folder, fromAyon), Policy::Flow::FromShotgrid); // has seen it, and left it
    sync();
    const QString below = row(u"Task"_s, {{u"content"_s, u"light"_s}, {u"entity"_s, rowId(u"sh030"_s)}});
    look(touchedRows({below}), Policy::Flow::FromShotgrid);
    EXPECT_EQ(taskCalled(u"light"_s).folderId.toText(), fromAyon);

    const QString seen = shot(u"sh040"_s, m_sequence);
    look(touchedRows({seen}), Policy::Flow::FromAyon);
    sync();
    const QString last = task(u"Animation"_s, u"anim"_s, folderCalled(u"sh040"_s).id.toText());
    look(touchedInAyon(Kind::Task, last), Policy::Flow::FromAyon);
    ASSERT_EQ(rows(u"Task"_s).size(), 4u);
    EXPECT_EQ(sync::shotgridId(u"Shot"_s, rows(u"Task"_s).back().link(u"entity"_s).ref.id.number()), seen);

    const QString left = folder(u"Shot"_s, u"sh050"_s, folderCalled(u"sq010"_s).id.toText());
    look(touchedInAyon(Kind::Folder, left), Policy::Flow::FromShotgrid);
    sync();
    const QString belowLeft = task(u"Animation"_s, u"anim"_s, left);
    look(touchedInAyon(Kind::Task, belowLeft), Policy::Flow::FromAyon);
    ASSERT_EQ(rows(u"Task"_s).size(), 5u);
    EXPECT_EQ(rows(u"Task"_s).back().link(u"entity"_s).ref, rowCalled(u"Shot"_s, u"sh050"_s).ref);
}

//! Nobody edited what a new shot inherits in AYON, so no event of AYON would bring it.
TEST_F(TouchedTest, ARowThatSaysNothingIsGivenWhatAyonInheritsWhileItMayBe)
{
    const Policy filling{.flow = Policy::Flow::FromShotgrid, .fillsRows = true};
    switchPush(true);
    m_pass->setNamesAge(std::chrono::milliseconds(0));
    const QString first = bareShot(u"sh020"_s);
    look(touchedRows({first}), filling);
    m_pass->setNamesAge(std::chrono::minutes(5));
    const int inherited = folderCalled(u"sh020"_s).attrib.value(u"frameStart"_s).toInt();
    ASSERT_NE(inherited, 0);
    EXPECT_EQ(startInShotgrid(u"sh020"_s), inherited);
    EXPECT_FALSE(folderCalled(u"sh020"_s).ownAttrib.contains(u"frameStart"_s));
    EXPECT_EQ(difference(), "");

    edit(m_shot, {{u"sg_cut_in"_s, QJsonValue::Null}}); // AYON shows what it inherits again
    look(touchedRows({m_shot}), filling);
    EXPECT_EQ(startInShotgrid(u"sh010"_s), inherited);
    EXPECT_EQ(difference(), "");

    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}}); // is the transmitter's to bring
    look(touchedRows({m_shot}), filling);
    EXPECT_EQ(startInShotgrid(u"sh010"_s), inherited);

    switchPush(false);
    const QString second = bareShot(u"sh030"_s);
    look(touchedRows({second}), filling);
    EXPECT_EQ(startInShotgrid(u"sh030"_s), 0);
}

//! What AYON inherits is nobody's edit; what a person says is.
TEST_F(TouchedTest, WhatAPersonFillsInAtTheSameMomentStays)
{
    const Policy filling{.flow = Policy::Flow::FromShotgrid, .fillsRows = true};
    switchPush(true);
    m_pass->setNamesAge(std::chrono::milliseconds(0));
    const auto expectBoth = [&](const QString &code, const QString &id, int start) {
        EXPECT_EQ(startInShotgrid(code), start);
        look(touchedRows({id}), filling); // the event of that edit
        EXPECT_EQ(folderCalled(code).attrib.value(u"frameStart"_s).toInt(), start);
        EXPECT_EQ(difference(), "");
    };

    const QString planned = bareShot(u"sh020"_s);
    good(await(m_pass->plan(touchedRows({planned}), filling, {})));
    edit(planned, {{u"sg_cut_in"_s, 1020}});
    good(await(m_pass->apply({}, {})));
    expectBoth(u"sh020"_s, planned, 1020);

    const QString readAgain = bareShot(u"sh030"_s);
    good(await(m_pass->plan(touchedRows({readAgain}), filling, {})));
    auto applying =
        started(m_sandbox.shotgridFrame(), u"POST"_s, u"/Shot/_search"_s, [&] { return m_pass->apply({}, {}); });
    edit(readAgain, {{u"sg_cut_in"_s, 1030}});
    good(await(std::move(applying)));
    expectBoth(u"sh030"_s, readAgain, 1030);

    edit(m_shot, {{u"sg_cut_in"_s, QJsonValue::Null}});
    good(await(m_pass->plan(touchedRows({m_shot}), filling, {})));
    edit(m_shot, {{u"sg_cut_in"_s, 1010}});
    good(await(m_pass->apply({}, {})));
    expectBoth(u"sh010"_s, m_shot, 1010);
}

//! What the log shows late, or not at all, is not taken for what was replaced.
TEST_F(TouchedTest, WhatAPersonHasTakenAwayIsNotGivenBackByAnOldEntryOfTheLog)
{
    const Policy filling{.flow = Policy::Flow::FromShotgrid, .fillsRows = true};
    switchPush(true);
    m_pass->setNamesAge(std::chrono::milliseconds(0));
    const QString bare = bareShot(u"sh020"_s);
    look(touchedRows({bare}), filling);
    const int inherited = startInShotgrid(u"sh020"_s);
    ASSERT_NE(inherited, 0);

    edit(bare, {{u"sg_cut_in"_s, 1020}});
    edit(bare, {{u"sg_cut_in"_s, inherited}});
    holdTransactions(2); // that of the next edit, and of what is written then
    edit(bare, {{u"sg_cut_in"_s, QJsonValue::Null}});
    look(touchedRows({bare}), filling);
    holdTransactions(0);
    EXPECT_EQ(startInShotgrid(u"sh020"_s), inherited);

    edit(bare, {{u"sg_cut_in"_s, QJsonValue::Null}});
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/EventLogEntry/_search"_s, .count = 2, .answer = sandbox::Reply{.status = 403}});
    look(touchedRows({bare}), filling);
    EXPECT_EQ(startInShotgrid(u"sh020"_s), inherited);
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, ARetiredShotLeavesAyonAndAPublishedOneIsUnlinked)
{
    const QString other = shot(u"sh020"_s, m_sequence);
    look(touchedRows({other}));
    version(folderCalled(u"sh020"_s).id.toText(), u"renderMain"_s, 1); // which this pass has not seen
    retire(m_shot);
    retire(other);
    look(touchedRows({m_shot, other}));
    EXPECT_TRUE(folderCalled(u"sh010"_s).id.isEmpty());
    EXPECT_EQ(text(folderCalled(u"sh020"_s).attrib.value(u"shotgridId"_s).toString()), "removed");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, ADeletionInAyonRetiresTheRowAndWhatWasBelow)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    deleteInAyon(ayon::EntityType::Task, taskCalled(u"anim"_s).id.toText());
    deleteInAyon(ayon::EntityType::Folder, shot);
    look(touchedInAyon(Kind::Folder, shot), Policy::Flow::FromAyon);
    EXPECT_TRUE(rowCalled(u"Shot"_s, u"sh010"_s).ref.isEmpty());
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, AMoveIsFollowed)
{
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
    const qint64 number = sync::numberOf(sequence);
    edit(m_shot, {{u"sg_sequence"_s, QJsonObject{{u"type"_s, u"Sequence"_s}, {u"id"_s, number}}}});
    look(touchedRows({m_shot}));
    EXPECT_EQ(text(folderCalled(u"sh010"_s).path), "/sq020/sh010");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, AnEntityThatIsNowhereIsNothing)
{
    const sync::Report report = look(touchedRows({u"Shot/99999"_s, u"Nonsense/1"_s}));
    EXPECT_TRUE(report.isComplete());
    EXPECT_TRUE(report.plan.isEmpty());
}

TEST_F(TouchedTest, WhoWasLinkedSinceIsAssignedOnTheOtherSide)
{
    look(touchedRows({m_task}));
    const QString jane = addPerson(u"jane"_s);
    edit(m_task, {{u"task_assignees"_s, QJsonArray{linkTo(jane)}}});
    look(touchedRows({m_task}), Policy::Flow::FromShotgrid);
    EXPECT_EQ(text(taskCalled(u"anim"_s).assignees.join(u","_s)), "jane");

    addPerson(u"joe"_s);
    const QString task = taskCalled(u"anim"_s).id.toText();
    editAyon(ayon::EntityType::Task, task, {{u"assignees"_s, QJsonArray{u"joe"_s}}});
    look(touchedInAyon(Kind::Task, task), Policy::Flow::FromAyon);
    const auto assigned = rowCalled(u"Task"_s, u"anim"_s).linksOf(u"task_assignees"_s);
    ASSERT_EQ(assigned.size(), 1U);
    EXPECT_EQ(text(assigned.front().name), "joe Doe");
}

TEST_F(TouchedTest, WhoIsLinkedAfterTheAssignmentFollowsWithAnyLaterPassThatReadsPeople)
{
    const QString jane = addPersonInShotgrid(u"jane"_s);
    edit(m_task, {{u"task_assignees"_s, QJsonArray{linkTo(jane)}}});
    look(touchedRows({m_task}), Policy::Flow::FromShotgrid);
    EXPECT_TRUE(taskCalled(u"anim"_s).assignees.isEmpty());
    addPersonInAyon(u"jane"_s, jane);
    m_pass->setNamesAge({}); // old at once
    look(touchedRows({m_shot}), Policy::Flow::FromShotgrid);
    EXPECT_EQ(text(taskCalled(u"anim"_s).assignees.join(u","_s)), "jane");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, APersonWhoStaysUnknownIsAskedForOnce)
{
    const QString jane = addPersonInShotgrid(u"jane"_s);
    const QString other = row(u"Task"_s, {{u"content"_s, u"light"_s}, {u"entity"_s, m_shot}});
    look(touchedRows({other}));
    look(touchedRows({other}));
    const QJsonObject assigned{{u"task_assignees"_s, QJsonArray{linkTo(jane)}}};
    edit(m_task, assigned);
    look(touchedRows({m_task}));
    clearRequests();
    look(touchedRows({m_task}));
    EXPECT_EQ(ayonRequests().reads, 1);
    edit(other, assigned); // in the same minute
    clearRequests();
    look(touchedRows({other}));
    EXPECT_EQ(ayonRequests().reads, 1);
    EXPECT_EQ(shotgridRequests().reads, 1);
}

TEST_F(TouchedTest, ANewPipelineStepIsATaskTypeAtOnce)
{
    look(touchedRows({m_shot}));
    const shotgrid::Row step =
        good(await(m_shotgrid->create(u"Step"_s, {{u"code"_s, u"Crowd"_s}, {u"entity_type"_s, u"Shot"_s}}, {})));
    const QString made =
        row(u"Task"_s, {{u"content"_s, u"walkers"_s}, {u"entity"_s, m_shot}, {u"step"_s, shotgrid::toJson(step.ref)}});
    look(touchedRows({made}), Policy::Flow::FromShotgrid);
    EXPECT_EQ(text(taskCalled(u"walkers"_s).taskType), "Crowd");
}

TEST_F(TouchedTest, ANewStatusIsSetAtOnce)
{
    look(touchedRows({m_shot}));
    addStatusOfShots(u"dir"_s, u"Director"_s);
    edit(m_shot, {{u"sg_status_list"_s, u"dir"_s}});
    look(touchedRows({m_shot}), Policy::Flow::FromShotgrid);
    EXPECT_EQ(text(folderCalled(u"sh010"_s).status), "Director");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, OtherTrackingSettingsAreFollowedWhenWhatWasReadIsOld)
{
    setParentFields({{u"Shot"_s, u"Shot.sg_sequence"_s}});
    look({.project = true});
    const QString episode = row(u"Episode"_s, {{u"code"_s, u"ep01"_s}});
    edit(m_sequence, {{u"episode"_s, linkTo(episode)}});
    look(touchedRows({m_sequence, episode}));
    EXPECT_EQ(text(folderCalled(u"sq010"_s).path), "/sq010");
    setParentFields({{u"Shot"_s, u"Shot.sg_sequence"_s}, {u"Sequence"_s, u"Sequence.episode"_s}});
    m_pass->setNamesAge({});
    look(touchedRows({m_sequence}));
    EXPECT_EQ(text(folderCalled(u"sq010"_s).path), "/ep01/sq010");
    EXPECT_EQ(difference(), "");
}

TEST_F(TouchedTest, AfterAServerWasAwayNothingIsLost)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(await(m_pass->plan(touchedRows({m_shot}), {}, stop.get_token())));
    look(touchedRows({m_shot}));
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
}

} // namespace bridge::test
