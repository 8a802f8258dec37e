#include "sandbox/shotgrid/rpc/writing.h"

#include "sandbox/shotgrid/cost.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/rpc/record.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

//! `fields` as the other protocol has them: a list that is added to, or taken from, says so in its value.
QJsonObject dataIn(const QJsonValue &arguments)
{
    QJsonObject data;
    const QJsonArray fields = arguments[u"fields"].toArray();
    for (const QJsonValue field : fields) {
        const QString mode = u"multi_entity_update_mode"_s;
        const QJsonValue value = field[u"value"];
        const bool hasMode = field[mode].isString();
        data.insert(field[u"field_name"].toString(),
                    hasMode ? QJsonObject{{mode, field[mode]}, {u"value"_s, value}} : value);
    }
    return data;
}

//! This protocol names the call, and by a number what of it failed, where the other one does not. The numbers are
//! those that people quote: 5 in `shotgunsoftware/python-api: docs/cookbook/tasks/split_tasks.rst`, 6 on the page
//! "tankerror-could-not-create-folders-error-message" of `shotgunsoftware/developer.shotgunsoftware.com`.
Failure inOlderWords(const MethodCall &call, Failure failure)
{
    if (failure.title.startsWith("Update failed for ["_L1))
        failure.title = u"%1 CRUD ERROR #5: %2"_s.arg(call.words(), failure.title);
    else if (failure.title.startsWith("Create failed for ["_L1))
        failure.title = u"%1 CRUD ERROR #6: %2"_s.arg(call.words(), failure.title);
    return failure;
}

//! And of a batch it names the request, in the words of the same page.
Failure inBatch(qsizetype index, Failure failure)
{
    failure.title = u"API batch() request with index %1 failed.  All requests rolled back.\n%2"_s.arg(
        QString::number(index), messageOf(failure));
    failure.detail.clear();
    return failure;
}

Outcome<QJsonValue> createdBy(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    const auto type = typeIn(call, arguments);
    if (!type)
        return type.failure();
    const QJsonObject data = dataIn(arguments);
    const auto row = writer.create(**type, data);
    if (!row)
        return inOlderWords(call, row.failure());
    const auto paths = pathsOf(call, **type, data.keys() + fieldNames(arguments[u"return_fields"]));
    if (!paths)
        return paths.failure();
    return QJsonValue(flatRecord(call, *row, *paths));
}

Outcome<QJsonValue> updatedBy(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    const auto row = rowIn(call, arguments);
    if (!row)
        return row.failure();
    const QJsonObject data = dataIn(arguments);
    if (auto refusal = writer.update(*row, data))
        return inOlderWords(call, *refusal);
    const auto paths = pathsOf(call, call.store().schema().type(*row), data.keys());
    if (!paths)
        return paths.failure();
    return QJsonValue(flatRecord(call, *row, *paths));
}

Outcome<QJsonValue> retiredBy(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    const auto row = rowIn(call, arguments);
    if (!row)
        return row.failure();
    const Row *found = call.store().row(*row);
    if (found && found->isRetired() && canSee(call.caller, call.store(), *row))
        return QJsonValue(false);
    if (auto refusal = writer.retire(*row))
        return *refusal;
    return QJsonValue(true);
}

Outcome<QJsonValue> revivedBy(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    const auto row = rowIn(call, arguments);
    if (!row)
        return row.failure();
    const auto didRevive = writer.revive(*row);
    if (!didRevive)
        return didRevive.failure();
    return QJsonValue(*didRevive);
}

using Step = Outcome<QJsonValue> (*)(const MethodCall &, Writer &, const QJsonValue &);

Outcome<QJsonValue> partOfBatch(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    MethodCall part = call; // which is refused in its own name
    part.name = arguments[u"request_type"].toString();
    if (part.name == "create"_L1)
        return createdBy(part, writer, arguments);
    if (part.name == "update"_L1)
        return updatedBy(part, writer, arguments);
    if (part.name == "delete"_L1)
        return retiredBy(part, writer, arguments);
    return invalidRequest(u"%1 invalid 'request_type': %2"_s.arg(call.words(), toRuby(arguments[u"request_type"])));
}

Outcome<QJsonValue> wholeBatch(const MethodCall &call, Writer &writer, const QJsonValue &arguments)
{
    QJsonArray results;
    const QJsonArray requests = arguments.toArray();
    for (const QJsonValue request : requests) {
        const auto result = partOfBatch(call, writer, request);
        if (!result)
            return inBatch(results.size(), result.failure());
        results.append(*result);
    }
    return QJsonValue(results);
}

Outcome<Result> written(const MethodCall &call, Step step, std::chrono::microseconds work = {})
{
    const auto value =
        call.access.write(call.caller, [&call, step](Writer &writer) { return step(call, writer, call.arguments); });
    if (!value)
        return value.failure();
    return Result{.value = *value, .work = work};
}

} // namespace

Outcome<Result> create(const MethodCall &call)
{
    return written(call, createdBy);
}

Outcome<Result> update(const MethodCall &call)
{
    return written(call, updatedBy);
}

Outcome<Result> retire(const MethodCall &call)
{
    return written(call, retiredBy);
}

Outcome<Result> revive(const MethodCall &call)
{
    return written(call, revivedBy);
}

Outcome<Result> batch(const MethodCall &call)
{
    return written(call, wholeBatch, costOfCall + costOfBatchRow * call.arguments.toArray().size());
}

} // namespace bridge::sandbox::shotgrid::rpc
