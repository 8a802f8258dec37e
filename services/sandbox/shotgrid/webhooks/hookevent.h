#pragma once

#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/webhooks/hook.h"

namespace bridge::sandbox::shotgrid {

//! A row of the event log, as hooks see it.
struct HookEvent {
    int id = 0;
    QString type = {}; // "Shotgun_Shot_Change"
    QString operation = {}; // create, update, delete, revive; empty for what is none of these
    QString attribute = {};
    Link entity = {};
    Link project = {};
    Link user = {};
    QString sessionUuid = {};
    QJsonObject meta = {};
    QDateTime createdAt = {};
};

HookEvent hookEvent(const Store &store, const Link &row);

//! Whether the hook is told of it. Never of scripts, of the event log and of connections, and the values that a row was
//! made with are no changes.
bool isTold(const Hook &hook, const Store &store, const HookEvent &event);

//! The `data` of its delivery; \a place is that in the write it belongs to.
QJsonObject eventToJson(const Store &store, const HookEvent &event, int place, const QString &deliveryId);

} // namespace bridge::sandbox::shotgrid
