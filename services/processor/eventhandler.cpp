#include "processor/eventhandler.h"

#include "net/httpmessage.h"

#include <QJsonArray>

#include <map>

namespace bridge::processor {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

namespace {

bool writesToShotgrid(Request::Kind kind)
{
    return kind == Request::Kind::SyncFromAyon || kind == Request::Kind::SyncBoth;
}

media::Tell inPercent(lanes::Tell tell)
{
    return [tell = std::move(tell)](double share, const QString &text) { tell(100 * share, text); };
}

//! Of a whole sync that brought movies and pictures as well.
Outcome withMedia(Outcome synced, const media::MediaReport &media)
{
    constexpr qsizetype fewEnough = 3; // named here; all are in the log
    if (media.movies + media.thumbnails > 0)
        synced.text += u" Brought %1 movies and %2 thumbnails."_s.arg(media.movies).arg(media.thumbnails);
    if (!media.failures.isEmpty()) {
        synced.isGood = false;
        synced.text += u" Media of %1 versions not brought: %2."_s.arg(media.failures.size())
                           .arg(media.failures.mid(0, fewEnough).join("; "_L1));
    }
    synced.summary.insert(u"media"_s,
                          QJsonObject{{u"movies"_s, media.movies},
                                      {u"thumbnails"_s, media.thumbnails},
                                      {u"failed"_s, QJsonArray::fromStringList(media.failures)}});
    return synced;
}

} // namespace

EventHandler::EventHandler(frame::Studio &studio, ProjectName project)
    : m_keeper(studio, project)
    , m_media(studio.ayon(), studio.shotgrid(), std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> EventHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                               std::stop_token stop)
{
    std::vector<Request> requests;
    requests.reserve(events.size());
    sync::Touched touched;
    std::map<Request::Kind, Outcome> whole;
    for (const ayon::Event &event : events) {
        requests.push_back(requestFrom(event));
        touched.add(requests.back().touched);
    }
    for (const Request &request : requests) {
        const bool isWhole = request.kind != Request::Kind::Look && request.kind != Request::Kind::Nothing
            && request.kind != Request::Kind::Unusable;
        if (!isWhole || whole.contains(request.kind))
            continue;
        const auto done = co_await syncAll(request.kind, tell, stop);
        if (!done)
            co_return done.error();
        whole.emplace(request.kind, *done);
    }
    Result<lanes::Looked> looked = lanes::Looked();
    if (!touched.isEmpty())
        looked = co_await m_keeper.look(touched, Policy::Flow::FromShotgrid, tell, stop);
    if (!looked && net::isAboutServer(looked.error()))
        co_return looked.error();

    std::vector<Outcome> outcomes;
    for (std::size_t at = 0; at < events.size(); ++at) {
        const Request &request = requests[at];
        switch (request.kind) {
        case Request::Kind::Look:
            outcomes.push_back(looked ? lanes::outcomeOf(request.touched, *looked, processed(events[at]))
                                      : lanes::outcomeOf(looked.error()));
            break;
        case Request::Kind::SyncFromShotgrid:
        case Request::Kind::SyncFromAyon:
        case Request::Kind::SyncBoth:
        case Request::Kind::Plan:
            outcomes.push_back(whole.at(request.kind));
            break;
        case Request::Kind::Nothing:
            outcomes.push_back({.text = request.text});
            break;
        case Request::Kind::Unusable:
            outcomes.push_back({.isGood = false, .text = request.text, .again = Outcome::Again::Never});
            break;
        }
    }
    co_return outcomes;
}

QCoro::Task<Result<Outcome>> EventHandler::syncAll(Request::Kind kind, lanes::Tell tell, std::stop_token stop)
{
    std::optional<Error> error;
    Outcome outcome;
    if (kind == Request::Kind::Plan) {
        const auto planned = co_await m_keeper.plan(tell, stop);
        if (planned)
            outcome = lanes::outcomeOf(**planned);
        else
            error = planned.error();
    } else {
        const auto report = co_await m_keeper.syncAll(flowOf(kind), tell, stop);
        if (report)
            outcome = lanes::outcomeOf(*report);
        else
            error = report.error();
    }
    if (error && net::isAboutServer(*error))
        co_return *error;
    if (error) {
        // A person asked, and is told, also when there is no such project (PRO-23).
        outcome = {.isGood = false, .text = toText(*error), .again = Outcome::Again::Never};
        co_return outcome;
    }
    if (writesToShotgrid(kind)) {
        auto media = co_await m_media.bringAll(inPercent(tell), stop);
        if (!media)
            co_return media.error();
        outcome = withMedia(std::move(outcome), *media);
    }
    co_return outcome;
}

} // namespace bridge::processor
