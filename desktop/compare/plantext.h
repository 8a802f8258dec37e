#pragma once

#include "desktop/compare/planfilter.h"

#include <QString>

namespace bridge::desktop {

// What the cells of a plan say. What servers said is in it as they said it: it is made fit where it is shown.

QString fieldName(sync::Change::What what, sync::FieldId field, const sync::Mapping &mapping);
//! "frameEnd: 1040 → 1056"; of what is new "frameEnd: 1056".
QString textOf(const sync::Change &change, const QString &path, const sync::Mapping &mapping);
//! What is done on one side, the most telling first.
QString textOf(const std::optional<sync::Operation> &operation, sync::Side side, const QString &path,
               const sync::Mapping &mapping);
//! "Update, Conflict".
QString textOf(Acts acts);
//! Why: problems and conflicts before reasons.
QString reasonOf(const sync::Item &item, const sync::Mapping &mapping);
QString textOf(const sync::Conflict &conflict, const sync::Mapping &mapping);
QString textOf(RowState state);
QString textOf(const sync::PlanCounts &counts);

} // namespace bridge::desktop
