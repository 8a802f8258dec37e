#include "sync/selection.h"

#include <gtest/gtest.h>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using Action = Operation::Action;

namespace {

QStringList pathsOf(const Plan &plan)
{
    QStringList paths;
    for (const Item &item : plan.items)
        paths += item.path;
    return paths;
}

Plan smallPlan()
{
    const Operation create{.action = Action::Create};
    return {.items = {{.path = u"/sq010"_s, .ayon = create},
                      {.path = u"/sq010/sh010"_s, .parent = 0, .ayon = create},
                      {.path = u"/sq0100"_s, .ayon = create},
                      {.path = u"/sq010/sh010/comp"_s, .parent = 1, .shotgrid = create},
                      {.path = u"/sq0100/sh010"_s, .parent = 2, .ayon = create}},
            .catches = {{.text = u"too much"_s}},
            .entities = 9,
            .waiting = 2};
}

} // namespace

struct SelectCase {
    const char *name;
    QString path;
    QStringList selected;
};

class Select : public testing::TestWithParam<SelectCase>
{
};

TEST_P(Select, GivesWhatIsThereAndBelowAndTheAncestorsItNeeds)
{
    const Plan selected = select(smallPlan(), Selection{.path = GetParam().path});
    EXPECT_EQ(pathsOf(selected), GetParam().selected) << pathsOf(selected).join(' '_L1).toStdString();
    for (const Item &item : selected.items) {
        const QString above = item.path.section('/'_L1, 0, -2);
        EXPECT_EQ(item.parent < 0 ? QString() : selected.items[std::size_t(item.parent)].path, above);
    }
    EXPECT_EQ(selected.catches, smallPlan().catches); // a part is not safer than the whole
}

INSTANTIATE_TEST_SUITE_P(
    Paths, Select,
    testing::Values(SelectCase{"everything",
                               u"/"_s,
                               {u"/sq010"_s, u"/sq010/sh010"_s, u"/sq0100"_s, u"/sq010/sh010/comp"_s,
                                u"/sq0100/sh010"_s}},
                    SelectCase{"a_folder", u"/sq010"_s, {u"/sq010"_s, u"/sq010/sh010"_s, u"/sq010/sh010/comp"_s}},
                    SelectCase{"a_leaf", u"/sq0100/sh010"_s, {u"/sq0100"_s, u"/sq0100/sh010"_s}},
                    SelectCase{"nobody", u"/sq01"_s, {}}),
    [](const auto &given) { return std::string(given.param.name); });

TEST(SelectEntities, GivesThoseNamedAndWhatTheyNeed)
{
    Plan plan = smallPlan();
    for (std::size_t at = 0; at < plan.items.size(); ++at)
        plan.items[at].ayonId = QString::number(at);
    const QStringList selected = pathsOf(select(plan, {.entities = {{u"3"_s}}}));
    EXPECT_EQ(selected, (QStringList{u"/sq010"_s, u"/sq010/sh010"_s, u"/sq010/sh010/comp"_s}));
    EXPECT_EQ(pathsOf(select(plan, {.path = u"/sq0100"_s, .entities = {{u"3"_s}}})), QStringList());
    EXPECT_EQ(select(plan, Selection{}), plan);
}

TEST(SelectEntities, AVersionBringsTheTaskThatItIsMadeFor)
{
    const auto facts = std::make_shared<const VersionFacts>(VersionFacts{.taskId = u"task"_s});
    const Operation create{.action = Action::Create};
    const Plan plan{.items = {{.kind = Kind::Task, .path = u"/task"_s, .ayonId = u"task"_s, .shotgrid = create},
                              {.kind = Kind::Task, .path = u"/other"_s, .ayonId = u"other"_s, .shotgrid = create},
                              {.kind = Kind::Version, .path = u"/v001"_s, .shotgrid = create, .version = facts}}};
    EXPECT_EQ(pathsOf(select(plan, {.path = u"/v001"_s})), (QStringList{u"/task"_s, u"/v001"_s}));
}

//! AYON deletes a folder with all that is in it.
TEST(SelectEntities, NothingIsDeletedWithAFolderThatWasNotSelectedItself)
{
    const Operation moved{.changes = {{.what = Change::What::Parent, .before = u"sequence"_s}}};
    const Operation deleted{.action = Action::Delete};
    const Plan plan{
        .items = {{.path = u"/sq020/sh010"_s, .ayonId = u"moved"_s, .ayon = moved},
                  {.path = u"/sq010/sh020"_s, .ayonId = u"shot"_s, .ayon = deleted, .ayonParent = u"sequence"_s},
                  {.path = u"/sq010"_s, .ayonId = u"sequence"_s, .ayon = deleted}}};
    EXPECT_EQ(select(plan, {.entities = {{u"sequence"_s}}}), plan);
    EXPECT_EQ(pathsOf(select(plan, {.entities = {{u"shot"_s}}})), QStringList(u"/sq010/sh020"_s));
    const Needs needs(plan);
    EXPECT_TRUE(needs.of(0).empty());
    EXPECT_EQ(std::vector<int>(needs.of(2).begin(), needs.of(2).end()), (std::vector{0, 1}));
    EXPECT_EQ(std::vector<int>(needs.neededBy(1).begin(), needs.neededBy(1).end()), std::vector{2});
}

} // namespace bridge::sync
