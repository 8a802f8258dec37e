#include "desktop/publish/runningqueue.h"

#include "desktop/session/enginethread.h"

#include <algorithm>
#include <utility>

namespace bridge::desktop {

using namespace std::chrono_literals;
using publisher::EntryState;
using publisher::QueueEntry;

namespace {

constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 5min;

} // namespace

RunningQueue::RunningQueue(Session &session, QueuePath path, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_path(std::move(path))
    , m_engine(QueueEngine::start())
    , m_entries(std::make_shared<const std::vector<QueueEntry>>())
    , m_pause(firstPause)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_pause = std::min(m_pause * 2, longestPause);
        run();
    });
    connect(m_engine, &QueueEngine::read, this, &RunningQueue::take);
    connect(m_engine, &QueueEngine::added, this, &RunningQueue::added);
    connect(m_engine, &QueueEngine::ended, this, &RunningQueue::end);
    connect(m_engine, &QueueEngine::failed, this, &RunningQueue::failed);
    connect(&m_session, &Session::changed, this, &RunningQueue::follow);
    connect(&m_session, &Session::refreshNeeded, this, [this] {
        m_pause = firstPause;
        run();
    });
    follow();
}

RunningQueue::~RunningQueue()
{
    callEngine(m_engine, [](QueueEngine &engine) { engine.close(); });
}

//! Of another studio, or none.
void RunningQueue::follow()
{
    m_again.stop();
    m_pause = firstPause;
    const StudioPtr &studio = m_session.studio();
    m_isRunning = studio != nullptr;
    if (!studio) {
        callEngine(m_engine, [](QueueEngine &engine) { engine.stop(); });
        return;
    }
    const QString path = m_path(*studio);
    if (std::exchange(m_opened, path) != path) {
        m_entries = std::make_shared<const std::vector<QueueEntry>>();
        m_isRead = false;
        emit changed();
    }
    QueueOwner owner{.path = path,
                     .ayon = studio->entry.connection,
                     .shotgrid = studio->site.connection,
                     .addon = studio->entry.addon};
    callEngine(m_engine, [owner = std::move(owner)](QueueEngine &engine) { engine.open(owner); });
}

bool RunningQueue::isHere(const QueueEntry &entry) const
{
    const StudioPtr &studio = m_session.studio();
    const auto spelled = [](const QUrl &url) {
        return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    };
    return studio && spelled(entry.server) == spelled(studio->entry.connection.url);
}

//! Of who queued it, also when somebody else is signed in by the time it is published.
void RunningQueue::add(publisher::PublishRequest request)
{
    if (request.user.isEmpty() && m_session.studio())
        request.user = m_session.studio()->site.account.login;
    callEngine(m_engine, [request = std::move(request)](QueueEngine &engine) { engine.add(request); });
}

void RunningQueue::retry(qint64 entry)
{
    m_pause = firstPause;
    callEngine(m_engine, [entry](QueueEngine &engine) { engine.retry(entry); });
}

void RunningQueue::drop(qint64 entry)
{
    callEngine(m_engine, [entry](QueueEngine &engine) { engine.drop(entry); });
}

void RunningQueue::run()
{
    if (!m_session.studio())
        return;
    m_again.stop();
    m_isRunning = true;
    callEngine(m_engine, [](QueueEngine &engine) { engine.run(); });
}

void RunningQueue::end(const std::optional<Error> &error)
{
    m_isRunning = false;
    const bool isOther = error && error->kind == Error::Kind::Conflict; // another program runs it
    if (error && !isOther && !isTransient(*error))
        emit failed(*error);
    if (!error)
        m_pause = firstPause;
    if (isWaiting())
        goOnLater();
}

void RunningQueue::take(const QString &path, const QueueEntriesPtr &entries)
{
    if (path != m_opened)
        return; // of who was signed in before
    m_entries = entries;
    m_isRead = true;
    emit changed();
    if (isWaiting())
        goOnLater();
}

//! For this server: what is for another one waits for somebody to sign in there.
bool RunningQueue::isWaiting() const
{
    return std::any_of(m_entries->begin(), m_entries->end(),
                       [this](const QueueEntry &entry) { return entry.state == EntryState::Waiting && isHere(entry); });
}

void RunningQueue::goOnLater()
{
    if (!m_isRunning && !m_again.isActive())
        m_again.start(m_pause);
}

} // namespace bridge::desktop
