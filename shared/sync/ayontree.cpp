#include "sync/ayontree.h"

#include "ayon/links.h"
#include "base/words.h"
#include "sync/basejson.h"
#include "sync/canonical.h"
#include "sync/identity.h"

#include <unordered_set>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

class AyonTreeMaker
{
public:
    AyonTreeMaker(const AyonRead &read, const ProjectIdentity &identity, const Mapping &mapping, const People &people)
        : m_read(read)
        , m_identity(identity)
        , m_mapping(mapping)
        , m_people(people)
        , m_statusField(mapping.fieldOf(Role::Status))
        , m_tagsField(mapping.fieldOf(Role::Tags))
        , m_assigneesField(mapping.fieldOf(Role::Assignees))
        , m_taskTypeField(mapping.fieldOf(Role::TaskType))
        , m_taskField(mapping.fieldOf(Role::VersionTask))
    {
        if (read.project) {
            for (const ayon::Status &status : read.project->statuses)
                m_codes[status.name] = status.shortName.toLower();
        }
    }

    AyonSide run(Scope scope)
    {
        findPublished();
        addProject();
        for (const ayon::Folder &folder : m_read.folders)
            addFolder(folder);
        for (const ayon::Task &task : m_read.tasks)
            addTask(task);
        addVersions();
        AyonSide side{.tree = Tree(std::move(m_entities), std::move(scope)),
                      .base = std::move(m_base),
                      .announced = std::move(m_announced)};
        side.tree.unknown = std::move(m_unknown);
        return side;
    }

private:
    //! Folders with products, at any depth below them (REM-01), and tasks that versions were made in.
    void findPublished()
    {
        std::unordered_map<QString, QString> parents;
        for (const ayon::Folder &folder : m_read.folders)
            parents[folder.id.toText()] = folder.parentId.isEmpty() ? QString() : folder.parentId.toText();
        for (const ayon::Product &product : m_read.products) {
            for (QString at = product.folderId.toText(); !at.isEmpty() && m_published.insert(at).second;
                 at = parents[at])
                ;
        }
        for (const ayon::Version &version : m_read.versions)
            m_published.insert(version.taskId.toText());
    }

    void addProject()
    {
        const QString name = m_identity.ayon.toText();
        Entity entity{.id = name, .kind = Kind::Project, .type = u"Project"_s, .name = name, .title = name};
        if (m_read.project) {
            readAttributes(entity, m_read.project->attrib, m_read.project->ownAttrib);
            entity.own.set(); // it inherits from nobody
            entity.modified = m_read.project->updatedAt;
            keepBase(entity, m_read.project->data);
            readLink(entity, m_read.project->attrib);
        }
        m_entities.push_back(std::move(entity));
    }

    void addFolder(const ayon::Folder &folder)
    {
        Entity entity{.id = folder.id.toText(),
                      .parent = parentId(folder.parentId),
                      .type = folder.folderType,
                      .name = folder.name,
                      .title = folder.label.isEmpty() ? folder.name : folder.label,
                      .locked = m_published.contains(folder.id.toText()),
                      .modified = folder.updatedAt};
        finish(entity, folder);
    }

    void addTask(const ayon::Task &task)
    {
        Entity entity{.id = task.id.toText(),
                      .parent = parentId(task.folderId),
                      .kind = Kind::Task,
                      .type = u"Task"_s,
                      .name = task.name,
                      .title = task.label.isEmpty() ? task.name : task.label,
                      .locked = m_published.contains(task.id.toText()),
                      .modified = task.updatedAt};
        if (m_taskTypeField >= 0)
            entity.values.set(FieldId(m_taskTypeField), task.taskType);
        readAssignees(entity, task.assignees);
        finish(entity, task);
    }

    void addVersions()
    {
        std::unordered_map<EntityId, const ayon::Product *> products;
        for (const ayon::Product &product : m_read.products)
            products.emplace(product.id, &product);
        for (const ayon::Version &version : m_read.versions) {
            const auto product = products.find(version.productId);
            if (product != products.end())
                addVersion(version, *product->second);
        }
    }

    void addVersion(const ayon::Version &version, const ayon::Product &product)
    {
        auto facts = std::make_shared<VersionFacts>();
        facts->product = product.name;
        facts->productType = product.productType;
        facts->number = version.version;
        facts->taskId = version.taskId.isEmpty() ? QString() : version.taskId.toText();
        facts->author = version.author;
        facts->comment = version.attrib.value(u"comment"_s).toString();
        readRange(*facts, version.attrib);
        Entity entity{.id = version.id.toText(),
                      .parent = parentId(product.folderId),
                      .kind = Kind::Version,
                      .type = u"Version"_s,
                      .name = versionTitle(product.name, version.version),
                      .title = versionTitle(product.name, version.version),
                      .locked = true,
                      .modified = version.updatedAt};
        if (m_taskField >= 0)
            entity.values.set(FieldId(m_taskField), textValue(facts->taskId));
        entity.version = std::move(facts);
        entity.own.set(); // versions inherit nothing
        finish(entity, version);
    }

    //! Unknown ranges stay empty: geometry has no frames (E-16).
    static void readRange(VersionFacts &facts, const QJsonObject &attrib)
    {
        const QJsonValue start = attrib.value(u"frameStart"_s);
        const QJsonValue end = attrib.value(u"frameEnd"_s);
        if (!start.isDouble() || !end.isDouble())
            return;
        facts.firstFrame = start.toInt() - attrib.value(u"handleStart"_s).toInt();
        facts.lastFrame = end.toInt() + attrib.value(u"handleEnd"_s).toInt();
    }

    QString parentId(const EntityId &id) const { return id.isEmpty() ? m_identity.ayon.toText() : id.toText(); }

    //! What folders, tasks and versions have in common.
    template <class T> void finish(Entity &entity, const T &source)
    {
        if constexpr (requires { source.ownAttrib; })
            readAttributes(entity, source.attrib, source.ownAttrib);
        else
            readAttributes(entity, source.attrib, source.attrib.keys());
        readStatus(entity, source.status);
        if (m_tagsField >= 0)
            entity.values.set(FieldId(m_tagsField), listValue(source.tags));
        keepBase(entity, source.data);
        readLink(entity, source.attrib);
        m_entities.push_back(std::move(entity));
    }

    void readAttributes(Entity &entity, const QJsonObject &attrib, const QStringList &own)
    {
        for (std::size_t at = 0; at < m_mapping.fields.size(); ++at) {
            const Field &field = m_mapping.fields[at];
            if (field.role != Role::Attribute)
                continue;
            entity.own[at] = own.contains(field.name);
            const auto there = field.shotgrid.find(entity.type);
            const auto dataType = there == field.shotgrid.end() ? shotgrid::FieldType::DateTime
                                                                : shotgrid::fieldTypeFromText(there->second.dataType);
            const std::optional<Value> value = fromAyon(attrib.value(field.name), field.ayonType, dataType);
            if (!value)
                markUnreadable(entity, FieldId(at),
                               Words::tr("the attribute %1 holds no %2").arg(field.name, field.ayonType));
            else if (!isNothing(*value))
                entity.values.set(FieldId(at), *value);
        }
    }

    static void markUnreadable(Entity &entity, FieldId field, const QString &text)
    {
        entity.unreadable[field] = true;
        entity.troubles += text;
    }

    void noteUnknown(const Entity &entity, const QString &name)
    {
        m_unknown.push_back({.kind = entity.kind, .entity = entity.id, .name = name});
    }

    void readStatus(Entity &entity, const QString &name)
    {
        if (m_statusField < 0)
            return;
        const auto code = m_codes.find(name);
        if (code != m_codes.end() && !code->second.isEmpty()) {
            entity.values.set(FieldId(m_statusField), code->second);
        } else {
            markUnreadable(entity, FieldId(m_statusField),
                           Words::tr("the status '%1' has no short name in AYON").arg(name));
            noteUnknown(entity, u"AYON status "_s + name);
        }
    }

    void readAssignees(Entity &entity, const QStringList &logins)
    {
        if (m_assigneesField < 0)
            return;
        QStringList known;
        for (const QString &login : logins)
            (m_people.shotgridOf.contains(login) ? known : entity.foreignAssignees) += login;
        for (const QString &login : entity.foreignAssignees)
            noteUnknown(entity, u"AYON user "_s + login);
        entity.values.set(FieldId(m_assigneesField), listValue(known));
    }

    void keepBase(Entity &entity, const QJsonObject &data)
    {
        if (std::optional<Base> base = baseFromData(data, m_mapping))
            m_base.emplace(entity.id, std::move(*base));
        if (std::optional<Announced> announced = announcedFromData(data, m_mapping)) {
            m_announced.emplace(entity.id, std::move(*announced));
            entity.isAnnounced = true;
        }
    }

    //! `shotgridId` is a number, the slug of a category, or the marker of what was cut off (SRV-02).
    void readLink(Entity &entity, const QJsonObject &attrib)
    {
        const QString id = attrib.value(u"shotgridId"_s).toString();
        const QString type = attrib.value(u"shotgridType"_s).toString();
        entity.removed = id == ayon::removedLink;
        if (entity.removed) {
            const auto base = m_base.find(entity.id);
            entity.link = base == m_base.end() ? QString() : base->second.shotgridId;
        } else if (!id.isEmpty()) {
            entity.link = (type.isEmpty() ? entity.type : type) + '/'_L1 + id;
        }
    }

    const AyonRead &m_read;
    const ProjectIdentity &m_identity;
    const Mapping &m_mapping;
    const People &m_people;
    const int m_statusField;
    const int m_tagsField;
    const int m_assigneesField;
    const int m_taskTypeField;
    const int m_taskField;
    std::map<QString, QString> m_codes; // status code by name
    std::unordered_set<QString> m_published;
    std::vector<Entity> m_entities;
    BaseTree m_base;
    AnnouncedTree m_announced;
    std::vector<UnknownName> m_unknown;
};

} // namespace

AyonSide ayonSide(const AyonRead &read, const ProjectIdentity &identity, const Mapping &mapping, const People &people,
                  Scope scope)
{
    return AyonTreeMaker(read, identity, mapping, people).run(std::move(scope));
}

QString versionTitle(const QString &product, int version)
{
    return product + "_v"_L1 + QString::number(version).rightJustified(3, '0'_L1);
}

} // namespace bridge::sync
