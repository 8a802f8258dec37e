#include "sandbox/ayon/reviewableroutes.h"

#include "sandbox/ayon/activitywriter.h"
#include "sandbox/ayon/body.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/picture.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"
#include "sandbox/ayon/thumbnails.h"
#include "sandbox/media/movie.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString reviewable = u"reviewable"_s;
const QString labelMember = u"reviewableLabel"_s; // in the activity's data
const QString orderMember = u"reviewableOrder"_s;

struct EntityCall {
    Project *project = nullptr;
    const Entity *entity = nullptr;
};

Checked<EntityCall> entityOf(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return project.refusal();
    const EntityId id = call.id(u"entity_id"_s);
    const Entity *entity = (*project)->entities().find(type, id);
    if (!entity)
        return notFound(u"Entity %1 not found"_s.arg(id.toText()));
    return EntityCall{.project = *project, .entity = entity};
}

//! What is found out about a picture or a movie by its head; none for what cannot be decoded.
std::optional<QJsonObject> mediaInfo(const StoredFile &content)
{
    QFile file(content.path());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    if (const auto picture = pictureFrom(file))
        return QJsonObject{
            {u"width"_s, picture->size.width()}, {u"height"_s, picture->size.height()}, {u"codec"_s, picture->format}};
    const auto movie = movieFrom(file);
    if (!movie)
        return std::nullopt;
    return QJsonObject{{u"width"_s, movie->size.width()},
                       {u"height"_s, movie->size.height()},
                       {u"frameRate"_s, movie->frameRate},
                       {u"duration"_s, movie->seconds},
                       {u"codec"_s, movie->codec}};
}

//! Whether a browser shows it as it is.
QString availabilityOf(const QJsonObject &mediaInfo)
{
    static const QStringList shown{u"png"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"h264"_s};
    const QString codec = mediaInfo.value("codec"_L1).toString();
    if (codec.isEmpty())
        return u"unknown"_s;
    return shown.contains(codec) ? u"ready"_s : u"conversionRequired"_s;
}

QJsonObject document(const Store &store, const Activity &activity, const ProjectFile &file)
{
    const User *author = store.user(activity.author());
    const QString fullName = author ? author->attrib.value("fullName"_L1).toString() : QString();
    return {{u"fileId"_s, file.id.toText()},
            {u"activityId"_s, activity.id.toText()},
            {u"filename"_s, file.name},
            {u"label"_s, textOrNull(activity.data.value(labelMember).toString())},
            {u"mimetype"_s, file.mime},
            {u"availability"_s, availabilityOf(file.mediaInfo)},
            {u"mediaInfo"_s, file.mediaInfo},
            {u"createdFrom"_s, QJsonValue::Null},
            {u"processing"_s, QJsonValue::Null},
            {u"createdAt"_s, toText(activity.createdAt)},
            {u"updatedAt"_s, toText(activity.updatedAt)},
            {u"author"_s, QJsonObject{{u"name"_s, activity.author()}, {u"fullName"_s, textOrNull(fullName)}}}};
}

const ProjectFile *fileOf(const Project &project, const Activity &activity)
{
    const QJsonArray files = activity.data.value("files"_L1).toArray();
    const auto id = EntityId::fromText(files.at(0)[u"id"_s].toString());
    return id ? project.files.find(*id) : nullptr;
}

//! The reviewables of a version in their order.
std::vector<const Activity *> reviewablesOf(const Project &project, const EntityId &version)
{
    std::vector<const Activity *> found = project.activities.madeOn(version, reviewable);
    std::ranges::stable_sort(found, {},
                             [](const Activity *activity) { return activity->data.value(orderMember).toInt(); });
    return found;
}

QJsonObject versionDocument(const Store &store, const Project &project, const Entity &version)
{
    const Entity *product = project.entities().find(EntityType::Product, version.parent);
    QJsonArray reviewables;
    for (const Activity *activity : reviewablesOf(project, version.id)) {
        if (const ProjectFile *file = fileOf(project, *activity))
            reviewables.append(document(store, *activity, *file));
    }
    return {{u"id"_s, version.id.toText()},
            {u"name"_s, versionName(version.version)},
            {u"version"_s, QString::number(version.version)},
            {u"status"_s, version.status},
            {u"productId"_s, product->id.toText()},
            {u"productName"_s, product->name},
            {u"productType"_s, product->subtype},
            {u"attrib"_s, version.attrib},
            {u"reviewables"_s, reviewables}};
}

std::optional<Refusal> refusalOfHeaders(const Request &request)
{
    std::vector<InvalidValue> missing;
    for (const char *name : {"content-type", "x-file-name"}) {
        if (request.header(name).isEmpty())
            missing.push_back({.place = {u"header"_s, QString::fromLatin1(name)},
                               .message = u"field required"_s,
                               .type = u"value_error.missing"_s});
    }
    if (!missing.empty())
        return invalid(std::move(missing));
    const QByteArray type = request.header("content-type");
    if (!type.startsWith("video/") && !type.startsWith("image/") && type != "application/mxf")
        return badRequest(u"Only videos and images are supported for reviewables now"_s);
    return std::nullopt;
}

//! A version without a picture gets one from what was uploaded: of a movie, a grey one of its shape.
void addPicture(Call &call, Project &project, const Entity &version, const ProjectFile &file)
{
    if (!version.thumbnail.isEmpty())
        return;
    const QSize shape(file.mediaInfo.value("width"_L1).toInt(), file.mediaInfo.value("height"_L1).toInt());
    const bool isMovie = file.mediaInfo.contains("frameRate"_L1);
    const Checked<EntityId> stored =
        storeThumbnail(call.store, project, {}, isMovie ? greyThumbnail(shape) : asThumbnail(file.content->readAll()));
    if (stored) // a picture of another kind than thumbnails may be gives none
        setThumbnail(call.store, project, version, *stored, call.caller);
}

Reply addReviewable(Call &call)
{
    const Checked<EntityCall> target = entityOf(call, EntityType::Version);
    if (!target)
        return call.refuse(target.refusal());
    if (const std::optional<Refusal> refusal = refusalOfHeaders(call.request))
        return call.refuse(*refusal);
    const std::shared_ptr<StoredFile> content = call.request.asFile();
    const std::optional<QJsonObject> info = content ? mediaInfo(*content) : std::nullopt;
    if (!info)
        return call.refuse(badRequest(u"Failed to extract media info"_s));

    Project &project = *target->project;
    const Entity &version = *target->entity;
    ProjectFile file{.id = call.store.newId(),
                     .name = QString::fromLatin1(call.request.header("x-file-name")),
                     .mime = QString::fromLatin1(call.request.header("content-type")),
                     .author = call.caller.user,
                     .mediaInfo = *info,
                     .content = content};
    file.createdAt = file.updatedAt = call.store.now();
    const EntityId fileId = project.files.put(std::move(file)).id;
    const QString label = call.parameter(u"label"_s);
    NewActivity wanted{.type = reviewable,
                       .body = u"Uploaded reviewable '%1'"_s.arg(
                           label.isEmpty() ? QString::fromLatin1(call.request.header("x-file-name")) : label),
                       .files = QStringList{fileId.toText()},
                       .touchesEntity = true};
    if (!label.isEmpty())
        wanted.data.insert(labelMember, label);
    const Checked<EntityId> activity = ActivityWriter(call.store, project).create(version, wanted, call.caller);
    if (!activity)
        return call.refuse(activity.refusal());
    const ProjectFile &stored = *project.files.find(fileId);
    addPicture(call, project, version, stored);

    Event event = signedEvent(u"reviewable.created"_s, project, call.caller);
    event.description = u"Reviewable uploaded"_s;
    event.summary = {{u"fileId"_s, fileId.toText()},
                     {u"versionId"_s, version.id.toText()},
                     {u"productId"_s, version.parent.toText()},
                     {u"activityId"_s, activity->toText()},
                     {u"size"_s, stored.size()},
                     {u"filename"_s, stored.name},
                     {u"label"_s, textOrNull(label)},
                     {u"mimetype"_s, stored.mime}};
    call.store.addEvent(std::move(event));

    QJsonObject answer = document(call.store, *project.activities.find(*activity), stored);
    for (const QString &time : {u"createdAt"_s, u"updatedAt"_s}) // here, and only here, without an offset
        answer.insert(time, answer.value(time).toString().remove(u"+00:00"_s));
    return jsonReply(answer);
}

Reply showOfVersion(Call &call)
{
    const Checked<EntityCall> target = entityOf(call, EntityType::Version);
    if (!target)
        return call.refuse(target.refusal());
    return jsonReply(versionDocument(call.store, *target->project, *target->entity));
}

std::vector<const Entity *> versionsBelow(const Entities &entities, const Entity &entity)
{
    std::vector<const Entity *> found;
    const auto take = [&found](const Entities::Ordered &versions) {
        for (const auto &[order, version] : versions)
            found.push_back(version);
    };
    if (entity.type == EntityType::Task)
        take(entities.versionsOfTask(entity.id));
    else if (entity.type == EntityType::Product)
        take(entities.children(EntityType::Version, entity.id));
    else {
        for (const auto &[order, product] : entities.children(EntityType::Product, entity.id))
            take(entities.children(EntityType::Version, product->id));
    }
    std::ranges::stable_sort(found, {}, &Entity::version);
    return found;
}

Reply showOfVersionsBelow(Call &call, EntityType type)
{
    const Checked<EntityCall> target = entityOf(call, type);
    if (!target)
        return call.refuse(target.refusal());
    QJsonArray versions;
    for (const Entity *version : versionsBelow(target->project->entities(), *target->entity))
        versions.append(versionDocument(call.store, *target->project, *version));
    return listReply(versions);
}

Reply sortReviewables(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"sort"_s, .kind = Field::Kind::Texts, .isRequired = true, .pattern = entityIdPattern}};
    const Checked<EntityCall> target = entityOf(call, EntityType::Version);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QStringList wanted = body->value("sort"_L1).toVariant().toStringList();
    ActivityWriter writer(call.store, *target->project);
    for (const Activity *activity : reviewablesOf(*target->project, target->entity->id)) {
        const qsizetype place = wanted.indexOf(activity->id.toText());
        if (place < 0)
            continue;
        Activity after = *activity;
        after.data.insert(orderMember, place + 1);
        writer.replace(std::move(after), call.caller);
    }
    return emptyReply();
}

Reply changeReviewable(Call &call)
{
    static const std::vector<Field> fields{{.name = u"label"_s}};
    const Checked<EntityCall> target = entityOf(call, EntityType::Version);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const Activity *activity = target->project->activities.find(call.id(u"activity_id"_s));
    if (!activity || activity->type != reviewable)
        return call.refuse(notFound(u"Reviewable not found"_s));
    Activity after = *activity;
    after.data.insert(labelMember, body->value("label"_L1).toString());
    ActivityWriter(call.store, *target->project).replace(std::move(after), call.caller);
    return emptyReply();
}

} // namespace

void addReviewableRoutes(Router &router)
{
    const QString project = u"/api/projects/{project}/"_s;
    const QString ofVersion = project + u"versions/{entity_id:id}/reviewables"_s;
    router.add(u"POST"_s, ofVersion, addReviewable);
    router.add(u"GET"_s, ofVersion, showOfVersion);
    router.add(u"PATCH"_s, ofVersion, sortReviewables);
    router.add(u"PATCH"_s, ofVersion + u"/{activity_id:id}"_s, changeReviewable);
    for (const EntityType type : {EntityType::Folder, EntityType::Task, EntityType::Product}) {
        router.add(u"GET"_s, project + tableName(type) + u"/{entity_id:id}/reviewables"_s,
                   [type](Call &call) { return showOfVersionsBelow(call, type); });
    }
}

} // namespace bridge::sandbox::ayon
