#include "sync/setupplanner.h"

#include "base/slug.h"
#include "base/words.h"
#include "sync/canonical.h"
#include "sync/mappingbuilder.h"
#include "sync/statuspairs.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

struct FieldWish {
    QString code = {};
    QString displayName = {};
    shotgrid::FieldType type = shotgrid::FieldType::Text;
};

bool hasName(const auto &items, const QString &name)
{
    return std::any_of(items.begin(), items.end(),
                       [&name](const auto &item) { return item.name.compare(name, Qt::CaseInsensitive) == 0; });
}

//! A colour that reads on dark and light ground, always the same for a name.
QString colourFor(const QString &name)
{
    uint sum = 0;
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    const int hue = int(sum % 6);
    static const QStringList colours{u"#e0705c"_s, u"#d9a13b"_s, u"#6fae4e"_s,
                                     u"#3fa7a0"_s, u"#4f8fd6"_s, u"#a77bd1"_s};
    return colours[hue];
}

//! What a ShotGrid status means to AYON, by the codes that every site is shipped with.
QString stateOf(const QString &code)
{
    static const QStringList done{u"fin"_s, u"cmpt"_s, u"apr"_s, u"clsd"_s, u"dlvr"_s, u"cfrm"_s};
    static const QStringList blocked{u"hld"_s, u"omt"_s, u"na"_s, u"dis"_s};
    static const QStringList waiting{u"wtg"_s, u"rdy"_s, u"opn"_s};
    if (done.contains(code))
        return u"done"_s;
    if (blocked.contains(code))
        return u"blocked"_s;
    return waiting.contains(code) ? u"not_started"_s : u"in_progress"_s;
}

class SetupPlanner
{
public:
    SetupPlanner(const settings::AddonSettings &settings, const AyonRead &ayon, const ShotgridRead &shotgrid,
                 const ProjectIdentity &identity)
        : m_settings(settings)
        , m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_identity(identity)
    {
    }

    PlannedSetup run()
    {
        // Fields come first: a ShotGrid project is made with them (C-05).
        addShotgridFields();
        addProjects();
        if (m_ayon.project)
            m_project = *m_ayon.project;
        addFolderTypes();
        addTaskTypes();
        addStatuses();
        addTags();
        return {.setup = std::move(m_setup), .project = std::move(m_project)};
    }

private:
    void add(SetupStep step) { m_setup.steps.push_back(std::move(step)); }
    bool takesPart(const QString &type) const { return sync::takesPart(type, m_settings, m_shotgrid); }
    QStringList entityTypes() const { return typesTakingPart(m_settings, m_shotgrid); }

    void addProjects()
    {
        if (!m_ayon.project) {
            const QJsonObject body{{u"name"_s, m_identity.ayon.toText()}, {u"code"_s, m_identity.code}};
            add({.kind = SetupStep::Kind::CreateAyonProject,
                 .name = m_identity.ayon.toText(),
                 .detail = Words::tr("code %1").arg(m_identity.code),
                 .value = body});
        }
        if (!m_shotgrid.project) {
            const QJsonObject fields{{u"name"_s, m_identity.ayon.toText()},
                                     {m_settings.projectCodeField, m_identity.code},
                                     {u"sg_ayon_id"_s, m_identity.ayon.toText()},
                                     {u"sg_ayon_project_code"_s, m_identity.code},
                                     {u"sg_ayon_server_url"_s, m_identity.server}};
            add({.kind = SetupStep::Kind::CreateShotgridProject,
                 .name = m_identity.ayon.toText(),
                 .detail = Words::tr("code %1").arg(m_identity.code),
                 .value = fields});
        } else if (isHalfMade(*m_shotgrid.project)) {
            add({.kind = SetupStep::Kind::SetShotgridNavigation, .name = m_shotgrid.project->name});
        }
    }

    //! Made from AYON, which does not know it yet, and flat: what follows the making of it was never done.
    bool isHalfMade(const shotgrid::Project &project) const
    {
        const bool isOurs = m_ayon.project && project.ayonId == m_identity.ayon.toText();
        return isOurs && project.parentFields.empty()
            && m_ayon.project->attrib.value("shotgridId"_L1).toString().isEmpty();
    }

    void addShotgridFields()
    {
        QStringList types = QStringList{u"Project"_s} + entityTypes();
        for (const QString &type : linkedTypes()) {
            if (m_settings.isEnabled(type))
                types += type;
        }
        for (const QString &type : types) {
            for (const FieldWish &wish : wishesFor(type))
                addField(type, wish);
        }
    }

    std::vector<FieldWish> wishesFor(const QString &type) const
    {
        std::vector<FieldWish> wishes{{u"sg_ayon_id"_s, u"Ayon ID"_s, shotgrid::FieldType::Text},
                                      {u"sg_ayon_sync_status"_s, u"Ayon Sync Status"_s, shotgrid::FieldType::List}};
        if (type == "Project"_L1) {
            wishes.push_back({u"sg_ayon_project_code"_s, u"Ayon Project Code"_s, shotgrid::FieldType::Text});
            wishes.push_back({u"sg_ayon_auto_sync"_s, u"Ayon Auto Sync"_s, shotgrid::FieldType::Checkbox});
            wishes.push_back({u"sg_ayon_server_url"_s, u"Ayon Server URL"_s, shotgrid::FieldType::Text});
        }
        const auto schema = m_shotgrid.schemas.find(type);
        for (const settings::AttributeRow &row : m_settings.attributeMap) {
            const auto definition = std::find_if(m_ayon.attributes.begin(), m_ayon.attributes.end(),
                                                 [&row](const auto &known) { return known.name == row.ayon; });
            const bool isKnown = schema != m_shotgrid.schemas.end() && findField(schema->second, row.sg);
            if (row.scope.contains(type) && !isKnown && definition != m_ayon.attributes.end()
                && definition->scope.contains(ayonScopeOf(type)))
                wishes.push_back({shotgrid::fieldNameFor(row.sg), row.sg, fieldTypeFor(row.type)});
        }
        return wishes;
    }

    bool isPlanned(const QString &type, const QString &code) const
    {
        return std::any_of(m_setup.steps.begin(), m_setup.steps.end(), [&type, &code](const SetupStep &step) {
            return step.kind == SetupStep::Kind::CreateShotgridField && step.type == type && step.name == code;
        });
    }

    void addField(const QString &type, const FieldWish &wish)
    {
        const auto schema = m_shotgrid.schemas.find(type);
        if (schema == m_shotgrid.schemas.end() || schema->second.find(wish.code)
            || wish.type == shotgrid::FieldType::Other || isPlanned(type, wish.code))
            return;
        add({.kind = SetupStep::Kind::CreateShotgridField,
             .name = wish.code,
             .detail = shotgrid::toText(wish.type),
             .type = type,
             .value = {{u"displayName"_s, wish.displayName}, {u"dataType"_s, shotgrid::toText(wish.type)}}});
    }

    void addFolderTypes()
    {
        QStringList wanted;
        for (const QString &type : folderLikeTypes()) {
            if (takesPart(type))
                wanted += type;
        }
        wanted += {assetCategory, u"Folder"_s}; // TYP-02
        for (const auto &preset : m_settings.parentingPresets) {
            for (const settings::ParentFolder &folder : preset.parents)
                wanted += folder.folderType;
        }
        wanted.removeDuplicates();
        static const std::map<QString, QString> icons{
            {u"Episode"_s, u"live_tv"_s}, {u"Sequence"_s, u"theaters"_s}, {u"Scene"_s, u"photo_camera_back"_s},
            {u"Shot"_s, u"movie"_s},      {u"Asset"_s, u"smart_toy"_s},   {assetCategory, u"category"_s}};
        for (const QString &type : wanted) {
            if (hasName(m_project.folderTypes, type))
                continue;
            const auto icon = icons.find(type);
            m_project.folderTypes.push_back({.name = type, .icon = icon == icons.end() ? u"folder"_s : icon->second});
            add({.kind = SetupStep::Kind::AddFolderType, .name = type});
        }
    }

    void addTaskTypes()
    {
        const auto addOne = [this](const QString &name, const QString &shortName) {
            if (name.isEmpty() || hasName(m_project.taskTypes, name))
                return;
            m_project.taskTypes.push_back({.name = name, .shortName = shortName, .icon = u"task_alt"_s});
            add({.kind = SetupStep::Kind::AddTaskType,
                 .name = name,
                 .detail = Words::tr("short name %1").arg(shortName)});
        };
        addOne(m_settings.defaultTaskType, slug(m_settings.defaultTaskType, 1).toLower().left(5));
        for (const shotgrid::Step &step : m_shotgrid.steps) {
            const QString shortName = step.shortName.isEmpty() ? slug(step.code, 1).left(4) : step.shortName;
            if (takesPart(step.entityType))
                addOne(step.code, shortName.toLower());
        }
    }

    //! Codes that no AYON status has as its short name (STA-03), for the types that use them (E-21).
    void addStatuses()
    {
        for (const StatusPair &pair : pairStatuses(m_project.statuses, entityTypes(), m_shotgrid)) {
            if (!pair.ayon)
                addStatus(pair.code, pair.label, {pair.shotgridScope.begin(), pair.shotgridScope.end()});
        }
    }

    //! The label, told from a status that is called so already (STA-03). Labels repeat on a site, codes do not.
    QString freeStatusName(const QString &code, const QString &label) const
    {
        for (const QString &name : {label, label + " (from SG)"_L1}) {
            if (!hasName(m_project.statuses, name))
                return name;
        }
        return u"%1 (%2 from SG)"_s.arg(label, code);
    }

    void addStatus(const QString &code, const QString &label, const QStringList &scope)
    {
        const QString name = freeStatusName(code, label);
        const auto there = std::find_if(
            m_shotgrid.statuses.begin(), m_shotgrid.statuses.end(),
            [&code](const shotgrid::Status &status) { return status.code.compare(code, Qt::CaseInsensitive) == 0; });
        const QString colour =
            there == m_shotgrid.statuses.end() || there->color.isEmpty() ? colourFor(name) : there->color;
        m_project.statuses.push_back({.name = name,
                                      .shortName = code,
                                      .state = stateOf(code),
                                      .icon = u"play_arrow"_s,
                                      .color = colour,
                                      .scope = scope});
        add({.kind = SetupStep::Kind::AddStatus,
             .name = name,
             .detail = Words::tr("short name %1, for %2").arg(code, scope.join(u", "_s))});
    }

    void addTags()
    {
        for (const shotgrid::Link &tag : m_shotgrid.projectRow.linksOf(u"tags"_s)) {
            if (tag.name.isEmpty() || hasName(m_project.tags, tag.name))
                continue;
            m_project.tags.push_back({.name = tag.name, .color = colourFor(tag.name)});
            add({.kind = SetupStep::Kind::AddTag, .name = tag.name});
        }
    }

    const settings::AddonSettings &m_settings;
    const AyonRead &m_ayon;
    const ShotgridRead &m_shotgrid;
    const ProjectIdentity &m_identity;
    Setup m_setup;
    ayon::Project m_project;
};

} // namespace

PlannedSetup planSetup(const settings::AddonSettings &settings, const AyonRead &ayon, const ShotgridRead &shotgrid,
                       const ProjectIdentity &identity)
{
    return SetupPlanner(settings, ayon, shotgrid, identity).run();
}

QString toText(const SetupStep &step)
{
    const auto named = [&step](const QString &what) {
        return what + " '"_L1 + step.name + '\''_L1
            + (step.detail.isEmpty() ? QString() : " ("_L1 + step.detail + ')'_L1);
    };
    switch (step.kind) {
    case SetupStep::Kind::CreateAyonProject:
        return named(Words::tr("AYON project"));
    case SetupStep::Kind::CreateShotgridProject:
        return named(Words::tr("ShotGrid project"));
    case SetupStep::Kind::SetShotgridNavigation:
        return named(Words::tr("navigation of the ShotGrid project"));
    case SetupStep::Kind::AddFolderType:
        return named(Words::tr("AYON folder type"));
    case SetupStep::Kind::AddTaskType:
        return named(Words::tr("AYON task type"));
    case SetupStep::Kind::AddStatus:
        return named(Words::tr("AYON status"));
    case SetupStep::Kind::AddTag:
        return named(Words::tr("AYON tag"));
    case SetupStep::Kind::CreateShotgridField:
        return Words::tr("ShotGrid field %1.%2 (%3)").arg(step.type, step.name, step.detail);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::sync
