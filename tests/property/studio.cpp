#include "property/studio.h"

#include "sync/identity.h"
#include "sync/pairing.h"

namespace bridge::sync::test {

using namespace Qt::StringLiterals;

namespace {

const QString projectId = u"demo"_s;
const QString shotgridProject = u"Project/70"_s;

Field field(const QString &name, Role role, const QString &ayonType, const QStringList &types,
            const ShotgridField &there)
{
    Field made{.name = name, .role = role, .ayonType = ayonType};
    for (const QString &type : types) {
        made.shotgrid[type] = there;
        made.ayonScope.insert(ayonScopeOf(type));
    }
    return made;
}

Mapping studioMapping()
{
    Mapping mapping{.site = u"https://studio.example"_s, .defaultTaskType = u"Generic"_s};
    const QStringList folders{u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s};
    const QStringList all = folders + QStringList{u"Task"_s};
    mapping.fields = {
        field(u"status"_s, Role::Status, u"string"_s, all,
              {.code = u"sg_status_list"_s,
               .dataType = u"status_list"_s,
               .validValues = {u"wtg"_s, u"ip"_s, u"fin"_s},
               .defaultValue = u"wtg"_s}),
        field(u"tags"_s, Role::Tags, u"list_of_strings"_s, all, {.code = u"tags"_s, .dataType = u"multi_entity"_s}),
        field(u"assignees"_s, Role::Assignees, u"list_of_strings"_s, {u"Task"_s},
              {.code = u"task_assignees"_s, .dataType = u"multi_entity"_s}),
        field(u"taskType"_s, Role::TaskType, u"string"_s, {u"Task"_s}, {.code = u"step"_s, .dataType = u"entity"_s}),
        field(u"fps"_s, Role::Attribute, u"float"_s, all + QStringList{u"Project"_s},
              {.code = u"sg_fps"_s, .dataType = u"float"_s}),
        field(u"frameStart"_s, Role::Attribute, u"integer"_s, {u"Shot"_s},
              {.code = u"sg_cut_in"_s, .dataType = u"number"_s}),
        field(u"description"_s, Role::Attribute, u"string"_s, all, {.code = u"description"_s, .dataType = u"text"_s}),
    };
    mapping.fields[4].inherits = mapping.fields[5].inherits = true;
    mapping.types[u"Episode"_s] = {.enabled = true};
    mapping.types[u"Sequence"_s] = {
        .parentField = u"episode"_s, .parentDataType = u"entity"_s, .parentTypes = {u"Episode"_s}, .enabled = true};
    mapping.types[u"Shot"_s] = {.parentField = u"sg_sequence"_s,
                                .parentDataType = u"entity"_s,
                                .parentTypes = {u"Sequence"_s},
                                .enabled = true};
    mapping.types[u"Asset"_s] = {.parentField = u"sg_asset_type"_s,
                                 .parentDataType = u"list"_s,
                                 .parentTypes = {assetCategory},
                                 .enabled = true};
    mapping.types[u"Task"_s] = {.parentField = u"entity"_s,
                                .parentDataType = u"entity"_s,
                                .parentTypes = {folders.begin(), folders.end()},
                                .enabled = true};
    mapping.types[assetCategory] = {};
    mapping.assetTypes = {u"Character"_s, u"Prop"_s};
    for (const QString &type : folders) {
        mapping.steps.insert(type + "/Animation"_L1);
        mapping.steps.insert(type + "/Layout"_L1);
    }
    mapping.ayonStatuses = {{u"nrd"_s, {u"folder"_s, u"task"_s}}, // as AYON comes: ShotGrid does not know it
                            {u"wtg"_s, {u"folder"_s, u"task"_s}},
                            {u"ip"_s, {u"folder"_s, u"task"_s}},
                            {u"fin"_s, {u"folder"_s, u"task"_s}}};
    mapping.ayonDefaultStatus = {{u"folder"_s, u"nrd"_s}, {u"task"_s, u"nrd"_s}};
    mapping.taskTypes = {u"Generic"_s, u"Animation"_s, u"Layout"_s};
    return mapping;
}

} // namespace

Studio::Studio(quint32 seed)
    : m_mapping(studioMapping())
    , m_random(seed)
{
    Record project{.id = projectId,
                   .kind = Kind::Project,
                   .type = u"Project"_s,
                   .name = projectId,
                   .title = projectId,
                   .link = shotgridProject};
    project.own.set(4, 25.0);
    m_ayon[projectId] = project;
    m_shotgrid[shotgridProject] = Record{
        .id = shotgridProject, .kind = Kind::Project, .type = u"Project"_s, .title = projectId, .link = projectId};
    for (const QString &type : m_mapping.assetTypes) {
        const QString id = assetCategory + '/'_L1 + categorySlug(type);
        m_shotgrid[id] = Record{
            .id = id, .parent = shotgridProject, .type = assetCategory, .title = type, .origin = -m_nextOrigin++};
    }
}

Value Studio::shown(const Record &record, FieldId field) const
{
    const Record *at = &record;
    while (!at->own.contains(field) && m_mapping.fields[field].inherits && !at->parent.isEmpty())
        at = &m_ayon.at(at->parent);
    return at->own.value(field);
}

bool Studio::isLocked(const Record &record) const
{
    if (record.published)
        return true;
    for (const auto &[id, other] : m_ayon) {
        if (!other.published)
            continue;
        for (QString at = other.parent; !at.isEmpty(); at = m_ayon.at(at).parent) {
            if (at == record.id)
                return true;
        }
    }
    return false;
}

Entity Studio::entityOf(const Record &record, Side side) const
{
    Entity entity{.id = record.id,
                  .parent = record.parent,
                  .kind = record.kind,
                  .type = record.type,
                  .name = record.name,
                  .title = record.title,
                  .link = record.link,
                  .mark = record.mark,
                  .removed = record.removed};
    if (side == Side::Shotgrid) {
        entity.values = record.own;
        entity.isDerived = record.type == assetCategory;
        // What is retired vanishes from links.
        const auto parent = m_shotgrid.find(record.parent);
        if (record.kind != Kind::Project && (parent == m_shotgrid.end() || parent->second.retired))
            entity.parent = shotgridProject;
        return entity;
    }
    entity.isAnnounced = m_announced.contains(record.id);
    entity.locked = isLocked(record);
    if (record.removed)
        entity.link = m_base.contains(record.id) ? m_base.at(record.id).shotgridId : QString();
    for (std::size_t at = 0; at < m_mapping.fields.size(); ++at) {
        entity.own[at] = record.own.contains(FieldId(at));
        const Value value = shown(record, FieldId(at));
        if (!isNothing(value))
            entity.values.set(FieldId(at), value);
    }
    return entity;
}

Tree Studio::tree(Side side) const
{
    std::vector<Entity> entities;
    std::unordered_set<QString> retired;
    const QString project = side == Side::Ayon ? projectId : shotgridProject;
    entities.push_back(entityOf(records(side).at(project), side));
    for (const auto &[id, record] : records(side)) {
        if (record.retired)
            retired.insert(id);
        else if (id != project)
            entities.push_back(entityOf(record, side));
    }
    Tree made(std::move(entities));
    made.retired = std::move(retired);
    return made;
}

Plan Studio::plan(const Policy &policy) const
{
    const Tree ayon = tree(Side::Ayon);
    const Tree shotgrid = tree(Side::Shotgrid);
    return reconcile(ayon, shotgrid, withAnnounced(m_base, m_announced, ayon, shotgrid, m_mapping), m_mapping, policy);
}

void Studio::apply(const Plan &plan, int stopBefore, const std::function<bool(const Item &, Side)> &refuses)
{
    m_made.clear();
    int done = 0;
    std::set<QString> failed; // AYON ids of what did not come to be
    const auto mayGoOn = [&done, stopBefore] { return stopBefore < 0 || done++ < stopBefore; };
    for (const Item &item : plan.items) {
        const bool isOrphan = failed.contains(item.ayonParent) || (item.ayon && failed.contains(item.ayon->container));
        const bool ayonFirst = item.ayon && item.ayon->action == Operation::Action::Create;
        bool ayonDone = true;
        bool shotgridDone = true;
        for (const Side side :
             ayonFirst ? std::array{Side::Ayon, Side::Shotgrid} : std::array{Side::Shotgrid, Side::Ayon}) {
            const auto &operation = side == Side::Ayon ? item.ayon : item.shotgrid;
            if (!operation)
                continue;
            const bool needsOther = operation->action == Operation::Action::Create || operation->link;
            if (isOrphan || (needsOther && (!ayonDone || !shotgridDone)) || (refuses && refuses(item, side))) {
                (side == Side::Ayon ? ayonDone : shotgridDone) = false;
                if (operation->action == Operation::Action::Create)
                    failed.insert(item.ayonId);
                continue;
            }
            if (side == Side::Shotgrid && announces(item)) {
                if (!mayGoOn())
                    return;
                m_announced[item.ayonId] = announcedBy(item);
            }
            if (!mayGoOn())
                return;
            if (side == Side::Ayon)
                applyAyon(item, shotgridDone);
            else
                applyShotgrid(item);
        }
    }
}

void Studio::applyAyon(const Item &item, bool shotgridDone)
{
    const Operation &operation = *item.ayon;
    if (operation.action == Operation::Action::Delete) {
        eraseAyon(item.ayonId);
        return;
    }
    const QString shotgrid = item.shotgridId.isEmpty() ? m_made[item.ayonId] : item.shotgridId;
    if (operation.action == Operation::Action::Create) {
        Q_ASSERT(!m_ayon.contains(item.ayonId));
        Record made{.id = item.ayonId,
                    .parent = operation.container,
                    .kind = item.kind,
                    .type = item.type,
                    .name = operation.name};
        const auto row = m_shotgrid.find(shotgrid);
        made.origin = row == m_shotgrid.end() ? -m_nextOrigin++ : row->second.origin;
        m_ayon[item.ayonId] = made;
    }
    Record &record = m_ayon.at(item.ayonId);
    for (const Change &change : operation.changes) {
        switch (change.what) {
        case Change::What::Title:
            record.title = std::get<QString>(change.after);
            break;
        case Change::What::Parent:
            record.parent = operation.container;
            break;
        case Change::What::Field:
            if (isNothing(change.after))
                record.own.remove(change.field);
            else
                record.own.set(change.field, change.after);
            break;
        }
    }
    if (operation.action == Operation::Action::Unlink) {
        record.removed = true;
        record.link.clear();
        return;
    }
    if (operation.link) {
        record.link = shotgrid;
        record.removed = false;
        if (const auto row = m_shotgrid.find(shotgrid); row != m_shotgrid.end())
            record.origin = row->second.origin; // reunited with what somebody made in the place of the old one
    }
    if (operation.record) {
        Base base = shotgridDone ? item.agreed : agreedWithoutShotgrid(item);
        base.shotgridId = shotgrid;
        m_base[item.ayonId] = base;
        m_announced.erase(item.ayonId);
    }
}

void Studio::applyShotgrid(const Item &item)
{
    const Operation &operation = *item.shotgrid;
    QString id = item.shotgridId;
    if (operation.action == Operation::Action::Create) {
        id = shotgridId(item.type, m_nextId++);
        Record made{.id = id,
                    .parent = shotgridProject,
                    .kind = item.kind,
                    .type = item.type,
                    .origin = m_ayon.at(item.ayonId).origin};
        made.own.set(0, u"wtg"_s);
        if (!item.ayonParent.isEmpty())
            made.parent = item.shotgridParent.isEmpty() ? m_made.at(item.ayonParent) : item.shotgridParent;
        m_shotgrid[id] = made;
        m_made[item.ayonId] = id;
    }
    Record &row = m_shotgrid.at(id);
    for (const Change &change : operation.changes) {
        switch (change.what) {
        case Change::What::Title:
            row.title = std::get<QString>(change.after);
            break;
        case Change::What::Parent:
            row.parent = item.ayonParent.isEmpty() ? shotgridProject
                : item.shotgridParent.isEmpty()    ? m_made.at(item.ayonParent)
                                                   : item.shotgridParent;
            break;
        case Change::What::Field:
            if (isNothing(change.after))
                row.own.remove(change.field);
            else
                row.own.set(change.field, change.after);
            break;
        }
    }
    if (operation.action == Operation::Action::Delete) {
        row.retired = true;
        m_deletedBySync.insert(row.origin);
    } else if (operation.action == Operation::Action::Unlink) {
        row.link.clear();
    } else if (operation.link) {
        row.link = item.ayonId;
    }
    if (operation.mark)
        row.mark = *operation.mark;
}

void Studio::eraseAyon(const QString &id)
{
    std::vector<QString> doomed{id};
    for (std::size_t at = 0; at < doomed.size(); ++at) {
        for (const auto &[child, record] : m_ayon) {
            if (record.parent == doomed[at])
                doomed.push_back(child);
        }
    }
    for (const QString &gone : doomed) {
        m_deletedBySync.insert(m_ayon.at(gone).origin);
        m_ayon.erase(gone);
        m_base.erase(gone);
        m_announced.erase(gone);
    }
}

void Studio::takeBackInAyon(const Studio &before)
{
    const auto isFree = [this](const QString &parent, const Record &record) {
        return std::none_of(m_ayon.begin(), m_ayon.end(), [&](const auto &entry) {
            const Record &other = entry.second;
            return other.id != record.id && other.parent == parent && other.name.toLower() == record.name.toLower();
        });
    };
    for (auto &[id, record] : m_ayon) {
        const auto old = before.m_ayon.find(id);
        if (old == before.m_ayon.end())
            continue;
        record.title = old->second.title;
        record.own = old->second.own;
        if (m_ayon.contains(old->second.parent) && isFree(old->second.parent, record))
            record.parent = old->second.parent;
    }
}

bool Studio::agree(const Record &ayon, const Record &shotgrid, FieldId field) const
{
    const Role role = m_mapping.fields[field].role;
    const Value here = shown(ayon, field);
    const Value there = shotgrid.own.value(field);
    return sameValue(role, here, there)
        || (role == Role::Status && toText(here) == "nrd"_L1 && toText(there) == "wtg"_L1);
}

const Record *Studio::byOrigin(Side side, int origin) const
{
    for (const auto &[id, record] : records(side)) {
        if (record.origin == origin && !record.retired)
            return &record;
    }
    return nullptr;
}

QString Studio::fault() const
{
    for (const Side side : {Side::Ayon, Side::Shotgrid}) {
        std::set<int> origins;
        std::set<QString> links;
        for (const auto &[id, record] : records(side)) {
            if (record.retired)
                continue;
            if (record.origin != 0 && !origins.insert(record.origin).second)
                return u"two copies of one: %1"_s.arg(id);
            if (!record.link.isEmpty() && !links.insert(record.link).second)
                return u"two linked to %1"_s.arg(record.link);
        }
    }
    std::set<std::pair<QString, QString>> names;
    for (const auto &[id, record] : m_ayon) {
        const QString kind = record.kind == Kind::Task ? u"task:"_s : QString();
        if (!names.insert({record.parent, kind + record.name.toLower()}).second)
            return u"two called %1 in one folder"_s.arg(record.name);
    }
    return {};
}

QString Studio::difference() const
{
    const Tree ayon = tree(Side::Ayon);
    for (const auto &[id, record] : m_ayon) {
        bool isCut = record.removed;
        for (QString at = record.parent; !at.isEmpty(); at = m_ayon.at(at).parent)
            isCut = isCut || m_ayon.at(at).removed;
        if (isCut || record.type == assetCategory || !m_mapping.isMapped(record.type))
            continue;
        const auto row = m_shotgrid.find(record.link);
        if (row == m_shotgrid.end() || row->second.retired)
            return u"%1 '%2' has no counterpart"_s.arg(record.type, record.title);
        if (record.title != row->second.title)
            return u"%1 is called '%2' and '%3'"_s.arg(row->first, record.title, row->second.title);
        const int parent = sharedParent(ayon, ayon.indexOf(id), m_mapping);
        const Entity &above = ayon.entities()[std::size_t(parent)];
        const QString there = parent == 0 ? shotgridProject : above.link;
        const Entity seen = entityOf(row->second, Side::Shotgrid);
        if (!above.removed && there != seen.parent)
            return u"%1 hangs below %2 and %3"_s.arg(row->first, there, seen.parent);
        const FieldSet shared = m_mapping.fieldsOf(record.type, ayonScopeOf(record.type));
        for (std::size_t at = 0; at < m_mapping.fields.size(); ++at) {
            if (shared[at] && !agree(record, row->second, FieldId(at)))
                return u"%1: %2 is '%3' and '%4'"_s.arg(row->first, m_mapping.fields[at].name,
                                                        toText(shown(record, FieldId(at))),
                                                        toText(row->second.own.value(FieldId(at))));
        }
    }
    return {};
}

} // namespace bridge::sync::test
