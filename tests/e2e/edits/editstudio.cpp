#include "e2e/edits/editstudio.h"

#include "e2e/reviewables.h"
#include "net/httpclient.h"

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

EntityId idOf(const QString &text)
{
    return EntityId::fromText(text).value();
}

ShotgridRef refOf(const QString &id)
{
    return {.type = sync::typeOf(id), .id = ShotgridId(sync::numberOf(id))};
}

} // namespace

EditStudio::EditStudio()
{
    m_settings.enabledEntities += {u"Scene"_s, u"Playlist"_s};
    QJsonArray attributes;
    for (settings::AttributeRow &row : m_settings.attributeMap) {
        if (row.ayon == "description"_L1)
            row.scope += u"Version"_s;
        attributes.append(QJsonObject{{u"ayon"_s, row.ayon},
                                      {u"type"_s, row.type},
                                      {u"sg"_s, row.sg},
                                      {u"scope"_s, QJsonArray::fromStringList(row.scope)}});
    }
    for (auto &[place, overrides] : m_sandbox.ayon().editStore().settings) {
        QJsonObject compatibility = overrides.value("compatibility_settings"_L1).toObject();
        compatibility.insert(u"shotgrid_enabled_entities"_s, QJsonArray::fromStringList(m_settings.enabledEntities));
        compatibility.insert(u"custom_attribs_map"_s, attributes);
        overrides.insert(u"compatibility_settings"_s, compatibility);
    }
    askForWholeSync(); // makes what the two types more need on both sides
}

void EditStudio::askForWholeSync()
{
    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
    asked.payload = {{u"action"_s, u"sync-both"_s}, {u"project_name"_s, m_project.toText()}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
}

ayon::Project EditStudio::project()
{
    return good(await(m_ayon->project(m_project, {})));
}

QString EditStudio::statusNamed(const QString &code)
{
    for (const ayon::Status &status : project().statuses) {
        if (status.shortName == code)
            return status.name;
    }
    return {};
}

std::string EditStudio::codeOf(const QString &status)
{
    for (const ayon::Status &known : project().statuses) {
        if (known.name == status)
            return text(known.shortName);
    }
    return {};
}

QString EditStudio::animTask()
{
    return taskCalled(u"anim"_s).id.toText();
}

void EditStudio::editShot(const QJsonObject &data)
{
    editAyon(ayon::EntityType::Folder, m_shotFolder, data);
}

void EditStudio::editTask(const QJsonObject &data)
{
    editAyon(ayon::EntityType::Task, animTask(), data);
}

void EditStudio::editProject(const QJsonObject &attrib)
{
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, attrib}}, {})));
}

shotgrid::Row EditStudio::projectRow()
{
    shotgrid::Query query{.type = u"Project"_s, .fields = {u"*"_s}};
    query.filter = shotgrid::whereIds({m_shotgridProject});
    return good(await(m_shotgrid->searchAll(query, {}))).front();
}

void EditStudio::assign(const QStringList &people)
{
    editTask({{u"assignees"_s, QJsonArray::fromStringList(people)}});
}

std::string EditStudio::pathOf(const QString &folder)
{
    return text(folderCalled(folder).path);
}

QJsonObject EditStudio::linkTo(const QString &row)
{
    return shotgrid::toJson(refOf(row));
}

QJsonArray EditStudio::linksTo(const QStringList &rows)
{
    QJsonArray links;
    for (const QString &row : rows)
        links.append(linkTo(row));
    return links;
}

QString EditStudio::addTag(const QString &name)
{
    const shotgrid::Row made = good(await(m_shotgrid->create(u"Tag"_s, {{u"name"_s, name}}, {})));
    return sync::shotgridId(u"Tag"_s, made.ref.id.number());
}

QJsonObject EditStudio::stepOfShots(const QString &name)
{
    shotgrid::Query query{.type = u"Step"_s, .fields = {u"code"_s, u"entity_type"_s}};
    for (const shotgrid::Row &step : good(await(m_shotgrid->searchAll(query, {})))) {
        if (step.text(u"code"_s) == name && step.text(u"entity_type"_s) == "Shot"_L1)
            return shotgrid::toJson(step.ref);
    }
    return {};
}

void EditStudio::editProjectRow(const QJsonObject &fields)
{
    edit(sync::shotgridId(u"Project"_s, m_shotgridProject.number()), fields);
}

QJsonObject EditStudio::addJane()
{
    const QJsonObject fields{{u"login"_s, u"jane"_s},
                             {u"firstname"_s, u"Jane"_s},
                             {u"lastname"_s, u"Doe"_s},
                             {u"sg_status_list"_s, u"act"_s}};
    const ShotgridRef made = good(await(m_shotgrid->create(u"HumanUser"_s, fields, {}))).ref;
    sandbox::ayon::User user{.name = u"jane"_s};
    user.data = {{u"sg_user_id"_s, made.id.number()},
                 {u"accessGroups"_s, QJsonObject{{m_project.toText(), QJsonArray{u"artist"_s}}}}};
    m_sandbox.ayon().editStore().putUser(user);
    return shotgrid::toJson(made);
}

QString EditStudio::addVersion()
{
    m_version = ThreeServices::version(m_shotFolder, u"renderMain"_s, 1, {{u"status"_s, statusNamed(u"rev"_s)}});
    bringToShotgrid();
    return m_version;
}

void EditStudio::addSecondVersion()
{
    m_second = ThreeServices::version(m_shotFolder, u"renderOther"_s, 1, {{u"status"_s, statusNamed(u"rev"_s)}});
}

void EditStudio::editVersion(const QJsonObject &data)
{
    editAyon(ayon::EntityType::Version, m_version, data);
}

void EditStudio::deleteVersion()
{
    deleteInAyon(ayon::EntityType::Version, m_version);
}

void EditStudio::deleteProduct()
{
    deleteInAyon(ayon::EntityType::Product, version().productId.toText());
}

void EditStudio::forceDeleteShot()
{
    const std::vector<ayon::Operation> operations{{.type = ayon::Operation::Type::Delete,
                                                   .entityType = ayon::EntityType::Folder,
                                                   .entityId = idOf(m_shotFolder),
                                                   .force = true}};
    good(await(m_ayon->write(m_project, operations, {})).front());
}

void EditStudio::moveProduct(const QString &folder)
{
    editAyon(ayon::EntityType::Product, version().productId.toText(), {{u"folderId"_s, folder}});
}

QString EditStudio::addProduct(const QString &folder)
{
    QString id = newId();
    const QJsonObject product{{u"name"_s, u"renderMain"_s}, {u"folderId"_s, folder}, {u"productType"_s, u"render"_s}};
    const std::vector<ayon::Operation> operations{creation(ayon::EntityType::Product, id, product)};
    good(await(m_ayon->write(m_project, operations, {})).front());
    return id;
}

ayon::Version EditStudio::version()
{
    for (const ayon::Version &version : good(await(m_ayon->allVersions({.project = m_project}, {})))) {
        if (version.id.toText() == m_version)
            return version;
    }
    return {};
}

shotgrid::Row EditStudio::versionRow(const QString &product)
{
    for (const shotgrid::Row &row : rows(u"Version"_s)) {
        if (row.text(u"code"_s).startsWith(product))
            return row;
    }
    return {};
}

void EditStudio::putMovie()
{
    putReviewable(m_sandbox.access(), m_project, idOf(m_version), movieFile(), u"sh010_v001.mov"_s);
}

void EditStudio::putThumbnail()
{
    const net::HttpClient server({.server = u"ayon"_s, .baseUrl = QUrl(m_sandbox.access().ayonUrl)});
    net::HttpRequest request{.method = net::Method::Post,
                             .path = u"/api/projects/%1/thumbnails"_s.arg(m_project.toText()),
                             .body = pictureFile(Qt::red),
                             .contentType = "image/png"};
    request.headers = {{"x-api-key", m_sandbox.access().apiKey.toLatin1()}};
    const QJsonValue made = good(good(await(server.send(request, {}))).json());
    editVersion({{u"thumbnailId"_s, made[u"id"_s].toString()}});
}

void EditStudio::sendPath(const QString &path)
{
    const QJsonObject paths{{u"versionId"_s, m_version}, {u"sg_path_to_movie"_s, path}};
    const ayon::NewEvent event{.topic = u"flow.version.mediapath"_s, .project = m_project, .payload = paths};
    good(await(m_ayon->dispatchEvent(event, {})));
}

QString EditStudio::addPlaylist()
{
    addVersion();
    const QJsonArray versions{shotgrid::toJson(versionRow().ref)};
    return row(u"Playlist"_s, {{u"code"_s, u"dailies"_s}, {u"versions"_s, versions}});
}

EntityId EditStudio::addList()
{
    ayon::NewList made{.id = idOf(newId()), .label = u"dailies"_s};
    good(await(m_ayon->createList(m_project, made, {})));
    return made.id;
}

void EditStudio::editList(const EntityId &list, const QJsonObject &changes)
{
    good(await(m_ayon->patchList(m_project, list, changes, {})));
}

void EditStudio::putVersionInto(const EntityId &list)
{
    std::vector<ayon::ListItemChange> items{{.id = idOf(newId()), .entityId = idOf(m_version), .position = 1}};
    if (!m_second.isEmpty())
        items.push_back({.id = idOf(newId()), .entityId = idOf(m_second), .position = 2});
    good(await(m_ayon->mergeListItems(m_project, list, items, {})));
}

void EditStudio::takeOutOf(const EntityId &list)
{
    const std::vector<EntityId> items{good(await(m_ayon->listItems(m_project, {list}, {}))).front().items.front().id};
    good(await(m_ayon->removeListItems(m_project, list, items, {})));
}

void EditStudio::turnAround(const EntityId &list)
{
    std::vector<ayon::ListItemChange> changes;
    const auto items = good(await(m_ayon->listItems(m_project, {list}, {}))).front().items;
    for (const ayon::ListItem &item : items)
        changes.push_back({.id = item.id, .position = int(items.size() - changes.size())});
    good(await(m_ayon->mergeListItems(m_project, list, changes, {})));
}

std::string EditStudio::playlistOrder()
{
    const shotgrid::Query query{.type = u"PlaylistVersionConnection"_s,
                                .fields = {u"sg_sort_order"_s, u"version.Version.code"_s}};
    std::map<int, std::string> names;
    for (const shotgrid::Row &row : good(await(m_shotgrid->searchAll(query, {}))))
        names[row.attributes.value("sg_sort_order"_L1).toInt()] += text(row.text(u"version.Version.code"_s)) + ";";
    std::string all;
    for (const auto &[place, name] : names)
        all += name;
    return all;
}

void EditStudio::deleteList(const EntityId &list)
{
    good(await(m_ayon->deleteList(m_project, list, {})));
}

std::vector<ayon::EntityList> EditStudio::lists()
{
    return good(await(m_ayon->lists(m_project, {})));
}

std::size_t EditStudio::itemsOf(const EntityId &list)
{
    return good(await(m_ayon->listItems(m_project, {list}, {}))).front().items.size();
}

QString EditStudio::addNote()
{
    return row(u"Note"_s,
               {{u"subject"_s, u"note"_s},
                {u"content"_s, u"please check"_s},
                {u"note_links"_s, shotgrid::toJson(std::vector<ShotgridRef>{refOf(m_shot)})}});
}

QString EditStudio::addReply(const QString &note)
{
    const QJsonObject fields{{u"content"_s, u"done"_s}, {u"entity"_s, shotgrid::toJson(refOf(note))}};
    return sync::shotgridId(u"Reply"_s, good(await(m_shotgrid->create(u"Reply"_s, fields, {}))).ref.id.number());
}

std::string EditStudio::replies()
{
    const shotgrid::Query query{.type = u"Reply"_s, .fields = {u"content"_s}};
    std::string all;
    for (const shotgrid::Row &row : good(await(m_shotgrid->searchAll(query, {}))))
        all += text(row.text(u"content"_s)) + ";";
    return all;
}

void EditStudio::tellChange(const QString &row, const QString &attribute, const QJsonValue &value)
{
    const QJsonObject meta{{u"type"_s, u"attribute_change"_s},
                           {u"attribute_name"_s, attribute},
                           {u"entity_type"_s, sync::typeOf(row)},
                           {u"entity_id"_s, sync::numberOf(row)},
                           {u"new_value"_s, value}};
    const QJsonObject entry{{u"type"_s, u"EventLogEntry"_s}, {u"attribute_name"_s, attribute}, {u"meta"_s, meta}};
    const ayon::NewEvent event{.topic = u"shotgrid.event"_s,
                               .project = m_project,
                               .payload = {{u"action"_s, u"shotgrid-event"_s}, {u"sg_payload"_s, entry}}};
    good(await(m_ayon->dispatchEvent(event, {})));
}

EntityId EditStudio::addComment(const QString &body)
{
    const EntityId made = idOf(newId());
    write({.type = ayon::Operation::Type::Create,
           .id = made,
           .entityType = ayon::EntityType::Folder,
           .entity = idOf(m_shotFolder),
           .body = body});
    return made;
}

void EditStudio::editComment(const EntityId &comment, const QString &body)
{
    write({.id = comment, .body = body});
}

void EditStudio::deleteComment(const EntityId &comment)
{
    write({.type = ayon::Operation::Type::Delete, .id = comment});
}

void EditStudio::write(const ayon::ActivityOperation &operation)
{
    const std::vector<ayon::ActivityOperation> operations{operation};
    good(await(m_ayon->write(m_project, operations, {}, {})));
}

std::vector<ayon::Activity> EditStudio::comments()
{
    return good(await(m_ayon->activities({.project = m_project}, {})));
}

void EditStudio::expectDone(const QString &jobsTopic, sync::Side written)
{
    for (const ayon::Event &job : events(jobsTopic))
        EXPECT_EQ(job.status, ayon::Event::Status::Finished) << text(job.description);
    using Flow = sync::Policy::Flow;
    const sync::PlannedSync left = plan({.flow = written == sync::Side::Ayon ? Flow::FromShotgrid : Flow::FromAyon});
    sync::PlanCounts counts = left.plan.counts(written);
    counts.linked = 0; // what was agreed on meanwhile
    EXPECT_EQ(counts, sync::PlanCounts());
}

} // namespace bridge::test
