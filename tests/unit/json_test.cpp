#include "base/json.h"

#include <gtest/gtest.h>

namespace bridge {

using namespace Qt::StringLiterals;

JsonReader readerOf(const char *json)
{
    return JsonReader(parseJson(json, u"test"_s)->toObject(), u"folder"_s);
}

TEST(JsonReader, GivesWhatIsThere)
{
    JsonReader reader = readerOf(R"({"name":"sh010","count":3,"tags":["a","b"],"data":"{\"x\":1}","on":true})");
    EXPECT_EQ(reader.text(u"name"_s), u"sh010"_s);
    EXPECT_EQ(reader.integer(u"count"_s), 3);
    EXPECT_EQ(reader.textsOr(u"tags"_s, {}), QStringList({u"a"_s, u"b"_s}));
    EXPECT_EQ(reader.objectInText(u"data"_s).value(u"x"_s).toInt(), 1);
    EXPECT_TRUE(reader.boolean(u"on"_s));
    EXPECT_FALSE(reader.error());
}

TEST(JsonReader, TakesNullForMissing)
{
    JsonReader reader = readerOf(R"({"label":null,"data":null,"tags":null})");
    EXPECT_EQ(reader.textOr(u"label"_s, u"none"_s), u"none"_s);
    EXPECT_TRUE(reader.objectInText(u"data"_s).isEmpty());
    EXPECT_TRUE(reader.textsOr(u"tags"_s, {}).isEmpty());
    EXPECT_EQ(reader.integerOr(u"absent"_s, 7), 7);
    EXPECT_FALSE(reader.error());
}

struct RefusedCase {
    const char *name;
    const char *json;
    void (*read)(JsonReader &);
    const char *message;
};

class JsonReaderRefuses : public testing::TestWithParam<RefusedCase>
{
};

TEST_P(JsonReaderRefuses, NamingPathAndType)
{
    JsonReader reader = readerOf(GetParam().json);
    GetParam().read(reader);
    ASSERT_TRUE(reader.error());
    EXPECT_EQ(reader.error()->kind, Error::Kind::Malformed);
    EXPECT_EQ(reader.error()->message.toStdString(), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Values, JsonReaderRefuses,
    testing::Values(RefusedCase{"missing", "{}", [](JsonReader &reader) { reader.text(u"name"_s); },
                                "folder.name: expected a text, got nothing"},
                    RefusedCase{"null", R"({"name":null})", [](JsonReader &reader) { reader.text(u"name"_s); },
                                "folder.name: expected a text, got null"},
                    RefusedCase{"other_type", R"({"label":3})",
                                [](JsonReader &reader) { reader.textOr(u"label"_s, {}); },
                                "folder.label: expected a text, got a number"},
                    RefusedCase{"fraction", R"({"version":1.5})",
                                [](JsonReader &reader) { reader.integer(u"version"_s); },
                                "folder.version: expected a whole number, got a number"},
                    RefusedCase{"list_with_number", R"({"tags":["a",1]})",
                                [](JsonReader &reader) { reader.textsOr(u"tags"_s, {}); },
                                "folder.tags: expected a list of texts, got a list"},
                    RefusedCase{"id", R"({"id":"12"})", [](JsonReader &reader) { reader.entityId(u"id"_s); },
                                "folder.id: expected an id of 32 hexadecimal digits, got a text"},
                    RefusedCase{"time", R"({"at":"soon"})", [](JsonReader &reader) { reader.time(u"at"_s); },
                                "folder.at: expected a time by ISO 8601, got a text"},
                    RefusedCase{"text_that_is_no_object", R"({"data":"[1]"})",
                                [](JsonReader &reader) { reader.objectInText(u"data"_s); },
                                "folder.data: expected an object as JSON text, got a text"}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(JsonReader, KeepsTheFirstMistake)
{
    JsonReader reader = readerOf("{}");
    reader.text(u"first"_s);
    reader.text(u"second"_s);
    EXPECT_TRUE(reader.error()->message.contains(u"first"_s));
}

TEST(JsonReader, ReadsTimesWithAndWithoutOffsetAsUtc)
{
    JsonReader reader = readerOf(R"({"a":"2026-01-31T09:30:00.123456+02:00","b":"2026-01-31T09:30:00"})");
    EXPECT_EQ(reader.time(u"a"_s).toString(Qt::ISODate), u"2026-01-31T07:30:00Z"_s);
    EXPECT_EQ(reader.time(u"b"_s).toString(Qt::ISODate), u"2026-01-31T09:30:00Z"_s);
    EXPECT_FALSE(reader.error());
}

TEST(ParseJson, NamesThePlaceOfTheMistake)
{
    const auto value = parseJson("{\"a\": }", u"settings file"_s);
    ASSERT_FALSE(value);
    EXPECT_TRUE(value.error().message.startsWith(u"settings file: broken JSON at byte 7"_s))
        << value.error().message.toStdString();
}

} // namespace bridge
