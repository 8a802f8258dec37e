#pragma once

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <stop_token>

namespace bridge::frame {

//! What a service waits for between two looks: a time, or somebody who rings (a WebSocket, a webhook, a lane that
//! ended).
class Doorbell
{
public:
    //! May be rung before anybody waits: then the next one to wait does not.
    void ring();
    //! Ends after \a atMost, when it is rung, or when stopped; true when it was rung. One waits at a time.
    QCoro::Task<bool> wait(std::chrono::milliseconds atMost, std::stop_token stop);

private:
    bool m_hasRung = false;
    std::function<void()> m_end; // of the one that waits
};

} // namespace bridge::frame
