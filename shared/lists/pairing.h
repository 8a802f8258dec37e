#pragma once

#include "lists/list.h"

namespace bridge::lists {

//! A list and its playlist, or one that has no counterpart.
struct Pair {
    std::optional<List> list = {};
    std::optional<Playlist> playlist = {};

    bool isWhole() const { return list && playlist; }
};

//! Who belongs to whom: by the list's `sg_id`, else by the playlist's `sg_ayon_id`, else, of those that belong to
//! nobody, by a title that is the only one of its kind on both sides. A list that was copied with its link, in AYON, is
//! one of its own: link and base are another's, and are taken from it. In the order of the lists, then of the playlists
//! without one.
std::vector<Pair> pairUp(std::vector<List> lists, std::vector<Playlist> playlists);

} // namespace bridge::lists
