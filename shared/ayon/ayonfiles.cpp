// How AyonClient moves files, and what versions can be judged by.

#include "ayon/answer.h"
#include "ayon/ayonclient.h"
#include "ayon/refusal.h"
#include "base/filename.h"
#include "net/signinpage.h"

#include <QFileInfo>

#include <algorithm>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostVersions = 1000; // in a query
constexpr int pageSize = 1000;
const QString reviewablesPlace = u"ayon POST /graphql Reviewables"_s;

QString projectPath(const ProjectName &project)
{
    return "/api/projects/"_L1 + project.toText();
}

QString reviewablesQuery(bool ofVersions)
{
    return u"query Reviewables($project: String!, $first: Int!, $after: String%1) { project(name: $project) { name "
           "activities(first: $first, after: $after, activityTypes: [\"reviewable\"], referenceTypes: [\"origin\"]%2) "
           "{ "
           "pageInfo { hasNextPage endCursor } "
           "edges { node { activityId entityId createdAt activityData files { id name mime size } } } } } }"_s.arg(
               ofVersions ? u", $versions: [String!]"_s : QString(),
               ofVersions ? u", entityIds: $versions"_s : QString());
}

//! An activity is made with one file; one that has lost it is a reviewable without file.
Result<Reviewable> reviewableFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    const QJsonObject data = reader.objectInText(u"activityData"_s);
    const QJsonArray files = reader.array(u"files"_s);
    JsonReader file(files.at(0).toObject(), path + ".files[0]"_L1);
    Reviewable reviewable{.fileId = file.entityIdOr(u"id"_s, {}),
                          .activityId = reader.entityId(u"activityId"_s),
                          .versionId = reader.entityIdOr(u"entityId"_s, {}),
                          .fileName = file.textOr(u"name"_s, {}),
                          .label = data.value("reviewableLabel"_L1).toString(),
                          .mime = file.textOr(u"mime"_s, {}),
                          .sizeBytes = file.textOr(u"size"_s, {}).toLongLong(),
                          .order = data.value("reviewableOrder"_L1).toInt(),
                          .createdAt = reader.time(u"createdAt"_s)};
    if (reader.error())
        return *reader.error();
    if (file.error())
        return *file.error();
    return reviewable;
}

} // namespace

QCoro::Task<Result<void>> AyonClient::download(ProjectName project, EntityId file, net::Download to,
                                               std::stop_token stop)
{
    net::HttpRequest request{.path = u"%1/files/%2"_s.arg(projectPath(project), file.toText()),
                             .route = u"/api/projects/{project}/files/{id}"_s};
    const auto reply = co_await net::download(m_http, std::move(request), std::move(to), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalFromReply(*reply);
    co_return {};
}

QCoro::Task<Result<EntityId>> AyonClient::upload(ProjectName project, NewFile file, net::Progress progress,
                                                 std::stop_token stop)
{
    const qint64 size = QFileInfo(file.path).size();
    net::HttpRequest request{.method = net::Method::Post,
                             .path = projectPath(project) + "/files"_L1,
                             .file = {.path = file.path, .sizeBytes = size},
                             .contentType = file.mime.toLatin1(),
                             .headers = {{"x-file-name"_ba, asciiFileName(file.name).toLatin1()}},
                             .route = u"/api/projects/{project}/files"_s,
                             .repeatable = !file.id.isEmpty()};
    net::setPatience(request);
    if (!file.id.isEmpty())
        request.headers.emplace_back("x-file-id"_ba, file.id.toText().toLatin1());
    if (!file.activity.isEmpty())
        request.headers.emplace_back("x-activity-id"_ba, file.activity.toText().toLatin1());
    if (progress)
        request.progress = [progress, size](qint64 bytes) { progress(bytes, size); };
    auto reply = co_await call(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::Conflict && !file.id.isEmpty())
        co_return file.id;
    if (!reply)
        co_return reply.error();
    const auto body = objectOf(*reply);
    if (!body)
        co_return body.error();
    JsonReader reader(*body, u"file"_s);
    const EntityId id = reader.entityId(u"id"_s);
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return id;
}

QCoro::Task<Result<bool>> AyonClient::downloadThumbnail(ProjectName project, EntityId version, QString path,
                                                        std::stop_token stop)
{
    // Without `placeholder` a version without picture would answer with a grey dot.
    net::HttpRequest request{.path = u"%1/versions/%2/thumbnail"_s.arg(projectPath(project), version.toText()),
                             .query = QUrlQuery({{u"original"_s, u"true"_s}, {u"placeholder"_s, u"none"_s}}),
                             .route = u"/api/projects/{project}/versions/{id}/thumbnail"_s,
                             .saveTo = path};
    const auto reply = co_await call(std::move(request), stop);
    if (!reply && reply.error().kind == Error::Kind::NotFound)
        co_return false;
    if (!reply)
        co_return reply.error();
    if (const auto page = net::pageInPlaceOf(path, *reply))
        co_return *page;
    co_return reply->savedBytes > 0;
}

QCoro::Task<Result<std::vector<Reviewable>>>
AyonClient::reviewables(ProjectName project, std::vector<EntityId> versions, std::stop_token stop)
{
    std::vector<Reviewable> all;
    std::size_t asked = 0;
    do {
        QJsonArray some;
        for (; asked < versions.size() && std::size_t(some.size()) < mostVersions; ++asked)
            some.append(versions[asked].toText());
        auto found = co_await reviewablesOf(project, some, stop);
        if (!found)
            co_return found.error();
        std::move(found->begin(), found->end(), std::back_inserter(all));
    } while (asked < versions.size());
    std::erase_if(all, [](const Reviewable &one) { return one.fileId.isEmpty(); });
    std::ranges::stable_sort(all, {}, &Reviewable::order); // they came in the order of their creation
    co_return all;
}

QCoro::Task<Result<std::vector<Reviewable>>> AyonClient::reviewablesOf(ProjectName project, QJsonArray versions,
                                                                       std::stop_token stop)
{
    std::vector<Reviewable> all;
    QString after;
    do {
        QJsonObject variables{{u"project"_s, project.toText()},
                              {u"first"_s, pageSize},
                              {u"after"_s, after.isEmpty() ? QJsonValue() : QJsonValue(after)}};
        if (!versions.isEmpty())
            variables.insert(u"versions"_s, versions);
        const auto data = co_await graphql(u"Reviewables"_s, reviewablesQuery(!versions.isEmpty()), variables, stop);
        if (!data)
            co_return data.error();
        const auto answered = projectOf(*data, project, reviewablesPlace);
        if (!answered)
            co_return answered.error();
        auto page =
            pageFromJson(answered->value("activities"_L1).toObject(), u"project.activities"_s, reviewableFromJson);
        if (!page)
            co_return at(reviewablesPlace, page.error());
        std::move(page->items.begin(), page->items.end(), std::back_inserter(all));
        after = page->next;
    } while (!after.isEmpty());
    co_return all;
}

} // namespace bridge::ayon
