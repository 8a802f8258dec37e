#pragma once

#include "ayon/values.h"
#include "shotgrid/site.h"

#include <vector>

namespace bridge::people {

//! What is to become of one person of ShotGrid in AYON.
struct Decision {
    enum class Action {
        Keep, // linked already
        Link, // the account is there and gets the person's id
        Create,
        Skip, // by rule: disabled, or a mailbox of nobody
        Ask, // which account is meant cannot be told; a person has to say
    };

    shotgrid::HumanUser person = {};
    Action action = Action::Keep;
    QString login = {}; // of the AYON account; empty when there is none
    QString email = {}; // of Create; empty when it would not be the account's alone
    QString reason = {}; // of Skip and Ask, for people

    bool operator==(const Decision &) const = default;
};

//! A decision for each of \a people, in the order of their ids (`behaviour.md` TAB-11). An account belongs to the
//! person whose id it carries; else to the one whose login, as AYON writes it, is its name (letter case does not
//! count), or whose e-mail address is its own. Nobody gets an account that carries another's id, and no two people get
//! the same. \a accounts are those of AYON with what their `data` says.
std::vector<Decision> decide(std::vector<shotgrid::HumanUser> people, const std::vector<ayon::User> &accounts);

} // namespace bridge::people
