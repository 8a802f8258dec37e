// What people do in ShotGrid and the services bring to AYON: one row for each kind of edit of `behaviour.md` 9.
#include "e2e/edits/editstudio.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

const QString newName = u"newOne"_s;

//! What both types of a parent ask of a new row.
QJsonObject fieldsOf(EditStudio &studio, const QString &type)
{
    if (type == "Task"_L1)
        return {{u"content"_s, newName}, {u"entity"_s, studio.m_shot}};
    if (type == "Shot"_L1)
        return {{u"code"_s, newName}, {u"sg_sequence"_s, studio.m_sequence}};
    return {{u"code"_s, newName}};
}

std::string existence(EditStudio &studio, const QString &type)
{
    const bool isThere =
        type == "Task"_L1 ? !studio.taskCalled(newName).id.isEmpty() : studio.folderCalled(newName).folderType == type;
    return isThere ? "there" : "gone";
}

std::string statusIn(EditStudio &studio, const QString &type)
{
    return studio.codeOf(type == "Task"_L1 ? studio.taskCalled(newName).status : studio.folderCalled(newName).status);
}

//! Of the table of 9.4, the four columns of one type.
std::vector<Edit> lifeOf(const QString &type)
{
    const auto made = std::make_shared<QString>(); // the row's id
    const auto create = [type, made](EditStudio &studio) { *made = studio.row(type, fieldsOf(studio, type)); };
    const auto createAndBring = [create](EditStudio &studio) {
        create(studio);
        studio.bringToAyon();
    };
    const auto retireAndBring = [createAndBring, made](EditStudio &studio) {
        createAndBring(studio);
        studio.retire(*made);
        studio.bringToAyon();
    };
    const auto seen = [type](EditStudio &studio) { return existence(studio, type); };
    const std::string name = text(type);
    return {{.name = name + "New", .make = create, .seen = seen, .expected = "there"},
            {.name = name + "Changed",
             .make =
                 [made](EditStudio &studio) {
                     studio.edit(*made, {{u"sg_status_list"_s, u"fin"_s}});
                 },
             .seen = [type](EditStudio &studio) { return statusIn(studio, type); },
             .expected = "fin",
             .before = createAndBring},
            {.name = name + "Retired",
             .make = [made](EditStudio &studio) { studio.retire(*made); },
             .seen = seen,
             .expected = "gone",
             .before = createAndBring},
            {.name = name + "RetirementTakenBack", // as some clients revive (SGE-02)
             .make =
                 [made, seen](EditStudio &studio) {
                     studio.revive(*made);
                     studio.tellChange(*made, u"retirement_date"_s, QJsonValue::Null);
                     studio.run(u"processor"_s);
                     EXPECT_EQ(seen(studio), "there");
                 },
             .seen = seen,
             .expected = "there",
             .before = retireAndBring},
            {.name = name + "Revived",
             .make = [made](EditStudio &studio) { studio.revive(*made); },
             .seen = seen,
             .expected = "there",
             .before = retireAndBring}};
}

std::vector<Edit> ofEachType()
{
    std::vector<Edit> edits;
    for (const QString &type : {u"Episode"_s, u"Sequence"_s, u"Scene"_s, u"Shot"_s, u"Asset"_s, u"Task"_s}) {
        const std::vector<Edit> life = lifeOf(type);
        edits.insert(edits.end(), life.begin(), life.end());
    }
    return edits;
}

//! An edit of one field of the shot.
Edit ofShot(std::string name, QJsonObject fields, std::function<std::string(EditStudio &)> seen, std::string expected)
{
    return {.name = std::move(name),
            .make = [fields](EditStudio &studio) { studio.edit(studio.m_shot, fields); },
            .seen = std::move(seen),
            .expected = std::move(expected)};
}

ayon::Folder shot(EditStudio &studio)
{
    for (const ayon::Folder &folder : studio.folders()) {
        if (folder.id.toText() == studio.m_shotFolder)
            return folder;
    }
    return {};
}

std::vector<Edit> ofFields()
{
    const auto asset = std::make_shared<QString>();
    return {
        ofShot(
            "Attribute", {{u"sg_cut_in"_s, 1050}},
            [](EditStudio &studio) { return std::to_string(shot(studio).attrib.value("frameStart"_L1).toInt()); },
            "1050"),
        ofShot(
            "Text", {{u"description"_s, u"it rains"_s}},
            [](EditStudio &studio) { return text(shot(studio).attrib.value("description"_L1).toString()); },
            "it rains"),
        {.name = "Cleared",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_shot, {{u"description"_s, QJsonValue::Null}});
             },
         .seen = [](EditStudio &studio) { return shot(studio).ownAttrib.contains("description"_L1) ? "set" : "clear"; },
         .expected = "clear",
         .before =
             [](EditStudio &studio) {
                 studio.edit(studio.m_shot, {{u"description"_s, u"it rains"_s}});
                 studio.bringToAyon();
             }},
        ofShot(
            "Status", {{u"sg_status_list"_s, u"ip"_s}},
            [](EditStudio &studio) { return studio.codeOf(shot(studio).status); }, "ip"),
        ofShot(
            "Renamed", {{u"code"_s, u"sh010 rain"_s}}, [](EditStudio &studio) { return text(shot(studio).label); },
            "sh010 rain"),
        {.name = "Tags",
         .make =
             [](EditStudio &studio) {
                 const QString tag = studio.addTag(u"rain"_s);
                 studio.edit(studio.m_shot, {{u"tags"_s, studio.linksTo({tag})}});
             },
         .seen = [](EditStudio &studio) { return text(shot(studio).tags.join(u","_s)); },
         .expected = "rain"},
        {.name = "Moved",
         .make =
             [](EditStudio &studio) {
                 const QString other = studio.row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
                 studio.edit(studio.m_shot, {{u"sg_sequence"_s, studio.linkTo(other)}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"sh010"_s); },
         .expected = "/sq020/sh010"},
        {.name = "MovedOutOfItsSequence",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_shot, {{u"sg_sequence"_s, QJsonValue::Null}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"sh010"_s); },
         .expected = "/sh010"},
        {.name = "SequenceMoved",
         .make =
             [](EditStudio &studio) {
                 const QString episode = studio.row(u"Episode"_s, {{u"code"_s, u"ep01"_s}});
                 studio.edit(studio.m_sequence, {{u"episode"_s, studio.linkTo(episode)}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"sh010"_s); },
         .expected = "/ep01/sq010/sh010"},
        {.name = "PublishedRenamed", // the name is in paths, the label is nowhere (SGE-24)
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_shot, {{u"code"_s, u"sh010 rain"_s}});
             },
         .seen = [](EditStudio &studio) { return text(shot(studio).name + " is "_L1 + shot(studio).label); },
         .expected = "sh010 is sh010 rain",
         .before = [](EditStudio &studio) { studio.addVersion(); }},
        {.name = "AssetTypeChanged",
         .make =
             [asset](EditStudio &studio) {
                 studio.edit(*asset, {{u"sg_asset_type"_s, u"Prop"_s}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"hero"_s); },
         .expected = "/prop/hero",
         .before =
             [asset](EditStudio &studio) {
                 *asset = studio.row(u"Asset"_s, {{u"code"_s, u"hero"_s}, {u"sg_asset_type"_s, u"Character"_s}});
                 studio.bringToAyon();
             }},
        {.name = "AssetCategory",
         .make =
             [](EditStudio &studio) {
                 studio.row(u"Asset"_s, {{u"code"_s, u"hero"_s}, {u"sg_asset_type"_s, u"Character"_s}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"hero"_s); },
         .expected = "/character/hero"},
        {.name = "TaskRenamed",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"content"_s, u"layout"_s}});
             },
         .seen =
             [](EditStudio &studio) {
                 const ayon::Task task = studio.tasks().front();
                 return text(task.label.isEmpty() ? task.name : task.label);
             },
         .expected = "layout"},
        {.name = "TaskDate",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"due_date"_s, u"2026-03-02"_s}});
             },
         .seen =
             [](EditStudio &studio) {
                 return text(studio.taskCalled(u"anim"_s).attrib.value("endDate"_L1).toString().left(10));
             },
         .expected = "2026-03-02"},
        {.name = "TaskDateCleared",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"due_date"_s, QJsonValue::Null}});
             },
         .seen =
             [](EditStudio &studio) {
                 return studio.taskCalled(u"anim"_s).ownAttrib.contains("endDate"_L1) ? "set" : "clear";
             },
         .expected = "clear",
         .before =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"due_date"_s, u"2026-03-02"_s}});
                 studio.bringToAyon();
             }},
        {.name = "ShotBelowANewSequence", // with what it hangs on (SGE-13)
         .make =
             [](EditStudio &studio) {
                 const QString other = studio.row(u"Sequence"_s, {{u"code"_s, u"sq020"_s}});
                 studio.row(u"Shot"_s, {{u"code"_s, u"sh090"_s}, {u"sg_sequence"_s, studio.linkTo(other)}});
             },
         .seen = [](EditStudio &studio) { return studio.pathOf(u"sh090"_s); },
         .expected = "/sq020/sh090"},
        {.name = "TaskType",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"step"_s, studio.stepOfShots(u"Lighting"_s)}});
             },
         .seen = [](EditStudio &studio) { return text(studio.taskCalled(u"anim"_s).taskType); },
         .expected = "Lighting"},
        {.name = "Assignees",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"task_assignees"_s, QJsonArray{studio.addJane()}}});
             },
         .seen = [](EditStudio &studio) { return text(studio.taskCalled(u"anim"_s).assignees.join(u","_s)); },
         .expected = "jane"},
        {.name = "AssigneeRemoved",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"task_assignees"_s, QJsonArray()}});
             },
         .seen = [](EditStudio &studio) { return text(studio.taskCalled(u"anim"_s).assignees.join(u","_s)); },
         .expected = "",
         .before =
             [](EditStudio &studio) {
                 studio.edit(studio.m_task, {{u"task_assignees"_s, QJsonArray{studio.addJane()}}});
                 studio.bringToAyon();
                 EXPECT_EQ(text(studio.taskCalled(u"anim"_s).assignees.join(u","_s)), "jane");
             }},
        {.name = "TaskTags",
         .make =
             [](EditStudio &studio) {
                 const QString tag = studio.addTag(u"rain"_s);
                 studio.edit(studio.m_task, {{u"tags"_s, studio.linksTo({tag})}});
             },
         .seen = [](EditStudio &studio) { return text(studio.taskCalled(u"anim"_s).tags.join(u","_s)); },
         .expected = "rain"},
        {.name = "TaskMoved",
         .make =
             [](EditStudio &studio) {
                 const QString other =
                     studio.row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, studio.m_sequence}});
                 studio.edit(studio.m_task, {{u"entity"_s, studio.linkTo(other)}});
             },
         .seen =
             [](EditStudio &studio) {
                 return studio.taskCalled(u"anim"_s).folderId == studio.folderCalled(u"sh020"_s).id ? "sh020"
                                                                                                    : "elsewhere";
             },
         .expected = "sh020"},
        {.name = "ProjectRenamed", // AYON has no other name for a project
         .make =
             [](EditStudio &studio) {
                 studio.editProjectRow({{u"name"_s, u"show two"_s}});
             },
         .seen = [](EditStudio &studio) { return text(studio.project().name.toText()); },
         .expected = "show"},
        {.name = "Project",
         .make =
             [](EditStudio &studio) {
                 studio.editProjectRow({{u"sg_fps"_s, u"30"_s}});
             },
         .seen = [](EditStudio &studio) { return std::to_string(studio.project().attrib.value("fps"_L1).toInt()); },
         .expected = "30"}};
}

std::vector<Edit> ofVersions()
{
    const auto addVersion = [](EditStudio &studio) { studio.addVersion(); };
    const auto made = std::make_shared<QString>();
    return {
        {.name = "VersionStatus",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.idOfVersionRow(), {{u"sg_status_list"_s, u"apr"_s}});
             },
         .seen = [](EditStudio &studio) { return studio.codeOf(studio.version().status); },
         .expected = "apr",
         .before = addVersion},
        {.name = "VersionTags",
         .make =
             [](EditStudio &studio) {
                 const QString tag = studio.addTag(u"rain"_s);
                 studio.edit(studio.idOfVersionRow(), {{u"tags"_s, studio.linksTo({tag})}});
             },
         .seen = [](EditStudio &studio) { return text(studio.version().tags.join(u","_s)); },
         .expected = "rain",
         .before = addVersion},
        {.name = "VersionAttribute",
         .make =
             [](EditStudio &studio) {
                 studio.edit(studio.idOfVersionRow(), {{u"description"_s, u"warmer"_s}});
             },
         .seen = [](EditStudio &studio) { return text(studio.version().attrib.value("description"_L1).toString()); },
         .expected = "warmer",
         .before = addVersion},
        {.name = "VersionRevived",
         .make = [made](EditStudio &studio) { studio.revive(*made); },
         .seen =
             [made](EditStudio &studio) {
                 const QString link = studio.version().attrib.value("shotgridId"_L1).toString();
                 return link == QString::number(sync::numberOf(*made)) ? "linked" : text(link);
             },
         .expected = "linked",
         .before =
             [made](EditStudio &studio) {
                 studio.addVersion();
                 *made = studio.idOfVersionRow();
                 studio.retire(*made);
                 studio.bringToAyon();
                 EXPECT_EQ(text(studio.version().attrib.value("shotgridId"_L1).toString()), "removed");
             }},
        {.name = "VersionRetired", // nobody's publish is deleted for that
         .make = [](EditStudio &studio) { studio.retire(studio.idOfVersionRow()); },
         .seen = [](EditStudio &studio) { return studio.version().id.isEmpty() ? "gone" : "there"; },
         .expected = "there",
         .before = addVersion}};
}

std::vector<Edit> ofPlaylists()
{
    const auto made = std::make_shared<QString>();
    const auto create = [made](EditStudio &studio) { *made = studio.addPlaylist(); };
    const auto createAndBring = [create](EditStudio &studio) {
        create(studio);
        studio.bringToAyon();
    };
    const auto labels = [](EditStudio &studio) {
        std::string all;
        for (const ayon::EntityList &list : studio.lists())
            all += text(list.label) + (list.active ? ";" : " (locked);");
        return all;
    };
    return {{.name = "PlaylistNew", .make = create, .seen = labels, .expected = "dailies;"},
            {.name = "PlaylistRenamed",
             .make =
                 [made](EditStudio &studio) {
                     studio.edit(*made, {{u"code"_s, u"weeklies"_s}});
                 },
             .seen = labels,
             .expected = "weeklies;",
             .before = createAndBring},
            {.name = "PlaylistLocked",
             .make =
                 [made](EditStudio &studio) {
                     studio.edit(*made, {{u"locked"_s, true}});
                 },
             .seen = labels,
             .expected = "dailies (locked);",
             .before = createAndBring},
            {.name = "PlaylistVersions",
             .make =
                 [made](EditStudio &studio) {
                     studio.edit(*made, {{u"versions"_s, QJsonArray()}});
                 },
             .seen = [](EditStudio &studio) { return std::to_string(studio.itemsOf(studio.lists().front().id)); },
             .expected = "0",
             .before = createAndBring},
            {.name = "PlaylistVersionAdded",
             .make =
                 [made](EditStudio &studio) {
                     studio.addSecondVersion();
                     studio.bringToShotgrid();
                     studio.edit(
                         *made,
                         {{u"versions"_s,
                           studio.linksTo({studio.idOfVersionRow(), studio.idOfVersionRow(u"renderOther"_s)})}});
                 },
             .seen = [](EditStudio &studio) { return std::to_string(studio.itemsOf(studio.lists().front().id)); },
             .expected = "2",
             .before = createAndBring},
            {.name = "PlaylistRetired",
             .make = [made](EditStudio &studio) { studio.retire(*made); },
             .seen = labels,
             .expected = "",
             .before = createAndBring},
            {.name = "PlaylistRevived",
             .make = [made](EditStudio &studio) { studio.revive(*made); },
             .seen = labels,
             .expected = "dailies;",
             .before =
                 [createAndBring, made](EditStudio &studio) {
                     createAndBring(studio);
                     studio.retire(*made);
                     studio.bringToAyon();
                 }}};
}

std::vector<Edit> ofNotes()
{
    const auto note = std::make_shared<QString>();
    const auto reply = std::make_shared<QString>();
    const auto create = [note](EditStudio &studio) { *note = studio.addNote(); };
    const auto createAndBring = [create](EditStudio &studio) {
        create(studio);
        studio.bringToAyon();
    };
    const auto replyAndBring = [note, reply, createAndBring](EditStudio &studio) {
        createAndBring(studio);
        *reply = studio.addReply(*note);
        studio.bringToAyon();
    };
    const auto count = [](EditStudio &studio) { return std::to_string(studio.comments().size()); };
    const auto last = [](EditStudio &studio) {
        const QString body = studio.comments().back().body;
        return text(body.section(u"** "_s, -1)); // behind the author's name
    };
    return {{.name = "NoteNew", .make = create, .seen = last, .expected = "please check"},
            {.name = "NoteChanged",
             .make =
                 [note](EditStudio &studio) {
                     studio.edit(*note, {{u"content"_s, u"never mind"_s}});
                 },
             .seen = last,
             .expected = "never mind",
             .before = createAndBring},
            {.name = "NoteAddressed",
             .make =
                 [note](EditStudio &studio) {
                     studio.edit(*note, {{u"addressings_to"_s, QJsonArray{studio.addJane()}}});
                 },
             .seen = last,
             .expected = "[Jane Doe](user:jane) please check",
             .before = createAndBring},
            {.name = "NoteRetired",
             .make = [note](EditStudio &studio) { studio.retire(*note); },
             .seen = count,
             .expected = "0",
             .before = createAndBring},
            {.name = "NoteRevived",
             .make = [note](EditStudio &studio) { studio.revive(*note); },
             .seen = last,
             .expected = "please check",
             .before =
                 [createAndBring, note](EditStudio &studio) {
                     createAndBring(studio);
                     studio.retire(*note);
                     studio.bringToAyon();
                 }},
            {.name = "ReplyNew",
             .make = [note](EditStudio &studio) { studio.addReply(*note); },
             .seen = last,
             .expected = "done",
             .before = createAndBring},
            {.name = "ReplyChanged",
             .make =
                 [reply](EditStudio &studio) {
                     studio.edit(*reply, {{u"content"_s, u"not yet"_s}});
                 },
             .seen = last,
             .expected = "not yet",
             .before = replyAndBring},
            {.name = "ReplyRevived",
             .make = [reply](EditStudio &studio) { studio.revive(*reply); },
             .seen = last,
             .expected = "done",
             .before =
                 [replyAndBring, reply](EditStudio &studio) {
                     replyAndBring(studio);
                     studio.retire(*reply);
                     studio.bringToAyon();
                 }},
            {.name = "ReplyRetired",
             .make = [reply](EditStudio &studio) { studio.retire(*reply); },
             .seen = count,
             .expected = "1",
             .before = replyAndBring}};
}

} // namespace

class EditInShotgrid : public EditStudio, public testing::WithParamInterface<Edit>
{
};

TEST_P(EditInShotgrid, AppearsInAyon)
{
    if (GetParam().before)
        GetParam().before(*this);
    GetParam().make(*this);
    bringToAyon();
    EXPECT_EQ(GetParam().seen(*this), GetParam().expected);
    expectDone(u"shotgrid.proc"_s, sync::Side::Ayon);
}

constexpr auto nameOf = [](const auto &one) { return one.param.name; };
INSTANTIATE_TEST_SUITE_P(Types, EditInShotgrid, testing::ValuesIn(ofEachType()), nameOf);
INSTANTIATE_TEST_SUITE_P(Fields, EditInShotgrid, testing::ValuesIn(ofFields()), nameOf);
INSTANTIATE_TEST_SUITE_P(Versions, EditInShotgrid, testing::ValuesIn(ofVersions()), nameOf);
INSTANTIATE_TEST_SUITE_P(Playlists, EditInShotgrid, testing::ValuesIn(ofPlaylists()), nameOf);
INSTANTIATE_TEST_SUITE_P(Notes, EditInShotgrid, testing::ValuesIn(ofNotes()), nameOf);

} // namespace bridge::test
