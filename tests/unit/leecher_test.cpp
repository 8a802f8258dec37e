#include "leecher/eventcursor.h"
#include "leecher/forwarding.h"
#include "leecher/keptcursor.h"
#include "leecher/webhookdoor.h"
#include "support/golden.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace bridge::leecher {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ShotgridRef self{.type = u"ApiUser"_s, .id = ShotgridId(7)};
const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);

settings::AddonSettings someSettings()
{
    settings::AddonSettings settings;
    settings.enabledEntities += u"Playlist"_s;
    settings.attributeMap = {{.ayon = u"frameStart"_s, .type = u"integer"_s, .sg = u"cut_in"_s}};
    return settings;
}

shotgrid::Row entry(const QString &type, const QString &attribute, bool inCreate = false, ShotgridRef user = {})
{
    shotgrid::Row row{.ref = {.type = u"EventLogEntry"_s, .id = ShotgridId(540248)}};
    QJsonObject meta{{u"type"_s, u"attribute_change"_s}, {u"entity_type"_s, u"Shot"_s}, {u"entity_id"_s, 1274}};
    if (inCreate)
        meta.insert(u"in_create"_s, true);
    row.attributes = {{u"event_type"_s, type},
                      {u"attribute_name"_s, attribute.isEmpty() ? QJsonValue() : QJsonValue(attribute)},
                      {u"meta"_s, meta},
                      {u"session_uuid"_s, QJsonValue()},
                      {u"created_at"_s, u"2025-05-21T10:47:08Z"_s}};
    row.links[u"user"_s] = {{.ref = user, .name = u"Jane Doe"_s}};
    return row;
}

shotgrid::Row linkChange(const QString &type, const QString &attribute)
{
    shotgrid::Row row = entry(type, attribute);
    row.attributes.insert(u"meta"_s, QJsonObject{{u"field_data_type"_s, u"entity"_s}});
    return row;
}

//! What a note hears of a file that was put on it.
shotgrid::Row backReference(const QString &type, const QString &attribute)
{
    shotgrid::Row row = entry(type, attribute);
    row.attributes.insert(
        u"meta"_s,
        QJsonObject{{u"actual_attribute_changed"_s, u"Attachment.attachment_links"_s}, {u"in_create"_s, true}});
    return row;
}

struct ForwardingCase {
    const char *name;
    shotgrid::Row entry;
    bool isForwarded;
};

} // namespace

TEST(HashOf, IsThatOfTheFormerLeecher)
{
    const QJsonObject hashes = test::golden(u"interplay/leeched_hashes.json"_s);
    ASSERT_EQ(hashes.size(), 3);
    for (auto hash = hashes.begin(); hash != hashes.end(); ++hash)
        EXPECT_EQ(hashOf(hash.key().toLongLong()), hash->toString());
    EXPECT_NE(hashOf(7, u"https://other.shotgrid.example"_s), hashOf(7));
}

class Forwarding : public testing::TestWithParam<ForwardingCase>
{
};

TEST_P(Forwarding, PassesOnWhatCanMatter)
{
    EXPECT_EQ(isForwarded(GetParam().entry, someSettings(), self), GetParam().isForwarded);
}

INSTANTIATE_TEST_SUITE_P(
    Entries, Forwarding,
    testing::Values(ForwardingCase{"new", entry(u"Shotgun_Shot_New"_s, {}), true},
                    ForwardingCase{"retired", entry(u"Shotgun_Shot_Retirement"_s, {}), true},
                    ForwardingCase{"status", entry(u"Shotgun_Shot_Change"_s, u"sg_status_list"_s), true},
                    ForwardingCase{"mapped", entry(u"Shotgun_Shot_Change"_s, u"sg_cut_in"_s), true},
                    ForwardingCase{"parent", entry(u"Shotgun_Shot_Change"_s, u"sg_sequence"_s), true},
                    ForwardingCase{"link", linkChange(u"Shotgun_Episode_Change"_s, u"sg_parent_episode"_s), true},
                    ForwardingCase{"unmapped", entry(u"Shotgun_Version_Change"_s, u"viewed_by"_s), false},
                    ForwardingCase{"order_of_tasks", entry(u"Shotgun_Task_Change"_s, u"sg_sort_order"_s), false},
                    ForwardingCase{"order_of_a_playlist",
                                   entry(u"Shotgun_PlaylistVersionConnection_Change"_s, u"sg_sort_order"_s), true},
                    ForwardingCase{"of_a_type_that_takes_no_part", entry(u"Shotgun_Delivery_New"_s, {}), false},
                    ForwardingCase{"switch", entry(u"Shotgun_Project_Change"_s, u"sg_ayon_auto_sync"_s), true},
                    ForwardingCase{"of_a_creation", entry(u"Shotgun_Shot_Change"_s, u"sg_cut_in"_s, true), false},
                    ForwardingCase{"of_anothers_creation", backReference(u"Shotgun_Note_Change"_s, u"attachments"_s),
                                   true},
                    ForwardingCase{"our_own", entry(u"Shotgun_Shot_New"_s, {}, false, self), false}),
    [](const auto &given) { return std::string(given.param.name); });

TEST(PayloadOf, HasTheShapeThatProcessorsKnow)
{
    const QJsonObject payload = payloadOf(entry(u"Shotgun_Shot_Change"_s, u"sg_status_list"_s));
    EXPECT_EQ(payload.keys(),
              QStringList({u"attribute_name"_s, u"created_at"_s, u"entity"_s, u"event_type"_s, u"id"_s, u"meta"_s,
                           u"project"_s, u"session_uuid"_s, u"type"_s, u"user"_s}));
    EXPECT_EQ(payload[u"created_at"_s], u"2025-05-21T10:47:08+00:00"_s);
    EXPECT_EQ(payload[u"meta"_s][u"entity_id"_s], 1274);
    EXPECT_TRUE(payload[u"entity"_s].isNull());
}

TEST(EventCursor, TakesAnEventThatShowsLateAndNoneTwice)
{
    EventCursor cursor(100);
    EXPECT_TRUE(cursor.hasSeen(100));
    cursor.see(105, noon);
    EXPECT_TRUE(cursor.hasSeen(105));
    EXPECT_FALSE(cursor.hasSeen(103)); // its transaction ended later
    cursor.see(103, noon);
    EXPECT_TRUE(cursor.hasSeen(103));
    EXPECT_EQ(cursor.highest(), 105);
    EXPECT_EQ(cursor.settled(), 100);
}

TEST(EventCursor, ForgetsWhatIsOlderThanFiveMinutes)
{
    EventCursor cursor(100);
    cursor.see(103, noon);
    cursor.see(105, noon.addSecs(200));
    cursor.settle(noon.addSecs(301));
    EXPECT_EQ(cursor.settled(), 103);
    EXPECT_EQ(cursor.remembered(), 1U);
    EXPECT_TRUE(cursor.hasSeen(102)); // too late
    cursor.settle(noon.addSecs(600));
    EXPECT_EQ(cursor.settled(), 105);
    EXPECT_EQ(cursor.remembered(), 0U);
}

TEST(EventCursor, IsWrittenAsOftenAsAyonsEventsBearIt)
{
    EXPECT_EQ(betweenKeepings(0), 5min);
    EXPECT_EQ(betweenKeepings(5), 5min);
    EXPECT_EQ(betweenKeepings(100), 100min);
}

TEST(KeptCursor, OutlivesTheLeecher)
{
    const KeptCursor cursor{.site = u"https://one.example"_s, .event = 12, .after = 7, .hasMoved = true};
    EXPECT_EQ(keptCursorFrom(toData(cursor)), cursor);
    for (const QJsonValue &odd : {QJsonValue(u"12"_s), QJsonValue(-12), QJsonValue(1.5), QJsonValue(QJsonArray{12})})
        EXPECT_FALSE(keptCursorFrom({{u"shotgridCursor"_s, QJsonObject{{u"event"_s, odd}}}}).event);
    EXPECT_EQ(keptCursorFrom({{u"shotgridCursor"_s, u"text"_s}}), keptCursorFrom({}));
}

TEST(StartOf, IsBelowWhateverAKillHasSpared)
{
    const auto kept = [](qint64 event, qint64 after) { return KeptCursor{.event = event, .after = after}; };
    EXPECT_EQ(startOf({}), std::nullopt);
    EXPECT_EQ(startOf({KeptCursor()}), std::nullopt);
    EXPECT_EQ(startOf({kept(20, 10), kept(20, 10)}), 20);
    EXPECT_EQ(startOf({kept(10, 5), kept(20, 10)}), 10);
    EXPECT_EQ(startOf({kept(9, 5), kept(20, 10), KeptCursor()}), 20) << "the first one was not followed";
    EXPECT_EQ(startOf({kept(10, 10), kept(20, 20)}), 20) << "as it was written before there was an after";
}

TEST(IsSwitch, TellsAProjectThatIsSwitchedFromAnyOtherChange)
{
    EXPECT_TRUE(isSwitch(entry(u"Shotgun_Project_Change"_s, u"sg_ayon_auto_sync"_s)));
    EXPECT_FALSE(isSwitch(entry(u"Shotgun_Project_Change"_s, u"name"_s)));
    EXPECT_FALSE(isSwitch(entry(u"Shotgun_Shot_Change"_s, u"sg_ayon_auto_sync"_s)));
}

TEST(IsSignedBy, KnowsTheSignatureOfAHook)
{
    const Secret token(u"key"_s);
    const QByteArray body = "The quick brown fox jumps over the lazy dog";
    // The well-known example of HMAC-SHA1.
    const QByteArray signature = "sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9";
    EXPECT_TRUE(isSignedBy(token, body, signature));
    EXPECT_TRUE(isSignedBy(token, body, signature.toUpper()));
    EXPECT_FALSE(isSignedBy(Secret(u"Key"_s), body, signature));
    EXPECT_FALSE(isSignedBy(token, body + ' ', signature));
    for (const QByteArray &wrong : {QByteArray(), QByteArray("sha1="), signature.mid(5), signature.chopped(1),
                                    QByteArray("sha1=\xff\0x", 8), signature + "0"})
        EXPECT_FALSE(isSignedBy(token, body, wrong)) << wrong.constData();
}

} // namespace bridge::leecher
