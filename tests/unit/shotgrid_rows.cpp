#include "shotgrid_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

struct FieldOfTest {
    const char *name = nullptr;
    DataType type = DataType::Text;
    QStringList validTypes = {};
};

EntityType typeOf(const char *name, const char *slug, const char *identifier, EntityType::Project project)
{
    const QString named = QString::fromLatin1(identifier);
    return {.name = QString::fromLatin1(name),
            .project = project,
            .identifier = named,
            .displayName = named,
            .slug = QString::fromLatin1(slug)};
}

void addFields(Schema &schema, int type, const std::vector<FieldOfTest> &fields)
{
    for (const FieldOfTest &one : fields) {
        Field field;
        field.name = QString::fromLatin1(one.name);
        field.type = one.type;
        field.validTypes = one.validTypes;
        schema.addField(type, field);
    }
}

Schema schemaOfTest()
{
    using Project = EntityType::Project;
    Schema schema;
    const int project = schema.addType(typeOf("Project", "projects", "name", Project::Self));
    const int sequence = schema.addType(typeOf("Sequence", "sequences", "code", Project::Required));
    const int shot = schema.addType(typeOf("Shot", "shots", "code", Project::Required));
    const int asset = schema.addType(typeOf("Asset", "assets", "code", Project::Required));
    const int task = schema.addType(typeOf("Task", "tasks", "content", Project::Required));
    const FieldOfTest id{.name = "id", .type = DataType::Number};
    const FieldOfTest code{.name = "code"};
    const FieldOfTest inProject{.name = "project", .type = DataType::Entity, .validTypes = {u"Project"_s}};
    const FieldOfTest status{.name = "sg_status_list", .type = DataType::StatusList};
    addFields(schema, project, {id, {.name = "name"}, {.name = "archived", .type = DataType::Checkbox}});
    addFields(schema, sequence, {id, code, inProject});
    addFields(schema, asset, {id, code, inProject, {.name = "sg_asset_type", .type = DataType::List}});
    addFields(schema, shot,
              {id,
               code,
               inProject,
               status,
               {.name = "description"},
               {.name = "count", .type = DataType::Number},
               {.name = "ratio", .type = DataType::Float},
               {.name = "day", .type = DataType::Date},
               {.name = "moment", .type = DataType::DateTime},
               {.name = "flag", .type = DataType::Checkbox},
               {.name = "made_for", .type = DataType::EntityType},
               {.name = "image", .type = DataType::Image},
               {.name = "movie", .type = DataType::Url},
               {.name = "sg_sequence", .type = DataType::Entity, .validTypes = {u"Sequence"_s}},
               {.name = "assets", .type = DataType::MultiEntity, .validTypes = {u"Asset"_s}}});
    addFields(schema, task, {id, {.name = "content"}, inProject, status, {.name = "entity", .type = DataType::Entity}});
    return schema;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

//! The first text inside, however deep: {"page": {"size": ["size must be …"]}}.
QString firstText(const QJsonValue &json)
{
    if (json.isObject() && !json.toObject().isEmpty())
        return firstText(json.toObject().begin().value());
    return json.isArray() ? firstText(json[0]) : json.toString();
}

} // namespace

ShotgridRows::ShotgridRows()
    : store(schemaOfTest())
{
    add("Project", 70, {{u"name"_s, u"tidewater"_s}});
    add("Project", 71, {{u"name"_s, u"harbour"_s}});
}

Link ShotgridRows::link(const char *typeName, int id) const
{
    return {.type = store.schema().find(QString::fromLatin1(typeName))->place, .id = id};
}

Link ShotgridRows::add(const char *typeName, int id, const QMap<QString, Value> &values)
{
    const Link row = link(typeName, id);
    const EntityType &type = store.schema().type(row);
    store.insert(row);
    if (type.project == EntityType::Project::Required)
        store.setValue(row, type.field(u"project"_s)->place, link("Project", 70));
    for (auto value = values.begin(); value != values.end(); ++value)
        store.setValue(row, type.field(value.key())->place, value.value());
    return row;
}

void ShotgridRows::retire(const Link &row)
{
    store.retire(row, QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC));
}

template <class Asked>
void ShotgridRows::ask(const QByteArray &query, const QJsonObject &body, bool isHash, Asked asked)
{
    const Request request{.path = u"/api/v1/entity/shots"_s,
                          .rawPath = "/api/v1/entity/shots",
                          .query = QUrlQuery(QString::fromUtf8(query)),
                          .rawQuery = query};
    const Call call{.request = request,
                    .store = store,
                    .caller = caller,
                    .prefix = u"/api/v1"_s,
                    .body = body,
                    .hasHashFilters = isHash};
    const Reply reply = asked(call);
    status = reply.status;
    answer = objectOf(reply.body);
    const QJsonValue error = answer[u"errors"][0];
    const bool isOfParameter = error[u"title"] == u"Request Parameters invalid."_s;
    refusal = isOfParameter ? firstText(error[u"source"]) : error[u"title"].toString();
}

ShotgridRows::Ids ShotgridRows::ids() const
{
    Ids found;
    const QJsonArray data = answer[u"data"].toArray();
    for (const QJsonValue row : data)
        found.push_back(row[u"id"].toInt());
    return found;
}

ShotgridRows::Ids ShotgridRows::find(const char *filters, const char *parameters, const char *typeName)
{
    QJsonObject body = objectOf(parameters);
    body.insert(u"filters"_s, QJsonDocument::fromJson(filters).array());
    ask({}, body, false,
        [&](const Call &call) { return searchRows(call, *store.schema().find(QString::fromLatin1(typeName))); });
    return ids();
}

ShotgridRows::Ids ShotgridRows::findByGroup(const QByteArray &group)
{
    ask({}, {{u"filters"_s, objectOf(group)}}, true,
        [&](const Call &call) { return searchRows(call, *store.schema().find(u"Shot"_s)); });
    return ids();
}

ShotgridRows::Ids ShotgridRows::list(const QByteArray &query)
{
    ask(query, {}, false, [&](const Call &call) { return listRows(call, *store.schema().find(u"Shot"_s)); });
    return ids();
}

QJsonObject ShotgridRows::summarize(const char *body)
{
    ask({}, objectOf(body), false,
        [&](const Call &call) { return summarizeRows(call, *store.schema().find(u"Shot"_s)); });
    return answer[u"data"].toObject();
}

QJsonArray ShotgridRows::searchTexts(const char *body)
{
    ask({}, objectOf(body), false, [&](const Call &call) { return shotgrid::searchTexts(call); });
    return answer[u"data"].toArray();
}

} // namespace bridge::sandbox::shotgrid
