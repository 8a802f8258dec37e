#pragma once

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <functional>
#include <stop_token>

namespace bridge::frame {

//! What a service waits for between two looks: a time, or somebody who rings (a WebSocket, a webhook, a lane that
//! ended).
class Doorbell
{
public:
    //! May be rung before anybody waits: then the next one to wait does not. Who waits is woken by the event loop, not
    //! in here: it may be about to destroy whoever rings.
    void ring();
    //! Ends after \a atMost, when it is rung, or when stopped; true when it was rung. One waits at a time.
    QCoro::Task<bool> wait(std::chrono::milliseconds atMost, std::stop_token stop);

private:
    QObject m_context; // of the call that is on its way
    bool m_hasRung = false;
    std::function<void()> m_end; // of the one that waits
};

} // namespace bridge::frame
