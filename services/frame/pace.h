#pragma once

#include <chrono>

namespace bridge::frame {

//! How long to wait before looking again: hardly at all while there is work, somewhat when it was much, because the
//! rest of it is then seen with one look; the set interval when there is none, and longer and longer while a server is
//! away.
class Pace
{
public:
    explicit Pace(std::chrono::milliseconds idleInterval)
        : m_idle(idleInterval)
    {
    }

    void setIdleInterval(std::chrono::milliseconds interval) { m_idle = interval; }
    std::chrono::milliseconds afterWork(int pieces);
    std::chrono::milliseconds afterNothing();
    std::chrono::milliseconds afterFailure();
    //! What has failed is being tried again: whether the server is back shows when that has ended, and who tries rings.
    std::chrono::milliseconds whileTrying() const { return m_idle; }
    //! Somebody said that there is work, which may show only in a moment.
    void expectWork() { m_quietRounds = 0; }
    int failures() const { return m_failures; }

private:
    std::chrono::milliseconds m_idle;
    int m_quietRounds = 1'000'000; // since the last work; at the start there was none
    int m_failures = 0; // in a row
};

} // namespace bridge::frame
