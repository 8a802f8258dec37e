#include "sandbox/ayon/history.h"

#include "sandbox/ayon/activityreferences.h"
#include "sandbox/ayon/activitywriter.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

QString linkTo(const QString &label, const QString &type, const QString &id)
{
    return u"[%1](%2:%3)"_s.arg(label, type, id);
}

QString linkTo(const Entity &entity)
{
    return linkTo(pathName(entity), toText(entity.type), entity.id.toText());
}

//! Of those that have a feed.
const Entity *entityOf(const Project &project, const Event &event)
{
    const auto type = entityTypeFromText(event.topic.section('.'_L1, 1, 1));
    const auto id = EntityId::fromText(event.summary.value("entityId"_L1).toString());
    const bool hasFeed = type && *type != EntityType::Representation && *type != EntityType::Workfile;
    return hasFeed && id ? project.entities().find(*type, *id) : nullptr;
}

//! A text of activities is no longer.
constexpr qsizetype longestText = 2000;

QJsonValue idOf(const Entity *entity)
{
    return entity ? idOrNull(entity->id) : QJsonValue();
}

QJsonValue textOf(const Entity *entity, QString Entity::*member)
{
    return entity ? textOrNull(entity->*member) : QJsonValue();
}

class Historian
{
public:
    Historian(Store &store, Project &project, const Entity &entity, Caller caller)
        : m_store(store)
        , m_project(project)
        , m_entity(entity)
        , m_writer(store, project)
        , m_caller(std::move(caller))
    {
    }

    void noteStatus(const QJsonValue &before, const QJsonValue &after)
    {
        note({.type = u"status.change"_s,
              .body = u"%1: status %2, before %3"_s.arg(linkTo(m_entity), after.toString(), before.toString()),
              .data = {{u"oldValue"_s, before}, {u"newValue"_s, after}}});
    }

    void noteAssignees(const QStringList &before, const QStringList &after)
    {
        for (const QString &login : after) {
            if (before.contains(login))
                continue;
            m_writer.watch(m_entity, login, m_caller);
            noteAssignee(u"assignee.add"_s, u"%1 works on %2"_s, login);
        }
        for (const QString &login : before) {
            if (after.contains(login))
                continue;
            m_writer.takeWatches(m_entity, login);
            noteAssignee(u"assignee.remove"_s, u"%1 works no longer on %2"_s, login);
        }
    }

    void noteAttrib(const QJsonObject &before, const QJsonObject &after)
    {
        note({.type = u"attrib.change"_s,
              .body = u"%1: other values of %2"_s.arg(linkTo(m_entity), after.keys().join(", "_L1)).left(longestText),
              .data = {{u"oldValue"_s, before}, {u"newValue"_s, after}}});
    }

    void notePublish()
    {
        QStringList watchers{m_entity.author, m_entity.createdBy};
        watchers += watchersOf(m_project, m_entity.task);
        for (const QString &login : watchers) {
            if (!login.isEmpty())
                m_writer.watch(m_entity, login, m_caller);
        }
        if (const QString author = m_entity.author; !author.isEmpty())
            m_caller.user = author;
        note({.type = u"version.publish"_s,
              .body = u"%1 was published"_s.arg(linkTo(m_entity)),
              .data = {{u"context"_s, context()}}});
    }

private:
    void noteAssignee(const QString &type, const QString &sentence, const QString &login)
    {
        const User *user = m_store.user(login);
        const QString fullName = user ? user->attrib.value("fullName"_L1).toString() : QString();
        const QString person = linkTo(fullName.isEmpty() ? login : fullName, u"user"_s, login);
        note({.type = type, .body = sentence.arg(person, linkTo(m_entity)), .data = {{u"assignee"_s, login}}});
    }

    void note(NewActivity activity)
    {
        activity.touchesEntity = m_entity.type == EntityType::Task;
        const Checked<EntityId> made = m_writer.create(m_entity, std::move(activity), m_caller);
        Q_ASSERT_X(made, "Historian::note", "names are too short for a text that is refused");
    }

    //! Where a version is; null what it does not have.
    QJsonObject context() const
    {
        const Entity *product = m_project.entities().find(EntityType::Product, m_entity.parent);
        const Entity *folder = product ? m_project.entities().find(EntityType::Folder, product->parent) : nullptr;
        const Entity *task = m_project.entities().find(EntityType::Task, m_entity.task);
        return {{u"folderId"_s, idOf(folder)},
                {u"folderName"_s, textOf(folder, &Entity::name)},
                {u"folderLabel"_s, textOf(folder, &Entity::label)},
                {u"folderPath"_s, folder ? QJsonValue(m_project.entities().path(*folder)) : QJsonValue()},
                {u"productId"_s, idOf(product)},
                {u"productName"_s, textOf(product, &Entity::name)},
                {u"productType"_s, textOf(product, &Entity::subtype)},
                {u"taskId"_s, idOf(task)},
                {u"taskName"_s, textOf(task, &Entity::name)},
                {u"taskLabel"_s, textOf(task, &Entity::label)},
                {u"taskType"_s, textOf(task, &Entity::subtype)}};
    }

    Store &m_store;
    Project &m_project;
    const Entity m_entity; // as it is when the event is told
    ActivityWriter m_writer;
    Caller m_caller;
};

} // namespace

void noteHistory(Store &store, Project &project, const Event &event)
{
    const Entity *entity = entityOf(project, event);
    if (!entity)
        return;
    const QString what = event.topic.section('.'_L1, 2);
    const QJsonValue before = event.payload.value("oldValue"_L1);
    const QJsonValue after = event.payload.value("newValue"_L1);
    Historian historian(store, project, *entity,
                        {.user = event.user, .sender = event.sender, .senderType = event.senderType});
    if (what == "status_changed"_L1)
        historian.noteStatus(before, after);
    else if (what == "assignees_changed"_L1)
        historian.noteAssignees(before.toVariant().toStringList(), after.toVariant().toStringList());
    else if (what == "attrib_changed"_L1 && entity->type != EntityType::Product)
        historian.noteAttrib(before.toObject(), after.toObject());
    else if (what == "created"_L1 && entity->type == EntityType::Version)
        historian.notePublish();
}

} // namespace bridge::sandbox::ayon
