// What is brought to ShotGrid for a version, and what an event says of paths.
#include "media/decision.h"
#include "media/mediapaths.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::media {

namespace {

EntityId id(int number)
{
    return EntityId::fromText(u"%1"_s.arg(number, 32, 10, '0'_L1)).value();
}

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 2), QTime(8, minute), Qt::UTC);
}

//! In the middle of a second, of which ShotGrid knows nothing.
ayon::Reviewable reviewable(int file, int minute, int order = 0)
{
    return {.fileId = id(file),
            .fileName = u"v00%1.mov"_s.arg(file),
            .order = order,
            .createdAt = at(minute).addMSecs(500)};
}

ayon::Version version(int thumbnail = 0)
{
    return {.attrib = {{u"shotgridId"_s, u"5001"_s}, {u"shotgridType"_s, u"Version"_s}},
            .thumbnailId = thumbnail > 0 ? id(thumbnail) : EntityId()};
}

const ShotgridRef row{.type = u"Version"_s, .id = ShotgridId(5001)};

//! What people would see: which movie is uploaded, what is remembered, and whether the picture goes along.
struct DecisionCase {
    const char *name;
    std::vector<ayon::Reviewable> reviewables;
    Memory remembered;
    Held held;
    Asked asked;
    int thumbnail;
    int uploads; // file; 0: none
    int remembers; // file
    bool sendsThumbnail;
};

class Decide : public testing::TestWithParam<DecisionCase>
{
};

TEST_P(Decide, WhatIsBrought)
{
    const DecisionCase &one = GetParam();
    const Decision decision = decide(version(one.thumbnail), one.reviewables, one.remembered, one.held, one.asked);
    EXPECT_EQ(decision.movie ? decision.movie->fileId : EntityId(), one.uploads > 0 ? id(one.uploads) : EntityId());
    EXPECT_EQ(decision.after.movie, one.remembers > 0 ? id(one.remembers) : EntityId());
    EXPECT_EQ(decision.sendsThumbnail, one.sendsThumbnail);
    EXPECT_EQ(decision.after.row, row);
}

Memory brought(int movie, int thumbnail = 0)
{
    return {.row = row, .movie = id(movie), .thumbnail = thumbnail > 0 ? id(thumbnail) : EntityId()};
}

Asked named(std::set<EntityId> files)
{
    return {.movies = std::move(files)};
}

Held movieHeld(const QString &name, int minute)
{
    return {.movieName = name, .movie = ShotgridId(9), .movieMadeAt = at(minute), .hasImage = true};
}

const Asked wholeSync{.anyMovie = true};
const Asked picture{.thumbnail = true};
const std::vector<ayon::Reviewable> two{reviewable(1, 1), reviewable(2, 2)};
const std::vector<ayon::Reviewable> sorted{reviewable(2, 2, 1), reviewable(1, 1, 2)};
const Memory elsewhere{.row = {.type = u"Version"_s, .id = ShotgridId(4)}, .movie = id(1)};

INSTANTIATE_TEST_SUITE_P(
    Versions, Decide,
    testing::Values(
        DecisionCase{"the_named_one", two, {}, {}, named({id(1)}), 0, 1, 1, false},
        DecisionCase{"the_newest_of_those_named", two, {}, {}, named({id(1), id(2)}), 0, 2, 2, false},
        DecisionCase{"a_repeated_event", two, brought(2), {}, named({id(2)}), 0, 0, 2, false},
        DecisionCase{"a_newer_one", two, brought(1), {}, named({id(2)}), 0, 2, 2, false},
        DecisionCase{"a_late_event", two, brought(2), {}, named({id(1)}), 0, 0, 2, false},
        DecisionCase{"deleted_meanwhile", two, brought(1), {}, named({id(7)}), 0, 0, 1, false},
        DecisionCase{"brought_to_another_row", two, elsewhere, {}, named({id(1)}), 0, 1, 1, false},
        DecisionCase{
            "brought_and_not_remembered", two, {}, movieHeld(u"v002.mov"_s, 2), named({id(2)}), 0, 0, 2, false},
        DecisionCase{"another_one_of_that_name", two, {}, movieHeld(u"v002.mov"_s, 1), named({id(2)}), 0, 2, 2, false},
        DecisionCase{"somebody_elses_movie", two, {}, movieHeld(u"other.mov"_s, 3), named({id(2)}), 0, 2, 2, false},
        DecisionCase{"whole_sync_without_any", two, {}, {}, wholeSync, 0, 2, 2, false},
        DecisionCase{"whole_sync_of_sorted_ones", sorted, {}, {}, wholeSync, 0, 2, 2, false},
        DecisionCase{"whole_sync_with_one", two, brought(1), {}, wholeSync, 0, 0, 1, false},
        DecisionCase{
            "whole_sync_after_another_integration", two, {}, movieHeld(u"v001.mov"_s, 3), wholeSync, 5, 0, 1, false},
        DecisionCase{"whole_sync_without_reviewables", {}, {}, {}, wholeSync, 0, 0, 0, false},
        DecisionCase{"picture_with_the_movie", two, {}, {}, named({id(1)}), 5, 1, 1, true},
        DecisionCase{"picture_after_a_newer_movie", two, brought(1, 5), {}, named({id(2)}), 5, 2, 2, true},
        DecisionCase{"the_same_picture", two, brought(1, 5), {}, picture, 5, 0, 1, false},
        DecisionCase{"another_picture", two, brought(1, 5), {}, picture, 6, 0, 1, true},
        DecisionCase{"picture_over_one_of_shotgrid", two, {}, movieHeld(u"x.mov"_s, 1), picture, 6, 0, 0, true},
        DecisionCase{"picture_was_taken_away", two, brought(1, 5), {}, picture, 0, 0, 1, false},
        DecisionCase{"whole_sync_brings_a_picture", {}, {}, {}, wholeSync, 5, 0, 0, true}),
    [](const auto &each) { return std::string(each.param.name); });

TEST(Row, IsTheVersionThatIsLinked)
{
    EXPECT_EQ(rowOf(version()), row);
    EXPECT_TRUE(rowOf({}).isEmpty());
    EXPECT_TRUE(rowOf({.attrib = {{u"shotgridId"_s, u"removed"_s}}}).isEmpty());
    EXPECT_TRUE(rowOf({.attrib = {{u"shotgridId"_s, u"7"_s}, {u"shotgridType"_s, u"Shot"_s}}}).isEmpty());
}

TEST(Memory, SurvivesItsJson)
{
    const Memory memory = brought(1, 5);
    EXPECT_EQ(memoryFromData({{memoryKey, toJson(memory)}}), memory);
    EXPECT_EQ(memoryFromData({{memoryKey, toJson(Memory{.row = row})}}), Memory{.row = row});
    for (const QJsonValue &broken : {QJsonValue(), QJsonValue(7), QJsonValue(QJsonObject{{u"shotgrid"_s, u"x"_s}})})
        EXPECT_EQ(memoryFromData({{memoryKey, broken}}), Memory());
}

struct PathCase {
    const char *name;
    QJsonObject payload;
    QJsonObject summary;
    QJsonObject fields; // empty: malformed
    QStringList leftOut;
};

class Paths : public testing::TestWithParam<PathCase>
{
};

TEST_P(Paths, OfAnEvent)
{
    const auto paths = mediaPathsFrom({.summary = GetParam().summary, .payload = GetParam().payload});
    ASSERT_EQ(bool(paths), !GetParam().fields.isEmpty());
    if (!paths)
        return;
    EXPECT_EQ(paths->version, id(1));
    EXPECT_EQ(paths->fields, GetParam().fields);
    EXPECT_EQ(paths->leftOut, GetParam().leftOut);
}

const QString movieKey = u"sg_path_to_movie"_s;
const QString slateKey = u"sg_frames_have_slate"_s;
const QString path = u"/mnt/show/sh010/v001.mov"_s;
const QString one = id(1).toText();

INSTANTIATE_TEST_SUITE_P(
    Events, Paths,
    testing::Values(
        PathCase{"payload",
                 {{u"versionId"_s, one}, {movieKey, path}, {slateKey, true}},
                 {},
                 {{movieKey, path}, {slateKey, true}},
                 {}},
        PathCase{"summary_of_former_ones", {}, {{u"versionId"_s, one}, {movieKey, path}}, {{movieKey, path}}, {}},
        PathCase{
            "payload_wins", {{u"versionId"_s, one}, {slateKey, false}}, {{movieKey, path}}, {{slateKey, false}}, {}},
        PathCase{
            "cleared", {{u"versionId"_s, one}, {movieKey, QJsonValue::Null}}, {}, {{movieKey, QJsonValue::Null}}, {}},
        PathCase{"other_fields",
                 {{u"versionId"_s, one}, {movieKey, path}, {u"sg_status_list"_s, u"apr"_s}},
                 {},
                 {{movieKey, path}},
                 {u"sg_status_list"_s}},
        PathCase{"only_other_fields", {{u"versionId"_s, one}, {u"code"_s, u"x"_s}}, {}, {}, {}},
        PathCase{"no_version", {{movieKey, path}}, {}, {}, {}},
        PathCase{"version_is_no_id", {{u"versionId"_s, u"../x"_s}, {movieKey, path}}, {}, {}, {}},
        PathCase{"path_is_a_list", {{u"versionId"_s, one}, {movieKey, QJsonArray{path}}}, {}, {}, {}},
        PathCase{"slate_is_a_text", {{u"versionId"_s, one}, {slateKey, u"yes"_s}}, {}, {}, {}},
        PathCase{"nothing", {}, {}, {}, {}}),
    [](const auto &each) { return std::string(each.param.name); });

} // namespace

} // namespace bridge::media
