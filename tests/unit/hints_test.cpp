#include "processor/hints.h"
#include "transmitter/hints.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace bridge {

using namespace Qt::StringLiterals;
using processor::Request;
using sync::Kind;

namespace {

QJsonObject objectOf(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

const EntityId shot = EntityId::fromText(u"0f000000000000000000000000000001").value();

struct RequestCase {
    const char *name;
    const char *payload;
    Request::Kind kind;
    std::vector<qint64> shots;
};

} // namespace

class RequestFrom : public testing::TestWithParam<RequestCase>
{
};

TEST_P(RequestFrom, SaysWhatAnEventAsksFor)
{
    const Request request = processor::requestFrom({.payload = objectOf(GetParam().payload)});
    EXPECT_EQ(request.kind, GetParam().kind) << request.text.toStdString();
    sync::Touched touched;
    for (const qint64 id : GetParam().shots)
        touched.shotgrid[u"Shot"_s].insert(ShotgridId(id));
    EXPECT_EQ(request.touched, touched);
}

INSTANTIATE_TEST_SUITE_P(
    Payloads, RequestFrom,
    testing::Values(
        RequestCase{"none", "{}", Request::Kind::Nothing, {}},
        RequestCase{"unknown_action", R"({"action":"make-coffee"})", Request::Kind::Nothing, {}},
        RequestCase{"action_of_another_type", R"({"action":7})", Request::Kind::Nothing, {}},
        RequestCase{"from_shotgrid", R"({"action":"sync-from-shotgrid"})", Request::Kind::SyncFromShotgrid, {}},
        RequestCase{"from_ayon", R"({"action":"sync-from-ayon"})", Request::Kind::SyncFromAyon, {}},
        RequestCase{"both", R"({"action":"sync-both"})", Request::Kind::SyncBoth, {}},
        RequestCase{"plan", R"({"action":"plan"})", Request::Kind::Plan, {}},
        RequestCase{"no_meta", R"({"action":"shotgrid-event","sg_payload":{}})", Request::Kind::Unusable, {}},
        RequestCase{"no_payload", R"({"action":"shotgrid-event","sg_payload":"x"})", Request::Kind::Unusable, {}},
        RequestCase{"no_entity",
                    R"({"action":"shotgrid-event","sg_payload":{"meta":{"pref":"x"}}})",
                    Request::Kind::Nothing,
                    {}},
        RequestCase{"change",
                    R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Shot","entity_id":12}}})",
                    Request::Kind::Look,
                    {12}},
        RequestCase{"id_as_text",
                    R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Shot","entity_id":"12"}}})",
                    Request::Kind::Look,
                    {12}},
        RequestCase{"both_ends_of_a_link",
                    R"({"action":"shotgrid-event","sg_payload":{"entity":{"type":"Shot","id":5},
                        "meta":{"entity_type":"Shot","entity_id":12,"actual_attribute_changed":"Task.entity"}}})",
                    Request::Kind::Look,
                    {5, 12}}),
    [](const auto &given) { return std::string(given.param.name); });

struct AskedCase {
    const char *name;
    const char *payload;
    bool entities, playlists, people;
};

class Asked : public testing::TestWithParam<AskedCase>
{
};

TEST_P(Asked, AreTheHandlersThatLookAfterIt)
{
    const ayon::Event event{.payload = objectOf(GetParam().payload)};
    EXPECT_EQ(processor::isAboutEntities(event), GetParam().entities);
    EXPECT_EQ(processor::isAboutPlaylists(event), GetParam().playlists);
    EXPECT_EQ(processor::isAboutPeople(event), GetParam().people);
}

INSTANTIATE_TEST_SUITE_P(
    Payloads, Asked,
    testing::Values(
        AskedCase{"shot", R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Shot","entity_id":1}}})",
                  true, false, false},
        AskedCase{"playlist",
                  R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Playlist","entity_id":1}}})",
                  false, true, false},
        AskedCase{"order_of_a_playlist",
                  R"({"action":"shotgrid-event",
                      "sg_payload":{"meta":{"entity_type":"PlaylistVersionConnection","entity_id":1}}})",
                  false, true, false},
        AskedCase{"version_put_into_a_playlist",
                  R"({"action":"shotgrid-event","sg_payload":{"entity":{"type":"Playlist","id":2},
                      "meta":{"entity_type":"Version","entity_id":1,"actual_attribute_changed":"Version.playlists"}}})",
                  true, true, false},
        AskedCase{"whole_sync", R"({"action":"sync-both"})", true, true, false},
        AskedCase{"plan", R"({"action":"plan"})", true, false, false},
        AskedCase{"people", R"({"action":"sync-users"})", false, false, true}),
    [](const auto &given) { return std::string(given.param.name); });

TEST(TouchedBy, IsTheEntityOfTheSummary)
{
    sync::Touched touched;
    touched.ayon[Kind::Folder].insert(shot);
    const QJsonObject summary{{u"entityId"_s, shot.toText()}, {u"value"_s, u"somebody else's"_s}};
    EXPECT_EQ(transmitter::touchedBy({.topic = u"entity.folder.status_changed"_s, .summary = summary}), touched);
}

TEST(TouchedBy, NamesTheRowOfWhatIsGone)
{
    sync::Touched touched;
    touched.ayon[Kind::Task].insert(shot);
    touched.shotgrid[u"Task"_s].insert(ShotgridId(12));
    const QJsonObject payload = objectOf(R"({"entityData":{"attrib":{"shotgridId":"12","shotgridType":"Task"}}})");
    EXPECT_EQ(transmitter::touchedBy(
                  {.topic = u"entity.task.deleted"_s, .summary = {{u"entityId"_s, shot.toText()}}, .payload = payload}),
              touched);
}

TEST(TouchedBy, IsTheProjectOrAWholeProduct)
{
    EXPECT_TRUE(transmitter::touchedBy({.topic = u"entity.project.attrib_changed"_s}).project);
    sync::Touched touched;
    touched.products.insert(shot);
    EXPECT_EQ(transmitter::touchedBy(
                  {.topic = u"entity.product.folder_changed"_s, .summary = {{u"entityId"_s, shot.toText()}}}),
              touched);
}

TEST(TouchedBy, IsNothingWhenTheEventNamesNothing)
{
    EXPECT_TRUE(transmitter::touchedBy({.topic = u"entity.folder.created"_s}).isEmpty());
    EXPECT_TRUE(
        transmitter::touchedBy({.topic = u"entity.product.created"_s, .summary = {{u"entityId"_s, shot.toText()}}})
            .isEmpty());
}

TEST(NoteHints, NameNotesAndRepliesAndOfAWholeSyncAll)
{
    const auto hints = [](const char *payload) { return processor::noteHints({.payload = objectOf(payload)}); };
    const notes::Hints note{.notes = {ShotgridId(7)}};
    EXPECT_EQ(hints(R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Note","entity_id":7}}})"), note);
    // A file that was attached: the event is the note's, its `meta` that of the other end.
    EXPECT_EQ(hints(R"({"action":"shotgrid-event","sg_payload":{"entity":{"type":"Note","id":7},
                        "meta":{"entity_type":"Attachment","entity_id":3}}})"),
              note);
    EXPECT_EQ(hints(R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Reply","entity_id":9}}})"),
              (notes::Hints{.replies = {ShotgridId(9)}}));
    EXPECT_EQ(hints(R"({"action":"sync-both"})"), (notes::Hints{.everything = true}));
    EXPECT_TRUE(hints(R"({"action":"plan"})").isEmpty());
    EXPECT_TRUE(
        hints(R"({"action":"shotgrid-event","sg_payload":{"meta":{"entity_type":"Shot","entity_id":7}}})").isEmpty());
}

TEST(CommentHints, NameCommentsAlone)
{
    const EntityId comment = EntityId::fromText(u"0f000000000000000000000000000002").value();
    const QJsonArray references{QJsonObject{{u"entity_id"_s, shot.toText()}, {u"reference_type"_s, u"origin"_s}},
                                QJsonObject{{u"entity_id"_s, comment.toText()}, {u"reference_type"_s, u"relation"_s}}};
    QJsonObject summary{
        {u"activity_id"_s, comment.toText()}, {u"activity_type"_s, u"comment"_s}, {u"references"_s, references}};
    EXPECT_EQ(transmitter::commentHints({.topic = u"activity.deleted"_s, .summary = summary}),
              (notes::Hints{.comments = {comment}, .entities = {shot}}));
    summary.insert(u"activity_type"_s, u"reviewable"_s);
    EXPECT_TRUE(transmitter::commentHints({.topic = u"activity.created"_s, .summary = summary}).isEmpty());
    EXPECT_TRUE(transmitter::commentHints({.topic = u"activity.created"_s}).isEmpty());
}

TEST(Hints, TheEarlierTimeCounts)
{
    const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    notes::Hints hints;
    hints.add({.changedSince = noon});
    hints.add({.changedSince = noon.addSecs(60)});
    EXPECT_EQ(hints.changedSince, noon);
    hints.add({.changedSince = noon.addSecs(-60)});
    hints.add({});
    EXPECT_EQ(hints.changedSince, noon.addSecs(-60));
}

} // namespace bridge
