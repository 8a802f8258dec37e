#include "sync/ayonwrites.h"
#include "sync/basejson.h"
#include "sync/shotgridwrites.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using Action = Operation::Action;

namespace {

const QString shotId = u"0123456789abcdef0123456789abcdef"_s;
const QString taskId = u"fedcba9876543210fedcba9876543210"_s;

enum Place : FieldId { Status, Tags, Assignees, TaskType, Fps, EndDate, Keywords };

Field field(const QString &name, Role role, const QString &ayonType, const ShotgridField &there)
{
    return {.name = name, .role = role, .ayonType = ayonType, .shotgrid = {{u"Shot"_s, there}, {u"Task"_s, there}}};
}

Mapping mapping()
{
    Mapping made;
    made.fields = {
        field(u"status"_s, Role::Status, u"string"_s,
              {.code = u"sg_status_list"_s, .validValues = {u"ip"_s, u"FIN"_s}}),
        field(u"tags"_s, Role::Tags, u"list_of_strings"_s, {.code = u"tags"_s}),
        field(u"assignees"_s, Role::Assignees, u"list_of_strings"_s, {.code = u"task_assignees"_s}),
        field(u"taskType"_s, Role::TaskType, u"string"_s, {.code = u"step"_s}),
        field(u"fps"_s, Role::Attribute, u"float"_s, {.code = u"sg_fps"_s, .dataType = u"float"_s}),
        field(u"endDate"_s, Role::Attribute, u"datetime"_s, {.code = u"due_date"_s, .dataType = u"date"_s}),
        field(u"keywords"_s, Role::Attribute, u"list_of_strings"_s, {.code = u"sg_words"_s, .dataType = u"text"_s})};
    made.types[u"Shot"_s] = {.parentField = u"sg_sequence"_s, .parentDataType = u"entity"_s};
    made.types[u"Task"_s] = made.types[u"Version"_s] = {.parentField = u"entity"_s, .parentDataType = u"entity"_s};
    made.types[u"Asset"_s] = {.parentField = u"sg_asset_type"_s, .parentDataType = u"list"_s};
    made.assetTypes = {u"Main Character"_s};
    return made;
}

Item item(Kind kind, const QString &type)
{
    return {.kind = kind, .type = type, .ayonId = kind == Kind::Task ? taskId : shotId, .shotgridId = type + "/868"_L1};
}

QJsonObject link(const QString &type, int id)
{
    return {{u"type"_s, type}, {u"id"_s, id}};
}

std::string text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

class SyncWrites : public testing::Test
{
protected:
    QJsonObject ayonBody(const Item &given, bool shotgridDone = true) const
    {
        return ayonOperation(given, shotgridDone, m_context).data;
    }
    QJsonObject shotgridFields(const Item &given) const
    {
        const auto writes = shotgridWrites(given, m_context);
        EXPECT_EQ(writes.size(), 1U);
        return writes.front().fields;
    }

    Mapping m_mapping = mapping();
    People m_people{.shotgridOf = {{u"ann"_s, ShotgridId(11)}, {u"bob"_s, ShotgridId(12)}}};
    WriteContext m_context{.mapping = m_mapping,
                           .people = m_people,
                           .project = ShotgridId(70),
                           .ayonProject = u"show"_s,
                           .steps = {{u"Shot/Animation"_s, ShotgridId(5)}},
                           .tags = {{u"night"_s, ShotgridId(31)}, {u"wide"_s, ShotgridId(32)}},
                           .statusNames = {{u"ip"_s, u"In progress"_s}},
                           .versionTypes = {u"render"_s}};
};

//! One changed field of a task below a shot, and what each server is sent for it.
struct ChangeCase {
    const char *name;
    FieldId field;
    Value before;
    Value after;
    QJsonObject ayon;
    QJsonObject shotgrid;
};

class WrittenField : public SyncWrites, public testing::WithParamInterface<ChangeCase>
{
};

TEST_P(WrittenField, IsSentAsEachServerTakesIt)
{
    const ChangeCase &given = GetParam();
    Item task = item(Kind::Task, u"Task"_s);
    task.shotgridParent = u"Shot/7"_s;
    task.ayon = task.shotgrid =
        Operation{.changes = {{.field = given.field, .before = given.before, .after = given.after}}};
    EXPECT_EQ(text(ayonBody(task)), text(given.ayon));
    EXPECT_EQ(text(shotgridFields(task)), text(given.shotgrid));
}

namespace {

QJsonObject attrib(const QString &name, const QJsonValue &value)
{
    return {{u"attrib"_s, QJsonObject{{name, value}}}};
}

QJsonObject members(const QString &field, const QString &mode, const QString &type, int id)
{
    return {{field, QJsonObject{{u"multi_entity_update_mode"_s, mode}, {u"value"_s, QJsonArray{link(type, id)}}}}};
}

const Value ann = QStringList{u"ann"_s};
const Value annAndBob = QStringList{u"ann"_s, u"bob"_s};

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Roles, WrittenField,
    testing::Values(
        ChangeCase{"status", Status, {}, u"ip"_s, {{u"status"_s, u"In progress"_s}}, {{u"sg_status_list"_s, u"ip"_s}}},
        ChangeCase{"status_in_the_case_of_the_site", Status, {}, u"fin"_s, {}, {{u"sg_status_list"_s, u"FIN"_s}}},
        ChangeCase{"status_cleared", Status, u"ip"_s, {}, {}, {{u"sg_status_list"_s, QJsonValue::Null}}},
        ChangeCase{"assignee_added",
                   Assignees,
                   ann,
                   annAndBob,
                   {{u"assignees"_s, QJsonArray{u"ann"_s, u"bob"_s}}},
                   members(u"task_assignees"_s, u"add"_s, u"HumanUser"_s, 12)},
        ChangeCase{"assignee_removed",
                   Assignees,
                   annAndBob,
                   ann,
                   {{u"assignees"_s, QJsonArray{u"ann"_s}}},
                   members(u"task_assignees"_s, u"remove"_s, u"HumanUser"_s, 12)},
        ChangeCase{"tag_added",
                   Tags,
                   {},
                   QStringList{u"Night"_s},
                   {{u"tags"_s, QJsonArray{u"Night"_s}}},
                   members(u"tags"_s, u"add"_s, u"Tag"_s, 31)},
        ChangeCase{"tag_in_another_case",
                   Tags,
                   QStringList{u"night"_s},
                   QStringList{u"Night"_s},
                   {{u"tags"_s, QJsonArray{u"Night"_s}}},
                   {}},
        ChangeCase{"last_tag_removed",
                   Tags,
                   QStringList{u"wide"_s},
                   QStringList{},
                   {{u"tags"_s, QJsonArray{}}},
                   members(u"tags"_s, u"remove"_s, u"Tag"_s, 32)},
        ChangeCase{"task_type",
                   TaskType,
                   u"Generic"_s,
                   u"Animation"_s,
                   {{u"taskType"_s, u"Animation"_s}},
                   {{u"step"_s, link(u"Step"_s, 5)}}},
        ChangeCase{"task_type_without_step",
                   TaskType,
                   u"Animation"_s,
                   u"Generic"_s,
                   {{u"taskType"_s, u"Generic"_s}},
                   {{u"step"_s, QJsonValue::Null}}},
        ChangeCase{"float", Fps, 24.0, 25.0, attrib(u"fps"_s, 25), {{u"sg_fps"_s, u"25.0"_s}}},
        ChangeCase{
            "float_cleared", Fps, 24.0, {}, attrib(u"fps"_s, QJsonValue::Null), {{u"sg_fps"_s, QJsonValue::Null}}},
        ChangeCase{"day",
                   EndDate,
                   {},
                   u"2026-03-02"_s,
                   attrib(u"endDate"_s, u"2026-03-02T00:00:00+00:00"_s),
                   {{u"due_date"_s, u"2026-03-02"_s}}},
        ChangeCase{"list",
                   Keywords,
                   {},
                   u"a, b"_s,
                   attrib(u"keywords"_s, QJsonArray{u"a"_s, u"b"_s}),
                   {{u"sg_words"_s, u"a, b"_s}}}),
    [](const auto &given) { return std::string(given.param.name); });

TEST_F(SyncWrites, AListThatGainsAndLosesIsWrittenInTwo)
{
    Item task = item(Kind::Task, u"Task"_s);
    task.shotgrid = Operation{.changes = {{.field = Assignees, .before = ann, .after = QStringList{u"bob"_s}}}};
    const auto writes = shotgridWrites(task, m_context);
    ASSERT_EQ(writes.size(), 2U);
    EXPECT_EQ(writes[0].fields, members(u"task_assignees"_s, u"add"_s, u"HumanUser"_s, 12));
    EXPECT_EQ(writes[1].fields, members(u"task_assignees"_s, u"remove"_s, u"HumanUser"_s, 11));
    EXPECT_EQ(writes[1].id, ShotgridId(868));
}

TEST_F(SyncWrites, ALoginWithoutShotgridUserIsLeftOutThere)
{
    Item task = item(Kind::Task, u"Task"_s);
    task.shotgrid = Operation{.action = Action::Create,
                              .changes = {{.field = Assignees, .after = QStringList{u"ann"_s, u"freelancer"_s}}}};
    const QJsonObject fields = shotgridFields(task);
    EXPECT_EQ(fields[u"task_assignees"_s].toArray(), QJsonArray{link(u"HumanUser"_s, 11)});
}

TEST_F(SyncWrites, ANewShotIsLinkedFromTheFirstOnBothSides)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.shotgridParent = u"Sequence/9"_s;
    shot.shotgrid = Operation{.action = Action::Create,
                              .changes = {{.what = Change::What::Title, .after = u"sh010"_s}},
                              .link = true,
                              .mark = SyncMark::Synced};
    const QJsonObject expected{{u"project"_s, link(u"Project"_s, 70)},
                               {u"code"_s, u"sh010"_s},
                               {u"sg_ayon_id"_s, shotId},
                               {u"sg_ayon_sync_status"_s, u"Synced"_s},
                               {u"sg_sequence"_s, link(u"Sequence"_s, 9)}};
    EXPECT_EQ(text(shotgridFields(shot)), text(expected));

    shot.ayon = Operation{.action = Action::Create,
                          .changes = {{.what = Change::What::Title, .after = u"sh 010"_s}},
                          .name = u"sh_010"_s,
                          .container = u"show"_s,
                          .link = true};
    const QJsonObject body = ayonBody(shot);
    EXPECT_EQ(body[u"name"_s], u"sh_010"_s);
    EXPECT_EQ(body[u"label"_s], u"sh 010"_s);
    EXPECT_EQ(body[u"folderType"_s], u"Shot"_s);
    EXPECT_TRUE(body[u"parentId"_s].isNull());
    EXPECT_EQ(body[u"attrib"_s].toObject(), (QJsonObject{{u"shotgridId"_s, u"868"_s}, {u"shotgridType"_s, u"Shot"_s}}));
}

TEST_F(SyncWrites, ALabelThatIsTheNameIsNotGivenToANewFolder)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.ayon = Operation{.action = Action::Create,
                          .changes = {{.what = Change::What::Title, .after = u"sh010"_s}},
                          .name = u"sh010"_s,
                          .container = taskId};
    const QJsonObject body = ayonBody(shot);
    EXPECT_FALSE(body.contains(u"label"_s));
    EXPECT_EQ(body[u"parentId"_s], taskId);
}

TEST_F(SyncWrites, AnAssetBelowACategoryHasItsType)
{
    Item asset = item(Kind::Folder, u"Asset"_s);
    asset.shotgrid = Operation{.changes = {{.what = Change::What::Parent}}};
    asset.shotgridParent = u"AssetCategory/main_character"_s;
    EXPECT_EQ(shotgridFields(asset), (QJsonObject{{u"sg_asset_type"_s, u"Main Character"_s}}));
    asset.shotgridParent = u"Project/70"_s;
    EXPECT_EQ(shotgridFields(asset), (QJsonObject{{u"sg_asset_type"_s, QJsonValue::Null}}));
}

TEST_F(SyncWrites, AMoveBelowTheProjectClearsTheLink)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.shotgridParent = u"Project/70"_s;
    shot.shotgrid = Operation{.changes = {{.what = Change::What::Parent}}};
    EXPECT_EQ(shotgridFields(shot), (QJsonObject{{u"sg_sequence"_s, QJsonValue::Null}}));
}

TEST_F(SyncWrites, CuttingALinkMarksAyonAndClearsShotgrid)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.ayon = shot.shotgrid = Operation{.action = Action::Unlink, .link = true};
    EXPECT_EQ(ayonBody(shot), (QJsonObject{{u"attrib"_s, QJsonObject{{u"shotgridId"_s, u"removed"_s}}}}));
    EXPECT_TRUE(shotgridFields(shot)[u"sg_ayon_id"_s].isNull());
}

TEST_F(SyncWrites, ADeleteIsADeleteHereAndTheBinThere)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.ayon = shot.shotgrid = Operation{.action = Action::Delete};
    EXPECT_EQ(ayonOperation(shot, true, m_context).type, ayon::Operation::Type::Delete);
    const auto writes = shotgridWrites(shot, m_context);
    ASSERT_EQ(writes.size(), 1U);
    EXPECT_EQ(writes.front().action, shotgrid::Write::Action::Retire);
    EXPECT_TRUE(writes.front().fields.isEmpty());
}

TEST_F(SyncWrites, TheBaseSaysNothingThatShotgridRefused)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.ayon = Operation{.record = true};
    shot.shotgrid = Operation{.changes = {{.field = Fps, .before = 24.0, .after = 25.0, .base = 24.0}}};
    shot.agreed.values.set(Fps, 25.0);
    const auto recorded = [this, &shot](bool shotgridDone) {
        return baseFromData(ayonBody(shot, shotgridDone)[u"data"_s].toObject(), m_mapping).value_or(Base());
    };
    EXPECT_EQ(recorded(true).values.value(Fps), Value(25.0));
    EXPECT_EQ(recorded(false).values.value(Fps), Value(24.0));
    EXPECT_EQ(recorded(true).shotgridId, u"Shot/868"_s);
}

TEST_F(SyncWrites, TagsThatTheSiteLacksAreMadeOnceInWhateverCase)
{
    Item shot = item(Kind::Folder, u"Shot"_s);
    shot.shotgrid = Operation{.changes = {{.field = Tags, .after = QStringList{u"NIGHT"_s, u"fog"_s}}}};
    Item other = shot;
    other.shotgrid = Operation{.changes = {{.field = Tags, .after = QStringList{u"Fog"_s}}}};
    EXPECT_EQ(missingTags({.items = {shot, other}}, m_context), QStringList{u"fog"_s});
}

class WrittenVersion : public SyncWrites
{
protected:
    QJsonObject created(const VersionFacts &facts)
    {
        Item version = item(Kind::Version, u"Version"_s);
        version.shotgridParent = u"Shot/7"_s;
        version.version = std::make_shared<const VersionFacts>(facts);
        version.shotgrid = Operation{.action = Action::Create,
                                     .changes = {{.what = Change::What::Title, .after = u"sh010_render_v001"_s}}};
        m_context.made[taskId] = u"Task/44"_s;
        return shotgridFields(version);
    }
};

TEST_F(WrittenVersion, HasWhatIsKnownOfIt)
{
    const QJsonObject expected{{u"project"_s, link(u"Project"_s, 70)},
                               {u"code"_s, u"sh010_render_v001"_s},
                               {u"entity"_s, link(u"Shot"_s, 7)},
                               {u"sg_task"_s, link(u"Task"_s, 44)},
                               {u"user"_s, link(u"HumanUser"_s, 11)},
                               {u"description"_s, u"new sky"_s},
                               {u"sg_version_type"_s, u"render"_s},
                               {u"sg_first_frame"_s, 991},
                               {u"sg_last_frame"_s, 1110},
                               {u"frame_count"_s, 120},
                               {u"frame_range"_s, u"991-1110"_s}};
    EXPECT_EQ(text(created({.productType = u"render"_s,
                            .taskId = taskId,
                            .author = u"ann"_s,
                            .comment = u"new sky"_s,
                            .firstFrame = 991,
                            .lastFrame = 1110})),
              text(expected));
}

TEST_F(WrittenVersion, LeavesEmptyWhatIsNotKnown)
{
    const QJsonObject expected{
        {u"project"_s, link(u"Project"_s, 70)}, {u"code"_s, u"sh010_render_v001"_s}, {u"entity"_s, link(u"Shot"_s, 7)}};
    EXPECT_EQ(
        text(created({.productType = u"workfile"_s, .taskId = shotId, .author = u"freelancer"_s, .firstFrame = 991})),
        text(expected));
}

} // namespace bridge::sync
