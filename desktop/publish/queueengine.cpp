#include "desktop/publish/queueengine.h"

#include "desktop/session/enginethread.h"
#include "publisher/publisher.h"

#include <QThread>

#include <utility>

namespace bridge::desktop {

using publisher::PublishQueue;

namespace {

//! With clients of this thread.
QCoro::Task<Result<int>> runQueue(std::shared_ptr<PublishQueue> queue, QueueOwner owner, std::stop_token stop)
{
    ayon::AyonClient ayon(owner.ayon);
    shotgrid::ShotgridClient shotgrid(owner.shotgrid);
    publisher::Publisher publisher(ayon, shotgrid, owner.addon);
    co_return co_await queue->run(publisher, owner.ayon.url, stop);
}

} // namespace

QueueEngine *QueueEngine::start()
{
    auto *engine = new QueueEngine;
    startEngineThread(engine);
    return engine;
}

QueueEngine::~QueueEngine() = default;

void QueueEngine::open(QueueOwner owner)
{
    stop();
    const bool isOther = owner.path != m_owner.path;
    m_owner = std::move(owner);
    m_isStopped = false;
    if (isOther || !m_queue) {
        if (m_queue)
            m_queue->disconnect(this);
        m_queue.reset();
        auto opened = PublishQueue::open(m_owner.path);
        if (!opened) {
            emit failed(opened.error());
            return;
        }
        m_queue = *std::move(opened);
        connect(m_queue.get(), &PublishQueue::changed, this, &QueueEngine::tell);
    }
    tell();
    run();
}

void QueueEngine::stop()
{
    m_isStopped = true;
    m_isWanted = false;
    std::exchange(m_stop, std::stop_source()).request_stop();
}

void QueueEngine::add(publisher::PublishRequest request)
{
    if (!m_queue && !m_isStopped)
        open(m_owner); // whatever hindered it may be gone
    if (!m_queue) { // which was told
        emit added(Error{.kind = Error::Kind::Cancelled});
        return;
    }
    const auto kept = m_queue->add(m_owner.ayon.url, std::move(request));
    emit added(kept ? std::nullopt : std::optional(kept.error()));
    if (kept)
        run();
}

void QueueEngine::retry(qint64 entry)
{
    if (!m_queue)
        return;
    if (const auto again = m_queue->retry(entry); !again)
        emit failed(again.error());
    run();
}

void QueueEngine::drop(qint64 entry)
{
    if (!m_queue)
        return;
    if (const auto dropped = m_queue->drop(entry); !dropped)
        emit failed(dropped.error());
    run(); // which tells the store to forget what it has of it
}

void QueueEngine::run()
{
    if (!m_queue || m_isStopped)
        return;
    m_isWanted = true;
    if (!m_isWorking)
        work();
}

//! What was stopped ends in the event loop at the latest; who came meanwhile has a turn then.
QCoro::Task<> QueueEngine::work()
{
    m_isWorking = true;
    while (std::exchange(m_isWanted, false)) {
        const std::stop_token stop = m_stop.get_token();
        const auto done = co_await runQueue(m_queue, m_owner, stop);
        if (!stop.stop_requested())
            emit ended(done ? std::nullopt : std::optional(done.error()));
    }
    m_isWorking = false;
    if (m_isClosing)
        thread()->quit();
}

void QueueEngine::close()
{
    m_isClosing = true;
    stop();
    if (!m_isWorking)
        thread()->quit();
}

void QueueEngine::tell()
{
    auto entries = m_queue->entries();
    if (entries)
        emit read(m_owner.path, std::make_shared<const std::vector<publisher::QueueEntry>>(*std::move(entries)));
    else
        emit failed(entries.error());
}

} // namespace bridge::desktop
