#include "transmitter/listhandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

namespace {

lists::Touched touchedBy(const ayon::Event &event)
{
    lists::Touched touched;
    if (const auto list = EntityId::fromText(event.summary.value("id"_L1).toString()))
        touched.lists.insert(*list);
    return touched;
}

} // namespace

ListHandler::ListHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> ListHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                              std::stop_token stop)
{
    lists::Touched together;
    for (const ayon::Event &event : events)
        together.add(touchedBy(event));
    tell(50, u"looking at lists and playlists"_s);
    const auto report = co_await m_keeper.look(together, Policy::Flow::FromAyon, stop);
    if (!report && net::isAboutServer(report.error()))
        co_return report.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(events.size());
    for (const ayon::Event &event : events)
        outcomes.push_back(report ? lanes::outcomeOf(touchedBy(event), *report) : lanes::outcomeOf(report.error()));
    co_return outcomes;
}

} // namespace bridge::transmitter
