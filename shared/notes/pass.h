#pragma once

#include "notes/people.h"
#include "notes/reader.h"
#include "notes/report.h"

#include <set>

namespace bridge::notes {

//! A plan that is being carried out, and what has become of each of its changes so far.
struct Pass {
    struct Done {
        bool failed = false;
        Linked linked = {}; // to be kept with the comment
        Linked stored = {}; // what the comment keeps by now, as far as this pass wrote it
        bool isSent = false; // ShotGrid has taken it
    };

    //! The change is not made.
    void fail(std::size_t at, const Error &error);
    //! A part of it is not.
    void complain(std::size_t at, const Error &error);
    //! Somebody has edited it on \a side after it was read: it is not made, so that no words are lost.
    void leave(std::size_t at, sync::Side side);
    //! Of that change, with nothing said yet.
    Problem problemOf(std::size_t at) const;
    //! The note that a reply answers; empty when it was refused.
    ShotgridId answeredNote(const Change &change) const;

    const ProjectLink project = {};
    const People people = {};
    const Plan plan = {};
    std::vector<Done> done = {}; // by change
    std::map<EntityId, ShotgridId> madeNotes = {}; // by comment
    std::set<std::size_t> adopted = {}; // changes that somebody else has made meanwhile, who keeps the link as well
    Report report = {};
};

//! Of which nothing is done yet.
Pass begin(ProjectLink project, People people, Plan plan);

} // namespace bridge::notes
