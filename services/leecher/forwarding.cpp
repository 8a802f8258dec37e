#include "leecher/forwarding.h"

#include "base/json.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace bridge::leecher {

using namespace Qt::StringLiterals;

namespace {

const QString projectChange = u"Shotgun_Project_Change"_s;
const QString switchField = u"sg_ayon_auto_sync"_s;
const QString archiveField = u"archived"_s;

const QStringList &switchFields()
{
    static const QStringList fields{switchField, archiveField};
    return fields;
}

const QStringList &projectEnds()
{
    static const QStringList types{u"Shotgun_Project_Retirement"_s, u"Shotgun_Project_Revival"_s};
    return types;
}

//! Fields that are exchanged whatever the attribute map says: names, statuses, people, what an entity hangs on, and
//! what tells of its death.
bool isAlwaysOfInterest(const QString &field)
{
    static const QSet<QString> fields{u"code"_s,           u"content"_s,
                                      u"name"_s,           u"sg_status_list"_s,
                                      u"sg_status"_s,      u"tags"_s,
                                      u"task_assignees"_s, u"step"_s,
                                      u"entity"_s,         u"retirement_date"_s,
                                      u"sg_sequence"_s,    u"sg_episode"_s,
                                      u"episode"_s,        u"sg_scene"_s,
                                      u"sg_asset_type"_s,  u"project"_s,
                                      u"sg_ayon_id"_s,     u"note_links"_s,
                                      u"subject"_s,        u"addressings_to"_s,
                                      u"attachments"_s,    u"versions"_s,
                                      u"locked"_s,         switchField,
                                      archiveField,        u"sg_uploaded_movie"_s,
                                      u"description"_s,    u"tracking_settings"_s};
    return fields.contains(field);
}

bool isMapped(const QString &field, const settings::AddonSettings &settings)
{
    return std::any_of(
        settings.attributeMap.begin(), settings.attributeMap.end(),
        [&field](const settings::AttributeRow &row) { return row.sg == field || "sg_"_L1 + row.sg == field; });
}

//! Whatever a project's tracking settings name as the parent of a type is a link to one row.
bool mayBeParent(const QJsonObject &meta)
{
    return meta.value("field_data_type"_L1) == "entity"_L1;
}

QString kindOf(const QString &eventType)
{
    return eventType.section('_'_L1, -1);
}

QJsonValue linkToJson(const shotgrid::Row &row, const QString &field)
{
    const shotgrid::Link link = row.link(field);
    if (link.ref.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"type"_s, link.ref.type}, {u"id"_s, link.ref.id.number()}, {u"name"_s, link.name}};
}

//! What puts a version into a playlist, or takes it out, is told by the playlist itself; their order is not.
const QString connectionChange = u"Shotgun_PlaylistVersionConnection_Change"_s;

QStringList typesFor(const QString &type)
{
    return {u"Shotgun_%1_New"_s.arg(type), u"Shotgun_%1_Change"_s.arg(type), u"Shotgun_%1_Retirement"_s.arg(type),
            u"Shotgun_%1_Revival"_s.arg(type)};
}

//! The same as to look for it in eventTypes() and eventTypesOfNoProject(), without making them for each entry.
bool isAskedFor(const QString &eventType, const settings::AddonSettings &settings)
{
    if (eventType == connectionChange)
        return settings.isEnabled(u"Playlist"_s) || settings.isEnabled(u"PlaylistVersionConnection"_s);
    const QString type = eventType.section('_'_L1, 1, -2);
    const bool isEnabled = settings.isEnabled(type) || (type == "Reply"_L1 && settings.isEnabled(u"Note"_s));
    return isEnabled && typesFor(type).contains(eventType);
}

} // namespace

QStringList eventTypes(const settings::AddonSettings &settings)
{
    QStringList types;
    for (const QString &type : settings.enabledEntities)
        types += typesFor(type);
    return types;
}

QStringList eventTypesOfNoProject(const settings::AddonSettings &settings)
{
    QStringList types;
    if (settings.isEnabled(u"Note"_s))
        types += typesFor(u"Reply"_s);
    if (settings.isEnabled(u"Playlist"_s))
        types += connectionChange;
    return types;
}

shotgrid::Filter switches()
{
    using shotgrid::Relation;
    const QJsonArray fields = QJsonArray::fromStringList(switchFields());
    const shotgrid::Filter switched =
        shotgrid::all({shotgrid::where(u"event_type"_s, Relation::Is, QJsonValue(projectChange)),
                       shotgrid::where(u"attribute_name"_s, Relation::In, fields)});
    const QJsonArray ends = QJsonArray::fromStringList(projectEnds());
    return shotgrid::any({switched, shotgrid::where(u"event_type"_s, Relation::In, ends)});
}

bool isSwitch(const shotgrid::Row &entry)
{
    const QString type = entry.text(u"event_type"_s);
    return projectEnds().contains(type)
        || (type == projectChange && switchFields().contains(entry.text(u"attribute_name"_s)));
}

bool isForwarded(const shotgrid::Row &entry, const settings::AddonSettings &settings, const ShotgridRef &self)
{
    const QString eventType = entry.text(u"event_type"_s);
    if (entry.link(u"user"_s).ref == self || (!isAskedFor(eventType, settings) && !isSwitch(entry)))
        return false;
    if (kindOf(eventType) != "Change"_L1)
        return true;
    const QString field = entry.text(u"attribute_name"_s);
    const bool isOrder = eventType == connectionChange && field == "sg_sort_order"_L1;
    const QJsonObject meta = entry.attributes.value("meta"_L1).toObject();
    // What is told of the other end of a link is no part of that one's creation: files that a note gets are new ones.
    const bool isOfCreation = meta.value("in_create"_L1).toBool() && !meta.contains("actual_attribute_changed"_L1);
    const bool isOfInterest = isOrder || isAlwaysOfInterest(field) || isMapped(field, settings) || mayBeParent(meta);
    return isOfInterest && !isOfCreation;
}

QJsonObject payloadOf(const shotgrid::Row &entry)
{
    QString createdAt = entry.text(u"created_at"_s);
    if (createdAt.endsWith('Z'_L1))
        createdAt.replace(createdAt.size() - 1, 1, u"+00:00"_s);
    return {{u"type"_s, u"EventLogEntry"_s},
            {u"id"_s, entry.ref.id.number()},
            {u"event_type"_s, entry.text(u"event_type"_s)},
            {u"attribute_name"_s, entry.attributes.value("attribute_name"_L1)},
            {u"meta"_s, entry.attributes.value("meta"_L1)},
            {u"entity"_s, linkToJson(entry, u"entity"_s)},
            {u"user"_s, linkToJson(entry, u"user"_s)},
            {u"project"_s, linkToJson(entry, u"project"_s)},
            {u"session_uuid"_s, entry.attributes.value("session_uuid"_L1)},
            {u"created_at"_s, createdAt}};
}

QString hashOf(qint64 entry, const QString &site)
{
    QByteArray text = R"({"event_topic": "shotgrid.event", "event_id": )" + QByteArray::number(entry);
    if (!site.isEmpty())
        text += R"(, "site": ")" + site.toUtf8() + '"';
    text += '}';
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace bridge::leecher
