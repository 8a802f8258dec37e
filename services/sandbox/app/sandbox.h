#pragma once

#include "base/result.h"
#include "sandbox/ayon/server.h"
#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"

#include <QJsonObject>
#include <QString>

namespace bridge::sandbox {

//! Where the servers are and what a caller signs in with.
struct Access {
    QString ayonUrl = {};
    QString apiKey = {};
    QString shotgridUrl = {};
    QString scriptName = {};
    QString scriptKey = {};

    bool operator==(const Access &) const = default;
};

//! {"ayon": {"url", "apiKey"}, "shotgrid": {"url", "scriptName", "apiKey"}}
QJsonObject toJson(const Access &access);

//! 0 is any port that is free.
struct Ports {
    quint16 ayon = 0;
    quint16 shotgrid = 0;
};

//! A local AYON and a local ShotGrid, each on its own loopback port, in the process and the event loop of the caller.
class Sandbox
{
public:
    Sandbox();

    //! Lets callers in. Error: Unreachable when a port is taken.
    Result<void> open(Ports ports);
    Access access() const;

    ayon::Server &ayon() { return m_ayon; }
    shotgrid::Server &shotgrid() { return m_shotgrid; }
    //! Counters, faults and delays of either side.
    Frame &ayonFrame() { return m_ayonFrame; }
    Frame &shotgridFrame() { return m_shotgridFrame; }

    //! The demo studio, as it is after a few weeks of work in ShotGrid and before the first sync.
    Result<void> loadDemo();

    //! The settings of both sides. One that both have is one.
    QJsonObject settings() const;
    //! Gives each change to the side that has such a setting. All of them or, on an error, none.
    Result<void> changeSettings(const QJsonObject &changes);

    //! The other of two runs with the same \a seed has the same faults if the same requests come in the same order.
    void drawFaults(double share, quint32 seed);

    //! Everything both sides hold, and back again. Malformed when \a state is not what state() made.
    QJsonObject state() const;
    Result<void> restore(const QJsonObject &state);

private:
    ayon::Server m_ayon;
    shotgrid::Server m_shotgrid;
    Frame m_ayonFrame{m_ayon};
    Frame m_shotgridFrame{m_shotgrid};
};

} // namespace bridge::sandbox
