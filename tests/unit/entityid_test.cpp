#include "base/entityid.h"

#include <gtest/gtest.h>

namespace bridge {

using namespace Qt::StringLiterals;

TEST(EntityId, ReadsPlainAndDashedTextAndWritesPlain)
{
    const auto plain = EntityId::fromText(u"0f8fad5bd9cb469fa16570867728950e"_s);
    const auto dashed = EntityId::fromText(u"0F8FAD5B-D9CB-469F-A165-70867728950E"_s);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain, dashed);
    EXPECT_EQ(plain->toText(), u"0f8fad5bd9cb469fa16570867728950e"_s);
}

TEST(EntityId, RefusesWhatIsNoId)
{
    EXPECT_FALSE(EntityId::fromText(u""_s));
    EXPECT_FALSE(EntityId::fromText(u"0f8f"_s));
    EXPECT_FALSE(EntityId::fromText(u"0f8fad5bd9cb469fa16570867728950e0"_s));
    EXPECT_FALSE(EntityId::fromText(u"zf8fad5bd9cb469fa16570867728950e"_s));
}

TEST(EntityId, IsOrderedAsItsText)
{
    const auto small = EntityId::fromText(u"00000000000000000000000000000100"_s);
    const auto large = EntityId::fromText(u"ff000000000000000000000000000000"_s);
    EXPECT_LT(*small, *large);
    EXPECT_TRUE(EntityId().isEmpty());
}

TEST(EntityId, OfARowIsTheSameForEveryWayToWriteTheSite)
{
    const QString shot = u"Shot/862"_s;
    const EntityId id = entityIdFor(u"https://studio.example", shot);
    EXPECT_EQ(id, entityIdFor(u"https://Studio.example:443/", shot));
    EXPECT_EQ(id, entityIdFor(u"studio.example", shot));
    EXPECT_NE(id, entityIdFor(u"http://studio.example:8080", shot));
    EXPECT_NE(id, entityIdFor(u"https://studio.example", u"Asset/862"));
}

TEST(EntityId, OfARowIsAVersion5Uuid)
{
    const QString text = entityIdFor(u"studio.example", u"Shot/1").toText();
    EXPECT_EQ(text.at(12), u'5');
}

TEST(ShotgridId, ReadsNumbersAndNoMarkers)
{
    EXPECT_EQ(ShotgridId::fromText(u"862"), ShotgridId(862));
    EXPECT_FALSE(ShotgridId::fromText(u"removed"));
    EXPECT_FALSE(ShotgridId::fromText(u"character"));
    EXPECT_FALSE(ShotgridId::fromText(u"0"));
    EXPECT_FALSE(ShotgridId::fromText(u"-3"));
}

TEST(ProjectName, HoldsOnlyWhatTheServerTakes)
{
    EXPECT_TRUE(ProjectName(u"demo_01"_s).isValid());
    EXPECT_FALSE(ProjectName(u"old pier"_s).isValid());
    EXPECT_FALSE(ProjectName(u"old-pier"_s).isValid());
    EXPECT_FALSE(ProjectName(u"straße"_s).isValid());
    EXPECT_FALSE(ProjectName().isValid());
}

} // namespace bridge
