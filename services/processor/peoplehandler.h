#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"
#include "people/peoplesync.h"

namespace bridge::processor {

//! Links or creates the AYON users of ShotGrid's people, once for all events that ask for it.
class PeopleHandler : public lanes::Handler
{
public:
    explicit PeopleHandler(frame::Studio &studio);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    QCoro::Task<Result<people::Report>> sync(lanes::Tell tell, std::stop_token stop);

    frame::Studio &m_studio;
};

} // namespace bridge::processor
