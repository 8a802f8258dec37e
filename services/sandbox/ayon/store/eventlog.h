#pragma once

#include "sandbox/ayon/store/event.h"

#include <QHash>

#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace bridge::sandbox::ayon {

//! What most questions about events ask first. Events that have it in common lie in one lane.
struct EventLane {
    QString topic = {};
    QString project = {}; // empty: null
    QString senderType = {}; // empty: null

    static EventLane of(const Event &event);
    auto operator<=>(const EventLane &other) const
    {
        return std::tie(topic, project, senderType) <=> std::tie(other.topic, other.project, other.senderType);
    }
    bool operator==(const EventLane &) const = default;
};

//! All stored events, with the indexes that keep every question from walking over them: by id, hash and source, by
//! lane, by time, and what is still open for whoever enrolls. Times of creation rise with the order of creation.
class EventLog
{
public:
    using Orders = std::set<qint64>;

    //! By `order`, ascending.
    const std::map<qint64, Event> &all() const { return m_events; }
    const Event *find(const EntityId &id) const;
    const Event *findByHash(const QString &hash) const;
    //! The events that name \a source in `dependsOn`.
    std::vector<const Event *> dependents(const EntityId &source) const;
    qint64 lastOrder() const { return m_lastOrder; }

    const std::map<EventLane, Orders> &lanes() const { return m_lanes; }
    //! The first event created at \a time or later, by `order`; beyond the last one when there is none.
    qint64 firstSince(Timestamp time) const;

    //! The finished events of \a lane that may still want an event \a target: those that have none which is finished,
    //! and was so after their own last change. The first call for a lane walks over it, later ones cost nothing.
    const Orders &open(const QString &target, const EventLane &lane) const;

    //! A new event, or what is in the place of the one with its order.
    const Event &put(Event event);
    //! Pre: it is there.
    void erase(qint64 order);

private:
    void index(const Event &event);
    void unindex(const Event &event);
    bool isOpen(const Event &event, const QString &target) const;
    void refreshOpen(const Event &event);

    std::map<qint64, Event> m_events = {};
    QHash<EntityId, qint64> m_byId = {};
    QHash<QString, qint64> m_byHash = {};
    QHash<EntityId, Orders> m_bySource = {};
    std::map<EventLane, Orders> m_lanes = {};
    std::set<std::pair<Timestamp, qint64>> m_byCreation = {};
    mutable std::map<QString, std::map<EventLane, Orders>> m_open = {}; // by topic of the target
    qint64 m_lastOrder = 0;
};

//! A stretch of the order of creation, both ends included.
struct EventRange {
    qint64 from = 0;
    qint64 to = std::numeric_limits<qint64>::max();
};

//! Goes over the events of some lanes as if they were one, in the order of creation or against it.
class EventWalk
{
public:
    enum class Direction { OldestFirst, NewestFirst };
    //! \a lanes stay as they are while the walk goes on.
    EventWalk(const EventLog &log, const std::vector<const EventLog::Orders *> &lanes, Direction direction,
              EventRange range = {});

    //! Null at the end.
    const Event *next();

private:
    using Place = EventLog::Orders::const_iterator;
    struct Lane {
        Place first; // what is still to come: first to end, excluded
        Place end;
    };

    bool isNewestFirst() const { return m_direction == Direction::NewestFirst; }
    qint64 orderOf(const Lane &lane) const { return isNewestFirst() ? *std::prev(lane.end) : *lane.first; }
    bool comesLater(const Lane &lane, const Lane &other) const;

    const EventLog &m_log;
    Direction m_direction;
    std::vector<Lane> m_lanes = {}; // a heap: the next event is in the first one
};

} // namespace bridge::sandbox::ayon
