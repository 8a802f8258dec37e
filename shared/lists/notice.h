#pragma once

#include "lists/plan.h"

namespace bridge::lists {

//! What people notice of a write to one side of a list. Links and agreements are bookkeeping.
struct Notice {
    enum class Action { Nothing, Create, Update, Delete };

    Action action = Action::Nothing;
    bool renames = false;
    bool locks = false; // or unlocks
    int added = 0; // versions
    int removed = 0;
    bool moves = false;

    bool operator==(const Notice &) const = default;
};

Notice noticeOf(const std::optional<ListWrite> &write);
Notice noticeOf(const std::optional<PlaylistWrite> &write);

} // namespace bridge::lists
