#include "transmitter/hints.h"

#include "transmitter/versionsleft.h"

#include <QJsonArray>

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using sync::Kind;

namespace {

const QString productMoved = u"entity.product.folder_changed"_s; // with all of its versions

std::optional<Kind> kindOf(const QString &topic)
{
    const QString entity = topic.section('.'_L1, 1, 1);
    if (entity == "project"_L1)
        return Kind::Project;
    if (entity == "folder"_L1)
        return Kind::Folder;
    if (entity == "task"_L1)
        return Kind::Task;
    if (entity == "version"_L1)
        return Kind::Version;
    return std::nullopt;
}

} // namespace

const QStringList &entityTopics()
{
    static const QStringList topics = [] {
        QStringList made;
        for (const QString &entity : {u"folder"_s, u"task"_s}) {
            for (const QString &change :
                 {u"created"_s, u"deleted"_s, u"renamed"_s, u"label_changed"_s, u"attrib_changed"_s,
                  u"status_changed"_s, u"tags_changed"_s, u"type_changed"_s})
                made += u"entity.%1.%2"_s.arg(entity, change);
        }
        made += {u"entity.project.attrib_changed"_s,
                 u"entity.folder.parent_changed"_s,
                 u"entity.task.folder_changed"_s,
                 u"entity.task.assignees_changed"_s,
                 productMoved,
                 productDeleted,
                 versionCreated,
                 u"entity.version.deleted"_s,
                 u"entity.version.status_changed"_s,
                 u"entity.version.attrib_changed"_s,
                 u"entity.version.tags_changed"_s,
                 u"entity.version.task_changed"_s,
                 u"entity.version.product_changed"_s};
        return made;
    }();
    return topics;
}

bool isAboutEntity(const ayon::Event &event)
{
    return entityTopics().contains(event.topic);
}

const QStringList &listTopics()
{
    static const QStringList topics{u"entity_list.created"_s, u"entity_list.changed"_s, u"entity_list.deleted"_s};
    return topics;
}

bool isAboutList(const ayon::Event &event)
{
    return listTopics().contains(event.topic);
}

sync::Touched touchedBy(const ayon::Event &event)
{
    sync::Touched touched;
    const QString id = event.summary.value("entityId"_L1).toString();
    if (const auto kind = kindOf(event.topic))
        touched.addAyon(*kind, id);
    else if (event.topic == productMoved)
        touched.addProduct(id);
    // What is gone is told by the event alone: which row it was linked with.
    const QJsonObject attrib = event.payload.value("entityData"_L1).toObject().value("attrib"_L1).toObject();
    const QString type = attrib.value("shotgridType"_L1).toString();
    const QString row = attrib.value("shotgridId"_L1).toString();
    if (!type.isEmpty() && !row.isEmpty())
        touched.addShotgrid(type + '/'_L1 + row);
    return touched;
}

const QStringList &activityTopics()
{
    static const QStringList topics{u"activity.created"_s, u"activity.updated"_s, u"activity.deleted"_s};
    return topics;
}

bool isAboutActivity(const ayon::Event &event)
{
    return activityTopics().contains(event.topic);
}

notes::Hints commentHints(const ayon::Event &event)
{
    notes::Hints hints;
    const auto id = EntityId::fromText(event.summary.value("activity_id"_L1).toString());
    if (!id || event.summary.value("activity_type"_L1) != "comment"_L1)
        return hints;
    hints.comments.insert(*id);
    const QJsonArray references = event.summary.value("references"_L1).toArray();
    for (const QJsonValue &reference : references) {
        const auto entity = EntityId::fromText(reference["entity_id"_L1].toString());
        if (entity && reference["reference_type"_L1] == "origin"_L1)
            hints.entities.insert(*entity);
    }
    return hints;
}

} // namespace bridge::transmitter
