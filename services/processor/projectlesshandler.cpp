#include "processor/projectlesshandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"

namespace bridge::processor {

using namespace Qt::StringLiterals;
using lanes::Outcome;

ProjectlessHandler::ProjectlessHandler(frame::Studio &studio)
    : m_studio(studio)
{
}

QCoro::Task<Result<std::vector<Outcome>>> ProjectlessHandler::handle(std::vector<ayon::Event> events, lanes::Tell,
                                                                     std::stop_token stop)
{
    std::vector<Outcome> outcomes;
    for (const ayon::Event &event : events) {
        const auto outcome = co_await passOn(event, stop);
        if (!outcome)
            co_return outcome.error();
        outcomes.push_back(*outcome);
    }
    co_return outcomes;
}

QCoro::Task<Result<Outcome>> ProjectlessHandler::passOn(ayon::Event event, std::stop_token stop)
{
    const ProjectName project(event.payload.value("project_name"_L1).toString());
    if (project.isEmpty() || !project.isValid())
        co_return Outcome{.text = u"The event names no project, so nothing is done."_s};
    ayon::NewEvent again{.topic = event.topic, .project = project};
    again.hash = u"shotgrid.of-project."_s + event.id.toText(); // once, however often it is tried
    again.description = event.description;
    again.summary = event.summary;
    again.payload = event.payload;
    const auto sent = co_await m_studio.ayon().dispatchEvent(again, stop);
    if (!sent && sent.error().kind != Error::Kind::Conflict) {
        if (net::isAboutServer(sent.error()))
            co_return sent.error();
        co_return lanes::outcomeOf(sent.error());
    }
    co_return Outcome{.text = u"Passed on as an event of the project '%1'."_s.arg(project.toText())};
}

} // namespace bridge::processor
