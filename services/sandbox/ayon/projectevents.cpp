#include "sandbox/ayon/projectevents.h"

#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

struct Watched {
    QString change = {};
    QJsonValue (*read)(const ProjectRow &) = nullptr;
};

//! In the order of a patch's events; attributes come before them.
const std::vector<Watched> &watchedMembers()
{
    static const std::vector<Watched> watched{
        {u"label_changed"_s, [](const ProjectRow &row) { return textOrNull(row.label); }},
        {u"active_changed"_s, [](const ProjectRow &row) { return QJsonValue(row.active); }},
        {u"config_changed"_s, [](const ProjectRow &row) { return QJsonValue(row.config); }},
        {u"data_changed"_s, [](const ProjectRow &row) { return QJsonValue(row.data); }},
        {u"statuses_changed"_s, [](const ProjectRow &row) { return QJsonValue(toJson(row.statuses)); }},
        {u"tags_changed"_s, [](const ProjectRow &row) { return QJsonValue(toJson(row.tags)); }},
        {u"folder_types_changed"_s, [](const ProjectRow &row) { return QJsonValue(toJson(row.folderTypes)); }},
        {u"task_types_changed"_s, [](const ProjectRow &row) { return QJsonValue(toJson(row.taskTypes)); }},
    };
    return watched;
}

QJsonObject payloadOf(const QJsonValue &before, const QJsonValue &after)
{
    return {{u"oldValue"_s, before}, {u"newValue"_s, after}};
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

//! The attributes that differ, with null where one is not set.
QJsonObject attribPayload(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject oldValue;
    QJsonObject newValue;
    const QStringList names = before.keys() + after.keys();
    for (const QString &name : names) {
        if (before.value(name) == after.value(name))
            continue;
        oldValue.insert(name, orNull(before.value(name)));
        newValue.insert(name, orNull(after.value(name)));
    }
    return newValue.isEmpty() ? QJsonObject() : payloadOf(oldValue, newValue);
}

} // namespace

Event eventOfProject(const Project &project, const QString &what, const Caller &caller)
{
    const QString kind = project.row().skeleton ? u"project_skeleton"_s : u"project"_s;
    Event event = signedEvent(u"entity.%1.%2"_s.arg(kind, what), project, caller);
    event.description = u"Project %1: %2"_s.arg(project.name(), what);
    return event;
}

std::vector<Event> eventsOfProjectUpdate(const ProjectRow &before, const Project &project, const Caller &caller)
{
    const ProjectRow &after = project.row();
    std::vector<Event> events;
    const auto add = [&](const QString &change, const QJsonObject &payload) {
        events.push_back(eventOfProject(project, change, caller));
        events.back().payload = payload;
    };
    if (const QJsonObject payload = attribPayload(before.attrib, after.attrib); !payload.isEmpty())
        add(u"attrib_changed"_s, payload);
    for (const Watched &watched : watchedMembers()) {
        if (watched.read(before) != watched.read(after))
            add(watched.change, payloadOf(watched.read(before), watched.read(after)));
    }
    add(u"changed"_s, {});
    return events;
}

Event eventOfProjectRenaming(const QString &oldName, const Project &project, const Caller &caller)
{
    Event event = eventOfProject(project, u"renamed"_s, caller);
    event.summary = {{u"entityName"_s, oldName}};
    event.payload = payloadOf(oldName, project.name());
    return event;
}

} // namespace bridge::sandbox::ayon
