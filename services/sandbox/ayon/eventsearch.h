#pragma once

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/store/eventlog.h"

namespace bridge::sandbox::ayon {

//! The columns of events that a filter may ask about.
const std::vector<FilterColumn> &eventColumns();

bool matches(const Filter &filter, const Event &event);
//! Whether any event of the lane could match.
bool couldMatch(const Filter &filter, const EventLane &lane);

//! The events that match, newest first, without the first \a offset of them and no more than \a limit. Looks only at
//! what the indexes of the log leave over of the filter: ids, hashes, sources, lanes, the time of creation.
std::vector<const Event *> newestMatches(const EventLog &log, const Filter &filter, qint64 offset, qint64 limit);

} // namespace bridge::sandbox::ayon
