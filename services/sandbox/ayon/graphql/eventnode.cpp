#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/rootnodes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>

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

//! What the arguments of `events` ask of each.
class EventConditions
{
public:
    EventConditions(const Reading &reading, const Arguments &arguments)
        : m_reading(reading)
        , m_arguments(arguments)
    {
        addOwn();
        addOneOf(u"ids"_s, [](const Event &event) { return event.id.toText(); });
        addOneOf(u"projects"_s, [](const Event &event) { return event.project; });
        addOneOf(u"users"_s, [](const Event &event) { return event.user; });
        addOneOf(u"states"_s, [](const Event &event) { return event.status; });
        addOneOf(u"statuses"_s, [](const Event &event) { return event.status; });
        addTopics();
        addTimes();
        addChildren();
        addWords();
    }

    bool meetsAll(const Event &event) const
    {
        return std::ranges::all_of(m_conditions, [&event](const Condition &condition) { return condition(event); });
    }
    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    void addOwn();
    void addOneOf(const QString &argument, const std::function<QString(const Event &)> &textOf);
    void addTopics();
    void addTimes();
    std::optional<Timestamp> time(const QString &argument);
    void addChildren();
    void addWords();

    const Reading &m_reading;
    const Arguments &m_arguments;
    std::vector<Condition> m_conditions = {};
    std::optional<Refusal> m_refusal = {};
};

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

void EventConditions::addTopics()
{
    if (!m_arguments.boolean(u"includeLogs"_s).value_or(false))
        m_conditions.emplace_back([](const Event &event) { return !event.topic.startsWith("log."_L1); });
    const auto topics = m_arguments.texts(u"topics"_s);
    if (!topics)
        return;
    std::vector<QRegularExpression> patterns;
    for (QString topic : *topics)
        patterns.push_back(likePattern(topic.replace(u'*', u'%')));
    m_conditions.emplace_back([patterns](const Event &event) {
        return std::ranges::any_of(
            patterns, [&event](const QRegularExpression &pattern) { return pattern.match(event.topic).hasMatch(); });
    });
}

void EventConditions::addTimes()
{
    if (const auto time = this->time(u"olderThan"_s))
        m_conditions.emplace_back([time = *time](const Event &event) { return event.createdAt < time; });
    if (const auto time = this->time(u"newerThan"_s))
        m_conditions.emplace_back([time = *time](const Event &event) { return event.createdAt > time; });
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
    const auto collect = [&](auto row, auto end) {
        for (; row != end && !page.isFull(); ++row) {
            if (conditions.meetsAll(row->second))
                page.add(std::make_shared<EventSource>(row->second), {row->first});
        }
    };
    const auto &events = reading.store.events().all();
    const bool hasStart = !page.request().from.isEmpty();
    const qint64 start = page.request().from.at(0).toInteger();
    if (page.request().isBackward)
        collect(std::make_reverse_iterator(hasStart ? events.lower_bound(start) : events.end()), events.rend());
    else
        collect(hasStart ? events.upper_bound(start) : events.begin(), events.end());
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
