#include "sync/shotgridtree.h"

#include "base/words.h"
#include "sync/canonical.h"
#include "sync/identity.h"

#include <QHash>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const QString ayonIdField = u"sg_ayon_id"_s;
const QString markField = u"sg_ayon_sync_status"_s;

SyncMark markOf(const QString &text)
{
    if (text == "Synced"_L1)
        return SyncMark::Synced;
    if (text == "Failed"_L1)
        return SyncMark::Failed;
    return text == "Skipped"_L1 ? SyncMark::Skipped : SyncMark::None;
}

QString titleField(const QString &type)
{
    return type == "Task"_L1 ? u"content"_s : u"code"_s;
}

class ShotgridTreeMaker
{
public:
    ShotgridTreeMaker(const ShotgridRead &read, const Mapping &mapping, const People &people)
        : m_mapping(mapping)
        , m_people(people)
        , m_read(read)
    {
        for (const shotgrid::Step &step : read.steps)
            m_steps[step.id.number()] = step.code;
        if (const auto tasks = read.rows.find(u"Task"_s); tasks != read.rows.end()) {
            for (const shotgrid::Row &task : tasks->second)
                m_tasks.insert(task.ref.id.number(), task.text(ayonIdField));
        }
        if (read.project)
            m_projectId = shotgridId(u"Project"_s, read.project->id.number());
    }

    Tree run(const QStringList &ayonCategories, Scope scope)
    {
        addProject();
        addCategories(ayonCategories);
        for (const auto &[type, rows] : m_read.rows) {
            for (const shotgrid::Row &row : rows)
                add(type, row);
        }
        Tree tree(std::move(m_entities), std::move(scope));
        tree.unknown = std::move(m_unknown);
        return tree;
    }

private:
    void addProject()
    {
        Entity entity{.id = m_projectId, .kind = Kind::Project, .type = u"Project"_s};
        if (m_read.project) {
            entity.title = m_read.project->name;
            entity.link = m_read.project->ayonId;
            entity.mark = markOf(m_read.projectRow.text(markField));
            readFields(entity, m_read.projectRow);
        }
        m_entities.push_back(std::move(entity));
    }

    void addCategories(const QStringList &ayonCategories)
    {
        const auto rule = m_mapping.types.find(u"Asset"_s);
        if (rule == m_mapping.types.end() || rule->second.parentDataType != "list"_L1)
            return;
        std::map<QString, QString> titles; // by slug
        if (const auto assets = m_read.rows.find(u"Asset"_s); assets != m_read.rows.end()) { // none of a new project
            for (const shotgrid::Row &row : assets->second) {
                const QString value = row.text(rule->second.parentField);
                if (const QString slug = categorySlug(value); !slug.isEmpty())
                    titles.emplace(slug, value);
            }
        }
        for (const QString &folder : ayonCategories) {
            if (const auto value = m_mapping.assetTypeOf(folder); value && rule->second.enabled)
                titles.emplace(categorySlug(*value), *value);
        }
        for (const auto &[slug, title] : titles) {
            m_entities.push_back(Entity{.id = assetCategory + '/'_L1 + slug,
                                        .parent = m_projectId,
                                        .type = assetCategory,
                                        .title = canonicalTitle(title),
                                        .isDerived = true});
        }
    }

    void add(const QString &type, const shotgrid::Row &row)
    {
        Entity entity{.id = shotgridId(type, row.ref.id.number()),
                      .parent = parentOf(type, row),
                      .kind = kindOf(type),
                      .type = type,
                      .title = canonicalTitle(row.text(titleField(type))),
                      .link = row.text(ayonIdField),
                      .mark = markOf(row.text(markField)),
                      .modified = QDateTime::fromString(row.text(u"updated_at"_s), Qt::ISODate)};
        readFields(entity, row);
        if (entity.title.isEmpty() && type == "Task"_L1)
            entity.title = toText(entity.values.value(FieldId(m_mapping.fieldOf(Role::TaskType)))); // NAM-03
        m_entities.push_back(std::move(entity));
    }

    QString parentOf(const QString &type, const shotgrid::Row &row) const
    {
        const auto rule = m_mapping.types.find(type);
        if (rule == m_mapping.types.end() || rule->second.parentField.isEmpty())
            return m_projectId;
        if (rule->second.parentDataType == "list"_L1) {
            const QString slug = categorySlug(row.text(rule->second.parentField));
            return slug.isEmpty() ? m_projectId : assetCategory + '/'_L1 + slug;
        }
        const shotgrid::Link link = row.link(rule->second.parentField);
        return link.ref.isEmpty() || link.ref.type == "Project"_L1 ? m_projectId
                                                                   : shotgridId(link.ref.type, link.ref.id.number());
    }

    void readFields(Entity &entity, const shotgrid::Row &row)
    {
        for (std::size_t at = 0; at < m_mapping.fields.size(); ++at) {
            const Field &field = m_mapping.fields[at];
            const auto there = field.shotgrid.find(entity.type);
            if (there == field.shotgrid.end())
                continue;
            const std::optional<Value> value = read(field, there->second, row);
            if (field.role == Role::TaskType)
                noteUnknownStep(entity, FieldId(at), row.link(there->second.code));
            else if (field.role == Role::Assignees)
                noteUnknownPeople(entity, row.linksOf(there->second.code));
            if (!value) {
                entity.unreadable[at] = true;
                entity.troubles += Words::tr("the field %1 holds no %2").arg(there->second.code, field.ayonType);
            } else {
                entity.values.set(FieldId(at), *value);
            }
        }
    }

    std::optional<Value> read(const Field &field, const ShotgridField &there, const shotgrid::Row &row) const
    {
        switch (field.role) {
        case Role::Status:
            return textValue(row.text(there.code).toLower());
        case Role::Tags: {
            QStringList names;
            for (const shotgrid::Link &tag : row.linksOf(there.code))
                names += tag.name;
            return listValue(names);
        }
        case Role::Assignees:
            return assignees(row.linksOf(there.code));
        case Role::TaskType: {
            const shotgrid::Link step = row.link(there.code);
            const auto code = m_steps.find(step.ref.id.number());
            return textValue(code == m_steps.end() ? m_mapping.defaultTaskType : code->second);
        }
        case Role::VersionTask:
            return task(row.link(there.code));
        case Role::Attribute:
            return fromShotgrid(row, there.code, field.ayonType, shotgrid::fieldTypeFromText(there.dataType));
        }
        Q_UNREACHABLE();
    }

    //! By its AYON id; one that AYON does not know by its own.
    Value task(const shotgrid::Link &link) const
    {
        if (link.ref.isEmpty())
            return {};
        const QString id = m_tasks.value(link.ref.id.number());
        return textValue(id.isEmpty() ? shotgridId(link.ref.type, link.ref.id.number()) : id);
    }

    //! The default stands for it only where a task is made.
    void noteUnknownStep(Entity &entity, FieldId field, const shotgrid::Link &step)
    {
        if (step.ref.isEmpty() || m_steps.contains(step.ref.id.number()))
            return;
        entity.unreadable[field] = true;
        entity.troubles += Words::tr("ShotGrid does not tell what its pipeline step %1 is").arg(step.ref.id.number());
        m_unknown.push_back(
            {.kind = entity.kind, .entity = entity.id, .name = u"ShotGrid step %1"_s.arg(step.ref.id.number())});
    }

    void noteUnknownPeople(const Entity &entity, const std::vector<shotgrid::Link> &links)
    {
        for (const shotgrid::Link &link : links) {
            if (link.ref.type == "HumanUser"_L1 && !m_people.loginOf.contains(link.ref.id.number()))
                m_unknown.push_back({.kind = entity.kind,
                                     .entity = entity.id,
                                     .name = u"ShotGrid person %1"_s.arg(link.ref.id.number())});
        }
    }

    //! People that AYON knows; groups and others stay as they are in ShotGrid.
    Value assignees(const std::vector<shotgrid::Link> &links) const
    {
        QStringList logins;
        for (const shotgrid::Link &link : links) {
            const auto login =
                link.ref.type == "HumanUser"_L1 ? m_people.loginOf.find(link.ref.id.number()) : m_people.loginOf.end();
            if (login != m_people.loginOf.end())
                logins += login->second;
        }
        return listValue(logins);
    }

    const Mapping &m_mapping;
    const People &m_people;
    const ShotgridRead &m_read;
    std::unordered_map<qint64, QString> m_steps;
    QHash<qint64, QString> m_tasks; // AYON ids
    QString m_projectId = u"Project/0"_s;
    std::vector<Entity> m_entities;
    std::vector<UnknownName> m_unknown;
};

} // namespace

Tree shotgridTree(const ShotgridRead &read, const Mapping &mapping, const People &people,
                  const QStringList &ayonCategories, Scope scope)
{
    return ShotgridTreeMaker(read, mapping, people).run(ayonCategories, std::move(scope));
}

QStringList fieldsToRead(const QString &type, const Mapping &mapping)
{
    QStringList fields{titleField(type), u"updated_at"_s, ayonIdField, markField};
    if (const auto rule = mapping.types.find(type); rule != mapping.types.end() && !rule->second.parentField.isEmpty())
        fields += rule->second.parentField;
    for (const Field &field : mapping.fields) {
        if (const auto there = field.shotgrid.find(type); there != field.shotgrid.end())
            fields += there->second.code;
    }
    fields.removeDuplicates();
    return fields;
}

} // namespace bridge::sync
