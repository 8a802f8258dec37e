#pragma once

#include "notes/files.h"
#include "notes/text.h"
#include "notes/world.h"
#include "sync/policy.h"

#include <optional>
#include <vector>

namespace bridge::notes {

//! What is to be done about one comment and its note.
struct Change {
    enum class Action {
        Remember, // nothing but to keep the link and what was agreed on
        CreateInAyon,
        UpdateAyon,
        DeleteInAyon,
        CreateInShotgrid,
        UpdateShotgrid,
        ReviveInShotgrid, // and update: it was edited in AYON after it was agreed on, so it was not meant to go
        RetireInShotgrid
    };

    Action action = Action::Remember;
    std::optional<ayon::Activity> comment = {}; // as read
    std::optional<Note> note = {};
    EntityId commentId = {}; // of the comment as read, or of the one to be made; empty: it is gone
    Linked linked = {}; // to be kept with the comment; of what is written the prints are made then
    Front front = {}; // of the comment
    QString answered = {}; // text of the note that a reply answers
    EntityId head = {}; // of a reply: the comment that this note is
    ShotgridId answeredNote = {}; // and its id; empty while it is to be made
    Place place = {}; // of CreateInAyon
    std::vector<ShotgridRef> rows = {}; // what the note is to be linked with: a new one, or one that is about nothing
    FilePlan files = {}; // in `linked` they stand as they were before
    bool relinks = false; // the note is to be told which comment it is
    bool conflict = false; // both sides had edited it; settled by policy

    //! What is written, or taken away, is the comment.
    bool isInAyon() const
    {
        return action == Action::CreateInAyon || action == Action::UpdateAyon || action == Action::DeleteInAyon;
    }
    //! Words go to the note, or it is taken away.
    bool isInShotgrid() const { return action != Action::Remember && !isInAyon(); }
    bool changesFiles() const { return files.writes() || (linked.base && linked.base->files != files.linked); }
    bool isReply() const { return note ? note->isReply() : front.isReply; }
    bool operator==(const Change &) const = default;
};

//! Why a comment or note is not in step.
struct Problem {
    EntityId comment = {};
    ShotgridRef note = {};
    QString text = {};
    QString hint = {};
    bool isHarmless = false; // it is in step; people should know nevertheless

    bool operator==(const Problem &) const = default;
};

//! Notes before replies. What is in step is not in it.
struct Plan {
    std::vector<Change> changes = {};
    std::vector<Problem> problems = {};
    int unplaced = 0; // notes about nothing that AYON has: not a problem, a note of the project is one

    bool operator==(const Plan &) const = default;
};

//! What brings both sides of \a world into agreement, as far as \a policy lets write. An edit beats a deletion; nothing
//! is deleted that is not proven to have been deleted on the other side.
Plan plan(const World &world, const sync::Policy &policy);

} // namespace bridge::notes
