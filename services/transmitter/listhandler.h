#pragma once

#include "lanes/listkeeper.h"

namespace bridge::transmitter {

//! Brings to ShotGrid what happened to lists of versions in AYON.
class ListHandler : public lanes::Handler
{
public:
    ListHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    lanes::ListKeeper m_keeper;
};

} // namespace bridge::transmitter
