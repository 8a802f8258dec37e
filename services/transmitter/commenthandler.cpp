#include "transmitter/commenthandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"
#include "transmitter/hints.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

CommentHandler::CommentHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, project)
    , m_run(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> CommentHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                                 std::stop_token stop)
{
    std::vector<notes::Hints> hints;
    hints.reserve(events.size());
    notes::Hints all;
    for (const ayon::Event &event : events) {
        hints.push_back(commentHints(event));
        all.add(hints.back());
    }
    if (all.isEmpty()) {
        const Outcome nothing{.text = u"It is no comment."_s};
        co_return std::vector<Outcome>(events.size(), nothing);
    }
    const auto isEnabled = co_await m_keeper.isEnabled(stop);
    if (isEnabled && !*isEnabled) {
        const Outcome nothing{.text = u"Notes are switched off in the settings."_s};
        co_return std::vector<Outcome>(events.size(), nothing);
    }
    Result<notes::Report> report = isEnabled ? Result(notes::Report()) : isEnabled.error();
    if (isEnabled)
        report = co_await run(all, tell, stop);
    if (!report && net::isAboutServer(report.error()))
        co_return report.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(events.size());
    for (const notes::Hints &one : hints) {
        outcomes.push_back(report ? lanes::outcomeOf(one, *report, u"In step with ShotGrid."_s)
                                  : lanes::outcomeOf(report.error()));
    }
    co_return outcomes;
}

QCoro::Task<Result<notes::Report>> CommentHandler::run(notes::Hints hints, lanes::Tell tell, std::stop_token stop)
{
    if (!m_hasCaughtUp) {
        const auto since = co_await m_run.lastDone(stop);
        if (!since)
            co_return since.error();
        hints.changedSince = *since;
    }
    const auto begun = co_await m_run.begin(stop);
    if (!begun)
        co_return begun.error();
    const double percent = 10;
    auto report = co_await m_keeper.look(std::move(hints), Policy::Flow::FromAyon, tell, percent, stop);
    if (!report) {
        const auto failed = co_await m_run.fail(toText(report.error()), stop);
        if (!failed)
            co_return failed.error();
        co_return report.error();
    }
    const auto finished = co_await m_run.finish(report->shotgrid.all(), stop);
    if (!finished)
        co_return finished.error();
    m_hasCaughtUp = true;
    co_return report;
}

} // namespace bridge::transmitter
