#pragma once

#include "notes/planner.h"

#include <QJsonObject>

namespace bridge::notes {

//! What was done on one side.
struct Counts {
    int created = 0;
    int updated = 0;
    int deleted = 0;

    int all() const { return created + updated + deleted; }
    bool operator==(const Counts &) const = default;
};

//! Both sides had edited a comment, or one had deleted what the other edited; settled by policy.
struct Conflict {
    EntityId comment = {};
    ShotgridRef note = {};
    sync::Side winner = sync::Side::Ayon;
    QString lost = {}; // the words that gave way; empty: a deletion

    bool operator==(const Conflict &) const = default;
};

//! What a pass over comments did.
struct Report {
    Counts ayon = {};
    Counts shotgrid = {};
    std::vector<Conflict> conflicts = {};
    int unplaced = 0; // notes about nothing that AYON has
    std::vector<Problem> problems = {};

    int synced() const { return ayon.all() + shotgrid.all(); }
    //! All that was to be done is done.
    bool isComplete() const;
    bool operator==(const Report &) const = default;
};

//! Counts \a change as done.
void add(Report &report, const Change &change);
//! What a pass reports that does all of \a plan.
Report forecast(const Plan &plan);

//! For events and scripts: {"created": 1, "updated": 0, "deleted": 0}.
QJsonObject toJson(const Counts &counts);

//! What a problem is about: "Note 7001", "comment 0f…05".
QString subjectOf(const Problem &problem);
//! For people: what it is about, who was right, and the words that gave way.
QString toText(const Conflict &conflict);
QStringList toTexts(const std::vector<Conflict> &conflicts);

} // namespace bridge::notes
