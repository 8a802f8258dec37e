#pragma once

#include "desktop/session/studio.h"
#include "doctor/finding.h"
#include "sync/policy.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::desktop {

// What the projects page asks both servers, and has them write.

struct ProjectsRead {
    std::vector<ayon::ProjectEntry> ayon = {};
    std::vector<shotgrid::Project> shotgrid = {};
    std::vector<ayon::Event> askedSyncs = {}; // whole ones, the oldest first
};

//! Three requests, however many projects there are below a thousand.
QCoro::Task<Result<ProjectsRead>> readProjects(StudioPtr studio, std::stop_token stop);

//! What is not well with the attribute map and the fields of the site, which is the same for all projects. Some fifteen
//! requests; what cannot be looked at is a finding too.
QCoro::Task<doctor::Findings> readMappingFindings(StudioPtr studio, std::stop_token stop);

//! Gives the event that asks for it (TAB-09).
QCoro::Task<Result<EntityId>> askForSync(StudioPtr studio, ProjectName project, QString code, sync::Policy::Flow flow,
                                         std::stop_token stop);

//! Wire: `attrib.shotgridPush` of the AYON project.
QCoro::Task<Result<void>> switchPush(StudioPtr studio, ProjectName project, bool isOn, std::stop_token stop);
//! Wire: `sg_ayon_auto_sync` of the ShotGrid project.
QCoro::Task<Result<void>> switchAutoSync(StudioPtr studio, ShotgridId project, bool isOn, std::stop_token stop);

//! Links two projects: `sg_ayon_id` in ShotGrid and `attrib.shotgridId` in AYON, and nothing else. Conflict when either
//! of them, as they are now, is linked already. When AYON refuses, ShotGrid's half is taken back.
QCoro::Task<Result<void>> linkProjects(StudioPtr studio, ProjectName inAyon, ShotgridId inShotgrid,
                                       std::stop_token stop);

} // namespace bridge::desktop
