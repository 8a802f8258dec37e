#include "desktop/publish/runningqueue.h"

#include <QCoroTask>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using publisher::EntryState;
using publisher::PublishQueue;
using publisher::QueueEntry;

namespace {

constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 5min;

QCoro::Task<Result<int>> work(std::shared_ptr<PublishQueue> queue, StudioPtr studio, std::stop_token stop)
{
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->entry.addon);
    co_return co_await queue->run(publisher, studio->entry.connection.url, stop);
}

} // namespace

RunningQueue::RunningQueue(Session &session, QueuePath path, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_path(std::move(path))
    , m_pause(firstPause)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_pause = std::min(m_pause * 2, longestPause);
        run();
    });
    connect(&m_session, &Session::changed, this, &RunningQueue::follow);
    connect(&m_session, &Session::refreshNeeded, this, [this] {
        m_pause = firstPause;
        run();
    });
    follow();
}

RunningQueue::~RunningQueue()
{
    disconnect(); // a publish that is stopped says so at once, and who listens is half gone
    m_stop.request_stop();
}

//! Of another studio, or none.
void RunningQueue::follow()
{
    m_again.stop();
    m_pause = firstPause;
    std::exchange(m_stop, std::stop_source()).request_stop();
    if (!m_session.studio())
        return;
    if (const auto opened = open(m_path(*m_session.studio())); !opened) {
        emit failed(opened.error());
        return;
    }
    read();
    run();
}

Result<void> RunningQueue::open(const QString &path)
{
    if (m_queue && m_opened == path)
        return {};
    if (m_queue)
        m_queue->disconnect(this);
    m_queue.reset();
    m_entries.clear();
    emit changed();
    auto opened = PublishQueue::open(path);
    if (!opened)
        return opened.error();
    m_opened = path;
    m_queue = *std::move(opened);
    connect(m_queue.get(), &PublishQueue::changed, this, &RunningQueue::read);
    return {};
}

bool RunningQueue::isHere(const QueueEntry &entry) const
{
    const StudioPtr &studio = m_session.studio();
    const auto spelled = [](const QUrl &url) {
        return url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    };
    return studio && spelled(entry.server) == spelled(studio->entry.connection.url);
}

Result<qint64> RunningQueue::add(const publisher::PublishRequest &request)
{
    const StudioPtr studio = m_session.studio();
    if (!studio)
        return Error{.kind = Error::Kind::Cancelled};
    if (const auto opened = open(m_path(*studio)); !opened)
        return opened.error();
    const auto added = m_queue->add(studio->entry.connection.url, request);
    if (added)
        run();
    return added;
}

void RunningQueue::retry(qint64 entry)
{
    if (const auto again = m_queue->retry(entry); !again)
        emit failed(again.error());
    m_pause = firstPause;
    run();
}

void RunningQueue::drop(qint64 entry)
{
    if (const auto dropped = m_queue->drop(entry); !dropped)
        emit failed(dropped.error());
    run(); // which tells the store to forget what it has of it
}

void RunningQueue::run()
{
    if (m_isRunning || !m_queue || !m_session.studio())
        return;
    m_again.stop();
    m_isRunning = true;
    QCoro::connect(work(m_queue, m_session.studio(), m_stop.get_token()), this,
                   [this, stop = m_stop.get_token()](const Result<int> &done) {
                       m_isRunning = false;
                       if (stop.stop_requested()) // in the midst of what stopped it: who came meanwhile has a turn then
                           QMetaObject::invokeMethod(this, &RunningQueue::run, Qt::QueuedConnection);
                       else
                           end(done);
                   });
}

void RunningQueue::end(const Result<int> &done)
{
    const bool isOther = !done && done.error().kind == Error::Kind::Conflict; // another program runs it
    if (!done && !isOther && !isTransient(done.error()))
        emit failed(done.error());
    if (done)
        m_pause = firstPause;
    read();
}

void RunningQueue::read()
{
    const auto entries = m_queue->entries();
    if (!entries) {
        emit failed(entries.error());
        return;
    }
    m_entries = *entries;
    emit changed();
    if (isWaiting())
        goOnLater();
}

//! For this server: what is for another one waits for somebody to sign in there.
bool RunningQueue::isWaiting() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [this](const QueueEntry &entry) { return entry.state == EntryState::Waiting && isHere(entry); });
}

void RunningQueue::goOnLater()
{
    if (!m_isRunning && !m_again.isActive())
        m_again.start(m_pause);
}

} // namespace bridge::desktop
