#include "sandbox/shotgrid/search/candidates.h"
#include "sandbox/shotgrid/search/period.h"
#include "shotgrid_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

using Ids = ShotgridRows::Ids;

QByteArray nestedGroups(int depth)
{
    QByteArray group = R"({"logical_operator":"or","conditions":[["id","is",1],["id","is",2]]})";
    for (int i = 1; i < depth; ++i)
        group = R"({"logical_operator":"and","conditions":[)" + group + "]}";
    return group;
}

//! Three shots: all fields set, unset, and set to others.
class Filters : public testing::Test
{
protected:
    Filters()
    {
        rows.add("Sequence", 501, {{u"code"_s, u"SQ010"_s}});
        rows.add("Asset", 11, {{u"code"_s, u"Alba"_s}, {u"sg_asset_type"_s, u"Character"_s}});
        rows.add("Asset", 12, {{u"code"_s, u"Boat"_s}});
        rows.add("Shot", 1,
                 {{u"code"_s, u"SH010"_s},
                  {u"description"_s, u"Über the Pier"_s},
                  {u"count"_s, qint64(0)},
                  {u"ratio"_s, 2.39},
                  {u"day"_s, QDate(2026, 3, 4)},
                  {u"moment"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)},
                  {u"flag"_s, true},
                  {u"made_for"_s, u"Shot"_s},
                  {u"sg_sequence"_s, rows.link("Sequence", 501)},
                  {u"assets"_s, Links{rows.link("Asset", 11), rows.link("Asset", 12)}}});
        rows.add("Shot", 2, {{u"code"_s, u"SH020"_s}});
        rows.add("Shot", 3,
                 {{u"code"_s, u"SH030"_s},
                  {u"description"_s, u"night"_s},
                  {u"count"_s, qint64(12)},
                  {u"ratio"_s, 1.0},
                  {u"day"_s, QDate(2026, 5, 1)},
                  {u"made_for"_s, u"Asset"_s},
                  {u"assets"_s, Links{rows.link("Asset", 12)}}});
    }

    ShotgridRows rows;
};

struct FilterCase {
    const char *name;
    const char *filters;
    Ids found;
};
class FilterMatches : public Filters, public testing::WithParamInterface<FilterCase>
{
};

TEST_P(FilterMatches, Rows)
{
    EXPECT_EQ(rows.find(GetParam().filters), GetParam().found) << rows.refusal.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Texts, FilterMatches,
    testing::Values(FilterCase{"contains_folds_case_beyond_ascii", R"([["description","contains","üBER"]])", {1}},
                    FilterCase{"contains_nothing_is_any_value", R"([["description","contains",""]])", {1, 3}},
                    FilterCase{"not_contains_nothing_is_unset", R"([["description","not_contains",""]])", {2}},
                    FilterCase{"ends_with", R"([["description","ends_with","PIER"]])", {1}},
                    FilterCase{"in_takes_a_bare_text", R"([["description","in","night"]])", {3}},
                    FilterCase{"in_of_empty_texts_is_nothing", R"([["description","in",[""]]])", {}},
                    FilterCase{"is_not_null_is_any_value", R"([["description","is_not",null]])", {1, 3}},
                    FilterCase{"a_type_counts_its_case", R"([["made_for","is","shot"]])", {}},
                    FilterCase{"a_type_as_it_is", R"([["made_for","is","Shot"]])", {1}}),
    [](const auto &one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Numbers, FilterMatches,
    testing::Values(FilterCase{"zero_is_not_unset", R"([["count","is",null]])", {2}},
                    FilterCase{"a_text_is_a_number", R"([["count","in",["12"]]])", {3}},
                    FilterCase{"not_in_has_unset", R"([["count","not_in",[12]]])", {1, 2}},
                    FilterCase{"greater_than_has_no_unset", R"([["count","greater_than",-1]])", {1, 3}},
                    FilterCase{"between_in_either_order", R"([["count","between",[12,0]]])", {1, 3}},
                    FilterCase{"between_and_null_is_nothing", R"([["count","between",[0,null]]])", {}},
                    FilterCase{"fractions_to_the_sixth_digit", R"([["ratio","is",2.3900000001]])", {1}},
                    FilterCase{"not_ticked", R"([["flag","is",false]])", {2, 3}},
                    FilterCase{"ticked_as_a_text", R"([["flag","is","true"]])", {1}},
                    FilterCase{"id_below", R"([["id","less_than",3],["id","greater_than",1]])", {2}},
                    FilterCase{"id_is_none_that_can_be", R"([["id","in",[3,9999999999,-1,3]]])", {3}}),
    [](const auto &one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Times, FilterMatches,
    testing::Values(FilterCase{"an_empty_day_is_unset", R"([["day","is",""]])", {2}},
                    FilterCase{"a_moment_with_an_offset", R"([["moment","is","2026-03-04T07:06:07+02:00"]])", {1}},
                    FilterCase{"a_moment_without_an_offset", R"([["moment","is","2026-03-04T05:06:07"]])", {1}},
                    FilterCase{"fractions_of_a_second", R"([["moment","is","2026-03-04T05:06:07.9Z"]])", {1}},
                    FilterCase{"a_day_is_its_midnight", R"([["moment","greater_than","2026-03-04"]])", {1}},
                    FilterCase{"long_ago", R"([["day","in_calendar_year",-100]])", {}},
                    FilterCase{"not_in_next_has_unset_and_past", R"([["moment","not_in_next",[1,"HOUR"]]])", {1, 2, 3}},
                    FilterCase{"in_last_centuries", R"([["moment","in_last",[500,"YEAR"]]])", {1}}),
    [](const auto &one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Links, FilterMatches,
    testing::Values(
        FilterCase{"no_link_of_that_id", R"([["sg_sequence","is",{"type":"Sequence","id":999}]])", {}},
        FilterCase{"not_that_link_has_unset", R"([["sg_sequence","is_not",{"type":"Sequence","id":501}]])", {2, 3}},
        FilterCase{"in_takes_a_bare_link", R"([["assets","in",{"type":"Asset","id":11}]])", {1}},
        FilterCase{"not_in_has_empty_lists", R"([["assets","not_in",[{"type":"Asset","id":11}]]])", {2, 3}},
        FilterCase{"type_is_nothing", R"([["assets","type_is",null]])", {}},
        FilterCase{"type_is_not_has_empty_lists", R"([["assets","type_is_not","Asset"]])", {2}},
        FilterCase{"name_of_any", R"([["assets","name_is","alba"]])", {1}},
        FilterCase{"name_of_none", R"([["assets","name_not_contains","ALB"]])", {2, 3}},
        FilterCase{"through_a_list", R"([["assets.Asset.sg_asset_type","is","character"]])", {1}},
        FilterCase{"through_a_list_by_id", R"([["assets.Asset.id","in",[12]]])", {1, 3}},
        FilterCase{"of_another_type_is_unset", R"([["sg_sequence.Asset.code","is","SQ010"]])", {}},
        FilterCase{"a_path_to_nothing_is_unset", R"([["sg_sequence.Sequence.code","is",null]])", {2, 3}},
        FilterCase{"the_project_by_its_id", R"([["project.Project.id","is",70]])", {1, 2, 3}},
        FilterCase{"the_name_of_a_link_of_a_link", R"([["sg_sequence.Sequence.project","name_is","Tidewater"]])", {1}}),
    [](const auto &one) { return std::string(one.param.name); });

struct RefusalCase {
    const char *name;
    const char *filters;
    const char *title;
};
class FilterRefused : public Filters, public testing::WithParamInterface<RefusalCase>
{
};

TEST_P(FilterRefused, WithTheTextOfTheSite)
{
    rows.find(GetParam().filters);
    EXPECT_EQ(rows.refusal.toStdString(), GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, FilterRefused,
    testing::Values(
        RefusalCase{"four_parts", R"([["id","is",1,"or"]])", R"(Invalid condition: ["id", "is", 1, "or"])"},
        RefusalCase{
            "a_word_for_a_condition", R"(["or",["id","is",1]])",
            R"(Invalid filter. Expected array of basic condition arrays but received: ["or", ["id", "is", 1]])"},
        RefusalCase{"two_values", R"([["code","is",["a","b"]]])",
                    R"(API read() 'is' 'relation' expects a 1-element array: ["a", "b"])"},
        RefusalCase{"one_end", R"([["count","between",1001]])",
                    "API read() 'between' 'relation' expects a 2-element array: [1001]"},
        RefusalCase{"null_among_texts", R"([["code","in",[null]]])", "Read failed for entity type [Shot]"},
        RefusalCase{"a_number_for_a_text", R"([["code","is",5]])",
                    "API read() Shot.code expected [String, NilClass] data type(s) but got Integer: 5"},
        RefusalCase{"no_number", R"([["count","is","42abc"]])", "Invalid data for 'number' data type"},
        RefusalCase{"a_fraction_for_a_number", R"([["count","is",2.5]])",
                    "API read() Shot.count expected [String, Integer, NilClass] data type(s) but got Float: 2.5"},
        RefusalCase{"a_number_for_a_tick", R"([["flag","is",1]])",
                    "API read() Shot.flag expected [String, FalseClass, TrueClass] data type(s) but got Integer: 1"},
        RefusalCase{"a_day_that_is_none", R"([["day","is","2026-02-30"]])",
                    "Invalid date format: 2026-02-30. Correct format is: 2011-01-21"},
        RefusalCase{"a_moment_with_a_blank", R"([["moment","is","2026-03-04 05:06:07"]])",
                    "Invalid date time format: 2026-03-04 05:06:07. Correct format is 2011-01-21T13:26:09Z (UTC), "
                    "2011-01-21T13:26:09-07:00 (UTC Offset) or any ISO8601 compatible string."},
        RefusalCase{"backwards", R"([["day","in_last",[-10,"DAY"]]])",
                    R"(API read() 'in_last' 'relation' expects at a positive Integer time unit: [-10, "DAY"])"},
        RefusalCase{"a_picture", R"([["image","is","x"]])",
                    R"(API read() 'is' 'relation' expects a nil value for 'image' data type: ["x"])"},
        RefusalCase{"a_link_without_id", R"([["sg_sequence","is",{"type":"Sequence","id":null}]])",
                    R"(API read() invalid/missing entity hash integer 'id': {"id" => nil, "type" => "Sequence"})"},
        RefusalCase{"a_path_that_ends_in_a_type", R"([["sg_sequence.Sequence","is",1]])",
                    "API read() Shot.sg_sequence.Sequence doesn't exist."},
        RefusalCase{"a_path_through_a_text", R"([["code.Sequence.code","is","x"]])",
                    "API read() Shot.code.Sequence.code doesn't exist."},
        RefusalCase{"no_name", R"([["assets","name_is",null]])",
                    "API read() Shot.assets expected [String] data type(s) but got NilClass: nil"}),
    [](const auto &one) { return std::string(one.param.name); });

TEST_F(Filters, GroupsNestTwoHundredAndSixtyFiveDeep)
{
    EXPECT_EQ(rows.findByGroup(nestedGroups(265)), (Ids{1, 2}));
    rows.findByGroup(nestedGroups(266));
    EXPECT_EQ(rows.status, 500);
}

TEST_F(Filters, GroupsWithoutConditionsLetEverythingThrough)
{
    EXPECT_EQ(rows.findByGroup(R"({"logical_operator":"or","conditions":[]})"), (Ids{1, 2, 3}));
    rows.findByGroup(R"({"logical_operator":"or"})");
    EXPECT_EQ(rows.refusal, uR"(Missing conditions parameter: {"logical_operator" => "or"})"_s);
}

TEST_F(Filters, RetiredTargetsAreNoTargets)
{
    rows.retire(rows.link("Sequence", 501));
    EXPECT_EQ(rows.find(R"([["sg_sequence","is",{"type":"Sequence","id":501}]])"), Ids{});
    EXPECT_EQ(rows.find(R"([["sg_sequence","is",null]])"), (Ids{1, 2, 3}));
    EXPECT_EQ(rows.find(R"([["sg_sequence.Sequence.code","is","SQ010"]])"), Ids{});
}

TEST(Periods, HaveTheirEnds)
{
    const auto utc = [](int year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
    };
    const QDateTime now = utc(2024, 3, 31, 12, 30, 5); // a Sunday
    EXPECT_EQ(calendarPeriod(now, TimeUnit::Day, -1), (Period{utc(2024, 3, 30), utc(2024, 3, 30, 23, 59, 59)}));
    EXPECT_EQ(calendarPeriod(now, TimeUnit::Week, 0), (Period{utc(2024, 3, 25), utc(2024, 3, 31, 23, 59, 59)}));
    EXPECT_EQ(calendarPeriod(now, TimeUnit::Month, -1), (Period{utc(2024, 2, 1), utc(2024, 2, 29, 23, 59, 59)}));
    EXPECT_EQ(calendarPeriod(now, TimeUnit::Year, 1), (Period{utc(2025, 1, 1), utc(2025, 12, 31, 23, 59, 59)}));
    EXPECT_EQ(periodFromNow(now, -1, TimeUnit::Month), (Period{utc(2024, 2, 29, 12, 30, 5), now}));
    EXPECT_EQ(periodFromNow(now, 2, TimeUnit::Hour), (Period{now, utc(2024, 3, 31, 14, 30, 5)}));
}

//! A filter out of conditions that narrow the rows to look at in every way, alone and together.
QJsonArray randomFilters(QRandomGenerator &random)
{
    const auto id = [&] { return random.bounded(1, 40); };
    const auto sequence = [&] { return QJsonObject{{u"type"_s, u"Sequence"_s}, {u"id"_s, random.bounded(501, 505)}}; };
    const auto asset = [&] { return QJsonObject{{u"type"_s, u"Asset"_s}, {u"id"_s, random.bounded(11, 14)}}; };
    const auto project = [&] { return QJsonObject{{u"type"_s, u"Project"_s}, {u"id"_s, random.bounded(70, 72)}}; };
    QJsonArray filters;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        const QList<QJsonArray> choices{
            {u"id"_s, u"greater_than"_s, id()},
            {u"id"_s, u"less_than"_s, id()},
            {u"id"_s, u"between"_s, QJsonArray{id(), id()}},
            {u"id"_s, u"in"_s, QJsonArray{id(), id(), id(), id(), id(), id()}},
            {u"id"_s, u"is_not"_s, id()},
            {u"project"_s, u"is"_s, project()},
            {u"project.Project.id"_s, u"in"_s, QJsonArray{70, 71}},
            {u"sg_sequence"_s, u"in"_s, QJsonArray{sequence(), sequence()}},
            {u"sg_sequence"_s, u"is"_s, sequence()},
            {u"sg_sequence"_s, u"in"_s, QJsonArray{sequence(), QJsonValue()}},
            {u"sg_sequence.Sequence.id"_s, u"is"_s, random.bounded(501, 505)},
            {u"assets"_s, u"is"_s, asset()},
            {u"assets"_s, u"not_in"_s, QJsonArray{asset(), asset()}},
        };
        filters.append(choices[random.bounded(int(choices.size()))]);
    }
    return filters;
}

TEST(CandidatesProperties, LeaveOutNoRowThatFits)
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        QRandomGenerator random(seed);
        ShotgridRows rows;
        for (int id = 501; id <= 504; ++id)
            rows.add("Sequence", id, {});
        for (int id = 11; id <= 13; ++id)
            rows.add("Asset", id, {});
        for (int id = 1; id <= 40; ++id) {
            QMap<QString, Value> values{{u"project"_s, rows.link("Project", random.bounded(70, 72))},
                                        {u"assets"_s, Links{rows.link("Asset", random.bounded(11, 14))}}};
            if (random.bounded(3) != 0)
                values.insert(u"sg_sequence"_s, rows.link("Sequence", random.bounded(501, 505)));
            rows.add("Shot", id, values);
        }
        rows.retire(rows.link("Sequence", random.bounded(501, 505)));
        rows.retire(rows.link("Shot", random.bounded(1, 41)));

        const QJsonArray filters = randomFilters(random);
        SCOPED_TRACE(QJsonDocument(filters).toJson(QJsonDocument::Compact).toStdString());
        const EntityType &shot = *rows.store.schema().find(u"Shot"_s);
        const Asking asking{.store = rows.store, .caller = rows.caller, .call = u"API read()"_s};
        const auto matcher = matcherFor(asking, shot, *filterFromJson(filters, false));
        ASSERT_TRUE(matcher);
        Ids all;
        for (const auto &[id, row] : rows.store.rows(shot.place)) {
            if (matches(*matcher, rows.store, {.link = {.type = shot.place, .id = id}, .row = &row}))
                all.push_back(id);
        }
        Ids narrowed;
        const Candidates candidates(rows.store, shot, *matcher);
        candidates.visit(Candidates::Order::Descending, [&](const Seen &seen) {
            if (matches(*matcher, rows.store, seen))
                narrowed.insert(narrowed.begin(), seen.link.id);
            return true;
        });
        EXPECT_EQ(narrowed, all);
    }
}

} // namespace bridge::sandbox::shotgrid
