#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/schema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! A subscription: who is told of which events.
struct Hook {
    enum class Status { Active, Disabled, Failed };

    QString id = {};
    QString url = {};
    QJsonObject entityTypes = {}; // {"Shot": {"update": ["code"], "create": []}}; empty: by event type
    QString eventType = {};
    QJsonArray projects = {}; // empty: all
    QString token = {}; // signs the deliveries; empty: they are not signed
    QString name = {};
    QString description = {};
    bool validatesCertificate = true;
    bool isBatched = false;
    Status status = Status::Active;
    int deliveries = 0;
    std::vector<QDateTime> failures = {}; // of the last day
};

QString toText(Hook::Status status);

//! As answers show it: without its token.
QJsonObject hookToJson(const Hook &hook);

//! And whole, to be kept.
QJsonObject keptHook(const Hook &hook);
Hook hookFromKept(const QJsonObject &json);

//! What a body says about a hook that is made or changed. Refusals (400, 103) name each key that is wrong. Fields,
//! projects and the number of types are not looked at, as on a real site.
Refusal refusalOfNewHook(const Schema &schema, const QJsonObject &body, bool takesLoopback);
Refusal refusalOfHookChange(const Schema &schema, const QJsonObject &body, bool takesLoopback);
//! The hook with what the body says; it has passed the above.
Hook changedHook(Hook hook, const QJsonObject &body);

//! Whether an address is on this machine.
bool isLoopback(const QUrl &url);

} // namespace bridge::sandbox::shotgrid
