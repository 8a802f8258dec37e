#pragma once

#include "sync/change.h"
#include "sync/entity.h"

#include <map>
#include <optional>
#include <tuple>

namespace bridge::sync {

//! What a person says of a conflict, in place of the policy.
enum class Ruling { Ayon, Shotgrid, LeaveAlone };

//! What a conflict is about.
struct Matter {
    QString entity = {}; // its AYON id
    std::optional<Change::What> what = {}; // none: whether there is the entity at all
    FieldId field = 0; // when `what` is Field
    bool operator==(const Matter &) const = default;
    bool operator<(const Matter &other) const
    {
        return std::tie(entity, what, field) < std::tie(other.entity, other.what, other.field);
    }
};

//! How a conflict ends.
struct Verdict {
    Side winner = Side::Ayon;
    bool isLeft = false; // both sides stay as they are, and the next pass finds it again
};

//! What a person says of those conflicts that the policy is not to settle.
struct Rulings {
    std::map<Matter, Ruling> byMatter = {};

    std::optional<Ruling> on(const Matter &matter) const
    {
        const auto ruling = byMatter.find(matter);
        return ruling == byMatter.end() ? std::nullopt : std::optional(ruling->second);
    }
    //! Where no person has said anything, \a byPolicy wins.
    Verdict verdictOn(const Matter &matter, Side byPolicy) const
    {
        const std::optional<Ruling> ruling = on(matter);
        if (!ruling)
            return {.winner = byPolicy};
        if (*ruling == Ruling::LeaveAlone)
            return {.winner = byPolicy, .isLeft = true};
        return {.winner = *ruling == Ruling::Ayon ? Side::Ayon : Side::Shotgrid};
    }
    bool operator==(const Rulings &) const = default;
};

inline const Rulings noRulings;

} // namespace bridge::sync
