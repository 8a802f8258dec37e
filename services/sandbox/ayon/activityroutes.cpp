#include "sandbox/ayon/activityroutes.h"

#include "sandbox/ayon/activityreferences.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/projectfiles.h"
#include "sandbox/ayon/reply.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

//! "task" or "tasks".
std::optional<EntityType> typeFromPath(const QString &text)
{
    for (const EntityType type : allEntityTypes) {
        if (text == toText(type) || text == tableName(type))
            return type;
    }
    return std::nullopt;
}

//! Any project; who may do what in it is asked later.
Checked<Project *> anyProject(const Call &call)
{
    const QString name = call.path.at(u"project"_s);
    if (Project *project = call.store.editProject(name))
        return project;
    return notFound(u"Project %1 not found"_s.arg(name));
}

Checked<const Entity *> entityOf(const Call &call, const Project &project, EntityType type)
{
    const EntityId id = call.id(u"entity_id"_s);
    if (const Entity *entity = project.entities().find(type, id))
        return entity;
    return notFound(u"Entity %1 not found"_s.arg(id.toText()));
}

Reply addActivity(Call &call)
{
    const auto type = typeFromPath(call.path.at(u"entity_type"_s));
    if (!type)
        return call.refuse(badRequest(u"Invalid entity type: "_s + call.path.at(u"entity_type"_s)));
    const Checked<QJsonObject> values = checkedBody(call.request, activityPostFields());
    if (!values)
        return call.refuse(values.refusal());
    Checked<NewActivity> wanted = newActivity(*values);
    if (!wanted)
        return call.refuse(wanted.refusal());
    const Checked<Project *> project = anyProject(call);
    if (!project)
        return call.refuse(project.refusal());
    if (const std::optional<Refusal> refusal = refusalOfAuthor(call, **project, wanted->type))
        return call.refuse(*refusal);
    const Checked<const Entity *> entity = entityOf(call, **project, *type);
    if (!entity)
        return call.refuse(entity.refusal());

    ActivityWriter writer(call.store, **project);
    const Checked<EntityId> created = writer.create(**entity, *wanted, call.caller);
    if (!created)
        return call.refuse(created.refusal());
    if (!call.caller.isService)
        writer.watch(**entity, call.caller.user, call.caller);
    collectOrphans(call.store, **project);
    return jsonReply({{u"id"_s, created->toText()}}, 201);
}

Reply changeActivity(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, activityPatchFields());
    if (!values)
        return call.refuse(values.refusal());
    const std::optional<Refusal> refusal =
        ActivityWriter(call.store, **project).change(call.id(u"activity_id"_s), activityChange(*values), call.caller);
    if (refusal)
        return call.refuse(*refusal);
    collectOrphans(call.store, **project);
    return emptyReply();
}

Reply removeActivity(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const std::optional<Refusal> refusal =
        ActivityWriter(call.store, **project).remove(call.id(u"activity_id"_s), call.caller);
    if (refusal)
        return call.refuse(*refusal);
    collectOrphans(call.store, **project);
    return emptyReply();
}

//! The caller's reactions to an activity become others; \a edit is given the list of all reactions.
Reply changeReactions(Call &call, const std::function<void(QJsonArray &)> &edit)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Activity *activity = (*project)->activities.find(call.id(u"activity_id"_s));
    if (!activity)
        return call.refuse(notFound(u"Activity not found"_s));
    Activity after = *activity;
    QJsonArray reactions = after.data.value("reactions"_L1).toArray();
    edit(reactions);
    after.data.insert(u"reactions"_s, reactions);
    ActivityWriter(call.store, **project).replace(std::move(after), call.caller);
    return emptyReply();
}

void removeReaction(QJsonArray &reactions, const QString &user, const QString &reaction)
{
    for (qsizetype i = reactions.size() - 1; i >= 0; --i) {
        if (reactions.at(i)[u"userName"_s] == user && reactions.at(i)[u"reaction"_s] == reaction)
            reactions.removeAt(i);
    }
}

Reply addReaction(Call &call)
{
    static const std::vector<Field> fields{{.name = u"reaction"_s, .isRequired = true, .pattern = u"^[a-zA-Z]+$"_s}};
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    const QString reaction = values->value("reaction"_L1).toString();
    return changeReactions(call, [&call, &reaction](QJsonArray &reactions) {
        const User *user = call.store.user(call.caller.user);
        removeReaction(reactions, call.caller.user, reaction);
        reactions.append(QJsonObject{{u"userName"_s, call.caller.user},
                                     {u"fullName"_s, user->attrib.value("fullName"_L1)},
                                     {u"reaction"_s, reaction},
                                     {u"timestamp"_s, toText(call.store.now())}});
    });
}

Reply takeReactionBack(Call &call)
{
    return changeReactions(call, [&call](QJsonArray &reactions) {
        removeReaction(reactions, call.caller.user, call.path.at(u"reaction"_s));
    });
}

//! What a call about the watchers of an entity reaches.
struct WatchCall {
    Project *project = nullptr;
    const Entity *entity = nullptr;
};

Checked<WatchCall> watchedBy(Call &call)
{
    const auto type = typeFromPath(call.path.at(u"entity_type"_s));
    if (!type)
        return badRequest(u"Invalid entity type: "_s + call.path.at(u"entity_type"_s));
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return project.refusal();
    const Checked<const Entity *> entity = entityOf(call, **project, *type);
    if (!entity)
        return entity.refusal();
    return WatchCall{.project = *project, .entity = *entity};
}

Reply showWatchers(Call &call)
{
    const Checked<WatchCall> target = watchedBy(call);
    if (!target)
        return call.refuse(target.refusal());
    return jsonReply({{u"watchers"_s, QJsonArray::fromStringList(watchersOf(*target->project, target->entity->id))}});
}

Reply setWatchers(Call &call)
{
    static const std::vector<Field> fields{{.name = u"watchers"_s, .kind = Kind::Texts, .isRequired = true}};
    const Checked<WatchCall> target = watchedBy(call);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    const QStringList wanted = values->value("watchers"_L1).toVariant().toStringList();
    ActivityWriter writer(call.store, *target->project);
    for (const QString &watcher : watchersOf(*target->project, target->entity->id)) {
        if (!wanted.contains(watcher))
            writer.unwatch(*target->entity, watcher, call.caller);
    }
    for (const QString &watcher : wanted)
        writer.watch(*target->entity, watcher, call.caller);
    return emptyReply();
}

} // namespace

const std::vector<Field> &activityPostFields()
{
    static const std::vector<Field> fields{
        {.name = u"id"_s, .kind = Kind::Id},
        {.name = u"activityType"_s,
         .isRequired = true,
         .choices = {u"comment"_s, u"watch"_s, u"reviewable"_s, u"status.change"_s, u"assignee.add"_s,
                     u"assignee.remove"_s, u"version.publish"_s, u"version.review"_s, u"attrib.change"_s}},
        {.name = u"body"_s},
        {.name = u"tags"_s, .kind = Kind::Texts},
        {.name = u"files"_s, .kind = Kind::Texts},
        {.name = u"timestamp"_s},
        {.name = u"data"_s, .kind = Kind::Object}};
    return fields;
}

const std::vector<Field> &activityPatchFields()
{
    static const std::vector<Field> fields{{.name = u"body"_s},
                                           {.name = u"tags"_s, .kind = Kind::Texts},
                                           {.name = u"files"_s, .kind = Kind::Texts},
                                           {.name = u"appendFiles"_s, .kind = Kind::Boolean},
                                           {.name = u"data"_s, .kind = Kind::Object}};
    return fields;
}

Checked<NewActivity> newActivity(const QJsonObject &values)
{
    NewActivity wanted{.id = EntityId::fromText(values.value("id"_L1).toString()).value_or(EntityId()),
                       .type = values.value("activityType"_L1).toString(),
                       .body = values.value("body"_L1).toString(),
                       .tags = values.value("tags"_L1).toVariant().toStringList(),
                       .data = values.value("data"_L1).toObject(),
                       .touchesEntity = true};
    if (values.value("files"_L1).isArray())
        wanted.files = values.value("files"_L1).toVariant().toStringList();
    if (const QJsonValue time = values.value("timestamp"_L1); time.isString()) {
        wanted.timestamp = timestampFromText(time.toString());
        if (!wanted.timestamp)
            return invalid({{.place = {u"body"_s, u"timestamp"_s},
                             .message = u"invalid datetime format"_s,
                             .type = u"value_error.datetime"_s}});
    }
    return wanted;
}

ActivityChange activityChange(const QJsonObject &values)
{
    ActivityChange change{.appendsFiles = values.value("appendFiles"_L1).toBool(),
                          .data = values.value("data"_L1).toObject()};
    if (const QJsonValue body = values.value("body"_L1); body.isString())
        change.body = body.toString();
    if (const QJsonValue tags = values.value("tags"_L1); tags.isArray())
        change.tags = tags.toVariant().toStringList();
    if (const QJsonValue files = values.value("files"_L1); files.isArray())
        change.files = files.toVariant().toStringList();
    return change;
}

std::optional<Refusal> refusalOfAuthor(const Call &call, const Project &project, const QString &activityType)
{
    static const QStringList forPeople{u"comment"_s, u"version.review"_s};
    if (!call.caller.isService && !forPeople.contains(activityType))
        return badRequest(u"Humans can only create comments/guest reviews"_s);
    const User *user = call.store.user(call.caller.user);
    if (!user || !user->hasAccessTo(project.name()))
        return forbidden(u"No access group assigned on this project"_s);
    return std::nullopt;
}

void addActivityRoutes(Router &router)
{
    const QString project = u"/api/projects/{project}/"_s;
    const QString entity = project + u"{entity_type}/{entity_id:id}/"_s;
    const QString activity = project + u"activities/{activity_id:id}"_s;
    router.add(u"POST"_s, entity + u"activities"_s, addActivity);
    router.add(u"GET"_s, entity + u"watchers"_s, showWatchers);
    router.add(u"POST"_s, entity + u"watchers"_s, setWatchers);
    router.add(u"PATCH"_s, activity, changeActivity);
    router.add(u"DELETE"_s, activity, removeActivity);
    router.add(u"POST"_s, activity + u"/reactions"_s, addReaction);
    router.add(u"DELETE"_s, activity + u"/reactions/{reaction}"_s, takeReactionBack);
}

} // namespace bridge::sandbox::ayon
