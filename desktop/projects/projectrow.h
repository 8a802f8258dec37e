#pragma once

#include "desktop/activity/work.h"
#include "desktop/projects/projectpairs.h"
#include "doctor/finding.h"
#include "sync/policy.h"

#include <set>

namespace bridge::desktop {

//! One line of the projects page: how a project stands on both sides and with the sync.
struct ProjectRow {
    ProjectPair pair = {};
    int twin = 0; // number among those of the same name: a row stays what it is when the other side gets the project
    std::optional<Work> last = {}; // that has ended, of whatever kind
    QDateTime askedLast = {}; // of a whole sync so long ago that nothing is known of its outcome
    std::optional<Work> syncing = {}; // a whole sync that waits or runs
    bool isAsking = false; // for one, and AYON has not answered yet
    std::set<sync::Policy::Flow> switching = {}; // whose switch is being written
    int pending = 0;
    int failed = 0;
    doctor::Findings findings = {}; // what is not well, the worst first

    bool operator==(const ProjectRow &) const = default;
};

//! What the rows are made from, besides the pairs.
struct ProjectFacts {
    const std::vector<Work> &works; // the newest first
    const std::vector<ayon::Event> &askedSyncs; // by people and services, the oldest first
    const doctor::Findings &mapping; // which hold for every linked project
};

//! Pure; in the order of their names.
std::vector<ProjectRow> rowsFrom(const std::vector<ProjectPair> &pairs, const ProjectFacts &facts);

bool comesFirst(const ProjectRow &left, const ProjectRow &right);
doctor::Finding::Severity healthOf(const ProjectRow &row);
//! Whether \a flow is automatic (GEN-05, GEN-06).
bool isAutomatic(const ProjectRow &row, sync::Policy::Flow flow);

} // namespace bridge::desktop
