#include "desktop/activity/activityfeed.h"

#include <chrono>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int newestEvents = 2000;
constexpr std::size_t mostWorks = 2000;
constexpr std::size_t manyAnnounced = 500; // a page; more than that is read as the newest of all
constexpr auto betweenRequests = 1s;
constexpr auto afterFailure = 10s;
const QString ours = u"shotgrid."_s;

struct FeedRead {
    std::vector<ayon::Event> events = {};
    bool isCut = false; // there are older ones
    int requests = 0;
};

bool isFailure(const Work &work)
{
    return stateOf(work) == Work::State::Failed || stateOf(work) == Work::State::Retrying;
}

//! The events that \a jobs stand for, unless they are \a known.
std::vector<EntityId> missingSources(const std::vector<ayon::Event> &jobs, std::set<EntityId> known)
{
    for (const ayon::Event &event : jobs)
        known.insert(event.id);
    std::vector<EntityId> missing;
    for (const ayon::Event &event : jobs) {
        if (!event.dependsOn.isEmpty() && known.insert(event.dependsOn).second)
            missing.push_back(event.dependsOn);
    }
    return missing;
}

QCoro::Task<Result<FeedRead>> readFeed(StudioPtr studio, ayon::EventListing listing, std::set<EntityId> known,
                                       std::stop_token stop)
{
    const int most = listing.newest;
    const bool isOfIds = !listing.ids.empty();
    ayon::EventListing failures{.topics = listing.topics, .statuses = {ayon::Event::Status::Failed}, .newest = most};
    auto events = co_await studio->ayon->shownEvents(std::move(listing), stop);
    if (!events)
        co_return events.error();
    FeedRead read{.events = *std::move(events), .requests = 1};
    read.isCut = !isOfIds && int(read.events.size()) >= most;
    if (read.isCut) { // a failure waits for somebody, however much has happened since
        const auto failed = co_await studio->ayon->shownEvents(std::move(failures), stop);
        if (!failed)
            co_return failed.error();
        read.events.insert(read.events.end(), failed->begin(), failed->end());
        ++read.requests;
    }
    const std::vector<EntityId> missing = missingSources(read.events, std::move(known));
    if (missing.empty())
        co_return read;
    ayon::EventListing rest{.ids = missing, .newest = int(missing.size())};
    const auto sources = co_await studio->ayon->shownEvents(std::move(rest), stop);
    if (!sources)
        co_return sources.error();
    read.events.insert(read.events.end(), sources->begin(), sources->end());
    ++read.requests;
    co_return read;
}

} // namespace

ActivityFeed::ActivityFeed(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ActivityFeed::look);
    connect(&session, &Session::changed, this, &ActivityFeed::begin);
    connect(&session, &Session::announced, this, &ActivityFeed::hear);
    connect(&session, &Session::refreshNeeded, this, [this] {
        m_needsAll = true;
        look();
    });
    begin();
}

ActivityFeed::~ActivityFeed()
{
    m_stop.request_stop();
}

void ActivityFeed::begin()
{
    std::stop_source old = std::exchange(m_stop, std::stop_source());
    m_isReading = false;
    m_pause.stop();
    m_events.clear();
    m_progress.clear();
    m_announced.clear();
    m_works.clear();
    m_isCut = false;
    m_readAt = {};
    m_needsAll = true;
    set(m_session.studio() ? State::Loading : State::SignedOut);
    look();
    old.request_stop();
}

void ActivityFeed::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    look();
}

void ActivityFeed::refresh()
{
    if (!m_session.studio())
        return;
    m_needsAll = true;
    m_pause.stop();
    if (m_state == State::Failed)
        set(State::Loading);
    look();
}

void ActivityFeed::readAgain(const EntityId &event)
{
    m_announced.insert(event);
    look();
}

void ActivityFeed::hear(const ayon::Announcement &announcement)
{
    if (!announcement.topic.startsWith(ours) || announcement.event.isEmpty())
        return;
    if (announcement.progress && announcement.status == ayon::Event::Status::InProgress)
        m_progress[announcement.event] = *announcement.progress;
    m_announced.insert(announcement.event);
    if (m_announced.size() > manyAnnounced) {
        m_needsAll = true;
        m_announced.clear();
    }
    if (!m_pause.isActive() && m_isWatched)
        m_pause.start(betweenRequests / 4); // those that come together are read together
}

void ActivityFeed::look()
{
    const bool isWanted = m_needsAll || !m_announced.empty();
    if (!m_session.studio() || !m_isWatched || m_isReading || m_pause.isActive() || !isWanted)
        return;
    m_isReading = true;
    const bool isAll = std::exchange(m_needsAll, false);
    const std::set<EntityId> announced = std::exchange(m_announced, {});
    const std::stop_token stop = m_stop.get_token();
    ayon::EventListing listing;
    std::set<EntityId> known;
    if (isAll) {
        listing.topics = {ours + '*'_L1};
        listing.newest = newestEvents;
    } else {
        listing.ids.assign(announced.begin(), announced.end());
        listing.newest = int(announced.size());
        for (const auto &[id, event] : m_events)
            known.insert(id);
    }
    auto reading = readFeed(m_session.studio(), std::move(listing), std::move(known), stop);
    QCoro::connect(std::move(reading), this, [this, isAll, announced, stop](const Result<FeedRead> &read) {
        if (stop.stop_requested())
            return;
        m_isReading = false;
        if (read) {
            m_pause.start(betweenRequests * read->requests);
            m_isCut = isAll ? read->isCut : m_isCut;
            take(read->events, isAll);
        } else {
            m_needsAll = m_needsAll || isAll;
            m_announced.insert(announced.begin(), announced.end());
            fail(read.error());
        }
    });
}

//! What was not read is, with the next announcement or when a person asks; by itself when that may help.
void ActivityFeed::fail(const Error &error)
{
    m_error = error;
    if (isTransient(error))
        m_pause.start(afterFailure);
    set(State::Failed);
}

void ActivityFeed::take(const std::vector<ayon::Event> &events, bool isAll)
{
    if (isAll)
        m_events.clear();
    for (const ayon::Event &event : events) {
        m_events.insert_or_assign(event.id, event);
        if (event.status != ayon::Event::Status::InProgress)
            m_progress.erase(event.id);
    }
    m_works = joined(m_events, m_progress);
    forgetOld();
    m_readAt = QDateTime::currentDateTimeUtc();
    set(State::Ready);
}

//! But no failure.
void ActivityFeed::forgetOld()
{
    if (m_works.size() <= mostWorks)
        return;
    std::vector<Work> kept;
    for (Work &work : m_works) {
        if (kept.size() < mostWorks || isFailure(work)) {
            kept.push_back(std::move(work));
            continue;
        }
        m_events.erase(work.source.id);
        m_events.erase(work.job.id);
        m_isCut = true;
    }
    m_works = std::move(kept);
}

void ActivityFeed::set(State state)
{
    m_state = state;
    emit changed();
}

} // namespace bridge::desktop
