#pragma once

#include "shotgrid/write.h"
#include "sync/writecontext.h"

namespace bridge::sync {

//! The ShotGrid half of an item as the site takes it. Two writes where a list both gains and loses members: a write
//! says either `add` or `remove`, and the members that nobody here knows stay. None for the folders of
//! categories.
std::vector<shotgrid::Write> shotgridWrites(const Item &item, const WriteContext &context);

//! The mark alone, for an item whose AYON half failed.
shotgrid::Write failedMark(const Item &item);

//! Rows get tags or lose some: their ids are needed.
bool changesTags(const Plan &plan, const Mapping &mapping);
//! The tags that the plan gives to rows, as they are spelled, without those that the site has in any spelling.
QStringList missingTags(const Plan &plan, const WriteContext &context);

} // namespace bridge::sync
