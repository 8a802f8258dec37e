#include "sync/setupapplier.h"

#include "base/log.h"
#include "base/words.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcSetup, "bridge.sync.setup")

QJsonArray toJson(const std::vector<ayon::TypeItem> &types)
{
    QJsonArray list;
    for (const ayon::TypeItem &type : types)
        list.append(QJsonObject{{u"name"_s, type.name},
                                {u"shortName"_s, type.shortName},
                                {u"icon"_s, type.icon},
                                {u"color"_s, type.color}});
    return list;
}

QJsonArray toJson(const std::vector<ayon::Status> &statuses)
{
    QJsonArray list;
    for (const ayon::Status &status : statuses) {
        list.append(QJsonObject{{u"name"_s, status.name},
                                {u"shortName"_s, status.shortName},
                                {u"state"_s, status.state},
                                {u"icon"_s, status.icon},
                                {u"color"_s, status.color},
                                {u"scope"_s, QJsonArray::fromStringList(status.scope)}});
    }
    return list;
}

QJsonArray toJson(const std::vector<ayon::Tag> &tags)
{
    QJsonArray list;
    for (const ayon::Tag &tag : tags)
        list.append(QJsonObject{{u"name"_s, tag.name}, {u"color"_s, tag.color}});
    return list;
}

shotgrid::NewField newField(const SetupStep &step)
{
    shotgrid::NewField field{.displayName = step.value.value(u"displayName"_s).toString(),
                             .type = shotgrid::fieldTypeFromText(step.value.value(u"dataType"_s).toString())};
    if (step.name == "sg_ayon_sync_status"_L1) {
        field.description = u"How the last sync with AYON went"_s;
        field.validValues = {u"Synced"_s, u"Failed"_s, u"Skipped"_s};
    }
    return field;
}

//! `tracking_settings` as sites are shipped with them, of the types and fields that this one has: each chain goes up
//! from a type, "Shot.sg_sequence,Sequence.episode".
QJsonObject usualTrackingSettings(const std::map<QString, shotgrid::TypeSchema> &schemas)
{
    struct Parent {
        QString type = {};
        QString field = {};
        QString parentType = {}; // empty: the field is a list of values
    };
    static const std::vector<Parent> usual{{u"Asset"_s, u"sg_asset_type"_s},
                                           {u"Sequence"_s, u"episode"_s, u"Episode"_s},
                                           {u"Sequence"_s, u"sg_episode"_s, u"Episode"_s},
                                           {u"Shot"_s, u"sg_sequence"_s, u"Sequence"_s}};
    QJsonObject chains;
    for (const Parent &parent : usual) {
        const auto schema = schemas.find(parent.type);
        if (schema == schemas.end() || !schema->second.find(parent.field) || chains.contains(parent.type))
            continue;
        const QString above = chains.value(parent.parentType).toString();
        chains.insert(parent.type,
                      parent.type + '.'_L1 + parent.field + (above.isEmpty() ? QString() : ','_L1 + above));
    }
    return {{u"navchains"_s, chains}};
}

class SetupApplier
{
public:
    SetupApplier(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, PlannedSetup planned,
                 settings::AddonSettings settings, ShotgridRead read)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_planned(std::move(planned))
        , m_settings(std::move(settings))
        , m_read(std::move(read))
    {
    }

    QCoro::Task<Result<ShotgridRead>> run(std::stop_token stop)
    {
        bool changesAnatomy = false;
        for (const SetupStep &step : m_planned.setup.steps) {
            Result<void> made;
            switch (step.kind) {
            case SetupStep::Kind::CreateShotgridField:
                made = co_await makeField(step, stop);
                break;
            case SetupStep::Kind::CreateShotgridProject:
                made = co_await makeShotgridProject(step, stop);
                break;
            case SetupStep::Kind::SetShotgridNavigation:
                made = co_await setNavigation(m_read.project->id, stop);
                break;
            case SetupStep::Kind::CreateAyonProject:
                made = co_await makeAyonProject(step, stop);
                break;
            case SetupStep::Kind::AddFolderType:
            case SetupStep::Kind::AddTaskType:
            case SetupStep::Kind::AddStatus:
            case SetupStep::Kind::AddTag:
                changesAnatomy = true;
                break;
            }
            if (!made)
                co_return made.error();
            qCInfo(lcSetup) << "made" << kv("what", toText(step));
        }
        if (changesAnatomy) {
            const auto patched = co_await patchAnatomy(stop);
            if (!patched)
                co_return patched.error();
        }
        co_return std::move(m_read);
    }

private:
    QCoro::Task<Result<void>> makeField(SetupStep step, std::stop_token stop)
    {
        shotgrid::NewField field = newField(step);
        const auto name = co_await m_shotgrid.createField(step.type, field, m_read.schemas[step.type], stop);
        if (!name) {
            Error error = name.error();
            error.hint =
                Words::tr("give the script the permission to create fields, or let an administrator create %1.%2 (%3)")
                    .arg(step.type, step.name, step.detail);
            co_return error;
        }
        shotgrid::Field &made = m_read.schemas[step.type].fields[*name];
        made.name = *name;
        made.displayName = field.displayName;
        made.type = field.type;
        made.dataType = shotgrid::toText(field.type);
        made.editable = true;
        made.custom = true;
        made.validValues = field.validValues;
        co_return {};
    }

    QCoro::Task<Result<void>> makeShotgridProject(SetupStep step, std::stop_token stop)
    {
        const auto row = co_await m_shotgrid.create(u"Project"_s, step.value, stop);
        if (!row)
            co_return row.error();
        const auto made = co_await readShotgridProject(row->ref, stop);
        if (!made)
            co_return made.error();
        // The site's template decides how types hang in a new project. Where it says nothing all would lie flat.
        if (m_read.project->parentFields.empty()) {
            const auto tracked = co_await setNavigation(row->ref.id, stop);
            if (!tracked)
                co_return tracked.error();
        }
        const auto types = co_await m_shotgrid.entityTypes(row->ref.id, stop);
        if (!types)
            co_return types.error();
        m_read.types = *types;
        co_return {};
    }

    QCoro::Task<Result<void>> setNavigation(ShotgridId id, std::stop_token stop)
    {
        const ShotgridRef project{.type = u"Project"_s, .id = id};
        const QJsonObject fields{{u"tracking_settings"_s, usualTrackingSettings(m_read.schemas)}};
        const auto tracked = co_await m_shotgrid.update(project, fields, stop);
        if (!tracked)
            co_return tracked.error();
        co_return co_await readShotgridProject(project, stop);
    }

    QCoro::Task<Result<void>> readShotgridProject(ShotgridRef row, std::stop_token stop)
    {
        const auto projects = co_await m_shotgrid.projects(m_settings.projectCodeField, stop);
        if (!projects)
            co_return projects.error();
        const auto found = std::find_if(projects->begin(), projects->end(),
                                        [&row](const shotgrid::Project &project) { return project.id == row.id; });
        if (found == projects->end())
            co_return Error{.kind = Error::Kind::NotFound,
                            .where = u"shotgrid Project %1"_s.arg(row.id.number()),
                            .message = Words::tr("the project that was just made is not in the list"),
                            .hint = Words::tr("give the script access to all projects")};
        m_read.project = *found;
        co_return {};
    }

    QCoro::Task<Result<void>> makeAyonProject(SetupStep step, std::stop_token stop)
    {
        ayon::NewProject project{.name = ProjectName(step.name),
                                 .code = step.value.value(u"code"_s).toString(),
                                 .anatomyPreset = m_settings.anatomyPreset};
        const auto made = co_await m_ayon.createProject(project, stop);
        if (!made)
            co_return made.error();
        const auto document = co_await m_ayon.project(project.name, stop);
        if (!document)
            co_return document.error();
        takeOver(*document);
        co_return {};
    }

    //! The new project brings types and statuses of its preset; what was planned is added to them.
    void takeOver(const ayon::Project &made)
    {
        const auto add = [](auto &planned, const auto &existing) {
            auto merged = existing;
            for (const auto &item : planned) {
                const bool isThere = std::any_of(existing.begin(), existing.end(), [&item](const auto &other) {
                    return other.name.compare(item.name, Qt::CaseInsensitive) == 0;
                });
                if (!isThere)
                    merged.push_back(item);
            }
            planned = merged;
        };
        add(m_planned.project.folderTypes, made.folderTypes);
        add(m_planned.project.taskTypes, made.taskTypes);
        add(m_planned.project.tags, made.tags);
        // A status is what its short name says; one that only shares the name of another gets a name of its own.
        std::vector<ayon::Status> statuses = made.statuses;
        for (ayon::Status status : m_planned.project.statuses) {
            const auto same = [&status](const ayon::Status &other) {
                return other.shortName.compare(status.shortName, Qt::CaseInsensitive) == 0;
            };
            const auto named = [&status](const ayon::Status &other) {
                return other.name.compare(status.name, Qt::CaseInsensitive) == 0;
            };
            if (std::any_of(statuses.begin(), statuses.end(), same))
                continue;
            if (std::any_of(statuses.begin(), statuses.end(), named))
                status.name += " (from SG)"_L1;
            statuses.push_back(status);
        }
        m_planned.project.statuses = statuses;
        m_planned.project.name = made.name;
    }

    QCoro::Task<Result<void>> patchAnatomy(std::stop_token stop)
    {
        const ayon::Project &project = m_planned.project;
        QJsonObject changes;
        for (const SetupStep &step : m_planned.setup.steps) {
            if (step.kind == SetupStep::Kind::AddFolderType)
                changes.insert(u"folderTypes"_s, toJson(project.folderTypes));
            else if (step.kind == SetupStep::Kind::AddTaskType)
                changes.insert(u"taskTypes"_s, toJson(project.taskTypes));
            else if (step.kind == SetupStep::Kind::AddStatus)
                changes.insert(u"statuses"_s, toJson(project.statuses));
            else if (step.kind == SetupStep::Kind::AddTag)
                changes.insert(u"tags"_s, toJson(project.tags));
        }
        const auto patched = co_await m_ayon.patchProject(project.name, changes, stop);
        co_return patched;
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    PlannedSetup m_planned;
    settings::AddonSettings m_settings;
    ShotgridRead m_read;
};

} // namespace

QCoro::Task<Result<ShotgridRead>> applySetup(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                             PlannedSetup planned, settings::AddonSettings settings, ShotgridRead read,
                                             std::stop_token stop)
{
    SetupApplier applier(ayon, shotgrid, std::move(planned), std::move(settings), std::move(read));
    auto made = co_await applier.run(stop);
    co_return made;
}

} // namespace bridge::sync
