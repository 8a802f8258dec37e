#include "processor/hints.h"

#include "sync/identity.h"

#include <QJsonArray>

namespace bridge::processor {

using namespace Qt::StringLiterals;

namespace {

//! For people to read: somebody may have put anything there.
QString shortened(const QString &text)
{
    constexpr qsizetype enough = 60;
    return text.size() <= enough ? text : text.left(enough) + u'…';
}

//! Both shapes of an id: a number, and the text of one.
QString rowId(const QString &type, const QJsonValue &id)
{
    const qint64 number = id.isString() ? id.toString().toLongLong() : id.toInteger();
    return type.isEmpty() || number <= 0 ? QString() : sync::shotgridId(type, number);
}

//! A back-reference names the other end of the link in `meta`; both ends are worth a look.
sync::Touched touchedBy(const QJsonObject &logged)
{
    sync::Touched touched;
    const QJsonObject meta = logged.value("meta"_L1).toObject();
    const QJsonObject entity = logged.value("entity"_L1).toObject();
    for (const QString &id : {rowId(meta.value("entity_type"_L1).toString(), meta.value("entity_id"_L1)),
                              rowId(entity.value("type"_L1).toString(), entity.value("id"_L1))}) {
        if (!id.isEmpty())
            touched.addShotgrid(id);
    }
    return touched;
}

Request lookRequest(const QJsonObject &payload)
{
    const QJsonObject logged = payload.value("sg_payload"_L1).toObject();
    if (logged.value("meta"_L1).toObject().isEmpty())
        return {.kind = Request::Kind::Unusable,
                .text = u"The event has no ShotGrid payload, or one without 'meta'."_s};
    Request request{.kind = Request::Kind::Look, .touched = touchedBy(logged)};
    if (request.touched.isEmpty())
        return {.kind = Request::Kind::Nothing, .text = u"The event names no entity."_s};
    return request;
}

} // namespace

QString loggedType(const ayon::Event &event)
{
    if (event.payload.value("action"_L1) != "shotgrid-event"_L1)
        return {};
    const QJsonObject logged = event.payload.value("sg_payload"_L1).toObject();
    return logged.value("meta"_L1).toObject().value("entity_type"_L1).toString();
}

bool isAboutEntities(const ayon::Event &event)
{
    static const QStringList others{u"Note"_s, u"Reply"_s, u"Playlist"_s, u"PlaylistVersionConnection"_s};
    return !others.contains(loggedType(event)) && !isAboutPeople(event);
}

bool isAboutPlaylists(const ayon::Event &event)
{
    const Request request = requestFrom(event);
    switch (request.kind) {
    case Request::Kind::Look:
        return request.touched.shotgrid.contains(u"Playlist"_s)
            || request.touched.shotgrid.contains(u"PlaylistVersionConnection"_s);
    case Request::Kind::SyncFromShotgrid:
    case Request::Kind::SyncFromAyon:
    case Request::Kind::SyncBoth:
        return true;
    case Request::Kind::Plan:
    case Request::Kind::Nothing:
    case Request::Kind::Unusable:
        break;
    }
    return false;
}

bool isAboutPeople(const ayon::Event &event)
{
    return event.payload.value("action"_L1) == "sync-users"_L1;
}

Request requestFrom(const ayon::Event &event)
{
    if (event.payload.isEmpty())
        return {.text = u"The event has no payload, there is nothing to do."_s};
    const QString action = event.payload.value("action"_L1).toString();
    if (action == "shotgrid-event"_L1)
        return lookRequest(event.payload);
    const QString code = event.payload.value("project_code"_L1).toString();
    if (action == "sync-from-shotgrid"_L1)
        return {.kind = Request::Kind::SyncFromShotgrid, .projectCode = code};
    if (action == "sync-from-ayon"_L1)
        return {.kind = Request::Kind::SyncFromAyon, .projectCode = code};
    if (action == "sync-both"_L1)
        return {.kind = Request::Kind::SyncBoth, .projectCode = code};
    if (action == "plan"_L1)
        return {.kind = Request::Kind::Plan};
    return {.text = u"Nothing is done for the action '%1'."_s.arg(shortened(action))};
}

notes::Hints noteHints(const ayon::Event &event)
{
    notes::Hints hints;
    const Request request = requestFrom(event);
    switch (request.kind) {
    case Request::Kind::Look:
        break;
    case Request::Kind::SyncFromShotgrid:
    case Request::Kind::SyncFromAyon:
    case Request::Kind::SyncBoth:
        hints.everything = true;
        return hints;
    case Request::Kind::Plan:
    case Request::Kind::Nothing:
    case Request::Kind::Unusable:
        return hints;
    }
    for (const auto &[type, ids] : request.touched.shotgrid) {
        if (type == "Note"_L1)
            hints.notes.insert(ids.begin(), ids.end());
        if (type == "Reply"_L1)
            hints.replies.insert(ids.begin(), ids.end());
    }
    return hints;
}

QString processed(const ayon::Event &event)
{
    const QJsonValue id = event.summary.value("sg_event_id"_L1);
    return id.isUndefined() ? u"Event processed successfully."_s
                            : u"Event processed successfully. Shotgrid Event ID: %1."_s.arg(id.toInteger());
}

sync::Policy::Flow flowOf(Request::Kind kind)
{
    switch (kind) {
    case Request::Kind::SyncFromAyon:
        return sync::Policy::Flow::FromAyon;
    case Request::Kind::SyncBoth:
        return sync::Policy::Flow::Both;
    case Request::Kind::SyncFromShotgrid:
    case Request::Kind::Look:
    case Request::Kind::Plan:
    case Request::Kind::Nothing:
    case Request::Kind::Unusable:
        break;
    }
    return sync::Policy::Flow::FromShotgrid;
}

} // namespace bridge::processor
