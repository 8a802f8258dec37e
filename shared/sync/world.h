#pragma once

#include "sync/pairing.h"
#include "sync/policy.h"
#include "sync/reconcile.h"

namespace bridge::sync {

//! Everything the steps of a reconciliation look at. Lives as long as the call.
struct World {
    const Tree &ayon;
    const Tree &shotgrid;
    const BaseTree &base;
    const Mapping &mapping;
    const Policy &policy;
    const Rulings &rulings = noRulings;
    Pairing pairing = {};
    std::map<QString, FieldSet> sharedFields = {}; // by ShotGrid type: Mapping::fieldsOf, asked once
    std::vector<const Base *> bases = {}; // by position in the AYON tree: each is looked up once

    const Pair &pair(int index) const { return pairing.pairs[std::size_t(index)]; }
    //! Null when the pair has none there.
    const Entity *ayonOf(int index) const
    {
        const int at = pair(index).ayon;
        return at < 0 ? nullptr : &ayon.entities()[std::size_t(at)];
    }
    const Entity *shotgridOf(int index) const
    {
        const int at = pair(index).shotgrid;
        return at < 0 ? nullptr : &shotgrid.entities()[std::size_t(at)];
    }
    const Base *baseOf(int index) const
    {
        const int at = pair(index).ayon;
        return at < 0 ? nullptr : bases[std::size_t(at)];
    }
};

} // namespace bridge::sync
