#include "property/studio.h"

#include <gtest/gtest.h>

#include <QProcessEnvironment>

namespace bridge::sync::test {

using namespace Qt::StringLiterals;

namespace {

//! The worlds of one property: BRIDGE_SEED plays a single one, BRIDGE_WORLDS as many as it says.
std::vector<quint32> seeds(quint32 property)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    if (environment.contains(u"BRIDGE_SEED"_s))
        return {environment.value(u"BRIDGE_SEED"_s).toUInt()};
    const int worlds = environment.value(u"BRIDGE_WORLDS"_s, u"4000"_s).toInt();
    std::vector<quint32> made;
    made.reserve(std::size_t(worlds));
    for (int at = 0; at < worlds; ++at)
        made.push_back(property * 1'000'000U + quint32(at));
    return made;
}

Policy bothWays()
{
    return {.flow = Policy::Flow::Both, .force = true};
}

void syncUntilQuiet(Studio &studio)
{
    studio.apply(studio.plan(bothWays()));
}

std::string text(const QString &message)
{
    return message.toStdString();
}

//! What a plan says, for the message of a failure.
std::string text(const Plan &plan)
{
    QString said;
    for (const Item &item : plan.items) {
        for (const auto &[side, operation] :
             {std::pair{u"ayon"_s, item.ayon}, std::pair{u"shotgrid"_s, item.shotgrid}}) {
            if (!operation)
                continue;
            said += u"\n%1 %2 action %3 link %4 mark %5 record %6"_s.arg(item.path, side)
                        .arg(int(operation->action))
                        .arg(operation->link)
                        .arg(operation->mark.has_value())
                        .arg(operation->record);
            for (const Change &change : operation->changes)
                said += u" [%1/%2 %3 -> %4]"_s.arg(int(change.what))
                            .arg(change.field)
                            .arg(toText(change.before), toText(change.after));
        }
        for (const Problem &problem : item.problems)
            said += u"\n%1 problem: %2"_s.arg(item.path, problem.text);
    }
    return said.toStdString();
}

//! A studio at work: some passes with edits between them, which leaves links, bases and bins of every kind.
Studio lived(quint32 seed)
{
    Studio studio(seed);
    for (int pass = 0; pass < int(seed % 3); ++pass) {
        studio.edit(12);
        syncUntilQuiet(studio);
    }
    studio.forgetEdits();
    studio.edit(14);
    return studio;
}

} // namespace

TEST(ReconcileProperties, SecondPassIsEmpty)
{
    for (const quint32 seed : seeds(1)) {
        Studio studio = lived(seed);
        const Plan first = studio.plan(bothWays());
        studio.apply(first);
        // A name that one entity leaves is free for another in the pass after: that one is reported until then.
        const bool hasProblems = std::any_of(first.items.begin(), first.items.end(),
                                             [](const Item &item) { return !item.problems.empty(); });
        if (hasProblems)
            syncUntilQuiet(studio);
        const Plan second = studio.plan(bothWays());
        ASSERT_TRUE(second.isEmpty()) << "seed " << seed << text(second) << "\nafter" << text(first);
    }
}

TEST(ReconcileProperties, BothSidesAgreeAfterwards)
{
    for (const quint32 seed : seeds(2)) {
        Studio studio = lived(seed);
        const Plan plan = studio.plan(bothWays());
        studio.apply(plan);
        const bool isSettled =
            std::none_of(plan.items.begin(), plan.items.end(), [](const Item &item) { return !item.problems.empty(); });
        if (!isSettled)
            continue;
        ASSERT_EQ(text(studio.difference()), "") << "seed " << seed;
    }
}

TEST(ReconcileProperties, AnEditOnOneSideOnlySurvivesOnBoth)
{
    for (const quint32 seed : seeds(3)) {
        Studio studio = lived(seed);
        syncUntilQuiet(studio);
        studio.forgetEdits();
        studio.editOn(seed % 2 ? Side::Ayon : Side::Shotgrid, 8);
        const Plan plan = studio.plan(bothWays());
        studio.apply(plan);
        std::map<std::tuple<int, int, int>, Edit> last;
        for (const Edit &edit : studio.edits())
            last[{edit.origin, int(edit.what), edit.field}] = edit;
        std::set<QString> troubled; // a value that the other side refuses stays where it was entered, and is reported
        for (const Item &item : studio.plan(bothWays()).items)
            troubled.insert(item.ayonId);
        for (const auto &[key, edit] : last) {
            const Record *ayon = studio.byOrigin(Side::Ayon, edit.origin);
            const Record *shotgrid = studio.byOrigin(Side::Shotgrid, edit.origin);
            if (!ayon || !shotgrid || ayon->removed || troubled.contains(ayon->id))
                continue;
            const bool isTitle = edit.what == Change::What::Title;
            const Value inAyon = isTitle ? Value(ayon->title) : studio.shown(*ayon, edit.field);
            const Value inShotgrid = isTitle ? Value(shotgrid->title) : shotgrid->own.value(edit.field);
            const Record &edited = edit.side == Side::Ayon ? *ayon : *shotgrid;
            const Role role = isTitle ? Role::Attribute : studio.mapping().fields[edit.field].role;
            // A later act of the same person, such as clearing it, is what counts.
            const Value said = isTitle ? Value(edited.title) : edit.side == Side::Ayon ? inAyon : inShotgrid;
            const bool isList = role == Role::Tags || role == Role::Assignees; // to which another person may have added
            ASSERT_TRUE(isList || sameValue(role, said, edit.value) || edit.side == Side::Ayon)
                << "seed " << seed << " " << text(edited.id) << ' ' << text(toText(said)) << " instead of "
                << text(toText(edit.value)) << text(plan);
            ASSERT_TRUE(isTitle ? inAyon == inShotgrid : studio.agree(*ayon, *shotgrid, edit.field))
                << "seed " << seed << " " << text(edited.id) << ' ' << text(toText(inAyon)) << " / "
                << text(toText(inShotgrid)) << text(studio.plan(bothWays()));
        }
    }
}

TEST(ReconcileProperties, NothingIsEverThereTwice)
{
    for (const quint32 seed : seeds(4)) {
        Studio studio = lived(seed);
        for (int kill = 0; kill < 3; ++kill) {
            const Plan plan = studio.plan(bothWays());
            studio.apply(plan,
                         plan.isEmpty() ? -1 : int((seed * 7 + quint32(kill) * 3) % quint32(plan.operations() + 1)));
            ASSERT_EQ(text(studio.fault()), "") << "seed " << seed << " kill " << kill << text(plan);
        }
        syncUntilQuiet(studio);
        ASSERT_EQ(text(studio.fault()), "") << "seed " << seed;
        ASSERT_TRUE(studio.plan(bothWays()).isEmpty()) << "seed " << seed << text(studio.plan(bothWays()));
    }
}

TEST(ReconcileProperties, OnlyWhatAPersonDeletedIsDeleted)
{
    for (const quint32 seed : seeds(5)) {
        Studio studio = lived(seed);
        const Plan first = studio.plan(bothWays());
        studio.apply(first, int(seed % 11));
        const Plan second = studio.plan(bothWays());
        studio.apply(second);
        for (const int origin : studio.deletedBySync())
            ASSERT_TRUE(studio.deletedByPeople().contains(origin))
                << "seed " << seed << " origin " << origin << text(first) << "\nthen" << text(second);
    }
}

TEST(ReconcileProperties, ThePlanDependsOnTheStateAlone)
{
    for (const quint32 seed : seeds(6)) {
        const Studio studio = lived(seed);
        const auto shuffled = [&studio, seed](Side side) {
            const Tree tree = studio.tree(side);
            std::vector<Entity> entities = tree.entities();
            std::mt19937 random(seed);
            std::shuffle(entities.begin() + 1, entities.end(), random);
            Tree made(std::move(entities));
            made.retired = tree.retired;
            return made;
        };
        const Plan plan =
            reconcile(shuffled(Side::Ayon), shuffled(Side::Shotgrid), studio.base(), studio.mapping(), bothWays());
        ASSERT_TRUE(plan == studio.plan(bothWays())) << "seed " << seed;
    }
}

TEST(ReconcileProperties, WhatIsTakenBackBehindAKillStaysTakenBack)
{
    for (const quint32 seed : seeds(9)) {
        Studio studio = lived(seed);
        syncUntilQuiet(studio);
        const Studio before = studio;
        studio.editOn(Side::Ayon, 8);
        const Plan killed = studio.plan(bothWays());
        studio.apply(killed, killed.isEmpty() ? -1 : int(seed % quint32(2 * killed.operations() + 1)));
        studio.takeBackInAyon(before);
        const auto wanted = studio.records(Side::Ayon);
        const Plan plan = studio.plan(bothWays());
        studio.apply(plan);
        for (const auto &[id, record] : wanted) {
            const auto &now = studio.records(Side::Ayon);
            const auto found = now.find(id);
            if (!before.records(Side::Ayon).contains(id) || found == now.end())
                continue;
            ASSERT_EQ(text(found->second.title), text(record.title)) << "seed " << seed << text(killed) << text(plan);
            ASSERT_EQ(text(found->second.parent), text(record.parent)) << "seed " << seed << text(killed) << text(plan);
            ASSERT_TRUE(found->second.own == record.own) << "seed " << seed << text(killed) << "\nthen" << text(plan);
        }
        syncUntilQuiet(studio);
        ASSERT_TRUE(studio.announced().empty()) << "seed " << seed;
    }
}

TEST(ReconcileProperties, ARefusedEntityDoesNotHinderItsSiblings)
{
    for (const quint32 seed : seeds(7)) {
        Studio studio = lived(seed);
        std::mt19937 random(seed);
        const Plan plan = studio.plan(bothWays());
        studio.apply(plan, -1, [&random](const Item &, Side) { return random() % 5 == 0; });
        ASSERT_EQ(text(studio.fault()), "") << "seed " << seed << text(plan);
        syncUntilQuiet(studio);
        ASSERT_EQ(text(studio.fault()), "") << "seed " << seed;
        ASSERT_TRUE(studio.plan(bothWays()).isEmpty()) << "seed " << seed << text(studio.plan(bothWays()));
    }
}

TEST(ReconcileProperties, AFlowWritesContentsToItsOwnSideOnly)
{
    for (const quint32 seed : seeds(8)) {
        const Studio studio = lived(seed);
        const bool fromAyon = seed % 2;
        const Plan plan =
            studio.plan({.flow = fromAyon ? Policy::Flow::FromAyon : Policy::Flow::FromShotgrid, .force = true});
        const PlanCounts counts = plan.counts(fromAyon ? Side::Ayon : Side::Shotgrid);
        ASSERT_EQ(counts.created + counts.updated + counts.moved + counts.deleted, 0) << "seed " << seed << text(plan);
    }
}

TEST(ReconcileProperties, WhatFillsARowIsInheritedAndReplacesNothing)
{
    int filled = 0;
    for (const quint32 seed : seeds(10)) {
        Studio studio = lived(seed);
        const Policy filling{.flow = Policy::Flow::FromShotgrid, .fillsRows = true, .force = true};
        const Plan plan = studio.plan(filling);
        const auto rows = studio.records(Side::Shotgrid);
        studio.apply(plan);
        for (const Item &item : plan.items) {
            for (const Change &change : item.shotgrid ? item.shotgrid->changes : Changes()) {
                ASSERT_TRUE(change.fills) << "seed " << seed << text(plan);
                ASSERT_TRUE(isNothing(rows.at(item.shotgridId).own.value(change.field))) << "seed " << seed;
                const Record &here = studio.records(Side::Ayon).at(item.ayonId);
                ASSERT_TRUE(isNothing(here.own.value(change.field))) << "seed " << seed << text(plan);
                ASSERT_TRUE(studio.shown(here, change.field) == change.after) << "seed " << seed << text(plan);
                ++filled;
            }
        }
        for (const Item &item : studio.plan(filling).items)
            ASSERT_TRUE(!item.shotgrid || item.shotgrid->changes.empty() || !item.problems.empty())
                << "seed " << seed << text(studio.plan(filling)) << "\nafter" << text(plan);
    }
    EXPECT_GT(filled, 0);
}

} // namespace bridge::sync::test
