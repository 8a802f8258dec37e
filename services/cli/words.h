#pragma once

#include "sync/mapping.h"
#include "sync/plan.h"
#include "sync/report.h"

namespace bridge::cli {

// How the parts of a plan are called, wherever one is shown.

QString toText(sync::Side side); // "AYON", "ShotGrid"
QString toText(sync::Policy::Flow flow); // "ShotGrid → AYON"

QString toText(sync::Progress::Phase phase); // "writing"

//! The field that is meant: "status", "label", "parent".
QString nameOf(sync::Change::What what, sync::FieldId field, const sync::Mapping &mapping);
//! "frameEnd: 1040 → 1056"; of a move "moved below /ep101/sq020", by \a path, the item's own.
QString toText(const sync::Change &change, const QString &path, const sync::Mapping &mapping);
//! "status: AYON says ip, ShotGrid says hld, both said wtg before; ShotGrid wins".
QString toText(const sync::Conflict &conflict, const sync::Mapping &mapping);
//! "3 created, 1 moved"; "nothing".
QString toText(const sync::PlanCounts &counts);

//! Only links, marks and the base are written: nothing that a person would see.
bool isBookkeeping(const sync::Operation &operation);
//! Something of \a item failed already when it was planned.
bool hasFailure(const sync::Item &item);

} // namespace bridge::cli
