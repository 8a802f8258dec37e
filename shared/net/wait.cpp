#include "net/wait.h"

#include <algorithm>

namespace bridge::net {

Alarm::Alarm(std::function<void()> ring)
    : m_timer(new QTimer)
{
    m_timer->setTimerType(Qt::PreciseTimer); // a server that says "in 10 s" does not mean 9.5
    m_timer->setSingleShot(true);
    QObject::connect(m_timer.get(), &QTimer::timeout, &m_context, std::move(ring));
}

void Alarm::start(std::chrono::milliseconds duration)
{
    m_timer->start(std::max(duration, std::chrono::milliseconds(0))); // Qt never fires a negative one
}

QCoro::Task<> pause(std::chrono::milliseconds duration, std::stop_token stop)
{
    Wakeup over;
    Alarm alarm([&over] { over.fire(); });
    alarm.start(duration);
    const std::stop_callback stopping(stop, [&over] { over.fire(); });
    co_await over;
}

Limit::Limit(std::chrono::milliseconds deadline, const std::stop_token &stop)
    : m_alarm([this] {
        m_expired = true;
        end();
    })
    , m_outer(stop, [this] { end(); })
{
    m_alarm.start(deadline);
}

std::chrono::milliseconds Limit::remaining() const
{
    return isOver() ? std::chrono::milliseconds(0) : m_alarm.remaining();
}

void Limit::end()
{
    std::stop_source source = m_source; // those who are resumed may destroy this object
    source.request_stop();
}

void Gate::open()
{
    m_isOpen = true;
    if (Wakeup *waiting = m_waiting)
        waiting->fire();
}

QCoro::Task<> Gate::pass(std::stop_token stop)
{
    Q_ASSERT_X(!m_waiting, "Gate", "somebody waits already");
    while (!m_isOpen && !stop.stop_requested()) { // it may be closed again before the waiter runs
        Wakeup opened;
        m_waiting = &opened;
        const std::stop_callback stopping(stop, [&opened] { opened.fire(); });
        co_await opened;
        m_waiting = nullptr;
    }
}

QCoro::Task<bool> Slots::take(std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    if (m_free > 0) {
        --m_free;
        co_return true;
    }
    Waiting waiting;
    m_queue.push_back(&waiting);
    const std::stop_callback stopping(stop, [&waiting] { waiting.wakeup.fire(); });
    co_await waiting.wakeup;
    if (!waiting.granted)
        m_queue.erase(std::remove(m_queue.begin(), m_queue.end(), &waiting), m_queue.end());
    co_return waiting.granted;
}

void Slots::give()
{
    if (m_queue.empty()) {
        ++m_free;
        return;
    }
    Waiting *next = m_queue.front();
    m_queue.pop_front();
    next->granted = true;
    next->wakeup.fire();
}

} // namespace bridge::net
