#include "sync/projectreader.h"

#include "base/words.h"
#include "sync/identity.h"
#include "sync/mappingbuilder.h"
#include "sync/projectindex.h"
#include "sync/shotgridtree.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const QString projectType = u"Project"_s;
const QStringList deletionTopics{u"entity.folder.deleted"_s, u"entity.task.deleted"_s};

QString entityOf(const ayon::Event &event)
{
    return event.summary.value("entityId"_L1).toString();
}

//! The same as anybody may read it who is no administrator. A list says nothing of the sender, an event by itself does.
QCoro::Task<Result<std::vector<ayon::Event>>> readShownDeletions(ayon::AyonClient &client, ProjectName project,
                                                                 QStringList ids, std::stop_token stop)
{
    ayon::EventListing listing{.topics = deletionTopics, .withPayload = false};
    listing.newest = std::numeric_limits<int>::max();
    const auto shown = co_await client.shownEvents(std::move(listing), stop);
    if (!shown)
        co_return shown.error();
    const QSet<QString> wanted(ids.begin(), ids.end());
    std::vector<ayon::Event> events;
    for (const ayon::Event &event : *shown) {
        if (event.project != project || !wanted.contains(entityOf(event)))
            continue;
        auto whole = co_await client.event(event.id, stop);
        if (!whole)
            co_return whole.error();
        events.push_back(*std::move(whole));
    }
    co_return events;
}

QCoro::Task<Result<std::vector<ayon::Event>>> readDeletions(ayon::AyonClient &client, ProjectName project,
                                                            QStringList ids, std::stop_token stop)
{
    constexpr qsizetype atOnce = 500;
    std::vector<ayon::Event> all;
    for (qsizetype at = 0; at < ids.size(); at += atOnce) {
        ayon::EventQuery query{.topics = deletionTopics};
        query.projects = {project};
        for (const QString &id : ids.mid(at, atOnce)) {
            if (const auto entity = EntityId::fromText(id))
                query.entities.push_back(*entity);
        }
        if (query.entities.empty())
            continue; // all are of another make, and would be asked for as "any"
        auto events = co_await client.events(query, stop);
        if (!events)
            co_return events.error();
        std::move(events->begin(), events->end(), std::back_inserter(all));
    }
    co_return all;
}

} // namespace

QCoro::Task<Result<AyonRead>> readAyon(ayon::AyonClient &client, ProjectName project, std::stop_token stop)
{
    AyonRead read;
    const auto attributes = co_await client.attributes(stop);
    if (!attributes)
        co_return attributes.error();
    read.attributes = *attributes;
    const auto document = co_await client.project(project, stop);
    if (!document && document.error().kind != Error::Kind::NotFound)
        co_return document.error();
    if (!document)
        co_return read;
    read.project = *document;
    const ayon::EntityQuery query{.project = project, .pageSize = 2000};
    auto reading = client.allFolders(query, stop);
    auto readingTasks = client.allTasks(query, stop);
    auto readingProducts = client.allProducts(query, stop);
    auto readingVersions = client.allVersions(query, stop);
    auto folders = co_await reading;
    auto tasks = co_await readingTasks;
    auto products = co_await readingProducts;
    auto versions = co_await readingVersions;
    if (!folders)
        co_return folders.error();
    if (!tasks)
        co_return tasks.error();
    if (!products)
        co_return products.error();
    if (!versions)
        co_return versions.error();
    read.folders = *std::move(folders);
    read.tasks = *std::move(tasks);
    read.products = *std::move(products);
    read.versions = *std::move(versions);
    co_return read;
}

QCoro::Task<Result<AyonRead>> readAyonDefinitions(ayon::AyonClient &client, AyonRead read, ProjectName project,
                                                  std::stop_token stop)
{
    auto attributes = co_await client.attributes(stop);
    if (!attributes)
        co_return attributes.error();
    auto document = co_await client.project(std::move(project), stop);
    if (!document)
        co_return document.error();
    read.attributes = *std::move(attributes);
    read.project = *std::move(document);
    co_return read;
}

QCoro::Task<Result<People>> readPeople(ayon::AyonClient &client, std::stop_token stop)
{
    const auto users = co_await client.usersWithShotgridIds(stop);
    if (!users)
        co_return users.error();
    People people;
    for (const ayon::User &user : *users) {
        if (user.sgUserId.isEmpty())
            continue;
        people.shotgridOf.emplace(user.name, user.sgUserId);
        people.loginOf.emplace(user.sgUserId.number(), user.name);
    }
    co_return people;
}

QCoro::Task<Result<ShotgridRead>> readShotgridSite(shotgrid::ShotgridClient &client, settings::AddonSettings settings,
                                                   ProjectName project, ShotgridId linkedId, std::stop_token stop)
{
    ShotgridRead read;
    const auto projects = co_await client.projects(settings.projectCodeField, stop);
    if (!projects)
        co_return projects.error();
    const ProjectIndex index(*projects);
    if (const auto found = index.find(project, linkedId.isEmpty() ? std::nullopt : std::optional(linkedId)))
        read.project = *found->project;
    if (!read.project && !linkedId.isEmpty()) {
        co_return Error{
            .kind = Error::Kind::NotFound,
            .where = u"shotgrid Project %1"_s.arg(linkedId.number()),
            .message =
                Words::tr("the ShotGrid project that AYON's '%1' is linked with is not there").arg(project.toText()),
            .hint = Words::tr("revive the project or give the script access to it; or clear shotgridId of the AYON "
                              "project to pair it anew")};
    }
    const ShotgridId id = read.project ? read.project->id : ShotgridId();
    const auto types = co_await client.entityTypes(id, stop);
    if (!types)
        co_return types.error();
    read.types = *types;
    const QStringList always = folderLikeTypes() + QStringList{u"Task"_s, u"Version"_s, projectType};
    for (const QString &type : always + linkedTypes()) {
        if (!read.types.contains(type) || !(always.contains(type) || settings.isEnabled(type)))
            continue;
        auto schema = co_await client.schema(type, id, stop);
        if (!schema)
            co_return schema.error();
        read.schemas.emplace(type, *std::move(schema));
    }
    auto steps = co_await client.steps(stop);
    if (!steps)
        co_return steps.error();
    read.steps = *std::move(steps);
    auto statuses = co_await client.statuses(stop);
    if (!statuses)
        co_return statuses.error();
    read.statuses = *std::move(statuses);
    co_return read;
}

QCoro::Task<Result<ShotgridRead>> readShotgridRows(shotgrid::ShotgridClient &client, ShotgridRead read, Mapping mapping,
                                                   std::stop_token stop)
{
    if (!read.project)
        co_return read;
    const ShotgridId id = read.project->id;
    shotgrid::Query own{.type = projectType, .fields = fieldsToRead(projectType, mapping) + QStringList{u"tags"_s}};
    own.filter = shotgrid::whereIds({id});
    const auto project = co_await client.searchAll(std::move(own), stop);
    if (!project)
        co_return project.error();
    if (!project->empty())
        read.projectRow = project->front();
    std::vector<std::pair<QString, QCoro::Task<Result<std::vector<shotgrid::Row>>>>> reading;
    for (const QString &type : typesToRead(mapping, read)) {
        shotgrid::Query query{.type = type, .filter = shotgrid::inProject(id), .fields = fieldsToRead(type, mapping)};
        reading.emplace_back(type, client.searchAll(std::move(query), stop));
    }
    std::optional<Error> failed;
    for (auto &[type, task] : reading) {
        auto rows = co_await task;
        if (rows)
            read.rows.emplace(type, *std::move(rows));
        else
            failed = rows.error();
    }
    if (failed)
        co_return *failed;
    co_return read;
}

QCoro::Task<Result<QStringList>> readRetired(shotgrid::ShotgridClient &client, QStringList ids, std::stop_token stop)
{
    std::map<QString, std::vector<ShotgridId>> byType;
    for (const QString &id : ids) {
        if (const qint64 number = numberOf(id); number > 0)
            byType[typeOf(id)].emplace_back(number);
    }
    QStringList retired;
    for (const auto &[type, numbers] : byType) {
        shotgrid::Query query{.type = type, .fields = {u"id"_s}, .rows = shotgrid::Query::Rows::Retired};
        const auto rows = co_await client.searchByIds(std::move(query), numbers, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows)
            retired += shotgridId(type, row.ref.id.number());
    }
    co_return retired;
}

QCoro::Task<Result<QStringList>> readDeletedBySync(ayon::AyonClient &client, ProjectName project, QStringList ids,
                                                   std::stop_token stop)
{
    auto events = co_await readDeletions(client, project, ids, stop);
    if (!events && events.error().kind == Error::Kind::Forbidden)
        events = co_await readShownDeletions(client, project, ids, stop);
    if (!events)
        co_return events.error();
    std::map<QString, bool> bySync; // the newest counts
    for (const ayon::Event &event : *events)
        bySync[entityOf(event)] = event.senderType == ayon::integrationSenderType;
    QStringList deleted;
    for (const auto &[id, isOurs] : bySync) {
        if (isOurs)
            deleted += id;
    }
    co_return deleted;
}

} // namespace bridge::sync
