#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"
#include "sync/projectsync.h"

namespace bridge::lanes {

//! What a pass over what was touched did.
struct Looked {
    sync::Report report = {};
    std::vector<sync::Item> withheld = {}; // what would have been taken away: so many at once are a person's matter
    QString why = {}; // of those
};

//! Keeps one project in step for as long as its lane lives: what was read once is not read again for every event.
class ProjectKeeper
{
public:
    ProjectKeeper(frame::Studio &studio, ProjectName project);

    //! Brings the entities that \a touched names into step. When a safety catch stops what would be taken away, the
    //! rest is done. Errors: those of ProjectSync; NotFound when a side does not have the project, which nobody asked
    //! to make; Refused, naming the setting, when the project's settings do not allow to work.
    QCoro::Task<Result<Looked>> look(sync::Touched touched, sync::Policy::Flow flow, Tell tell, std::stop_token stop);
    //! The whole project; see ProjectSync::setCodeOfNew() for \a code.
    QCoro::Task<Result<sync::Report>> syncAll(sync::Policy::Flow flow, QString code, Tell tell, std::stop_token stop);
    //! What a whole sync would do; writes nothing.
    QCoro::Task<Result<sync::SharedPlan>> plan(Tell tell, std::stop_token stop);

private:
    QCoro::Task<Result<void>> open(std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    std::unique_ptr<sync::ProjectSync> m_sync;
};

//! Of an event that named \a touched, given what the pass over it and others did. \a good is what to say when all went
//! well.
Outcome outcomeOf(const sync::Touched &touched, const Looked &looked, const QString &good);
//! Of an event that asked for the whole project.
Outcome outcomeOf(const sync::Report &report);
//! Of an event that asked what a sync would do.
Outcome outcomeOf(const sync::PlannedSync &planned);
//! Of events that met \a error.
Outcome outcomeOf(const Error &error);

} // namespace bridge::lanes
