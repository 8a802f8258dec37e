#include "e2e/twoservers.h"

namespace bridge::test {

using namespace Qt::StringLiterals;
using sync::Policy;

namespace {

//! "Shot/868" as AYON keeps it.
QString numberIn(const QString &row)
{
    return row.section('/'_L1, 1);
}

} // namespace

class SyncTest : public TwoServers
{
protected:
    //! One sequence with one shot and one task, and an asset, in ShotGrid.
    void makeSmallShow()
    {
        makeShotgridProject();
        m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq 010"_s}});
        m_shot = row(u"Shot"_s,
                     {{u"code"_s, u"sh010"_s},
                      {u"sg_sequence"_s, m_sequence},
                      {u"sg_status_list"_s, u"ip"_s},
                      {u"sg_cut_in"_s, 1009}});
        m_task =
            row(u"Task"_s, {{u"content"_s, u"Höhle bauen"_s}, {u"entity"_s, m_shot}, {u"step"_s, step(u"Shot"_s)}});
        m_asset = row(u"Asset"_s, {{u"code"_s, u"Big Red Car"_s}, {u"sg_asset_type"_s, u"Prop"_s}});
    }

    //! Any pipeline step of the site for that type.
    QString step(const QString &type)
    {
        const auto steps = await(m_shotgrid->steps({}));
        for (const shotgrid::Step &known : *steps) {
            if (known.entityType == type)
                return sync::shotgridId(u"Step"_s, known.id.number());
        }
        return {};
    }

    QString m_sequence;
    QString m_shot;
    QString m_task;
    QString m_asset;
};

TEST_F(SyncTest, ShotgridProjectComesToAyonWhole)
{
    makeSmallShow();
    const sync::Report report = sync({.flow = Policy::Flow::FromShotgrid});
    EXPECT_EQ(report.failed, 0);
    EXPECT_EQ(report.ayon.created, 5); // with the folder of the asset type

    const ayon::Folder shot = folderCalled(u"sh010"_s);
    EXPECT_EQ(text(shot.path), "/sq_010/sh010");
    EXPECT_EQ(text(shot.attrib.value(u"shotgridId"_s).toString()), text(numberIn(m_shot)));
    EXPECT_EQ(shot.attrib.value(u"frameStart"_s).toInt(), 1009);
    EXPECT_EQ(text(folderCalled(u"sq_010"_s).label), "sq 010");
    EXPECT_EQ(text(folderCalled(u"Big_Red_Car"_s).path), "/prop/Big_Red_Car");
    EXPECT_EQ(text(folderCalled(u"prop"_s).folderType), "AssetCategory");
    EXPECT_EQ(text(taskCalled(u"Hohle_bauen"_s).label), "Höhle bauen");
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh010"_s).text(u"sg_ayon_id"_s)), text(shot.id.toText()));
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh010"_s).text(u"sg_ayon_sync_status"_s)), "Synced");
}

TEST_F(SyncTest, ASecondPassHasNothingToDo)
{
    makeSmallShow();
    sync();
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AyonProjectGoesToShotgridWhole)
{
    makeAyonProject();
    const QString episode = folder(u"Episode"_s, u"ep01"_s);
    const QString sequence = folder(u"Sequence"_s, u"sq010"_s, episode);
    const QString shot = folder(u"Shot"_s, u"sh010"_s, sequence,
                                {{u"label"_s, u"Sh 010"_s}, {u"attrib"_s, QJsonObject{{u"frameStart"_s, 1101}}}});
    const QString assets = folder(u"Folder"_s, u"assets"_s);
    folder(u"Asset"_s, u"car"_s, assets);
    task(u"Animation"_s, u"anim"_s, shot);
    version(shot, u"renderMain"_s, 7, {{u"attrib"_s, QJsonObject{{u"comment"_s, u"first"_s}}}});

    const sync::Report report = sync({.flow = Policy::Flow::FromAyon});
    for (const sync::ItemResult &result : report.results)
        EXPECT_EQ(text(toText(result.error)), text(toText(Error{})))
            << text(report.plan.items[std::size_t(result.item)].path);
    EXPECT_EQ(report.shotgrid.created, 6);
    const shotgrid::Row made = rowCalled(u"Shot"_s, u"Sh 010"_s);
    EXPECT_EQ(text(made.text(u"sg_ayon_id"_s)), text(shot));
    EXPECT_EQ(made.attributes.value(u"sg_cut_in"_s).toInt(), 1101);
    EXPECT_EQ(text(made.link(u"sg_sequence"_s).name), "sq010");
    EXPECT_EQ(text(rowCalled(u"Sequence"_s, u"sq010"_s).link(u"episode"_s).name), "ep01");
    EXPECT_EQ(text(rowCalled(u"Version"_s, u"renderMain_v007"_s).link(u"entity"_s).name), "Sh 010");
    EXPECT_EQ(text(rowCalled(u"Version"_s, u"renderMain_v007"_s).text(u"description"_s)), "first");
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"shotgridId"_s).toString()),
              std::to_string(made.ref.id.number()));
    EXPECT_TRUE(plan({.flow = Policy::Flow::FromAyon}).plan.isEmpty());
}

TEST_F(SyncTest, ACategoryIsMatchedWithAnAssetTypeAndSaysSoWhenThereIsNone)
{
    makeAyonProject();
    sync(); // gives the project its folder types
    folder(u"Asset"_s, u"car"_s, folder(u"AssetCategory"_s, u"prop"_s));
    folder(u"Asset"_s, u"fog"_s, folder(u"AssetCategory"_s, u"weather"_s));
    const sync::Report report = sync();
    EXPECT_TRUE(report.isComplete());
    EXPECT_EQ(text(rowCalled(u"Asset"_s, u"car"_s).text(u"sg_asset_type"_s)), "Prop");
    EXPECT_EQ(text(rowCalled(u"Asset"_s, u"fog"_s).text(u"sg_asset_type"_s)), "");
    const auto category = std::find_if(report.plan.items.begin(), report.plan.items.end(),
                                       [](const sync::Item &item) { return item.path == "/weather"_L1; });
    ASSERT_NE(category, report.plan.items.end());
    ASSERT_EQ(category->problems.size(), 1U);
    EXPECT_EQ(text(category->problems[0].text), "ShotGrid has no asset type 'weather'; its assets have none there");
    sync(); // links the folder with the asset type, which no asset had before
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, EditsOfBothSidesMeet)
{
    makeSmallShow();
    sync();
    edit(m_shot, {{u"code"_s, u"sh010 neu"_s}});
    edit(m_asset, {{u"sg_asset_type"_s, u"Character"_s}});
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot,
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}, {u"description"_s, u"aus AYON"_s}}}});
    editAyon(ayon::EntityType::Folder, folderCalled(u"sq_010"_s).id.toText(),
             {{u"label"_s, u"Sequenz 10"_s}, {u"tags"_s, QJsonArray{u"Heldin"_s}}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).label), "sh010 neu");
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010 neu"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh010 neu"_s).text(u"description"_s)), "aus AYON");
    EXPECT_EQ(text(rowCalled(u"Sequence"_s, u"Sequenz 10"_s).linksOf(u"tags"_s).at(0).name), "Heldin");
    EXPECT_EQ(text(folderCalled(u"Big_Red_Car"_s).path), "/character/Big_Red_Car");
    EXPECT_EQ(difference(), "");
}

//! The site did the work and the pass never learned of it, as when it is killed: what ShotGrid says then is nobody's
//! edit.
TEST_F(SyncTest, AnEditThatIsTakenBackBehindAKillIsNotBroughtBack)
{
    makeSmallShow();
    row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
    for (const QString &tag : {u"rain"_s, u"crowd"_s})
        good(await(m_shotgrid->create(u"Tag"_s, {{u"name"_s, tag}}, {})));
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    const QString sequence = folderCalled(u"sq_010"_s).id.toText();
    const QString status = folderCalled(u"sh010"_s).status;
    editAyon(ayon::EntityType::Folder, shot,
             {{u"label"_s, u"sh010 new"_s},
              {u"status"_s, u"Ready to start"_s},
              {u"tags"_s, QJsonArray{u"rain"_s, u"crowd"_s}},
              {u"parentId"_s, folderCalled(u"sq020"_s).id.toText()},
              {u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/_batch"_s, .count = 100, .answer = sandbox::Reply{.status = 401}, .reachesSite = true});
    EXPECT_FALSE(trySync());
    m_sandbox.shotgridFrame().faults().clear();
    ASSERT_EQ(rowCalled(u"Shot"_s, u"sh010 new"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);

    editAyon(ayon::EntityType::Folder, shot,
             {{u"label"_s, u"sh010"_s},
              {u"status"_s, status},
              {u"tags"_s, QJsonArray{u"rain"_s}},
              {u"parentId"_s, sequence},
              {u"attrib"_s, QJsonObject{{u"frameStart"_s, 1009}}}});
    edit(m_shot, {{u"description"_s, u"a person's"_s}}); // is one all the same
    EXPECT_EQ(plan().plan.conflicts(), 0);
    sync();
    const shotgrid::Row row = rowCalled(u"Shot"_s, u"sh010"_s);
    EXPECT_EQ(row.attributes.value(u"sg_cut_in"_s).toInt(), 1009);
    EXPECT_EQ(text(row.text(u"sg_status_list"_s)), "ip");
    EXPECT_EQ(text(row.link(u"sg_sequence"_s).name), "sq 010");
    ASSERT_EQ(row.linksOf(u"tags"_s).size(), 1U);
    EXPECT_EQ(text(row.linksOf(u"tags"_s).front().name), "rain");
    EXPECT_EQ(text(folderCalled(u"sh010"_s).path), "/sq_010/sh010");
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"description"_s).toString()), "a person's");
    EXPECT_EQ(difference(), "");
    EXPECT_FALSE(folderCalled(u"sh010"_s).data.contains(u"shotgridAnnounced"_s));
}

//! The pass was stopped before the site had done anything; what a person says there is no write of ours.
TEST_F(SyncTest, WhatWasAnnouncedAndNeverWrittenIsForgotten)
{
    makeSmallShow();
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/_batch"_s, .count = 100, .answer = sandbox::Reply{.status = 401}, .reachesSite = false});
    EXPECT_FALSE(trySync());
    m_sandbox.shotgridFrame().faults().clear();
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1009}}}});
    sync();
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    sync();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1200);
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, ATagThatIsTakenAwayIsTakenAwayOnTheOtherSide)
{
    makeSmallShow();
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    editAyon(ayon::EntityType::Folder, shot, {{u"tags"_s, QJsonArray{u"rain"_s, u"crowd"_s}}});
    sync();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).linksOf(u"tags"_s).size(), 2U);
    editAyon(ayon::EntityType::Folder, shot, {{u"tags"_s, QJsonArray{u"crowd"_s}}}); // and nothing is added anywhere
    sync();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).linksOf(u"tags"_s).size(), 1U);
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AStatusTravelsByItsCode)
{
    makeSmallShow();
    sync();
    edit(m_shot, {{u"sg_status_list"_s, u"fin"_s}});
    const ayon::Project project = *await(m_ayon->project(m_project, {}));
    const auto named = [&project](const QString &code) {
        for (const ayon::Status &status : project.statuses) {
            if (status.shortName == code)
                return status.name;
        }
        return QString();
    };
    editAyon(ayon::EntityType::Task, taskCalled(u"Hohle_bauen"_s).id.toText(), {{u"status"_s, named(u"ip"_s)}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).status), text(named(u"fin"_s)));
    EXPECT_EQ(text(rowCalled(u"Task"_s, u"Höhle bauen"_s).text(u"sg_status_list"_s)), "ip");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, WhatBothServersFillInByThemselvesIsNobodysEdit)
{
    makeAyonProject(); // with AYON's own statuses: ShotGrid knows no "NRD"
    const QString shot = folder(u"Shot"_s, u"sh010"_s);
    task(u"Generic"_s, u"comp"_s, shot);
    version(shot, u"renderMain"_s, 1);
    sync();
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh010"_s).text(u"sg_status_list"_s)), "wtg");
    EXPECT_EQ(plan().plan.items.size(), 0U);
    EXPECT_EQ(text(folderCalled(u"sh010"_s).status), "Not ready");

    editAyon(ayon::EntityType::Task, taskCalled(u"comp"_s).id.toText(), {{u"status"_s, u"Ready to start"_s}});
    edit(sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, u"sh010"_s).ref.id.number()),
         {{u"sg_status_list"_s, u"ip"_s}});
    EXPECT_EQ(plan().plan.conflicts(), 0);
    sync();
    EXPECT_EQ(text(rowCalled(u"Task"_s, u"comp"_s).text(u"sg_status_list"_s)), "rdy");
    EXPECT_EQ(text(folderCalled(u"sh010"_s).status), "In Progress (from SG)");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AFirstPassFromAyonLeavesNothingForTheSecond)
{
    for (settings::AttributeRow &row : m_settings.attributeMap) {
        if (row.ayon == "description"_L1)
            row.scope += u"Version"_s;
    }
    makeAyonProject();
    QJsonArray types;
    for (const QString &type : {u"Folder"_s, u"AssetCategory"_s, u"Asset"_s})
        types.append(QJsonObject{{u"name"_s, type}});
    good(await(m_ayon->patchProject(m_project, {{u"folderTypes"_s, types}}, {})));
    const QString props = folder(u"AssetCategory"_s, u"prop"_s, folder(u"Folder"_s, u"assets"_s));
    const QString lamp = folder(u"Asset"_s, u"lamp"_s, props);
    folder(u"AssetCategory"_s, u"vehicle"_s); // empty
    version(lamp, u"modelMain"_s, 1, {{u"attrib"_s, QJsonObject{{u"comment"_s, u"first pass "_s}}}});
    version(lamp, u"rigMain"_s, 2,
            {{u"attrib"_s, QJsonObject{{u"comment"_s, u"slap comp"_s}, {u"description"_s, u"for the client"_s}}}});
    sync();
    EXPECT_EQ(text(rowCalled(u"Version"_s, u"modelMain_v001"_s).text(u"description"_s)), "first pass");
    EXPECT_EQ(text(rowCalled(u"Version"_s, u"rigMain_v002"_s).text(u"description"_s)), "for the client");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, OfTwoStatusesAtTheFirstMeetingTheChosenOneHolds)
{
    makeAyonProject();
    folder(u"Shot"_s, u"sh010"_s);
    folder(u"Shot"_s, u"sh020"_s, {}, {{u"status"_s, u"On hold"_s}});
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_status_list"_s, u"ip"_s}});
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}});
    EXPECT_EQ(plan().plan.conflicts(), 0);
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).status), "In Progress (from SG)");
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh020"_s).text(u"sg_status_list"_s)), "hld");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AClearedValueIsClearedOnTheOtherSide)
{
    makeSmallShow();
    edit(m_shot, {{u"description"_s, u"weg damit"_s}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"description"_s).toString()), "weg damit");
    edit(m_shot, {{u"description"_s, QJsonValue::Null}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"description"_s).toString()), "");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, WhatIsInheritedReachesShotgridAsItsEffectiveValue)
{
    makeSmallShow();
    sync();
    editAyon(ayon::EntityType::Folder, folderCalled(u"sq_010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"fps"_s, 23.976}}}});
    sync();
    EXPECT_EQ(text(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_fps"_s).toString()).substr(0, 6), "23.976");
    EXPECT_FALSE(folderCalled(u"sh010"_s).ownAttrib.contains(u"fps"_s));
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AConflictIsSettledByPolicyAndReported)
{
    makeSmallShow();
    sync();
    edit(m_shot, {{u"sg_cut_in"_s, 1}});
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 2}}}});
    const sync::Report report = sync({.flow = Policy::Flow::Both, .winner = Policy::Winner::Ayon});
    EXPECT_EQ(report.conflicts, 1);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 2);
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AnEditMadeWhileThePlanWasLookedAtIsKept)
{
    makeSmallShow();
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    edit(m_shot, {{u"sg_cut_in"_s, 1300}});
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    ASSERT_TRUE(await(pass.plan({.flow = Policy::Flow::Both}, {})));
    editAyon(ayon::EntityType::Folder, shot, {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1400}}}});
    const auto report = await(pass.apply({}, {}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->left, 1);
    EXPECT_FALSE(report->isComplete());
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1400);
    EXPECT_EQ(sync().conflicts, 1); // now both edits are seen, and settled by policy
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, WhatIsInheritedDoesNotOverwriteAnEditInShotgrid)
{
    makeSmallShow();
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
    const QString shot = row(u"Shot"_s, {{u"code"_s, u"sh900"_s}, {u"sg_sequence"_s, sequence}});
    sync({.flow = Policy::Flow::FromShotgrid}); // ShotGrid has no start yet, AYON shows what the project says
    edit(shot, {{u"sg_cut_in"_s, 1805}});
    const sync::Report report = sync({.flow = Policy::Flow::FromAyon});
    EXPECT_EQ(report.conflicts, 0);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh900"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1805);
    sync({.flow = Policy::Flow::FromShotgrid});
    EXPECT_EQ(folderCalled(u"sh900"_s).attrib.value(u"frameStart"_s).toInt(), 1805);
}

//! One side is read after the other. What another pass made on both in between was missing on the first.
TEST_F(SyncTest, AnEntityThatIsThereAfterAllIsNotTakenAway)
{
    makeSmallShow();
    sync();
    const ayon::Folder car = folderCalled(u"Big_Red_Car"_s);
    deleteInAyon(ayon::EntityType::Folder, car.id.toText());
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    const auto planned = await(pass.plan({.flow = Policy::Flow::Both}, {}));
    ASSERT_TRUE(planned);
    EXPECT_EQ((*planned)->plan.counts(sync::Side::Shotgrid).deleted, 1);
    const QJsonObject data{{u"name"_s, car.name},
                           {u"folderType"_s, car.folderType},
                           {u"parentId"_s, car.parentId.toText()},
                           {u"attrib"_s, car.attrib},
                           {u"data"_s, car.data}};
    const std::vector<ayon::Operation> again{creation(ayon::EntityType::Folder, car.id.toText(), data)};
    good(await(m_ayon->write(m_project, again, {})).front());
    const auto report = await(pass.apply({}, {}));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->left, 1);
    EXPECT_EQ(rows(u"Asset"_s).size(), 1U);
}

TEST_F(SyncTest, ARetiredShotLeavesAyonWithItsTasks)
{
    makeSmallShow();
    sync();
    retire(m_shot);
    sync();
    EXPECT_TRUE(folderCalled(u"sh010"_s).id.isEmpty());
    EXPECT_TRUE(tasks().empty());
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AManagerSeesWhoDeletedInAyon)
{
    makeSmallShow();
    sync();
    deleteInAyon(ayon::EntityType::Task, taskCalled(u"Hohle_bauen"_s).id.toText());
    retire(m_asset);
    sync({.flow = Policy::Flow::FromShotgrid});
    revive(m_asset);

    const QString key(32, u'a');
    m_sandbox.ayon().editStore().putUser(
        {.name = u"mia"_s, .data = {{u"isManager"_s, true}, {u"apiKey"_s, sandbox::ayon::keyHash(key)}}});
    ayon::AyonClient manager({.url = QUrl(m_sandbox.access().ayonUrl), .apiKey = Secret(key)});
    sync::ProjectSync pass(manager, *m_shotgrid, m_settings, m_project);
    const auto planned = await(pass.plan({.flow = Policy::Flow::Both}, {}), std::chrono::seconds(60));
    ASSERT_TRUE(planned) << toText(planned.error()).toStdString();
    EXPECT_TRUE((*planned)->plan == plan().plan); // the task goes in ShotGrid, the asset comes back in AYON
    EXPECT_GE((*planned)->plan.operations(), 2);
}

TEST_F(SyncTest, ARevivedShotComesBackAndIsNotTakenForOneThatAyonDeleted)
{
    makeSmallShow();
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    retire(m_shot);
    sync();
    revive(m_shot);
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).id.toText()), text(shot));
    EXPECT_FALSE(rowCalled(u"Shot"_s, u"sh010"_s).ref.isEmpty());
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, APublishedShotIsUnlinkedAndComesBackWithItsRevival)
{
    makeSmallShow();
    sync();
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    version(shot, u"renderMain"_s, 1);
    retire(m_shot);
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"shotgridId"_s).toString()), "removed");
    EXPECT_EQ(difference(), "");
    revive(m_shot);
    edit(m_shot, {{u"sg_cut_in"_s, 1500}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).id.toText()), text(shot));
    EXPECT_EQ(text(folderCalled(u"sh010"_s).attrib.value(u"shotgridId"_s).toString()), text(numberIn(m_shot)));
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1500);
}

TEST_F(SyncTest, ADeletionInAyonRetiresTheRow)
{
    makeSmallShow();
    sync();
    deleteInAyon(ayon::EntityType::Folder, folderCalled(u"Big_Red_Car"_s).id.toText());
    const sync::Report report = sync();
    EXPECT_EQ(report.shotgrid.deleted, 1);
    EXPECT_TRUE(rows(u"Asset"_s).empty());
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, AnIdThatNobodyConfirmedIsNoProofOfADeletion)
{
    makeShotgridProject();
    sync(); // makes the fields
    const QString stale = u"0123456789abcdef0123456789abcdef"_s;
    row(u"Asset"_s, {{u"code"_s, u"Lamp"_s}, {u"sg_ayon_id"_s, stale}});
    sync();
    EXPECT_EQ(text(folderCalled(u"Lamp"_s).id.toText()), text(stale)); // used again (S2A-32)
    EXPECT_EQ(rows(u"Asset"_s).size(), 1U);
}

TEST_F(SyncTest, ManyDeletionsStopAndAsk)
{
    makeShotgridProject();
    std::vector<QString> assets;
    assets.reserve(12);
    for (int at = 0; at < 12; ++at)
        assets.push_back(row(u"Asset"_s, {{u"code"_s, u"prop %1"_s.arg(at)}}));
    sync();
    for (int at = 0; at < 8; ++at)
        retire(assets[std::size_t(at)]);
    const auto stopped = trySync();
    ASSERT_FALSE(stopped);
    EXPECT_NE(text(stopped.error().hint).find("--force"), std::string::npos);
    EXPECT_EQ(folders().size(), 12U);
    const sync::Report report = sync({.flow = Policy::Flow::Both, .force = true});
    EXPECT_EQ(report.ayon.deleted, 8);
}

TEST_F(SyncTest, GroupsStayAssignedWhenAyonChangesItsAssignees)
{
    const QJsonObject person{{u"login"_s, u"jane@studio.example"_s},
                             {u"firstname"_s, u"Jane"_s},
                             {u"lastname"_s, u"Doe"_s},
                             {u"sg_status_list"_s, u"act"_s}};
    const qint64 jane = await(m_shotgrid->create(u"HumanUser"_s, person, {}))->ref.id.number();
    const qint64 group = await(m_shotgrid->create(u"Group"_s, {{u"code"_s, u"animators"_s}}, {}))->ref.id.number();
    const QJsonObject user{{u"name"_s, u"jane"_s}, {u"data"_s, QJsonObject{{u"sg_user_id"_s, jane}}}};
    ASSERT_TRUE(m_sandbox.ayon().loadFixture({{u"format"_s, 1}, {u"users"_s, QJsonArray{user}}}));
    makeSmallShow();
    const auto linkTo = [](const QString &type, qint64 id) { return QJsonObject{{u"type"_s, type}, {u"id"_s, id}}; };
    edit(m_task, {{u"task_assignees"_s, QJsonArray{linkTo(u"Group"_s, group), linkTo(u"HumanUser"_s, jane)}}});
    sync();
    EXPECT_EQ(text(taskCalled(u"Hohle_bauen"_s).assignees.join(u","_s)), "jane");
    editAyon(ayon::EntityType::Task, taskCalled(u"Hohle_bauen"_s).id.toText(), {{u"assignees"_s, QJsonArray{}}});
    sync();
    const auto left = rowCalled(u"Task"_s, u"Höhle bauen"_s).linksOf(u"task_assignees"_s);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(text(left.front().ref.type), "Group");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, TwoTasksOfOneSlugBothArriveAndSaySo)
{
    makeSmallShow();
    row(u"Task"_s, {{u"content"_s, u"Hohle-bauen"_s}, {u"entity"_s, m_shot}});
    const sync::Report report = sync();
    EXPECT_EQ(tasks().size(), 2U);
    EXPECT_EQ(report.failed, 0);
    const auto told = std::count_if(report.plan.items.begin(), report.plan.items.end(),
                                    [](const sync::Item &item) { return !item.problems.empty(); });
    EXPECT_EQ(told, 1);
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, ADuplicateMadeInShotgridBecomesAnEntityOfItsOwn)
{
    makeSmallShow();
    sync();
    // "Duplicate" in ShotGrid copies every field, the link to AYON too.
    const QString copied = folderCalled(u"sh010"_s).id.toText();
    row(u"Shot"_s,
        {{u"code"_s, u"sh010 copy"_s},
         {u"sg_sequence"_s, m_sequence},
         {u"sg_ayon_id"_s, copied},
         {u"sg_ayon_sync_status"_s, u"Synced"_s}});
    sync();
    EXPECT_FALSE(folderCalled(u"sh010_copy"_s).id.isEmpty());
    EXPECT_NE(text(folderCalled(u"sh010_copy"_s).id.toText()), text(copied));
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, ShotsOfASwitchedOffSequenceHangOnItsEpisode)
{
    m_settings.enabledEntities.removeOne(u"Sequence"_s);
    makeShotgridProject();
    const QString episode = row(u"Episode"_s, {{u"code"_s, u"ep01"_s}});
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}, {u"episode"_s, episode}});
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, sequence}});
    sync();
    EXPECT_EQ(text(folderCalled(u"sh010"_s).path), "/ep01/sh010");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, PresetsPutNewFoldersWhereTheStudioWantsThem)
{
    m_settings.parenting = settings::Parenting::RootRelocate;
    m_settings.parentingPresets = {
        {.entityType = u"Asset"_s, .parents = {{.folderType = u"Folder"_s, .folderName = u"assets"_s}}}};
    makeSmallShow();
    sync();
    EXPECT_EQ(text(folderCalled(u"Big_Red_Car"_s).path), "/assets/prop/Big_Red_Car");
    EXPECT_EQ(difference(), "");
}

TEST_F(SyncTest, OfTwoProjectsThatAreLinkedWithOneTheNamedOneGoesOn)
{
    makeSmallShow();
    sync();
    const std::size_t shots = rows(u"Shot"_s).size();
    const ProjectName copy(u"copy"_s);
    good(await(m_ayon->createProject({.name = copy, .code = u"cop"_s}, {})));
    const QJsonObject link{{u"shotgridId"_s, m_shotgridProject.toText()}, {u"shotgridType"_s, u"Project"_s}};
    good(await(m_ayon->patchProject(copy, {{u"attrib"_s, link}}, {})));
    const ProjectName first = std::exchange(m_project, copy);
    folder(u"Shot"_s, u"of_the_copy"_s);
    const auto refused = trySync();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(refused.error().message.contains("'show'"_L1)) << text(refused.error().message);
    EXPECT_EQ(rows(u"Shot"_s).size(), shots);
    m_project = first;
    EXPECT_EQ(difference(), "");
}

} // namespace bridge::test
