#include "processor/notehandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"
#include "processor/hints.h"

#include <map>

namespace bridge::processor {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

NoteHandler::NoteHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> NoteHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                              std::stop_token stop)
{
    std::vector<notes::Hints> hints;
    std::vector<Policy::Flow> flows;
    std::map<Policy::Flow, notes::Hints> passes; // one for each direction that is asked for
    for (const ayon::Event &event : events) {
        hints.push_back(noteHints(event));
        flows.push_back(flowOf(requestFrom(event).kind));
        passes[flows.back()].add(hints.back());
    }
    std::map<Policy::Flow, Result<notes::Report>> reports;
    for (const auto &[flow, asked] : passes) {
        const double percent = 100; // what they are about was brought before
        const auto report = co_await m_keeper.look(asked, flow, tell, percent, stop);
        if (!report && net::isAboutServer(report.error()))
            co_return report.error();
        reports.emplace(flow, report);
    }
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < events.size(); ++at) {
        const Result<notes::Report> &report = reports.at(flows[at]);
        const QString good = hints[at].everything ? QString() : processed(events[at]);
        outcomes.push_back(report ? lanes::outcomeOf(hints[at], *report, good) : lanes::outcomeOf(report.error()));
        if (hints[at].everything)
            outcomes.back().again = Outcome::Again::Never; // the entities say whether all is done once more
    }
    co_return outcomes;
}

} // namespace bridge::processor
