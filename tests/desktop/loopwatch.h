#pragma once

#include <QAbstractEventDispatcher>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

namespace bridge::test {

inline constexpr double longestBlock = 50; // milliseconds that a window may stand still

//! How long this thread's event loop worked at a stretch, between two looks for more events. By the clock of the
//! thread: what other processes take from it says nothing about the page.
class LoopWatch
{
public:
    LoopWatch()
    {
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] { look(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { look(); });
    }

    //! The longest stretch since the last call, in milliseconds.
    double longest()
    {
        look();
        return double(std::exchange(m_longest, {}).count()) / 1000;
    }

private:
    static std::chrono::microseconds workOfThisThread()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec)
            + std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(time.tv_nsec));
    }

    void look()
    {
        const auto now = workOfThisThread();
        m_longest = std::max(m_longest, now - std::exchange(m_last, now));
    }

    QObject m_context;
    std::chrono::microseconds m_last = workOfThisThread();
    std::chrono::microseconds m_longest{};
};

} // namespace bridge::test
