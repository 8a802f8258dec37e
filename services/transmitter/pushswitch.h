#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"

namespace bridge::transmitter {

//! Lets events pass only while their project is active and has `shotgridPush` switched on (TRA-03); asked anew for each
//! batch, people switch it.
class PushSwitch : public lanes::Handler
{
public:
    PushSwitch(frame::Studio &studio, ProjectName project, std::unique_ptr<lanes::Handler> behind);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    QCoro::Task<Result<bool>> isOn(std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    std::unique_ptr<lanes::Handler> m_behind;
};

} // namespace bridge::transmitter
