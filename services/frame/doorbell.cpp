#include "frame/doorbell.h"

#include "net/wait.h"

#include <utility>

namespace bridge::frame {

void Doorbell::ring()
{
    m_hasRung = true;
    if (const auto end = std::exchange(m_end, nullptr))
        end();
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
