#pragma once

#include "sync/entity.h"

namespace bridge::sync {

//! Who may be written to in a pass, and who is right when both edited the same field.
struct Policy {
    enum class Flow { FromShotgrid, FromAyon, Both };
    enum class Winner { Trigger, Ayon, Shotgrid, Newest };

    Flow flow = Flow::Both;
    Winner winner = Winner::Trigger;
    Side trigger = Side::Shotgrid; // who started a pass that flows both ways
    double maxDeleteShare = 0.1; // of the entities both sides know; more stops the plan
    int freeDeletes = 5; // as many never stop a plan
    //! A pass from ShotGrid gives a row that says nothing what AYON inherits there, while the project's `shotgridPush`
    //! is on. Nobody edited it, so nobody else would bring it.
    bool fillsRows = false;
    bool force = false; // a person has seen what the safety catches found

    //! Contents may be written to \a side. Links, marks and the base are bookkeeping, and may always.
    bool writes(Side side) const { return flow == Flow::Both || (flow == Flow::FromShotgrid) == (side == Side::Ayon); }
    Side winnerOf(const QDateTime &ayonModified, const QDateTime &shotgridModified) const
    {
        switch (winner) {
        case Winner::Ayon:
            return Side::Ayon;
        case Winner::Shotgrid:
            return Side::Shotgrid;
        case Winner::Newest:
            return ayonModified > shotgridModified ? Side::Ayon : Side::Shotgrid;
        case Winner::Trigger:
            break;
        }
        return flow == Flow::Both ? trigger : flow == Flow::FromAyon ? Side::Ayon : Side::Shotgrid;
    }
};

} // namespace bridge::sync
