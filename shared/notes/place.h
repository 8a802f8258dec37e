#pragma once

#include "ayon/values.h"
#include "notes/note.h"

#include <map>
#include <optional>

namespace bridge::notes {

//! An AYON entity that comments are made on.
struct Place {
    ayon::EntityType type = ayon::EntityType::Folder;
    EntityId id = {};
    bool operator==(const Place &) const = default;
};

//! Which of the entities that \a note is linked with its comment is made on: a version before a task before the most
//! specific folder, and of equals the last (COM-12). \a known has the AYON entity of those rows that have one;
//! playlists and the project are none, nobody can comment on them.
std::optional<Place> placeOf(const Note &note, const std::map<ShotgridRef, Place> &known);

} // namespace bridge::notes
