#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/change.h"
#include "sandbox/shotgrid/store.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! Writes what happened to rows into EventLogEntry. This is the one place that hears of every change.
class EventLog
{
public:
    //! The changes of one committed write, in their order, become rows, which come back: none of a script that wants no
    //! events, nor of a write that is held.
    Links report(Store &store, const Caller &caller, const std::vector<Change> &changes, const QDateTime &now);

    //! The rows of the next \a writes writes take their ids but are not seen, as if their transactions lasted.
    void hold(int writes) { m_held = writes; }
    //! They are seen from now on, and come back.
    Links release(Store &store);

private:
    struct Entry {
        Link row = {};
        std::vector<std::pair<int, Value>> values = {};
    };
    friend class EventWriter;

    static Links insert(Store &store, const std::vector<Entry> &entries);

    int m_held = 0;
    std::vector<Entry> m_waiting = {};
};

} // namespace bridge::sandbox::shotgrid
