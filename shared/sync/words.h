#pragma once

#include "sync/mapping.h"
#include "sync/plan.h"
#include "sync/report.h"

namespace bridge::sync {

// How the parts of a plan are called, wherever one is shown.

QString toText(Side side); // "AYON", "ShotGrid"
QString toText(Policy::Flow flow); // "ShotGrid → AYON"

QString toText(Progress::Phase phase); // "writing"

//! The field that is meant: "status", "label", "parent".
QString nameOf(Change::What what, FieldId field, const Mapping &mapping);
//! "frameEnd: 1040 → 1056"; of a move "moved below /ep101/sq020", by \a path, the item's own.
QString toText(const Change &change, const QString &path, const Mapping &mapping);
//! "status: AYON says ip, ShotGrid says hld, both said wtg before; ShotGrid wins".
QString toText(const Conflict &conflict, const Mapping &mapping);
//! "3 created, 1 moved"; "nothing".
QString toText(const PlanCounts &counts);

//! Only links, marks and the base are written: nothing that a person would see.
bool isBookkeeping(const Operation &operation);
//! Something of \a item failed already when it was planned.
bool hasFailure(const Item &item);

} // namespace bridge::sync
