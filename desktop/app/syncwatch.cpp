#include "desktop/app/syncwatch.h"

#include "desktop/activity/workwords.h"
#include "desktop/look/plaintext.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int secondsOfADay = 24 * 60 * 60;
constexpr std::size_t toldOneByOne = 3;

bool isOver(Work::State state)
{
    return state == Work::State::Finished || state == Work::State::Failed;
}

News failure(const QString &headline, const QString &reason)
{
    constexpr qsizetype longestReason = 120; // so that the way out is not what a desktop cuts off
    const QString text = SyncWatch::tr("%1\nActivity has the details: mend the cause, then retry there.");
    return {.headline = headline, .text = text.arg(oneLine(reason, longestReason)), .about = News::About::Failure};
}

News failureOf(const Work &work)
{
    const QString project = projectOf(work).toText();
    const Leftover left = leftoverOf(work);
    if (!left.entities.isEmpty()) {
        const QString headline =
            SyncWatch::tr("%1 is in step, but %n entities could not be synced", nullptr, int(left.entities.size()));
        return failure(headline.arg(project), left.entities.front());
    }
    if (!left.media.isEmpty()) {
        const QString headline = SyncWatch::tr("%1 is in step, but media of %n versions could not be brought", nullptr,
                                               int(left.media.size()));
        return failure(headline.arg(project), left.media.front());
    }
    if (isWholeSync(work))
        return failure(SyncWatch::tr("The sync of %1 failed").arg(project), reasonOf(work));
    const QString headline =
        project.isEmpty() ? SyncWatch::tr("A task failed") : SyncWatch::tr("A change in %1 could not be synced");
    return failure(project.isEmpty() ? headline : headline.arg(project),
                   SyncWatch::tr("%1: %2").arg(whatOf(work), reasonOf(work)));
}

News summaryOf(const std::vector<Work> &failures)
{
    std::set<QString> names;
    for (const Work &work : failures)
        names.insert(projectOf(work).toText());
    names.erase(QString());
    const QStringList projects(names.begin(), names.end());
    return failure(SyncWatch::tr("%n changes could not be synced", nullptr, int(failures.size())),
                   SyncWatch::tr("Projects: %1").arg(projects.join(u", "_s)));
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
    std::vector<Work> failures;
    for (const Work &work : works) {
        const Work::State state = stateOf(work);
        const auto old = before.find(idOf(work));
        const bool isNews = isOver(state) && (old == before.end() || !isOver(old->second));
        if (isNews && state == Work::State::Failed)
            failures.push_back(work);
        else if (isNews && isWholeSync(work))
            news.push_back({.headline = SyncWatch::tr("The sync of %1 is done").arg(projectOf(work).toText()),
                            .text = reasonOf(work)});
    }
    if (failures.size() > toldOneByOne)
        news.push_back(summaryOf(failures));
    else
        std::transform(failures.begin(), failures.end(), std::back_inserter(news), failureOf);
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
        m_tray.setStanding(Tray::Work::Syncs, Standing::InStep);
    });
    connect(&m_feed, &ActivityFeed::changed, this, &SyncWatch::look);
    m_feed.setWatched(true);
}

void SyncWatch::look()
{
    if (m_feed.state() != ActivityFeed::State::Ready)
        return;
    m_tray.setStanding(Tray::Work::Syncs, standingOf(m_feed.works(), QDateTime::currentDateTimeUtc()));
    if (m_hasLooked) {
        for (const News &news : newsBetween(m_seen, m_feed.works()))
            m_tray.tell(news);
    }
    for (const Work &work : m_feed.works())
        m_seen.insert_or_assign(idOf(work), stateOf(work));
    m_hasLooked = true;
}

} // namespace bridge::desktop
