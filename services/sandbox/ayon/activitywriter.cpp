#include "sandbox/ayon/activitywriter.h"

#include "sandbox/ayon/activityreferences.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/projectfiles.h"
#include "sandbox/ayon/signedevent.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr qsizetype longestBody = 2000;

//! The server makes these by itself from events, and stores no event of them.
bool isTracked(const QString &type)
{
    static const QStringList untracked{u"status.change"_s, u"assignee.add"_s, u"assignee.remove"_s,
                                       u"version.publish"_s};
    return !untracked.contains(type);
}

std::optional<Refusal> refusalOfBody(const QString &type, const QString &body)
{
    // The server counts characters, Qt those beyond the basic plane twice.
    if (body.size() <= longestBody || body.toUcs4().size() <= longestBody)
        return std::nullopt;
    QString name = type;
    name[0] = name[0].toUpper();
    return badRequest(name + u" body is too long"_s);
}

void markChecklist(Activity &activity)
{
    activity.data.remove(u"hasChecklist"_s);
    if (activity.type == "comment"_L1 && hasChecklist(activity.body))
        activity.data.insert(u"hasChecklist"_s, true);
}

QStringList idsOf(const QJsonArray &files)
{
    QStringList ids;
    for (const QJsonValue &file : files)
        ids.append(file[u"id"_s].toString());
    return ids;
}

} // namespace

Checked<EntityId> ActivityWriter::create(const Entity &entity, NewActivity wanted, const Caller &caller)
{
    if (const std::optional<Refusal> refusal = refusalOfBody(wanted.type, wanted.body))
        return *refusal;
    if (m_project.activities.find(wanted.id))
        return constraint(u"unique-violation"_s, u"Activity with id '%1' already exists."_s.arg(dashed(wanted.id)));

    Activity activity{.id = wanted.id.isEmpty() ? m_store.newId() : wanted.id,
                      .type = wanted.type,
                      .body = wanted.body,
                      .tags = wanted.tags,
                      .data = wanted.data};
    activity.createdAt = activity.updatedAt = wanted.timestamp.value_or(m_store.now());
    activity.data.insert(u"author"_s, caller.user);
    activity.data.insert(u"origin"_s, originOf(entity));
    activity.data.insert(u"parents"_s, parentsOf(m_project, entity));
    if (activity.body.contains("@external"_L1))
        activity.data.insert(u"category"_s, u"external"_s);
    markChecklist(activity);
    if (wanted.files)
        activity.data.insert(u"files"_s, attachFiles(m_store, m_project, activity.id, *wanted.files));
    activity.references = referencesOf(m_project, entity, activity, m_store);

    if (wanted.touchesEntity)
        touch(entity, activity.createdAt);
    tell(u"created"_s, m_project.activities.put(activity), caller);
    return activity.id;
}

std::optional<Refusal> ActivityWriter::change(const EntityId &id, const ActivityChange &change, const Caller &caller)
{
    const Activity *before = m_project.activities.find(id);
    if (!before)
        return notFound(u"Activity not found"_s);
    const bool isOwn = caller.isAdmin || before->author() == caller.user;
    if (!isOwn && change.body && !differInTicksOnly(before->body, *change.body))
        return forbidden(u"You are not the owner, you cannot modify the comment"_s);

    Activity after = *before;
    after.body = change.body.value_or(before->body);
    after.tags = change.tags.value_or(before->tags);
    if (std::optional<Refusal> refusal = refusalOfBody(after.type, after.body))
        return refusal;
    if (isOwn) {
        for (auto value = change.data.begin(); value != change.data.end(); ++value) {
            if (value.key() != "author"_L1)
                after.data.insert(value.key(), value.value());
        }
    }
    if (isOwn && change.files) {
        QStringList ids = *change.files;
        if (change.appendsFiles)
            ids += idsOf(before->data.value("files"_L1).toArray());
        ids.removeDuplicates();
        const QJsonArray files = attachFiles(m_store, m_project, id, ids);
        after.data.remove(u"files"_s);
        if (!files.isEmpty())
            after.data.insert(u"files"_s, files);
    }
    markChecklist(after);
    after.references = referencesAfterEdit(m_project, after, m_store);
    replace(std::move(after), caller);
    return std::nullopt;
}

std::optional<Refusal> ActivityWriter::remove(const EntityId &id, const Caller &caller)
{
    const Activity *found = m_project.activities.find(id);
    if (!found)
        return notFound(u"Activity not found"_s);
    if (!caller.isAdmin && found->author() != caller.user)
        return forbidden(u"You are not the author of this activity"_s);
    const Activity activity = *found;
    attachFiles(m_store, m_project, id, {});
    m_project.activities.erase(id);
    tell(u"deleted"_s, activity, caller);
    return std::nullopt;
}

void ActivityWriter::replace(Activity activity, const Caller &caller)
{
    activity.updatedAt = m_store.now();
    tell(u"updated"_s, m_project.activities.put(std::move(activity)), caller);
}

void ActivityWriter::watch(const Entity &entity, const QString &login, const Caller &caller)
{
    if (watchersOf(m_project, entity.id).contains(login))
        return;
    Caller watcher = caller;
    watcher.user = login;
    const Checked<EntityId> made = create(entity, {.type = u"watch"_s, .data = {{u"watcher"_s, login}}}, watcher);
    Q_ASSERT_X(made, "ActivityWriter::watch", "an empty text is refused");
}

void ActivityWriter::unwatch(const Entity &entity, const QString &login, const Caller &caller)
{
    for (const Activity &removed : takeWatches(entity, login))
        tell(u"deleted"_s, removed, caller);
}

std::vector<Activity> ActivityWriter::takeWatches(const Entity &entity, const QString &login)
{
    std::vector<Activity> watches;
    for (const Activity *watch : m_project.activities.madeOn(entity.id, u"watch"_s)) {
        if (watch->data.value("watcher"_L1) == login)
            watches.push_back(*watch);
    }
    for (const Activity &watch : watches)
        m_project.activities.erase(watch.id);
    return watches;
}

void ActivityWriter::touch(const Entity &entity, Timestamp time)
{
    Entity touched = entity;
    touched.updatedAt = time;
    m_project.editEntities().replace(std::move(touched));
    m_project.editEntities().commit();
}

void ActivityWriter::tell(const QString &what, const Activity &activity, const Caller &caller)
{
    QJsonArray references;
    for (const Reference &reference : activity.references) {
        if (reference.entity.isEmpty())
            continue;
        references.append(QJsonObject{{u"entity_id"_s, reference.entity.toText()},
                                      {u"entity_type"_s, reference.entityType},
                                      {u"reference_type"_s, toText(reference.type)}});
    }
    Event event = signedEvent(u"activity."_s + what, m_project, caller);
    QString verb = what;
    verb[0] = verb[0].toUpper();
    event.description = u"%1 %2 activity"_s.arg(verb, activity.type);
    event.summary = {
        {u"activity_id"_s, activity.id.toText()}, {u"activity_type"_s, activity.type}, {u"references"_s, references}};
    if (what != "deleted"_L1)
        event.payload = {{u"body"_s, activity.body}};
    if (isTracked(activity.type))
        m_store.addEvent(std::move(event));
    else
        m_store.passEvent(std::move(event));
}

} // namespace bridge::sandbox::ayon
