#include "sandbox/ayon/activityoperations.h"

#include "sandbox/ayon/activityroutes.h"
#include "sandbox/ayon/projectfiles.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/work.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const std::vector<Field> &batchFields()
{
    static const std::vector<Field> fields{{.name = u"operations"_s, .kind = Kind::Objects, .isRequired = true},
                                           {.name = u"canFail"_s, .kind = Kind::Boolean}};
    return fields;
}

const std::vector<Field> &operationFields()
{
    static const std::vector<Field> fields{
        {.name = u"id"_s},
        {.name = u"type"_s, .isRequired = true, .choices = {u"create"_s, u"update"_s, u"delete"_s}},
        {.name = u"activityId"_s, .kind = Kind::Id},
        {.name = u"data"_s, .kind = Kind::Object}};
    return fields;
}

std::vector<Field> creationFields()
{
    std::vector<Field> fields = activityPostFields();
    fields.push_back({.name = u"entityType"_s, .isRequired = true});
    fields.push_back({.name = u"entityId"_s, .kind = Kind::Id, .isRequired = true});
    return fields;
}

Checked<QJsonObject> checkedData(const QJsonObject &operation, std::span<const Field> fields)
{
    BodyCheck check;
    const QJsonObject values = check.check(operation.value("data"_L1).toObject(), fields);
    if (!check.isGood())
        return invalid(check.takeInvalid(), u"ActivityOperationModel"_s);
    return values;
}

Checked<EntityId> create(Call &call, Project &project, const QJsonObject &operation)
{
    static const std::vector<Field> fields = creationFields();
    const Checked<QJsonObject> values = checkedData(operation, fields);
    if (!values)
        return values.refusal();
    Checked<NewActivity> wanted = newActivity(*values);
    if (!wanted)
        return wanted.refusal();
    if (wanted->id.isEmpty())
        wanted->id = EntityId::fromText(operation.value("activityId"_L1).toString()).value_or(EntityId());
    if (const std::optional<Refusal> refusal = refusalOfAuthor(call, project, wanted->type))
        return *refusal;
    const QString id = values->value("entityId"_L1).toString();
    const auto type = entityTypeFromText(values->value("entityType"_L1).toString());
    const Entity *entity = type ? project.entities().find(*type, EntityId::fromText(id).value_or(EntityId())) : nullptr;
    if (!entity)
        return notFound(u"Entity %1 not found"_s.arg(id));
    return ActivityWriter(call.store, project).create(*entity, *wanted, call.caller);
}

std::optional<Refusal> update(Call &call, Project &project, const EntityId &id, const QJsonObject &operation)
{
    const Checked<QJsonObject> values = checkedData(operation, activityPatchFields());
    if (!values)
        return values.refusal();
    return ActivityWriter(call.store, project).change(id, activityChange(*values), call.caller);
}

//! Carries out one operation; returns what is answered for it.
QJsonObject perform(Call &call, Project &project, const QJsonObject &operation)
{
    const QString type = operation.value("type"_L1).toString();
    EntityId id = EntityId::fromText(operation.value("activityId"_L1).toString()).value_or(EntityId());
    std::optional<Refusal> refusal;
    if (type == "create"_L1) {
        const Checked<EntityId> created = create(call, project, operation);
        if (created)
            id = *created;
        else
            refusal = created.refusal();
    } else if (type == "update"_L1) {
        refusal = update(call, project, id, operation);
    } else {
        refusal = ActivityWriter(call.store, project).remove(id, call.caller);
    }

    QString detail;
    if (refusal)
        detail = refusal->form == Refusal::Form::Invalid ? toText(refusal->invalid, refusal->model) : refusal->detail;
    QString operationId = operation.value("id"_L1).toString();
    if (operationId.isEmpty())
        operationId = call.store.newId().toText();
    return {{u"id"_s, operationId},
            {u"type"_s, type},
            {u"success"_s, !refusal},
            {u"status"_s, refusal ? QJsonValue(500) : QJsonValue(QJsonValue::Null)},
            {u"detail"_s, textOrNull(detail)},
            {u"activityId"_s, idOrNull(id)}};
}

Reply performBatch(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    BodyCheck check;
    const QJsonObject batch = check.check(*body, batchFields());
    const QJsonArray given = batch.value("operations"_L1).toArray();
    QJsonArray operations;
    for (int i = 0; i < given.size(); ++i)
        operations.append(check.check(given.at(i).toObject(), operationFields(), {u"body"_s, u"operations"_s, i}));
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));

    const bool canFail = batch.value("canFail"_L1).toBool();
    bool isGood = true;
    QJsonArray results;
    for (const QJsonValue &operation : operations) {
        const QJsonObject result = perform(call, **project, operation.toObject());
        results.append(result);
        isGood = isGood && result.value("success"_L1).toBool();
        if (!isGood && !canFail)
            break;
    }
    collectOrphans(call.store, **project);
    Reply reply = jsonReply({{u"operations"_s, results}, {u"success"_s, isGood}});
    reply.work = workOfRequest + results.size() * workOfUpdate;
    return reply;
}

} // namespace

void addActivityOperationRoutes(Router &router)
{
    router.add(u"POST"_s, u"/api/projects/{project}/operations/activities"_s, performBatch);
}

} // namespace bridge::sandbox::ayon
