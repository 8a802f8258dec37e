#pragma once

#include "base/entityid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

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

//! What a worker asks to be given: the oldest finished event of a source topic that no event of the target topic stands
//! for yet, or whose target failed and may be tried again.
struct Enrolment {
    QStringList sourceTopics = {}; // one may end in "*"; several are taken as they are written
    QString targetTopic = {};
    QString description = {};
    ProjectName project = {}; // only events of this one; empty: of all
    bool ofStudio = false; // only events that have no project
    bool sequential = true; // nothing while somebody else has the oldest
    int maxRetries = 2; // a failing job is given out twice more than that
    QStringList ignoreSenderTypes = {}; // by which an integration leaves out what it has done itself
    int ignoreOlderThanDays = 3; // sources that were last changed before that; 0: none
};

//! The event that stands for the work on another one, its source.
struct Job {
    EntityId id = {};
    EntityId source = {};
    Event::Status status = Event::Status::Pending;
    bool operator==(const Job &) const = default;
};

//! Which events to list.
struct EventQuery {
    QStringList topics = {}; // may hold "*"
    std::vector<ProjectName> projects = {}; // empty: all
    bool ofStudio = false; // events that have no project: only these, or these as well where projects are named
    std::vector<Event::Status> statuses = {}; // empty: all
    QDateTime newerThan = {}; // made after that
    QDateTime untouchedSince = {}; // not changed after that
    std::vector<EntityId> lists = {}; // about one of these, by `summary.id`; empty: about anything
    std::vector<EntityId> entities = {}; // about one of these, by `summary.entityId`; empty: about anything
    int newest = 0; // so many of the newest; 0: all
};

//! Which events to show to a person. What is empty does not count.
struct EventListing {
    std::vector<EntityId> ids = {}; // these alone
    QStringList topics = {}; // may hold "*"
    std::vector<Event::Status> statuses = {};
    QDateTime newerThan = {}; // made after that
    int newest = 1000; // so many of the newest at most
    bool withPayload = true; // which may be large; `payload` is empty without
};

//! Members without a value stay as they are; `summary` and `payload` are replaced, not merged.
struct EventChange {
    std::optional<Event::Status> status = {};
    std::optional<QString> description = {};
    std::optional<double> progress = {}; // 0 to 100; only broadcast, never stored
    std::optional<QJsonObject> summary = {};
    std::optional<QJsonObject> payload = {};
    std::optional<int> retries = {}; // more than a worker's `maxRetries`: not given out again by itself
    ProjectName project = {}; // jobs are made without one
};

} // namespace bridge::ayon
