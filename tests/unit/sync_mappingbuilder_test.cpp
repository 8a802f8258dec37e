#include "sync_studio.h"

#include "sync/mappingbuilder.h"

#include <gtest/gtest.h>

namespace bridge::sync::test {

using namespace Qt::StringLiterals;
using shotgrid::FieldType;

class MappingBuilder : public testing::Test
{
protected:
    BuiltMapping build() const
    {
        return buildMapping(m_studio.settings, *m_studio.ayon.project, m_studio.ayon.attributes, m_studio.shotgrid,
                            m_studio.identity);
    }
    //! The ShotGrid field that \a attribute is exchanged with on \a type; empty when it is not.
    static QString fieldFor(const BuiltMapping &built, const QString &attribute, const QString &type)
    {
        const int field = built.mapping.fieldOf(attribute);
        if (field < 0)
            return {};
        const auto &there = built.mapping.fields[std::size_t(field)].shotgrid;
        const auto found = there.find(type);
        return found == there.end() ? QString() : found->second.code;
    }
    static void expectOneProblem(const BuiltMapping &built, const QStringList &parts)
    {
        ASSERT_EQ(built.problems.size(), 1U);
        const Problem &problem = built.problems.front();
        EXPECT_EQ(problem.severity, Problem::Severity::Warning);
        EXPECT_FALSE(problem.hint.isEmpty());
        for (const QString &part : parts)
            EXPECT_TRUE((problem.text + problem.hint).contains(part)) << problem.text.toStdString();
    }

    SmallStudio m_studio = smallStudio();
};

TEST_F(MappingBuilder, HasNothingToSayOfAStudioInOrder)
{
    EXPECT_TRUE(build().problems.empty());
}

TEST_F(MappingBuilder, LeavesOutATypeThatTheProjectHidesAndSaysWhereToShowIt)
{
    m_studio.shotgrid.types[u"Asset"_s].visible = false;
    const BuiltMapping built = build();
    EXPECT_FALSE(built.mapping.isMapped(u"Asset"_s));
    EXPECT_TRUE(built.mapping.isMapped(u"Shot"_s));
    expectOneProblem(built, {u"Asset"_s, u"tracking settings"_s, u"shotgrid_enabled_entities"_s});
}

TEST_F(MappingBuilder, SaysNothingOfAHiddenTypeThatNobodyWants)
{
    m_studio.shotgrid.types[u"Asset"_s].visible = false;
    m_studio.settings.enabledEntities.removeAll(u"Asset"_s);
    EXPECT_TRUE(build().problems.empty());
}

TEST_F(MappingBuilder, SkipsARowWhoseAttributeAyonDoesNotHave)
{
    m_studio.mapAttribute(u"weather"_s, u"description"_s, {u"Shot"_s});
    m_studio.mapAttribute(u"description"_s, u"description"_s, {u"Shot"_s});
    const BuiltMapping built = build();
    expectOneProblem(built, {u"'weather'"_s, u"custom_attribs_map/0"_s});
    EXPECT_EQ(fieldFor(built, u"description"_s, u"Shot"_s), u"description"_s);
}

TEST_F(MappingBuilder, SkipsTheOneTypeOnWhichTheFieldHoldsSomethingElse)
{
    m_studio.addField(u"Shot"_s, u"sg_fps"_s, FieldType::Text);
    m_studio.addField(u"Asset"_s, u"sg_fps"_s, FieldType::Float);
    m_studio.mapAttribute(u"fps"_s, u"fps"_s, {u"Shot"_s, u"Asset"_s});
    const BuiltMapping built = build();
    expectOneProblem(built, {u"'fps'"_s, u"Shot.sg_fps"_s, u"text"_s, u"take Shot out"_s});
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Asset"_s), u"sg_fps"_s);
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Shot"_s), QString());
}

TEST_F(MappingBuilder, TakesAnAttributeOnlyWhereAyonHasIt)
{
    m_studio.addField(u"Shot"_s, u"due_date"_s, FieldType::Date);
    m_studio.addField(u"Task"_s, u"due_date"_s, FieldType::Date);
    m_studio.mapAttribute(u"endDate"_s, u"due_date"_s, {u"Shot"_s, u"Task"_s});
    const BuiltMapping built = build();
    EXPECT_EQ(fieldFor(built, u"endDate"_s, u"Task"_s), u"due_date"_s);
    EXPECT_EQ(fieldFor(built, u"endDate"_s, u"Shot"_s), QString());
}

TEST_F(MappingBuilder, MakesOneFieldOfTheRowsOfOneAttribute)
{
    m_studio.addField(u"Shot"_s, u"sg_fps"_s, FieldType::Float);
    m_studio.addField(u"Asset"_s, u"sg_rate"_s, FieldType::Float);
    m_studio.mapAttribute(u"fps"_s, u"fps"_s, {u"Shot"_s});
    m_studio.mapAttribute(u"fps"_s, u"rate"_s, {u"Asset"_s});
    const BuiltMapping built = build();
    EXPECT_TRUE(built.problems.empty());
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Shot"_s), u"sg_fps"_s);
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Asset"_s), u"sg_rate"_s);
}

TEST_F(MappingBuilder, ExchangesAnAttributeWithOneFieldOfATypeOnly)
{
    m_studio.addField(u"Shot"_s, u"sg_fps"_s, FieldType::Float);
    m_studio.addField(u"Shot"_s, u"sg_rate"_s, FieldType::Float);
    m_studio.mapAttribute(u"fps"_s, u"fps"_s, {u"Shot"_s});
    m_studio.mapAttribute(u"fps"_s, u"rate"_s, {u"Shot"_s});
    const BuiltMapping built = build();
    expectOneProblem(built, {u"'fps'"_s, u"Shot.sg_fps"_s, u"Shot.sg_rate"_s, u"custom_attribs_map/1"_s});
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Shot"_s), u"sg_fps"_s);
}

TEST_F(MappingBuilder, ExchangesAFieldWithOneAttributeOnly)
{
    m_studio.addField(u"Shot"_s, u"sg_fps"_s, FieldType::Float);
    m_studio.ayon.attributes.push_back(
        {.name = u"rate"_s, .scope = {u"folder"_s}, .type = ayon::AttributeDefinition::Type::Float});
    m_studio.mapAttribute(u"fps"_s, u"fps"_s, {u"Shot"_s});
    m_studio.mapAttribute(u"rate"_s, u"fps"_s, {u"Shot"_s});
    const BuiltMapping built = build();
    expectOneProblem(built, {u"'rate'"_s, u"'fps'"_s, u"Shot.sg_fps"_s, u"custom_attribs_map/1"_s});
    EXPECT_EQ(fieldFor(built, u"rate"_s, u"Shot"_s), QString());
}

struct FieldCase {
    const char *name;
    bool plain;
    bool custom;
    bool customEditable;
    QString found;
};

class MappedField : public MappingBuilder, public testing::WithParamInterface<FieldCase>
{
};

TEST_P(MappedField, IsTheSameForBothDirections)
{
    const FieldCase &given = GetParam();
    if (given.plain)
        m_studio.addField(u"Shot"_s, u"fps"_s, FieldType::Float);
    if (given.custom) {
        m_studio.addField(u"Shot"_s, u"sg_fps"_s, FieldType::Float);
        m_studio.field(u"Shot"_s, u"sg_fps"_s).editable = given.customEditable;
    }
    m_studio.mapAttribute(u"fps"_s, u"fps"_s, {u"Shot"_s});
    const BuiltMapping built = build();
    EXPECT_EQ(fieldFor(built, u"fps"_s, u"Shot"_s), given.found);
    EXPECT_TRUE(built.problems.empty());
}

INSTANTIATE_TEST_SUITE_P(Table, MappedField,
                         testing::Values(FieldCase{"neither", false, false, true, {}},
                                         FieldCase{"plain", true, false, true, u"fps"_s},
                                         FieldCase{"custom", false, true, true, u"sg_fps"_s},
                                         FieldCase{"both", true, true, true, u"sg_fps"_s},
                                         FieldCase{"both_and_custom_locked", true, true, false, u"fps"_s},
                                         FieldCase{"custom_locked", false, true, false, u"sg_fps"_s}),
                         [](const auto &given) { return std::string(given.param.name); });

TEST_F(MappingBuilder, HangsShotsOnEpisodesWhenSequencesBetweenAreSwitchedOff)
{
    m_studio.shotgrid.project->parentFields[u"Sequence"_s] = u"episode"_s;
    m_studio.addField(u"Sequence"_s, u"episode"_s, FieldType::Entity);
    m_studio.field(u"Sequence"_s, u"episode"_s).validTypes = {u"Episode"_s};
    m_studio.settings.enabledEntities.removeAll(u"Sequence"_s);
    const BuiltMapping built = build();
    EXPECT_TRUE(built.mapping.accepts(u"Shot"_s, u"Episode"_s));
    EXPECT_FALSE(built.mapping.accepts(u"Shot"_s, u"Sequence"_s));
    EXPECT_TRUE(typesToRead(built.mapping, m_studio.shotgrid).contains(u"Sequence"_s)); // it leads to the episode
}

TEST_F(MappingBuilder, LeavesOutAttributesBeyondTheMostThereCanBe)
{
    for (std::size_t count = 0; count <= maxFields; ++count) {
        const QString name = u"extra%1"_s.arg(count);
        m_studio.ayon.attributes.push_back({.name = name, .scope = {u"folder"_s}});
        m_studio.addField(u"Shot"_s, u"sg_"_s + name, FieldType::Text);
        m_studio.mapAttribute(name, name, {u"Shot"_s});
    }
    const BuiltMapping built = build();
    EXPECT_EQ(built.mapping.fields.size(), maxFields);
    EXPECT_EQ(built.problems.size(), 6U); // five places are those of statuses, tags, assignees, task types and tasks
}

} // namespace bridge::sync::test
