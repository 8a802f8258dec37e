#include "sandbox/ayon/thumbnailroutes.h"

#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/picture.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/thumbnails.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString thumbnailOfProject = u"thumbnailId"_s; // in the project's `data`

//! The picture, or what the request wants when there is none: to be told so, or one pixel.
Reply shown(const Call &call, const Thumbnail *thumbnail, int placeholderStatus = 200)
{
    if (!thumbnail && call.parameter(u"placeholder"_s) == "none"_L1)
        return call.refuse(notFound(u"No thumbnail available"_s));
    if (!thumbnail)
        return {.status = placeholderStatus, .headers = {{"content-type", "image/png"}}, .body = onePixel()};
    return {.headers = {{"content-type", thumbnail->mime.toLatin1()},
                        {"x-thumbnail-id", thumbnail->id.toText().toLatin1()},
                        {"x-thumbnail-time", toText(thumbnail->createdAt).toLatin1()}},
            .body = call.flag(u"original"_s) ? thumbnail->original : thumbnail->content};
}

//! The newest version with a picture: of a task, or in a folder; null when there is none.
const Entity *picturedVersion(const Project &project, const Entity &entity)
{
    const Entity *newest = nullptr;
    const auto look = [&newest](const Entities::Ordered &versions) {
        for (const auto &[order, version] : versions) {
            if (!version->thumbnail.isEmpty() && (!newest || newest->order < order))
                newest = version;
        }
    };
    const Entities &entities = project.entities();
    if (entity.type == EntityType::Task)
        look(entities.versionsOfTask(entity.id));
    if (entity.type == EntityType::Folder) {
        for (const auto &[order, product] : entities.children(EntityType::Product, entity.id))
            look(entities.children(EntityType::Version, product->id));
    }
    return newest;
}

Reply showOfEntity(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Entity *entity = (*project)->entities().find(type, call.id(u"entity_id"_s));
    if (!entity)
        return shown(call, nullptr);
    if (const Thumbnail *own = (*project)->thumbnails.find(entity->thumbnail))
        return shown(call, own);
    const Entity *version = picturedVersion(**project, *entity);
    Reply reply = shown(call, version ? (*project)->thumbnails.find(version->thumbnail) : nullptr);
    if (version)
        reply.headers.emplace_back("x-thumbnail-source", "version:" + version->id.toText().toLatin1());
    return reply;
}

Reply addToEntity(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const EntityId id = call.id(u"entity_id"_s);
    const Entity *entity = (*project)->entities().find(type, id);
    if (!entity)
        return call.refuse(notFound(u"Entity %1 not found"_s.arg(id.toText())));
    const Checked<EntityId> stored = storeThumbnail(call.store, **project, {}, call.request.body);
    if (!stored)
        return call.refuse(stored.refusal());
    setThumbnail(call.store, **project, *entity, *stored, call.caller);
    const QJsonObject affected{{u"entityType"_s, toText(type)},
                               {u"entityId"_s, id.toText()},
                               {u"thumbnailHash"_s, (*project)->thumbnails.find(*stored)->hash()},
                               {u"thumbnailId"_s, stored->toText()}};
    return jsonReply({{u"id"_s, stored->toText()}, {u"affectedEntities"_s, QJsonArray{affected}}});
}

Reply addThumbnail(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<EntityId> stored = storeThumbnail(call.store, **project, {}, call.request.body);
    if (!stored)
        return call.refuse(stored.refusal());
    return jsonReply({{u"id"_s, stored->toText()}});
}

Reply putThumbnail(Call &call)
{
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Only managers can update arbitrary thumbnails"_s));
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<EntityId> stored =
        storeThumbnail(call.store, **project, call.id(u"thumbnail_id"_s), call.request.body);
    return stored ? emptyReply() : call.refuse(stored.refusal());
}

Reply showThumbnail(Call &call)
{
    constexpr int nonAuthoritative = 203;
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Only managers can access arbitrary thumbnails"_s));
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return shown(call, (*project)->thumbnails.find(call.id(u"thumbnail_id"_s)), nonAuthoritative);
}

Reply addToProject(Call &call)
{
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"You need to be a manager in order to change a project"_s));
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<EntityId> stored = storeThumbnail(call.store, **project, {}, call.request.body);
    if (!stored)
        return call.refuse(stored.refusal());
    ProjectRow row = (*project)->row();
    row.data.insert(thumbnailOfProject, stored->toText());
    row.updatedAt = call.store.now();
    (*project)->setRow(std::move(row));
    return jsonReply({{u"id"_s, stored->toText()}});
}

Reply showOfProject(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const auto id = EntityId::fromText((*project)->row().data.value(thumbnailOfProject).toString());
    return shown(call, id ? (*project)->thumbnails.find(*id) : nullptr);
}

} // namespace

void addThumbnailRoutes(Router &router)
{
    const QString project = u"/api/projects/{project}/"_s;
    const QString thumbnail = project + u"thumbnails/{thumbnail_id:id}"_s;
    for (const EntityType type : {EntityType::Folder, EntityType::Task, EntityType::Version, EntityType::Workfile}) {
        const QString path = project + tableName(type) + u"/{entity_id:id}/thumbnail"_s;
        router.add(u"GET"_s, path, [type](Call &call) { return showOfEntity(call, type); });
        router.add(u"POST"_s, path, [type](Call &call) { return addToEntity(call, type); });
    }
    router.add(u"POST"_s, project + u"thumbnails"_s, addThumbnail);
    router.add(u"PUT"_s, thumbnail, putThumbnail);
    router.add(u"GET"_s, thumbnail, showThumbnail);
    router.add(u"POST"_s, project + u"thumbnail"_s, addToProject);
    router.add(u"GET"_s, project + u"thumbnail"_s, showOfProject);
}

} // namespace bridge::sandbox::ayon
