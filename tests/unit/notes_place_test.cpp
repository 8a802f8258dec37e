#include "notes/place.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::notes {

namespace {

ShotgridRef ref(const QString &type, qint64 id = 1)
{
    return {.type = type, .id = ShotgridId(id)};
}

EntityId idOf(const ShotgridRef &row)
{
    return entityIdFor(u"x", row.type + row.id.toText());
}

//! Where a comment goes whose note is about \a rows, AYON having all of \a known.
EntityId placed(const std::vector<ShotgridRef> &rows, const std::vector<ShotgridRef> &known)
{
    Note note{.ref = ref(u"Note"_s)};
    for (const ShotgridRef &row : rows)
        note.links.push_back({.ref = row});
    std::map<ShotgridRef, Place> places;
    for (const ShotgridRef &row : known)
        places.emplace(row, Place{.id = idOf(row)});
    const auto place = placeOf(note, places);
    return place ? place->id : EntityId();
}

struct PlaceCase {
    const char *name;
    std::vector<ShotgridRef> rows;
    ShotgridRef expected;
};

class Places : public testing::TestWithParam<PlaceCase>
{
};

} // namespace

TEST_P(Places, AreTheClosestToTheWork)
{
    EXPECT_EQ(placed(GetParam().rows, GetParam().rows), idOf(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Notes, Places,
    testing::Values(
        PlaceCase{"one", {ref(u"Sequence"_s)}, ref(u"Sequence"_s)},
        PlaceCase{"version_before_all", {ref(u"Shot"_s), ref(u"Version"_s), ref(u"Task"_s)}, ref(u"Version"_s)},
        PlaceCase{"task_before_folder", {ref(u"Task"_s), ref(u"Shot"_s)}, ref(u"Task"_s)},
        PlaceCase{"shot_before_sequence", {ref(u"Sequence"_s), ref(u"Shot"_s)}, ref(u"Shot"_s)},
        PlaceCase{"custom_between", {ref(u"CustomEntity01"_s), ref(u"Sequence"_s)}, ref(u"CustomEntity01"_s)},
        PlaceCase{"asset_before_custom", {ref(u"Asset"_s), ref(u"CustomEntity01"_s)}, ref(u"Asset"_s)},
        PlaceCase{"last_of_equals", {ref(u"Shot"_s, 1), ref(u"Shot"_s, 2)}, ref(u"Shot"_s, 2)}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(NotesPlace, WhatAyonDoesNotHaveIsPassedOver)
{
    EXPECT_EQ(placed({ref(u"Version"_s), ref(u"Shot"_s)}, {ref(u"Shot"_s)}), idOf(ref(u"Shot"_s)));
    EXPECT_TRUE(placed({ref(u"Playlist"_s)}, {}).isEmpty());
    EXPECT_TRUE(placed({}, {}).isEmpty());
}

} // namespace bridge::notes
