#pragma once

#include "ayon/ayonclient.h"
#include "sandbox/app/sandbox.h"
#include "settings/addonsettings.h"
#include "shotgrid/shotgridclient.h"

#include <map>
#include <memory>

namespace bridge::bench {

//! Requests of one run by what they are for.
struct Requests {
    int ayonReads = 0;
    int ayonWrites = 0;
    int shotgridReads = 0;
    int shotgridWrites = 0;
};

//! Both servers in this process over real sockets. ShotGrid holds a project "show" of sequences, 50 shots each, and one
//! task a shot; the AYON project is there and empty, and what a project needs only once has been made.
class SyncedStudio
{
public:
    //! \a entities are about as many as there are in ShotGrid.
    explicit SyncedStudio(int entities);

    //! From here on the servers are as slow as \a latency says, and requests are counted from nothing.
    void begin(const QString &latency);
    Requests requests();

    //! A whole first pass, ShotGrid to AYON. \return how many entities it made in AYON.
    int sync();
    //! The bare minimum: the same pages read, the same rows written in the same batches, and nothing thought about.
    int loadRaw();

private:
    void fillShotgrid(int entities);
    shotgrid::Query rowsOf(const QString &type) const;

    sandbox::Sandbox m_sandbox;
    std::unique_ptr<ayon::AyonClient> m_ayon;
    std::unique_ptr<shotgrid::ShotgridClient> m_shotgrid;
    settings::AddonSettings m_settings;
    ProjectName m_project{QStringLiteral("show")};
    ShotgridId m_shotgridProject;
    std::map<QString, int> m_ayonBefore;
    std::map<QString, int> m_shotgridBefore;
};

} // namespace bridge::bench
