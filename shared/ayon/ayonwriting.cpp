// How AyonClient writes many entities: in chunks, with what is refused contained.

#include "ayon/ayonclient.h"

#include "ayon/fromjson.h"
#include "base/json.h"
#include "base/log.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcWriting, "bridge.ayon.write", QtInfoMsg)

namespace {

using Written = std::vector<Result<EntityId>>;

Result<OperationsReply> operationsReplyFromJson(const QJsonObject &body)
{
    JsonReader reader(body, u"answer"_s);
    const bool success = reader.boolean(u"success"_s);
    const QJsonArray list = reader.array(u"operations"_s);
    if (reader.error())
        return *reader.error();
    auto results = listFromJson(list, u"operations"_s, operationResultFromJson);
    if (!results)
        return results.error();
    OperationsReply reply{.success = success, .results = std::move(*results)};
    return reply;
}

//! The same error for each of \a count operations.
Written allFailed(size_t count, const Error &error)
{
    return Written(count, Result<EntityId>(error));
}

void append(Written &all, Written more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

QString operationsPath(const ProjectName &project)
{
    return u"/api/projects/%1/operations"_s.arg(project.toText());
}

//! Those whose create says that its own id is there already.
std::vector<EntityId> claimedToExist(const std::vector<Operation> &chunk, const OperationsReply &reply, EntityType type)
{
    std::vector<EntityId> ids;
    for (size_t i = 0; i < chunk.size(); ++i) {
        if (chunk[i].entityType == type && saysAlreadyExists(chunk[i], reply.results[i]))
            ids.push_back(chunk[i].entityId);
    }
    return ids;
}

template <class T> std::vector<EntityId> idsOf(const std::vector<T> &entities)
{
    std::vector<EntityId> ids;
    ids.reserve(entities.size());
    for (const T &entity : entities)
        ids.push_back(entity.id);
    return ids;
}

} // namespace

QCoro::Task<Result<OperationsReply>> AyonClient::operations(ProjectName project, std::vector<Operation> operations,
                                                            OperationsMode mode, std::stop_token stop)
{
    QJsonArray list;
    for (const Operation &operation : operations)
        list.append(toJson(operation, list.size()));
    const QJsonObject body{{u"operations"_s, list},
                           {u"canFail"_s, mode.canFail},
                           {u"raiseOnError"_s, mode.raiseOnError},
                           {u"waitForEvents"_s, mode.waitForEvents}};
    net::HttpRequest request{.method = net::Method::Post,
                             .path = operationsPath(project),
                             .route = u"/api/projects/{project}/operations"_s,
                             .repeatable = std::all_of(operations.begin(), operations.end(), isRepeatable),
                             .silence =
                                 std::chrono::minutes(2), // the server says nothing until the whole batch is done
                             .deadline = std::chrono::minutes(15)};
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    auto answer = operationsReplyFromJson(json->toObject());
    if (!answer)
        co_return reply->error(Error::Kind::Malformed, answer.error().message);
    co_return answer;
}

QCoro::Task<std::vector<Result<EntityId>>> AyonClient::write(ProjectName project, std::vector<Operation> operations,
                                                             std::stop_token stop)
{
    Written all;
    const size_t total = operations.size();
    const std::vector<std::vector<Operation>> batches = chunks(std::move(operations));
    for (const std::vector<Operation> &batch : batches) {
        Written written = co_await writeChunk(project, batch, stop);
        const auto failed = std::find_if(written.begin(), written.end(),
                                         [](const auto &one) { return !one && net::isAboutServer(one.error()); });
        const bool isOver = failed != written.end();
        const Error error = isOver ? failed->error() : Error();
        qCDebug(lcWriting) << "batch written" << kv("project", project.toText()) << kv("operations", batch.size());
        append(all, std::move(written));
        if (isOver) {
            append(all, allFailed(total - all.size(), error));
            break;
        }
    }
    co_return all;
}

QCoro::Task<std::vector<Result<EntityId>>> AyonClient::writeChunk(ProjectName project, std::vector<Operation> chunk,
                                                                  std::stop_token stop)
{
    const OperationsMode allOrNothing{.raiseOnError = true};
    const auto reply = co_await operations(project, chunk, allOrNothing, stop);
    if (reply && reply->success && reply->results.size() == chunk.size()) {
        Written done;
        for (const OperationResult &result : reply->results)
            done.emplace_back(result.entityId);
        co_return done;
    }
    if (!reply && net::isAboutServer(reply.error()))
        co_return allFailed(chunk.size(), reply.error());
    if (!reply && reply.error().httpStatus == 413 && chunk.size() > 1) { // larger than a proxy lets pass
        const auto middle = chunk.begin() + qptrdiff(chunk.size() / 2);
        std::vector<Operation> first(chunk.begin(), middle);
        std::vector<Operation> second(middle, chunk.end());
        Written all = co_await writeChunk(project, std::move(first), stop);
        Written rest = co_await writeChunk(project, std::move(second), stop);
        append(all, std::move(rest));
        co_return all;
    }
    co_return co_await writeOneByOne(project, std::move(chunk), stop);
}

QCoro::Task<std::vector<Result<EntityId>>> AyonClient::writeOneByOne(ProjectName project, std::vector<Operation> chunk,
                                                                     std::stop_token stop)
{
    const OperationsMode each{.canFail = true};
    const auto reply = co_await operations(project, chunk, each, stop);
    if (!reply)
        co_return allFailed(chunk.size(), reply.error());
    const QString where = "ayon POST "_L1 + operationsPath(project);
    if (reply->results.size() != chunk.size()) {
        const QString message =
            u"%1 operations were answered with %2 results"_s.arg(chunk.size()).arg(reply->results.size());
        co_return allFailed(chunk.size(), Error{.where = where, .message = message});
    }

    QSet<EntityId> there;
    for (const EntityType type : {EntityType::Folder, EntityType::Task, EntityType::Product, EntityType::Version}) {
        std::vector<EntityId> claimed = claimedToExist(chunk, *reply, type);
        const auto found = co_await existing(project, type, std::move(claimed), stop);
        if (!found)
            co_return allFailed(chunk.size(), found.error());
        there.unite(QSet<EntityId>(found->begin(), found->end()));
    }

    Written written;
    for (size_t i = 0; i < chunk.size(); ++i) {
        const OperationResult &result = reply->results[i];
        if (isDone(chunk[i], result))
            written.emplace_back(result.entityId.isEmpty() ? chunk[i].entityId : result.entityId);
        else if (saysAlreadyExists(chunk[i], result) && there.contains(chunk[i].entityId))
            written.emplace_back(chunk[i].entityId);
        else
            written.emplace_back(refusalOf(chunk[i], result, where));
    }
    co_return written;
}

QCoro::Task<Result<std::vector<EntityId>>> AyonClient::existing(ProjectName project, EntityType type,
                                                                std::vector<EntityId> ids, std::stop_token stop)
{
    if (ids.empty())
        co_return std::vector<EntityId>();
    EntityQuery query{.project = project, .ids = std::move(ids)};
    switch (type) {
    case EntityType::Folder: {
        const auto found = co_await allFolders(std::move(query), stop);
        co_return found ? Result(idsOf(*found)) : found.error();
    }
    case EntityType::Task: {
        const auto found = co_await allTasks(std::move(query), stop);
        co_return found ? Result(idsOf(*found)) : found.error();
    }
    case EntityType::Product: {
        const auto found = co_await allProducts(std::move(query), stop);
        co_return found ? Result(idsOf(*found)) : found.error();
    }
    case EntityType::Version: {
        const auto found = co_await allVersions(std::move(query), stop);
        co_return found ? Result(idsOf(*found)) : found.error();
    }
    case EntityType::Representation:
    case EntityType::Workfile:
        co_return std::vector<EntityId>();
    }
    Q_UNREACHABLE();
}

} // namespace bridge::ayon
