#pragma once

#include "ayon/ayonclient.h"
#include "settings/addonsettings.h"
#include "shotgrid/shotgridclient.h"
#include "sync/mapping.h"
#include "sync/policy.h"
#include "sync/report.h"
#include "sync/touched.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <stop_token>

namespace bridge::sync {

//! What a sync would do.
struct PlannedSync {
    Setup setup = {};
    Plan plan = {};
    Mapping mapping = {}; // names the fields of the plan
    std::vector<Problem> problems = {}; // about the project as a whole: an invalid mapping row, a hidden type
};

using ProgressHandler = std::function<void(const Progress &)>;

//! Brings one project of both servers into agreement: reads both, plans, shows, applies. It remembers what it has read,
//! so that a further pass over a few entities reads only those. One pass at a time; the clients outlive it, and so does
//! it every Task it gave.
class ProjectSync
{
public:
    //! \a settings are those of the project. The AYON project may not exist yet, nor the ShotGrid one; they are paired
    //! by id, and by name while neither has an id (E-01).
    ProjectSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings,
                ProjectName project);
    ~ProjectSync();

    void onProgress(ProgressHandler handler);

    //! Reads both sides and says what is to be done; writes nothing. Page reads only, and each schema once.
    //! Errors: those of both clients; NotFound when neither side has the project.
    QCoro::Task<Result<PlannedSync>> plan(Policy policy, std::stop_token stop);

    //! As plan(), but plans only what \a touched names here or there, with what is below it and has to follow. Reads
    //! those entities again, and those that the last pass wrote; for the rest it stands on what was read before. Where
    //! that is not enough (the first time, the project itself, something would be deleted, moved or cannot be planned),
    //! everything is read.
    QCoro::Task<Result<PlannedSync>> plan(Touched touched, Policy policy, std::stop_token stop);

    //! Does what plan() said, \a only the entities at that path and below (empty: all). Refused when the plan has
    //! safety catches and its policy does not force. An entity that fails is in the report; its siblings go on. An
    //! error is about a server as a whole, or a stop; what was written until then is kept, and the next pass goes on
    //! from there.
    QCoro::Task<Result<Report>> apply(QString only, std::stop_token stop);

private:
    class Pass;
    std::unique_ptr<Pass> m_pass;
};

} // namespace bridge::sync
