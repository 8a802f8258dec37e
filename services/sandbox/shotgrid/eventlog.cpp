#include "sandbox/shotgrid/eventlog.h"

#include "sandbox/shotgrid/reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <set>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! Written with every row, and not worth an event.
const QSet<QString> &unloggedFields()
{
    static const QSet<QString> fields{u"created_at"_s, u"created_by"_s, u"updated_at"_s, u"updated_by"_s};
    return fields;
}

Links linksOf(const Value &value)
{
    if (const Link *link = std::get_if<Link>(&value))
        return {*link};
    const Links *links = std::get_if<Links>(&value);
    return links ? *links : Links();
}

Links without(const Links &links, const Links &others)
{
    Links left;
    std::copy_if(links.begin(), links.end(), std::back_inserter(left),
                 [&others](const Link &link) { return std::find(others.begin(), others.end(), link) == others.end(); });
    return left;
}

QString spaced(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(spaced(time)) : QJsonValue();
}

//! The id by which events know a row beside its number: the same whenever it is asked for.
QString uuidOf(const Store &store, const Link &link)
{
    static const QUuid rows(u"5b0c2a1e-6a5d-4c52-9a0e-1a1b8d0f7c31"_s);
    return QUuid::createUuidV5(rows, u"%1/%2"_s.arg(store.schema().type(link).name).arg(link.id))
        .toString(QUuid::WithoutBraces);
}

//! A link as events show it: with the status of the row, and whether it is live.
QJsonObject linkToJson(const Store &store, const Link &link)
{
    const EntityType &type = store.schema().type(link);
    const Field *status = type.field(u"sg_status_list"_s);
    const Row *row = store.row(link);
    const QString *code = status && row ? std::get_if<QString>(&row->value(status->place)) : nullptr;
    return {{u"name"_s, store.linkName(link)},
            {u"type"_s, type.name},
            {u"id"_s, link.id},
            {u"valid"_s, store.isLive(link) ? u"valid"_s : u"retired"_s},
            {u"status"_s, code ? QJsonValue(*code) : QJsonValue()},
            {u"uuid"_s, uuidOf(store, link)}};
}

QJsonArray linksToJson(const Store &store, const Links &links)
{
    QJsonArray list;
    for (const Link &link : links)
        list.append(linkToJson(store, link));
    return list;
}

QJsonValue valueToEvent(const Store &store, const Field &field, const Value &value)
{
    if (const QDateTime *time = std::get_if<QDateTime>(&value))
        return spaced(*time);
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const Link *link = std::get_if<Link>(&value))
        return linkToJson(store, *link);
    const QJsonValue *json = std::get_if<QJsonValue>(&value);
    if (json && field.type == DataType::Image)
        return (*json)[u"attachment"];
    if (isNull(value) && field.type == DataType::Checkbox)
        return false;
    return valueToJson(store, field, value);
}

//! A value of an event in a sentence.
QString spoken(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"nothing"_s;
    if (value.isString())
        return u'"' + value.toString() + u'"';
    if (value.isObject() && value[u"name"].isString())
        return value[u"name"].toString();
    if (value.isObject() || value.isArray())
        return u"another value"_s;
    return value.toVariant().toString();
}

QString spokenNames(const QJsonValue &links)
{
    QStringList names;
    const QJsonArray list = links.toArray();
    for (const QJsonValue link : list)
        names.append(link[u"name"].toString());
    return names.join(u", "_s);
}

//! What became of a row, behind the name of whoever did it.
QString sentence(const QString &kind, const QString &row, const QString &attribute, const QJsonObject &meta)
{
    if (kind == "New"_L1)
        return u"created %1"_s.arg(row);
    if (kind == "Retirement"_L1)
        return u"deleted %1"_s.arg(row);
    if (kind == "Revival"_L1)
        return u"revived %1"_s.arg(row);
    if (!meta.contains("added"_L1))
        return u"changed %1 from %2 to %3 on %4"_s.arg(attribute, spoken(meta[u"old_value"]),
                                                       spoken(meta[u"new_value"]), row);
    const QString added = spokenNames(meta[u"added"]);
    const QString removed = spokenNames(meta[u"removed"]);
    QStringList parts;
    if (!added.isEmpty())
        parts.append(u"added %1 to"_s.arg(added));
    if (!removed.isEmpty())
        parts.append(u"removed %1 from"_s.arg(removed));
    return u"%1 %2 on %3"_s.arg(parts.join(u" and "_s), attribute, row);
}

//! Whether this is a picture that is still being processed.
bool isTransient(const Value &value)
{
    const QJsonValue *picture = std::get_if<QJsonValue>(&value);
    return picture && (*picture)[u"is_transient"].toBool();
}

} // namespace

//! Turns the changes of one write into events.
class EventWriter
{
public:
    EventWriter(Store &store, const Caller &caller, const QDateTime &now)
        : m_store(store)
        , m_caller(caller)
        , m_now(now)
        , m_type(store.schema().find(u"EventLogEntry"_s))
    {
    }

    std::vector<EventLog::Entry> write(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            if (change.kind == Change::Kind::Created)
                m_created.insert(change.row);
        }
        for (const Change &change : changes)
            writeOne(change);
        return std::move(m_entries);
    }

private:
    void writeOne(const Change &change)
    {
        if (change.row.type == m_type->place || !m_store.row(change.row))
            return; // an event, or a row that was erased later on
        switch (change.kind) {
        case Change::Kind::Created:
            created(change.row);
            break;
        case Change::Kind::Changed:
            changed(change);
            break;
        case Change::Kind::Listed:
            listed(change);
            break;
        case Change::Kind::Retired:
            retired(change.row);
            break;
        case Change::Kind::Revived:
            revived(change);
            break;
        case Change::Kind::Erased:
            break;
        }
    }

    void created(const Link &row)
    {
        add(u"New"_s, row, {},
            {{u"type"_s, u"new_entity"_s}, {u"entity_type"_s, typeName(row)}, {u"entity_id"_s, row.id}});
    }

    //! A field may be written more than once: the first time says what it was before, and stands for all.
    void changed(const Change &change)
    {
        const Field &field = m_store.schema().type(change.row).fields[size_t(change.field)];
        const bool isNew = m_created.contains(change.row);
        const Value &now = m_store.row(change.row)->value(change.field);
        const auto key = std::pair(change.row, change.field);
        if (m_seen.contains(key) || now == change.before)
            return;
        m_seen.insert(key);
        if (unloggedFields().contains(field.name) || (isNew && field.name == "project"_L1))
            return;
        const Links before = linksOf(change.before);
        const Links after = isLink(field.type) ? linksOf(now) : Links();
        QJsonObject meta = changeMeta(change.row, field, isNew);
        if (field.type == DataType::MultiEntity || field.type == DataType::Addressing) {
            insertLists(meta, before, after);
        } else {
            meta.insert(u"old_value"_s, valueToEvent(m_store, field, change.before));
            meta.insert(u"new_value"_s, valueToEvent(m_store, field, now));
        }
        if (field.type == DataType::Image)
            meta.insert(u"is_transient"_s, isTransient(now));
        const int original = add(u"Change"_s, change.row, field.name, meta);
        if (!isLink(field.type))
            return;
        for (const Link &target : without(after, before))
            otherEnds(target, change.row, field, original, true);
        for (const Link &target : without(before, after))
            otherEnds(target, change.row, field, original, false);
    }

    //! "versions" of a playlist, whose links are PlaylistVersionConnections: those tell of themselves besides.
    void listed(const Change &change)
    {
        const Field &field = m_store.schema().type(change.row).fields[size_t(change.field)];
        const Links before = linksOf(change.before);
        const Links after = m_store.targets(change.row, field);
        if (before == after)
            return;
        QJsonObject meta = changeMeta(change.row, field, m_created.contains(change.row));
        insertLists(meta, before, after);
        add(u"Change"_s, change.row, field.name, meta);
    }

    void insertLists(QJsonObject &meta, const Links &before, const Links &after) const
    {
        meta.insert(u"added"_s, linksToJson(m_store, without(after, before)));
        meta.insert(u"removed"_s, linksToJson(m_store, without(before, after)));
    }

    QJsonObject changeMeta(const Link &row, const Field &field, bool isNew) const
    {
        QJsonObject meta{{u"type"_s, u"attribute_change"_s},         {u"attribute_name"_s, field.name},
                         {u"entity_type"_s, typeName(row)},          {u"entity_id"_s, row.id},
                         {u"field_data_type"_s, toText(field.type)}, {u"platform_id"_s, QJsonValue::Null}};
        if (isNew)
            meta.insert(u"in_create"_s, true);
        return meta;
    }

    //! The row at the other end of a link shows it in a list of its own, which has changed as well.
    void otherEnds(const Link &target, const Link &row, const Field &field, int original, bool isAdded)
    {
        const FieldPlace place{.type = row.type, .field = field.place};
        for (const Field &list : m_store.schema().type(target).fields) {
            if (list.isTrashed || !list.inverse.isValid() || !(list.inverse == place))
                continue;
            QJsonObject meta = changeMeta(row, field, m_created.contains(row));
            const QJsonArray about = linksToJson(m_store, {row});
            meta.insert(u"attribute_name"_s, list.name);
            meta.insert(u"actual_attribute_changed"_s, u"%1.%2"_s.arg(typeName(row), field.name));
            meta.insert(u"original_event_log_entry_id"_s, original);
            meta.insert(u"added"_s, isAdded ? about : QJsonArray());
            meta.insert(u"removed"_s, isAdded ? QJsonArray() : about);
            add(u"Change"_s, target, list.name, meta);
        }
    }

    void retired(const Link &row)
    {
        const QDateTime &at = m_store.row(row)->retiredAt();
        add(u"Change"_s, row, u"retirement_date"_s, retirementMeta(row, {}, at));
        add(u"Retirement"_s, row, {},
            {{u"type"_s, u"entity_retirement"_s},
             {u"class_name"_s, typeName(row)},
             {u"display_name"_s, m_store.linkName(row)},
             {u"entity_type"_s, typeName(row)},
             {u"entity_id"_s, row.id},
             {u"id"_s, row.id},
             {u"retirement_date"_s, timeOrNull(at)}});
    }

    void revived(const Change &change)
    {
        const Link &row = change.row;
        add(u"Revival"_s, row, {},
            {{u"type"_s, u"entity_revival"_s},
             {u"class_name"_s, typeName(row)},
             {u"display_name"_s, m_store.linkName(row)},
             {u"entity_type"_s, typeName(row)},
             {u"entity_id"_s, row.id},
             {u"id"_s, row.id}});
        add(u"Change"_s, row, u"retirement_date"_s, retirementMeta(row, change.retiredAt, {}));
    }

    QJsonObject retirementMeta(const Link &row, const QDateTime &before, const QDateTime &after) const
    {
        return {{u"type"_s, u"attribute_change"_s},     {u"attribute_name"_s, u"retirement_date"_s},
                {u"entity_type"_s, typeName(row)},      {u"entity_id"_s, row.id},
                {u"field_data_type"_s, u"date_time"_s}, {u"old_value"_s, timeOrNull(before)},
                {u"new_value"_s, timeOrNull(after)}};
    }

    //! The id of the event.
    int add(const QString &kind, const Link &row, const QString &attribute, QJsonObject meta)
    {
        if (m_caller.author != m_caller.user)
            meta.insert(u"sudo_actual_user"_s, linkToJson(m_store, m_caller.user));
        EventLog::Entry entry{.row = {.type = m_type->place, .id = m_store.nextId(m_type->place)}};
        const auto set = [&](const QString &name, Value value) {
            if (const Field *field = m_type->field(name))
                entry.values.emplace_back(field->place, std::move(value));
        };
        const Link project = m_store.projectOf(row);
        const QString rowText = u"%1 %2"_s.arg(typeName(row), m_store.linkName(row));
        set(u"description"_s,
            u"%1 %2"_s.arg(m_store.linkName(m_caller.author), sentence(kind, rowText, attribute, meta)));
        set(u"event_type"_s, u"Shotgun_%1_%2"_s.arg(typeName(row), kind));
        set(u"attribute_name"_s, attribute.isEmpty() ? Value() : Value(attribute));
        set(u"entity"_s, row);
        set(u"project"_s, project.id == 0 ? Value() : Value(project));
        set(u"user"_s, m_caller.author);
        set(u"meta"_s, QJsonValue(meta));
        set(u"created_at"_s, m_now);
        set(u"session_uuid"_s, m_caller.sessionUuid.isEmpty() ? Value() : Value(m_caller.sessionUuid));
        m_store.setNextId(m_type->place, entry.row.id + 1);
        m_entries.push_back(std::move(entry));
        return m_entries.back().row.id;
    }

    const QString &typeName(const Link &row) const { return m_store.schema().type(row).name; }

    Store &m_store;
    const Caller &m_caller;
    QDateTime m_now;
    const EntityType *m_type;
    std::vector<EventLog::Entry> m_entries;
    QSet<Link> m_created;
    std::set<std::pair<Link, int>> m_seen;
};

Links EventLog::report(Store &store, const Caller &caller, const std::vector<Change> &changes, const QDateTime &now)
{
    const Field *logs = store.schema().type(caller.user).field(u"generate_event_log_entries"_s);
    const bool isSilent = logs && store.row(caller.user)->value(logs->place) != Value(true);
    if (changes.empty() || isSilent || !store.schema().find(u"EventLogEntry"_s))
        return {};
    std::vector<Entry> entries = EventWriter(store, caller, now).write(changes);
    if (m_held == 0)
        return insert(store, entries);
    --m_held;
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    return {};
}

Links EventLog::release(Store &store)
{
    m_held = 0;
    return insert(store, std::exchange(m_waiting, {}));
}

Links EventLog::insert(Store &store, const std::vector<Entry> &entries)
{
    Links rows;
    for (const Entry &entry : entries) {
        store.insert(entry.row);
        for (const auto &[field, value] : entry.values)
            store.setValue(entry.row, field, value);
        rows.push_back(entry.row);
    }
    store.commit();
    return rows;
}

} // namespace bridge::sandbox::shotgrid
