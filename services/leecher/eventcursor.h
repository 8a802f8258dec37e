#pragma once

#include <QDateTime>

#include <chrono>
#include <map>

namespace bridge::leecher {

//! How far the event log was read. Ids are given when a transaction begins and show when it commits, so an event may
//! show below others that were there before it: for some minutes the log is read again from further down, and what was
//! seen is left out.
class EventCursor
{
public:
    //! Starts behind \a id: everything up to it is done.
    explicit EventCursor(qint64 id = 0)
        : m_settled(id)
        , m_highest(id)
    {
    }

    qint64 highest() const { return m_highest; } // of all that was seen
    qint64 settled() const { return m_settled; } // nothing new shows at or below it any more

    bool hasSeen(qint64 id) const { return id <= m_settled || m_seen.contains(id); }
    void see(qint64 id, const QDateTime &createdAt);
    //! Events older than five minutes at \a now are settled, and forgotten.
    void settle(const QDateTime &now);
    std::size_t remembered() const { return m_seen.size(); }

private:
    qint64 m_settled = 0;
    qint64 m_highest = 0;
    std::map<qint64, QDateTime> m_seen; // above m_settled
};

//! Between two writes of the cursor to all of \a projects. Each makes two events in AYON, for nobody to read: a minute
//! may have no more than those of one.
std::chrono::milliseconds betweenKeepings(std::size_t projects);

} // namespace bridge::leecher
