#pragma once

#include "base/entityid.h"
#include "sync/plan.h"

#include <map>
#include <set>

namespace bridge::sync {

//! The entities that something has happened to, as either side names them: what an event is a hint of. Nothing is
//! decided by it but what is looked at again.
struct Touched {
    std::map<Kind, std::set<EntityId>> ayon = {}; // folders, tasks, versions
    std::set<EntityId> products = {}; // AYON's, with their versions
    std::map<QString, std::set<ShotgridId>> shotgrid = {}; // by entity type
    bool project = false; // the project itself, its statuses and types included

    bool isEmpty() const;
    void add(const Touched &more);
    //! What \a known does not name.
    Touched without(const Touched &known) const;
    //! "Shot/868"; what names no row is left out.
    void addShotgrid(const QString &id);
    void addAyon(Kind kind, const QString &id);
    void addProduct(const QString &id);

    bool contains(const Item &item) const;
    bool containsRow(const QString &id) const; // "Shot/868"
    bool operator==(const Touched &) const = default;
};

//! The items of \a plan that \a touched names, with what they need and with what is below them, which takes
//! over what they say.
Plan select(const Plan &plan, const Touched &touched);

//! The entities of \a plan that something is written to.
Touched writtenBy(const Plan &plan);

} // namespace bridge::sync
