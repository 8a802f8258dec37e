#pragma once

#include "ayon/ayonclient.h"
#include "settings/addonsettings.h"
#include "shotgrid/shotgridclient.h"
#include "sync/mapping.h"
#include "sync/policy.h"
#include "sync/report.h"
#include "sync/selection.h"
#include "sync/touched.h"

#include <QCoroTask>

#include <chrono>
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

//! Held by all who look at it: one of 100,000 items takes 200 MB.
using SharedPlan = std::shared_ptr<const PlannedSync>;

using ProgressHandler = std::function<void(const Progress &)>;
//! Told of an item of the plan once nothing is left to be done about it.
using ResultHandler = std::function<void(const Item &, const ItemResult &)>;

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
    void onResult(ResultHandler handler);

    //! Reads both sides and says what is to be done; writes nothing. Page reads only, and each schema once.
    //! Errors: those of both clients; NotFound when neither side has the project.
    QCoro::Task<Result<SharedPlan>> plan(Policy policy, std::stop_token stop);

    //! As plan(), but plans only what \a touched names here or there, with what is below it and has to follow. Reads
    //! those entities again, and those that the last pass wrote; for the rest it stands on what was read before. Where
    //! that is not enough (the first time, the project itself, something would be deleted, moved or cannot be planned),
    //! everything is read. People, steps, statuses, types and fields are read again when something is named that was
    //! not known, and when they grow old.
    QCoro::Task<Result<SharedPlan>> plan(Touched touched, Policy policy, std::stop_token stop);

    //! What is to be done when conflicts end as \a rulings say, by what plan() has read. Reads nothing.
    SharedPlan decide(Rulings rulings);

    //! Does what was planned last, as far as \a selection contains it. Refused when the plan has safety catches that
    //! neither its policy nor the selection overrides. An entity that fails is in the report; its siblings go on. An
    //! error is about a server as a whole, or a stop; what was written until then is kept, and the next pass goes on
    //! from there.
    QCoro::Task<Result<Report>> apply(Selection selection, std::stop_token stop);

    //! The code of a project that one side is still to get, when the other side's has none. Empty, or none that AYON
    //! takes: the beginning of its name.
    void setCodeOfNew(QString code);
    //! How long people, steps, statuses, types and fields are believed to be as they were read; five minutes at first.
    void setNamesAge(std::chrono::milliseconds age);

    //! Holds apply() before its next batch of at most 500 operations.
    void pause();
    //! Lets it go on. What people edited meanwhile is left for the next pass.
    void resume();

private:
    class Pass;
    std::unique_ptr<Pass> m_pass;
};

} // namespace bridge::sync
