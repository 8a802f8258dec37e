#include "desktop/app/syncwatch.h"

#include "desktop/activity/workwords.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int secondsOfADay = 24 * 60 * 60;
constexpr std::size_t toldOneByOne = 3;

bool isOver(Work::State state)
{
    return state == Work::State::Finished || state == Work::State::Failed;
}

News newsOf(const Work &work)
{
    const bool failed = stateOf(work) == Work::State::Failed;
    const QString headline = failed ? SyncWatch::tr("A sync of %1 failed") : SyncWatch::tr("The sync of %1 is done");
    return {.headline = headline.arg(projectOf(work).toText()), .text = reasonOf(work)};
}

} // namespace

Standing standingOf(const std::vector<Work> &works, const QDateTime &now)
{
    const auto has = [&works](const auto &fits) { return std::any_of(works.begin(), works.end(), fits); };
    const bool needsSomebody = has([&now](const Work &work) {
        return stateOf(work) == Work::State::Failed && endedAt(work).secsTo(now) < secondsOfADay;
    });
    if (needsSomebody)
        return Standing::NeedsYou;
    const bool isWorking = has([](const Work &work) {
        const Work::State state = stateOf(work);
        return state == Work::State::Running || state == Work::State::Waiting || state == Work::State::Retrying;
    });
    return isWorking ? Standing::Working : Standing::InStep;
}

std::vector<News> newsBetween(const std::map<EntityId, Work::State> &before, const std::vector<Work> &works)
{
    std::vector<News> news;
    std::vector<News> failures;
    for (const Work &work : works) {
        const Work::State state = stateOf(work);
        const auto old = before.find(idOf(work));
        const bool isNews = isOver(state) && (old == before.end() || !isOver(old->second));
        if (isNews && state == Work::State::Failed)
            failures.push_back(newsOf(work));
        else if (isNews && isWholeSync(work))
            news.push_back(newsOf(work));
    }
    if (failures.size() > toldOneByOne)
        news.push_back({.headline = SyncWatch::tr("%n syncs failed", nullptr, int(failures.size())),
                        .text = SyncWatch::tr("The Activity page says why.")});
    else
        news.insert(news.end(), failures.begin(), failures.end());
    return news;
}

SyncWatch::SyncWatch(Session &session, Tray &tray, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_feed(session)
{
    connect(&session, &Session::changed, this, [this] {
        m_seen.clear();
        m_hasLooked = false;
        m_tray.setStanding(Standing::InStep);
    });
    connect(&m_feed, &ActivityFeed::changed, this, &SyncWatch::look);
    m_feed.setWatched(true);
}

void SyncWatch::look()
{
    if (m_feed.state() != ActivityFeed::State::Ready)
        return;
    m_tray.setStanding(standingOf(m_feed.works(), QDateTime::currentDateTimeUtc()));
    if (m_hasLooked) {
        for (const News &news : newsBetween(m_seen, m_feed.works()))
            m_tray.tell(news.headline, news.text);
    }
    for (const Work &work : m_feed.works())
        m_seen.insert_or_assign(idOf(work), stateOf(work));
    m_hasLooked = true;
}

} // namespace bridge::desktop
