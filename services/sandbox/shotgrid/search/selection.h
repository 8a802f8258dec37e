#pragma once

#include "sandbox/shotgrid/search/matcher.h"
#include "sandbox/shotgrid/search/order.h"
#include "sandbox/shotgrid/search/parameters.h"
#include "sandbox/shotgrid/search/preset.h"

namespace bridge::sandbox::shotgrid {

//! Which rows of a type are wanted, by whom, and how they are sorted.
struct Selection {
    const EntityType &type;
    Matcher matcher = {};
    ReadOptions options = {};
    std::vector<SortKey> order = {};
    std::vector<Preset> presets = {};
};

//! The rows that the caller sees on one page. By id, which is the order without a sort, it looks no further than the
//! end of the page; another order, and presets, take all rows that fit.
Links rowsOnPage(const Asking &asking, const Selection &selection, const Page &page);

//! All rows that the caller sees, by id.
Links allRows(const Asking &asking, const Selection &selection);

} // namespace bridge::sandbox::shotgrid
