#pragma once

#include "notes/filebringer.h"
#include "notes/report.h"
#include "settings/addonsettings.h"

#include <QElapsedTimer>

namespace bridge::notes {

//! Brings the comments of one AYON project and the notes of its ShotGrid project into agreement. Must not outlive the
//! clients.
class NoteSync
{
public:
    NoteSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings,
             ProjectName project);

    //! What run() would do now; writes nothing. Errors: those of run().
    QCoro::Task<Result<Plan>> plan(Hints hints, sync::Policy policy, std::stop_token stop);

    //! Looks at what \a hints name. Nothing is done where notes are switched off (`Note` among the enabled entities),
    //! or while the project is on one side alone. Errors: those about a server as a whole, and Refused while ShotGrid's
    //! notes lack the fields that a whole sync makes. What is about one comment is in the report. \a tell hears which
    //! file is on its way.
    QCoro::Task<Result<Report>> run(Hints hints, sync::Policy policy, Tell tell, std::stop_token stop);

private:
    QCoro::Task<Result<bool>> find(std::stop_token stop);
    QCoro::Task<Result<People>> people(std::stop_token stop);

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const settings::AddonSettings m_settings;
    ProjectLink m_project;
    People m_people;
    QElapsedTimer m_sincePeople;
};

} // namespace bridge::notes
