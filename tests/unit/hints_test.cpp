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

TEST(TouchedBy, IsNothingWhenTheEventNamesNothing)
{
    EXPECT_TRUE(transmitter::touchedBy({.topic = u"entity.folder.created"_s}).isEmpty());
    EXPECT_TRUE(
        transmitter::touchedBy({.topic = u"entity.product.created"_s, .summary = {{u"entityId"_s, shot.toText()}}})
            .isEmpty());
}

} // namespace bridge
