// Events that nobody should have written. Each is told in words what is wrong with it, and blocks nobody: a good event
// behind it is worked on.
#include "e2e/foreignclient.h"
#include "e2e/threeservices.h"

#include <QJsonArray>

#include <array>
#include <limits>
#include <ostream>
#include <string>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

struct BadEvent {
    const char *name;
    QJsonObject event; // a body of `POST /api/events`; what it leaves out is good
    const char *status; // of its job
    const char *says; // a part of what its description says
};

void PrintTo(const BadEvent &bad, std::ostream *out)
{
    *out << bad.name;
}

const char *const namesNobody = "The event names no entity.";
const char *const noPayload = "The event has no ShotGrid payload, or one without 'meta'.";

QJsonObject shotgridEvent(const QJsonValue &payload)
{
    return {{u"topic"_s, u"shotgrid.event"_s}, {u"payload"_s, payload}};
}

//! An event of ShotGrid's log, with these members in the place of good ones.
QJsonObject logged(const QJsonValue &sgPayload)
{
    return shotgridEvent(
        QJsonObject{{u"action"_s, u"shotgrid-event"_s}, {u"project_name"_s, u"show"_s}, {u"sg_payload"_s, sgPayload}});
}

QJsonObject withMeta(const QJsonValue &meta)
{
    return logged(QJsonObject{{u"type"_s, u"EventLogEntry"_s}, {u"id"_s, 540248}, {u"meta"_s, meta}});
}

QJsonObject about(const QJsonValue &type, const QJsonValue &id)
{
    return withMeta(QJsonObject{{u"type"_s, u"attribute_change"_s}, {u"entity_type"_s, type}, {u"entity_id"_s, id}});
}

QJsonObject inProject(const QString &project, const QString &action)
{
    QJsonObject event = shotgridEvent(QJsonObject{{u"action"_s, action}, {u"project_name"_s, project}});
    if (action == "shotgrid-event"_L1)
        event = about(u"Shot"_s, 1);
    event.insert(u"project"_s, project);
    return event;
}

QJsonValue nested(int depth)
{
    QJsonValue value = u"deep"_s;
    for (int level = 0; level < depth; ++level)
        value = QJsonObject{{u"in"_s, value}};
    return value;
}

const QString muchText(1'000'000, u'x');

constexpr qsizetype longestDescription = 1000;

const std::array badForProcessor{
    BadEvent{"PayloadNull", shotgridEvent(QJsonValue()), "finished", "no payload"},
    BadEvent{"PayloadEmpty", shotgridEvent(QJsonObject()), "finished", "no payload"},
    BadEvent{"PayloadDeep", logged(nested(900)), "failed", noPayload},
    BadEvent{"PayloadLong", logged(muchText), "failed", noPayload},
    BadEvent{"TopicUnknown",
             {{u"topic"_s, u"shotgrid.event.tea"_s}, {u"payload"_s, QJsonObject{{u"a"_s, 1}}}},
             "finished",
             "Nothing is done for the action ''."},
    BadEvent{"ActionUnknown", shotgridEvent(QJsonObject{{u"action"_s, u"make-coffee"_s}}), "finished",
             "Nothing is done for the action 'make-coffee'."},
    BadEvent{"ActionNumber", shotgridEvent(QJsonObject{{u"action"_s, 7}}), "finished", "Nothing is done"},
    BadEvent{"ActionLong", shotgridEvent(QJsonObject{{u"action"_s, muchText}}), "finished", "Nothing is done"},
    BadEvent{"LoggedNull", logged(QJsonValue()), "failed", noPayload},
    BadEvent{"LoggedText", logged(u"Shot 1274"_s), "failed", noPayload},
    BadEvent{"LoggedList", logged(QJsonArray{1, 2}), "failed", noPayload},
    BadEvent{"MetaNull", withMeta(QJsonValue()), "failed", noPayload},
    BadEvent{"MetaList", withMeta(QJsonArray{u"Shot"_s, 1274}), "failed", noPayload},
    BadEvent{"MetaWithoutEntity", withMeta(QJsonObject{{u"type"_s, u"new_entity"_s}}), "finished", namesNobody},
    BadEvent{"EntityIdText", about(u"Shot"_s, u"twelve"_s), "finished", namesNobody},
    BadEvent{"EntityIdFraction", about(u"Shot"_s, 12.5), "finished", namesNobody},
    BadEvent{"EntityIdNegative", about(u"Shot"_s, -12), "finished", namesNobody},
    BadEvent{"EntityIdObject", about(u"Shot"_s, QJsonObject{{u"id"_s, 12}}), "finished", namesNobody},
    BadEvent{"EntityIdBeyondNumbers", about(u"Shot"_s, 1e300), "finished", namesNobody},
    BadEvent{"EntityIdHuge", about(u"Shot"_s, std::numeric_limits<qint64>::max()), "finished", "successfully"},
    BadEvent{"EntityVanished", about(u"Shot"_s, 999'999), "finished", "successfully"},
    BadEvent{"EntityTypeNumber", about(7, 12), "finished", namesNobody},
    BadEvent{"EntityTypeUnknown", about(u"Boat"_s, 12), "finished", "successfully"},
    BadEvent{"EntityTypeHostile", about(u"../../secrets/x?a=b#c"_s, 12), "finished", namesNobody},
    BadEvent{"EntityTypeLong", about(muchText, 12), "finished", "successfully"},
    BadEvent{"ProjectNameNumber",
             shotgridEvent(QJsonObject{{u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, 7}}), "finished",
             "AYON: "},
    BadEvent{"ProjectUnknown", inProject(u"nowhere"_s, u"shotgrid-event"_s), "finished", "nowhere"},
    BadEvent{"ProjectUnknownToSync", inProject(u"nowhere"_s, u"sync-from-shotgrid"_s), "failed", "nowhere"},
    BadEvent{"ProjectLikeAnother", inProject(u"sho_"_s, u"shotgrid-event"_s), "finished", "sho_"},
    BadEvent{"ProjectLikeAnotherToSync", inProject(u"sho_"_s, u"sync-from-ayon"_s), "failed", "sho_"},
};

//! An event of an entity of AYON.
QJsonObject changed(const QString &topic, const QJsonObject &summary, const QJsonObject &payload = {})
{
    return {{u"topic"_s, topic}, {u"summary"_s, summary}, {u"payload"_s, payload}};
}

QJsonObject changedFolder(const QJsonValue &id)
{
    return changed(u"entity.folder.attrib_changed"_s, {{u"entityId"_s, id}});
}

QJsonObject deletedFolder(const QJsonValue &entityData)
{
    return changed(u"entity.folder.deleted"_s, {{u"entityId"_s, u"f"_s.repeated(32)}}, {{u"entityData"_s, entityData}});
}

QJsonObject deletedLink(const QJsonValue &type, const QJsonValue &id)
{
    const QJsonObject attrib{{u"shotgridType"_s, type}, {u"shotgridId"_s, id}};
    return deletedFolder(QJsonObject{{u"attrib"_s, attrib}});
}

const std::array badForTransmitter{
    BadEvent{"SummaryEmpty", changed(u"entity.task.renamed"_s, {}), "finished", "In step"},
    BadEvent{"IdNull", changedFolder(QJsonValue()), "finished", "In step"},
    BadEvent{"IdNumber", changedFolder(12), "finished", "In step"},
    BadEvent{"IdNone", changedFolder(u"no id"_s), "finished", "In step"},
    BadEvent{"IdLong", changedFolder(muchText), "finished", "In step"},
    BadEvent{"IdHostile", changedFolder(u"\"}]){x}"_s), "finished", "In step"},
    BadEvent{"IdVanished", changedFolder(u"f"_s.repeated(32)), "finished", "In step"},
    BadEvent{"PayloadDeep", changed(u"entity.folder.renamed"_s, {{u"entityId"_s, 1}}, nested(900).toObject()),
             "finished", "In step"},
    BadEvent{"PayloadLong", changed(u"entity.folder.renamed"_s, {}, {{u"newValue"_s, muchText}}), "finished",
             "In step"},
    BadEvent{"DeletedText", deletedFolder(u"sh010"_s), "finished", "In step"},
    BadEvent{"DeletedList", deletedFolder(QJsonArray{u"sh010"_s}), "finished", "In step"},
    BadEvent{"LinkNumber", deletedLink(u"Shot"_s, 12), "finished", "In step"},
    BadEvent{"LinkNegative", deletedLink(u"Shot"_s, u"-12"_s), "finished", "In step"},
    BadEvent{"LinkHuge", deletedLink(u"Shot"_s, u"99999999999999999999"_s), "finished", "In step"},
    BadEvent{"LinkText", deletedLink(u"Shot"_s, u"removed"_s), "finished", "In step"},
    BadEvent{"LinkTypeUnknown", deletedLink(u"Boat"_s, u"12"_s), "finished", "In step"},
    BadEvent{"LinkTypeHostile", deletedLink(u"../../secrets"_s, u"12"_s), "finished", "In step"},
};

//! An entry of ShotGrid's log.
struct BadEntry {
    const char *name;
    QJsonObject fields;
};

void PrintTo(const BadEntry &bad, std::ostream *out)
{
    *out << bad.name;
}

QJsonObject entry(const QString &type, const QJsonValue &meta)
{
    return {{u"event_type"_s, type}, {u"meta"_s, meta}};
}

QJsonObject entryAbout(const QString &type, const QJsonObject &meta)
{
    return entry(u"Shotgun_%1_New"_s.arg(type), meta);
}

const std::array badForLeecher{
    BadEntry{"MetaNull", entry(u"Shotgun_Shot_New"_s, QJsonValue())},
    BadEntry{"MetaEmpty", entry(u"Shotgun_Shot_New"_s, QJsonObject())},
    BadEntry{"MetaList", entry(u"Shotgun_Shot_Retirement"_s, QJsonArray{u"Shot"_s, 12})},
    BadEntry{"MetaDeep", entry(u"Shotgun_Shot_New"_s, nested(400))},
    BadEntry{"MetaLong", entryAbout(u"Shot"_s, {{u"new_value"_s, muchText}})},
    BadEntry{"EntityIdText", entryAbout(u"Shot"_s, {{u"entity_type"_s, u"Shot"_s}, {u"entity_id"_s, u"x"_s}})},
    BadEntry{"EntityVanished", entryAbout(u"Shot"_s, {{u"entity_type"_s, u"Shot"_s}, {u"entity_id"_s, 999'999}})},
    BadEntry{"EntityOfAnotherType", entryAbout(u"Shot"_s, {{u"entity_type"_s, u"Boat"_s}, {u"entity_id"_s, 12}})},
    BadEntry{"ProjectWithoutEntity", entryAbout(u"Project"_s, {{u"entity_type"_s, u"Project"_s}})},
    BadEntry{"ReplyWithoutId", entryAbout(u"Reply"_s, {{u"entity_type"_s, u"Reply"_s}})},
    BadEntry{"ReplyVanished", entryAbout(u"Reply"_s, {{u"entity_type"_s, u"Reply"_s}, {u"entity_id"_s, 999'999}})},
    BadEntry{"TypeUnknown", entry(u"Shotgun_Boat_Launch"_s, QJsonObject{{u"type"_s, u"launch"_s}})},
    BadEntry{"TypeStrange", entry(u"Shot"_s, QJsonObject{{u"type"_s, u"launch"_s}})},
};

} // namespace

class BadEvents : public ThreeServices
{
protected:
    //! Posts the event as it is; gives its id.
    QString dispatch(QJsonObject event)
    {
        if (!event.contains("project"_L1))
            event.insert(u"project"_s, u"show"_s);
        return m_anybody.dispatch(event);
    }

    void expectNothingWaits(const QString &topic)
    {
        for (const ayon::Event &job : events(topic)) {
            EXPECT_NE(job.status, ayon::Event::Status::Pending) << text(job.description);
            EXPECT_NE(job.status, ayon::Event::Status::InProgress) << text(job.description);
        }
    }

    //! The job that stands for \a source says what it should.
    void expectTold(const QString &topic, const QString &source, const BadEvent &bad)
    {
        for (const ayon::Event &job : events(topic)) {
            if (job.dependsOn.toText() != source)
                continue;
            EXPECT_EQ(text(toText(job.status)), bad.status) << text(job.description.left(longestDescription));
            EXPECT_TRUE(job.description.contains(QString::fromLatin1(bad.says)))
                << text(job.description.left(longestDescription));
            EXPECT_LE(job.description.size(), longestDescription);
            return;
        }
        ADD_FAILURE() << "nobody has worked on it";
    }

    ForeignClient m_anybody{m_sandbox.access()};
};

class BadForProcessor : public BadEvents, public testing::WithParamInterface<BadEvent>
{
};

TEST_P(BadForProcessor, IsToldWhyAndBlocksNobody)
{
    const QString bad = dispatch(GetParam().event);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    expectNothingWaits(u"shotgrid.proc"_s);
    expectTold(u"shotgrid.proc"_s, bad, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Events, BadForProcessor, testing::ValuesIn(badForProcessor),
                         [](const auto &bad) { return std::string(bad.param.name); });

class BadForTransmitter : public BadEvents, public testing::WithParamInterface<BadEvent>
{
};

TEST_P(BadForTransmitter, IsToldWhyAndBlocksNobody)
{
    const QString bad = dispatch(GetParam().event);
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    bringToShotgrid();
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    expectNothingWaits(u"shotgrid.push"_s);
    expectTold(u"shotgrid.push"_s, bad, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Events, BadForTransmitter, testing::ValuesIn(badForTransmitter),
                         [](const auto &bad) { return std::string(bad.param.name); });

class BadForLeecher : public BadEvents, public testing::WithParamInterface<BadEntry>
{
};

TEST_P(BadForLeecher, BlocksNobody)
{
    row(u"EventLogEntry"_s, GetParam().fields);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    expectNothingWaits(u"shotgrid.proc"_s);
}

INSTANTIATE_TEST_SUITE_P(Entries, BadForLeecher, testing::ValuesIn(badForLeecher),
                         [](const auto &bad) { return std::string(bad.param.name); });

TEST_F(BadEvents, OfAnotherShapeAreRefusedByTheServer)
{
    for (const QJsonValue &payload : {QJsonValue(QJsonArray{1, 2}), QJsonValue(u"text"_s), QJsonValue(7)}) {
        const net::HttpReply reply = m_anybody.send(net::Method::Post, u"/api/events"_s, shotgridEvent(payload));
        EXPECT_EQ(reply.status, 400) << reply.body.constData();
    }
    QJsonObject elsewhere = shotgridEvent(QJsonObject{{u"action"_s, u"sync-from-shotgrid"_s}});
    elsewhere.insert(u"project"_s, u"sh%"_s);
    EXPECT_EQ(m_anybody.send(net::Method::Post, u"/api/events"_s, elsewhere).status, 400);
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
}

TEST_F(BadEvents, MoreThanFitsIntoOneAnswerIsWorkedOn)
{
    for (int event = 0; event < 7; ++event) // an answer may have 64 MiB
        dispatch(logged(muchText.repeated(10)));
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    expectNothingWaits(u"shotgrid.proc"_s);
}

} // namespace bridge::test
