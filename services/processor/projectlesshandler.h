#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"

namespace bridge::processor {

//! Events of no project whose payload names one, as the former processor understood them: each becomes an event of that
//! project, which has its place in that lane.
class ProjectlessHandler : public lanes::Handler
{
public:
    explicit ProjectlessHandler(frame::Studio &studio);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    QCoro::Task<Result<lanes::Outcome>> passOn(ayon::Event event, std::stop_token stop);

    frame::Studio &m_studio;
};

} // namespace bridge::processor
