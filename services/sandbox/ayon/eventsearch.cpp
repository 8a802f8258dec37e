#include "sandbox/ayon/eventsearch.h"

#include "sandbox/ayon/reply.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

struct EventColumn {
    FilterColumn column = {};
    QJsonValue (*read)(const Event &, const QStringList &path) = nullptr;
};

const std::vector<EventColumn> &readableColumns()
{
    using enum FilterColumn::Kind;
    using Path = const QStringList &;
    static const std::vector<EventColumn> columns{
        {{u"id"_s, Id}, [](const Event &event, Path) { return QJsonValue(event.id.toText()); }},
        {{u"hash"_s, Text}, [](const Event &event, Path) { return QJsonValue(event.hash); }},
        {{u"topic"_s, Text}, [](const Event &event, Path) { return QJsonValue(event.topic); }},
        {{u"project"_s, Text}, [](const Event &event, Path) { return textOrNull(event.project); }},
        {{u"user"_s, Text}, [](const Event &event, Path) { return textOrNull(event.user); }},
        {{u"sender"_s, Text}, [](const Event &event, Path) { return textOrNull(event.sender); }},
        {{u"sender_type"_s, Text}, [](const Event &event, Path) { return textOrNull(event.senderType); }},
        {{u"depends_on"_s, Id}, [](const Event &event, Path) { return idOrNull(event.dependsOn); }},
        {{u"status"_s, Text}, [](const Event &event, Path) { return QJsonValue(event.status); }},
        {{u"retries"_s, Integer}, [](const Event &event, Path) { return QJsonValue(event.retries); }},
        {{u"description"_s, Text}, [](const Event &event, Path) { return QJsonValue(event.description); }},
        {{u"summary"_s, Json}, [](const Event &event, Path path) { return valueAt(event.summary, path); }},
        {{u"payload"_s, Json}, [](const Event &event, Path path) { return valueAt(event.payload, path); }},
        {{u"created_at"_s, Time}, [](const Event &event, Path) { return QJsonValue(event.createdAt); }},
        {{u"updated_at"_s, Time}, [](const Event &event, Path) { return QJsonValue(event.updatedAt); }}};
    return columns;
}

QJsonValue valueIn(const Event &event, const FilterKey &key)
{
    const auto found = std::ranges::find(readableColumns(), key.column,
                                         [](const EventColumn &readable) { return readable.column.name; });
    Q_ASSERT_X(found != readableColumns().end(), "valueIn", "the filter was read with other columns");
    return found->read(event, key.path);
}

//! The events that the filter names one by one, when it does.
std::optional<std::vector<const Event *>> named(const EventLog &log, const Filter &filter)
{
    std::vector<const Event *> events;
    const auto add = [&events](const Event *event) {
        if (event)
            events.push_back(event);
    };
    if (const auto ids = filter.onlyValues(u"id"_s)) {
        for (const QString &id : *ids)
            add(log.find(EntityId::fromText(id).value_or(EntityId())));
        return events;
    }
    if (const auto hashes = filter.onlyValues(u"hash"_s)) {
        for (const QString &hash : *hashes)
            add(log.findByHash(hash));
        return events;
    }
    if (const auto sources = filter.onlyValues(u"depends_on"_s)) {
        for (const QString &source : *sources)
            std::ranges::copy(log.dependents(EntityId::fromText(source).value_or(EntityId())),
                              std::back_inserter(events));
        return events;
    }
    return std::nullopt;
}

EventWalk walkOver(const EventLog &log, const Filter &filter)
{
    std::vector<const EventLog::Orders *> lanes;
    for (const auto &[lane, orders] : log.lanes()) {
        if (couldMatch(filter, lane))
            lanes.push_back(&orders);
    }
    // Both ends may take one event too many, which the filter itself then leaves out.
    const Filter::Range created = filter.range(u"created_at"_s);
    return EventWalk(log, lanes, EventWalk::Direction::NewestFirst,
                     {.from = log.firstSince(created.from), .to = log.firstSince(created.to)});
}

} // namespace

const std::vector<FilterColumn> &eventColumns()
{
    static const std::vector<FilterColumn> columns = [] {
        std::vector<FilterColumn> all;
        std::ranges::transform(readableColumns(), std::back_inserter(all), &EventColumn::column);
        return all;
    }();
    return columns;
}

bool matches(const Filter &filter, const Event &event)
{
    return filter.matches([&event](const FilterKey &key) { return valueIn(event, key); });
}

bool couldMatch(const Filter &filter, const EventLane &lane)
{
    return filter.couldMatch([&lane](const FilterKey &key) -> std::optional<QJsonValue> {
        if (key.column == "topic"_L1)
            return lane.topic;
        if (key.column == "project"_L1)
            return textOrNull(lane.project);
        if (key.column == "sender_type"_L1)
            return textOrNull(lane.senderType);
        return std::nullopt;
    });
}

std::vector<const Event *> newestMatches(const EventLog &log, const Filter &filter, qint64 offset, qint64 limit)
{
    std::vector<const Event *> found;
    const auto take = [&](const Event *event) {
        if (matches(filter, *event) && offset-- <= 0)
            found.push_back(event);
    };
    if (std::optional<std::vector<const Event *>> events = named(log, filter)) {
        std::ranges::sort(*events, std::ranges::greater(), &Event::order);
        events->erase(std::unique(events->begin(), events->end()), events->end());
        for (const Event *event : *events)
            take(event);
        if (qint64(found.size()) > limit)
            found.resize(size_t(std::max<qint64>(limit, 0)));
        return found;
    }
    EventWalk walk = walkOver(log, filter);
    while (qint64(found.size()) < limit) {
        const Event *event = walk.next();
        if (!event)
            break;
        take(event);
    }
    return found;
}

} // namespace bridge::sandbox::ayon
