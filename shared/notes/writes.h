#pragma once

#include "ayon/activity.h"
#include "notes/people.h"
#include "notes/planner.h"
#include "shotgrid/write.h"

#include <set>

namespace bridge::notes {

//! A change as AYON takes it, and what the comment keeps of it.
struct AyonWrite {
    ayon::ActivityOperation operation = {};
    QString asUser = {}; // whose doing it is; empty: the service's
    Linked linked = {};
};

//! Of CreateInAyon, UpdateAyon and DeleteInAyon. \a asPerson is false when AYON has refused it to the author: then the
//! service says it, with the person's name in front.
AyonWrite ayonWrite(const Change &change, const People &people, bool asPerson = true);

//! A change as ShotGrid takes it.
struct ShotgridWrite {
    std::vector<shotgrid::Write> writes = {}; // of RetireInShotgrid two: the link goes with the note
    Linked linked = {};
};

//! What ShotGrid is asked to take, when it has refused the whole.
struct Terms {
    std::optional<std::set<ShotgridRef>> legal = {}; // these addressees alone
    bool asService = false; // without author and time of a new one, whose author is named in front of it
};

//! Of CreateInShotgrid, UpdateShotgrid and ReviveInShotgrid (the update of it), RetireInShotgrid, and of all that
//! relink. \a note is what a reply to be made answers.
ShotgridWrite shotgridWrite(const Change &change, const People &people, ShotgridId project, ShotgridId note,
                            const Terms &terms = {});

} // namespace bridge::notes
