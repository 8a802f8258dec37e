#pragma once

#include "sync/field.h"
#include "sync/entity.h"

namespace bridge::sync {

//! What both sides should say, given what each says now and what they last agreed on.
template <class T> struct Merged {
    T value = {};
    bool conflict = false; // both edited: settled by policy, and reported
};

template <class T> Merged<T> merge(const T &ayon, const T &shotgrid, const T &base, Side winner)
{
    if (ayon == shotgrid)
        return {ayon};
    if (ayon == base)
        return {shotgrid};
    if (shotgrid == base)
        return {ayon};
    return {winner == Side::Ayon ? ayon : shotgrid, true};
}

//! The same for a field. \a base is null when they never agreed: then what one side alone says holds. Members of lists
//! are merged one by one, so that two people who each add a tag do not meet.
Merged<Value> mergeField(Role role, const Value &ayon, const Value &shotgrid, const Value *base, Side winner);

//! Of two lists \a one and \a other: what they say of a member alike, and what \a base says of it where they differ.
Value agreedMembers(Role role, const Value &one, const Value &other, const Value &base);

} // namespace bridge::sync
