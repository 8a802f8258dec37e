// How AyonClient reads and writes comments.

#include "ayon/ayonclient.h"

#include "ayon/answer.h"
#include "ayon/queries.h"
#include "base/json.h"
#include "base/log.h"

#include <QLoggingCategory>
#include <QSet>

#include <algorithm>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcActivities, "bridge.ayon.activities", QtInfoMsg)

namespace {

using Written = std::vector<Result<EntityId>>;

constexpr size_t mostActivities = 200; // each is a transaction of its own on the server
constexpr qsizetype mostNamed = 500; // ids in one query

QString batchPath(const ProjectName &project)
{
    return u"/api/projects/%1/operations/activities"_s.arg(project.toText());
}

//! An argument is there only when it says something: an empty list would select nothing.
PageText activitiesText(const ActivityQuery &query)
{
    QString variables = u"$project: String!, $first: Int!, $after: String, $types: [String!]"_s;
    QString arguments = u"first: $first, after: $after, activityTypes: $types, referenceTypes: [\"origin\"]"_s;
    const auto add = [&variables, &arguments](bool isAsked, const QString &argument, const QString &type) {
        if (!isAsked)
            return;
        variables += u", $%1: %2"_s.arg(argument, type);
        arguments += u", %1: $%1"_s.arg(argument);
    };
    add(!query.ids.empty(), u"activityIds"_s, u"[String!]"_s);
    add(!query.entities.empty(), u"entityIds"_s, u"[String!]"_s);
    add(query.changedAfter.isValid(), u"changedAfter"_s, u"String"_s);
    const QString text =
        u"query Activities(%1) { project(name: $project) { name activities(%2) { pageInfo { hasNextPage endCursor } "
        "edges { node { activityId activityType entityType entityId body activityData createdAt updatedAt "
        "files { id name size mime } } } } } }"_s.arg(variables, arguments);
    return {.name = u"Activities"_s, .connection = u"activities"_s, .query = text};
}

ActivityFile fileFromJson(JsonReader reader)
{
    return {.id = reader.entityIdOr(u"id"_s, {}),
            .name = reader.textOr(u"name"_s, {}),
            .mime = reader.textOr(u"mime"_s, {}),
            .sizeBytes = reader.textOr(u"size"_s, {}).toLongLong()};
}

//! Without a value for what was made on something that is not known here.
Result<std::optional<Activity>> activityFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    const auto entityType = entityTypeFromText(reader.textOr(u"entityType"_s, {}));
    Activity activity{.id = reader.entityId(u"activityId"_s),
                      .type = reader.text(u"activityType"_s),
                      .entityType = entityType.value_or(EntityType::Folder),
                      .entity = reader.entityIdOr(u"entityId"_s, {}),
                      .body = reader.textOr(u"body"_s, {}),
                      .data = reader.objectInText(u"activityData"_s),
                      .createdAt = reader.timeOr(u"createdAt"_s, {}),
                      .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    activity.author = activity.data.value("author"_L1).toString();
    const QJsonArray files = reader.arrayOr(u"files"_s, {});
    for (const QJsonValue &file : files)
        activity.files.push_back(fileFromJson(JsonReader(file.toObject(), path + ".files"_L1)));
    if (reader.error())
        return *reader.error();
    if (!entityType || activity.entity.isEmpty())
        return std::optional<Activity>();
    return std::optional(activity);
}

Written allFailed(size_t count, const Error &error)
{
    return Written(count, Result<EntityId>(error));
}

//! The server says no more of a refusal than its text.
bool isGone(const ActivityOperation &operation, const OperationResult &result)
{
    return operation.type == Operation::Type::Delete && result.detail.contains("not found"_L1, Qt::CaseInsensitive);
}

bool saysItExists(const ActivityOperation &operation, const OperationResult &result)
{
    return operation.type == Operation::Type::Create && result.detail.contains("already exists"_L1);
}

Result<OperationResult> activityResultFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    OperationResult result{.success = reader.boolean(u"success"_s),
                           .status = int(reader.integerOr(u"status"_s, 0)),
                           .entityId = reader.entityIdOr(u"activityId"_s, {}),
                           .detail = reader.textOr(u"detail"_s, {})};
    if (reader.error())
        return *reader.error();
    return result;
}

Error refusalOf(const ActivityOperation &operation, const OperationResult &result, const QString &where)
{
    return {.kind = Error::Kind::Refused, // 500 stands for every reason here
            .where = u"%1: %2 comment %3"_s.arg(where, toText(operation.type), operation.id.toText()),
            .message = result.detail.simplified(),
            .httpStatus = result.status};
}

} // namespace

QCoro::Task<Result<std::vector<Activity>>> AyonClient::activities(ActivityQuery query, std::stop_token stop)
{
    // Ids and entities narrow each other down on the server, so a query names one of the two.
    std::vector<EntityId> named = query.ids.empty() ? query.entities : query.ids;
    if (named.empty()) {
        auto all = co_await activitiesOf(query, stop);
        co_return all;
    }
    std::vector<Activity> all;
    for (size_t start = 0; start < named.size(); start += size_t(mostNamed)) {
        const size_t end = std::min(named.size(), start + size_t(mostNamed));
        ActivityQuery part = query;
        auto &ids = query.ids.empty() ? part.entities : part.ids;
        ids.assign(named.begin() + qptrdiff(start), named.begin() + qptrdiff(end));
        auto found = co_await activitiesOf(std::move(part), stop);
        if (!found)
            co_return found.error();
        std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    co_return all;
}

QCoro::Task<Result<std::vector<Activity>>> AyonClient::activitiesOf(ActivityQuery query, std::stop_token stop)
{
    const PageText text = activitiesText(query);
    const QString where = "ayon POST /graphql "_L1 + text.name;
    std::vector<Activity> all;
    QSet<EntityId> seen; // by GraphQL an activity comes once a reference, and another project may answer too
    QString after;
    do {
        QJsonObject variables{{u"project"_s, query.project.toText()},
                              {u"first"_s, query.pageSize},
                              {u"after"_s, after.isEmpty() ? QJsonValue() : QJsonValue(after)},
                              {u"types"_s, QJsonArray::fromStringList(query.types)}};
        if (!query.ids.empty())
            variables.insert(u"activityIds"_s, idsToJson(query.ids));
        if (!query.entities.empty())
            variables.insert(u"entityIds"_s, idsToJson(query.entities));
        if (query.changedAfter.isValid())
            variables.insert(u"changedAfter"_s, query.changedAfter.toUTC().toString(Qt::ISODateWithMs));
        const auto data = co_await graphql(text.name, text.query, variables, stop);
        if (!data)
            co_return data.error();
        const auto project = projectOf(*data, query.project, where);
        if (!project)
            co_return project.error();
        auto page = pageFromJson(project->value(text.connection).toObject(), u"project.activities"_s, activityFromJson);
        if (!page)
            co_return at(where, page.error());
        for (auto &activity : page->items) {
            if (activity && !seen.contains(activity->id)) {
                seen.insert(activity->id);
                all.push_back(*std::move(activity));
            }
        }
        after = page->next;
    } while (!after.isEmpty());
    co_return all;
}

QCoro::Task<std::vector<Result<EntityId>>>
AyonClient::write(ProjectName project, std::vector<ActivityOperation> operations, QString asUser, std::stop_token stop)
{
    Written all;
    for (size_t start = 0; start < operations.size(); start += mostActivities) {
        const size_t end = std::min(operations.size(), start + mostActivities);
        std::vector<ActivityOperation> chunk(operations.begin() + qptrdiff(start), operations.begin() + qptrdiff(end));
        Written written = co_await writeChunk(project, std::move(chunk), asUser, stop);
        const auto failed = std::find_if(written.begin(), written.end(),
                                         [](const auto &one) { return !one && net::isAboutServer(one.error()); });
        const bool isOver = failed != written.end();
        const Error error = isOver ? failed->error() : Error();
        qCDebug(lcActivities) << "activities written" << kv("project", project.toText())
                              << kv("operations", end - start);
        std::move(written.begin(), written.end(), std::back_inserter(all));
        if (isOver) {
            Written rest = allFailed(operations.size() - all.size(), error);
            std::move(rest.begin(), rest.end(), std::back_inserter(all));
            break;
        }
    }
    co_return all;
}

QCoro::Task<std::vector<Result<EntityId>>>
AyonClient::writeChunk(ProjectName project, std::vector<ActivityOperation> chunk, QString asUser, std::stop_token stop)
{
    QJsonArray list;
    for (const ActivityOperation &operation : chunk)
        list.append(toJson(operation, list.size()));
    net::HttpRequest request{.method = net::Method::Post,
                             .path = batchPath(project),
                             .route = u"/api/projects/{project}/operations/activities"_s,
                             .repeatable = true, // creates carry their ids
                             .silence = std::chrono::minutes(2),
                             .deadline = std::chrono::minutes(15)};
    if (!asUser.isEmpty())
        request.headers.emplace_back("x-as-user"_ba, asUser.toUtf8());
    net::setJson(request, QJsonObject{{u"operations"_s, list}, {u"canFail"_s, true}});
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return allFailed(chunk.size(), reply.error());
    const auto results = listOf(*reply, u"operations"_s, activityResultFromJson);
    if (!results)
        co_return allFailed(chunk.size(), results.error());
    if (results->size() != chunk.size()) {
        const QString message = u"%1 operations were answered with %2 results"_s.arg(chunk.size()).arg(results->size());
        co_return allFailed(chunk.size(), reply->error(Error::Kind::Malformed, message));
    }
    Written written;
    for (size_t i = 0; i < chunk.size(); ++i) {
        const OperationResult &result = (*results)[i];
        if (result.success || isGone(chunk[i], result) || saysItExists(chunk[i], result))
            written.emplace_back(chunk[i].id);
        else
            written.emplace_back(refusalOf(chunk[i], result, reply->where));
    }
    co_return written;
}

} // namespace bridge::ayon
