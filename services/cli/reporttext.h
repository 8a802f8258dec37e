#pragma once

#include "cli/lines.h"
#include "sync/policy.h"
#include "sync/report.h"

namespace bridge::cli {

struct ReportView {
    QString project = {};
    sync::Policy::Flow flow = sync::Policy::Flow::Both;
    bool all = false; // every conflict and failure, however many
};

//! What a sync did: a table of both sides, conflicts and how they were settled, and what failed, why, and what to do.
Lines reportLines(const sync::Report &report, const ReportView &view);

//! The table alone: what was done on each side.
Lines countLines(const sync::PlanCounts &ayon, const sync::PlanCounts &shotgrid);

//! "writing to AYON  [######......]  52 %  940 of 1810", at most \a columns wide.
QString progressText(const sync::Progress &progress, int columns);

} // namespace bridge::cli
