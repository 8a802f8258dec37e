#include "publisher/site.h"

#include "ayon/links.h"
#include "base/slug.h"
#include "publisher/review.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<void>> readFolders(ayon::AyonClient *ayon, ayon::EntityQuery query, Site *site, std::stop_token stop)
{
    const auto folders = co_await ayon->allFolders(std::move(query), stop);
    if (!folders)
        co_return folders.error();
    for (const ayon::Folder &folder : *folders)
        site->folders.emplace(
            folder.id, FolderEntry{.name = folder.name, .path = folder.path, .row = ayon::linkedRow(folder.attrib)});
    co_return {};
}

//! AYON keeps the name of a task that is called otherwise in ShotGrid since.
QCoro::Task<Result<void>> readAyonTasks(ayon::AyonClient *ayon, std::vector<PublishRequest> requests, Site *site,
                                        std::stop_token stop)
{
    ayon::EntityQuery query{.project = requests.front().project};
    for (const auto &[id, folder] : site->folders) {
        const bool hasTask = std::ranges::any_of(requests, [&, path = folder.path, id = id](const PublishRequest &one) {
            return !one.task.isEmpty() && (one.folderId == id || one.folderPath == path);
        });
        if (hasTask)
            query.folders.push_back(id);
    }
    if (query.folders.empty())
        co_return {};
    const auto tasks = co_await ayon->allTasks(std::move(query), stop);
    if (!tasks)
        co_return tasks.error();
    for (const ayon::Task &task : *tasks) {
        const auto folder = site->folders.find(task.folderId);
        const auto id = ShotgridId::fromText(task.attrib.value("shotgridId"_L1).toString());
        if (id && folder != site->folders.end())
            folder->second.tasks.emplace(task.name, *id);
    }
    co_return {};
}

QCoro::Task<Result<void>> readAyon(ayon::AyonClient *ayon, std::vector<PublishRequest> requests, Site *site,
                                   std::stop_token stop)
{
    const ProjectName name = requests.front().project;
    const auto project = co_await ayon->project(name, stop);
    if (!project && project.error().kind == Error::Kind::NotFound)
        co_return {};
    if (!project)
        co_return project.error();
    site->isInAyon = true;
    site->project = ShotgridId::fromText(project->attrib.value("shotgridId"_L1).toString()).value_or(ShotgridId());

    ayon::EntityQuery byId{.project = name};
    ayon::EntityQuery byPath{.project = name};
    for (const PublishRequest &request : requests) {
        if (!request.link.isEmpty())
            continue;
        if (!request.folderId.isEmpty())
            byId.ids.push_back(request.folderId);
        else if (!request.folderPath.isEmpty())
            byPath.paths << request.folderPath;
    }
    if (!byId.ids.empty()) {
        const auto read = co_await readFolders(ayon, std::move(byId), site, stop);
        if (!read)
            co_return read.error();
    }
    if (!byPath.paths.isEmpty()) {
        const auto read = co_await readFolders(ayon, std::move(byPath), site, stop);
        if (!read)
            co_return read.error();
    }
    co_return co_await readAyonTasks(ayon, std::move(requests), site, stop);
}

//! The rows are told by their tasks where they have some: that saves asking for both. Refused when one of them is of a
//! type that the site does not have.
QCoro::Task<Result<void>> readTasks(shotgrid::ShotgridClient *shotgrid, std::vector<ShotgridRef> entities, Site *site,
                                    std::stop_token stop)
{
    if (entities.empty())
        co_return {};
    shotgrid::Query query{.type = u"Task"_s, .fields = {u"content"_s, u"entity"_s}};
    query.filter = shotgrid::all(
        {shotgrid::inProject(site->project), shotgrid::where(u"entity"_s, shotgrid::Relation::In, entities)});
    const auto rows = co_await shotgrid->searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        const shotgrid::Link entity = row.link(u"entity"_s);
        site->tasks.push_back({.ref = row.ref, .name = row.text(u"content"_s), .entity = entity.ref});
        site->entities.emplace(entity.ref, entity.name);
    }
    co_return {};
}

QCoro::Task<Result<void>> readEntities(shotgrid::ShotgridClient *shotgrid, QString type, std::vector<ShotgridId> ids,
                                       Site *site, std::stop_token stop)
{
    shotgrid::Query query{.type = type, .filter = shotgrid::inProject(site->project)};
    query.fields = {u"cached_display_name"_s, u"code"_s};
    const auto rows = co_await shotgrid->searchByIds(std::move(query), std::move(ids), stop);
    if (!rows && rows.error().kind == Error::Kind::NotFound) // no such type: then there is no such row
        co_return {};
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        const QString code = row.text(u"code"_s);
        site->entities.emplace(row.ref, code.isEmpty() ? row.text(u"cached_display_name"_s) : code);
    }
    co_return {};
}

QCoro::Task<Result<void>> readPlaces(shotgrid::ShotgridClient *shotgrid, std::vector<PublishRequest> requests,
                                     Site *site, std::stop_token stop)
{
    std::set<ShotgridRef> wanted;
    std::set<ShotgridRef> withTask;
    for (const PublishRequest &request : requests) {
        const ShotgridRef entity = site->entityOf(request);
        if (entity.isEmpty())
            continue;
        wanted.insert(entity);
        if (!request.task.isEmpty())
            withTask.insert(entity);
    }
    if (site->project.isEmpty())
        co_return {};
    std::vector<ShotgridRef> asked(withTask.begin(), withTask.end());
    const auto tasks = co_await readTasks(shotgrid, std::move(asked), site, stop);
    const bool hasUnknownType = !tasks && tasks.error().kind == Error::Kind::Refused;
    if (!tasks && !hasUnknownType)
        co_return tasks.error();
    std::map<QString, std::vector<ShotgridId>> unseen;
    for (const ShotgridRef &entity : wanted) {
        if (!site->entities.contains(entity))
            unseen[entity.type].push_back(entity.id);
    }
    for (const auto &[type, ids] : unseen) {
        const auto read = co_await readEntities(shotgrid, type, ids, site, stop);
        if (!read)
            co_return read.error();
    }
    if (!hasUnknownType)
        co_return {};
    std::erase_if(withTask, [site](const ShotgridRef &entity) { return !site->entities.contains(entity); });
    std::vector<ShotgridRef> known(withTask.begin(), withTask.end());
    co_return co_await readTasks(shotgrid, std::move(known), site, stop);
}

QCoro::Task<Result<void>> readStorages(shotgrid::ShotgridClient *shotgrid, Site *site, std::stop_token stop)
{
    shotgrid::Query query{.type = u"LocalStorage"_s, .fields = {u"code"_s, rootField()}};
    const auto rows = co_await shotgrid->search(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows)
        site->storages.push_back(storageFromRow(row));
    co_return {};
}

QCoro::Task<Result<void>> readSchemas(shotgrid::ShotgridClient *shotgrid, Site *site, std::stop_token stop)
{
    auto version = co_await shotgrid->schema(u"Version"_s, site->project, stop);
    if (!version)
        co_return version.error();
    auto publishedFile = co_await shotgrid->schema(u"PublishedFile"_s, site->project, stop);
    if (!publishedFile)
        co_return publishedFile.error();
    site->schemas = Schemas{.version = *std::move(version), .publishedFile = *std::move(publishedFile)};
    co_return {};
}

QCoro::Task<Result<void>> readDependencies(shotgrid::ShotgridClient *shotgrid, std::vector<PublishRequest> requests,
                                           Site *site, std::stop_token stop)
{
    std::set<ShotgridId> named;
    for (const PublishRequest &request : requests)
        named.insert(request.dependencies.begin(), request.dependencies.end());
    shotgrid::Query query{.type = u"PublishedFile"_s, .fields = {u"code"_s}};
    std::vector<ShotgridId> ids(named.begin(), named.end());
    const auto rows = co_await shotgrid->searchByIds(std::move(query), std::move(ids), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows)
        site->dependencies.insert(row.ref.id);
    co_return {};
}

//! AYON knows what a version was made from better than most who publish it.
QCoro::Task<Result<void>> readLinks(ayon::AyonClient *ayon, std::vector<PublishRequest> requests, Site *site,
                                    std::stop_token stop)
{
    std::vector<EntityId> versions;
    for (const PublishRequest &request : requests) {
        if (!request.versionId.isEmpty())
            versions.push_back(request.versionId);
    }
    if (versions.empty() || !site->isInAyon)
        co_return {};
    const auto inputs = co_await ayon->inputs(requests.front().project, std::move(versions), stop);
    if (!inputs)
        co_return inputs.error();
    for (const ayon::VersionInputs &version : *inputs)
        site->links.emplace(version.id, version.versions);
    co_return {};
}

//! What was published of the versions that requests were made from.
QCoro::Task<Result<void>> readInputs(shotgrid::ShotgridClient *shotgrid, std::vector<PublishRequest> requests,
                                     Site *site, std::stop_token stop)
{
    std::set<QString> inputs;
    for (const PublishRequest &request : requests) {
        const std::vector<EntityId> ids = site->inputsOf(request);
        for (const EntityId &id : ids)
            inputs.insert(id.toText());
    }
    if (inputs.empty() || site->project.isEmpty() || !site->schemas->version.find(u"sg_ayon_id"_s))
        co_return {};
    const QString ayonId = u"version.Version.sg_ayon_id"_s;
    const QJsonArray ids = QJsonArray::fromStringList(QStringList(inputs.begin(), inputs.end()));
    shotgrid::Query query{.type = u"PublishedFile"_s, .fields = {ayonId}};
    query.filter = shotgrid::all(
        {shotgrid::inProject(site->project), shotgrid::where(ayonId, shotgrid::Relation::In, QJsonValue(ids))});
    const auto rows = co_await shotgrid->searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        if (const auto id = EntityId::fromText(row.text(ayonId)))
            site->filesOf[*id].push_back(row.ref.id);
    }
    co_return {};
}

bool hasFiles(const std::vector<PublishRequest> &requests)
{
    return std::ranges::any_of(requests, [](const PublishRequest &request) { return !plannedFiles(request).empty(); });
}

} // namespace

const FolderEntry *Site::folderOf(const PublishRequest &request) const
{
    if (const auto byId = folders.find(request.folderId); byId != folders.end())
        return &byId->second;
    for (const auto &[id, folder] : folders) {
        if (request.folderId.isEmpty() && folder.path == request.folderPath)
            return &folder;
    }
    return nullptr;
}

ShotgridRef Site::entityOf(const PublishRequest &request) const
{
    if (!request.link.isEmpty())
        return request.link;
    const FolderEntry *folder = folderOf(request);
    return folder ? folder->row : ShotgridRef();
}

const TaskEntry *Site::taskOf(const PublishRequest &request) const
{
    const ShotgridRef entity = entityOf(request);
    const FolderEntry *folder = folderOf(request);
    const auto linked = folder ? folder->tasks.find(request.task) : std::map<QString, ShotgridId>::const_iterator();
    const ShotgridId known = folder && linked != folder->tasks.end() ? linked->second : ShotgridId();
    const TaskEntry *byName = nullptr;
    const TaskEntry *bySlug = nullptr;
    for (const TaskEntry &task : tasks) {
        if (task.entity != entity)
            continue;
        if (task.ref.id == known)
            return &task;
        if (!byName && task.name == request.task)
            byName = &task;
        if (!bySlug && slug(task.name, 1).compare(request.task, Qt::CaseInsensitive) == 0)
            bySlug = &task;
    }
    return byName ? byName : bySlug;
}

std::vector<EntityId> Site::inputsOf(const PublishRequest &request) const
{
    std::set<EntityId> inputs(request.inputs.begin(), request.inputs.end());
    if (const auto linked = links.find(request.versionId); linked != links.end())
        inputs.insert(linked->second.begin(), linked->second.end());
    inputs.erase(request.versionId);
    return {inputs.begin(), inputs.end()};
}

const login::Account *Site::personOf(const PublishRequest &request) const
{
    if (request.user.isEmpty())
        return caller ? &*caller : nullptr;
    const auto person = people.find(request.user.toLower());
    return person == people.end() ? nullptr : &person->second;
}

QCoro::Task<Result<void>> readFileTypes(shotgrid::ShotgridClient *shotgrid, Site *site, std::stop_token stop)
{
    shotgrid::Query query{.type = u"PublishedFileType"_s, .fields = {u"code"_s}};
    const auto rows = co_await shotgrid->search(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows)
        site->fileTypes.emplace(row.text(u"code"_s), row.ref);
    co_return {};
}

QCoro::Task<Result<Site>> readPeople(shotgrid::ShotgridClient *shotgrid, std::vector<PublishRequest> requests,
                                     std::optional<login::Account> caller, std::stop_token stop)
{
    Site site{.caller = std::move(caller)};
    const QString known = site.caller ? site.caller->login : QString();
    QStringList logins;
    bool needsCaller = false;
    for (const PublishRequest &request : requests) {
        if (request.user.isEmpty())
            needsCaller = true;
        else if (request.user.compare(known, Qt::CaseInsensitive) != 0 && !logins.contains(request.user))
            logins << request.user;
    }
    if (!known.isEmpty())
        site.people.emplace(known.toLower(), *site.caller);
    if (needsCaller && !site.caller) {
        const auto asked = co_await login::accountOf(*shotgrid, stop);
        if (!asked)
            co_return asked.error();
        site.caller = *asked;
    }
    const auto people = co_await login::accountsOf(*shotgrid, logins, stop);
    if (!people)
        co_return people.error();
    for (const login::Account &person : *people)
        site.people.emplace(person.login.toLower(), person);
    co_return site;
}

QCoro::Task<Result<Site>> readSite(ayon::AyonClient *ayon, shotgrid::ShotgridClient *shotgrid, Site site,
                                   std::vector<PublishRequest> requests, std::stop_token stop)
{
    const auto folders = co_await readAyon(ayon, requests, &site, stop);
    if (!folders)
        co_return folders.error();
    const auto places = co_await readPlaces(shotgrid, requests, &site, stop);
    if (!places)
        co_return places.error();
    if (hasFiles(requests)) {
        auto readingStorages = readStorages(shotgrid, &site, stop);
        auto readingTypes = readFileTypes(shotgrid, &site, stop);
        const auto storages = co_await readingStorages;
        const auto types = co_await readingTypes;
        if (!storages || !types)
            co_return storages ? types.error() : storages.error();
    }
    if (!site.schemas) {
        const auto schemas = co_await readSchemas(shotgrid, &site, stop);
        if (!schemas)
            co_return schemas.error();
    }
    const auto dependencies = co_await readDependencies(shotgrid, requests, &site, stop);
    if (!dependencies)
        co_return dependencies.error();
    const auto links = co_await readLinks(ayon, requests, &site, stop);
    if (!links)
        co_return links.error();
    const auto inputs = co_await readInputs(shotgrid, requests, &site, stop);
    if (!inputs)
        co_return inputs.error();
    co_return site;
}

} // namespace bridge::publisher
