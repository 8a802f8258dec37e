#pragma once

#include "support/sandboxservers.h"

namespace bridge::bench {

//! ShotGrid holds a project "show" of sequences, 50 shots each, and one
//! task a shot; the AYON project is there and empty, and what a project needs only once has been made.
class SyncedStudio : private test::SandboxServers
{
public:
    //! \a entities are about as many as there are in ShotGrid.
    explicit SyncedStudio(int entities);

    //! From here on the servers are as slow as \a latency says, and requests are counted from nothing.
    void begin(const QString &latency);
    using SandboxServers::ayonRequests;
    using SandboxServers::shotgridRequests;

    //! A whole first pass, ShotGrid to AYON. \return how many entities it made in AYON.
    int sync();
    //! The bare minimum: the same pages read, the same rows written in the same batches, and nothing thought about.
    int loadRaw();

private:
    void fillShotgrid(int entities);
    shotgrid::Query rowsOf(const QString &type) const;
};

} // namespace bridge::bench
