#pragma once

#include "ayon/event.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace bridge::desktop {

//! One piece of syncing: the event that asks for it, and the job that stands for the work on it once a worker took it.
struct Work {
    enum class State { Waiting, Running, Finished, Retrying, Failed, Ignored };

    ayon::Event source = {}; // without an id where AYON does not show it
    ayon::Event job = {}; // without an id while nobody has taken it
    std::optional<double> progress = {}; // in percent, as long as its worker says it

    bool operator==(const Work &) const = default;
};

//! Of the source, also where that is not shown: it names the work.
EntityId idOf(const Work &work);
Work::State stateOf(const Work &work);
ProjectName projectOf(const Work &work);
QDateTime askedAt(const Work &work);
//! Since when somebody is at it; invalid while nobody is.
QDateTime begunAt(const Work &work);
//! Invalid while it is not over, one way or the other.
QDateTime endedAt(const Work &work);
//! Somebody asks for a project as a whole.
bool isWholeSync(const Work &work);

//! What a sync of a whole project left behind while it brought the rest, each with the reason.
struct Leftover {
    QStringList entities = {};
    QStringList media = {}; // of versions

    bool operator==(const Leftover &) const = default;
};
//! Empty when all was brought, or nothing at all.
Leftover leftoverOf(const Work &work);

//! What came last is first.
bool isNewer(const Work &left, const Work &right);

//! Joins \a events with the jobs that stand for them, the newest work first. \a progress is by job. An event that is no
//! job and for which there is none is work that waits only where workers take such events on.
std::vector<Work> joined(const std::map<EntityId, ayon::Event> &events, const std::map<EntityId, double> &progress);

} // namespace bridge::desktop
