#include "sandbox/ayon/entityroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/foldertree.h"
#include "sandbox/ayon/history.h"
#include "sandbox/ayon/operations.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

EntityId idIn(const Call &call, EntityType type)
{
    return call.id(toText(type) + u"_id"_s);
}

//! One operation with its failure raised as the answer: what all single writes are.
BatchOutcome performSingle(Call &call, Project &project, Operation operation)
{
    Batch batch{.raisesOnError = true};
    batch.operations.push_back(std::move(operation));
    return perform(batch, call.store, project, call.caller);
}

Reply finished(const Call &call, Reply done, const BatchOutcome &outcome)
{
    Reply reply = outcome.raised ? call.refuse(*outcome.raised) : std::move(done);
    reply.work = workOfRequest + outcome.work;
    return reply;
}

Reply createOne(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());

    const BatchOutcome outcome = performSingle(call, **project, {.entityType = type, .data = *body});
    // An id in capitals is stored in small letters, and not found again under the name it came with.
    const QString given = body->value("id"_L1).toString();
    if (!outcome.raised && given != given.toLower())
        return call.refuse(unhandled(u"Entity %1 not found"_s.arg(given)));
    return finished(call, jsonReply({{u"id"_s, outcome.lastCreated.toText()}}, 201), outcome);
}

Reply showOne(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const EntityId id = idIn(call, type);
    const Entity *entity = (*project)->entities().find(type, id);
    if (!entity)
        return call.refuse(notFound(u"Entity %1 not found"_s.arg(id.toText())));
    return jsonReply(entityDocument(**project, *entity, call.store.attributes()));
}

Reply changeOne(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Operation update{
        .kind = Operation::Kind::Update, .entityType = type, .entityId = idIn(call, type), .data = *body};
    return finished(call, emptyReply(), performSingle(call, **project, update));
}

Reply removeOne(Call &call, EntityType type)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Operation removal{.kind = Operation::Kind::Delete,
                            .entityType = type,
                            .entityId = idIn(call, type),
                            .isForced = call.flag(u"force"_s)};
    return finished(call, emptyReply(), performSingle(call, **project, removal));
}

Reply performBatch(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<Batch> batch = batchFromJson(*body, call.store, call.caller);
    if (!batch)
        return call.refuse(batch.refusal());

    BatchOutcome outcome = perform(*batch, call.store, **project, call.caller);
    if (outcome.raised && outcome.raised->form == Refusal::Form::Invalid) // nobody expects the validator here
        outcome.raised = unhandled(toText(outcome.raised->invalid, outcome.raised->model));
    return finished(call, jsonReply(outcome.answer), outcome);
}

Reply assignUsers(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"mode"_s, .isRequired = true, .choices = {u"add"_s, u"remove"_s, u"set"_s}},
        {.name = u"users"_s, .kind = Field::Kind::Texts, .isRequired = true}};
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const EntityId id = idIn(call, EntityType::Task);
    const Entity *task = (*project)->entities().find(EntityType::Task, id);
    if (!task)
        return call.refuse(notFound(u"Entity %1 not found"_s.arg(id.toText())));

    const QString mode = body->value("mode"_L1).toString();
    const QStringList users = body->value("users"_L1).toVariant().toStringList();
    QStringList assignees = mode == "set"_L1 ? QStringList() : task->assignees;
    for (const QString &user : users) {
        assignees.removeAll(user);
        if (mode != "remove"_L1)
            assignees.append(user);
    }
    EntityWriter writer(call.store, **project);
    const std::optional<Refusal> refusal = writer.update(
        EntityType::Task, id, {{u"assignees"_s, QJsonArray::fromStringList(assignees)}}, call.caller, false);
    if (refusal)
        return call.refuse(*refusal);
    (*project)->editEntities().commit();
    for (Event &event : writer.takeEvents()) {
        event.summary.remove(u"value"_s); // this endpoint tells less than a patch
        event.summary.remove(u"entityPath"_s);
        noteHistory(call.store, **project, call.store.addEvent(std::move(event)));
    }
    Reply reply = emptyReply();
    reply.work = workOfRequest + workOfUpdate;
    return reply;
}

Reply showFolders(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return jsonReply({{u"folders"_s, folderList(**project, call.store.attributes(), call.flag(u"attrib"_s))}});
}

Reply showHierarchy(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const QStringList types = call.parameter(u"types"_s).split(u',', Qt::SkipEmptyParts);
    return jsonReply({{u"detail"_s, u"Working"_s},
                      {u"projectName"_s, (*project)->name()},
                      {u"hierarchy"_s, hierarchy(**project, call.parameter(u"search"_s), types)}});
}

} // namespace

void addEntityRoutes(Router &router)
{
    const QString project = u"/api/projects/{project}/"_s;
    router.add(u"GET"_s, project + u"folders"_s, showFolders);
    router.add(u"GET"_s, project + u"hierarchy"_s, showHierarchy);
    router.add(u"POST"_s, project + u"operations"_s, performBatch);
    router.add(u"POST"_s, project + u"tasks/{task_id:id}/assign"_s, assignUsers);
    for (const EntityType type : allEntityTypes) {
        const QString collection = project + tableName(type);
        const QString single = u"%1/{%2_id:id}"_s.arg(collection, toText(type));
        router.add(u"POST"_s, collection, [type](Call &call) { return createOne(call, type); });
        router.add(u"GET"_s, single, [type](Call &call) { return showOne(call, type); });
        router.add(u"PATCH"_s, single, [type](Call &call) { return changeOne(call, type); });
        router.add(u"DELETE"_s, single, [type](Call &call) { return removeOne(call, type); });
    }
}

} // namespace bridge::sandbox::ayon
