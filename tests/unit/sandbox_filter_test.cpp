// What AYON says to a filter whose operator there is not, before it looks at anything else.
#include "sandbox/ayon/filter/filter.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

namespace {

QJsonObject condition(const QString &name)
{
    return {{u"key"_s, u"user"_s}, {u"operator"_s, name}, {u"value"_s, u"ann"_s}};
}

QJsonObject filter(const QJsonObject &one)
{
    return {{u"conditions"_s, QJsonArray{condition(u"NOT-IN"_s), one}}};
}

} // namespace

TEST(FilterOperator, IsFoundHoweverDeep)
{
    const auto found = unknownOperator(filter(filter(condition(u"About"_s))));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->place, (QJsonArray{u"conditions"_s, 1, u"conditions"_s, 1, u"operator"_s}));
    EXPECT_EQ(found->name, u"about"_s);
}

TEST(FilterOperator, OfAFilterIsFoundToo)
{
    const QJsonObject group{{u"operator"_s, u"xor"_s}, {u"conditions"_s, QJsonArray()}};
    const auto top = unknownOperator(group);
    ASSERT_TRUE(top);
    EXPECT_EQ(top->place, QJsonArray{u"operator"_s});
    EXPECT_EQ(top->name, u"xor"_s);
    EXPECT_FALSE(top->canBeOfCondition);
    const auto below = unknownOperator(filter(group));
    ASSERT_TRUE(below);
    EXPECT_EQ(below->place, (QJsonArray{u"conditions"_s, 1, u"operator"_s}));
    EXPECT_FALSE(unknownOperator({{u"operator"_s, u"OR"_s}}));
}

TEST(FilterOperator, OfAFilterIsTakenForAFilterWithoutConditions)
{
    EXPECT_FALSE(unknownOperator(filter(condition(u"or"_s))));
}

} // namespace bridge::sandbox::ayon
