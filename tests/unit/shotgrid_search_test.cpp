#include "shotgrid_rows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

using Ids = ShotgridRows::Ids;

TEST(SortedSearch, PutsUnsetLastBothWays)
{
    ShotgridRows rows;
    rows.add("Shot", 1, {{u"count"_s, qint64(2)}});
    rows.add("Shot", 2, {});
    rows.add("Shot", 3, {{u"count"_s, qint64(1)}});
    rows.add("Shot", 4, {{u"count"_s, qint64(2)}});
    EXPECT_EQ(rows.find("[]", R"({"sort":"count"})"), (Ids{3, 1, 4, 2}));
    EXPECT_EQ(rows.find("[]", R"({"sort":"-count"})"), (Ids{1, 4, 3, 2}));
    EXPECT_EQ(rows.find("[]", R"({"sort":["-count","-id","count"]})"), (Ids{4, 1, 3, 2}));
}

TEST(SortedSearch, GoesByNamesOfLinksAndDeepPaths)
{
    ShotgridRows rows;
    rows.add("Sequence", 501, {{u"code"_s, u"b"_s}});
    rows.add("Sequence", 502, {{u"code"_s, u"A"_s}});
    rows.add("Shot", 1, {{u"sg_sequence"_s, rows.link("Sequence", 501)}});
    rows.add("Shot", 2, {{u"sg_sequence"_s, rows.link("Sequence", 502)}});
    EXPECT_EQ(rows.find("[]", R"({"sort":"sg_sequence"})"), (Ids{2, 1}));
    EXPECT_EQ(rows.find("[]", R"({"sort":"-sg_sequence.Sequence.code"})"), (Ids{1, 2}));
    EXPECT_EQ(rows.find("[]", R"({"sort":"-movie,-assets"})"), (Ids{1, 2}));
}

struct ParameterCase {
    const char *name;
    const char *parameters;
    const char *refusal;
};
class SearchParameters : public testing::TestWithParam<ParameterCase>
{
};

TEST_P(SearchParameters, AreRefused)
{
    ShotgridRows rows;
    rows.find("[]", GetParam().parameters);
    EXPECT_EQ(rows.status, 400);
    EXPECT_EQ(rows.refusal.toStdString(), GetParam().refusal);
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, SearchParameters,
    testing::Values(ParameterCase{"large_page", R"({"page":{"size":5001}})", "size must be less than 5000"},
                    ParameterCase{"no_page", R"({"page":{"number":0}})", "number must be greater than 0"},
                    ParameterCase{"page_of_words", R"({"page":{"size":"many"}})", "size must be an integer"},
                    ParameterCase{"empty_sort", R"({"sort":""})", "sort must be filled"},
                    ParameterCase{"plus", R"({"sort":"+id"})", "sort list is not valid"},
                    ParameterCase{"return_only", R"({"options":{"return_only":"dead"}})",
                                  "return_only must be one of: active, retired"}),
    [](const auto &one) { return std::string(one.param.name); });

TEST(SearchPages, FollowOneAnother)
{
    ShotgridRows rows;
    for (int id = 1; id <= 7; ++id)
        rows.add("Shot", id, {});
    EXPECT_EQ(rows.find("[]", R"({"page":{"size":3}})"), (Ids{1, 2, 3}));
    EXPECT_EQ(rows.find("[]", R"({"page":{"size":"3","number":"3"}})"), (Ids{7}));
    EXPECT_EQ(rows.find("[]", R"({"page":{"size":3,"number":2},"sort":"-id"})"), (Ids{4, 3, 2}));
    EXPECT_EQ(rows.find(R"([["id","greater_than",3]])", R"({"page":{"size":3}})"), (Ids{4, 5, 6}));
    EXPECT_EQ(rows.find("[]", R"({"page":{"size":2,"number":2},"sort":"-count,-id"})"), (Ids{5, 4}));
}

TEST(SearchPages, KeepTheRestOfTheAddressInTheirLinks)
{
    ShotgridRows rows;
    rows.add("Shot", 1, {{u"code"_s, u"a"_s}});
    rows.add("Shot", 2, {{u"code"_s, u"b"_s}});
    EXPECT_EQ(rows.list("filter[code]=b&page[size]=1&page[number]=1&nonsense=1"), (Ids{2}));
    EXPECT_EQ(rows.answer[u"links"][u"next"].toString(),
              u"/api/v1/entity/shots?filter%5Bcode%5D=b&nonsense=1&page%5Bnumber%5D=2&page%5Bsize%5D=1"_s);
    EXPECT_EQ(rows.answer[u"links"][u"self"].toString(),
              u"/api/v1/entity/shots?filter[code]=b&page[size]=1&page[number]=1&nonsense=1"_s);
}

TEST(Listing, ReadsItsFilterFromTheAddress)
{
    ShotgridRows rows;
    rows.add("Shot", 1, {{u"code"_s, u"a"_s}, {u"count"_s, qint64(5)}});
    rows.add("Shot", 2, {{u"code"_s, u"b"_s}, {u"count"_s, qint64(5)}});
    EXPECT_EQ(rows.list("filter[code]=b,a&filter[count]=5&sort=-id"), (Ids{2, 1}));
    EXPECT_EQ(rows.list("filter%5Bproject.Project.id%5D=71"), Ids{});
    rows.list("filter[nope]=1");
    EXPECT_EQ(rows.refusal, u"API read() Shot.nope doesn't exist."_s);
    rows.list("filter[assets]=1");
    EXPECT_EQ(rows.refusal, uR"(API read() invalid/missing entity hash: "1")"_s);
}

TEST(Searching, TellsRetiredAndArchivedApart)
{
    ShotgridRows rows;
    const Link archived = rows.link("Project", 71);
    rows.store.setValue(archived, rows.store.schema().type(archived).field(u"archived"_s)->place, true);
    rows.add("Shot", 1, {});
    rows.retire(rows.add("Shot", 2, {}));
    rows.add("Shot", 3, {{u"project"_s, archived}});
    EXPECT_EQ(rows.find("[]"), (Ids{1, 3}));
    EXPECT_EQ(rows.find("[]", R"({"options":{"return_only":"retired"}})"), (Ids{2}));
    EXPECT_EQ(rows.find("[]", R"({"options":{"include_archived_projects":false}})"), (Ids{1}));
    EXPECT_EQ(rows.find(R"([["project","is",{"type":"Project","id":70}]])", R"({"options":{"return_only":"retired"}})"),
              (Ids{2}));
}

TEST(Searching, ShowsTheRowsOfTheCaller)
{
    ShotgridRows rows;
    rows.add("Shot", 1, {});
    rows.add("Shot", 2, {{u"project"_s, rows.link("Project", 71)}});
    rows.caller.seesAllProjects = false;
    rows.caller.projects = {71};
    EXPECT_EQ(rows.find("[]"), (Ids{2}));
    EXPECT_EQ(rows.summarize(R"({"filters":[],"summary_fields":[{"field":"id","type":"count"}]})")[u"summaries"],
              (QJsonObject{{u"id"_s, 1}}));
}

class Summaries : public testing::Test
{
protected:
    Summaries()
    {
        rows.add("Sequence", 501, {{u"code"_s, u"SQ"_s}});
        rows.add("Sequence", 502, {{u"code"_s, u"SQ"_s}});
        rows.add("Shot", 1,
                 {{u"count"_s, qint64(10)},
                  {u"day"_s, QDate(2026, 3, 4)},
                  {u"flag"_s, true},
                  {u"sg_status_list"_s, u"fin"_s},
                  {u"sg_sequence"_s, rows.link("Sequence", 501)}});
        rows.add("Shot", 2,
                 {{u"count"_s, qint64(25)},
                  {u"day"_s, QDate(2026, 5, 31)},
                  {u"sg_status_list"_s, u"wtg"_s},
                  {u"sg_sequence"_s, rows.link("Sequence", 502)}});
        rows.add("Shot", 3, {{u"sg_status_list"_s, u"fin"_s}});
    }

    QJsonValue summaryOf(const char *field, const char *type)
    {
        const QByteArray body =
            QByteArray(R"({"filters":[],"summary_fields":[{"field":")") + field + R"(","type":")" + type + R"("}]})";
        return rows.summarize(body.constData())[u"summaries"][QString::fromLatin1(field)];
    }

    //! Names of the groups, each with its rows.
    QList<std::pair<QString, int>> groupsBy(const char *grouping)
    {
        const QByteArray body =
            QByteArray(R"({"filters":[],"summary_fields":[{"field":"id","type":"count"}],"grouping":[)") + grouping
            + "]}";
        QList<std::pair<QString, int>> groups;
        const QJsonArray json = rows.summarize(body.constData())[u"groups"].toArray();
        for (const QJsonValue group : json)
            groups.append({group[u"group_name"].toString(), group[u"summaries"][u"id"].toInt()});
        return groups;
    }

    ShotgridRows rows;
};

TEST_F(Summaries, WorkOutWhatIsSet)
{
    EXPECT_EQ(summaryOf("count", "record_count"), 3);
    EXPECT_EQ(summaryOf("count", "count"), 2);
    EXPECT_EQ(summaryOf("count", "sum"), 35);
    EXPECT_EQ(summaryOf("count", "average"), 17.5);
    EXPECT_EQ(summaryOf("count", "maximum"), 25);
    EXPECT_EQ(summaryOf("ratio", "minimum"), 0);
    EXPECT_EQ(summaryOf("day", "earliest"), u"2026-03-04"_s);
    EXPECT_EQ(summaryOf("day", "latest"), u"2026-05-31"_s);
    EXPECT_EQ(summaryOf("flag", "checked"), 1);
    EXPECT_EQ(summaryOf("flag", "unchecked"), 2);
    EXPECT_EQ(summaryOf("flag", "percentage"), 33);
    EXPECT_EQ(summaryOf("sg_status_list", "status_list"), u"ip"_s);
}

TEST_F(Summaries, GroupByValuesInOrder)
{
    using Groups = QList<std::pair<QString, int>>;
    EXPECT_EQ(groupsBy(R"({"field":"sg_status_list","type":"exact","direction":"desc"})"),
              (Groups{{u"wtg"_s, 1}, {u"fin"_s, 2}}));
    EXPECT_EQ(groupsBy(R"({"field":"count","type":"tens"})"), (Groups{{u"10-19"_s, 1}, {u"20-29"_s, 1}, {u""_s, 1}}));
    EXPECT_EQ(groupsBy(R"({"field":"day","type":"month"})"),
              (Groups{{u"2026-03-01"_s, 1}, {u"2026-05-01"_s, 1}, {u""_s, 1}}));
    EXPECT_EQ(groupsBy(R"({"field":"day","type":"quarter"})"),
              (Groups{{u"Q1 2026"_s, 1}, {u"Q2 2026"_s, 1}, {u""_s, 1}}));
    EXPECT_EQ(groupsBy(R"({"field":"flag","type":"exact"})"), (Groups{{u"[ ]"_s, 2}, {u"[X]"_s, 1}}));
}

TEST_F(Summaries, KeepTwoLinksOfOneNameApart)
{
    using Groups = QList<std::pair<QString, int>>;
    EXPECT_EQ(groupsBy(R"({"field":"sg_sequence","type":"exact"})"), (Groups{{u"SQ"_s, 1}, {u"SQ"_s, 1}, {u""_s, 1}}));
}

TEST_F(Summaries, RefuseWhatCannotBeGrouped)
{
    groupsBy(R"({"field":"image","type":"exact"})");
    EXPECT_EQ(rows.refusal, u"Grouping is not allowed for field Shot.image."_s);
    groupsBy(R"({"field":"count","type":"dozens"})");
    EXPECT_TRUE(rows.refusal.startsWith("type must be one of: exact, tens, hundreds"_L1));
}

class TextSearch : public testing::Test
{
protected:
    TextSearch()
    {
        const Link shot = rows.add("Shot", 1, {{u"code"_s, u"qat_0020"_s}, {u"sg_status_list"_s, u"ip"_s}});
        rows.add("Shot", 2, {{u"code"_s, u"long_qat_name"_s}, {u"description"_s, u"hidden"_s}});
        rows.add("Asset", 3, {{u"code"_s, u"Qat"_s}});
        rows.add("Task", 4, {{u"content"_s, u"Animation of it"_s}, {u"entity"_s, shot}});
    }

    Ids found(const char *body)
    {
        Ids ids;
        const QJsonArray data = rows.searchTexts(body);
        for (const QJsonValue row : data)
            ids.push_back(row[u"id"].toInt());
        return ids;
    }

    ShotgridRows rows;
};

TEST_F(TextSearch, FindsEachWordInTheNameOrInThatOfTheLink)
{
    EXPECT_EQ(found(R"({"text":"QAT","entity_types":{"Shot":[],"Asset":[],"Task":[]}})"), (Ids{3, 1, 2, 4}));
    EXPECT_EQ(found(R"({"text":"0020  qat","entity_types":{"Shot":[],"Asset":[]}})"), (Ids{1}));
    EXPECT_EQ(found(R"({"text":"hidden","entity_types":{"Shot":[]}})"), Ids{});
    EXPECT_EQ(found(R"({"text":"qat","entity_types":{"Shot":[["code","contains","long"]]}})"), (Ids{2}));
}

TEST_F(TextSearch, ShowsNameLinkAndStatus)
{
    const QJsonArray tasks = rows.searchTexts(R"({"text":"anim","entity_types":{"Task":[]}})");
    ASSERT_EQ(tasks.size(), 1);
    EXPECT_EQ(tasks[0][u"attributes"],
              (QJsonObject{{u"name"_s, u"Animation of it"_s},
                           {u"links"_s, QJsonArray{u"Shot"_s, u"qat_0020"_s}},
                           {u"status"_s, QJsonValue()}}));
    EXPECT_EQ(tasks[0][u"links"][u"self"], u"/api/v1/entity/tasks/4"_s);
    EXPECT_FALSE(rows.answer.contains(u"links"));
}

TEST_F(TextSearch, RefusesWhatIsMissing)
{
    found(R"({"text":"x"})");
    EXPECT_EQ(rows.refusal, u"entity_types is missing"_s);
    found(R"({"text":"","entity_types":{"Shot":[]}})");
    EXPECT_EQ(rows.refusal, u"text must be filled"_s);
    found(R"({"text":"x","entity_types":{"Shots":[]}})");
    EXPECT_EQ(rows.refusal, u"entity_types must use valid entity names as keys"_s);
    found(R"({"text":"x","entity_types":{"Shot":{}}})");
    EXPECT_EQ(rows.refusal, u"entity_types must have an array or non-empty object as each key's value"_s);
    found(R"({"text":"x","entity_types":{"Shot":[]},"page":{"size":26}})");
    EXPECT_EQ(rows.refusal, u"size must be less than 25"_s);
    found(R"({"text":"x","entity_types":{"Shot":[["nope","is",1]]}})");
    EXPECT_EQ(rows.refusal, u"API _text_search() Shot.nope doesn't exist."_s);
}

} // namespace bridge::sandbox::shotgrid
