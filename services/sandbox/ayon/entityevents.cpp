#include "sandbox/ayon/entityevents.h"

#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/signedevent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! A member whose change has an event of its own, and the end of that event's topic.
struct Watched {
    QString member = {};
    QString change = {};
};

//! In the order of a patch's events; the server does report tags twice.
const std::vector<Watched> &watchedMembers()
{
    static const std::vector<Watched> watched{
        {u"name"_s, u"renamed"_s},
        {u"status"_s, u"status_changed"_s},
        {u"tags"_s, u"tags_changed"_s},
        {u"attrib"_s, u"attrib_changed"_s},
        {u"data"_s, u"data_changed"_s},
        {u"label"_s, u"label_changed"_s},
        {u"folderType"_s, u"type_changed"_s},
        {u"taskType"_s, u"type_changed"_s},
        {u"thumbnailId"_s, u"thumbnail_changed"_s},
        {u"active"_s, u"active_changed"_s},
        {u"assignees"_s, u"assignees_changed"_s},
        {u"productType"_s, u"product_type_changed"_s},
        {u"author"_s, u"author_changed"_s},
        {u"tags"_s, u"tags_changed"_s},
        {u"parentId"_s, u"parent_changed"_s},
        {u"folderId"_s, u"folder_changed"_s},
        {u"taskId"_s, u"task_changed"_s},
        {u"productId"_s, u"product_changed"_s},
        {u"versionId"_s, u"version_changed"_s},
    };
    return watched;
}

//! Old and new value of one member, where they differ.
struct Difference {
    QJsonValue before = {};
    QJsonValue after = {};
};

//! Own values only. A null is always a change, even of what was not own.
std::optional<Difference> attribDifference(const Entity &entity, const QJsonObject &patch)
{
    QJsonObject before;
    QJsonObject after;
    for (auto value = patch.begin(); value != patch.end(); ++value) {
        const QJsonValue own = entity.attrib.value(value.key());
        if (own == *value && !value->isNull())
            continue;
        after.insert(value.key(), *value);
        if (!own.isUndefined())
            before.insert(value.key(), own);
    }
    if (after.isEmpty())
        return std::nullopt;
    return Difference{.before = before, .after = after};
}

//! The patch is compared with the whole of what there was, so that one which adds nothing counts as a change.
std::optional<Difference> dataDifference(const Entity &entity, const QJsonValue &patch)
{
    if (!patch.isObject() || patch == entity.data)
        return std::nullopt;
    return Difference{.before = entity.data, .after = patch};
}

std::optional<Difference> difference(const QString &member, const Entity &before, const Entity &after,
                                     const QJsonObject &patch)
{
    if (member == "attrib"_L1)
        return attribDifference(before, patch.value(member).toObject());
    if (member == "data"_L1)
        return dataDifference(before, patch.value(member));
    const std::vector<EntityField> &fields = entityFields(before.type);
    const auto field = std::ranges::find(fields, member, [](const EntityField &each) { return each.field.name; });
    if (field == fields.end() || field->read(before) == field->read(after))
        return std::nullopt;
    return Difference{.before = field->read(before), .after = field->read(after)};
}

QString topicOf(const Entity &entity, const QString &what)
{
    return u"entity.%1.%2"_s.arg(toText(entity.type), what);
}

QJsonObject summaryOf(const Entity &entity)
{
    return {{u"entityId"_s, entity.id.toText()},
            {u"parentId"_s, entity.parent.isEmpty() ? QJsonValue(QJsonValue::Null) : entity.parent.toText()}};
}

QString pathOf(const Project &project, const Entity &entity)
{
    return entity.type == EntityType::Workfile ? entity.name : project.entities().path(entity);
}

bool isPathTold(EntityType type)
{
    return type != EntityType::Product && type != EntityType::Representation;
}

//! "Changed folder /sq010/sh010 status to Approved", for people.
QString sentence(const QString &entity, const Watched &watched, const Difference &difference)
{
    if (watched.member == "name"_L1)
        return u"Renamed %1 to %2"_s.arg(entity, difference.after.toString());
    const QString changed = u"Changed %1 %2"_s.arg(entity, watched.member);
    return difference.after.isString() ? u"%1 to %2"_s.arg(changed, difference.after.toString()) : changed;
}

} // namespace

Event eventOfCreation(const Project &project, const Entity &created, const Caller &caller)
{
    Event event = signedEvent(topicOf(created, u"created"_s), project, caller);
    event.description = u"Created %1 %2"_s.arg(toText(created.type), pathName(created));
    event.summary = summaryOf(created);
    return event;
}

std::vector<Event> eventsOfUpdate(const Project &project, const Entity &before, const Entity &after,
                                  const QJsonObject &patch, const Caller &caller)
{
    std::vector<Event> events;
    std::optional<QJsonValue> lastValue;
    const QString path = pathOf(project, before);
    const QString entity = u"%1 %2"_s.arg(toText(before.type), path);
    for (const Watched &watched : watchedMembers()) {
        const std::optional<Difference> found = difference(watched.member, before, after, patch);
        if (!found)
            continue;
        Event event = signedEvent(topicOf(before, watched.change), project, caller);
        event.description = sentence(entity, watched, *found);
        event.payload = {{u"oldValue"_s, found->before}, {u"newValue"_s, found->after}};
        events.push_back(std::move(event));
        if (watched.member != "attrib"_L1)
            lastValue = found->after;
    }

    QJsonObject summary = summaryOf(before);
    summary.insert(u"entityPath"_s, isPathTold(before.type) ? path : QString());
    if (lastValue)
        summary.insert(u"value"_s, *lastValue);
    for (Event &event : events)
        event.summary = summary;
    return events;
}

Event eventOfRemoval(const Project &project, const Entity &removed, const AttributeLibrary &library,
                     const Caller &caller)
{
    QJsonObject document = entityDocument(project, removed, library);
    document.insert(u"attrib"_s, removed.attrib);
    Event event = signedEvent(topicOf(removed, u"deleted"_s), project, caller);
    event.description = u"Deleted %1 %2"_s.arg(toText(removed.type), pathOf(project, removed));
    event.summary = summaryOf(removed);
    event.payload = {{u"entityData"_s, document}};
    return event;
}

} // namespace bridge::sandbox::ayon
