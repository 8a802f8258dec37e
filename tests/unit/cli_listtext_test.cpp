#include "cli/listtext.h"

#include "besides/besidesjson.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

lists::Report report()
{
    lists::ItemResult settled{.item = {.title = u"dailies"_s, .conflicts = {u"order: changed on both sides"_s}}};
    lists::ItemResult failed{.item = {.title = u"client"_s},
                             .error = Error{.kind = Error::Kind::Conflict, .message = u"the label is taken"_s}};
    return {.results = {settled, failed}};
}

} // namespace

TEST(ListText, TellsWhatWasDoneAndWhatWasNot)
{
    EXPECT_TRUE(listLines({}).empty());
    const QString text = toText(listLines(report()), false);
    EXPECT_TRUE(text.startsWith("1 list brought into step"_L1)) << text.toStdString();
    EXPECT_TRUE(text.contains("! list dailies: order: changed on both sides"_L1));
    EXPECT_TRUE(text.contains("! list client: "_L1) && text.contains("the label is taken"_L1));
}

TEST(ListText, SpeaksJsonForScripts)
{
    const QJsonObject json = besides::toJson(report());
    EXPECT_FALSE(json.value(u"complete"_s).toBool());
    EXPECT_EQ(json.value(u"synced"_s).toInt(), 1);
    EXPECT_EQ(json.value(u"conflicts"_s)[0][u"list"_s], u"dailies"_s);
    EXPECT_EQ(json.value(u"failed"_s)[0][u"message"_s], u"the label is taken"_s);
}

} // namespace bridge::cli
