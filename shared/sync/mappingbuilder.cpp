#include "sync/mappingbuilder.h"

#include "base/words.h"
#include "sync/canonical.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const QString settingsPath = u"ayon+settings://shotgrid/compatibility_settings/"_s;

ShotgridField shotgridField(const shotgrid::Field &field)
{
    const bool isStatus = field.type == shotgrid::FieldType::StatusList;
    return {.code = field.name,
            .dataType = field.dataType,
            .editable = field.editable,
            .validValues = field.validValues,
            .defaultValue = isStatus ? field.defaultValue.toString().toLower() : QString()};
}

class Builder
{
public:
    Builder(const settings::AddonSettings &settings, const ayon::Project &project,
            const std::vector<ayon::AttributeDefinition> &attributes, const ShotgridRead &shotgrid)
        : m_settings(settings)
        , m_project(project)
        , m_attributes(attributes)
        , m_shotgrid(shotgrid)
    {
    }

    BuiltMapping run(const ProjectIdentity &identity)
    {
        m_mapping.site = identity.site;
        m_mapping.defaultTaskType = m_settings.defaultTaskType;
        addTypes();
        addParents();
        addContainers();
        addMembers();
        for (std::size_t row = 0; row < m_settings.attributeMap.size(); ++row)
            addAttribute(m_settings.attributeMap[row], row);
        addChoices();
        return {.mapping = std::move(m_mapping), .problems = std::move(m_problems)};
    }

private:
    void warn(const QString &text, const QString &hint) { m_problems.push_back({.text = text, .hint = hint}); }
    const shotgrid::TypeSchema *schemaOf(const QString &type) const
    {
        const auto schema = m_shotgrid.schemas.find(type);
        return schema == m_shotgrid.schemas.end() ? nullptr : &schema->second;
    }

    void addTypes()
    {
        for (const QString &type : folderLikeTypes() + QStringList{u"Task"_s, u"Version"_s, u"Project"_s}) {
            const auto entry = m_shotgrid.types.find(type);
            const bool exists = entry != m_shotgrid.types.end();
            const bool isVisible = exists && entry->second.visible;
            const bool isWanted = m_settings.isEnabled(type);
            if (isWanted && !isVisible && type != "Project"_L1 && type != "Scene"_L1) {
                warn(Words::tr("%1 is enabled in the settings, but hidden in the ShotGrid project").arg(type),
                     Words::tr(
                         "show it in the project's tracking settings, or take it out of %1shotgrid_enabled_entities")
                         .arg(settingsPath));
            }
            if (exists || type == "Project"_L1)
                m_mapping.types[type].enabled = isWanted && (isVisible || type == "Project"_L1);
        }
        m_mapping.types[assetCategory] = {};
    }

    void addParents()
    {
        for (auto &[type, rule] : m_mapping.types) {
            if (type == "Task"_L1 || type == "Version"_L1) {
                rule.parentField = u"entity"_s;
                rule.parentDataType = u"entity"_s;
                rule.parentTypes = {folderLikeTypes().begin(), folderLikeTypes().end()};
            } else if (m_shotgrid.project) {
                addParentByTracking(type, rule);
            }
        }
        for (auto &[type, rule] : m_mapping.types)
            reachThroughDisabled(rule);
    }

    void addParentByTracking(const QString &type, TypeRule &rule)
    {
        const auto name = m_shotgrid.project->parentFields.find(type);
        const shotgrid::TypeSchema *schema = schemaOf(type);
        const shotgrid::Field *field =
            name == m_shotgrid.project->parentFields.end() || !schema ? nullptr : schema->find(name->second);
        if (!field)
            return;
        if (field->type == shotgrid::FieldType::Entity) {
            rule.parentField = field->name;
            rule.parentDataType = u"entity"_s;
            rule.parentTypes = {field->validTypes.begin(), field->validTypes.end()};
        } else if (field->type == shotgrid::FieldType::List && type == "Asset"_L1) {
            rule.parentField = field->name;
            rule.parentDataType = u"list"_s;
            rule.parentTypes = {assetCategory};
            m_mapping.assetTypes = field->validValues;
        }
    }

    //! What hangs on a type that is switched off hangs on that type's parents (E-04).
    void reachThroughDisabled(TypeRule &rule) const
    {
        std::vector<QString> open(rule.parentTypes.begin(), rule.parentTypes.end());
        for (std::size_t at = 0; at < open.size(); ++at) {
            const auto between = m_mapping.types.find(open[at]);
            if (between == m_mapping.types.end() || between->second.enabled)
                continue;
            for (const QString &above : between->second.parentTypes) {
                if (above != assetCategory && !rule.parentTypes.contains(above)) {
                    rule.parentTypes.insert(above);
                    rule.indirectTypes.insert(above);
                    open.push_back(above);
                }
            }
        }
    }

    void addContainers()
    {
        for (auto &[type, rule] : m_mapping.types) {
            const settings::ParentingPreset *preset = m_settings.parentingPreset(type);
            if (!preset || type == "Task"_L1 || type == "Version"_L1)
                continue;
            for (const settings::ParentFolder &folder : preset->parents)
                rule.container.push_back({.type = folder.folderType, .name = folder.folderName});
            const bool keepsItsCategory = type == "Asset"_L1 && rule.parentDataType == "list"_L1; // REP-04
            rule.grouped = m_settings.parenting == settings::Parenting::TypeGrouping && !rule.container.empty()
                && !keepsItsCategory;
        }
    }

    //! Statuses, tags, assignees, the task type and a version's task, which are members of AYON's entities (ATT-01).
    void addMembers()
    {
        addMember({.name = u"status"_s, .role = Role::Status, .ayonType = u"string"_s}, u"sg_status_list"_s);
        addMember({.name = u"tags"_s, .role = Role::Tags, .ayonType = u"list_of_strings"_s}, u"tags"_s);
        addMember({.name = u"assignees"_s, .role = Role::Assignees, .ayonType = u"list_of_strings"_s},
                  u"task_assignees"_s);
        addMember({.name = u"taskType"_s, .role = Role::TaskType, .ayonType = u"string"_s}, u"step"_s);
        addMember({.name = u"task"_s, .role = Role::VersionTask, .ayonType = u"string"_s}, u"sg_task"_s);
    }

    void addMember(Field field, const QString &code)
    {
        if (field.role == Role::Assignees || field.role == Role::TaskType)
            field.ayonScope = {u"task"_s};
        else if (field.role == Role::VersionTask)
            field.ayonScope = {u"version"_s};
        else
            field.ayonScope = {u"folder"_s, u"task"_s, u"version"_s};
        for (const auto &[type, rule] : m_mapping.types) {
            const shotgrid::TypeSchema *schema = schemaOf(type);
            const shotgrid::Field *there = schema ? schema->find(code) : nullptr;
            if (rule.enabled && there && type != "Project"_L1 && field.ayonScope.contains(ayonScopeOf(type)))
                field.shotgrid[type] = shotgridField(*there);
        }
        m_mapping.fields.push_back(std::move(field));
    }

    void addAttribute(const settings::AttributeRow &row, std::size_t place)
    {
        const QString path = settingsPath + u"custom_attribs_map/%1"_s.arg(place);
        const auto definition =
            std::find_if(m_attributes.begin(), m_attributes.end(),
                         [&row](const ayon::AttributeDefinition &known) { return known.name == row.ayon; });
        if (definition == m_attributes.end()) {
            warn(Words::tr("AYON has no attribute '%1' (%2)").arg(row.ayon, path),
                 Words::tr("add the attribute in AYON, or remove the row"));
            return;
        }
        // Rows of one attribute make one field: the base knows it by the attribute's name.
        const auto known = std::find_if(m_mapping.fields.begin(), m_mapping.fields.end(), [&row](const Field &field) {
            return field.role == Role::Attribute && field.name == row.ayon;
        });
        const bool isNew = known == m_mapping.fields.end();
        if (isNew && m_mapping.fields.size() >= maxFields) {
            warn(Words::tr("more than %1 attributes are mapped; '%2' is left out").arg(maxFields).arg(row.ayon),
                 Words::tr("remove rows that are not needed"));
            return;
        }
        Field field = isNew ? attributeField(*definition) : *known;
        for (const QString &type : row.scope)
            addToType(field, row, type, path);
        if (!isNew)
            *known = std::move(field);
        else if (!field.shotgrid.empty())
            m_mapping.fields.push_back(std::move(field));
    }

    static Field attributeField(const ayon::AttributeDefinition &definition)
    {
        return {.name = definition.name,
                .role = Role::Attribute,
                .ayonType = ayon::toText(definition.type),
                .inherits = definition.inherit,
                .ayonScope = {definition.scope.begin(), definition.scope.end()}};
    }

    //! Two values for one place would never settle: the first row has it.
    bool isTaken(const Field &field, const QString &type, const shotgrid::Field &there, const QString &path)
    {
        const auto own = field.shotgrid.find(type);
        const QString taken = own == field.shotgrid.end() ? QString() : own->second.code;
        if (!taken.isEmpty() && taken != there.name) {
            warn(Words::tr("'%1' is exchanged with %2.%3 already; %2.%4 is left out (%5)")
                     .arg(field.name, type, taken, there.name, path),
                 Words::tr("take %1 out of the scope of one of the two rows").arg(type));
            return true;
        }
        const auto other = std::find_if(m_mapping.fields.begin(), m_mapping.fields.end(), [&](const Field &mapped) {
            const auto place = mapped.shotgrid.find(type);
            return mapped.name != field.name && place != mapped.shotgrid.end() && place->second.code == there.name;
        });
        if (other == m_mapping.fields.end())
            return false;
        warn(Words::tr("%1.%2 is exchanged with '%3' already; '%4' is left out (%5)")
                 .arg(type, there.name, other->name, field.name, path),
             Words::tr("take %1 out of the scope of one of the two rows").arg(type));
        return true;
    }

    void addToType(Field &field, const settings::AttributeRow &row, const QString &type, const QString &path)
    {
        const auto rule = m_mapping.types.find(type);
        const shotgrid::TypeSchema *schema = schemaOf(type);
        if (rule == m_mapping.types.end() || !rule->second.enabled || !schema
            || !field.ayonScope.contains(ayonScopeOf(type)))
            return;
        const shotgrid::Field *there = findField(*schema, row.sg);
        if (!there)
            return; // the set-up makes it, or has said why not
        if (isTaken(field, type, *there, path))
            return;
        if (isExchangeable(field.ayonType, there->type)) {
            field.shotgrid[type] = shotgridField(*there);
            return;
        }
        warn(Words::tr("%1 '%2' cannot be exchanged with %3.%4, which holds a %5 (%6)")
                 .arg(field.ayonType, row.ayon, type, there->name, there->dataType, path),
             Words::tr("map it to a field of a type that fits, or take %1 out of the row's scope").arg(type));
    }

    void addChoices()
    {
        for (const shotgrid::Step &step : m_shotgrid.steps)
            m_mapping.steps.insert(step.entityType + '/'_L1 + step.code);
        for (const ayon::Status &status : m_project.statuses) { // in the order of their positions
            const QString code = status.shortName.toLower();
            m_mapping.ayonStatuses[code].insert(status.scope.begin(), status.scope.end());
            for (const QString &scope : status.scope)
                m_mapping.ayonDefaultStatus.try_emplace(scope, code);
        }
        for (const ayon::TypeItem &taskType : m_project.taskTypes)
            m_mapping.taskTypes.insert(taskType.name);
    }

    const settings::AddonSettings &m_settings;
    const ayon::Project &m_project;
    const std::vector<ayon::AttributeDefinition> &m_attributes;
    const ShotgridRead &m_shotgrid;
    Mapping m_mapping;
    std::vector<Problem> m_problems;
};

} // namespace

BuiltMapping buildMapping(const settings::AddonSettings &settings, const ayon::Project &project,
                          const std::vector<ayon::AttributeDefinition> &attributes, const ShotgridRead &shotgrid,
                          const ProjectIdentity &identity)
{
    return Builder(settings, project, attributes, shotgrid).run(identity);
}

QStringList typesToRead(const Mapping &mapping, const ShotgridRead &shotgrid)
{
    std::set<QString> wanted;
    for (const auto &[type, rule] : mapping.types) {
        if (!rule.enabled || type == "Project"_L1)
            continue;
        wanted.insert(type);
        for (const QString &parent : rule.parentTypes) {
            const bool isBetween = mapping.types.contains(parent) && folderLikeTypes().contains(parent);
            if (isBetween && shotgrid.types.contains(parent))
                wanted.insert(parent);
        }
    }
    return {wanted.begin(), wanted.end()};
}

bool takesPart(const QString &type, const settings::AddonSettings &settings, const ShotgridRead &shotgrid)
{
    const auto entry = shotgrid.types.find(type);
    return settings.isEnabled(type) && entry != shotgrid.types.end() && entry->second.visible;
}

QStringList typesTakingPart(const settings::AddonSettings &settings, const ShotgridRead &shotgrid)
{
    QStringList types;
    for (const QString &type : folderLikeTypes() + QStringList{u"Task"_s, u"Version"_s}) {
        if (takesPart(type, settings, shotgrid))
            types += type;
    }
    return types;
}

const QStringList &linkedTypes()
{
    static const QStringList types{u"Note"_s, u"Playlist"_s};
    return types;
}

const QStringList &folderLikeTypes()
{
    static const QStringList types{u"Episode"_s, u"Sequence"_s, u"Scene"_s, u"Shot"_s, u"Asset"_s};
    return types;
}

const shotgrid::Field *findField(const shotgrid::TypeSchema &schema, const QString &name)
{
    const shotgrid::Field *custom = schema.find("sg_"_L1 + name);
    const shotgrid::Field *plain = schema.find(name);
    return custom && (custom->editable || !plain) ? custom : plain;
}

} // namespace bridge::sync
