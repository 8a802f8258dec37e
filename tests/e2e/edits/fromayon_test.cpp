// What people do in AYON and the transmitter brings to ShotGrid: one row for each topic of `behaviour.md` 10.2, and for
// the edits that the topics there leave out.
#include "e2e/edits/editstudio.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

using ayon::EntityType;

shotgrid::Row shotRow(EditStudio &studio)
{
    for (const shotgrid::Row &row : studio.rows(u"Shot"_s)) {
        if (sync::shotgridId(u"Shot"_s, row.ref.id.number()) == studio.m_shot)
            return row;
    }
    return {};
}

shotgrid::Row taskRow(EditStudio &studio)
{
    const auto all = studio.rows(u"Task"_s);
    return all.empty() ? shotgrid::Row() : all.front();
}

std::string namesOf(const std::vector<shotgrid::Link> &links)
{
    std::string names;
    for (const shotgrid::Link &link : links)
        names += text(link.name) + ";";
    return names;
}

std::string howMany(EditStudio &studio, const QString &type)
{
    return std::to_string(studio.rows(type).size());
}

std::string typeOfHero(EditStudio &studio)
{
    return text(studio.rowCalled(u"Asset"_s, u"hero"_s).text(u"sg_asset_type"_s));
}

std::string syncStatusOfVersion(EditStudio &studio)
{
    return text(studio.versionRow().text(u"sg_ayon_sync_status"_s));
}

std::vector<Edit> ofFolders()
{
    return {{.name = "FolderCreated",
             .make =
                 [](EditStudio &studio) {
                     studio.folder(u"Shot"_s, u"sh020"_s, studio.folderCalled(u"sq010"_s).id.toText());
                 },
             .seen =
                 [](EditStudio &studio) {
                     const QString parent = studio.folderCalled(u"sh020"_s).id.toText();
                     return text(studio.rowCalled(u"Shot"_s, u"sh020"_s).text(u"sg_ayon_id"_s)) == text(parent)
                         ? "linked"
                         : "missing";
                 },
             .expected = "linked"},
            {.name = "FolderDeleted",
             .make = [](EditStudio &studio) { studio.deleteInAyon(EntityType::Folder, studio.m_shotFolder); },
             .seen = [](EditStudio &studio) { return howMany(studio, u"Shot"_s); },
             .expected = "0"},
            {.name = "FolderDeletedWithItsTasks", // of which AYON tells nothing
             .make = [](EditStudio &studio) { studio.deleteInAyon(EntityType::Folder, studio.m_shotFolder); },
             .seen = [](EditStudio &studio) { return howMany(studio, u"Task"_s); },
             .expected = "0"},
            {.name = "AssetMovedToAnotherCategory",
             .make =
                 [](EditStudio &studio) {
                     studio.editAyon(EntityType::Folder, studio.folderCalled(u"hero"_s).id.toText(),
                                     {{u"parentId"_s, studio.folderCalled(u"prop"_s).id.toText()}});
                 },
             .seen = typeOfHero,
             .expected = "Prop",
             .before =
                 [](EditStudio &studio) {
                     studio.row(u"Asset"_s, {{u"code"_s, u"hero"_s}, {u"sg_asset_type"_s, u"Character"_s}});
                     studio.folder(u"AssetCategory"_s, u"prop"_s);
                     studio.bringToAyon();
                 }},
            {.name = "FolderRenamed",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"name"_s, u"sh011"_s}});
                 },
             .seen = [](EditStudio &studio) { return text(shotRow(studio).text(u"code"_s)); },
             .expected = "sh011"},
            {.name = "FolderLabelChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"label"_s, u"sh010 rain"_s}});
                 },
             .seen = [](EditStudio &studio) { return text(shotRow(studio).text(u"code"_s)); },
             .expected = "sh010 rain"},
            {.name = "FolderAttribChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
                 },
             .seen =
                 [](EditStudio &studio) {
                     return std::to_string(shotRow(studio).attributes.value(u"sg_cut_in"_s).toInt());
                 },
             .expected = "1200"},
            {.name = "FolderStatusChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"status"_s, studio.statusNamed(u"ip"_s)}});
                 },
             .seen = [](EditStudio &studio) { return text(shotRow(studio).text(u"sg_status_list"_s)); },
             .expected = "ip"},
            {.name = "FolderTagsChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"tags"_s, QJsonArray{u"rain"_s}}});
                 },
             .seen = [](EditStudio &studio) { return namesOf(shotRow(studio).linksOf(u"tags"_s)); },
             .expected = "rain;"},
            {.name = "FolderMoved",
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"parentId"_s, studio.folder(u"Sequence"_s, u"sq020"_s)}});
                 },
             .seen = [](EditStudio &studio) { return text(shotRow(studio).link(u"sg_sequence"_s).name); },
             .expected = "sq020"},
            {.name = "FolderTypeChanged", // to one that takes part
             .make =
                 [](EditStudio &studio) {
                     studio.editAyon(EntityType::Folder, studio.folderCalled(u"hero"_s).id.toText(),
                                     {{u"folderType"_s, u"Asset"_s}});
                 },
             .seen = [](EditStudio &studio) { return howMany(studio, u"Asset"_s); },
             .expected = "1",
             .before =
                 [](EditStudio &studio) {
                     studio.folder(u"Folder"_s, u"hero"_s);
                     studio.bringToShotgrid();
                 }},
            {.name = "FolderAttribCleared", // what it inherits counts then
             .make =
                 [](EditStudio &studio) {
                     studio.editShot({{u"attrib"_s, QJsonObject{{u"frameStart"_s, QJsonValue::Null}}}});
                 },
             .seen =
                 [](EditStudio &studio) {
                     return std::to_string(shotRow(studio).attributes.value(u"sg_cut_in"_s).toInt());
                 },
             .expected = "1001",
             .before =
                 [](EditStudio &studio) {
                     studio.editShot({{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
                     studio.bringToShotgrid();
                 }},
            {.name = "ProjectAttribChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editProject({{u"fps"_s, 30}});
                 },
             .seen = [](EditStudio &studio) { return text(studio.projectRow().text(u"sg_fps"_s)); },
             .expected = "30.0"}};
}

std::vector<Edit> ofTasks()
{
    return {{.name = "TaskCreated",
             .make = [](EditStudio &studio) { studio.task(u"Animation"_s, u"crowd"_s, studio.m_shotFolder); },
             .seen =
                 [](EditStudio &studio) {
                     const auto link = studio.rowCalled(u"Task"_s, u"crowd"_s).link(u"entity"_s);
                     return text(sync::shotgridId(link.ref.type, link.ref.id.number())) == text(studio.m_shot)
                         ? "on its shot"
                         : "missing";
                 },
             .expected = "on its shot"},
            {.name = "TaskDeleted",
             .make = [](EditStudio &studio) { studio.deleteInAyon(EntityType::Task, studio.animTask()); },
             .seen = [](EditStudio &studio) { return howMany(studio, u"Task"_s); },
             .expected = "0"},
            {.name = "TaskRenamed",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"name"_s, u"layout"_s}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).text(u"content"_s)); },
             .expected = "layout"},
            {.name = "TaskLabelChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"label"_s, u"Anim pass"_s}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).text(u"content"_s)); },
             .expected = "Anim pass"},
            {.name = "TaskAttribChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"attrib"_s, QJsonObject{{u"endDate"_s, u"2026-03-02T00:00:00Z"_s}}}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).text(u"due_date"_s)); },
             .expected = "2026-03-02"},
            {.name = "TaskStatusChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"status"_s, studio.statusNamed(u"ip"_s)}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).text(u"sg_status_list"_s)); },
             .expected = "ip"},
            {.name = "TaskTagsChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"tags"_s, QJsonArray{u"rain"_s}}});
                 },
             .seen = [](EditStudio &studio) { return namesOf(taskRow(studio).linksOf(u"tags"_s)); },
             .expected = "rain;"},
            {.name = "TaskAssigneesChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.addJane();
                     studio.editTask({{u"assignees"_s, QJsonArray{u"jane"_s}}});
                 },
             .seen = [](EditStudio &studio) { return namesOf(taskRow(studio).linksOf(u"task_assignees"_s)); },
             .expected = "Jane Doe;"},
            {.name = "TaskAssigneeRemoved",
             .make = [](EditStudio &studio) { studio.assign({}); },
             .seen = [](EditStudio &studio) { return namesOf(taskRow(studio).linksOf(u"task_assignees"_s)); },
             .expected = "",
             .before =
                 [](EditStudio &studio) {
                     studio.addJane();
                     studio.assign({u"jane"_s});
                     studio.bringToShotgrid();
                     EXPECT_EQ(namesOf(taskRow(studio).linksOf(u"task_assignees"_s)), "Jane Doe;");
                 }},
            {.name = "TaskTypeChanged",
             .make =
                 [](EditStudio &studio) {
                     studio.editTask({{u"taskType"_s, u"Lighting"_s}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).link(u"step"_s).name); },
             .expected = "Lighting"},
            {.name = "TaskMoved",
             .make =
                 [](EditStudio &studio) {
                     const QString other =
                         studio.folder(u"Shot"_s, u"sh020"_s, studio.folderCalled(u"sq010"_s).id.toText());
                     studio.editTask({{u"folderId"_s, other}});
                 },
             .seen = [](EditStudio &studio) { return text(taskRow(studio).link(u"entity"_s).name); },
             .expected = "sh020"}};
}

std::vector<Edit> ofVersions()
{
    const auto addVersion = [](EditStudio &studio) { studio.addVersion(); };
    const auto edit = [](const QJsonObject &data) { return [data](EditStudio &studio) { studio.editVersion(data); }; };
    const auto entity = [](EditStudio &studio) { return text(studio.versionRow().link(u"entity"_s).name); };
    return {
        {.name = "VersionCreated",
         .make = addVersion,
         .seen =
             [](EditStudio &studio) { return text(studio.versionRow().text(u"sg_ayon_id"_s)).empty() ? "no" : "yes"; },
         .expected = "yes"},
        {.name = "VersionStatusChanged",
         .make =
             [](EditStudio &studio) {
                 studio.editAyon(EntityType::Version, studio.version().id.toText(),
                                 {{u"status"_s, studio.statusNamed(u"apr"_s)}});
             },
         .seen = [](EditStudio &studio) { return text(studio.versionRow().text(u"sg_status_list"_s)); },
         .expected = "apr",
         .before = addVersion},
        {.name = "VersionTagsChanged",
         .make = edit({{u"tags"_s, QJsonArray{u"rain"_s}}}),
         .seen = [](EditStudio &studio) { return namesOf(studio.versionRow().linksOf(u"tags"_s)); },
         .expected = "rain;",
         .before = addVersion},
        {.name = "VersionAttribChanged",
         .make = edit({{u"attrib"_s, QJsonObject{{u"description"_s, u"warmer"_s}}}}),
         .seen = [](EditStudio &studio) { return text(studio.versionRow().text(u"description"_s)); },
         .expected = "warmer",
         .before = addVersion},
        {.name = "VersionDeleted", // reviews keep what they were about
         .make = [](EditStudio &studio) { studio.deleteVersion(); },
         .seen = syncStatusOfVersion,
         .expected = "Skipped",
         .before = addVersion},
        {.name = "FolderDeletedWithItsVersions", // by force; the site takes them along as well
         .make = [](EditStudio &studio) { studio.forceDeleteShot(); },
         .seen = [](EditStudio &studio) { return howMany(studio, u"Version"_s); },
         .expected = "0",
         .before = addVersion},
        {.name = "ProductDeleted", // AYON tells of the product alone
         .make = [](EditStudio &studio) { studio.deleteProduct(); },
         .seen = syncStatusOfVersion,
         .expected = "Skipped",
         .before = addVersion},
        {.name = "VersionTaskChanged",
         .make =
             [](EditStudio &studio) {
                 studio.editVersion({{u"taskId"_s, studio.animTask()}});
             },
         .seen = [](EditStudio &studio) { return text(studio.versionRow().link(u"sg_task"_s).name); },
         .expected = "anim",
         .before = addVersion},
        {.name = "VersionProductChanged",
         .make =
             [](EditStudio &studio) {
                 const QString other =
                     studio.folder(u"Shot"_s, u"sh020"_s, studio.folderCalled(u"sq010"_s).id.toText());
                 studio.editVersion({{u"productId"_s, studio.addProduct(other)}});
             },
         .seen = entity,
         .expected = "sh020",
         .before = addVersion},
        {.name = "ProductMoved",
         .make =
             [](EditStudio &studio) {
                 studio.moveProduct(studio.folder(u"Shot"_s, u"sh020"_s, studio.folderCalled(u"sq010"_s).id.toText()));
             },
         .seen = entity,
         .expected = "sh020",
         .before = addVersion},
        {.name = "VersionThumbnailChanged",
         .make = [](EditStudio &studio) { studio.putThumbnail(); },
         .seen = [](EditStudio &studio) { return studio.versionRow().text(u"image"_s).isEmpty() ? "none" : "one"; },
         .expected = "one",
         .before = addVersion},
        {.name = "ReviewableCreated",
         .make = [](EditStudio &studio) { studio.putMovie(); },
         .seen =
             [](EditStudio &studio) {
                 return text(studio.versionRow().attributes.value(u"sg_uploaded_movie"_s)[u"name"_s].toString());
             },
         .expected = "sh010_v001.mov",
         .before = addVersion},
        {.name = "MediaPath",
         .make = [](EditStudio &studio) { studio.sendPath(u"/mnt/show/v001.mov"_s); },
         .seen = [](EditStudio &studio) { return text(studio.versionRow().text(u"sg_path_to_movie"_s)); },
         .expected = "/mnt/show/v001.mov",
         .before = addVersion}};
}

std::vector<Edit> ofLists()
{
    const auto made = std::make_shared<EntityId>();
    const auto create = [made](EditStudio &studio) { *made = studio.addList(); };
    const auto createAndBring = [create](EditStudio &studio) {
        studio.addVersion();
        create(studio);
        studio.bringToShotgrid();
    };
    const auto createWithTwo = [made, create](EditStudio &studio) {
        studio.addVersion();
        studio.addSecondVersion();
        create(studio);
        studio.putVersionInto(*made);
        studio.bringToShotgrid();
        EXPECT_EQ(studio.playlistOrder(), "renderMain_v001;renderOther_v001;");
    };
    const auto playlists = [](EditStudio &studio) {
        std::string all;
        for (const shotgrid::Row &row : studio.rows(u"Playlist"_s))
            all += text(row.text(u"code"_s)) + " " + std::to_string(row.linksOf(u"versions"_s).size()) + ";";
        return all;
    };
    const auto locks = [](EditStudio &studio) {
        std::string all;
        for (const shotgrid::Row &row : studio.rows(u"Playlist"_s))
            all += row.attributes.value(u"locked"_s).toBool() ? "locked;" : "open;";
        return all;
    };
    return {{.name = "ListCreated", .make = create, .seen = playlists, .expected = "dailies 0;"},
            {.name = "ListRenamed",
             .make =
                 [made](EditStudio &studio) {
                     studio.editList(*made, {{u"label"_s, u"weeklies"_s}});
                 },
             .seen = playlists,
             .expected = "weeklies 0;",
             .before = createAndBring},
            {.name = "ListClosed",
             .make =
                 [made](EditStudio &studio) {
                     studio.editList(*made, {{u"active"_s, false}});
                 },
             .seen = locks,
             .expected = "locked;",
             .before = createAndBring},
            {.name = "ListItems",
             .make = [made](EditStudio &studio) { studio.putVersionInto(*made); },
             .seen = playlists,
             .expected = "dailies 1;",
             .before = createAndBring},
            {.name = "ListItemRemoved",
             .make = [made](EditStudio &studio) { studio.takeOutOf(*made); },
             .seen = playlists,
             .expected = "dailies 1;",
             .before = createWithTwo},
            {.name = "ListReordered",
             .make = [made](EditStudio &studio) { studio.turnAround(*made); },
             .seen = [](EditStudio &studio) { return studio.playlistOrder(); },
             .expected = "renderOther_v001;renderMain_v001;",
             .before = createWithTwo},
            {.name = "ListDeleted",
             .make = [made](EditStudio &studio) { studio.deleteList(*made); },
             .seen = playlists,
             .expected = "",
             .before = createAndBring}};
}

std::vector<Edit> ofComments()
{
    const auto made = std::make_shared<EntityId>();
    const auto create = [made](EditStudio &studio) { *made = studio.addComment(); };
    const auto createAndBring = [create](EditStudio &studio) {
        create(studio);
        studio.bringToShotgrid();
    };
    const auto notes = [](EditStudio &studio) {
        std::string all;
        for (const shotgrid::Row &row : studio.rows(u"Note"_s))
            all += text(row.text(u"content"_s)) + ";";
        return all;
    };
    return {{.name = "CommentCreated", .make = create, .seen = notes, .expected = "please check;"},
            {.name = "CommentChanged",
             .make = [made](EditStudio &studio) { studio.editComment(*made, u"never mind"_s); },
             .seen = notes,
             .expected = "never mind;",
             .before = createAndBring},
            {.name = "CommentAnswered",
             .make = [](EditStudio &studio) { studio.addComment(u"> please check\n\ndone"_s); },
             .seen = [](EditStudio &studio) { return studio.replies(); },
             .expected = "done;",
             .before = createAndBring},
            {.name = "CommentDeleted",
             .make = [made](EditStudio &studio) { studio.deleteComment(*made); },
             .seen = notes,
             .expected = "",
             .before = createAndBring}};
}

} // namespace

class EditInAyon : public EditStudio, public testing::WithParamInterface<Edit>
{
};

TEST_P(EditInAyon, AppearsInShotgrid)
{
    if (GetParam().before)
        GetParam().before(*this);
    GetParam().make(*this);
    bringToShotgrid();
    EXPECT_EQ(GetParam().seen(*this), GetParam().expected);
    expectDone(u"shotgrid.push"_s, sync::Side::Shotgrid);
}

constexpr auto nameOf = [](const auto &one) { return one.param.name; };
INSTANTIATE_TEST_SUITE_P(Folders, EditInAyon, testing::ValuesIn(ofFolders()), nameOf);
INSTANTIATE_TEST_SUITE_P(Tasks, EditInAyon, testing::ValuesIn(ofTasks()), nameOf);
INSTANTIATE_TEST_SUITE_P(Versions, EditInAyon, testing::ValuesIn(ofVersions()), nameOf);
INSTANTIATE_TEST_SUITE_P(Lists, EditInAyon, testing::ValuesIn(ofLists()), nameOf);
INSTANTIATE_TEST_SUITE_P(Comments, EditInAyon, testing::ValuesIn(ofComments()), nameOf);

} // namespace bridge::test
