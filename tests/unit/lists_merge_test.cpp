#include "lists/plan.h"
#include "lists/sequence.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::lists {

namespace {

using sync::Policy;
using sync::Side;
using Flow = Policy::Flow;

Sequence versions(std::initializer_list<int> numbers)
{
    Sequence sequence;
    for (const int number : numbers)
        sequence.emplace_back(number);
    return sequence;
}

EntityId entity(int number)
{
    return *EntityId::fromText(u"%1"_s.arg(number, 32, 16, '0'_L1));
}

const EntityId listId = entity(0xa1);
constexpr int own = 900; // numbers from here on are versions that ShotGrid does not know

//! A list whose items have the numbers of their versions.
List list(std::initializer_list<int> items, std::optional<Base> base = {})
{
    List made{.id = listId, .label = u"dailies"_s, .playlist = ShotgridId(71), .base = std::move(base)};
    for (const int number : items) {
        made.items.push_back({.id = entity(0x1000 + int(made.items.size())),
                              .version = entity(number),
                              .link = number < own ? ShotgridId(number) : ShotgridId()});
    }
    return made;
}

//! A playlist of versions in order; AYON does not know those from \a own on.
Playlist playlist(std::initializer_list<int> numbers, bool hasOrder = true)
{
    Playlist made{.id = ShotgridId(71), .code = u"dailies"_s, .locked = false, .ayonId = listId.toText()};
    for (const int number : numbers) {
        PlaylistVersion version{.connection = ShotgridId(5000 + number), .version = ShotgridId(number)};
        if (hasOrder)
            version.order = qint64(made.versions.size()) + 1;
        if (number < own)
            version.ayon = entity(number);
        made.versions.push_back(version);
    }
    return made;
}

Base base(std::initializer_list<int> numbers)
{
    return {.label = u"dailies"_s, .code = u"dailies"_s, .versions = versions(numbers)};
}

std::vector<Item> planned(std::optional<List> inAyon, std::optional<Playlist> inShotgrid, Flow flow = Flow::Both,
                          Facts facts = {})
{
    Pair pair{.list = std::move(inAyon), .playlist = std::move(inShotgrid)};
    facts.site = u"https://studio.example"_s;
    if (pair.list)
        facts.labels.emplace(pair.list->label, pair.list->id);
    return plan({pair}, facts, {.flow = flow});
}

//! What the list shows after \a write: numbers of versions.
std::vector<int> shown(const List &before, const std::optional<ListWrite> &write)
{
    std::map<EntityId, EntityId> versionOf;
    for (const ListItem &item : before.items)
        versionOf.emplace(item.id, item.version);
    std::vector<std::pair<int, EntityId>> items;
    if (!write || write->items.empty()) {
        for (const ListItem &item : before.items)
            items.emplace_back(int(items.size()), item.id);
    } else {
        for (const ItemWrite &item : write->items) {
            if (!item.version.isEmpty())
                versionOf.emplace(item.id, item.version);
            items.emplace_back(item.position, item.id);
        }
    }
    std::sort(items.begin(), items.end());
    std::vector<int> numbers;
    for (const auto &[position, id] : items) {
        const bool isRemoved =
            write && std::find(write->removed.begin(), write->removed.end(), id) != write->removed.end();
        if (!isRemoved)
            numbers.push_back(versionOf.at(id).toText().toInt(nullptr, 16));
    }
    return numbers;
}

//! The same of the playlist.
std::vector<int> shown(const Playlist &before, const std::optional<PlaylistWrite> &write)
{
    std::vector<std::pair<qint64, ShotgridId>> versions;
    for (const PlaylistVersion &version : before.versions)
        versions.emplace_back(version.order.value_or(100000 + version.connection.number()), version.version);
    for (const ConnectionWrite &connection : write ? write->connections : std::vector<ConnectionWrite>()) {
        std::erase_if(versions, [&](const auto &one) { return one.second == connection.version; });
        versions.emplace_back(connection.order, connection.version);
    }
    if (write)
        std::erase_if(versions, [&](const auto &one) { return contains(write->removed, one.second); });
    std::sort(versions.begin(), versions.end());
    std::vector<int> numbers;
    numbers.reserve(versions.size());
    for (const auto &[order, version] : versions)
        numbers.push_back(int(version.number()));
    return numbers;
}

using Numbers = std::vector<int>;

} // namespace

struct SequenceCase {
    const char *name;
    Sequence ayon, shotgrid;
    std::optional<Sequence> base;
    Sequence expected;
    bool conflict = false;
};

class MergedOrder : public testing::TestWithParam<SequenceCase>
{
};

TEST_P(MergedOrder, IsTheOneOfWhoChangedIt)
{
    const auto &[name, ayon, shotgrid, base, expected, conflict] = GetParam();
    const MergedSequence merged = merge(ayon, shotgrid, base ? &*base : nullptr, true, Side::Shotgrid);
    EXPECT_EQ(merged.versions, expected);
    EXPECT_EQ(merged.conflict, conflict);
}

INSTANTIATE_TEST_SUITE_P(
    Sequences, MergedOrder,
    testing::Values(SequenceCase{"same", versions({1, 2}), versions({1, 2}), versions({1, 2}), versions({1, 2})},
                    SequenceCase{"added_here_and_there", versions({1, 5, 2}), versions({1, 2, 6}), versions({1, 2}),
                                 versions({1, 5, 2, 6})},
                    SequenceCase{"removed_here_and_there", versions({1, 2}), versions({2, 3}), versions({1, 2, 3}),
                                 versions({2})},
                    SequenceCase{"never_agreed", versions({1, 2}), versions({2, 3}), {}, versions({1, 2, 3})},
                    SequenceCase{"reordered_in_ayon", versions({3, 1, 2}), versions({1, 2, 3}), versions({1, 2, 3}),
                                 versions({3, 1, 2})},
                    SequenceCase{"reordered_in_shotgrid", versions({1, 2, 3}), versions({2, 1, 3}), versions({1, 2, 3}),
                                 versions({2, 1, 3})},
                    SequenceCase{"reordered_in_both", versions({3, 1, 2}), versions({2, 1, 3}), versions({1, 2, 3}),
                                 versions({2, 1, 3}), true},
                    SequenceCase{"reordered_and_added", versions({2, 1}), versions({1, 2, 4}), versions({1, 2}),
                                 versions({2, 4, 1})},
                    SequenceCase{"added_on_both", versions({1, 4}), versions({4, 1}), versions({1}), versions({4, 1})}),
    [](const auto &one) { return std::string(one.param.name); });

TEST(ListMerge, WhatIsInStepIsLeftAlone)
{
    EXPECT_TRUE(planned(list({1, own, 2}, base({1, 2})), playlist({1, 2, own + 1})).empty());
}

TEST(ListMerge, ItemsThatShotgridDoesNotKnowStayBehindWhatTheyStoodBehind)
{
    const List before = list({own, 1, own + 1, 2, 3}, base({1, 2, 3}));
    const auto items = planned(before, playlist({3, 1, 2}));
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(shown(before, items[0].ayon), (Numbers{own, 3, 1, own + 1, 2}));
    EXPECT_FALSE(items[0].shotgrid);
}

TEST(ListMerge, WhatWasTakenOutOfAPlaylistLeavesTheListAlone)
{
    const List before = list({own, 1, own + 1, 2}, base({1, 2}));
    const auto items = planned(before, playlist({2}));
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(shown(before, items[0].ayon), (Numbers{own, own + 1, 2}));
    EXPECT_TRUE(items[0].ayon->items.empty()); // nothing moves
}

TEST(ListMerge, AVersionThatComesTwiceIsOneForShotgridAndLeavesWithAllOfItsItems)
{
    const List before = list({1, 2, 1}, base({1, 2}));
    EXPECT_TRUE(planned(before, playlist({1, 2})).empty());
    const auto items = planned(before, playlist({2}));
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(shown(before, items[0].ayon), Numbers{2});
}

TEST(ListMerge, OrderGoesToShotgridWithAsFewRowsAsItTakes)
{
    const Playlist before = playlist({1, 2, own, 3});
    const auto items = planned(list({1, 3, 2}, base({1, 2, 3})), before);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(shown(before, items[0].shotgrid), (Numbers{1, 3, 2, own}));
    EXPECT_EQ(items[0].shotgrid->connections.size(), 2U);
    EXPECT_TRUE(items[0].shotgrid->removed.empty());
}

TEST(ListMerge, AnOrderThatShotgridNeverGaveCountsForNothing)
{
    const Playlist before = playlist({1, 2, 3}, false);
    const auto items = planned(list({3, 1, 2}), before);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_TRUE(items[0].conflicts.isEmpty());
    EXPECT_EQ(shown(before, items[0].shotgrid), (Numbers{3, 1, 2}));
}

TEST(ListMerge, AnEditThatMayNotBeBroughtYetStaysAnEdit)
{
    List before = list({2, 1, 5}, base({1, 2, 3}));
    const Playlist there = playlist({1, 2, 3, 6});
    const auto fromShotgrid = planned(before, there, Flow::FromShotgrid);
    ASSERT_EQ(fromShotgrid.size(), 1U);
    EXPECT_FALSE(fromShotgrid[0].shotgrid);
    // Only the new version came; order, removal and addition of AYON are still to be brought.
    const Numbers after = shown(before, fromShotgrid[0].ayon);
    EXPECT_EQ(after.size(), 4U);
    List next = before;
    next.base = fromShotgrid[0].ayon->base;
    next.items.clear();
    for (const int number : after)
        next.items.push_back({.id = entity(0x2000 + number), .version = entity(number), .link = ShotgridId(number)});
    const auto fromAyon = planned(next, there, Flow::FromAyon);
    ASSERT_EQ(fromAyon.size(), 1U);
    EXPECT_TRUE(fromAyon[0].conflicts.isEmpty());
    EXPECT_EQ(shown(there, fromAyon[0].shotgrid), after);
    EXPECT_EQ(fromAyon[0].ayon->base->versions.size(), after.size());
}

TEST(ListMerge, TitleAndLockGoToTheSideThatWasLeftAlone)
{
    List renamed = list({1}, base({1}));
    renamed.label = u"dailies monday"_s;
    Playlist locked = playlist({1});
    locked.locked = true;
    const auto items = planned(renamed, locked);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].shotgrid->code, u"dailies monday"_s);
    EXPECT_EQ(items[0].ayon->active, false);
    EXPECT_FALSE(items[0].ayon->label);
    EXPECT_EQ(
        items[0].ayon->base,
        (Base{.label = u"dailies monday"_s, .code = u"dailies monday"_s, .locked = true, .versions = versions({1})}));
}

TEST(ListMerge, ATitleThatBothChangedIsSettledAndReported)
{
    List renamed = list({1}, base({1}));
    renamed.label = u"monday"_s;
    Playlist there = playlist({1});
    there.code = u"tuesday"_s;
    const auto items = planned(renamed, there);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].ayon->label, u"tuesday"_s);
    EXPECT_EQ(items[0].conflicts.size(), 1);
}

TEST(ListMerge, ACodeThatAnotherListIsCalledGetsItsNumberInAyonAlone)
{
    const Facts facts{.labels = {{u"dailies"_s, entity(0xb2)}}};
    const auto items = planned({}, playlist({1}), Flow::FromShotgrid, facts);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].ayon->label, u"dailies (71)"_s);
    List made = list({1}, items[0].ayon->base);
    made.label = u"dailies (71)"_s;
    EXPECT_TRUE(planned(made, playlist({1}), Flow::Both, facts).empty());
}

TEST(ListPlan, NewOnesAreMadeOnTheOtherSide)
{
    Playlist there = playlist({2, own, 1});
    there.ayonId.clear();
    const auto toAyon = planned({}, there);
    ASSERT_EQ(toAyon.size(), 1U);
    EXPECT_EQ(toAyon[0].ayon->action, ListWrite::Action::Create);
    EXPECT_EQ(shown(List(), toAyon[0].ayon), (Numbers{2, 1}));
    EXPECT_EQ(toAyon[0].shotgrid->ayonId, toAyon[0].list.toText());

    List here = list({own, 3, 1});
    here.playlist = {};
    const auto toShotgrid = planned(here, {});
    ASSERT_EQ(toShotgrid.size(), 1U);
    EXPECT_EQ(toShotgrid[0].shotgrid->action, PlaylistWrite::Action::Create);
    EXPECT_EQ(shown(Playlist(), toShotgrid[0].shotgrid), (Numbers{3, 1}));
    EXPECT_EQ(toShotgrid[0].ayon->base->versions, versions({3, 1}));

    EXPECT_TRUE(planned(here, {}, Flow::FromShotgrid).empty());
    EXPECT_TRUE(planned({}, there, Flow::FromAyon).empty());
}

TEST(ListPlan, AListIsDeletedOnlyWhenItsPlaylistIsInTheBin)
{
    EXPECT_TRUE(planned(list({1}, base({1})), {}).empty()); // merely not seen
    const Facts facts{.retired = {ShotgridId(71)}};
    const auto deleted = planned(list({1}, base({1})), {}, Flow::Both, facts);
    ASSERT_EQ(deleted.size(), 1U);
    EXPECT_EQ(deleted[0].ayon->action, ListWrite::Action::Delete);
    EXPECT_TRUE(planned(list({1}, base({1})), {}, Flow::FromAyon, facts).empty());
}

TEST(ListPlan, AListThatHoldsMoreThanShotgridHadIsKept)
{
    const Facts facts{.retired = {ShotgridId(71)}};
    for (const List &more : {list({1, own}, base({1})), list({1, 2}, base({1}))}) {
        const auto kept = planned(more, {}, Flow::Both, facts);
        ASSERT_EQ(kept.size(), 1U);
        EXPECT_EQ(kept[0].ayon->action, ListWrite::Action::Update);
        EXPECT_TRUE(kept[0].ayon->base->removed);
        List next = more;
        next.base = kept[0].ayon->base;
        EXPECT_TRUE(planned(next, {}, Flow::Both, facts).empty());
        const auto revived = planned(next, playlist({1}), Flow::Both); // the same list again (E-09)
        ASSERT_EQ(revived.size(), 1U);
        EXPECT_EQ(revived[0].list, listId);
        EXPECT_FALSE(revived[0].ayon->base->removed);
    }
}

TEST(ListPlan, APlaylistIsRetiredOnlyWhenAPersonDeletedItsList)
{
    const Facts facts{.deletedByPeople = {listId}};
    const auto retired = planned({}, playlist({1}), Flow::FromAyon, facts);
    ASSERT_EQ(retired.size(), 1U);
    EXPECT_EQ(retired[0].shotgrid->action, PlaylistWrite::Action::Retire);
    EXPECT_TRUE(planned({}, playlist({1}), Flow::FromShotgrid, facts).empty());
    const auto revived = planned({}, playlist({1}), Flow::FromShotgrid);
    ASSERT_EQ(revived.size(), 1U);
    EXPECT_EQ(revived[0].ayon->action, ListWrite::Action::Create);
}

TEST(ListPairing, GoesByLinksAndThenByTheOnlyTitle)
{
    List other = list({});
    other.id = entity(0xc3);
    other.playlist = {};
    other.label = u"reviews"_s;
    Playlist found = playlist({});
    found.id = ShotgridId(72);
    found.code = u"reviews"_s;
    found.ayonId.clear();
    const auto pairs = pairUp({list({}), other}, {found, playlist({})});
    ASSERT_EQ(pairs.size(), 2U);
    EXPECT_EQ(pairs[0].playlist->id, ShotgridId(71));
    EXPECT_EQ(pairs[1].playlist->id, ShotgridId(72));
}

TEST(ListPairing, ACopyIsAListOfItsOwn)
{
    List copy = list({1}, base({1}));
    copy.id = entity(0x01);
    const auto pairs = pairUp({copy, list({1}, base({1}))}, {playlist({1})});
    ASSERT_EQ(pairs.size(), 2U);
    EXPECT_FALSE(pairs[0].playlist);
    EXPECT_TRUE(pairs[0].list->playlist.isEmpty());
    EXPECT_FALSE(pairs[0].list->base);
    EXPECT_TRUE(pairs[1].isWhole());
}

TEST(ListPairing, AnInterruptedRunIsTakenUp)
{
    List made = list({1});
    made.playlist = {};
    EXPECT_TRUE(pairUp({made}, {playlist({1})}).front().isWhole());
}

TEST(ListBase, IsKeptAsItIs)
{
    Base kept = base({3, 1});
    kept.locked = true;
    EXPECT_EQ(baseFromData({{baseKey, toJson(kept)}}), kept);
    EXPECT_FALSE(baseFromData({{u"count"_s, 3}}));
}

TEST(ListMerge, WhatArrivedBeforeAPassDiedIsAgreedOn)
{
    const Sequence before = versions({1, 2, 3});
    EXPECT_EQ(broughtForward(before, versions({3, 2, 4}), versions({3, 2, 4})), versions({3, 2, 4}));
    // Nothing arrived, or a person has put it back since.
    EXPECT_EQ(broughtForward(before, versions({3, 2, 4}), versions({1, 2, 3})), before);
    // The rows arrived, the orders did not.
    EXPECT_EQ(broughtForward(before, versions({3, 2}), versions({2, 3})), versions({2, 3}));
    // What a person adds to it or takes from it is that person's edit.
    EXPECT_EQ(broughtForward(before, versions({1, 2, 4}), versions({1, 2, 4, 5})), versions({1, 2, 4}));
    EXPECT_EQ(broughtForward(before, versions({1, 2, 3, 4}), versions({1, 2, 4})), versions({1, 2, 3, 4}));
}

} // namespace bridge::lists
