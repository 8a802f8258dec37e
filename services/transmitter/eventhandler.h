#pragma once

#include "lanes/projectkeeper.h"

namespace bridge::transmitter {

//! Brings to ShotGrid what happened in AYON, in projects that have `shotgridPush` switched on.
class EventHandler : public lanes::Handler
{
public:
    EventHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    //! Whether the project takes part now; asked anew for each batch, people switch it.
    QCoro::Task<Result<bool>> isSwitchedOn(std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    lanes::ProjectKeeper m_keeper;
};

} // namespace bridge::transmitter
