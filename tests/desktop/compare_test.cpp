#include "desktop/comparetest.h"

#include "desktop/compare/rest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QTableView>
#include <QTreeWidget>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using desktop::PlanModel;

TEST_F(CompareTest, WithoutAPersonOrAProjectItSaysWhatIsMissing)
{
    open();
    EXPECT_EQ(label(u"stateHeadline"_s), u"Nobody is signed in"_s);
    auto &way = find<QToolButton>(*m_page, u"stateAction"_s);
    QSignalSpy login(&m_session, &desktop::Session::loginWanted);
    QTest::mouseClick(&way, Qt::LeftButton);
    EXPECT_EQ(login.size(), 1);
    m_session.connecting();
    EXPECT_EQ(label(u"stateHeadline"_s), u"Connecting…"_s);
    signIn();
    EXPECT_EQ(label(u"stateHeadline"_s), u"No project to compare"_s);
    EXPECT_FALSE(canPress(u"compareAgainButton"_s));
    EXPECT_FALSE(canPress(u"compareExport"_s));
    QSignalSpy projects(m_page.get(), &desktop::ComparePage::projectsWanted);
    QTest::mouseClick(&way, Qt::LeftButton);
    EXPECT_EQ(projects.size(), 1);
}

TEST_F(CompareTest, ASearchThatFindsNothingSaysSo)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    auto &nothing = find<QLabel>(*m_page, u"planNothing"_s);
    EXPECT_FALSE(nothing.isVisible());
    auto &search = find<QLineEdit>(*m_page, u"filterText"_s);
    search.setText(u"no row has this"_s);
    EXPECT_TRUE(waitUntil([&nothing] { return nothing.isVisible(); }));
    search.clear();
    EXPECT_TRUE(waitUntil([this] { return m_tree->isVisible(); }));
}

TEST_F(CompareTest, TheFirstComparisonShowsTheTreeAndWritesNothing)
{
    makeShow();
    signIn();
    open();
    clearRequests();
    compare(m_project);
    EXPECT_EQ(ayonRequests().writes + shotgridRequests().writes, 0);
    EXPECT_EQ(cell(u"/sq010/sh010"_s).parent(), cell(u"/sq010"_s));
    EXPECT_EQ(text(u"/"_s, PlanModel::What), u"show"_s);
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Type), u"Shot"_s);
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Does), u"Create"_s);
    EXPECT_TRUE(text(u"/sq010/sh010"_s, PlanModel::InAyon).contains("frameStart: 1001"_L1))
        << text(u"/sq010/sh010"_s, PlanModel::InAyon).toStdString();
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Reason), u"new in ShotGrid"_s);
    EXPECT_GT(find<QListWidget>(*m_page, u"noticeList"_s).count(), 0); // the AYON project and its types are made first
    EXPECT_TRUE(label(u"applyDetails"_s).contains("AYON: 5 created"_L1)) << label(u"applyDetails"_s).toStdString();
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
}

TEST_F(CompareTest, AParentCarriesItsChildrenAndAChildWhatItNeeds)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    EXPECT_EQ(ticked(u"/"_s), Qt::Checked);
    tick(u"/sq010"_s);
    EXPECT_EQ(ticked(u"/sq010/sh010"_s), Qt::Unchecked);
    EXPECT_EQ(ticked(u"/"_s), Qt::PartiallyChecked);
    tick(u"/sq010/sh010"_s);
    EXPECT_EQ(ticked(u"/sq010"_s), Qt::PartiallyChecked);
    EXPECT_EQ(ticked(u"/sq010/sh020"_s), Qt::Unchecked);
    EXPECT_TRUE(label(u"applyDetails"_s).contains("AYON: 4 created"_L1)) << label(u"applyDetails"_s).toStdString();
    press(u"compareUntickAll"_s);
    EXPECT_EQ(ticked(u"/"_s), Qt::Unchecked);
}

TEST_F(CompareTest, OnlyWhatIsTickedIsApplied)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    tick(u"/sq010/sh020"_s);
    EXPECT_EQ(ticked(u"/sq010"_s), Qt::PartiallyChecked);
    ASSERT_TRUE(apply());
    EXPECT_TRUE(folderCalled(u"sh010"_s));
    EXPECT_FALSE(folderCalled(u"sh020"_s));
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Result), u"Done"_s);
    EXPECT_EQ(text(u"/sq010/sh020"_s, PlanModel::Result), QString());
    EXPECT_FALSE(m_tree->isColumnHidden(PlanModel::Result));
    EXPECT_FALSE(cell(u"/sq010/sh020"_s).flags() & Qt::ItemIsUserCheckable); // this plan is used up
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    EXPECT_TRUE(label(u"applyDetails"_s).contains("AYON: 1 created"_L1)) << label(u"applyDetails"_s).toStdString();
}

TEST_F(CompareTest, WhenBothSidesAgreeItSaysSo)
{
    makeShow();
    signIn();
    open();
    agree();
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitUntil([this] { return label(u"stateHeadline"_s) == u"Both sides agree"_s; }));
    takePictures(*m_page, u"compare_agrees"_s);
}

TEST_F(CompareTest, CommentsAreShownAndFollowTheEntities)
{
    makeShow();
    signIn();
    open();
    agree();
    const QJsonObject shot{{u"type"_s, m_shot.type}, {u"id"_s, m_shot.id.number()}};
    for (const QString &content : {u"the edge flickers"_s, u"better now"_s})
        row(u"Note"_s, {{u"subject"_s, u"sh010"_s}, {u"content"_s, content}, {u"note_links"_s, QJsonArray{shot}}});
    press(u"compareAgain"_s);
    auto &rows = find<QTreeWidget>(*m_page, u"restRows"_s);
    ASSERT_TRUE(waitUntil([&rows] { return rows.isVisible(); })) << "there is nothing else to see";
    ASSERT_EQ(rows.topLevelItemCount(), 1);
    EXPECT_EQ(rows.topLevelItem(0)->text(0), u"Comments (2)"_s);
    EXPECT_EQ(rows.topLevelItem(0)->child(0)->text(1), u"2 created"_s);
    takePictures(*m_page, u"compare_rest"_s);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    auto &brings = find<QCheckBox>(*m_page, u"restBrings"_s);
    EXPECT_TRUE(canPress(u"compareApplyButton"_s));
    QTest::mouseClick(&brings, Qt::LeftButton, {}, QPoint(8, brings.height() / 2));
    EXPECT_FALSE(canPress(u"compareApplyButton"_s)) << "nothing is left to do";
    brings.setFocus();
    QTest::keyClick(&brings, Qt::Key_Space);
    EXPECT_TRUE(save(u"compareSaveCsv"_s, u"plan.csv"_s).contains("\"Comments\",\"yes\",\"\",\"2 created\""));
    const QJsonObject json = QJsonDocument::fromJson(save(u"compareSaveJson"_s, u"plan.json"_s)).object();
    EXPECT_EQ(json.value(u"besides"_s)[u"comments"_s][u"ayon"_s][u"created"_s], 2) << "as the command line says it";
    EXPECT_TRUE(json.value(u"besidesTicked"_s).toBool());
    clearRequests();
    EXPECT_TRUE(apply());
    EXPECT_GT(ayonRequests().writes, 0);
    EXPECT_EQ(label(u"applyHeadline"_s), u"Done."_s);
    const QJsonObject done = QJsonDocument::fromJson(save(u"compareSaveJson"_s, u"done.json"_s)).object();
    EXPECT_EQ(done.value(u"comments"_s)[u"ayon"_s][u"created"_s], 2);
    EXPECT_TRUE(done.value(u"lists"_s)[u"complete"_s].toBool());
    EXPECT_FALSE(done.contains(u"besides"_s));
    press(u"compareAgain"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"stateExplanation"_s).contains(u"in step"_s); }))
        << "they were brought";
}

TEST_F(CompareTest, CommentsThatNobodyWantsAreLeft)
{
    makeShow();
    signIn();
    open();
    agree();
    const QJsonObject shot{{u"type"_s, m_shot.type}, {u"id"_s, m_shot.id.number()}};
    row(u"Note"_s, {{u"content"_s, u"not today"_s}, {u"note_links"_s, QJsonArray{shot}}});
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    press(u"compareAgain"_s);
    auto &toggle = find<QToolButton>(*m_page, u"restToggle"_s);
    ASSERT_TRUE(waitUntil([&toggle] { return toggle.text().endsWith(u" Comments: 1"_s); }));
    EXPECT_FALSE(find(*m_page, u"restRows"_s).isVisible()) << "the plan needs the room";
    QTest::keyClick(&toggle, Qt::Key_Space);
    EXPECT_TRUE(find(*m_page, u"restRows"_s).isVisible());
    takePictures(*m_page, u"compare_rest_beside"_s);
    auto &brings = find<QCheckBox>(*m_page, u"restBrings"_s);
    QTest::mouseClick(&brings, Qt::LeftButton, {}, QPoint(8, brings.height() / 2));
    EXPECT_TRUE(apply());
    EXPECT_EQ(frameInAyon(u"sh010"_s), 1200);
    press(u"compareAgain"_s);
    EXPECT_TRUE(waitUntil([&toggle] { return toggle.text().endsWith(u" Comments: 1"_s); }));
}

TEST_F(CompareTest, WhatCouldNotFollowIsToldWithItsWayOut)
{
    makeShow();
    signIn();
    open();
    agree();
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/Note/_search"_s, .count = 100, .answer = sandbox::Reply{.status = 503}});
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    press(u"compareAgain"_s);
    auto &rows = find<QTreeWidget>(*m_page, u"restRows"_s);
    ASSERT_TRUE(waitUntil([&rows] { return rows.isVisible(); }, std::chrono::minutes(2)));
    EXPECT_FALSE(rows.topLevelItem(0)->text(3).isEmpty());
    EXPECT_TRUE(canPress(u"compareApplyButton"_s)) << "the entities are another matter";
}

TEST(Rest, TellsListsAndMediaInWordsAndLeavesOutWhatIsInStep)
{
    desktop::Rest rest;
    lists::Item list{.title = u"dailies"_s, .ayon = lists::ListWrite{.action = lists::ListWrite::Action::Create}};
    const EntityId version = *EntityId::fromText(u"1"_s.rightJustified(32, u'0'));
    list.ayon->items.push_back({.version = version, .position = 1});
    rest.besides.lists.push_back(list);
    rest.besides.lists.push_back({.title = u"in step"_s});
    rest.besides.lists.push_back(
        {.title = u"old"_s, .shotgrid = lists::PlaylistWrite{.action = lists::PlaylistWrite::Action::Retire}});
    rest.besides.media = {.movies = 2, .thumbnails = 1};
    lists::ItemResult &broken = rest.lists.results.emplace_back();
    broken.item.title = u"broken"_s;
    broken.error = Error{.message = u"no"_s, .hint = u"mend it"_s};
    const auto groups = desktop::groupsOf(rest);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0].count, 2);
    ASSERT_EQ(groups[0].lines.size(), 3u);
    EXPECT_EQ(groups[0].lines[0].inAyon, u"new, 1 versions in"_s); // no translation is loaded, not even for plurals
    EXPECT_EQ(groups[0].lines[1].inShotgrid, u"goes to the bin"_s);
    EXPECT_EQ(groups[0].lines[2].remark, u"no – mend it"_s);
    ASSERT_EQ(groups[1].lines.size(), 2u);
    EXPECT_EQ(groups[1].lines[0].inShotgrid, u"2 to upload"_s);
    EXPECT_EQ(desktop::summaryOf(rest), u"Lists and playlists: 2 · Media: 3"_s);
    EXPECT_FALSE(rest.isComplete());
}

class CompareConflict : public CompareTest
{
protected:
    void disagree()
    {
        makeShow();
        signIn();
        open();
        agree();
        edit(m_shot, {{u"sg_cut_in"_s, 1200}});
        editAyon(u"sh010"_s, {{u"frameStart"_s, 1100}});
        press(u"compareAgain"_s);
        ASSERT_TRUE(waitForPlan());
    }
    bool waitForEnd(const QString &end)
    {
        return waitUntil(
            [this, &end] { return model().canTick() && text(u"/sq010/sh010"_s, PlanModel::Reason).contains(end); });
    }
};

TEST_F(CompareConflict, EndsAsAPersonChoosesForTheRow)
{
    disagree();
    choose(u"/sq010/sh010"_s);
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Does), u"Conflict, Update"_s);
    EXPECT_TRUE(text(u"/sq010/sh010"_s, PlanModel::InAyon).contains(u"1100 → 1200"_s)); // ShotGrid wins by the policy
    const QModelIndex before = m_tree->currentIndex();
    press(u"compareAyonWins"_s);
    ASSERT_TRUE(waitForEnd(u"AYON wins"_s));
    EXPECT_EQ(m_tree->currentIndex(), before); // the tree stayed as it was
    EXPECT_TRUE(text(u"/sq010/sh010"_s, PlanModel::InShotgrid).contains(u"1200 → 1100"_s));
    ASSERT_TRUE(apply());
    EXPECT_EQ(frameInAyon(u"sh010"_s), 1100);
    EXPECT_EQ(frameInShotgrid(m_shot), 1100);
}

TEST_F(CompareConflict, CanBeLeftAloneTogetherWithAllOthers)
{
    disagree();
    find<QAction>(*m_page, u"compareAllLeaveAlone"_s).trigger();
    ASSERT_TRUE(waitForEnd(u"left alone"_s));
    EXPECT_FALSE(canPress(u"compareApplyButton"_s)); // nothing else is to be done
    EXPECT_EQ(frameInAyon(u"sh010"_s), 1100);
    EXPECT_EQ(frameInShotgrid(m_shot), 1200);
}

TEST_F(CompareConflict, KeepsTheTicks)
{
    disagree();
    edit(m_otherShot, {{u"sg_cut_in"_s, 1300}});
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    tick(u"/sq010/sh020"_s);
    choose(u"/sq010/sh010"_s);
    QTest::keyClick(m_tree, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitForEnd(u"AYON wins"_s));
    EXPECT_EQ(ticked(u"/sq010/sh020"_s), Qt::Unchecked);
    EXPECT_EQ(ticked(u"/sq010/sh010"_s), Qt::Checked);
}

TEST_F(CompareConflict, OffersWhatTheDirectionAllows)
{
    disagree();
    auto &flow = find<QComboBox>(*m_page, u"compareFlow"_s);
    flow.setFocus();
    QTest::keyClick(&flow, Qt::Key_Down); // ShotGrid → AYON
    ASSERT_TRUE(waitForPlan());
    choose(u"/sq010/sh010"_s);
    EXPECT_FALSE(canPress(u"compareAyonWinsButton"_s));
    EXPECT_TRUE(canPress(u"compareShotgridWinsButton"_s));
    EXPECT_TRUE(canPress(u"compareLeaveAloneButton"_s));
}

TEST_F(CompareTest, SafetyCatchesAreConfirmedFirst)
{
    makeShow();
    std::vector<ShotgridRef> props;
    props.reserve(12);
    for (int at = 0; at < 12; ++at)
        props.push_back(row(u"Asset"_s, {{u"code"_s, u"prop%1"_s.arg(at)}}));
    signIn();
    open();
    agree();
    for (const ShotgridRef &prop : props)
        good(await(m_shotgrid->retire(prop, {})));
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    EXPECT_FALSE(canPress(u"compareApplyButton"_s));
    EXPECT_TRUE(label(u"catchText"_s).contains("12 of"_L1)) << label(u"catchText"_s).toStdString();
    const auto &panel = find<QFrame>(*m_page, u"noticePanel"_s); // where many lines stood before
    EXPECT_TRUE(waitUntil([&panel] { return panel.height() < 4 * panel.fontMetrics().height(); }));
    takePictures(*m_page, u"compare_caught"_s);
    auto &confirm = find<QCheckBox>(*m_page, u"catchConfirm"_s);
    confirm.setFocus();
    QTest::keyClick(&confirm, Qt::Key_Space);
    EXPECT_TRUE(waitUntil([this] { return canPress(u"compareApplyButton"_s); })); // once the comments are looked at
    ASSERT_TRUE(apply());
    EXPECT_FALSE(folderCalled(u"prop0"_s));
}

TEST_F(CompareTest, APauseHoldsUntilItGoesOn)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    press(u"compareApply"_s);
    press(u"comparePause"_s);
    EXPECT_EQ(find<QToolButton>(*m_page, u"comparePauseButton"_s).text(), u"Go on"_s);
    EXPECT_TRUE(label(u"applyHeadline"_s).startsWith("Paused"_L1));
    press(u"comparePause"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Done"_L1); }));
    EXPECT_TRUE(folderCalled(u"sh010"_s));
}

TEST_F(CompareTest, APauseHoldsWhatFollowsAsWellAndAStopLeavesIt)
{
    makeShow();
    signIn();
    open();
    agree();
    const QJsonObject shot{{u"type"_s, m_shot.type}, {u"id"_s, m_shot.id.number()}};
    row(u"Note"_s, {{u"content"_s, u"the edge flickers"_s}, {u"note_links"_s, QJsonArray{shot}}});
    const auto comments = [this] { return good(await(m_ayon->activities({.project = m_project}, {}))).size(); };
    const auto compareAgain = [this] {
        press(u"compareAgain"_s);
        return waitUntil([this] { return canPress(u"compareApplyButton"_s); });
    };
    const auto pauseWhileWriting = [this] {
        m_sandbox.ayonFrame().faults().add({.method = u"POST"_s, .path = u"*/operations"_s, .delay = 700ms});
        clearRequests();
        press(u"compareApply"_s);
        const bool isWriting = waitUntil([this] { return ayonRequests().writes > 0; });
        press(u"comparePause"_s);
        return isWriting;
    };
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    ASSERT_TRUE(compareAgain());
    ASSERT_TRUE(pauseWhileWriting());
    ASSERT_TRUE(waitUntil([this] { return frameInAyon(u"sh010"_s) == 1200; }));
    for (int requests = 0; requests < 30; ++requests) // as many as would bring it
        ASSERT_EQ(comments(), 0u);
    EXPECT_TRUE(label(u"applyHeadline"_s).startsWith("Paused"_L1));
    press(u"compareStop"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Stopped"_L1); }));
    EXPECT_EQ(comments(), 0u);
    edit(m_shot, {{u"sg_cut_in"_s, 1300}});
    ASSERT_TRUE(compareAgain());
    ASSERT_TRUE(pauseWhileWriting());
    press(u"comparePause"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Done"_L1); }));
    EXPECT_EQ(comments(), 1u);
}

TEST_F(CompareTest, APauseHoldsBetweenCommentsAndLists)
{
    makeShow();
    auto &settings = m_sandbox.ayon().editStore().settings.begin()->second;
    QJsonObject compatibility = settings.value(u"compatibility_settings"_s).toObject();
    compatibility.insert(
        u"shotgrid_enabled_entities"_s,
        QJsonArray{u"Project"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s, u"Version"_s, u"Note"_s, u"Playlist"_s});
    settings.insert(u"compatibility_settings"_s, compatibility);
    signIn();
    open();
    agree();
    const QJsonObject shot{{u"type"_s, m_shot.type}, {u"id"_s, m_shot.id.number()}};
    row(u"Note"_s, {{u"content"_s, u"the edge flickers"_s}, {u"note_links"_s, QJsonArray{shot}}});
    row(u"Playlist"_s, {{u"code"_s, u"dailies"_s}});
    const auto comments = [this] { return good(await(m_ayon->activities({.project = m_project}, {}))).size(); };
    const auto lists = [this] { return good(await(m_ayon->lists(m_project, {}))).size(); };
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitUntil([this] { return canPress(u"compareApplyButton"_s); }));
    m_sandbox.ayonFrame().faults().add({.method = u"POST"_s, .path = u"*/activities"_s, .delay = 700ms});
    press(u"compareApply"_s);
    ASSERT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Bringing comments"_L1); }));
    press(u"comparePause"_s);
    ASSERT_TRUE(waitUntil([&comments] { return comments() == 1u; })) << "what had begun is finished";
    for (int requests = 0; requests < 30; ++requests) // as many as would bring the list
        ASSERT_EQ(lists(), 0u);
    EXPECT_TRUE(label(u"applyHeadline"_s).startsWith("Paused"_L1));
    press(u"comparePause"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Done"_L1); }));
    EXPECT_EQ(lists(), 1u);
}

TEST_F(CompareTest, AnotherProjectWaitsUntilThisOneIsWritten)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    press(u"compareApply"_s);
    press(u"comparePause"_s);
    m_page->compare(ProjectName(u"other"_s)); // as from another page
    EXPECT_TRUE(label(u"compareSaidText"_s).contains("show is still being written"_L1))
        << label(u"compareSaidText"_s).toStdString();
    EXPECT_EQ(label(u"compareProject"_s), u"show"_s);
    press(u"comparePause"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Done"_L1); }));
    EXPECT_TRUE(folderCalled(u"sh010"_s));
}

TEST_F(CompareTest, AStopKeepsWhatWasWrittenAndShowsTheRest)
{
    makeShow();
    signIn();
    open();
    compare(m_project);
    press(u"compareApply"_s);
    press(u"comparePause"_s); // before the first batch
    press(u"compareStop"_s);
    ASSERT_TRUE(waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Stopped"_L1); }));
    EXPECT_FALSE(folderCalled(u"sh010"_s));
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Result), QString());
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    ASSERT_TRUE(apply());
    EXPECT_TRUE(folderCalled(u"sh010"_s));
}

TEST_F(CompareTest, WhatFailedAndWhatWasEditedMeanwhileIsEasyToFind)
{
    makeShow();
    signIn();
    open();
    agree();
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    edit(m_otherShot, {{u"sg_cut_in"_s, 1300}});
    row(u"Asset"_s, {{u"code"_s, u"?!?"_s}}); // AYON has no name for it
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    editAyon(u"sh020"_s, {{u"frameStart"_s, 1400}});
    ASSERT_TRUE(apply());
    EXPECT_EQ(text(u"/sq010/sh010"_s, PlanModel::Result), u"Done"_s);
    EXPECT_EQ(text(u"/sq010/sh020"_s, PlanModel::Result), u"Edited meanwhile, left"_s);
    EXPECT_TRUE(label(u"applyHeadline"_s).contains("1 failed and 1 edited meanwhile"_L1))
        << label(u"applyHeadline"_s).toStdString();
    press(u"compareNextFailed"_s);
    EXPECT_EQ(model().itemAt(m_tree->currentIndex())->path, u"/?!?"_s);
    takePictures(*m_page, u"compare_applied"_s);
    auto &results = find<QComboBox>(*m_page, u"filterResult"_s);
    results.setFocus();
    QTest::keyClick(&results, Qt::Key_E); // Edited meanwhile
    EXPECT_TRUE(waitUntil([this] { return !cell(u"/sq010/sh010"_s).isValid() && cell(u"/sq010/sh020"_s).isValid(); }));
}

TEST_F(CompareTest, FiltersByTextKindTypeAndFieldLeaveTheRowsAbove)
{
    makeShow();
    signIn();
    open();
    agree();
    edit(m_shot, {{u"sg_cut_in"_s, 1200}});
    edit(m_otherShot, {{u"code"_s, u"sh020 new"_s}});
    row(u"Asset"_s, {{u"code"_s, u"chair"_s}, {u"sg_asset_type"_s, u"Prop"_s}});
    press(u"compareAgain"_s);
    ASSERT_TRUE(waitForPlan());
    const auto shows = [this](const QString &path, bool isShown) {
        return waitUntil([this, &path, isShown] { return cell(path).isValid() == isShown; });
    };
    auto &search = find<QLineEdit>(*m_page, u"filterText"_s);
    QTest::keyClick(m_tree, Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(search.hasFocus());
    QTest::keyClicks(&search, u"SH020 NEW"_s); // a value
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, false));
    EXPECT_TRUE(cell(u"/sq010"_s).isValid()); // above what was found
    search.clear();
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, true));

    find<QAction>(*m_page, u"filterAct0"_s).trigger(); // Create
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, false));
    EXPECT_TRUE(cell(u"/prop/chair"_s).isValid());
    press(u"compareUntickAll"_s); // of what is shown
    find<QAction>(*m_page, u"filterAct0"_s).trigger();
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, true));
    EXPECT_EQ(ticked(u"/prop/chair"_s), Qt::Unchecked);
    EXPECT_EQ(ticked(u"/sq010/sh010"_s), Qt::Checked);

    auto &type = find<QComboBox>(*m_page, u"filterType"_s);
    type.setFocus();
    QTest::keyClick(&type, Qt::Key_A); // the first that begins so: "All types" is chosen already
    QTest::keyClicks(&type, u"Asset"_s);
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, false));
    type.setCurrentIndex(0);
    auto &field = find<QComboBox>(*m_page, u"filterField"_s);
    field.setFocus();
    QTest::keyClicks(&field, u"frameStart"_s);
    EXPECT_TRUE(shows(u"/sq010/sh020"_s, false));
    EXPECT_TRUE(shows(u"/sq010/sh010"_s, true));
}

TEST_F(CompareTest, AnErrorIsShownWithItsWayOut)
{
    signIn();
    open();
    m_page->compare(ProjectName(u"nobody_has_it"_s));
    EXPECT_TRUE(waitUntil([this] { return label(u"stateHeadline"_s) == u"The project could not be compared"_s; }));
    EXPECT_TRUE(label(u"stateExplanation"_s).contains("either AYON nor ShotGrid"_L1))
        << label(u"stateExplanation"_s).toStdString();
    makeShow();
    m_page->compare(m_project);
    EXPECT_TRUE(waitForPlan()); // another way out
}

TEST_F(CompareTest, AComparisonCanBeStoppedWhileItReads)
{
    makeShow();
    signIn();
    open();
    m_page->compare(m_project);
    press(u"compareStop"_s);
    EXPECT_TRUE(waitUntil([this] { return label(u"stateHeadline"_s) == u"The comparison was stopped"_s; }));
    press(u"compareAgain"_s);
    EXPECT_TRUE(waitForPlan());
}

TEST_F(CompareTest, TheLastComparisonThatWasAskedForIsShown)
{
    makeShow();
    signIn();
    open();
    m_page->compare(ProjectName(u"nobody_has_it"_s));
    m_page->compare(m_project);
    EXPECT_TRUE(waitForPlan());
    EXPECT_EQ(label(u"compareProject"_s), u"show"_s);
    m_session.leave();
    EXPECT_EQ(label(u"stateHeadline"_s), u"Nobody is signed in"_s);
    EXPECT_EQ(model().rowCount(), 0);
}

TEST_F(CompareTest, ExportsTheTableSafelyAndTheWholeForScripts)
{
    makeShow();
    row(u"Asset"_s, {{u"code"_s, u"trap"_s}, {u"description"_s, u"=HYPERLINK(\"http://x\")"_s}});
    signIn();
    open();
    compare(m_project);
    tick(u"/sq010/sh020"_s);
    const QByteArray csv = save(u"compareSaveCsv"_s, u"plan.csv"_s);
    EXPECT_TRUE(csv.contains("\"/sq010/sh020\",\"Shot\",\"no\",\"Create\"")) << csv.toStdString();
    EXPECT_FALSE(csv.contains(",\"=") || csv.contains("\n\"=")) << csv.toStdString();
    const QJsonObject json = QJsonDocument::fromJson(save(u"compareSaveJson"_s, u"plan.json"_s)).object();
    EXPECT_EQ(json.value(u"items"_s).toArray().size(), 7);
    EXPECT_EQ(json.value(u"items"_s).toArray().at(0).toObject().value(u"result"_s).toString(), u"open"_s);
}

TEST_F(CompareTest, NamesNobodyWouldGiveAreShownAsTheyAre)
{
    makeShow();
    row(u"Shot"_s, {{u"code"_s, u"<b>bold</b> "_s + QString(10'000, u'x')}});
    row(u"Shot"_s, {{u"code"_s, u"\u202Ertl & co"_s}, {u"description"_s, u"<img src=x>\nsecond line"_s}});
    signIn();
    open();
    compare(m_project);
    press(u"compareTickAll"_s);
    for (const desktop::PlanRow &shown : model().comparison()->rows.rows()) {
        for (int column = 0; column < PlanModel::ColumnCount; ++column) {
            const QModelIndex at = cell(shown.path, PlanModel::Column(column));
            EXPECT_LE(at.data().toString().size(), 500);
            EXPECT_FALSE(at.data().toString().contains('\n'_L1));
            EXPECT_FALSE(at.data(Qt::ToolTipRole).toString().contains("<img"_L1));
        }
    }
    takePictures(*m_page, u"compare_hostile"_s);
}

TEST_F(CompareTest, TheDemoStudioLooksAsItShould)
{
    loadDemo();
    m_project = ProjectName(u"kestrel_moss"_s);
    signIn();
    open();
    compare(m_project);
    QTest::keyClick(m_tree, Qt::Key_Down);
    QTest::keyClick(m_tree, Qt::Key_Right);
    takePictures(*m_page, u"compare_first"_s);
    QFont large = m_page->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_page->setFont(large);
    const auto &bar = find<QWidget>(*m_page, u"applyBar"_s);
    EXPECT_TRUE(waitUntil([&bar] { return bar.height() >= bar.minimumSizeHint().height(); })); // it is laid out anew
    takePictures(*m_page, u"compare_large_font"_s);
}

TEST_F(CompareConflict, LooksAsItShould)
{
    disagree();
    choose(u"/sq010/sh010"_s);
    takePictures(*m_page, u"compare_conflict"_s);
}

} // namespace bridge::test
