#pragma once

#include "ayon/ayonclient.h"
#include "people/decide.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <optional>
#include <stop_token>

namespace bridge::people {

//! What was done for one person, or, of a plan, is to be done.
struct PersonResult {
    Decision decision = {};
    std::optional<Error> error = {}; // the account was not written: what AYON said
};

struct Report {
    std::vector<PersonResult> people = {}; // in the order of their ids
    std::vector<ayon::User> unlinked = {}; // accounts of AYON that carry nobody's id, services left out, by name

    //! Of those, how many were decided so and did not fail.
    int count(Decision::Action action) const;
    int failed() const;
    //! Nobody failed, and there is nobody whose account cannot be told.
    bool isComplete() const;
};

//! Who of ShotGrid is who in AYON, and what is missing; writes nothing. A request for each page of people and accounts,
//! and one for each account: AYON says nowhere else whom it is linked with. Errors: those of both clients.
QCoro::Task<Result<Report>> planPeople(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                       std::stop_token stop);

//! Links and creates what \a planned says, a request for each. New accounts have no password (F-04) and no rights in
//! any project. An account that AYON refuses is in the report and stops nobody else; an error is about the server as a
//! whole, and what was written until then is kept.
QCoro::Task<Result<Report>> writePeople(ayon::AyonClient &ayon, Report planned, std::stop_token stop);

} // namespace bridge::people
