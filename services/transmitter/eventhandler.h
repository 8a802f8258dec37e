#pragma once

#include "lanes/listkeeper.h"
#include "lanes/projectkeeper.h"

namespace bridge::transmitter {

//! Brings to ShotGrid what happened to folders, tasks and versions of AYON, and puts new versions into the playlists
//! whose lists have held them all along.
class EventHandler : public lanes::Handler
{
public:
    EventHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    //! A good one without words when no list holds one of \a versions.
    QCoro::Task<Result<lanes::Outcome>> lookAtLists(std::set<EntityId> versions, std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    lanes::ProjectKeeper m_keeper;
    lanes::ListKeeper m_lists;
};

} // namespace bridge::transmitter
