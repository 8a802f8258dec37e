#include "transmitter/eventhandler.h"

#include "net/httpmessage.h"
#include "transmitter/hints.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

EventHandler::EventHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> EventHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                               std::stop_token stop)
{
    std::vector<sync::Touched> touched;
    touched.reserve(events.size());
    sync::Touched all;
    for (const ayon::Event &event : events) {
        touched.push_back(touchedBy(event));
        all.add(touched.back());
    }
    const auto looked = co_await m_keeper.look(all, Policy::Flow::FromAyon, tell, stop);
    if (!looked && net::isAboutServer(looked.error()))
        co_return looked.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(events.size());
    for (const sync::Touched &one : touched) {
        outcomes.push_back(looked ? lanes::outcomeOf(one, *looked, u"In step with ShotGrid."_s)
                                  : lanes::outcomeOf(looked.error()));
    }
    co_return outcomes;
}

} // namespace bridge::transmitter
