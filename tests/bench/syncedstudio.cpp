#include "bench/syncedstudio.h"

#include "shotgrid/value.h"
#include "support/await.h"
#include "sync/projectsync.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <chrono>

namespace bridge::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int shotsOfSequence = 50;

template <class T> T good(Result<T> result)
{
    if (!result)
        throw std::runtime_error(toText(result.error()).toStdString());
    return *std::move(result);
}

template <class T> std::vector<T> good(std::vector<Result<T>> results)
{
    std::vector<T> values;
    for (Result<T> &result : results)
        values.push_back(good(std::move(result)));
    return values;
}

template <class T> T run(QCoro::Task<T> task)
{
    return test::await(std::move(task), std::chrono::hours(6));
}

shotgrid::Write create(const QString &type, const QJsonObject &fields)
{
    return {.action = shotgrid::Write::Action::Create, .type = type, .fields = fields};
}

QString newId()
{
    return QString::fromLatin1(QUuid::createUuid().toByteArray(QUuid::Id128));
}

ayon::Operation create(ayon::EntityType type, const QString &id, const QJsonObject &data)
{
    return {.type = ayon::Operation::Type::Create,
            .entityType = type,
            .entityId = EntityId::fromText(id).value(),
            .data = data};
}

bool isRead(const QString &request)
{
    constexpr std::array reads = {"_search"_L1, "graphql"_L1, "access_token"_L1, "_summarize"_L1};
    return request.startsWith("GET "_L1)
        || std::any_of(reads.begin(), reads.end(), [&](QLatin1StringView part) { return request.contains(part); });
}

void count(const std::map<QString, int> &now, const std::map<QString, int> &before, int &reads, int &writes)
{
    for (const auto &[request, times] : now) {
        const auto known = before.find(request);
        (isRead(request) ? reads : writes) += times - (known == before.end() ? 0 : known->second);
    }
}

} // namespace

SyncedStudio::SyncedStudio(int entities)
{
    if (const Result<void> opened = m_sandbox.open({}); !opened)
        throw std::runtime_error(toText(opened.error()).toStdString());
    const sandbox::Access access = m_sandbox.access();
    m_ayon = std::make_unique<ayon::AyonClient>(
        ayon::AyonConnection{.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)});
    const shotgrid::ScriptSignIn script{.name = access.scriptName, .key = Secret(access.scriptKey)};
    m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
        shotgrid::ShotgridConnection{.url = QUrl(access.shotgridUrl), .signIn = script});
    m_settings.shotgridServer = access.shotgridUrl;
    const QJsonObject chains{{u"Shot"_s, u"Shot.sg_sequence"_s}};
    const QJsonObject project{
        {u"name"_s, u"show"_s}, {u"code"_s, u"sho"_s}, {u"tracking_settings"_s, QJsonObject{{u"navchains"_s, chains}}}};
    m_shotgridProject = good(run(m_shotgrid->create(u"Project"_s, project, {}))).ref.id;
    sync(); // an empty project: makes the AYON project, its anatomy and the fields of the site
    fillShotgrid(entities);
}

void SyncedStudio::fillShotgrid(int entities)
{
    const QJsonObject project{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}};
    const int sequences = std::max(1, entities / (1 + 2 * shotsOfSequence));
    std::vector<shotgrid::Write> writes;
    for (int at = 0; at < sequences; ++at)
        writes.push_back(create(u"Sequence"_s, {{u"project"_s, project}, {u"code"_s, u"sq%1"_s.arg(at)}}));
    const auto parents = good(run(m_shotgrid->write(std::exchange(writes, {}), {})));
    for (const shotgrid::Row &parent : parents) {
        for (int shot = 0; shot < shotsOfSequence; ++shot) {
            writes.push_back(create(u"Shot"_s,
                                    {{u"project"_s, project},
                                     {u"code"_s, u"sh%1"_s.arg(shot)},
                                     {u"sg_sequence"_s, shotgrid::toJson(parent.ref)}}));
        }
    }
    const auto shots = good(run(m_shotgrid->write(std::exchange(writes, {}), {})));
    for (const shotgrid::Row &shot : shots) {
        writes.push_back(
            create(u"Task"_s,
                   {{u"project"_s, project}, {u"content"_s, u"anim"_s}, {u"entity"_s, shotgrid::toJson(shot.ref)}}));
    }
    good(run(m_shotgrid->write(std::move(writes), {})));
}

void SyncedStudio::begin(const QString &latency)
{
    if (const Result<void> changed = m_sandbox.changeSettings({{u"latency"_s, latency}}); !changed)
        throw std::runtime_error(toText(changed.error()).toStdString());
    m_ayonBefore = m_sandbox.ayonFrame().requests();
    m_shotgridBefore = m_sandbox.shotgridFrame().requests();
}

Requests SyncedStudio::requests()
{
    Requests requests;
    count(m_sandbox.ayonFrame().requests(), m_ayonBefore, requests.ayonReads, requests.ayonWrites);
    count(m_sandbox.shotgridFrame().requests(), m_shotgridBefore, requests.shotgridReads, requests.shotgridWrites);
    return requests;
}

int SyncedStudio::sync()
{
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    const sync::Policy policy{.flow = sync::Policy::Flow::FromShotgrid, .force = true};
    good(run(pass.plan(policy, {})));
    const sync::Report report = good(run(pass.apply({}, {})));
    if (report.failed > 0)
        throw std::runtime_error("some entities of the measured project could not be synced");
    return report.ayon.created;
}

shotgrid::Query SyncedStudio::rowsOf(const QString &type) const
{
    return {.type = type,
            .filter = shotgrid::inProject(m_shotgridProject),
            .fields = {u"code"_s, u"content"_s, u"sg_sequence"_s, u"entity"_s}};
}

namespace {

//! The rows as AYON entities: what a loader does that knows everything already.
class RawLoad
{
public:
    void add(const std::vector<shotgrid::Row> &rows, ayon::EntityType type, const QString &parentField)
    {
        for (const shotgrid::Row &row : rows) {
            const QString id = newId();
            m_ids.insert({row.ref.id.number(), id});
            m_operations.push_back(create(type, id, data(row, type, parentField)));
            m_links.push_back({.type = row.ref.type, .id = row.ref.id, .fields = {{u"sg_ayon_id"_s, id}}});
        }
        m_parents = std::exchange(m_ids, {});
    }

    std::vector<ayon::Operation> m_operations = {};
    std::vector<shotgrid::Write> m_links = {};

private:
    QJsonObject data(const shotgrid::Row &row, ayon::EntityType type, const QString &parentField) const
    {
        const QJsonObject stored{{u"attrib"_s, QJsonObject{{u"shotgridId"_s, QString::number(row.ref.id.number())}}}};
        QJsonObject data = stored;
        if (type == ayon::EntityType::Task) {
            data.insert(u"name"_s, row.text(u"content"_s));
            data.insert(u"taskType"_s, u"Generic"_s);
            data.insert(u"folderId"_s, parent(row, parentField));
            return data;
        }
        data.insert(u"name"_s, row.text(u"code"_s));
        data.insert(u"folderType"_s, row.ref.type);
        data.insert(u"parentId"_s, parentField.isEmpty() ? QJsonValue() : QJsonValue(parent(row, parentField)));
        return data;
    }

    QString parent(const shotgrid::Row &row, const QString &field) const
    {
        return m_parents.at(row.link(field).ref.id.number());
    }

    std::map<qint64, QString> m_ids = {};
    std::map<qint64, QString> m_parents = {};
};

} // namespace

int SyncedStudio::loadRaw()
{
    RawLoad load;
    load.add(good(run(m_shotgrid->searchAll(rowsOf(u"Sequence"_s), {}))), ayon::EntityType::Folder, {});
    load.add(good(run(m_shotgrid->searchAll(rowsOf(u"Shot"_s), {}))), ayon::EntityType::Folder, u"sg_sequence"_s);
    load.add(good(run(m_shotgrid->searchAll(rowsOf(u"Task"_s), {}))), ayon::EntityType::Task, u"entity"_s);
    good(run(m_ayon->write(m_project, load.m_operations, {})));
    good(run(m_shotgrid->write(load.m_links, {})));
    return int(load.m_operations.size());
}

} // namespace bridge::bench
