#include "ayon/answer.h"
#include "ayon/ayonclient.h"
#include "ayon/queries.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <set>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

QJsonObject condition(const QString &key, const QString &relation, const QJsonValue &value)
{
    return {{u"key"_s, key}, {u"operator"_s, relation}, {u"value"_s, value}};
}

//! The server refuses a null as value, here as well.
QJsonObject isNull(const QString &key)
{
    return {{u"key"_s, key}, {u"operator"_s, u"isnull"_s}};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

//! Topics with wildcards are compared one by one, as patterns.
QJsonObject topicFilter(const QStringList &topics)
{
    QJsonArray conditions;
    for (const QString &topic : topics) {
        const QString pattern = QString(topic).replace('_'_L1, "\\_"_L1).replace('*'_L1, '%'_L1);
        conditions.append(topic.contains('*'_L1) ? condition(u"topic"_s, u"like"_s, pattern)
                                                 : condition(u"topic"_s, u"eq"_s, topic));
    }
    return {{u"operator"_s, u"or"_s}, {u"conditions"_s, conditions}};
}

QJsonArray textsOf(const std::vector<EntityId> &ids)
{
    QJsonArray texts;
    for (const EntityId &id : ids)
        texts.append(id.toText());
    return texts;
}

QJsonObject filterOf(const EventQuery &query)
{
    QJsonArray conditions;
    if (!query.topics.isEmpty())
        conditions.append(topicFilter(query.topics));
    QJsonArray places;
    if (!query.projects.empty()) {
        QJsonArray projects;
        for (const ProjectName &project : query.projects)
            projects.append(project.toText());
        places.append(condition(u"project"_s, u"in"_s, projects));
    }
    if (query.ofStudio)
        places.append(isNull(u"project"_s));
    if (!places.isEmpty())
        conditions.append(QJsonObject{{u"operator"_s, u"or"_s}, {u"conditions"_s, places}});
    if (!query.statuses.empty()) {
        QJsonArray statuses;
        for (const Event::Status status : query.statuses)
            statuses.append(toText(status));
        conditions.append(condition(u"status"_s, u"in"_s, statuses));
    }
    if (query.newerThan.isValid())
        conditions.append(condition(u"createdAt"_s, u"gt"_s, timeText(query.newerThan)));
    if (query.untouchedSince.isValid())
        conditions.append(condition(u"updatedAt"_s, u"lt"_s, timeText(query.untouchedSince)));
    if (!query.entities.empty())
        conditions.append(condition(u"summary/entityId"_s, u"in"_s, textsOf(query.entities)));
    if (!query.lists.empty())
        conditions.append(condition(u"summary/id"_s, u"in"_s, textsOf(query.lists)));
    return {{u"operator"_s, u"and"_s}, {u"conditions"_s, conditions}};
}

QJsonArray conditionsOf(const Enrolment &enrolment)
{
    QJsonArray conditions;
    if (!enrolment.project.isEmpty())
        conditions.append(condition(u"project"_s, u"eq"_s, enrolment.project.toText()));
    if (enrolment.ofStudio)
        conditions.append(isNull(u"project"_s));
    if (!enrolment.ignoreSenderTypes.isEmpty()) {
        // The server's own list of sender types to ignore would leave out the events without any as well (B-07).
        const QJsonObject none = isNull(u"senderType"_s);
        const QJsonObject other =
            condition(u"senderType"_s, u"notin"_s, QJsonArray::fromStringList(enrolment.ignoreSenderTypes));
        conditions.append(QJsonObject{{u"operator"_s, u"or"_s}, {u"conditions"_s, QJsonArray{none, other}}});
    }
    return conditions;
}

//! The connection gave the answer up, and the server has refused nothing.
bool isTooLarge(const Error &error)
{
    return error.kind == Error::Kind::Refused && error.httpStatus == 0;
}

} // namespace

QCoro::Task<Result<EntityId>> AyonClient::dispatchEvent(NewEvent event, std::stop_token stop)
{
    QJsonObject body{{u"topic"_s, event.topic},
                     {u"description"_s, event.description},
                     {u"summary"_s, event.summary},
                     {u"payload"_s, event.payload},
                     {u"finished"_s, event.finished}};
    if (!event.hash.isEmpty())
        body.insert(u"hash"_s, event.hash);
    if (!event.project.isEmpty())
        body.insert(u"project"_s, event.project.toText());
    net::HttpRequest request{
        .method = net::Method::Post, .path = u"/api/events"_s, .repeatable = !event.hash.isEmpty()};
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto answer = objectOf(*reply);
    if (!answer)
        co_return answer.error();
    JsonReader reader(*answer, u"event"_s);
    const EntityId id = reader.entityId(u"id"_s);
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return id;
}

QCoro::Task<Result<Event>> AyonClient::event(EntityId id, std::stop_token stop)
{
    net::HttpRequest request{.path = "/api/events/"_L1 + id.toText(), .route = u"/api/events/{id}"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return valueOf(*reply, u"event"_s, eventFromJson);
}

QCoro::Task<Result<std::optional<Job>>> AyonClient::enroll(Enrolment enrolment, std::stop_token stop)
{
    const QJsonValue topics = enrolment.sourceTopics.size() == 1
        ? QJsonValue(enrolment.sourceTopics.first())
        : QJsonValue(QJsonArray::fromStringList(enrolment.sourceTopics));
    QJsonObject body{{u"sourceTopic"_s, topics},
                     {u"targetTopic"_s, enrolment.targetTopic},
                     {u"description"_s, enrolment.description},
                     {u"maxRetries"_s, enrolment.maxRetries},
                     {u"sequential"_s, enrolment.sequential},
                     {u"ignoreOlderThan"_s, enrolment.ignoreOlderThanDays}};
    if (const QJsonArray conditions = conditionsOf(enrolment); !conditions.isEmpty())
        body.insert(u"filter"_s, QJsonObject{{u"conditions"_s, conditions}});
    // The sender is that of the header. A repeat gets the job that the lost answer told of: it is this sender's.
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api/enroll"_s, .repeatable = true};
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (reply->status == 204)
        co_return std::optional<Job>();
    const auto answer = objectOf(*reply);
    if (!answer)
        co_return answer.error();
    JsonReader reader(*answer, u"job"_s);
    const std::optional<Event::Status> status = eventStatus(reader.text(u"status"_s));
    if (!status)
        reader.refuse(u"status"_s, u"a status of events"_s);
    Job job{.id = reader.entityId(u"id"_s),
            .source = reader.entityId(u"dependsOn"_s),
            .status = status.value_or(Event::Status::Pending)};
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return std::optional<Job>(job);
}

QCoro::Task<Result<std::vector<Event>>> AyonClient::events(EventQuery query, std::stop_token stop)
{
    const qsizetype wanted = query.newest > 0 ? query.newest : std::numeric_limits<qsizetype>::max();
    qsizetype pageSize = 1000;
    std::vector<Event> all;
    std::set<EntityId> seen; // an event that is made meanwhile pushes the last ones of a page onto the next
    qsizetype offset = 0;
    bool isMore = true;
    while (isMore) {
        const qsizetype limit = std::min(pageSize, wanted - offset);
        net::HttpRequest request{.method = net::Method::Post, .path = u"/api/query"_s, .repeatable = true};
        const QJsonObject body{
            {u"entity"_s, u"event"_s}, {u"filter"_s, filterOf(query)}, {u"limit"_s, limit}, {u"offset"_s, offset}};
        net::setJson(request, body);
        auto reply = co_await call(std::move(request), stop);
        if (!reply && isTooLarge(reply.error()) && limit > 1) {
            pageSize = std::max<qsizetype>(1, limit / 10); // anybody may put megabytes into an event
            continue;
        }
        if (!reply)
            co_return reply.error();
        const auto answer = reply->json();
        if (!answer)
            co_return answer.error();
        auto page = listFromJson(answer->toArray(), u"events"_s, queriedEventFromJson);
        if (!page)
            co_return at(reply->where, page.error());
        const auto got = qsizetype(page->size());
        offset += got;
        isMore = got == limit && offset < wanted;
        for (Event &event : *page) {
            if (seen.insert(event.id).second)
                all.push_back(std::move(event));
        }
    }
    std::reverse(all.begin(), all.end()); // the server lists the newest first
    co_return all;
}

QCoro::Task<Result<std::vector<Event>>> AyonClient::shownEvents(EventListing listing, std::stop_token stop)
{
    const QString query = eventsQuery(listing);
    const std::size_t wanted(std::max(listing.newest, 0));
    std::size_t pageSize = 500;
    std::vector<Event> all;
    QString before;
    bool isMore = wanted > 0;
    while (isMore) {
        const std::size_t limit = std::min(pageSize, wanted - all.size());
        QJsonObject variables = eventsVariables(listing);
        variables.insert(u"last"_s, qint64(limit));
        variables.insert(u"before"_s, before.isEmpty() ? QJsonValue() : QJsonValue(before));
        const auto data = co_await graphql(u"Events"_s, query, variables, stop);
        if (!data && isTooLarge(data.error()) && limit > 1) {
            pageSize = std::max<std::size_t>(1, limit / 10);
            continue;
        }
        if (!data)
            co_return data.error();
        auto page = pageFromJson(data->value("events"_L1).toObject(), u"events"_s, shownEventFromJson);
        if (!page)
            co_return page.error();
        std::move(page->items.begin(), page->items.end(), std::back_inserter(all));
        before = page->next;
        isMore = !before.isEmpty() && all.size() < wanted;
    }
    std::reverse(all.begin(), all.end()); // the newest came first
    co_return all;
}

QCoro::Task<Result<void>> AyonClient::changeEvent(EntityId id, EventChange change, std::stop_token stop)
{
    QJsonObject body;
    if (change.status)
        body.insert(u"status"_s, toText(*change.status));
    if (change.description)
        body.insert(u"description"_s, *change.description);
    if (change.progress)
        body.insert(u"progress"_s, *change.progress);
    if (change.summary)
        body.insert(u"summary"_s, *change.summary);
    if (change.payload)
        body.insert(u"payload"_s, *change.payload);
    if (change.retries)
        body.insert(u"retries"_s, *change.retries);
    if (!change.project.isEmpty())
        body.insert(u"project"_s, change.project.toText());
    net::HttpRequest request{.method = net::Method::Patch,
                             .path = "/api/events/"_L1 + id.toText(),
                             .route = u"/api/events/{id}"_s,
                             .repeatable = true};
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

} // namespace bridge::ayon
