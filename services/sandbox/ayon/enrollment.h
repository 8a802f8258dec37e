#pragma once

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/store/eventlog.h"

namespace bridge::sandbox::ayon {

//! What a worker asks for when it enrolls.
struct Enrollment {
    QStringList sourceTopics = {};
    bool hasWildcards =
        false; // then there is one topic, and `*` in it is any text; in a list it is a letter like others
    QString targetTopic = {};
    QString sender = {};
    bool isSequential = false;
    int maxRetries = 3;
    std::optional<QStringList> ignoredSenderTypes = {}; // when given, sources without a type are left out as well
    int ignoredAfterDays = 3; // 0: no limit
    Filter filter = {};
};

//! Which event a worker gets, and what has to be done to it first.
struct Assignment {
    enum class Kind {
        Nothing,
        New, // a target for `source` has to be made
        Retry, // `target` failed before
        Restart, // somebody wants `target` to be done again
        Same, // the worker has `target` already
    };
    Kind kind = Kind::Nothing;
    const Event *source = nullptr;
    const Event *target = nullptr;
};

//! The unique hash of the target that a source gets.
QString targetHash(const QString &targetTopic, const EntityId &source);

//! Goes over the sources that are still open for the target, oldest first and no more than 1000, until one decides.
//! Costs as much as there are open events in the lanes that topics, sender types and the filter leave over.
Assignment assign(const EventLog &log, const Enrollment &enrollment, Timestamp now);

} // namespace bridge::sandbox::ayon
