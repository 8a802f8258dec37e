#include "sync/basejson.h"
#include "sync/canonical.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using shotgrid::FieldType;

namespace {

QJsonArray array(std::initializer_list<QJsonValue> members)
{
    return QJsonArray(members);
}

shotgrid::Row rowWith(const QJsonValue &value)
{
    return {.attributes = {{u"sg_field"_s, value}}};
}

const Value nothing;

} // namespace

//! One value as each side says it in its own JSON.
struct ValueCase {
    const char *name;
    QString ayonType;
    FieldType dataType;
    QJsonValue ayon;
    QJsonValue shotgrid;
    Value value;
};

class SameValue : public testing::TestWithParam<ValueCase>
{
};

TEST_P(SameValue, IsReadAlikeFromBothSidesAndWrittenBack)
{
    const ValueCase &given = GetParam();
    ASSERT_TRUE(isExchangeable(given.ayonType, given.dataType));
    EXPECT_EQ(fromAyon(given.ayon, given.ayonType, given.dataType), given.value);
    EXPECT_EQ(fromShotgrid(rowWith(given.shotgrid), u"sg_field"_s, given.ayonType, given.dataType), given.value);
    EXPECT_EQ(toAyon(given.value, given.ayonType), given.ayon);
    EXPECT_EQ(toShotgrid(given.value, given.dataType), given.shotgrid);
}

TEST_P(SameValue, ComesBackFromTheBase)
{
    const ValueCase &given = GetParam();
    const Field field{.name = u"field"_s, .ayonType = given.ayonType};
    EXPECT_EQ(fromBaseJson(toBaseJson(given.value), field), given.value);
}

INSTANTIATE_TEST_SUITE_P(
    Table, SameValue,
    testing::Values(
        ValueCase{"text", u"string"_s, FieldType::Text, u"lamp"_s, u"lamp"_s, u"lamp"_s},
        ValueCase{"text_of_a_list", u"string"_s, FieldType::List, u"Prop"_s, u"Prop"_s, u"Prop"_s},
        ValueCase{"text_cleared", u"string"_s, FieldType::Text, QJsonValue::Null, QJsonValue::Null, nothing},
        ValueCase{"number", u"integer"_s, FieldType::Number, 1001, 1001, qint64(1001)},
        ValueCase{"negative_number", u"integer"_s, FieldType::Number, -24, -24, qint64(-24)},
        ValueCase{"percent", u"integer"_s, FieldType::Percent, 50, 50, qint64(50)},
        ValueCase{"duration", u"integer"_s, FieldType::Duration, 480, 480, qint64(480)},
        ValueCase{"timecode", u"integer"_s, FieldType::Timecode, 3600000, 3600000, qint64(3600000)},
        ValueCase{"number_cleared", u"integer"_s, FieldType::Number, QJsonValue::Null, QJsonValue::Null, nothing},
        ValueCase{"whole_float_is_text_in_shotgrid", u"float"_s, FieldType::Float, 25.0, u"25.0"_s, 25.0},
        ValueCase{"broken_float", u"float"_s, FieldType::Float, 23.976024, u"23.976024"_s, 23.976024},
        ValueCase{"float_cleared", u"float"_s, FieldType::Float, QJsonValue::Null, QJsonValue::Null, nothing},
        ValueCase{"checked", u"boolean"_s, FieldType::Checkbox, true, true, true},
        ValueCase{"not_checked", u"boolean"_s, FieldType::Checkbox, false, false, false},
        ValueCase{"day", u"datetime"_s, FieldType::Date, u"2026-03-02T00:00:00+00:00"_s, u"2026-03-02"_s,
                  u"2026-03-02"_s},
        ValueCase{"moment", u"datetime"_s, FieldType::DateTime, u"2026-03-02T08:55:00+00:00"_s,
                  u"2026-03-02T08:55:00Z"_s, u"2026-03-02T08:55:00Z"_s},
        ValueCase{"moment_cleared", u"datetime"_s, FieldType::DateTime, QJsonValue::Null, QJsonValue::Null, nothing},
        ValueCase{"texts", u"list_of_strings"_s, FieldType::Text, array({u"a"_s, u"b c"_s}), u"a, b c"_s, u"a, b c"_s},
        ValueCase{"numbers", u"list_of_integers"_s, FieldType::Text, array({1, 2}), u"1, 2"_s, u"1, 2"_s},
        ValueCase{"large_numbers", u"list_of_integers"_s, FieldType::Text, array({1234567, 86400000}),
                  u"1234567, 86400000"_s, u"1234567, 86400000"_s}),
    [](const auto &given) { return std::string(given.param.name); });

//! What one side says in more ways than one.
struct ReadingCase {
    const char *name;
    QString ayonType;
    FieldType dataType;
    QJsonValue json;
    std::optional<Value> value; // none: it is not of the type that it should be
};

class AyonReading : public testing::TestWithParam<ReadingCase>
{
};

TEST_P(AyonReading, GivesTheOneFormOrNoValue)
{
    const ReadingCase &given = GetParam();
    EXPECT_EQ(fromAyon(given.json, given.ayonType, given.dataType), given.value);
}

INSTANTIATE_TEST_SUITE_P(
    Table, AyonReading,
    testing::Values(ReadingCase{"blanks_are_trimmed", u"string"_s, FieldType::Text, u"  lamp \n"_s, Value(u"lamp"_s)},
                    ReadingCase{"blanks_alone_are_nothing", u"string"_s, FieldType::Text, u"   "_s, nothing},
                    ReadingCase{"number_for_text", u"string"_s, FieldType::Text, 7, std::nullopt},
                    ReadingCase{"text_for_number", u"integer"_s, FieldType::Number, u"7"_s, std::nullopt},
                    ReadingCase{"text_for_float", u"float"_s, FieldType::Float, u"25.0"_s, std::nullopt},
                    ReadingCase{"number_for_checkbox", u"boolean"_s, FieldType::Checkbox, 1, std::nullopt},
                    ReadingCase{"number_for_moment", u"datetime"_s, FieldType::DateTime, 1767225600, std::nullopt},
                    ReadingCase{"text_for_list", u"list_of_strings"_s, FieldType::Text, u"a"_s, std::nullopt},
                    ReadingCase{"object_for_number", u"integer"_s, FieldType::Number, QJsonObject(), std::nullopt},
                    ReadingCase{"no_moment", u"datetime"_s, FieldType::Date, u"tomorrow"_s, std::nullopt},
                    ReadingCase{"empty_moment", u"datetime"_s, FieldType::Date, u""_s, nothing},
                    ReadingCase{"absent", u"float"_s, FieldType::Float, QJsonValue::Undefined, nothing},
                    ReadingCase{"empty_list", u"list_of_strings"_s, FieldType::Text, array({}), nothing},
                    ReadingCase{"more_decimals_than_shotgrid_keeps", u"float"_s, FieldType::Float, 23.9760239760,
                                23.976024},
                    ReadingCase{"microseconds", u"datetime"_s, FieldType::DateTime,
                                u"2026-03-02T08:55:00.123456+00:00"_s, u"2026-03-02T08:55:00Z"_s},
                    ReadingCase{"offset", u"datetime"_s, FieldType::DateTime, u"2026-03-02T00:30:00+02:00"_s,
                                u"2026-03-01T22:30:00Z"_s},
                    ReadingCase{"day_as_it_was_entered", u"datetime"_s, FieldType::Date, u"2026-03-02T00:30:00+02:00"_s,
                                u"2026-03-02"_s}),
    [](const auto &given) { return std::string(given.param.name); });

class ShotgridReading : public testing::TestWithParam<ReadingCase>
{
};

TEST_P(ShotgridReading, GivesTheOneFormOrNoValue)
{
    const ReadingCase &given = GetParam();
    EXPECT_EQ(fromShotgrid(rowWith(given.json), u"sg_field"_s, given.ayonType, given.dataType), given.value);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ShotgridReading,
    testing::Values(ReadingCase{"float_as_number", u"float"_s, FieldType::Float, 25, 25.0},
                    ReadingCase{"float_as_text", u"float"_s, FieldType::Float, u"23.976"_s, 23.976},
                    ReadingCase{"no_float", u"float"_s, FieldType::Float, u"fast"_s, std::nullopt},
                    ReadingCase{"empty_text", u"string"_s, FieldType::Text, u""_s, nothing},
                    ReadingCase{"number_for_text", u"string"_s, FieldType::Text, 7, std::nullopt},
                    ReadingCase{"text_for_number", u"integer"_s, FieldType::Number, u"many"_s, std::nullopt},
                    ReadingCase{"text_for_checkbox", u"boolean"_s, FieldType::Checkbox, u"yes"_s, std::nullopt},
                    ReadingCase{"no_day", u"datetime"_s, FieldType::Date, u"2026-13-40"_s, std::nullopt},
                    ReadingCase{"object_for_moment", u"datetime"_s, FieldType::DateTime, QJsonObject(), std::nullopt}),
    [](const auto &given) { return std::string(given.param.name); });

TEST(Canonical, AnUncheckedBoxIsNeverNullInShotgrid)
{
    EXPECT_EQ(toShotgrid(nothing, FieldType::Checkbox), QJsonValue(false));
}

TEST(Canonical, AFieldTheRowDoesNotHaveIsNothing)
{
    EXPECT_EQ(fromShotgrid({}, u"sg_field"_s, u"string"_s, FieldType::Text), nothing);
}

TEST(Canonical, AFieldThatIsMadeForAnAttributeFitsIt)
{
    for (const QString &type : {u"string"_s, u"integer"_s, u"float"_s, u"boolean"_s, u"datetime"_s,
                                u"list_of_strings"_s, u"list_of_integers"_s})
        EXPECT_TRUE(isExchangeable(type, fieldTypeFor(type))) << type.toStdString();
    EXPECT_EQ(fieldTypeFor(u"dict"_s), FieldType::Other);
}

TEST(Canonical, TypesThatDoNotMeetAreNotExchanged)
{
    EXPECT_FALSE(isExchangeable(u"string"_s, FieldType::Number));
    EXPECT_FALSE(isExchangeable(u"integer"_s, FieldType::Float));
    EXPECT_FALSE(isExchangeable(u"float"_s, FieldType::Number));
    EXPECT_FALSE(isExchangeable(u"datetime"_s, FieldType::Text));
    EXPECT_FALSE(isExchangeable(u"dict"_s, FieldType::Text));
    EXPECT_FALSE(isExchangeable(u"list_of_strings"_s, FieldType::MultiEntity));
}

class BaseJson : public testing::Test
{
protected:
    Mapping m_mapping{.fields = {{.name = u"status"_s, .role = Role::Status, .ayonType = u"string"_s},
                                 {.name = u"tags"_s, .role = Role::Tags, .ayonType = u"list_of_strings"_s},
                                 {.name = u"fps"_s, .ayonType = u"float"_s},
                                 {.name = u"frameStart"_s, .ayonType = u"integer"_s}}};

    Base base() const
    {
        Base made{.shotgridId = u"Shot/868"_s, .parent = u"0123456789abcdef0123456789abcdef"_s, .title = u"sh010"_s};
        made.values.set(0, u"ip"_s);
        made.values.set(1, QStringList{u"day"_s, u"wide"_s});
        made.values.set(2, 25.0);
        made.values.set(3, Value{});
        return made;
    }
    QJsonObject stored(const Base &given) const { return {{baseKey, toJson(given, m_mapping)}}; }
};

TEST_F(BaseJson, ComesBackAsItWasStored)
{
    EXPECT_EQ(baseFromData(stored(base()), m_mapping), base());
}

TEST_F(BaseJson, AgreedToBeClearedIsNotTheSameAsNeverAgreed)
{
    const auto back = baseFromData(stored(base()), m_mapping);
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->values.contains(3));
    EXPECT_FALSE(baseFromData(stored({}), m_mapping)->values.contains(3));
}

TEST_F(BaseJson, LeavesOutWhatIsMappedNoMoreAndFindsTheRestInItsNewPlace)
{
    const QJsonObject data = stored(base());
    m_mapping.fields.erase(m_mapping.fields.begin(), m_mapping.fields.begin() + 2);
    const auto back = baseFromData(data, m_mapping);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->values.value(0), Value(25.0));
    EXPECT_TRUE(back->values.contains(1));
    EXPECT_FALSE(back->values.contains(2));
}

TEST_F(BaseJson, IsNothingWhenTheDataHasNone)
{
    EXPECT_EQ(baseFromData({}, m_mapping), std::nullopt);
    EXPECT_EQ(baseFromData({{baseKey, u"damaged"_s}}, m_mapping), std::nullopt);
}

} // namespace bridge::sync
