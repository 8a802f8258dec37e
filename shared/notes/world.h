#pragma once

#include "ayon/activity.h"
#include "notes/base.h"
#include "notes/note.h"
#include "notes/place.h"

#include <map>
#include <set>

namespace bridge::notes {

//! That a comment was deleted, as its event tells.
struct Deletion {
    QDateTime at = {};
    bool bySync = false; // because its note was retired: no wish of somebody in AYON
    bool operator==(const Deletion &) const = default;
};

//! What a pass has read. All that could be a counterpart of one of `comments` or `notes` was asked for: what is in none
//! of the lists is not there.
struct World {
    QString site = {}; // ShotGrid's URL, part of deterministic ids
    std::vector<ayon::Activity> comments = {};
    std::vector<ayon::Activity> around = {}; // other comments on the same entities: what replies quote
    std::vector<Note> notes = {}; // and replies
    std::vector<Note> retired = {};
    std::set<ShotgridId> elsewhere = {}; // attachments that are links to pages or into storages, not files of ShotGrid
    std::map<EntityId, Deletion> deletions = {}; // of comments that notes are linked with
    std::map<ShotgridRef, Place> places = {}; // AYON entities of the rows that notes are about
    std::map<EntityId, std::vector<ShotgridRef>> rows =
        {}; // rows of the entities that comments are about; none: unlinked
};

//! The id that the comment of a note or reply has when it is made here.
EntityId commentIdFor(const QString &site, const ShotgridRef &note);

} // namespace bridge::notes
