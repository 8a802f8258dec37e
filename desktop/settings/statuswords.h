#pragma once

#include "sync/statuspairs.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace bridge::desktop {

//! A status of one side or of both, as people look at it.
struct StatusLine {
    enum class Match { OnlyAyon, OtherScope, OnlyShotgrid, Both }; // those that somebody should look at come first

    sync::StatusPair pair = {};
    Match match = Match::Both;
    //! Code of what is called the same on the other side and paired with nothing either; empty when nothing is.
    QString namesake = {};

    bool operator==(const StatusLine &) const = default;
};

//! In the order of what they ask for, and of their codes.
std::vector<StatusLine> statusLines(const std::vector<sync::StatusPair> &pairs);

//! Where the status is used in ShotGrid and may not be set in AYON: there it is not brought over.
QStringList scopeMissingInAyon(const StatusLine &line);

//! In a few words what comes of it.
QString outcomeOf(const StatusLine &line);
//! Why it is so, what that means, and what can be done about it.
QString explanationOf(const StatusLine &line);

} // namespace bridge::desktop
