#include "sandbox/ayon/operations.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/history.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

#include <set>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

QString kindText(Operation::Kind kind)
{
    switch (kind) {
    case Operation::Kind::Create:
        return u"create"_s;
    case Operation::Kind::Update:
        return u"update"_s;
    case Operation::Kind::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

const std::vector<Field> &batchFields()
{
    static const std::vector<Field> fields{{.name = u"operations"_s, .kind = Field::Kind::Objects},
                                           {.name = u"canFail"_s, .kind = Field::Kind::Boolean},
                                           {.name = u"waitForEvents"_s, .kind = Field::Kind::Boolean},
                                           {.name = u"raiseOnError"_s, .kind = Field::Kind::Boolean}};
    return fields;
}

const std::vector<Field> &operationFields()
{
    static const std::vector<Field> fields{
        {.name = u"id"_s},
        {.name = u"type"_s, .isRequired = true, .choices = {u"create"_s, u"update"_s, u"delete"_s}},
        {.name = u"entityType"_s,
         .isRequired = true,
         .choices = {u"folder"_s, u"task"_s, u"product"_s, u"version"_s, u"representation"_s, u"workfile"_s}},
        {.name = u"entityId"_s, .kind = Field::Kind::Id},
        {.name = u"data"_s, .kind = Field::Kind::Object},
        {.name = u"force"_s, .kind = Field::Kind::Boolean},
        {.name = u"asUser"_s}};
    return fields;
}

Operation operationFromChecked(const QJsonObject &json, Store &store)
{
    Operation operation;
    for (const auto kind : {Operation::Kind::Create, Operation::Kind::Update, Operation::Kind::Delete}) {
        if (json.value("type"_L1) == kindText(kind))
            operation.kind = kind;
    }
    operation.id = json.value("id"_L1).toString();
    if (operation.id.isEmpty())
        operation.id = store.newId().toText();
    operation.entityType = *entityTypeFromText(json.value("entityType"_L1).toString());
    operation.entityId = EntityId::fromText(json.value("entityId"_L1).toString()).value_or(EntityId());
    if (json.value("data"_L1).isObject())
        operation.data = json.value("data"_L1).toObject();
    operation.isForced = json.value("force"_L1).toBool();
    operation.asUser = json.value("asUser"_L1).toString();
    return operation;
}

//! What makes the whole batch unfit, however good its operations are.
std::optional<Refusal> refusalOf(const Batch &batch, const Store &store, const Caller &caller)
{
    std::set<std::pair<EntityType, EntityId>> touched;
    for (const Operation &operation : batch.operations) {
        if (!operation.asUser.isEmpty() && !caller.isService)
            return forbidden(u"Only services can perform operations as other users"_s);
        if (!operation.asUser.isEmpty() && !store.user(operation.asUser))
            return notFound(u"User %1 not found"_s.arg(operation.asUser));
        if (operation.kind == Operation::Kind::Create)
            continue;
        if (operation.entityId.isEmpty())
            return badRequest(u"entity_id is required for update/delete"_s);
        const std::pair entity(operation.entityType, operation.entityId);
        if (touched.contains(entity))
            return badRequest(
                u"Duplicate operation for %1 %2"_s.arg(toText(operation.entityType), operation.entityId.toText()));
        touched.insert(entity);
    }
    return std::nullopt;
}

std::chrono::microseconds workOf(const Operation &operation)
{
    if (operation.kind != Operation::Kind::Create)
        return workOfUpdate;
    return operation.entityType == EntityType::Folder ? workOfFolderCreate : workOfTaskCreate;
}

Caller callerOf(const Operation &operation, const Store &store, const Caller &caller)
{
    if (operation.asUser.isEmpty())
        return caller;
    Caller other = callerFor(*store.user(operation.asUser));
    other.sender = caller.sender;
    other.senderType = caller.senderType;
    return other;
}

struct Result {
    EntityId entityId = {};
    std::optional<Refusal> refusal = {};
};

Result perform(const Operation &operation, EntityWriter &writer, const Caller &caller)
{
    const EntityId &id = operation.entityId;
    const QJsonObject data = operation.data.value_or(QJsonObject());
    switch (operation.kind) {
    case Operation::Kind::Create: {
        if (!operation.data)
            return {.entityId = id, .refusal = Refusal{.status = 500, .detail = u"data is required for create"_s}};
        const Checked<EntityId> created = writer.create(operation.entityType, id, data, caller);
        if (!created)
            return {.entityId = id, .refusal = created.refusal()};
        return {.entityId = *created};
    }
    case Operation::Kind::Update:
        return {.entityId = id, .refusal = writer.update(operation.entityType, id, data, caller, operation.isForced)};
    case Operation::Kind::Delete:
        return {.entityId = id, .refusal = writer.remove(operation.entityType, id, caller, operation.isForced)};
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Operation &operation, const Result &result)
{
    QJsonObject json{{u"id"_s, operation.id},
                     {u"type"_s, kindText(operation.kind)},
                     {u"entityType"_s, toText(operation.entityType)},
                     {u"entityId"_s, idOrNull(result.entityId)},
                     {u"success"_s, !result.refusal},
                     {u"status"_s, operation.kind == Operation::Kind::Create ? 201 : 204},
                     {u"errorCode"_s, QJsonValue::Null},
                     {u"detail"_s, QJsonValue::Null}};
    if (!result.refusal)
        return json;
    const Refusal &refusal = *result.refusal;
    json.insert(u"status"_s, refusal.operationStatus != 0 ? refusal.operationStatus : refusal.status);
    if (!refusal.errorCode.isEmpty())
        json.insert(u"errorCode"_s, refusal.errorCode);
    json.insert(u"detail"_s,
                refusal.form == Refusal::Form::Invalid ? toText(refusal.invalid, refusal.model) : refusal.detail);
    return json;
}

//! Links go with an entity that is deleted, but not with those that it takes along: `ynput/ayon-backend` #446.
void removeLinks(Project &project, const std::vector<EntityId> &entities)
{
    std::vector<EntityId> dead;
    for (const auto &[order, link] : project.links.all()) {
        if (std::ranges::any_of(entities, [&link](const EntityId &entity) { return link.isOf(entity); }))
            dead.push_back(link.id);
    }
    for (const EntityId &link : dead)
        project.links.erase(link);
}

} // namespace

Checked<Batch> batchFromJson(const QJsonObject &body, Store &store, const Caller &caller)
{
    BodyCheck check;
    const QJsonObject checked = check.check(body, batchFields());
    Batch batch{.canFail = checked.value("canFail"_L1).toBool(),
                .raisesOnError = checked.value("raiseOnError"_L1).toBool()};
    const QJsonArray operations = checked.value("operations"_L1).toArray();
    for (int i = 0; i < operations.size(); ++i) {
        const QJsonObject operation =
            check.check(operations.at(i).toObject(), operationFields(), {u"body"_s, u"operations"_s, i});
        if (check.isGood())
            batch.operations.push_back(operationFromChecked(operation, store));
    }
    if (!check.isGood())
        return invalid(check.takeInvalid());
    if (const std::optional<Refusal> refusal = refusalOf(batch, store, caller))
        return *refusal;
    return batch;
}

BatchOutcome perform(const Batch &batch, Store &store, Project &project, const Caller &caller)
{
    BatchOutcome outcome;
    QJsonArray results;
    EntityWriter writer(store, project);
    Entities &entities = project.editEntities();
    const auto keep = [&] {
        entities.commit();
        removeLinks(project, writer.takeRemoved());
    };
    const auto undo = [&] {
        entities.rollback();
        writer.takeRemoved();
    };
    for (const Operation &operation : batch.operations) {
        const Result result = perform(operation, writer, callerOf(operation, store, caller));
        results.append(toJson(operation, result));
        outcome.work += workOf(operation);
        if (!result.refusal) {
            outcome.lastCreated = result.entityId;
            if (batch.canFail)
                keep();
            continue;
        }
        if (!outcome.firstFailure)
            outcome.firstFailure = result.refusal;
        if (batch.canFail) {
            undo();
            continue;
        }
        if (batch.raisesOnError)
            outcome.raised = result.refusal;
        if (batch.raisesOnError || result.refusal->isFromDatabase)
            undo();
        break;
    }
    keep();
    // What a failed batch leaves behind leaves it without events.
    if (batch.canFail || !outcome.firstFailure) {
        for (Event &event : writer.takeEvents())
            noteHistory(store, project, store.addEvent(std::move(event)));
    }
    outcome.answer = {{u"operations"_s, results}, {u"success"_s, !outcome.firstFailure}};
    return outcome;
}

} // namespace bridge::sandbox::ayon
