#include "sync/change.h"

#include <gtest/gtest.h>

#include <limits>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

struct PackedCase {
    const char *name;
    Value value;
    std::size_t size; // with the byte for its type
};

constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();

//! The fields of \a fields, as they come.
std::vector<FieldId> idsOf(const Fields &fields)
{
    std::vector<FieldId> ids;
    for (const auto &[field, value] : fields)
        ids.push_back(field);
    return ids;
}

} // namespace

class Packed : public testing::TestWithParam<PackedCase>
{
};

TEST_P(Packed, ComesBackAsItWas)
{
    const Value &value = GetParam().value;
    std::vector<char> bytes(packedSize(value) + 1, '#');
    EXPECT_EQ(packedSize(value), GetParam().size);
    EXPECT_EQ(pack(value, bytes.data()), &bytes.back());
    EXPECT_EQ(bytes.back(), '#') << "wrote behind its end";
    const char *at = bytes.data();
    EXPECT_EQ(unpack(at), value);
    EXPECT_EQ(at, &bytes.back());
    EXPECT_EQ(behindPacked(bytes.data()), &bytes.back());
}

TEST_P(Packed, IsFoundBetweenOthers)
{
    Fields fields;
    fields.set(7, GetParam().value);
    fields.set(9, u"behind"_s);
    fields.set(0, u"before"_s);
    EXPECT_EQ(fields.value(7), GetParam().value);
    EXPECT_EQ(fields.value(9), Value(u"behind"_s));
    fields.remove(7);
    EXPECT_FALSE(fields.contains(7));
    EXPECT_EQ(idsOf(fields), (std::vector<FieldId>{0, 9}));
    EXPECT_EQ(fields.value(9), Value(u"behind"_s));
}

TEST_P(Packed, IsKeptInAChange)
{
    const Value &value = GetParam().value;
    const Change edit{.field = 63, .before = u"x"_s, .after = value};
    const Change known{.what = Change::What::Title, .before = value, .after = u"y"_s, .base = value};
    Changes changes{edit};
    changes.push_back(known);
    EXPECT_EQ(changes.size(), 2U);
    EXPECT_EQ(std::vector(changes.begin(), changes.end()), (std::vector{edit, known}));
    EXPECT_EQ(changes, (Changes{edit, known}));
    EXPECT_NE(changes, (Changes{known, edit}));
}

INSTANTIATE_TEST_SUITE_P(Values, Packed,
                         testing::Values(PackedCase{"nothing", {}, 1}, PackedCase{"yes", true, 2},
                                         PackedCase{"no", false, 2}, PackedCase{"zero", qint64(0), 2},
                                         PackedCase{"below_zero", qint64(-1), 2}, PackedCase{"one_byte", qint64(63), 2},
                                         PackedCase{"two_bytes", qint64(64), 3}, PackedCase{"frame", qint64(1001), 3},
                                         PackedCase{"least", least, 11}, PackedCase{"most", most, 11},
                                         PackedCase{"real", 23.976, 9}, PackedCase{"text", u"ip"_s, 6},
                                         PackedCase{"no_text", QString(), 2},
                                         PackedCase{"long_text", QString(200, u'ß'), 403},
                                         PackedCase{"half_a_character", QString(QChar(0xd83d)), 4},
                                         PackedCase{"no_members", QStringList(), 2},
                                         PackedCase{"members", QStringList{u"ann"_s, QString(), u"bob"_s}, 17}),
                         [](const auto &packed) { return std::string(packed.param.name); });

TEST(Fields, AreTheSameInWhateverOrderTheyWereSet)
{
    Fields one;
    one.set(1, qint64(24));
    one.set(40, u"a"_s);
    one.set(3, -0.0);
    Fields other;
    other.set(3, 1.0);
    other.set(40, u"a"_s);
    other.set(2, {});
    other.set(1, qint64(24));
    EXPECT_NE(one, other);
    other.set(3, 0.0);
    other.remove(2);
    EXPECT_EQ(one, other);
    EXPECT_EQ(idsOf(one), (std::vector<FieldId>{1, 3, 40}));
}

TEST(Fields, TellNothingFromAbsent)
{
    Fields fields;
    fields.set(5, {});
    EXPECT_TRUE(fields.contains(5));
    EXPECT_FALSE(fields.contains(4));
    EXPECT_TRUE(isNothing(fields.value(4)));
    EXPECT_FALSE(fields.isEmpty());
    fields.remove(4);
    fields.remove(5);
    EXPECT_EQ(fields, Fields());
}

TEST(Fields, AreReadAndBuiltInTheirOrder)
{
    Fields fields;
    for (const FieldId field : {2, 3, 63})
        fields.set(field, qint64(field));
    FieldsReader reader(fields);
    FieldsBuilder builder;
    for (FieldId field = 0; field < maxFields; ++field) {
        const Value *found = reader.find(field);
        ASSERT_EQ(found != nullptr, fields.contains(field)) << int(field);
        if (found)
            builder.add(field, *found);
    }
    EXPECT_EQ(builder.fields({}), fields);
    builder = {};
    EXPECT_EQ(builder.fields({&fields}), Fields());
}

TEST(Changes, TellAnAgreementOnNothingFromNone)
{
    const Changes cleared{{.after = u"a"_s, .base = Value{}}};
    const Changes never{{.after = u"a"_s}};
    EXPECT_NE(cleared, never);
    EXPECT_TRUE(cleared.begin()->base.has_value());
    EXPECT_FALSE(never.begin()->base.has_value());
}

} // namespace bridge::sync
