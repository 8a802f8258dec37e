#pragma once

#include "lanes/projectkeeper.h"

namespace bridge::transmitter {

//! Brings to ShotGrid what happened to folders, tasks and versions of AYON.
class EventHandler : public lanes::Handler
{
public:
    EventHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    lanes::ProjectKeeper m_keeper;
};

} // namespace bridge::transmitter
