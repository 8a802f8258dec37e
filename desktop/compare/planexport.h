#pragma once

#include "desktop/compare/planmodel.h"
#include "desktop/compare/rest.h"

namespace bridge::desktop {

//! A plan as it is on the screen, for files.
struct ExportedPlan {
    ComparisonPtr comparison = {};
    std::optional<Ticks> ticks = {};
    RowStates states = {}; // empty: nothing was applied
    std::map<int, Error> errors = {}; // by item
    RestPtr rest = {}; // what follows the entities
    bool bringsRest = false;
};

//! A line an item, in the order of the tree, and then what follows, with the words of the screen; in UTF-8 with its
//! mark, for spreadsheets. What a spreadsheet would take for a formula begins with an apostrophe.
QByteArray csvOf(const ExportedPlan &exported);
//! As the command line gives it, and "ticked", "result" and "error" of each item. What follows is told as toJson(Rest)
//! says, and "besidesTicked".
QByteArray jsonOf(const ExportedPlan &exported);

} // namespace bridge::desktop
