#include "frame/pace.h"

#include <algorithm>

namespace bridge::frame {

using namespace std::chrono_literals;

namespace {

constexpr auto busyPause = 200ms; // after work: more of it often follows
constexpr auto pauseForEach = 5ms;
constexpr std::chrono::milliseconds longestBusyPause = 2s;
constexpr auto alertPause = 1s; // for a minute after that: people at work do one thing after the other
constexpr int alertRounds = 60;
constexpr auto firstBackOff = 1s;
constexpr auto longestBackOff = 60s;

} // namespace

std::chrono::milliseconds Pace::afterWork(int pieces)
{
    m_failures = 0;
    m_quietRounds = 0;
    const auto pause = std::clamp<std::chrono::milliseconds>(pauseForEach * pieces, busyPause, longestBusyPause);
    return std::min(pause, m_idle);
}

std::chrono::milliseconds Pace::afterNothing()
{
    m_failures = 0;
    if (m_quietRounds >= alertRounds)
        return m_idle;
    ++m_quietRounds;
    return std::min<std::chrono::milliseconds>(alertPause, m_idle);
}

std::chrono::milliseconds Pace::afterFailure()
{
    const int doublings = std::min(m_failures++, 6);
    return std::min<std::chrono::milliseconds>(firstBackOff * (1 << doublings), longestBackOff);
}

} // namespace bridge::frame
