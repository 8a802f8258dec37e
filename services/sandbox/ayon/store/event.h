#pragma once

#include "sandbox/ayon/store/entity.h"

namespace bridge::sandbox::ayon {

struct Event {
    qint64 order = 0; // place in the order of creation
    EntityId id = {};
    QString hash = {};
    QString topic = {};
    QString project = {}; // empty: null
    QString user = {}; // empty: null
    QString sender = {}; // empty: null
    QString senderType = {}; // empty: null
    EntityId dependsOn = {}; // empty: null
    QString status = QStringLiteral("finished");
    int retries = 0;
    QString description = {};
    QJsonObject summary = {};
    QJsonObject payload = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
};

//! What those who listen are told of an event.
struct EventNotice {
    enum class Kind { Stored, Changed, Passing }; // passing: it is not stored, this is all there is of it
    Kind kind = Kind::Stored;
    Event event = {};
    std::optional<double> progress = {}; // in percent; never stored
};

} // namespace bridge::sandbox::ayon
