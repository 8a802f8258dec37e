#pragma once

#include "sync/policy.h"
#include "sync/rulings.h"

namespace bridge::sync {

//! Everything that is written to one entity on one side.
struct Operation {
    enum class Action : quint8 { Create, Update, Unlink, Delete };
    Action action = Action::Update;
    Changes changes = {};
    QString name = {}; // AYON create: the name to give
    QString container = {}; // AYON create or move: id of the folder to go below; empty: the project itself
    bool link = false; // the id link of this side is written
    std::optional<SyncMark> mark = {}; // ShotGrid: the sync status to write
    bool record = false; // AYON: the base is written
    QString reason = {}; // "renamed in ShotGrid", for the preview; nothing is decided by it
    bool operator==(const Operation &) const = default;
};

//! Both sides edited the same thing differently.
struct Conflict {
    Change::What what = Change::What::Field;
    FieldId field = 0;
    Value ayon = {};
    Value shotgrid = {};
    Value base = {};
    Side winner = Side::Ayon;
    bool isLeft = false; // nobody wins: a person leaves both sides as they are
    QString text = {}; // for conflicts that are not about a value: "deleted in ShotGrid, edited in AYON"

    //! Whether there is the entity at all, not what it says.
    bool isAboutExistence() const { return !text.isEmpty(); }
    bool operator==(const Conflict &) const = default;
};

//! Something about an entity that a person should know or mend; the rest of the project goes on.
struct Problem {
    enum class Severity { Warning, Failure };
    Severity severity = Severity::Warning;
    QString text = {};
    QString hint = {};
    bool isUnknownName = false; // a status, type or value that may have been made on the other side since that was read
    bool operator==(const Problem &) const = default;
};

//! One entity of both sides, and what is to be done about it.
struct Item {
    Kind kind = Kind::Folder;
    bool hasBase = false; // both had agreed on something about it before
    bool isAnnounced = false; // an earlier pass has left what it was about to write with the AYON entity
    QString type = {};
    QString path = {}; // for people, and for `--only`: "/sq010/sh010"
    QString ayonId = {}; // of a Create: the id that it will have
    QString shotgridId = {}; // empty until ShotGrid has given one
    int parent = -1; // the item of its parent, when that has one
    std::optional<Operation> ayon = {};
    std::optional<Operation> shotgrid = {};
    Base agreed = {}; // what both say once the operations are done; goes to AYON with them
    std::shared_ptr<const VersionFacts> version = {};
    QString ayonParent = {}; // AYON id of the parent both know (of a deleted one: its folder); empty: the project
    QString shotgridParent = {}; // its id in ShotGrid, when it has one already
    QDateTime ayonModified = {}; // when each side was last edited before it was read
    QDateTime shotgridModified = {};
    std::vector<Conflict> conflicts = {};
    std::vector<Problem> problems = {};

    bool operator==(const Item &) const = default;
};

//! A reason to stop and ask a person before the plan is applied.
struct SafetyCatch {
    enum class Kind { ManyDeletes, EmptySide, EverythingChanged };
    Kind kind = Kind::ManyDeletes;
    QString text = {};
    QString hint = {};
    bool operator==(const SafetyCatch &) const = default;
};

struct PlanCounts {
    int created = 0;
    int updated = 0;
    int moved = 0;
    int deleted = 0;
    int unlinked = 0;
    int linked = 0; // bookkeeping only: id links, marks, the base
    bool operator==(const PlanCounts &) const = default;
};

//! What is to be done so that both sides tell the same story. Parents come before their children. Enough to show, tick,
//! count, store and apply.
struct Plan {
    std::vector<Item> items = {}; // those with an operation, a conflict or a problem
    std::vector<SafetyCatch> catches = {};
    int entities = 0; // that were compared, on both sides together
    int waiting = 0; // edits that the policy's flow or a person leaves for another pass

    //! Nothing would be written.
    bool isEmpty() const;
    PlanCounts counts(Side side) const;
    int operations() const;
    int conflicts() const;
    bool operator==(const Plan &) const = default;
};

//! What may be recorded as agreed on when ShotGrid refused its half of \a item: what was agreed before, where that half
//! would have changed something, and the new agreement elsewhere.
Base agreedWithoutShotgrid(const Item &item);

//! What a ruling on \a conflict, one of \a item, is given for.
Matter matterOf(const Item &item, const Conflict &conflict);

} // namespace bridge::sync
