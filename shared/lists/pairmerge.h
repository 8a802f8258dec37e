#pragma once

#include "lists/plan.h"
#include "lists/sequence.h"

namespace bridge::lists {

//! The versions that both sides know, each once.
Sequence versionsOf(const List &list);
Sequence versionsOf(const Playlist &playlist);

//! Brings title, lock, versions and order together, each by who changed it since the base; what only one side knows
//! stays there, behind what it stood behind. \a freeLabel is what the list is called when it is called as the playlist
//! is. Links and base are written whatever \a policy says.
Item mergePair(const List &list, const Playlist &playlist, const QString &freeLabel, const sync::Policy &policy);

// What is new on one side, for the other.
ListWrite newList(const Playlist &playlist, const EntityId &id, const QString &label);
PlaylistWrite newPlaylist(const List &list);
Base baseOfNew(const List &list);

} // namespace bridge::lists
