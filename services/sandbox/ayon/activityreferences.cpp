#include "sandbox/ayon/activityreferences.h"

#include "sandbox/ayon/reply.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! Collects references, each target once.
class Collection
{
public:
    explicit Collection(Store &store)
        : m_store(store)
    {
    }

    void add(Reference reference)
    {
        const bool isKnown = std::ranges::any_of(
            m_references, [&reference](const Reference &each) { return each.hasSameTarget(reference); });
        if (isKnown)
            return;
        if (reference.id.isEmpty())
            reference.id = m_store.newId();
        m_references.push_back(std::move(reference));
    }
    void addEntity(ReferenceType type, EntityType entityType, const EntityId &id)
    {
        if (!id.isEmpty())
            add({.type = type, .entityType = toText(entityType), .entity = id});
    }
    void addPerson(ReferenceType type, const QString &login, const QJsonObject &data = {})
    {
        if (!login.isEmpty())
            add({.type = type, .entityType = u"user"_s, .name = login, .data = data});
    }

    std::vector<Reference> take() { return std::move(m_references); }

private:
    Store &m_store;
    std::vector<Reference> m_references = {};
};

QJsonObject role(const QString &name)
{
    return {{u"role"_s, name}};
}

void addAssignees(Collection &references, const Entity *task)
{
    if (!task)
        return;
    for (const QString &login : task->assignees)
        references.addPerson(ReferenceType::Relation, login, role(u"assignee"_s));
}

QStringList membersOfTeam(const Project &project, const QString &team)
{
    QStringList members;
    const QJsonArray teams = project.row().data.value("teams"_L1).toArray();
    for (const QJsonValue &each : teams) {
        if (each[u"name"_s] != team)
            continue;
        const QJsonArray people = each[u"members"_s].toArray();
        for (const QJsonValue &person : people)
            members.append(person[u"name"_s].toString());
    }
    return members;
}

//! Links in Markdown whose target is `type:id`; pictures are none.
void addMentions(Collection &references, const Project &project, const QString &body)
{
    static const QRegularExpression link(uR"((?<!!)\[[^\]]*\]\(([a-z]+):([^:)]+)\))"_s);
    for (const auto &found : link.globalMatch(body)) {
        const QString type = found.captured(1);
        const QString target = found.captured(2);
        if (type == "user"_L1)
            references.addPerson(ReferenceType::Mention, target);
        else if (type == "team"_L1) {
            for (const QString &member : membersOfTeam(project, target))
                references.addPerson(ReferenceType::Mention, member);
        } else if (const auto entityType = entityTypeFromText(type))
            references.addEntity(ReferenceType::Mention, *entityType, EntityId::fromText(target).value_or(EntityId()));
    }
}

void addRelations(Collection &references, const Entities &entities, const Entity &entity)
{
    if (entity.type == EntityType::Folder) {
        for (const auto &[order, task] : entities.children(EntityType::Task, entity.id))
            addAssignees(references, task);
    } else if (entity.type == EntityType::Task) {
        addAssignees(references, &entity);
        for (const auto &[order, version] : entities.versionsOfTask(entity.id))
            references.addEntity(ReferenceType::Relation, EntityType::Version, version->id);
        references.addEntity(ReferenceType::Relation, EntityType::Folder, entity.parent);
    } else if (entity.type == EntityType::Version) {
        if (const Entity *folder = entities.folderOf(entity))
            references.addEntity(ReferenceType::Relation, EntityType::Folder, folder->id);
        references.addPerson(ReferenceType::Relation, entity.author, role(u"author"_s));
        references.addEntity(ReferenceType::Relation, EntityType::Task, entity.task);
        addAssignees(references, entities.find(EntityType::Task, entity.task));
    }
}

} // namespace

std::vector<Reference> referencesOf(const Project &project, const Entity &entity, const Activity &activity,
                                    Store &store)
{
    Collection references(store);
    references.addEntity(ReferenceType::Origin, entity.type, entity.id);
    references.addPerson(ReferenceType::Author, activity.author());
    addMentions(references, project, activity.body);
    if (activity.type == "watch"_L1) // concerns the entity alone
        return references.take();
    for (const QString &watcher : watchersOf(project, entity.id))
        references.addPerson(ReferenceType::Watching, watcher);
    addRelations(references, project.entities(), entity);
    return references.take();
}

std::vector<Reference> referencesAfterEdit(const Project &project, const Activity &edited, Store &store)
{
    Collection mentions(store);
    addMentions(mentions, project, edited.body);
    const std::vector<Reference> mentioned = mentions.take();
    Collection references(store);
    for (const Reference &reference : edited.references) {
        const bool isMentioned = std::ranges::any_of(
            mentioned, [&reference](const Reference &each) { return each.hasSameTarget(reference); });
        if (reference.type != ReferenceType::Mention || isMentioned)
            references.add(reference);
    }
    for (const Reference &mention : mentioned)
        references.add(mention);
    return references.take();
}

QStringList watchersOf(const Project &project, const EntityId &entity)
{
    QStringList watchers;
    for (const Activity *watch : project.activities.madeOn(entity, u"watch"_s))
        watchers.append(watch->data.value("watcher"_L1).toString());
    return watchers;
}

QJsonObject originOf(const Entity &entity)
{
    QJsonObject origin{{u"id"_s, entity.id.toText()}, {u"type"_s, toText(entity.type)}, {u"name"_s, pathName(entity)}};
    if (!entity.subtype.isEmpty())
        origin.insert(u"subtype"_s, entity.subtype);
    if (entity.type == EntityType::Folder || entity.type == EntityType::Task)
        origin.insert(u"label"_s, textOrNull(entity.label));
    return origin;
}

QJsonArray parentsOf(const Project &project, const Entity &entity)
{
    QJsonArray parents;
    EntityType type = parentType(entity.type);
    const Entity *above = project.entities().find(type, entity.parent);
    while (above) {
        parents.prepend(originOf(*above));
        type = parentType(type);
        above = project.entities().find(type, above->parent);
    }
    return parents;
}

bool hasChecklist(const QString &body)
{
    static const QRegularExpression box(uR"(^\s*[-*]\s*\[[ xX]\])"_s, QRegularExpression::MultilineOption);
    return box.match(body).hasMatch();
}

bool differInTicksOnly(const QString &body, const QString &other)
{
    static const QRegularExpression box(uR"(\s*\[[ xX]\]\s*)"_s);
    const auto unticked = [](QString text) { return text.replace(box, u"[]"_s); };
    return unticked(body) == unticked(other);
}

} // namespace bridge::sandbox::ayon
