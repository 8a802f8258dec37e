#pragma once

#include "base/entityid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace bridge::ayon {

struct Event {
    enum class Status { Pending, InProgress, Finished, Failed, Aborted, Restarted };

    EntityId id = {};
    QString hash = {};
    QString topic = {};
    ProjectName project = {}; // empty: of the studio
    QString user = {};
    QString sender = {};
    QString senderType = {};
    EntityId dependsOn = {};
    Status status = Status::Pending;
    int retries = 0;
    QString description = {};
    QJsonObject summary = {};
    QJsonObject payload = {};
    QDateTime createdAt = {};
    QDateTime updatedAt = {};

    bool operator==(const Event &) const = default;
};
QString toText(Event::Status status); // "in_progress"

struct NewEvent {
    QString topic = {};
    QString hash = {}; // unique on the server; a second event of the same hash is a Conflict. Empty: made by the server
    ProjectName project = {};
    QString description = {};
    QJsonObject summary = {};
    QJsonObject payload = {};
    bool finished = true; // the state in which others may enroll on it
};

//! Members without a value stay as they are; `summary` and `payload` are replaced, not merged.
struct EventChange {
    std::optional<Event::Status> status = {};
    std::optional<QString> description = {};
    std::optional<double> progress = {}; // 0 to 100; only broadcast, never stored
    std::optional<QJsonObject> summary = {};
    std::optional<QJsonObject> payload = {};
};

} // namespace bridge::ayon
