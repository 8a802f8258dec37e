#include "ayon/ayonclient.h"

#include "ayon/answer.h"
#include "ayon/fromjson.h"
#include "ayon/queries.h"
#include "ayon/refusal.h"
#include "base/json.h"
#include "base/log.h"
#include "base/words.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcAyon, "bridge.ayon", QtInfoMsg)

namespace {

constexpr int listPageSize = 1000;
constexpr int listsOfAPage = 100; // with their items
constexpr int versionsWithLinksOfAPage = 300;

net::HttpOptions httpOptions(const AyonConnection &connection)
{
    net::HttpOptions options = connection.http;
    options.server = u"ayon"_s;
    options.baseUrl = connection.url;
    options.headers.emplace_back("Accept"_ba, "application/json"_ba);
    options.headers.emplace_back("x-sender-type"_ba, validSender(connection.senderType).toUtf8());
    if (const QString sender = validSender(connection.sender); !sender.isEmpty())
        options.headers.emplace_back("x-sender"_ba, sender.toUtf8());
    return options;
}

//! An API key as Bearer would be ignored: only session tokens go there.
std::shared_ptr<net::Authorizer> authorizer(const AyonConnection &connection)
{
    net::Headers headers;
    if (!connection.apiKey.isEmpty())
        headers.emplace_back("x-api-key"_ba, connection.apiKey.reveal().toUtf8());
    else if (!connection.sessionToken.isEmpty())
        headers.emplace_back("Authorization"_ba, "Bearer " + connection.sessionToken.reveal().toUtf8());
    return std::make_shared<net::FixedHeaders>(std::move(headers));
}

QString projectPath(const ProjectName &name)
{
    return "/api/projects/"_L1 + name.toText();
}

//! An entity comes once, even where another project's name fits the same pattern and the server gives each twice.
template <class T> void appendNew(std::vector<T> &all, QSet<EntityId> &seen, std::vector<T> more)
{
    for (T &item : more) {
        if (!seen.contains(item.id)) {
            seen.insert(item.id);
            all.push_back(std::move(item));
        }
    }
}

template <class T> constexpr Result<T> (*nodeReader)(const QJsonObject &, const QString &) = nullptr;
template <> constexpr Result<Folder> (*nodeReader<Folder>)(const QJsonObject &, const QString &) = folderFromJson;
template <> constexpr Result<Task> (*nodeReader<Task>)(const QJsonObject &, const QString &) = taskFromJson;
template <> constexpr Result<Product> (*nodeReader<Product>)(const QJsonObject &, const QString &) = productFromJson;
template <> constexpr Result<Version> (*nodeReader<Version>)(const QJsonObject &, const QString &) = versionFromJson;
template <>
constexpr Result<VersionInputs> (*nodeReader<VersionInputs>)(const QJsonObject &,
                                                             const QString &) = versionInputsFromJson;
template <> constexpr Result<EntityList> (*nodeReader<EntityList>)(const QJsonObject &, const QString &) = listFromJson;
template <>
constexpr Result<ListItems> (*nodeReader<ListItems>)(const QJsonObject &, const QString &) = listItemsFromJson;

//! To the server "_" stands for any one character, and case does not count.
bool fitsPattern(const QString &name, const QString &pattern)
{
    if (name.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (pattern[i] != '_'_L1 && pattern[i].toLower() != name[i].toLower())
            return false;
    }
    return true;
}

} // namespace

AyonClient::AyonClient(AyonConnection connection, QNetworkAccessManager *network)
    : m_http(httpOptions(connection), authorizer(connection), network)
{
}

QCoro::Task<Result<net::HttpReply>> AyonClient::call(net::HttpRequest request, std::stop_token stop)
{
    auto reply = co_await m_http.send(std::move(request), stop);
    if (reply && !reply->isSuccess())
        co_return refusalFromReply(*reply);
    co_return reply;
}

QCoro::Task<Result<QJsonObject>> AyonClient::graphql(QString name, QString query, QJsonObject variables,
                                                     std::stop_token stop)
{
    net::HttpRequest request{
        .method = net::Method::Post, .path = u"/graphql"_s, .route = "/graphql "_L1 + name, .repeatable = true};
    const QJsonObject body{{u"query"_s, query}, {u"variables"_s, variables}, {u"operationName"_s, name}};
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto answer = objectOf(*reply);
    if (!answer)
        co_return answer.error();
    if (const auto refusal = refusalFromGraphql(*answer, reply->where + ' '_L1 + name))
        co_return *refusal;
    co_return answer->value("data"_L1).toObject();
}

QCoro::Task<Result<ServerVersion>> AyonClient::info(std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/info"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto body = objectOf(*reply);
    if (!body)
        co_return body.error();
    JsonReader reader(*body, u"info"_s);
    ServerVersion info{.version = reader.text(u"version"_s), .user = body->value("user"_L1)["name"_L1].toString()};
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return info;
}

QCoro::Task<Result<User>> AyonClient::me(std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/users/me"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return valueOf(*reply, u"user"_s, userFromJson);
}

template <class T>
QCoro::Task<Result<std::vector<T>>> AyonClient::allOfServer(QString name, QString query, QString member,
                                                            Result<T> (*read)(const QJsonObject &, const QString &),
                                                            std::stop_token stop)
{
    std::vector<T> all;
    QString after;
    do {
        const QJsonObject variables{{u"first"_s, listPageSize},
                                    {u"after"_s, after.isEmpty() ? QJsonValue() : QJsonValue(after)}};
        const auto data = co_await graphql(name, query, variables, stop);
        if (!data)
            co_return data.error();
        auto page = pageFromJson(data->value(member).toObject(), member, read);
        if (!page)
            co_return page.error();
        std::move(page->items.begin(), page->items.end(), std::back_inserter(all));
        after = page->next;
    } while (!after.isEmpty());
    co_return all;
}

QCoro::Task<Result<std::vector<ProjectEntry>>> AyonClient::projects(std::stop_token stop)
{
    return allOfServer(u"Projects"_s, projectsQuery(), u"projects"_s, projectEntryFromJson, std::move(stop));
}

QCoro::Task<Result<Project>> AyonClient::project(ProjectName name, std::stop_token stop)
{
    net::HttpRequest request{.path = projectPath(name), .route = u"/api/projects/{project}"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    auto project = valueOf(*reply, u"project"_s, projectFromJson);
    if (project && project->name.toText().compare(name.toText(), Qt::CaseInsensitive) != 0) {
        co_return reply->error(Error::Kind::NotFound, u"project '%1' answered instead"_s.arg(project->name.toText()),
                               u"the server takes '_' for any character: rename one of the two"_s);
    }
    co_return project;
}

QCoro::Task<Result<void>> AyonClient::createProject(NewProject project, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Post, .path = u"/api/projects"_s};
    if (!project.name.isValid()) {
        co_return Error{.kind = Error::Kind::Refused,
                        .where = m_http.where(request),
                        .message = u"'%1' is no project name"_s.arg(project.name.toText()),
                        .hint = u"use letters of ASCII, digits and '_' only"_s};
    }
    // Servers before 1.15 take no name of a preset.
    const auto anatomy = co_await this->anatomy(project.anatomyPreset, stop);
    if (!anatomy)
        co_return anatomy.error();
    QJsonObject body{{u"name"_s, project.name.toText()}, {u"code"_s, project.code}, {u"anatomy"_s, *anatomy}};
    if (!project.label.isEmpty())
        body.insert(u"label"_s, project.label);
    net::setJson(request, body);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<QJsonObject>> AyonClient::anatomy(QString preset, std::stop_token stop)
{
    const QString name = preset.isEmpty() ? u"__primary__"_s : preset;
    net::HttpRequest request{.path = "/api/anatomy/presets/"_L1 + name, .route = u"/api/anatomy/presets/{name}"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return objectOf(*reply);
}

QCoro::Task<Result<void>> AyonClient::checkUnambiguous(ProjectName name, std::stop_token stop)
{
    if (!name.toText().contains('_'_L1))
        co_return {};
    const auto all = co_await projects(stop);
    if (!all)
        co_return all.error();
    for (const ProjectEntry &other : *all) {
        const QString &text = other.name.toText();
        if (fitsPattern(text, name.toText()) && text.compare(name.toText(), Qt::CaseInsensitive) != 0) {
            co_return Error{.kind = Error::Kind::Refused,
                            .where = "ayon PATCH "_L1 + projectPath(name),
                            .message = u"the server cannot tell '%1' from '%2'"_s.arg(name.toText(), text),
                            .hint = u"it takes '_' for any character: rename one of the two"_s};
        }
    }
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::patchProject(ProjectName name, QJsonObject changes, std::stop_token stop)
{
    const auto unambiguous = co_await checkUnambiguous(name, stop);
    if (!unambiguous)
        co_return unambiguous.error();
    net::HttpRequest request{.method = net::Method::Patch,
                             .path = projectPath(name),
                             .route = u"/api/projects/{project}"_s,
                             .repeatable = true};
    net::setJson(request, changes);
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<std::vector<AnatomyPreset>>> AyonClient::anatomyPresets(std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/anatomy/presets"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return listOf(*reply, u"presets"_s, anatomyPresetFromJson);
}

QCoro::Task<Result<std::vector<AttributeDefinition>>> AyonClient::attributes(std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/attributes"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    auto all = listOf(*reply, u"attributes"_s, attributeFromJson);
    if (!all)
        co_return all.error();
    std::vector<AttributeDefinition> known;
    for (auto &attribute : *all) {
        if (attribute)
            known.push_back(std::move(*attribute));
    }
    if (known.size() < all->size())
        qCInfo(lcAyon) << "attributes of unknown type left out" << kv("count", all->size() - known.size());
    co_return known;
}

template <class T> QCoro::Task<Result<Page<T>>> AyonClient::page(EntityQuery query, std::stop_token stop)
{
    const PageText text = pageText<T>(query);
    QJsonObject variables{{u"project"_s, query.project.toText()},
                          {u"first"_s, query.pageSize},
                          {u"after"_s, query.after.isEmpty() ? QJsonValue() : QJsonValue(query.after)}};
    if (!query.ids.empty())
        variables.insert(u"ids"_s, idsToJson(query.ids));
    if (!query.paths.isEmpty())
        variables.insert(u"paths"_s, QJsonArray::fromStringList(query.paths));
    if (!query.folders.empty())
        variables.insert(u"folders"_s, idsToJson(query.folders));
    const auto data = co_await graphql(text.name, text.query, variables, stop);
    if (!data)
        co_return data.error();

    const QString where = "ayon POST /graphql "_L1 + text.name;
    const auto project = projectOf(*data, query.project, where);
    if (!project)
        co_return project.error();
    auto page =
        pageFromJson(project->value(text.connection).toObject(), "project."_L1 + text.connection, nodeReader<T>);
    if (!page)
        co_return at(where, page.error());
    std::vector<T> items;
    QSet<EntityId> seen;
    appendNew(items, seen, std::exchange(page->items, {}));
    page->items = std::move(items);
    co_return page;
}

template <class T> QCoro::Task<Result<std::vector<T>>> AyonClient::allPages(EntityQuery query, std::stop_token stop)
{
    std::vector<T> all;
    QSet<EntityId> seen;
    do {
        auto one = co_await page<T>(query, stop);
        if (!one)
            co_return one.error();
        appendNew(all, seen, std::move(one->items));
        query.after = one->next;
    } while (!query.after.isEmpty());
    co_return all;
}

template <class T> QCoro::Task<Result<std::vector<T>>> AyonClient::allOfIds(EntityQuery query, std::stop_token stop)
{
    std::vector<T> all;
    const std::vector<EntityId> ids = std::move(query.ids);
    for (size_t start = 0; start < ids.size(); start += size_t(query.pageSize)) {
        const size_t end = std::min(ids.size(), start + size_t(query.pageSize));
        EntityQuery part = query;
        part.ids.assign(ids.begin() + qptrdiff(start), ids.begin() + qptrdiff(end));
        auto found = co_await allPages<T>(std::move(part), stop);
        if (!found)
            co_return found.error();
        std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    co_return all;
}

QCoro::Task<Result<Page<Folder>>> AyonClient::folders(EntityQuery query, std::stop_token stop)
{
    return page<Folder>(std::move(query), std::move(stop));
}

QCoro::Task<Result<Page<Task>>> AyonClient::tasks(EntityQuery query, std::stop_token stop)
{
    return page<Task>(std::move(query), std::move(stop));
}

QCoro::Task<Result<Page<Product>>> AyonClient::products(EntityQuery query, std::stop_token stop)
{
    return page<Product>(std::move(query), std::move(stop));
}

QCoro::Task<Result<Page<Version>>> AyonClient::versions(EntityQuery query, std::stop_token stop)
{
    return page<Version>(std::move(query), std::move(stop));
}

QCoro::Task<Result<std::vector<Folder>>> AyonClient::allFolders(EntityQuery query, std::stop_token stop)
{
    return query.ids.empty() ? allPages<Folder>(std::move(query), std::move(stop))
                             : allOfIds<Folder>(std::move(query), std::move(stop));
}

QCoro::Task<Result<std::vector<Task>>> AyonClient::allTasks(EntityQuery query, std::stop_token stop)
{
    return query.ids.empty() ? allPages<Task>(std::move(query), std::move(stop))
                             : allOfIds<Task>(std::move(query), std::move(stop));
}

QCoro::Task<Result<std::vector<Product>>> AyonClient::allProducts(EntityQuery query, std::stop_token stop)
{
    return query.ids.empty() ? allPages<Product>(std::move(query), std::move(stop))
                             : allOfIds<Product>(std::move(query), std::move(stop));
}

QCoro::Task<Result<std::vector<Version>>> AyonClient::allVersions(EntityQuery query, std::stop_token stop)
{
    return query.ids.empty() ? allPages<Version>(std::move(query), std::move(stop))
                             : allOfIds<Version>(std::move(query), std::move(stop));
}

QCoro::Task<Result<std::vector<VersionInputs>>> AyonClient::inputs(ProjectName project, std::vector<EntityId> versions,
                                                                   std::stop_token stop)
{
    EntityQuery query{.project = std::move(project), .ids = std::move(versions), .pageSize = versionsWithLinksOfAPage};
    co_return co_await allOfIds<VersionInputs>(std::move(query), stop);
}

QCoro::Task<Result<std::vector<EntityList>>> AyonClient::lists(ProjectName project, std::stop_token stop)
{
    EntityQuery query{.project = std::move(project)};
    co_return co_await allPages<EntityList>(std::move(query), stop);
}

QCoro::Task<Result<std::vector<ListItems>>> AyonClient::listItems(ProjectName project, std::vector<EntityId> lists,
                                                                  std::stop_token stop)
{
    EntityQuery query{.project = project, .ids = std::move(lists), .pageSize = listsOfAPage};
    auto all = co_await allOfIds<ListItems>(std::move(query), stop);
    if (!all)
        co_return all.error();
    for (ListItems &list : *all) {
        while (!list.next.isEmpty()) {
            auto more = co_await moreItems(project, list.id, list.next, stop);
            if (!more)
                co_return more.error();
            std::move(more->items.begin(), more->items.end(), std::back_inserter(list.items));
            list.next = more->next;
        }
    }
    co_return all;
}

QCoro::Task<Result<std::vector<User>>> AyonClient::users(std::stop_token stop)
{
    return allOfServer(u"Users"_s, usersQuery(), u"users"_s, listedUserFromJson, std::move(stop));
}

QCoro::Task<Result<User>> AyonClient::user(QString name, std::stop_token stop)
{
    net::HttpRequest request{.path = "/api/users/"_L1 + name, .route = u"/api/users/{name}"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return valueOf(*reply, u"user"_s, userFromJson);
}

QCoro::Task<Result<std::vector<User>>> AyonClient::usersWithShotgridIds(std::stop_token stop)
{
    const auto listed = co_await users(stop);
    if (!listed)
        co_return listed.error();
    std::vector<QCoro::Task<Result<User>>> reading; // the connection lets only a few be under way
    reading.reserve(listed->size());
    for (const User &one : *listed)
        reading.push_back(user(one.name, stop));

    std::vector<User> all;
    std::optional<Error> failure;
    for (auto &task : reading) { // all are awaited, whatever became of the others
        auto read = co_await task;
        if (read)
            all.push_back(std::move(*read));
        else if (read.error().kind != Error::Kind::NotFound && !failure)
            failure = read.error();
    }
    if (failure)
        co_return *failure;
    co_return all;
}

QCoro::Task<Result<void>> AyonClient::storeSecret(QString name, Secret value, std::stop_token stop)
{
    net::HttpRequest request{
        .method = net::Method::Put, .path = "/api/secrets/"_L1 + name, .route = u"/api/secrets/{name}"_s};
    net::setJson(request, QJsonObject{{u"value"_s, value.reveal()}});
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<Secret>> AyonClient::secret(QString name, std::stop_token stop)
{
    net::HttpRequest request{.path = "/api/secrets/"_L1 + name, .route = u"/api/secrets/{name}"_s};
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto body = objectOf(*reply);
    if (!body)
        co_return body.error();
    JsonReader reader(*body, u"secret"_s);
    Secret value(reader.text(u"value"_s));
    if (reader.error())
        co_return at(reply->where, *reader.error());
    co_return value;
}

QCoro::Task<Result<QString>> AyonClient::addonVersion(QString addon, QString variant, std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/bundles"_s};
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto body = objectOf(*reply);
    if (!body)
        co_return body.error();
    const bool isShared = variant == "production"_L1 || variant == "staging"_L1;
    const QString inUse = isShared ? body->value(variant + "Bundle"_L1).toString() : variant;
    QString version;
    const QJsonArray bundles = body->value("bundles"_L1).toArray();
    for (const QJsonValue &bundle : bundles) {
        if (bundle["name"_L1].toString() == inUse)
            version = bundle["addons"_L1][addon].toString();
    }
    if (version.isEmpty())
        co_return reply->error(Error::Kind::NotFound, Words::tr("the %1 bundle has no addon '%2'").arg(variant, addon),
                               Words::tr("add it to the bundle in AYON's settings, under Bundles"));
    co_return version;
}

QCoro::Task<Result<QJsonObject>> AyonClient::addonSettings(QString addon, QString version, QString variant,
                                                           ProjectName project, std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/addons/%1/%2/settings"_s.arg(addon, version),
                             .query = QUrlQuery({{u"variant"_s, variant}}),
                             .route = u"/api/addons/{addon}/{version}/settings"_s};
    if (!project.isEmpty()) {
        request.path += '/'_L1 + project.toText();
        request.route += "/{project}"_L1;
    }
    auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return objectOf(*reply);
}

} // namespace bridge::ayon
