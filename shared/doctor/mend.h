#pragma once

#include "ayon/ayonclient.h"
#include "doctor/finding.h"
#include "shotgrid/shotgridclient.h"
#include "sync/facts.h"
#include "sync/setupplanner.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::doctor {

//! What a remedy will write, known before it is written.
struct Mending {
    Remedy remedy = Remedy::None;
    QStringList writes = {}; // a line for each thing, for people; empty: there is nothing to mend any more
    settings::AddonSettings settings = {};
    std::optional<ayon::Project> project = {}; // as AYON has it; none: of the whole site
    sync::ShotgridRead shotgrid = {};
    sync::PlannedSetup setup = {}; // the part of it that the remedy is about
};

//! \a remedy is one that a program can do; \a project may be empty for ShotGrid's fields only. Reads what the doctor
//! reads of one project. Errors: those of both clients, NotFound when one of the two has no such project.
QCoro::Task<Result<Mending>> planMending(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                         settings::AddonSettings settings, ProjectName project, Remedy remedy,
                                         std::stop_token stop);

//! Writes it, and nothing else. An error stops it; what was written until then is kept.
QCoro::Task<Result<void>> mend(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Mending mending,
                               std::stop_token stop);

} // namespace bridge::doctor
