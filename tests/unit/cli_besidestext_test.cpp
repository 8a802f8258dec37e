#include "cli/besidestext.h"

#include "besides/besidesjson.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

//! A new playlist, a list that lost a version, and a mere link. Member by member: GCC 12 warns of optionals in braces.
besides::Besides besides()
{
    besides::Besides made;
    made.comments.shotgrid.created = 3;
    made.media.movies = 1;
    made.media.thumbnails = 2;
    made.lists.resize(3);
    made.lists[0].title = u"dailies"_s;
    made.lists[0].shotgrid.emplace();
    made.lists[0].shotgrid->action = lists::PlaylistWrite::Action::Create;
    made.lists[0].shotgrid->code = u"dailies"_s;
    made.lists[0].shotgrid->connections = {{.version = ShotgridId(6)}, {.version = ShotgridId(7)}};
    made.lists[1].title = u"client"_s;
    made.lists[1].conflicts = QStringList{u"order: changed on both sides"_s};
    made.lists[1].ayon.emplace();
    made.lists[1].ayon->active = false;
    made.lists[1].ayon->removed.emplace_back();
    made.lists[2].title = u"quiet"_s;
    made.lists[2].ayon.emplace();
    made.lists[2].ayon->playlist = ShotgridId(9);
    return made;
}

} // namespace

TEST(BesidesText, TellsWhatFollowsTheEntities)
{
    EXPECT_TRUE(besidesLines({}).empty());
    const std::string text = toText(besidesLines(besides()), false).toStdString();
    for (const char *line :
         {"  ShotGrid  3 created, 0 updated, 0 deleted\n", "  + playlist dailies in ShotGrid: title, 2 versions in\n",
          "  ~ list client in AYON: lock, 1 version out\n", "  ! list client: order: changed on both sides\n",
          "  1 movie and 2 thumbnails to bring to ShotGrid\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line << " in\n" << text;
    EXPECT_EQ(text.find("quiet"), std::string::npos) << "a link is bookkeeping";
}

TEST(BesidesText, SpeaksJsonForScripts)
{
    const QJsonObject json = toJson(besides());
    EXPECT_EQ(json.value(u"comments"_s)[u"shotgrid"_s][u"created"_s], 3);
    EXPECT_EQ(json.value(u"lists"_s)[0][u"shotgrid"_s][u"action"_s], u"create"_s);
    EXPECT_EQ(json.value(u"lists"_s)[1][u"ayon"_s][u"details"_s], u"lock, 1 version out"_s);
    EXPECT_EQ(json.value(u"media"_s)[u"movies"_s], 1);
}

} // namespace bridge::cli
