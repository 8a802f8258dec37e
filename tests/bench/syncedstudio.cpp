#include "bench/syncedstudio.h"

#include "shotgrid/value.h"
#include "support/await.h"
#include "sync/projectsync.h"

#include <algorithm>
#include <chrono>

namespace bridge::bench {

using namespace Qt::StringLiterals;
using test::good;

namespace {

constexpr int shotsOfSequence = 50;

template <class T> T run(QCoro::Task<T> task)
{
    return test::await(std::move(task), std::chrono::hours(6));
}

shotgrid::Write create(const QString &type, const QJsonObject &fields)
{
    return {.action = shotgrid::Write::Action::Create, .type = type, .fields = fields};
}

} // namespace

SyncedStudio::SyncedStudio(int entities)
{
    makeShotgridProject();
    sync(); // an empty project: makes the AYON project, its anatomy and the fields of the site
    fillShotgrid(entities);
}

void SyncedStudio::fillShotgrid(int entities)
{
    const QJsonObject project{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}};
    const int sequences = std::max(1, entities / (1 + 2 * shotsOfSequence));
    std::vector<shotgrid::Write> writes;
    writes.reserve(std::size_t(sequences));
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
    good(m_sandbox.changeSettings({{u"latency"_s, latency}}));
    clearRequests();
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
            const QString id = test::newId();
            m_ids.insert({row.ref.id.number(), id});
            m_operations.push_back(test::creation(type, id, data(row, type, parentField)));
            m_links.push_back({.type = row.ref.type, .id = row.ref.id, .fields = {{u"sg_ayon_id"_s, id}}});
        }
        m_parents = std::exchange(m_ids, {});
    }

    const std::vector<ayon::Operation> &operations() const { return m_operations; }
    const std::vector<shotgrid::Write> &links() const { return m_links; }

private:
    QJsonObject data(const shotgrid::Row &row, ayon::EntityType type, const QString &parentField) const
    {
        const QString shotgridId = QString::number(row.ref.id.number());
        QJsonObject data{{u"attrib"_s, QJsonObject{{u"shotgridId"_s, shotgridId}}}};
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

    std::vector<ayon::Operation> m_operations = {};
    std::vector<shotgrid::Write> m_links = {};
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
    good(run(m_ayon->write(m_project, load.operations(), {})));
    good(run(m_shotgrid->write(load.links(), {})));
    return int(load.operations().size());
}

} // namespace bridge::bench
