#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/rootnodes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

struct EventSource : Source {
    explicit EventSource(const Event &eventShown)
        : event(eventShown)
    {
    }
    QString typeName() const override { return u"EventNode"_s; }

    const Event &event;
};

using Condition = std::function<bool(const Event &)>;
using LaneCondition = std::function<bool(const EventLane &)>;

//! What the arguments of `events` ask of each, and of whole lanes of them.
class EventConditions
{
public:
    EventConditions(const Reading &reading, const Arguments &arguments)
        : m_reading(reading)
        , m_arguments(arguments)
    {
        addOwn();
        addOneOf(u"ids"_s, [](const Event &event) { return event.id.toText(); });
        addOneOf(u"users"_s, [](const Event &event) { return event.user; });
        addOneOf(u"states"_s, [](const Event &event) { return event.status; });
        addOneOf(u"statuses"_s, [](const Event &event) { return event.status; });
        addProjects();
        addTopics();
        addTimes();
        addChildren();
        addWords();
    }

    //! The events that are worth a look, in one of the orders of creation.
    EventWalk walk(EventWalk::Direction direction, EventRange range) const;

    bool meetsAll(const Event &event) const
    {
        return std::ranges::all_of(m_conditions, [&event](const Condition &condition) { return condition(event); });
    }
    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    void addOwn();
    void addOneOf(const QString &argument, const std::function<QString(const Event &)> &textOf);
    void addProjects();
    void addTopics();
    void addTimes();
    std::optional<Timestamp> time(const QString &argument);
    void addChildren();
    void addWords();

    const Reading &m_reading;
    const Arguments &m_arguments;
    std::vector<Condition> m_conditions = {};
    std::vector<LaneCondition> m_laneConditions = {};
    EventRange m_range = {};
    std::optional<Refusal> m_refusal = {};
};

EventWalk EventConditions::walk(EventWalk::Direction direction, EventRange range) const
{
    const EventLog &log = m_reading.store.events();
    std::vector<const EventLog::Orders *> lanes;
    for (const auto &[lane, orders] : log.lanes()) {
        if (std::ranges::all_of(m_laneConditions, [&lane = lane](const LaneCondition &holds) { return holds(lane); }))
            lanes.push_back(&orders);
    }
    return EventWalk(log, lanes, direction,
                     {.from = std::max(range.from, m_range.from), .to = std::min(range.to, m_range.to)});
}

//! Who is no manager sees only what it caused.
void EventConditions::addOwn()
{
    if (!m_reading.caller.isManager)
        m_conditions.emplace_back([user = m_reading.caller.user](const Event &event) { return event.user == user; });
}

void EventConditions::addOneOf(const QString &argument, const std::function<QString(const Event &)> &textOf)
{
    if (const auto texts = m_arguments.texts(argument))
        m_conditions.emplace_back([wanted = QSet<QString>(texts->begin(), texts->end()), textOf](const Event &event) {
            return wanted.contains(textOf(event));
        });
}

void EventConditions::addProjects()
{
    if (const auto projects = m_arguments.texts(u"projects"_s))
        m_laneConditions.emplace_back([wanted = QSet<QString>(projects->begin(), projects->end())](
                                          const EventLane &lane) { return wanted.contains(lane.project); });
}

void EventConditions::addTopics()
{
    if (!m_arguments.boolean(u"includeLogs"_s).value_or(false))
        m_laneConditions.emplace_back([](const EventLane &lane) { return !lane.topic.startsWith("log."_L1); });
    const auto topics = m_arguments.texts(u"topics"_s);
    if (!topics)
        return;
    std::vector<QRegularExpression> patterns;
    for (QString topic : *topics)
        patterns.push_back(likePattern(topic.replace(u'*', u'%')));
    m_laneConditions.emplace_back([patterns](const EventLane &lane) {
        return std::ranges::any_of(
            patterns, [&lane](const QRegularExpression &pattern) { return pattern.match(lane.topic).hasMatch(); });
    });
}

void EventConditions::addTimes()
{
    const EventLog &log = m_reading.store.events();
    if (const auto time = this->time(u"olderThan"_s))
        m_range.to = log.firstSince(*time) - 1;
    if (const auto time = this->time(u"newerThan"_s))
        m_range.from = log.firstSince(*time + 1);
}

std::optional<Timestamp> EventConditions::time(const QString &argument)
{
    const auto text = m_arguments.text(argument);
    if (!text)
        return {};
    const auto time = timestampFromText(*text);
    if (!time)
        m_refusal = Refusal{.message = u"Invalid isoformat string: '%1'"_s.arg(*text)};
    return time;
}

//! The server compares the topic of a missing row when it is asked for events without dependents, and finds none.
void EventConditions::addChildren()
{
    const auto wanted = m_arguments.boolean(u"hasChildren"_s);
    if (!wanted)
        return;
    m_conditions.emplace_back([wanted = *wanted, &log = m_reading.store.events()](const Event &event) {
        return wanted && !log.dependents(event.id).empty();
    });
}

void EventConditions::addWords()
{
    static const QRegularExpression Blanks(u"\\s+"_s);
    const QStringList words = m_arguments.text(u"filter"_s).value_or(QString()).split(Blanks, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return;
    m_conditions.emplace_back([words](const Event &event) {
        const QStringList texts{event.topic, event.project, event.user, event.description};
        return std::ranges::all_of(words, [&texts](const QString &word) {
            return std::ranges::any_of(
                texts, [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
        });
    });
}

Value eventsPage(Reading &reading, const Arguments &arguments)
{
    const EventConditions conditions(reading, arguments);
    const auto request = PageRequest::fromArguments(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    if (conditions.refusal())
        return *conditions.refusal();
    Page page(u"EventsConnection"_s, std::get<PageRequest>(request));
    if (!page.request().fitsNumber())
        return Refusal{.message = u"Invalid cursor"_s, .status = 400};
    EventRange range;
    if (!page.request().from.isEmpty()) {
        const qint64 cursor = page.request().from.at(0).toInteger();
        (page.request().isBackward ? range.to : range.from) = cursor + (page.request().isBackward ? -1 : 1);
    }
    using Direction = EventWalk::Direction;
    EventWalk walk =
        conditions.walk(page.request().isBackward ? Direction::NewestFirst : Direction::OldestFirst, range);
    while (!page.isFull()) {
        const Event *event = walk.next();
        if (!event)
            break;
        if (conditions.meetsAll(*event))
            page.add(std::make_shared<EventSource>(*event), {event->order});
    }
    return page.take(reading);
}

} // namespace

void addEventTypes(language::Schema &schema, language::Fields<QuerySource> &query)
{
    addConnectionTypes(schema, u"Events"_s, u"Event"_s);
    language::Fields<EventSource>(schema, u"EventNode"_s)
        .add(u"id: String!", [](EventSource &node) { return node.event.id.toText(); })
        .add(u"hash: String!", [](EventSource &node) { return node.event.hash; })
        .add(u"topic: String!", [](EventSource &node) { return node.event.topic; })
        .add(u"project: String", [](EventSource &node) { return textOrNull(node.event.project); })
        .add(u"user: String", [](EventSource &node) { return textOrNull(node.event.user); })
        .add(u"sender: String", [](EventSource &node) { return textOrNull(node.event.sender); })
        .add(u"dependsOn: String", [](EventSource &node) { return idOrNull(node.event.dependsOn); })
        .add(u"status: String!", [](EventSource &node) { return node.event.status; })
        .add(u"retries: Int!", [](EventSource &node) { return node.event.retries; })
        .add(u"description: String!", [](EventSource &node) { return node.event.description; })
        .add(u"summary: String!", [](EventSource &node) { return jsonText(node.event.summary); })
        .add(u"payload: String", [](EventSource &node) { return jsonOrNull(node.event.payload); })
        .add(u"data: String", [](EventSource &) { return Value(); }) // nothing is ever stored there
        .add(u"createdAt: DateTime!", [](EventSource &node) { return toText(node.event.createdAt); })
        .add(u"updatedAt: DateTime!", [](EventSource &node) { return toText(node.event.updatedAt); });
    query.add(connectionField(u"events"_s,
                              u"ids: [String!], topics: [String!], projects: [String!], users: [String!], "
                              u"states: [String!], statuses: [String!], hasChildren: Boolean, olderThan: String, "
                              u"newerThan: String, filter: String, includeLogs: Boolean = false"_s,
                              u"EventsConnection"_s),
              [](QuerySource &source, const Arguments &arguments) { return eventsPage(source.reading, arguments); });
}

} // namespace bridge::sandbox::ayon::graphql
