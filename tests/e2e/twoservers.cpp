#include "e2e/twoservers.h"

#include <QJsonDocument>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

EntityId entityId(const QString &text)
{
    return EntityId::fromText(text).value();
}

QJsonObject linkTo(const QString &type, qint64 id)
{
    return {{u"type"_s, type}, {u"id"_s, id}};
}

} // namespace

TwoServers::TwoServers()
{
    const QStringList scope{u"Project"_s, u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s, u"Task"_s};
    m_settings.attributeMap = {
        {.ayon = u"fps"_s, .type = u"float"_s, .sg = u"fps"_s, .scope = scope},
        {.ayon = u"frameStart"_s, .type = u"integer"_s, .sg = u"cut_in"_s, .scope = {u"Shot"_s}},
        {.ayon = u"description"_s, .type = u"string"_s, .sg = u"description"_s, .scope = {u"Shot"_s, u"Asset"_s}},
        {.ayon = u"endDate"_s, .type = u"datetime"_s, .sg = u"due_date"_s, .scope = {u"Task"_s}}};
}

QString TwoServers::row(const QString &type, QJsonObject fields)
{
    fields.insert(u"project"_s, linkTo(u"Project"_s, m_shotgridProject.number()));
    for (const QString &key : fields.keys()) { // "Shot/868" stands for a link, to keep the tests short
        const QString value = fields.value(key).toString();
        if (value.contains('/'_L1) && sync::numberOf(value) > 0)
            fields.insert(key, linkTo(sync::typeOf(value), sync::numberOf(value)));
    }
    return sync::shotgridId(type, good(await(m_shotgrid->create(type, fields, {}))).ref.id.number());
}

void TwoServers::holdTransactions(int writes)
{
    sandbox::Request request{.method = u"POST"_s, .path = u"/_sandbox/transactions"_s};
    request.body = QJsonDocument(QJsonObject{{u"hold"_s, writes}}).toJson();
    m_sandbox.shotgrid().answerSwitch(request);
}

void TwoServers::edit(const QString &row, const QJsonObject &fields)
{
    good(await(m_shotgrid->update({.type = sync::typeOf(row), .id = ShotgridId(sync::numberOf(row))}, fields, {})));
}

void TwoServers::retire(const QString &row)
{
    good(await(m_shotgrid->retire({.type = sync::typeOf(row), .id = ShotgridId(sync::numberOf(row))}, {})));
}

void TwoServers::revive(const QString &row)
{
    good(await(m_shotgrid->revive({.type = sync::typeOf(row), .id = ShotgridId(sync::numberOf(row))}, {})));
}

void TwoServers::makeAyonProject()
{
    good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
}

namespace {

QString create(ayon::AyonClient &client, const ProjectName &project, ayon::EntityType type, const QJsonObject &data)
{
    QString id = newId();
    const std::vector<ayon::Operation> operations{creation(type, id, data)};
    good(await(client.write(project, operations, {})).front());
    return id;
}

QJsonObject merged(QJsonObject data, const QJsonObject &extra)
{
    for (const QString &key : extra.keys())
        data.insert(key, extra.value(key));
    return data;
}

} // namespace

QString TwoServers::folder(const QString &type, const QString &name, const QString &parent, QJsonObject extra)
{
    const QJsonObject data{{u"name"_s, name},
                           {u"folderType"_s, type},
                           {u"parentId"_s, parent.isEmpty() ? QJsonValue() : QJsonValue(parent)}};
    return create(*m_ayon, m_project, ayon::EntityType::Folder, merged(data, extra));
}

QString TwoServers::task(const QString &type, const QString &name, const QString &folder, QJsonObject extra)
{
    const QJsonObject data{{u"name"_s, name}, {u"taskType"_s, type}, {u"folderId"_s, folder}};
    return create(*m_ayon, m_project, ayon::EntityType::Task, merged(data, extra));
}

QString TwoServers::version(const QString &folder, const QString &product, int number, QJsonObject extra)
{
    const QJsonObject productData{{u"name"_s, product}, {u"folderId"_s, folder}, {u"productType"_s, u"render"_s}};
    const QString productId = create(*m_ayon, m_project, ayon::EntityType::Product, productData);
    const QJsonObject data{{u"version"_s, number}, {u"productId"_s, productId}};
    return create(*m_ayon, m_project, ayon::EntityType::Version, merged(data, extra));
}

void TwoServers::editAyon(ayon::EntityType type, const QString &id, const QJsonObject &data)
{
    const std::vector<ayon::Operation> operations{
        {.type = ayon::Operation::Type::Update, .entityType = type, .entityId = entityId(id), .data = data}};
    good(await(m_ayon->write(m_project, operations, {})).front());
}

void TwoServers::deleteInAyon(ayon::EntityType type, const QString &id)
{
    const std::vector<ayon::Operation> operations{
        {.type = ayon::Operation::Type::Delete, .entityType = type, .entityId = entityId(id)}};
    const auto person = personInAyon();
    good(await(person->write(m_project, operations, {})).front());
}

std::unique_ptr<ayon::AyonClient> TwoServers::personInAyon() const
{
    const sandbox::Access access = m_sandbox.access();
    ayon::AyonConnection connection{.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)};
    connection.senderType = u"api"_s;
    return std::make_unique<ayon::AyonClient>(connection);
}

Result<sync::Report> TwoServers::trySync(sync::Policy policy)
{
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    const auto planned = await(pass.plan(policy, {}), std::chrono::seconds(60));
    if (!planned)
        return planned.error();
    return await(pass.apply({}, {}), std::chrono::seconds(120));
}

sync::Report TwoServers::sync(sync::Policy policy)
{
    return good(trySync(policy));
}

sync::PlannedSync TwoServers::plan(sync::Policy policy)
{
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    return *good(await(pass.plan(policy, {}), std::chrono::seconds(60)));
}

std::vector<ayon::Folder> TwoServers::folders()
{
    return good(await(m_ayon->allFolders({.project = m_project}, {})));
}

std::vector<ayon::Task> TwoServers::tasks()
{
    return good(await(m_ayon->allTasks({.project = m_project}, {})));
}

ayon::Folder TwoServers::folderCalled(const QString &name)
{
    for (const ayon::Folder &folder : folders()) {
        if (folder.name == name)
            return folder;
    }
    return {};
}

ayon::Task TwoServers::taskCalled(const QString &name)
{
    for (const ayon::Task &task : tasks()) {
        if (task.name == name)
            return task;
    }
    return {};
}

std::vector<shotgrid::Row> TwoServers::rows(const QString &type)
{
    shotgrid::Query query{.type = type, .fields = {u"*"_s}};
    query.filter = shotgrid::where(u"project.Project.name"_s, shotgrid::Relation::Is, u"show"_s);
    return good(await(m_shotgrid->searchAll(query, {})));
}

shotgrid::Row TwoServers::rowCalled(const QString &type, const QString &title)
{
    for (const shotgrid::Row &row : rows(type)) {
        if (row.text(type == "Task"_L1 ? u"content"_s : u"code"_s) == title)
            return row;
    }
    return {};
}

std::string TwoServers::difference()
{
    const sync::PlannedSync planned = plan();
    for (const sync::Item &item : planned.plan.items) {
        if (item.ayon || item.shotgrid)
            return QString(item.path + (item.ayon ? " in AYON "_L1 : " in ShotGrid "_L1)
                           + (item.ayon ? item.ayon->reason : item.shotgrid->reason))
                .toStdString();
    }
    return {};
}

} // namespace bridge::test
