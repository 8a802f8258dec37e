#pragma once

#include "base/entityid.h"

#include <QDateTime>

#include <set>

namespace bridge::notes {

//! Which comments and notes are worth a look.
struct Hints {
    bool everything = false;
    QDateTime changedSince = {}; // comments in AYON; invalid: none for that
    std::set<EntityId> comments = {}; // those that were deleted too
    std::set<EntityId> entities = {}; // that deleted comments were made on
    std::set<ShotgridId> notes = {};
    std::set<ShotgridId> replies = {};

    bool isEmpty() const
    {
        return !everything && !changedSince.isValid() && comments.empty() && notes.empty() && replies.empty();
    }
    void add(const Hints &more)
    {
        everything = everything || more.everything;
        if (more.changedSince.isValid() && !(changedSince <= more.changedSince && changedSince.isValid()))
            changedSince = more.changedSince;
        comments.insert(more.comments.begin(), more.comments.end());
        entities.insert(more.entities.begin(), more.entities.end());
        notes.insert(more.notes.begin(), more.notes.end());
        replies.insert(more.replies.begin(), more.replies.end());
    }
    bool operator==(const Hints &) const = default;
};

} // namespace bridge::notes
