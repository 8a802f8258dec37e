#pragma once

#include "sync/facts.h"

#include <set>

namespace bridge::sync {

//! A status as both sides know it: AYON's short name is ShotGrid's code, whatever the letter case (STA-01).
struct StatusPair {
    QString code = {}; // in lower case
    std::optional<ayon::Status> ayon = {}; // none: a sync adds one
    QString label = {}; // ShotGrid's, of the first type that offers it
    std::set<QString> shotgridScope = {}; // whose it is there, in AYON's words: "folder", "task" …; empty: nobody's

    bool operator==(const StatusPair &) const = default;
};

//! All statuses of a project, in the order of their codes; those that only AYON has come last. Of ShotGrid those that
//! the types \a types offer, hidden ones too.
std::vector<StatusPair> pairStatuses(const std::vector<ayon::Status> &statuses, const QStringList &types,
                                     const ShotgridRead &shotgrid);

} // namespace bridge::sync
