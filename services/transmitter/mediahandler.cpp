#include "transmitter/mediahandler.h"

#include "media/mediapaths.h"
#include "transmitter/mediahints.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using media::MediaResult;

namespace {

//! \a versionsCome to ShotGrid, by the settings of the project.
Outcome outcomeOf(const MediaResult &result, const QString &good, bool versionsCome)
{
    switch (result.outcome) {
    case MediaResult::Outcome::Done:
        return {.text = result.text.isEmpty() ? good : result.text};
    case MediaResult::Outcome::Outside:
    case MediaResult::Outcome::Gone:
        return {.text = result.text};
    case MediaResult::Outcome::Waits: // as long as whatever brings the version may be tried
        if (!versionsCome)
            return {.text = u"The settings of the project leave versions out of the sync."_s};
        return {.isGood = false, .text = result.text, .again = Outcome::Again::ForADay};
    case MediaResult::Outcome::Failed:
        return {.isGood = false,
                .text = result.text,
                .again = result.isTransient ? Outcome::Again::ForADay : Outcome::Again::AFewTimes};
    }
    Q_UNREACHABLE();
}

//! Settings that cannot be used are told with the versions themselves.
QCoro::Task<bool> doVersionsCome(frame::Studio &studio, ProjectName project, std::stop_token stop)
{
    const auto settings = co_await studio.settingsOf(std::move(project), stop);
    co_return !settings || settings->isEnabled(u"Version"_s);
}

Outcome unusable(const Error &error)
{
    return {.isGood = false, .text = toText(error), .again = Outcome::Again::Never};
}

QString saying(const media::MediaPaths &written)
{
    const QString good = u"The paths are in ShotGrid."_s;
    return written.leftOut.isEmpty()
        ? good
        : good + u" Left out, since they are no paths: %1."_s.arg(written.leftOut.join(", "_L1));
}

//! Two events about the same version ask for both.
void add(media::Asked &all, const media::Asked &more)
{
    all.movies.insert(more.movies.begin(), more.movies.end());
    all.thumbnail |= more.thumbnail;
}

} // namespace

MediaHandler::MediaHandler(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
    , m_media(studio.ayon(), studio.shotgrid(), m_project)
{
}

QCoro::Task<Result<std::vector<Outcome>>> MediaHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                               std::stop_token stop)
{
    std::vector<Result<MediaHint>> hints;
    hints.reserve(events.size());
    std::map<EntityId, media::Asked> asked;
    for (const ayon::Event &event : events) {
        hints.push_back(mediaHintFrom(event));
        if (hints.back())
            add(asked[hints.back()->version], hints.back()->asked);
    }
    const bool versionsCome = co_await doVersionsCome(m_studio, m_project, stop);
    media::Tell inPercent = [tell](double share, const QString &text) { tell(100 * share, text); };
    const auto results = co_await m_media.bring(std::move(asked), std::move(inPercent), stop);
    if (!results)
        co_return results.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(hints.size());
    for (const Result<MediaHint> &hint : hints) {
        if (!hint)
            outcomes.push_back(unusable(hint.error()));
        else
            outcomes.push_back(
                outcomeOf(results->at(hint->version), u"The media of the version are in ShotGrid."_s, versionsCome));
    }
    co_return outcomes;
}

MediaPathHandler::MediaPathHandler(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> MediaPathHandler::handle(std::vector<ayon::Event> events, lanes::Tell,
                                                                   std::stop_token stop)
{
    std::vector<Outcome> outcomes(events.size());
    std::vector<media::MediaPaths> paths;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < events.size(); ++at) {
        auto said = media::mediaPathsFrom(events[at]);
        if (!said) {
            outcomes[at] = unusable(said.error());
            continue;
        }
        paths.push_back(std::move(*said));
        places.push_back(at);
    }
    const bool versionsCome = co_await doVersionsCome(m_studio, m_project, stop);
    const auto results =
        co_await media::writeMediaPaths(&m_studio.ayon(), &m_studio.shotgrid(), m_project, paths, stop);
    if (!results)
        co_return results.error();
    for (std::size_t at = 0; at < places.size(); ++at)
        outcomes[places[at]] = outcomeOf((*results)[at], saying(paths[at]), versionsCome);
    co_return outcomes;
}

} // namespace bridge::transmitter
