#include "leecher/eventcursor.h"

#include <algorithm>
#include <chrono>

namespace bridge::leecher {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds longestTransaction = 5min; // what has not shown by then was rolled back
constexpr std::chrono::milliseconds oftenEnough = 5min; // to write the cursor

} // namespace

void EventCursor::see(qint64 id, const QDateTime &createdAt)
{
    if (hasSeen(id))
        return;
    m_seen.emplace(id, createdAt);
    m_highest = std::max(m_highest, id);
}

void EventCursor::settle(const QDateTime &now)
{
    const QDateTime old = now.addSecs(-longestTransaction.count());
    while (!m_seen.empty() && m_seen.begin()->second < old) {
        m_settled = m_seen.begin()->first;
        m_seen.erase(m_seen.begin());
    }
}

std::chrono::milliseconds betweenKeepings(std::size_t projects)
{
    return std::max<std::chrono::milliseconds>(oftenEnough, std::chrono::minutes(projects));
}

} // namespace bridge::leecher
