#include "transmitter/eventhandler.h"

#include "net/httpmessage.h"
#include "transmitter/hints.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

EventHandler::EventHandler(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(project)
    , m_keeper(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> EventHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                               std::stop_token stop)
{
    const auto isOn = co_await isSwitchedOn(stop);
    if (!isOn)
        co_return isOn.error();
    if (!*isOn) {
        const Outcome nothing{.text = u"The project is not switched on for ShotGrid (shotgridPush)."_s};
        co_return std::vector<Outcome>(events.size(), nothing);
    }
    std::vector<sync::Touched> touched;
    touched.reserve(events.size());
    sync::Touched all;
    for (const ayon::Event &event : events) {
        touched.push_back(touchedBy(event));
        all.add(touched.back());
    }
    const auto report = co_await m_keeper.look(all, Policy::Flow::FromAyon, tell, stop);
    if (!report && net::isAboutServer(report.error()))
        co_return report.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(events.size());
    for (const sync::Touched &one : touched) {
        outcomes.push_back(report ? lanes::outcomeOf(one, *report, u"In step with ShotGrid."_s)
                                  : lanes::outcomeOf(report.error()));
    }
    co_return outcomes;
}

QCoro::Task<Result<bool>> EventHandler::isSwitchedOn(std::stop_token stop)
{
    const auto project = co_await m_studio.ayon().project(m_project, stop);
    if (!project && project.error().kind == Error::Kind::NotFound)
        co_return false; // deleted meanwhile
    if (!project)
        co_return project.error();
    co_return project->attrib.value("shotgridPush"_L1).toBool();
}

} // namespace bridge::transmitter
