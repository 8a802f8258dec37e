#include "sync/tree.h"

#include <gtest/gtest.h>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

Entity entity(const QString &id, const QString &parent)
{
    return {.id = id, .parent = parent, .type = u"Shot"_s, .title = id};
}

Tree treeOf(const std::vector<Entity> &below)
{
    std::vector<Entity> entities{{.id = u"demo"_s, .kind = Kind::Project, .type = u"Project"_s, .title = u"Demo"_s}};
    entities.insert(entities.end(), below.begin(), below.end());
    return Tree(std::move(entities));
}

//! Ids of the ancestors, nearest first. Ends, whatever the tree was made of.
QStringList ancestors(const Tree &tree, const QString &id)
{
    QStringList found;
    for (int at = tree.parentOf(tree.indexOf(id)); at >= 0; at = tree.parentOf(at))
        found += tree.entities()[std::size_t(at)].id;
    return found;
}

} // namespace

TEST(Tree, KeepsParentsThatComeAfterTheirChildren)
{
    const Tree tree = treeOf({entity(u"a"_s, u"z"_s), entity(u"z"_s, u"demo"_s)});
    EXPECT_EQ(ancestors(tree, u"a"_s), QStringList({u"z"_s, u"demo"_s}));
    EXPECT_EQ(tree.path(tree.indexOf(u"a"_s)), u"/z/a"_s);
    EXPECT_TRUE(tree.find(u"a"_s)->troubles.isEmpty());
}

TEST(Tree, IsTheSameInWhateverOrderItWasRead)
{
    const std::vector<Entity> read{entity(u"a"_s, u"demo"_s), entity(u"b"_s, u"a"_s), entity(u"c"_s, u"b"_s)};
    EXPECT_EQ(treeOf(read).entities(), treeOf({read.rbegin(), read.rend()}).entities());
}

TEST(Tree, HangsAChildOfNobodyBelowTheProjectAndNamesWhatIsMissing)
{
    const Tree tree = treeOf({entity(u"a"_s, u"lost"_s), entity(u"b"_s, u"a"_s)});
    EXPECT_EQ(ancestors(tree, u"b"_s), QStringList({u"a"_s, u"demo"_s}));
    const Entity *orphan = tree.find(u"a"_s);
    EXPECT_EQ(orphan->parent, u"demo"_s);
    ASSERT_EQ(orphan->troubles.size(), 1);
    EXPECT_TRUE(orphan->troubles.front().contains("lost"_L1));
    EXPECT_TRUE(tree.find(u"b"_s)->troubles.isEmpty());
}

struct CycleCase {
    const char *name;
    std::vector<Entity> below;
};

class TreeCycles : public testing::TestWithParam<CycleCase>
{
};

TEST_P(TreeCycles, EndAtTheProjectAndOneOfThemSaysSo)
{
    const Tree tree = treeOf(GetParam().below);
    int troubled = 0;
    int children = 0;
    for (const Entity &one : tree.entities()) {
        const int index = tree.indexOf(one.id);
        children += int(tree.childrenOf(index).size());
        troubled += one.troubles.isEmpty() ? 0 : 1;
        if (index > 0) {
            EXPECT_EQ(ancestors(tree, one.id).last(), u"demo"_s);
        }
    }
    EXPECT_EQ(troubled, 1);
    EXPECT_EQ(children, int(tree.entities().size()) - 1); // each below one parent
}

INSTANTIATE_TEST_SUITE_P(Shapes, TreeCycles,
                         testing::Values(CycleCase{"of_one", {entity(u"a"_s, u"a"_s)}},
                                         CycleCase{"of_two", {entity(u"a"_s, u"b"_s), entity(u"b"_s, u"a"_s)}},
                                         CycleCase{"of_three_with_a_tail",
                                                   {entity(u"a"_s, u"c"_s), entity(u"b"_s, u"a"_s),
                                                    entity(u"c"_s, u"b"_s), entity(u"d"_s, u"c"_s)}},
                                         CycleCase{"reached_from_outside_first",
                                                   {entity(u"a"_s, u"z"_s), entity(u"y"_s, u"z"_s),
                                                    entity(u"z"_s, u"y"_s), entity(u"k"_s, u"demo"_s)}}),
                         [](const auto &shape) { return std::string(shape.param.name); });

} // namespace bridge::sync
