#pragma once

#include "cli/lines.h"
#include "sync/projectsync.h"

namespace bridge::cli {

struct PlanView {
    QString project = {};
    sync::Policy::Flow flow = sync::Policy::Flow::Both;
    bool all = false; // every entity and every link on its own
    int rows = 40; // of the screen, when not all
};

//! A plan for people: what is made first, what changes where, what needs attention, and how much it is. Signs are +
//! new, ~ changed, > moved, - removed, ! needs attention, = bookkeeping only. What is new below something new is one
//! line, unless `all`. What needs attention comes first.
Lines planLines(const sync::PlannedSync &planned, const PlanView &view);

//! One entity of a plan, a line for itself and one for everything it says.
Lines itemLines(const sync::Item &item, const sync::Mapping &mapping);

} // namespace bridge::cli
