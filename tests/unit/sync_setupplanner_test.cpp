#include "sync_studio.h"

#include "sync/setupplanner.h"

#include <gtest/gtest.h>

namespace bridge::sync::test {

using namespace Qt::StringLiterals;
using shotgrid::FieldType;
using Step = SetupStep::Kind;

class SetupPlannerTest : public testing::Test
{
protected:
    PlannedSetup plan() const
    {
        return planSetup(m_studio.settings, m_studio.ayon, m_studio.shotgrid, m_studio.identity);
    }
    static QStringList names(const PlannedSetup &planned, Step kind)
    {
        QStringList found;
        for (const SetupStep &step : planned.setup.steps) {
            if (step.kind == kind)
                found += step.type.isEmpty() ? step.name : step.type + '.'_L1 + step.name;
        }
        return found;
    }
    static const ayon::Status *status(const PlannedSetup &planned, const QString &code)
    {
        for (const ayon::Status &one : planned.project.statuses) {
            if (one.shortName == code)
                return &one;
        }
        return nullptr;
    }

    SmallStudio m_studio = smallStudio();
};

TEST_F(SetupPlannerTest, HasNothingToDoASecondTime)
{
    m_studio.offerStatuses(u"Shot"_s, {{u"wtg"_s, u"Waiting"_s}, {u"hold"_s, u"Waiting"_s}});
    m_studio.shotgrid.steps = {{.code = u"Animation"_s, .shortName = u"ANM"_s, .entityType = u"Shot"_s}};
    m_studio.ayon.project = plan().project;
    EXPECT_TRUE(plan().setup.isEmpty());
}

TEST_F(SetupPlannerTest, AddsAStatusOnlyForTheTypesThatUseItsCode)
{
    m_studio.offerStatuses(u"Shot"_s, {{u"ip"_s, u"In Progress"_s}, {u"omt"_s, u"Omit"_s}});
    m_studio.offerStatuses(u"Task"_s, {{u"ip"_s, u"In Progress"_s}});
    const PlannedSetup planned = plan();
    ASSERT_TRUE(status(planned, u"ip"_s) && status(planned, u"omt"_s));
    EXPECT_EQ(status(planned, u"ip"_s)->scope, QStringList({u"folder"_s, u"task"_s}));
    EXPECT_EQ(status(planned, u"omt"_s)->scope, QStringList({u"folder"_s}));
    EXPECT_EQ(status(planned, u"omt"_s)->state, u"blocked"_s);
}

TEST_F(SetupPlannerTest, KnowsAStatusByItsCodeWhateverItsNameAndCase)
{
    m_studio.ayon.project->statuses = {{.name = u"Working"_s, .shortName = u"IP"_s}};
    m_studio.offerStatuses(u"Shot"_s, {{u"ip"_s, u"In Progress"_s}});
    EXPECT_TRUE(names(plan(), Step::AddStatus).isEmpty());
}

TEST_F(SetupPlannerTest, TellsAStatusFromOneOfAyonsThatIsCalledAlike)
{
    m_studio.ayon.project->statuses = {{.name = u"in progress"_s, .shortName = u"PRG"_s}};
    m_studio.offerStatuses(u"Shot"_s, {{u"ip"_s, u"In Progress"_s}});
    EXPECT_EQ(names(plan(), Step::AddStatus), QStringList{u"In Progress (from SG)"_s});
}

TEST_F(SetupPlannerTest, NeverGivesTwoStatusesOneName)
{
    m_studio.offerStatuses(u"Shot"_s, {{u"a"_s, u"Done"_s}, {u"b"_s, u"Done"_s}, {u"c"_s, u"Done"_s}});
    QStringList given = names(plan(), Step::AddStatus);
    EXPECT_EQ(given.size(), 3);
    EXPECT_EQ(given.removeDuplicates(), 0) << given.join('|'_L1).toStdString();
}

TEST_F(SetupPlannerTest, TakesNoStatusFromATypeThatTakesNoPart)
{
    m_studio.offerStatuses(u"Asset"_s, {{u"ip"_s, u"In Progress"_s}});
    m_studio.shotgrid.types[u"Asset"_s].visible = false;
    EXPECT_TRUE(names(plan(), Step::AddStatus).isEmpty());
}

TEST_F(SetupPlannerTest, AddsTaskTypesForStepsOfTypesThatTakePart)
{
    m_studio.shotgrid.steps = {{.code = u"Animation"_s, .shortName = u"ANM"_s, .entityType = u"Shot"_s},
                               {.code = u"Animation"_s, .shortName = u"ANM"_s, .entityType = u"Asset"_s},
                               {.code = u"Online"_s, .shortName = u"ONL"_s, .entityType = u"Level"_s}};
    EXPECT_EQ(names(plan(), Step::AddTaskType), QStringList({u"Generic"_s, u"Animation"_s}));
}

TEST_F(SetupPlannerTest, MakesNoFolderTypeOfTypesThatAreNotFolders)
{
    const QStringList made = names(plan(), Step::AddFolderType);
    for (const QString &type : {u"Note"_s, u"Task"_s, u"Version"_s, u"Project"_s})
        EXPECT_FALSE(made.contains(type)) << type.toStdString();
    for (const QString &type : {u"Shot"_s, u"Asset"_s, u"AssetCategory"_s, u"Folder"_s})
        EXPECT_TRUE(made.contains(type)) << type.toStdString();
}

TEST_F(SetupPlannerTest, MakesTheFieldsThatAreMissingAndNoOther)
{
    m_studio.shotgrid.schemas[u"Shot"_s].fields.erase(u"sg_ayon_id"_s);
    m_studio.addField(u"Asset"_s, u"sg_fps"_s, FieldType::Float);
    m_studio.settings.attributeMap = {
        {.ayon = u"fps"_s, .type = u"float"_s, .sg = u"fps"_s, .scope = {u"Shot"_s, u"Asset"_s}},
        {.ayon = u"endDate"_s, .type = u"datetime"_s, .sg = u"wrap day"_s, .scope = {u"Shot"_s, u"Task"_s}},
        {.ayon = u"weather"_s, .type = u"string"_s, .sg = u"weather"_s, .scope = {u"Shot"_s}},
        {.ayon = u"rig"_s, .type = u"dict"_s, .sg = u"rig"_s, .scope = {u"Asset"_s}}};
    EXPECT_EQ(names(plan(), Step::CreateShotgridField),
              QStringList({u"Shot.sg_ayon_id"_s, u"Shot.sg_fps"_s, u"Task.sg_wrap_day"_s}));
}

TEST_F(SetupPlannerTest, LinksPlaylistsWhenTheyTakePart)
{
    m_studio.shotgrid.types[u"Playlist"_s] = {.displayName = u"Playlist"_s, .visible = true};
    m_studio.shotgrid.schemas[u"Playlist"_s] = {};
    EXPECT_TRUE(names(plan(), Step::CreateShotgridField).isEmpty());
    m_studio.settings.enabledEntities += u"Playlist"_s;
    EXPECT_TRUE(names(plan(), Step::CreateShotgridField).contains(u"Playlist.sg_ayon_id"_s));
    EXPECT_FALSE(names(plan(), Step::AddFolderType).contains(u"Playlist"_s));
}

TEST_F(SetupPlannerTest, MakesAFieldOnceThoughTwoRowsAskForIt)
{
    m_studio.ayon.attributes.push_back({.name = u"rate"_s, .scope = {u"folder"_s}});
    m_studio.mapAttribute(u"fps"_s, u"speed"_s, {u"Shot"_s});
    m_studio.mapAttribute(u"rate"_s, u"speed"_s, {u"Shot"_s});
    EXPECT_EQ(names(plan(), Step::CreateShotgridField), QStringList{u"Shot.sg_speed"_s});
}

TEST_F(SetupPlannerTest, MakesTheProjectThatIsMissing)
{
    m_studio.ayon.project.reset();
    EXPECT_EQ(names(plan(), Step::CreateAyonProject), QStringList{u"show"_s});
    m_studio = smallStudio();
    m_studio.shotgrid.project.reset();
    const PlannedSetup planned = plan();
    EXPECT_EQ(names(planned, Step::CreateShotgridProject), QStringList{u"show"_s});
    EXPECT_TRUE(names(planned, Step::CreateAyonProject).isEmpty());
}

TEST_F(SetupPlannerTest, CompletesTheProjectThatABrokenRunMade)
{
    m_studio.shotgrid.project->ayonId = u"show"_s;
    m_studio.shotgrid.project->parentFields.clear();
    EXPECT_EQ(names(plan(), Step::SetShotgridNavigation).size(), 1);
    m_studio.ayon.project->attrib = {{u"shotgridId"_s, u"70"_s}}; // a studio that wants it flat
    EXPECT_TRUE(names(plan(), Step::SetShotgridNavigation).isEmpty());
}

TEST_F(SetupPlannerTest, AddsTheProjectsTagsOnceInWhateverCase)
{
    m_studio.ayon.project->tags = {{.name = u"Night"_s}};
    m_studio.shotgrid.projectRow.links[u"tags"_s] = {{.name = u"night"_s}, {.name = u"wide"_s}, {.name = u"Wide"_s}};
    EXPECT_EQ(names(plan(), Step::AddTag), QStringList{u"wide"_s});
}

} // namespace bridge::sync::test
