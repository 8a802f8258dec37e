#include "processor/eventhandler.h"

#include "besides/besides.h"
#include "lanes/notekeeper.h"
#include "lists/notice.h"
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

QJsonObject summaryOf(const std::vector<lists::Item> &items)
{
    int ayon = 0;
    int shotgrid = 0;
    QStringList conflicts;
    for (const lists::Item &item : items) {
        ayon += noticeOf(item.ayon).action != lists::Notice::Action::Nothing;
        shotgrid += noticeOf(item.shotgrid).action != lists::Notice::Action::Nothing;
        for (const QString &conflict : item.conflicts)
            conflicts += u"%1: %2"_s.arg(item.title, conflict);
    }
    return {{u"ayon"_s, ayon}, {u"shotgrid"_s, shotgrid}, {u"conflicts"_s, QJsonArray::fromStringList(conflicts)}};
}

//! Of what a sync would do, and \a rest behind the entities.
Outcome withBesides(Outcome planned, const besides::Besides &rest)
{
    QStringList problems;
    for (const notes::Problem &problem : rest.comments.problems)
        problems += u"%1: %2"_s.arg(notes::subjectOf(problem), problem.text);
    const QJsonObject lists = summaryOf(rest.lists);
    planned.summary.insert(u"comments"_s, lanes::summaryOf(rest.comments, problems));
    planned.summary.insert(u"lists"_s, lists);
    planned.summary.insert(u"media"_s,
                           QJsonObject{{u"movies"_s, rest.media.movies}, {u"thumbnails"_s, rest.media.thumbnails}});
    if (!rest.isEmpty()) {
        planned.text +=
            u" It would bring %1 comments, %2 lists, %3 movies and %4 thumbnails."_s.arg(rest.comments.synced())
                .arg(lists["ayon"_L1].toInt() + lists["shotgrid"_L1].toInt())
                .arg(rest.media.movies)
                .arg(rest.media.thumbnails);
    }
    return planned;
}

} // namespace

EventHandler::EventHandler(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(project)
    , m_keeper(studio, project)
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
        const auto done = co_await syncAll(request, tell, stop);
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
            if (!frame::isOfService(events[at]))
                outcomes.back().again = Outcome::Again::Never; // a person asked, and is told
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

QCoro::Task<Result<Outcome>> EventHandler::syncAll(Request request, lanes::Tell tell, std::stop_token stop)
{
    std::optional<Error> error;
    Outcome outcome;
    if (request.kind == Request::Kind::Plan) {
        const auto planned = co_await plan(tell, stop);
        if (planned)
            outcome = *planned;
        else
            error = planned.error();
    } else {
        const auto report = co_await m_keeper.syncAll(flowOf(request.kind), request.projectCode, tell, stop);
        if (report)
            outcome = lanes::outcomeOf(*report);
        else
            error = report.error();
    }
    if (error && net::isAboutServer(*error))
        co_return *error;
    if (error) {
        outcome = lanes::outcomeOf(*error);
        outcome.isGood = false; // also when there is no such project (PRO-23)
        co_return outcome;
    }
    if (writesToShotgrid(request.kind)) {
        auto media = co_await m_media.bringAll(inPercent(tell), stop);
        if (!media)
            co_return media.error();
        outcome = withMedia(std::move(outcome), *media);
    }
    co_return outcome;
}

QCoro::Task<Result<Outcome>> EventHandler::plan(lanes::Tell tell, std::stop_token stop)
{
    const auto planned = co_await m_keeper.plan(tell, stop);
    if (!planned)
        co_return planned.error();
    const auto settings = co_await m_studio.settingsOf(m_project, stop);
    if (!settings)
        co_return settings.error();
    const Policy both{.flow = Policy::Flow::Both};
    besides::BesidesSync rest(m_studio.ayon(), m_studio.shotgrid(), *settings, m_project, both);
    const auto besides = co_await rest.plan(stop);
    if (!besides)
        co_return besides.error();
    co_return withBesides(lanes::outcomeOf(**planned), *besides);
}

} // namespace bridge::processor
