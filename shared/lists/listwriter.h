#pragma once

#include "lists/listreader.h"

namespace bridge::lists {

struct ItemResult {
    Item item = {};
    std::optional<Error> error = {}; // what a server said against it
};

//! Does what \a items say: in ShotGrid in two batches for all of them, in AYON, which takes one list at a time, with a
//! call for a new list and up to four for a changed one. What is to be written is announced first; the base is written
//! last, and only of what went through. An
//! item that is refused is in the answer and stops nobody else; an error is about a server as a whole.
QCoro::Task<Result<std::vector<ItemResult>>> writeLists(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                        Place place, std::vector<Item> items, std::stop_token stop);

} // namespace bridge::lists
