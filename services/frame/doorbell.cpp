#include "frame/doorbell.h"

#include "net/wait.h"

#include <utility>

namespace bridge::frame {

void Doorbell::ring()
{
    if (std::exchange(m_hasRung, true) || !m_end)
        return;
    const auto wake = [this] {
        const auto end = m_hasRung ? std::exchange(m_end, nullptr) : nullptr; // it may have ended by itself
        if (end)
            end();
    };
    QMetaObject::invokeMethod(&m_context, wake, Qt::QueuedConnection);
}

QCoro::Task<bool> Doorbell::wait(std::chrono::milliseconds atMost, std::stop_token stop)
{
    if (!m_hasRung && !stop.stop_requested()) {
        std::stop_source rung;
        const std::stop_callback stopped(stop, [&rung] { rung.request_stop(); });
        m_end = [&rung] { rung.request_stop(); };
        co_await net::pause(atMost, rung.get_token());
        m_end = nullptr;
    }
    co_return std::exchange(m_hasRung, false);
}

} // namespace bridge::frame
