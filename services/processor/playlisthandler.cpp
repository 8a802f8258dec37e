#include "processor/playlisthandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"

#include <map>

namespace bridge::processor {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

namespace {

lists::Touched touchedBy(const Request &request)
{
    if (request.kind != Request::Kind::Look)
        return {.all = true};
    const auto rowsOf = [&request](const QString &type) {
        const auto rows = request.touched.shotgrid.find(type);
        return rows == request.touched.shotgrid.end() ? std::set<ShotgridId>() : rows->second;
    };
    return {.playlists = rowsOf(u"Playlist"_s), .connections = rowsOf(u"PlaylistVersionConnection"_s)};
}

} // namespace

PlaylistHandler::PlaylistHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> PlaylistHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                                  std::stop_token stop)
{
    std::vector<std::pair<Policy::Flow, lists::Touched>> asked;
    std::map<Policy::Flow, lists::Touched> together;
    for (const ayon::Event &event : events) {
        const Request request = requestFrom(event);
        asked.emplace_back(flowOf(request.kind), touchedBy(request));
        together[asked.back().first].add(asked.back().second);
    }
    tell(90, u"looking at lists and playlists"_s); // entities come first, and are the greater part
    std::map<Policy::Flow, Result<std::optional<lists::Report>>> reports;
    for (const auto &[flow, touched] : together) {
        const auto report = co_await m_keeper.look(touched, flow, stop);
        if (!report && net::isAboutServer(report.error()))
            co_return report.error();
        reports.emplace(flow, report);
    }
    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < events.size(); ++at) {
        const auto &[flow, touched] = asked[at];
        const auto &report = reports.at(flow);
        Outcome outcome = report ? lanes::outcomeOf(touched, *report) : lanes::outcomeOf(report.error());
        if (touched.all)
            outcome.again = Outcome::Again::Never; // the entities would be synced once more with it
        else if (outcome.isGood)
            outcome.text = processed(events[at]);
        outcomes.push_back(std::move(outcome));
    }
    co_return outcomes;
}

} // namespace bridge::processor
