#include "shotgrid/shotgridclient.h"

#include "base/json.h"
#include "shotgrid/refusal.h"
#include "shotgrid/siteoptions.h"
#include "shotgrid/siterows.h"
#include "shotgrid/tokensource.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t idsAtOnce = 2000; // in a filter

const QString apiPath = u"/api/v1"_s;

QString entityPath(const QString &type)
{
    return apiPath + "/entity/"_L1 + type;
}

QString rowPath(const ShotgridRef &row)
{
    return entityPath(row.type) + '/'_L1 + row.id.toText();
}

//! A search changes nothing although it is a POST.
net::HttpRequest searchRequest(const QString &type, const QString &verb, const Filter &filter, QJsonObject body)
{
    net::HttpRequest request{.method = net::Method::Post,
                             .path = entityPath(type) + '/'_L1 + verb,
                             .route = apiPath + "/entity/{type}/"_L1 + verb,
                             .repeatable = true};
    body.insert(u"filters"_s, filter.toJson());
    net::setJson(request, body);
    request.contentType = filter.contentType();
    return request;
}

QJsonObject bodyOf(const Query &query)
{
    const QString rows = query.rows == Query::Rows::Active ? u"active"_s : u"retired"_s;
    return {
        {u"fields"_s, QJsonArray::fromStringList(query.fields)},
        {u"sort"_s, query.sort},
        {u"page"_s, QJsonObject{{u"size"_s, query.pageSize}, {u"number"_s, query.page}}},
        {u"options"_s, QJsonObject{{u"return_only"_s, rows}, {u"include_archived_projects"_s, query.includeArchived}}}};
}

Result<std::vector<Row>> rowsFromJson(const QJsonObject &answer)
{
    JsonReader reader(answer, u"answer"_s);
    const QJsonArray list = reader.array(u"data"_s);
    if (reader.error())
        return *reader.error();
    std::vector<Row> rows;
    rows.reserve(size_t(list.size()));
    for (const QJsonValue &item : list) {
        auto row = rowFromJson(item.toObject());
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

Error at(const QString &where, Error error)
{
    error.where = where;
    return error;
}

//! The times of a created row may have a form that the site itself refuses; they are read again by whoever needs them.
Row withoutTimes(Row row)
{
    row.attributes.remove(u"created_at"_s);
    row.attributes.remove(u"updated_at"_s);
    return row;
}

QUrlQuery projectQuery(ShotgridId project)
{
    return project.isEmpty() ? QUrlQuery() : QUrlQuery({{u"project_id"_s, project.toText()}});
}

QJsonObject property(const QString &name, const QJsonValue &value)
{
    return {{u"property_name"_s, name}, {u"value"_s, value}};
}

QJsonObject bodyOf(const NewField &field)
{
    QJsonArray properties{property(u"name"_s, field.displayName), property(u"description"_s, field.description)};
    if (field.type == FieldType::Checkbox)
        properties.append(property(u"default_value"_s, field.checkedByDefault)); // without it the site fails
    if (!field.validValues.isEmpty())
        properties.append(property(u"valid_values"_s, QJsonArray::fromStringList(field.validValues)));
    if (!field.validTypes.isEmpty())
        properties.append(property(u"valid_types"_s, QJsonArray::fromStringList(field.validTypes)));
    return {{u"data_type"_s, toText(field.type)}, {u"properties"_s, properties}};
}

//! The field that a new one of this display name would stand beside.
const Field *findSame(const TypeSchema &schema, const QString &displayName)
{
    if (const Field *field = schema.find(fieldNameFor(displayName)))
        return field;
    for (const auto &[name, field] : schema.fields) {
        if (field.displayName.compare(displayName, Qt::CaseInsensitive) == 0)
            return &field;
    }
    return nullptr;
}

} // namespace

ShotgridClient::ShotgridClient(ShotgridConnection connection, QNetworkAccessManager *network)
    : m_tokens(std::make_shared<TokenSource>(
        connection.signIn, net::HttpClient(siteOptions(connection.http, connection.url), nullptr, network)))
    , m_http(siteOptions(connection.http, connection.url), m_tokens, network)
{
}

const net::Counters &ShotgridClient::counters() const
{
    return m_http.counters();
}

QUrl ShotgridClient::url() const
{
    return m_http.options().baseUrl;
}

QCoro::Task<Result<net::HttpReply>> ShotgridClient::call(net::HttpRequest request, std::stop_token stop)
{
    auto reply = co_await m_http.send(std::move(request), stop);
    if (reply && !reply->isSuccess())
        co_return refusalFromReply(*reply);
    co_return reply;
}

QCoro::Task<Result<QJsonObject>> ShotgridClient::object(net::HttpRequest request, std::stop_token stop)
{
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    if (!json->isObject())
        co_return reply->error(Error::Kind::Malformed, u"expected an object, got a list"_s);
    co_return json->toObject();
}

QCoro::Task<Result<SiteRoot>> ShotgridClient::site(std::stop_token stop)
{
    net::HttpRequest request{.path = apiPath, .authorize = false};
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    JsonReader reader(answer->value("data"_L1).toObject(), u"data"_s);
    SiteRoot root{.version = reader.text(u"shotgun_version_number"_s),
                  .name = reader.textOr(u"site_name"_s, {}),
                  .authenticationMethod = reader.textOr(u"user_authentication_method"_s, {}),
                  .appSessionLauncher = reader.booleanOr(u"authentication_app_session_launcher_enabled"_s, false)};
    if (reader.error())
        co_return at(where, *reader.error());
    co_return root;
}

QCoro::Task<Result<Caller>> ShotgridClient::signIn(std::stop_token stop)
{
    const auto signedIn = co_await m_http.signIn(stop);
    if (!signedIn)
        co_return signedIn.error();
    co_return m_tokens->caller();
}

QCoro::Task<Result<std::vector<Row>>> ShotgridClient::search(Query query, std::stop_token stop)
{
    net::HttpRequest request = searchRequest(query.type, u"_search"_s, query.filter, bodyOf(query));
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto rows = rowsFromJson(*answer);
    if (!rows)
        co_return at(where, rows.error());
    co_return rows;
}

QCoro::Task<Result<std::vector<Row>>> ShotgridClient::searchAll(Query query, std::stop_token stop)
{
    std::vector<Row> all;
    const Filter wanted = query.filter;
    query.sort = u"id"_s;
    query.page = 1;
    while (true) {
        auto page = co_await search(query, stop);
        if (!page)
            co_return page.error();
        const bool isLast = page->size() < size_t(query.pageSize);
        std::move(page->begin(), page->end(), std::back_inserter(all));
        if (isLast)
            co_return all;
        query.filter =
            shotgrid::all({wanted, where(u"id"_s, Relation::GreaterThan, QJsonValue(all.back().ref.id.number()))});
    }
}

QCoro::Task<Result<std::vector<Row>>> ShotgridClient::searchByIds(Query query, std::vector<ShotgridId> ids,
                                                                  std::stop_token stop)
{
    std::vector<Row> all;
    const Filter wanted = query.filter;
    for (std::size_t from = 0; from < ids.size(); from += idsAtOnce) {
        const auto end = ids.begin() + std::ptrdiff_t(std::min(ids.size(), from + idsAtOnce));
        const std::vector<ShotgridId> some(ids.begin() + std::ptrdiff_t(from), end);
        query.filter = shotgrid::all({wanted, whereIds(some)});
        auto rows = co_await searchAll(query, stop);
        if (!rows)
            co_return rows.error();
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    }
    co_return all;
}

QCoro::Task<Result<qint64>> ShotgridClient::count(QString type, Filter filter, std::stop_token stop)
{
    const QJsonObject recordCount{{u"field"_s, u"id"_s}, {u"type"_s, u"record_count"_s}};
    const QJsonObject body{{u"summary_fields"_s, QJsonArray{recordCount}}};
    net::HttpRequest request = searchRequest(type, u"_summarize"_s, filter, body);
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    JsonReader reader(answer->value("data"_L1)["summaries"_L1].toObject(), u"data.summaries"_s);
    const qint64 rows = reader.integer(u"id"_s);
    if (reader.error())
        co_return at(where, *reader.error());
    co_return rows;
}

QCoro::Task<Result<std::map<QString, qint64>>> ShotgridClient::countBy(QString type, Filter filter, QString field,
                                                                       std::stop_token stop)
{
    const QJsonObject recordCount{{u"field"_s, u"id"_s}, {u"type"_s, u"record_count"_s}};
    const QJsonObject grouping{{u"field"_s, field}, {u"type"_s, u"exact"_s}, {u"direction"_s, u"asc"_s}};
    const QJsonObject body{{u"summary_fields"_s, QJsonArray{recordCount}}, {u"grouping"_s, QJsonArray{grouping}}};
    net::HttpRequest request = searchRequest(type, u"_summarize"_s, filter, body);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    std::map<QString, qint64> counts;
    const QJsonArray groups = answer->value("data"_L1)["groups"_L1].toArray();
    for (const QJsonValue &group : groups) {
        const QJsonValue value = group["group_value"_L1];
        const QString name = value.isString() ? value.toString() : group["group_name"_L1].toString();
        counts[name] += group["summaries"_L1]["id"_L1].toInteger();
    }
    co_return counts;
}

QCoro::Task<Result<std::map<QString, EntityTypeEntry>>> ShotgridClient::entityTypes(ShotgridId project,
                                                                                    std::stop_token stop)
{
    net::HttpRequest request{.path = apiPath + "/schema"_L1, .query = projectQuery(project)};
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto types = entityTypesFromJson(answer->value("data"_L1).toObject());
    if (!types)
        co_return at(where, types.error());
    co_return types;
}

QCoro::Task<Result<TypeSchema>> ShotgridClient::schema(QString type, ShotgridId project, std::stop_token stop)
{
    net::HttpRequest request{.path = u"%1/schema/%2/fields"_s.arg(apiPath, type),
                             .query = projectQuery(project),
                             .route = apiPath + "/schema/{type}/fields"_L1};
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto schema = typeSchemaFromJson(type, answer->value("data"_L1).toObject());
    if (!schema)
        co_return at(where, schema.error());
    co_return schema;
}

QCoro::Task<Result<QString>> ShotgridClient::createField(QString type, NewField field, TypeSchema known,
                                                         std::stop_token stop)
{
    if (const Field *same = findSame(known, field.displayName))
        co_return same->name;

    net::HttpRequest request{.method = net::Method::Post,
                             .path = u"%1/schema/%2/fields"_s.arg(apiPath, type),
                             .route = apiPath + "/schema/{type}/fields"_L1};
    net::setJson(request, bodyOf(field));
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    // The one place where the name appears.
    const QString name = answer->value("links"_L1)["self"_L1].toString().section('/'_L1, -1);
    if (name.isEmpty())
        co_return Error{.where = where, .message = u"links.self: expected the path of the new field, got nothing"_s};
    if (name != fieldNameFor(field.displayName))
        co_return Error{.kind = Error::Kind::Conflict,
                        .where = where,
                        .message = u"%1 had a field '%2' already, so the site called the new one %3"_s.arg(
                            type, field.displayName, name),
                        .hint = u"delete %1.%2 in ShotGrid and run the sync again"_s.arg(type, name)};
    co_return name;
}

QCoro::Task<Result<void>> ShotgridClient::setValidValues(QString type, QString field, QStringList values,
                                                         std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Put,
                             .path = u"%1/schema/%2/fields/%3"_s.arg(apiPath, type, field),
                             .route = apiPath + "/schema/{type}/fields/{field}"_L1,
                             .repeatable = true};
    const QJsonArray properties{property(u"valid_values"_s, QJsonArray::fromStringList(values))};
    net::setJson(request, QJsonObject{{u"properties"_s, properties}});
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<Row>> ShotgridClient::create(QString type, QJsonObject fields, std::stop_token stop)
{
    net::HttpRequest request{
        .method = net::Method::Post, .path = entityPath(type), .route = apiPath + "/entity/{type}"_L1};
    net::setJson(request, fields);
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto row = rowFromJson(answer->value("data"_L1).toObject());
    if (!row)
        co_return at(where, row.error());
    co_return withoutTimes(std::move(*row));
}

QCoro::Task<Result<Row>> ShotgridClient::update(ShotgridRef row, QJsonObject fields, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Put,
                             .path = rowPath(row),
                             .route = apiPath + "/entity/{type}/{id}"_L1,
                             .repeatable = true};
    net::setJson(request, fields);
    const QString where = m_http.where(request);
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto updated = rowFromJson(answer->value("data"_L1).toObject());
    if (!updated)
        co_return at(where, updated.error());
    co_return updated;
}

QCoro::Task<Result<void>> ShotgridClient::retire(ShotgridRef row, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Delete,
                             .path = rowPath(row),
                             .route = apiPath + "/entity/{type}/{id}"_L1,
                             .repeatable = true};
    const auto reply = co_await call(std::move(request), stop);
    if (!reply && reply.error().kind != Error::Kind::NotFound)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<bool>> ShotgridClient::revive(ShotgridRef row, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Post,
                             .path = rowPath(row),
                             .query = QUrlQuery({{u"revive"_s, u"true"_s}}),
                             .route = apiPath + "/entity/{type}/{id}"_L1,
                             .repeatable = true};
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    co_return answer->value("meta"_L1)["did_revive"_L1].toBool();
}

QCoro::Task<Result<std::vector<Project>>> ShotgridClient::projects(QString codeField, std::stop_token stop)
{
    Query query{.type = u"Project"_s,
                .filter = where(u"is_template"_s, Relation::Is, QJsonValue(false)),
                .fields = projectFields(codeField)};
    const auto rows = co_await searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    std::vector<Project> found;
    for (const Row &row : *rows)
        found.push_back(projectFromRow(row, codeField));
    co_return found;
}

template <class T>
QCoro::Task<Result<std::vector<T>>> ShotgridClient::allOf(QString type, QStringList fields, T (*read)(const Row &),
                                                          std::stop_token stop)
{
    Query query{.type = std::move(type), .fields = std::move(fields)};
    const auto rows = co_await searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    std::vector<T> values;
    values.reserve(rows->size());
    for (const Row &row : *rows)
        values.push_back(read(row));
    co_return values;
}

QCoro::Task<Result<std::vector<Status>>> ShotgridClient::statuses(std::stop_token stop)
{
    return allOf(u"Status"_s, statusFields(), statusFromRow, std::move(stop));
}

QCoro::Task<Result<std::vector<Step>>> ShotgridClient::steps(std::stop_token stop)
{
    return allOf(u"Step"_s, stepFields(), stepFromRow, std::move(stop));
}

QCoro::Task<Result<std::vector<HumanUser>>> ShotgridClient::humanUsers(std::stop_token stop)
{
    return allOf(u"HumanUser"_s, humanUserFields(), humanUserFromRow, std::move(stop));
}

QCoro::Task<Result<std::vector<Tag>>> ShotgridClient::tags(std::stop_token stop)
{
    return allOf(u"Tag"_s, tagFields(), tagFromRow, std::move(stop));
}

} // namespace bridge::shotgrid
