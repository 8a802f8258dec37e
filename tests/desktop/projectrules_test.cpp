#include "desktop/projects/projectrules.h"

#include <gtest/gtest.h>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::ProjectCommand;
using desktop::ProjectPair;
using desktop::ProjectRow;

namespace {

ayon::ProjectEntry inAyon(const QString &name, const QString &shotgridId = {}, const QString &code = u"cod"_s)
{
    return {.name = ProjectName(name), .code = code, .attrib = {{u"shotgridId"_s, shotgridId}}};
}

shotgrid::Project inShotgrid(qint64 id, const QString &name, const QString &ayonId = {}, const QString &code = u"cod"_s)
{
    return {.id = ShotgridId(id), .name = name, .code = code, .ayonId = ayonId};
}

ProjectRow rowOf(const ProjectPair &pair)
{
    return {.pair = pair};
}

QString whyNot(ProjectCommand command, const ProjectRow &row, bool isManager = true)
{
    const auto hindrance = hindranceOf(command, row, {.isAyonManager = isManager});
    return hindrance ? hindrance->rule : QString();
}

} // namespace

TEST(ProjectPairs, AreMadeByIdThenByName)
{
    const auto pairs = desktop::pairProjects(
        {inAyon(u"linked"_s, u"1"_s), inAyon(u"back"_s), inAyon(u"Named"_s), inAyon(u"alone"_s, {}, u"aln"_s)},
        {inShotgrid(1, u"other name"_s), inShotgrid(2, u"x"_s, u"back"_s), inShotgrid(3, u"named"_s),
         inShotgrid(4, u"site only"_s, {}, u"sit"_s)});
    ASSERT_EQ(pairs.size(), 5U);
    EXPECT_EQ(pairs[0].shotgrid->id, ShotgridId(1));
    EXPECT_EQ(pairs[0].bond, ProjectPair::Bond::Linked);
    EXPECT_EQ(pairs[1].shotgrid->id, ShotgridId(2));
    EXPECT_EQ(pairs[1].bond, ProjectPair::Bond::Linked);
    EXPECT_FALSE(pairs[1].problem.isEmpty()); // AYON does not know of it
    EXPECT_EQ(pairs[2].shotgrid->id, ShotgridId(3));
    EXPECT_EQ(pairs[2].bond, ProjectPair::Bond::Suggested);
    EXPECT_FALSE(pairs[3].shotgrid);
    EXPECT_FALSE(pairs[4].ayon);
}

TEST(ProjectPairs, ThatContradictEachOtherAreBroken)
{
    EXPECT_TRUE(desktop::pairProjects({inAyon(u"a"_s, u"1"_s)}, {}).at(0).isBroken);
    EXPECT_TRUE(desktop::pairProjects({inAyon(u"a"_s, u"1"_s)}, {inShotgrid(1, u"a"_s, u"b"_s)}).at(0).isBroken);
    const auto two = desktop::pairProjects({inAyon(u"a"_s, u"1"_s), inAyon(u"b"_s, u"1"_s)}, {inShotgrid(1, u"a"_s)});
    EXPECT_TRUE(two.at(0).isBroken);
    EXPECT_TRUE(two.at(1).isBroken);
}

TEST(ProjectPairs, HideInactiveProjectsWithTheirCounterparts)
{
    ayon::ProjectEntry inactive = inAyon(u"old"_s);
    inactive.active = false;
    shotgrid::Project archived = inShotgrid(2, u"older"_s, {}, u"odr"_s);
    archived.archived = true;
    EXPECT_TRUE(desktop::pairProjects({inactive}, {inShotgrid(1, u"old"_s), archived}).empty());
}

TEST(ProjectRules, AreMatchedInFull)
{
    const auto toAyon = [](const QString &name, const QString &code) {
        return whyNot(ProjectCommand::ToAyon, rowOf({.shotgrid = inShotgrid(1, name, {}, code)}));
    };
    EXPECT_EQ(toAyon(u"demo_2"_s, u"dem2"_s), QString());
    EXPECT_TRUE(toAyon(u"demo two"_s, u"dem"_s).contains(u"no blanks"_s)); // E-14: its beginning alone is good
    EXPECT_TRUE(toAyon(QString(33, u'x'), u"dem"_s).contains(u"1 to 32"_s));
    EXPECT_TRUE(toAyon(u"demo"_s, u"2dem"_s).contains(u"begins with a letter"_s));
    EXPECT_TRUE(toAyon(u"demo"_s, u"dem-2"_s).contains(u"begins with a letter"_s));
    EXPECT_TRUE(toAyon(u"demo"_s, u"d"_s).contains(u"two or more"_s));
    EXPECT_TRUE(toAyon(u"demo"_s, QString()).contains(u"has no code"_s));
}

TEST(ProjectRules, SayWhatIsMissing)
{
    const ProjectRow ayonOnly = rowOf({.ayon = inAyon(u"demo"_s)});
    const ProjectRow siteOnly = rowOf({.shotgrid = inShotgrid(1, u"demo"_s)});
    EXPECT_NE(whyNot(ProjectCommand::ToAyon, ayonOnly), QString());
    EXPECT_EQ(whyNot(ProjectCommand::ToShotgrid, ayonOnly), QString());
    EXPECT_NE(whyNot(ProjectCommand::ToShotgrid, siteOnly), QString());
    EXPECT_NE(whyNot(ProjectCommand::ToShotgrid, ayonOnly, false), QString());
    EXPECT_NE(whyNot(ProjectCommand::AutoToAyon, ayonOnly), QString());
    EXPECT_NE(whyNot(ProjectCommand::AutoToShotgrid, ayonOnly, false), QString());
    EXPECT_EQ(whyNot(ProjectCommand::Compare, siteOnly, false), QString());
}

TEST(ProjectRow, ANameOrCodeThatRulesOutEverySyncNeedsAttention)
{
    const auto pairs = desktop::pairProjects(
        {}, {inShotgrid(1, u"Harbor of Glass"_s), inShotgrid(2, u"ember"_s, {}, u"1"_s), inShotgrid(3, u"lowtide"_s)});
    const auto rows = desktop::rowsFrom(pairs, {.works = {}, .askedSyncs = {}, .mapping = {}});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(desktop::healthOf(rows[0]), doctor::Finding::Severity::Warning); // its code
    EXPECT_EQ(desktop::healthOf(rows[1]), doctor::Finding::Severity::Warning);
    EXPECT_TRUE(rows[1].findings.at(0).text.contains(u"Harbor of Glass"_s));
    EXPECT_EQ(desktop::healthOf(rows[2]), doctor::Finding::Severity::Ok);
}

} // namespace bridge::test
