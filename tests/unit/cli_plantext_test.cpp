#include "sync/planjson.h"
#include "cli/plantext.h"
#include "cli/reporttext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using sync::Change;
using sync::Item;
using sync::Operation;
using sync::Policy;

namespace {

sync::Mapping mapping()
{
    return {.fields = {{.name = u"status"_s, .role = sync::Role::Status}, {.name = u"frameEnd"_s}}};
}

Item item(const QString &type, const QString &path, int parent = -1)
{
    return {.type = type, .path = path, .parent = parent};
}

//! New in ShotGrid: AYON gets it, ShotGrid remembers it.
Item newInShotgrid(const QString &type, const QString &path, int parent = -1)
{
    Item made = item(type, path, parent);
    made.ayon = Operation{.action = Operation::Action::Create, .reason = u"new in ShotGrid"_s};
    made.shotgrid = Operation{.link = true};
    return made;
}

Item edited(const QString &path, const Change &change)
{
    Item made = item(u"Shot"_s, path);
    made.ayon = Operation{.changes = {change}};
    return made;
}

sync::PlannedSync planned(std::vector<Item> items)
{
    return {.plan = {.items = std::move(items), .entities = 40}, .mapping = mapping()};
}

QString shown(const sync::PlannedSync &planned, bool all = false, int rows = 40)
{
    return toText(planLines(planned, {.project = u"show"_s, .all = all, .rows = rows}), false);
}

bool has(const QString &text, const QString &part)
{
    return text.contains(part);
}

} // namespace

TEST(PlanText, ShowsOldAndNewValueWithTheirSide)
{
    const QString text =
        shown(planned({edited(u"/sq010/sh010"_s, {.field = 1, .before = qint64(1040), .after = qint64(1056)})}));
    EXPECT_TRUE(has(text, u"  ~ /sq010/sh010  [Shot]\n      AYON      frameEnd: 1040 → 1056\n"_s))
        << text.toStdString();
    EXPECT_TRUE(has(text, u"AYON      1 updated"_s));
    EXPECT_TRUE(has(text, u"ShotGrid  nothing"_s));
}

TEST(PlanText, ShowsAClearedValueAsADash)
{
    const QString text = shown(planned({edited(u"/sh010"_s, {.field = 0, .before = u"ip"_s})}));
    EXPECT_TRUE(has(text, u"status: ip → –"_s)) << text.toStdString();
}

TEST(PlanText, SaysWhereSomethingIsMovedTo)
{
    const QString text = shown(planned({edited(u"/sq020/sh010"_s, {.what = Change::What::Parent, .before = u"a"_s})}));
    EXPECT_TRUE(has(text, u"  > /sq020/sh010  [Shot]"_s)) << text.toStdString();
    EXPECT_TRUE(has(text, u"moved below /sq020"_s));
}

TEST(PlanText, FoldsWhatIsNewBelowSomethingNew)
{
    const auto plan = planned(
        {newInShotgrid(u"Sequence"_s, u"/sq010"_s), newInShotgrid(u"Shot"_s, u"/sq010/sh010"_s, 0),
         newInShotgrid(u"Task"_s, u"/sq010/sh010/anim"_s, 1), newInShotgrid(u"Task"_s, u"/sq010/sh010/comp"_s, 1)});
    const QString text = shown(plan);
    EXPECT_TRUE(has(text, u"  + /sq010  [Sequence]"_s)) << text.toStdString();
    EXPECT_TRUE(has(text, u"and below it 1 Shot, 2 Tasks"_s));
    EXPECT_FALSE(has(text, u"/sq010/sh010"_s));
    EXPECT_TRUE(has(shown(plan, true), u"/sq010/sh010/comp"_s));
}

TEST(PlanText, FoldsWhatIsDeletedWithItsParent)
{
    const auto deleted = [](const QString &type, const QString &path) {
        Item gone = item(type, path);
        gone.ayon = Operation{.action = Operation::Action::Delete, .reason = u"deleted in ShotGrid"_s};
        return gone;
    };
    const QString text = shown(planned({deleted(u"Task"_s, u"/sq010/sh010/anim"_s),
                                        deleted(u"Shot"_s, u"/sq010/sh010"_s), deleted(u"Shot"_s, u"/sq020/sh010"_s)}));
    EXPECT_TRUE(has(text, u"  - /sq010/sh010  [Shot]"_s)) << text.toStdString();
    EXPECT_TRUE(has(text, u"and below it 1 Task\n"_s));
    EXPECT_TRUE(has(text, u"  - /sq020/sh010  [Shot]"_s));
    EXPECT_FALSE(has(text, u"/anim"_s));
}

TEST(PlanText, FoldsWhatCannotBeSyncedForItsParentsSake)
{
    const auto blocked = [](const QString &type, const QString &path, const QString &why) {
        Item stuck = item(type, path);
        stuck.problems = {{.severity = sync::Problem::Severity::Failure, .text = why}};
        return stuck;
    };
    const QString text = shown(planned({blocked(u"Asset"_s, u"/prop/box"_s, u"AYON has no name for it"_s),
                                        blocked(u"Task"_s, u"/prop/box/model"_s, u"its parent could not be made"_s)}));
    EXPECT_TRUE(has(text, u"AYON has no name for it"_s)) << text.toStdString();
    EXPECT_TRUE(has(text, u"and below it 1 Task\n"_s));
    EXPECT_TRUE(has(text, u"2 entities cannot be synced as they are"_s));
}

TEST(PlanText, KeepsAProblemInSightBelowSomethingNew)
{
    Item shot = newInShotgrid(u"Shot"_s, u"/sq010/sh010"_s, 0);
    shot.problems = {{.text = u"another entity there has the same name"_s, .hint = u"rename one of the two"_s}};
    const QString text = shown(planned({newInShotgrid(u"Sequence"_s, u"/sq010"_s), shot}));
    const qsizetype problem = text.indexOf("  ! /sq010/sh010"_L1);
    ASSERT_GE(problem, 0) << text.toStdString();
    EXPECT_LT(problem, text.indexOf("  + /sq010"_L1)); // what needs attention comes first
    EXPECT_TRUE(has(text, u"rename one of the two"_s));
}

TEST(PlanText, SaysHowAConflictIsSettled)
{
    Item shot = edited(u"/sh010"_s, {.field = 0, .before = u"ip"_s, .after = u"hld"_s});
    shot.conflicts = {
        {.field = 0, .ayon = u"ip"_s, .shotgrid = u"hld"_s, .base = u"wtg"_s, .winner = sync::Side::Shotgrid}};
    const QString text = shown(planned({shot}));
    EXPECT_TRUE(has(text, u"status: AYON says ip, ShotGrid says hld, both said wtg before; ShotGrid wins"_s))
        << text.toStdString();
    EXPECT_TRUE(has(text, u"! 1 conflict\n"_s));
}

TEST(PlanText, StaysOnAScreenUnlessAllIsAsked)
{
    std::vector<Item> items;
    items.reserve(200);
    for (int shot = 0; shot < 200; ++shot)
        items.push_back(edited(u"/sh%1"_s.arg(shot), {.field = 1, .before = qint64(1), .after = qint64(2)}));
    const auto plan = planned(items);
    EXPECT_LE(shown(plan, false, 30).count('\n'_L1), 30);
    EXPECT_TRUE(has(shown(plan, false, 30), u"--all shows them"_s));
    EXPECT_GT(shown(plan, true, 30).count('\n'_L1), 400);
}

TEST(PlanText, LeavesBookkeepingToTheTotals)
{
    Item linked = item(u"Shot"_s, u"/sh010"_s);
    linked.ayon = Operation{.record = true};
    EXPECT_FALSE(has(shown(planned({linked})), u"/sh010"_s));
    EXPECT_TRUE(has(shown(planned({linked})), u"1 linked"_s));
    EXPECT_TRUE(has(shown(planned({linked}), true), u"  = /sh010"_s));
}

TEST(PlanText, SaysThatNothingIsToBeDone)
{
    EXPECT_TRUE(has(shown(planned({})), u"Nothing to do: both sides agree on 40 entities."_s));
}

TEST(PlanText, NamesSafetyCatchAndWayOut)
{
    auto plan = planned({item(u"Shot"_s, u"/sh010"_s)});
    plan.plan.catches = {{.text = u"30 of 40 would be deleted"_s, .hint = u"apply it with --force"_s}};
    EXPECT_TRUE(has(shown(plan), u"30 of 40 would be deleted"_s));
    EXPECT_TRUE(has(shown(plan), u"apply it with --force"_s));
}

TEST(PlanText, SaysTheSameWithAndWithoutColours)
{
    const auto lines =
        planLines(planned({newInShotgrid(u"Shot"_s, u"/sh010"_s)}), {.project = u"show"_s, .flow = Policy::Flow::Both});
    QString coloured = toText(lines, true);
    EXPECT_TRUE(coloured.contains('\x1b'_L1));
    static const QRegularExpression escapes(u"\x1b\\[\\d*m"_s);
    EXPECT_EQ(coloured.remove(escapes), toText(lines, false));
}

TEST(PlanJson, KeepsTheTypesOfValues)
{
    const QJsonObject json = toJson(planned({edited(u"/sh010"_s, {.field = 1, .before = {}, .after = qint64(1056)})}));
    const QJsonObject shot = json[u"items"_s][0].toObject();
    EXPECT_EQ(shot[u"path"_s], u"/sh010"_s);
    const QJsonObject change = shot[u"ayon"_s][u"changes"_s][0].toObject();
    EXPECT_EQ(change[u"field"_s], u"frameEnd"_s);
    EXPECT_TRUE(change[u"before"_s].isNull());
    EXPECT_EQ(change[u"after"_s], 1056);
    EXPECT_FALSE(shot.contains(u"shotgrid"_s));
    EXPECT_FALSE(json[u"empty"_s].toBool());
}

namespace {

//! One shot that was made, one that a server refused, one that could not be planned, one that was edited meanwhile.
sync::Report mixedReport()
{
    sync::Report report{.mapping = mapping(), .ayon = {.created = 1}, .failed = 2, .left = 1};
    report.plan.items = {newInShotgrid(u"Shot"_s, u"/made"_s), newInShotgrid(u"Shot"_s, u"/refused"_s),
                         item(u"Shot"_s, u"/nameless"_s), item(u"Shot"_s, u"/busy"_s)};
    report.plan.items[2].problems = {{.severity = sync::Problem::Severity::Failure,
                                      .text = u"AYON has no name for it"_s,
                                      .hint = u"give it letters"_s}};
    const Error refusal{
        .kind = Error::Kind::Refused, .where = u"ayon POST operations"_s, .message = u"no such status"_s};
    report.results = {{.item = 0},
                      {.item = 1, .outcome = sync::ItemResult::Outcome::Failed, .error = refusal},
                      {.item = 2},
                      {.item = 3, .outcome = sync::ItemResult::Outcome::Changed}};
    return report;
}

} // namespace

TEST(ReportText, NamesEveryFailureWithItsReason)
{
    const QString text = toText(reportLines(mixedReport(), {.project = u"show"_s}), false);
    EXPECT_TRUE(has(text, u"2 entities could not be synced, 1 entity edited meanwhile, sync again"_s))
        << text.toStdString();
    EXPECT_TRUE(has(text, u"  ! /refused\n    ayon POST operations: no such status\n"_s)) << text.toStdString();
    EXPECT_TRUE(has(text, u"  ! /nameless\n    AYON has no name for it\n    give it letters\n"_s));
    EXPECT_TRUE(has(text, u"  ~ /busy"_s));
    EXPECT_FALSE(has(text, u"/made"_s));
}

TEST(ReportText, SaysThatAllIsDone)
{
    const QString text = toText(reportLines({.ayon = {.created = 3}}, {.project = u"show"_s}), false);
    EXPECT_TRUE(has(text, u"everything is synced"_s)) << text.toStdString();
}

TEST(ReportJson, HoldsWhatTheTextSays)
{
    const QJsonObject json = toJson(mixedReport());
    EXPECT_FALSE(json[u"complete"_s].toBool());
    EXPECT_EQ(json[u"failed"_s].toArray().size(), 2);
    EXPECT_EQ(json[u"failed"_s][1][u"path"_s], u"/refused"_s);
    EXPECT_EQ(json[u"failed"_s][1][u"message"_s], u"no such status"_s);
    EXPECT_EQ(json[u"left"_s], (QJsonArray{u"/busy"_s}));
    EXPECT_EQ(json[u"counts"_s][u"ayon"_s][u"created"_s], 1);
}

TEST(ProgressText, ShowsShareAndNumbersWithinTheWidth)
{
    const sync::Progress half{
        .phase = sync::Progress::Phase::Writing, .done = 905, .total = 1810, .text = u"writing to AYON"_s};
    EXPECT_TRUE(has(progressText(half, 100), u"[############............]  50 %  905 of 1810"_s))
        << progressText(half, 100).toStdString();
    EXPECT_EQ(progressText(half, 20).size(), 20);
    EXPECT_EQ(progressText({.phase = sync::Progress::Phase::Planning}, 100).trimmed(), u"planning"_s);
}

} // namespace bridge::cli
