#include "desktop/app/publishwatch.h"

#include "desktop/look/plaintext.h"
#include "desktop/publish/runningqueue.h"
#include "publisher/naming.h"

#include <algorithm>

namespace bridge::desktop {

using publisher::EntryState;
using publisher::QueueEntry;

namespace {

constexpr std::size_t toldOneByOne = 3;

bool isOver(EntryState state)
{
    return state == EntryState::Done || state == EntryState::Failed;
}

News newsOf(const QueueEntry &entry)
{
    const QString title = oneLine(publisher::titleOf(entry.request), 120);
    if (entry.state == EntryState::Done)
        return {.headline = PublishWatch::tr("Published: %1").arg(title),
                .text = PublishWatch::tr("It is in ShotGrid."),
                .about = News::About::Publish};
    return {.headline = PublishWatch::tr("Not published: %1").arg(title),
            .text = oneLine(entry.reason, 120) + QLatin1Char('\n')
                + PublishWatch::tr("Look at the page Publish: it says what to do, and tries again."),
            .about = News::About::Publish};
}

} // namespace

Standing standingOf(const std::vector<QueueEntry> &entries)
{
    const auto has = [&entries](EntryState state) {
        return std::any_of(entries.begin(), entries.end(), [state](const auto &entry) { return entry.state == state; });
    };
    if (has(EntryState::Failed))
        return Standing::NeedsYou;
    return has(EntryState::Waiting) || has(EntryState::Uploading) ? Standing::Working : Standing::InStep;
}

std::vector<News> newsBetween(const std::map<qint64, EntryState> &before, const std::vector<QueueEntry> &entries)
{
    std::vector<News> news;
    int failed = 0;
    for (const QueueEntry &entry : entries) {
        const auto old = before.find(entry.id);
        if (!isOver(entry.state) || (old != before.end() && old->second == entry.state))
            continue;
        failed += entry.state == EntryState::Failed ? 1 : 0;
        news.push_back(newsOf(entry));
    }
    if (news.size() <= toldOneByOne)
        return news;
    return {{.headline = PublishWatch::tr("%n publishes have ended", nullptr, int(news.size())),
             .text = PublishWatch::tr("Failed: %1").arg(failed),
             .about = News::About::Publish}};
}

PublishWatch::PublishWatch(const RunningQueue &queue, Tray &tray, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_tray(tray)
{
    connect(&m_queue, &RunningQueue::changed, this, &PublishWatch::look);
}

//! What was in the queue when it was opened is no news.
void PublishWatch::look()
{
    const std::vector<QueueEntry> &entries = m_queue.entries();
    m_tray.setStanding(Tray::Work::Publishes, standingOf(entries));
    if (m_path == m_queue.path()) {
        for (const News &news : newsBetween(m_seen, entries))
            m_tray.tell(news);
    }
    m_path = m_queue.path();
    m_seen.clear();
    for (const QueueEntry &entry : entries)
        m_seen.emplace(entry.id, entry.state);
}

} // namespace bridge::desktop
