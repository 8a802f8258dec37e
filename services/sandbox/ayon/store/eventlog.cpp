#include "sandbox/ayon/store/eventlog.h"

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

EventLane EventLane::of(const Event &event)
{
    return {.topic = event.topic, .project = event.project, .senderType = event.senderType};
}

const Event *EventLog::find(const EntityId &id) const
{
    const auto order = m_byId.constFind(id);
    return order == m_byId.constEnd() ? nullptr : &m_events.at(*order);
}

const Event *EventLog::findByHash(const QString &hash) const
{
    const auto order = m_byHash.constFind(hash);
    return order == m_byHash.constEnd() ? nullptr : &m_events.at(*order);
}

std::vector<const Event *> EventLog::dependents(const EntityId &source) const
{
    std::vector<const Event *> events;
    if (const auto orders = m_bySource.constFind(source); orders != m_bySource.constEnd()) {
        for (const qint64 order : *orders)
            events.push_back(&m_events.at(order));
    }
    return events;
}

qint64 EventLog::firstSince(Timestamp time) const
{
    const auto found = m_byCreation.lower_bound({time, 0});
    return found == m_byCreation.end() ? m_lastOrder + 1 : found->second;
}

const EventLog::Orders &EventLog::open(const QString &target, const EventLane &lane) const
{
    const auto [found, isNew] = m_open[target].try_emplace(lane);
    const auto all = m_lanes.find(lane);
    if (isNew && all != m_lanes.end()) {
        const auto isStillOpen = [&](qint64 order) { return isOpen(m_events.at(order), target); };
        std::ranges::copy_if(all->second, std::inserter(found->second, found->second.end()), isStillOpen);
    }
    return found->second;
}

const Event &EventLog::put(Event event)
{
    const qint64 order = event.order;
    if (m_events.contains(order))
        erase(order);
    m_lastOrder = std::max(m_lastOrder, order);
    const Event &stored = m_events.emplace(order, std::move(event)).first->second;
    index(stored);
    return stored;
}

void EventLog::erase(qint64 order)
{
    const auto found = m_events.find(order);
    Q_ASSERT_X(found != m_events.end(), "EventLog::erase", "there is no such event");
    const Event erased = std::move(m_events.extract(found).mapped());
    unindex(erased);
}

void EventLog::index(const Event &event)
{
    m_byId.insert(event.id, event.order);
    m_byHash.insert(event.hash, event.order);
    m_lanes[EventLane::of(event)].insert(event.order);
    m_byCreation.emplace(event.createdAt, event.order);
    refreshOpen(event);
    if (event.dependsOn.isEmpty())
        return;
    m_bySource[event.dependsOn].insert(event.order);
    if (const Event *source = find(event.dependsOn))
        refreshOpen(*source);
}

void EventLog::unindex(const Event &event)
{
    m_byId.remove(event.id);
    m_byHash.remove(event.hash);
    const auto lane = m_lanes.find(EventLane::of(event));
    lane->second.erase(event.order);
    for (auto &[target, lanes] : m_open) {
        if (const auto open = lanes.find(lane->first); open != lanes.end())
            open->second.erase(event.order);
    }
    if (lane->second.empty())
        m_lanes.erase(lane);
    m_byCreation.erase({event.createdAt, event.order});
    if (event.dependsOn.isEmpty())
        return;
    const auto siblings = m_bySource.find(event.dependsOn);
    siblings->erase(event.order);
    if (siblings->empty())
        m_bySource.erase(siblings);
    if (const Event *source = find(event.dependsOn))
        refreshOpen(*source);
}

bool EventLog::isOpen(const Event &event, const QString &target) const
{
    if (event.status != "finished"_L1)
        return false;
    return std::ranges::none_of(dependents(event.id), [&](const Event *dependent) {
        return dependent->topic == target && dependent->status == "finished"_L1
            && dependent->updatedAt >= event.updatedAt;
    });
}

void EventLog::refreshOpen(const Event &event)
{
    const EventLane lane = EventLane::of(event);
    for (auto &[target, lanes] : m_open) {
        const auto open = lanes.find(lane);
        if (open == lanes.end())
            continue;
        if (isOpen(event, target))
            open->second.insert(event.order);
        else
            open->second.erase(event.order);
    }
}

EventWalk::EventWalk(const EventLog &log, const std::vector<const EventLog::Orders *> &lanes, Direction direction,
                     EventRange range)
    : m_log(log)
    , m_direction(direction)
{
    for (const EventLog::Orders *orders : lanes) {
        const Lane lane{.first = orders->lower_bound(range.from), .end = orders->upper_bound(range.to)};
        if (range.from <= range.to && lane.first != lane.end)
            m_lanes.push_back(lane);
    }
    std::ranges::make_heap(m_lanes, std::bind_front(&EventWalk::comesLater, this));
}

const Event *EventWalk::next()
{
    if (m_lanes.empty())
        return nullptr;
    const auto comesLater = std::bind_front(&EventWalk::comesLater, this);
    std::ranges::pop_heap(m_lanes, comesLater);
    Lane &lane = m_lanes.back();
    const qint64 order = orderOf(lane);
    if (isNewestFirst())
        --lane.end;
    else
        ++lane.first;
    if (lane.first == lane.end)
        m_lanes.pop_back();
    else
        std::ranges::push_heap(m_lanes, comesLater);
    return &m_log.all().at(order);
}

bool EventWalk::comesLater(const Lane &lane, const Lane &other) const
{
    return isNewestFirst() ? orderOf(lane) < orderOf(other) : orderOf(lane) > orderOf(other);
}

} // namespace bridge::sandbox::ayon
