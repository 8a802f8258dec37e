#include "transmitter/pushswitch.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;

PushSwitch::PushSwitch(frame::Studio &studio, ProjectName project, std::unique_ptr<lanes::Handler> behind)
    : m_studio(studio)
    , m_project(std::move(project))
    , m_behind(std::move(behind))
{
}

QCoro::Task<Result<std::vector<Outcome>>> PushSwitch::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                             std::stop_token stop)
{
    const auto on = co_await isOn(stop);
    if (!on)
        co_return on.error();
    if (*on)
        co_return co_await m_behind->handle(std::move(events), std::move(tell), stop);
    const Outcome nothing{.text = u"The project is not switched on for ShotGrid (shotgridPush), or not active."_s};
    co_return std::vector<Outcome>(events.size(), nothing);
}

QCoro::Task<Result<bool>> PushSwitch::isOn(std::stop_token stop)
{
    const auto project = co_await m_studio.ayon().project(m_project, stop);
    if (!project && project.error().kind == Error::Kind::NotFound)
        co_return false; // deleted meanwhile
    if (!project)
        co_return project.error();
    co_return project->active && project->attrib.value("shotgridPush"_L1).toBool();
}

} // namespace bridge::transmitter
