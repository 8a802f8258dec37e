#include "sandbox/shotgrid/rpc/thread.h"

#include "sandbox/shotgrid/notethread.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/rpc/record.h"

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

Outcome<Result> readThread(const MethodCall &call)
{
    const Schema &schema = call.store().schema();
    const EntityType *type = schema.find(u"Note"_s);
    const Link note{.type = type ? type->place : -1, .id = call.arguments[u"note_id"].toInt()};
    if (!type || !call.store().isLive(note) || !canSee(call.caller, call.store(), note))
        return missingRow(u"Note"_s, note.id);
    QJsonArray thread;
    const QJsonArray parts = noteThread(call.store(), call.caller, note);
    for (const QJsonValue part : parts) {
        const auto row = schema.linkFromJson(part);
        const QJsonValue names = call.arguments[u"entity_fields"][part[u"type"].toString()];
        const auto paths = pathsOf(call, schema.type(*row), fieldNames(names));
        if (!paths)
            return paths.failure();
        QJsonObject whole = flatRecord(call, *row, *paths);
        const QJsonObject shown = part.toObject();
        for (auto entry = shown.begin(); entry != shown.end(); ++entry)
            whole.insert(entry.key(), entry.value());
        thread.append(whole);
    }
    return Result{.value = thread};
}

} // namespace bridge::sandbox::shotgrid::rpc
