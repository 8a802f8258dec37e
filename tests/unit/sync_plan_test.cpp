#include "sync/catches.h"
#include "sync/plan.h"

#include <gtest/gtest.h>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using Action = Operation::Action;

TEST(Plan, CountsAMoveOnceThoughItRenamesToo)
{
    const Operation moved{.changes = {{.what = Change::What::Parent}, {.what = Change::What::Title}}};
    const Operation edited{.changes = {{.what = Change::What::Title}}};
    const Operation linked{.link = true};
    const Plan plan{.items = {{.ayon = moved, .shotgrid = edited}, {.ayon = linked}}};
    EXPECT_EQ(plan.counts(Side::Ayon), (PlanCounts{.moved = 1, .linked = 1}));
    EXPECT_EQ(plan.counts(Side::Shotgrid), (PlanCounts{.updated = 1}));
    EXPECT_EQ(plan.operations(), 3);
    EXPECT_FALSE(plan.isEmpty());
    EXPECT_TRUE(Plan{}.isEmpty());
}

TEST(Plan, RecordsOnlyWhatShotgridTook)
{
    Item item{.shotgrid = Operation{.changes = {{.what = Change::What::Title, .base = u"old"_s},
                                                {.what = Change::What::Field, .field = 1, .base = u"old"_s},
                                                {.what = Change::What::Field, .field = 2}}}};
    item.agreed.title = u"new"_s;
    item.agreed.parent = u"moved"_s;
    item.agreed.values.set(0, u"kept"_s);
    item.agreed.values.set(1, u"new"_s);
    item.agreed.values.set(2, u"new"_s);
    const Base recorded = agreedWithoutShotgrid(item);
    EXPECT_EQ(recorded.title, u"old"_s);
    EXPECT_EQ(recorded.parent, u"moved"_s); // nothing was to be moved there
    EXPECT_EQ(recorded.values.value(0), Value(u"kept"_s));
    EXPECT_EQ(recorded.values.value(1), Value(u"old"_s));
    EXPECT_FALSE(recorded.values.contains(2)); // never agreed on
}

//! A project with so many linked shots on both sides, and a plan that does something to some of them.
class Catches : public testing::Test
{
protected:
    static Tree tree(Side side, int shots)
    {
        const bool isAyon = side == Side::Ayon;
        std::vector<Entity> entities{{.id = isAyon ? u"demo"_s : u"Project/70"_s, .kind = Kind::Project}};
        for (int shot = 0; shot < shots; ++shot) {
            const QString mine = isAyon ? ayonId(shot) : shotgridId(shot);
            const QString theirs = isAyon ? shotgridId(shot) : ayonId(shot);
            entities.push_back({.id = mine,
                                .parent = entities.front().id,
                                .type = u"Shot"_s,
                                .link = theirs,
                                .mark = isAyon ? SyncMark::None : SyncMark::Synced});
        }
        return Tree(std::move(entities));
    }
    static QString ayonId(int shot) { return u"%1"_s.arg(shot, 32, 16, '0'_L1); }
    static QString shotgridId(int shot) { return u"Shot/%1"_s.arg(shot + 1); }

    static Plan planOf(int items, const Operation &operation)
    {
        Plan plan;
        for (int shot = 0; shot < items; ++shot)
            plan.items.push_back({.hasBase = true, .ayon = operation});
        return plan;
    }
    static std::vector<SafetyCatch::Kind> caught(const Plan &plan, int inAyon, int inShotgrid,
                                                 const Policy &policy = {})
    {
        const Tree ayon = tree(Side::Ayon, inAyon);
        const Tree shotgrid = tree(Side::Shotgrid, inShotgrid);
        BaseTree base{{u"demo"_s, {}}};
        const Mapping mapping;
        const World world{.ayon = ayon, .shotgrid = shotgrid, .base = base, .mapping = mapping, .policy = policy};
        std::vector<SafetyCatch::Kind> kinds;
        for (const SafetyCatch &one : safetyCatches(world, plan)) {
            EXPECT_FALSE(one.text.isEmpty() || one.hint.isEmpty());
            kinds.push_back(one.kind);
        }
        return kinds;
    }
    using Kinds = std::vector<SafetyCatch::Kind>;
    using Which = SafetyCatch::Kind;
};

TEST_F(Catches, LetAFewDeletesThroughWhateverTheirShare)
{
    EXPECT_EQ(caught(planOf(5, {.action = Action::Delete}), 6, 6), Kinds{});
}

TEST_F(Catches, StopMoreDeletesThanTheShareAllows)
{
    EXPECT_EQ(caught(planOf(10, {.action = Action::Delete}), 100, 100), Kinds{});
    EXPECT_EQ(caught(planOf(11, {.action = Action::Delete}), 100, 100), Kinds{Which::ManyDeletes});
    EXPECT_EQ(caught(planOf(11, {.action = Action::Unlink}), 100, 100), Kinds{Which::ManyDeletes});
    EXPECT_EQ(caught(planOf(11, {.action = Action::Delete}), 100, 100, {.maxDeleteShare = 0.2}), Kinds{});
}

TEST_F(Catches, StopWhenOneSideShowsNothing)
{
    EXPECT_EQ(caught({}, 3, 0), Kinds{Which::EmptySide});
    EXPECT_EQ(caught({}, 0, 3), Kinds{Which::EmptySide});
    EXPECT_EQ(caught({}, 0, 0), Kinds{}); // a new project
}

TEST_F(Catches, StopWhenNearlyEverythingIsOverwritten)
{
    const Operation overwrite{.changes = {{.before = u"a"_s, .after = u"b"_s}}};
    const Operation fill{.changes = {{.after = u"b"_s}}};
    EXPECT_EQ(caught(planOf(28, overwrite), 30, 30), Kinds{Which::EverythingChanged});
    EXPECT_EQ(caught(planOf(27, overwrite), 30, 30), Kinds{});
    EXPECT_EQ(caught(planOf(30, fill), 30, 30), Kinds{});
    EXPECT_EQ(caught(planOf(19, overwrite), 19, 19), Kinds{}); // too few to be unusual
}

} // namespace bridge::sync
