#include "sandbox/shotgrid/writer.h"

#include "sandbox/shotgrid/file.h"
#include "sandbox/shotgrid/naming.h"
#include "sandbox/shotgrid/permissions.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

bool isLinkOrFile(DataType type)
{
    return isLink(type) || type == DataType::Url;
}

QSet<int> placesOf(const auto &prepared)
{
    QSet<int> places;
    for (const auto &one : prepared)
        places.insert(one.field->place);
    return places;
}

QString textOf(const Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

//! A value that another row has, in the words of the layer of the site that looks after it.
QString refusalOfTaken(const EntityType &type, const Field &field)
{
    if (field.isUnique)
        return u"The value for the %1 field is required to be unique. <br> "_s.arg(field.label);
    const QString name = field.name.left(1).toUpper() + field.name.mid(1);
    return u"Validation failed: %1 is already in use by an active or retired %2"_s.arg(
        name, toSnake(type.name).replace(u'_', u' '));
}

} // namespace

Outcome<Link> Writer::create(const EntityType &type, const QJsonObject &data)
{
    if (auto refusal = refusalToCreate(m_caller, type))
        return *refusal;
    const auto prepared = prepare(Verb::Create, type, data);
    if (!prepared)
        return inCallersWords(Verb::Create, prepared.failure());
    // A batch does not miss the project: it answers with a row that nobody will find.
    const bool needsProject = type.project == EntityType::Project::Required && m_place == Place::Single;
    if (needsProject && !data[u"project"].isObject())
        return invalidRequest(u"API create() missing 'project' attribute: %1"_s.arg(toRuby(data)));
    for (const Prepared &one : *prepared) {
        if (auto refusal = refusalOfName(Verb::Create, type, one))
            return *refusal;
        if (auto refusal = refusalOfDuplicate(Verb::Create, type, one, {}))
            return *refusal;
    }
    const Link row = insertRow(type);
    for (const Prepared &one : *prepared) {
        if (auto refusal = write(row, one))
            return inCallersWords(Verb::Create, *refusal);
    }
    if (auto refusal = refusalOfConnection(type, row))
        return *refusal;
    const QSet<int> given = placesOf(*prepared);
    fillDefaults(row, given);
    signNew(row, given);
    settleDates(row, *prepared);
    joinName(row, *prepared);
    applyTemplate(row, *prepared);
    return row;
}

Refusal Writer::update(const Link &row, const QJsonObject &data)
{
    const EntityType &type = m_store.schema().type(row);
    if (!reaches(row))
        return missingRowToWrite(type.name, row.id);
    const auto prepared = prepare(Verb::Update, type, data);
    if (!prepared)
        return inCallersWords(Verb::Update, prepared.failure());
    for (const Prepared &one : *prepared) {
        if (auto refusal = refusalOfName(Verb::Update, type, one))
            return refusal;
        if (auto refusal = refusalOfDuplicate(Verb::Update, type, one, row))
            return refusal;
    }
    for (const Prepared &one : *prepared) {
        if (auto refusal = write(row, one))
            return inCallersWords(Verb::Update, *refusal);
    }
    settleDates(row, *prepared);
    joinName(row, *prepared);
    applyTemplate(row, *prepared);
    if (!prepared->empty())
        sign(row, u"updated_at"_s, u"updated_by"_s);
    return std::nullopt;
}

Refusal Writer::retire(const Link &row)
{
    const EntityType &type = m_store.schema().type(row);
    if (!reaches(row))
        return missingRowToWrite(type.name, row.id);
    if (auto refusal = refusalToRetire(m_caller, type))
        return refusal;
    const Field *entity = type.field(u"entity"_s);
    if (type.name == "Reply"_L1 && entity && m_store.targets(row, *entity).empty()) {
        return invalidRecord(u"Delete failed for [Reply with id=%1]: undefined method 'reflect_on_association' for "
                             "class NilClass"_s.arg(row.id));
    }
    retireWith(row, {});
    return std::nullopt;
}

Outcome<bool> Writer::revive(const Link &row)
{
    const EntityType &type = m_store.schema().type(row);
    const Row *found = m_store.row(row);
    if (!found || !(m_caller.seesAllProjects || canSee(m_caller, m_store, row)))
        return missingRowToWrite(type.name, row.id);
    if (!found->isRetired())
        return false;
    reviveWith(row);
    return true;
}

Outcome<std::vector<Writer::Prepared>> Writer::prepare(Verb verb, const EntityType &type, const QJsonObject &data) const
{
    std::vector<Prepared> prepared;
    for (auto entry = data.begin(); entry != data.end(); ++entry) {
        const Field *field = type.field(entry.key());
        const bool isDropped =
            field && field->access != Field::Access::Read && (field->isServerMade || field->isPerCaller);
        if (isDropped)
            continue;
        Outcome<Prepared> one = prepareField(verb, type, entry.key(), entry.value());
        if (!one)
            return one.failure();
        prepared.push_back(std::move(*one));
    }
    return prepared;
}

Outcome<Writer::Prepared> Writer::prepareField(Verb verb, const EntityType &type, const QString &name,
                                               const QJsonValue &json) const
{
    const Field *field = type.field(name);
    const QString path = type.name + u'.' + name;
    if (!field && m_place == Place::Batch) {
        return invalidRecord(
            u"Invalid field value, update failed [2 - Invalid field name: field [%1] does not exist or "
            "user does not have access permission.]"_s.arg(path));
    }
    if (!field)
        return invalidRequest(u"API %1() %2 doesn't exist."_s.arg(toText(verb), path), QJsonObject());
    if (verb == Verb::Update) {
        if (auto refusal = refusalToUpdate(m_caller, type, *field))
            return *refusal;
    }
    if (field->access == Field::Access::Read)
        return invalidRequest(u"API %1() %2 is read only."_s.arg(toText(verb), path));
    if (field->access == Field::Access::Create && verb == Verb::Update)
        return invalidRequest(u"API %1() %2 is editable on create only."_s.arg(toText(verb), path));
    Prepared prepared{.field = field};
    if (isLink(field->type)) {
        auto links = writtenLinks(verb, m_store, m_caller, type, *field, json);
        if (!links)
            return links.failure();
        prepared.links = std::move(*links);
    } else if (field->type == DataType::Url && !json.isNull()) {
        auto file = writtenFile(verb, m_store, type, *field, json);
        if (!file)
            return file.failure();
        prepared.file = std::move(*file);
    } else if (!isLinkOrFile(field->type)) {
        auto value = writtenValue(verb, type, *field, json);
        if (!value)
            return value.failure();
        prepared.value = std::move(*value);
    }
    return prepared;
}

Refusal Writer::refusalOfName(Verb verb, const EntityType &type, const Prepared &identifier) const
{
    const Field &field = *identifier.field;
    if (field.name != type.identifier || field.mayBeEmpty || !isNull(identifier.value))
        return std::nullopt;
    const QString place = verb == Verb::Create ? u"Create failed for [%1]"_s.arg(type.name)
                                               : u"Update failed for [%1.%2]"_s.arg(type.name, field.name);
    return invalidRecord(u"%1: Cannot set identifier field to empty. (%2)"_s.arg(place, type.name));
}

Refusal Writer::refusalOfDuplicate(Verb verb, const EntityType &type, const Prepared &prepared, const Link &self) const
{
    const Field &field = *prepared.field;
    if ((!field.isUnique && !field.isUniqueWhenLive) || isNull(prepared.value))
        return std::nullopt;
    for (const auto &[id, row] : m_store.rows(type.place)) {
        if (row.isRetired() || id == self.id || row.value(field.place) != prepared.value)
            continue;
        const QString place = verb == Verb::Create ? u"Create failed for [%1]"_s.arg(type.name)
                                                   : u"Update failed for [%1.%2]"_s.arg(type.name, field.name);
        return invalidRecord(place + u": "_s + refusalOfTaken(type, field));
    }
    return std::nullopt;
}

Failure Writer::inCallersWords(Verb verb, Failure failure) const
{
    if (failure.isOfValue && (verb == Verb::Create || m_place == Place::Batch)) {
        failure.title = u"Invalid field value, update failed [5 - %1]"_s.arg(failure.title);
        failure.isFromRecord = true;
    }
    return failure;
}

bool Writer::reaches(const Link &row) const
{
    // A ghost is seen by nobody, and still takes a write.
    return m_store.isLive(row) && (m_caller.seesAllProjects || canSee(m_caller, m_store, row));
}

Link Writer::insertRow(const EntityType &type)
{
    const Link row{.type = type.place, .id = m_store.nextId(type.place)};
    m_store.insert(row);
    return row;
}

void Writer::fillDefaults(const Link &row, const QSet<int> &given)
{
    const EntityType &type = m_store.schema().type(row);
    for (const Field &field : type.fields) {
        if (field.isTrashed || !field.isStored() || given.contains(field.place))
            continue;
        if (!field.defaultValue.isNull() && !isLinkOrFile(field.type)) {
            if (auto value = writtenValue(Verb::Create, type, field, field.defaultValue))
                m_store.setValue(row, field.place, std::move(*value));
        } else if (field.name == type.identifier && !type.newName.isEmpty()) {
            QString name = type.newName;
            m_store.setValue(row, field.place, name.replace("{id}"_L1, QString::number(row.id)));
        } else if (type.name == "EventLogEntry"_L1 && field.name == "description"_L1) {
            m_store.setValue(row, field.place, u"New Event"_s);
        } else if (field.hasServerDefault && field.type == DataType::Entity) {
            m_store.setValue(row, field.place, m_caller.author);
        } else if (field.hasServerDefault && field.type == DataType::Number) {
            // A place behind the other rows of the same parent.
            const Field *entity = type.field(u"entity"_s);
            const Links parent = entity ? m_store.targets(row, *entity) : Links();
            const FieldPlace place{.type = type.place, .field = entity ? entity->place : -1};
            const size_t siblings = parent.empty() ? 1 : m_store.pointingAt(place, parent.front()).size();
            m_store.setValue(row, field.place, qint64(siblings));
        }
    }
}

Refusal Writer::write(const Link &row, const Prepared &prepared)
{
    if (prepared.links)
        return writeLinks(row, *prepared.field, *prepared.links);
    if (prepared.file)
        writeFile(row, *prepared.field, *prepared.file);
    else if (prepared.field->type == DataType::Image)
        clearPicture(row, *prepared.field);
    else
        m_store.setValue(row, prepared.field->place, prepared.value);
    return std::nullopt;
}

void Writer::settleDates(const Link &row, const std::vector<Prepared> &written)
{
    const EntityType &type = m_store.schema().type(row);
    const Field *start = type.field(u"start_date"_s);
    const Field *due = type.field(u"due_date"_s);
    const Field *duration = type.field(u"duration"_s);
    if (!start || !due || !duration)
        return;
    const auto isSet = [&written](const Field *field) {
        return std::any_of(written.begin(), written.end(),
                           [field](const Prepared &one) { return one.field == field && !isNull(one.value); });
    };
    const Row &found = *m_store.row(row);
    TaskDates dates;
    if (const QDate *date = std::get_if<QDate>(&found.value(start->place)))
        dates.start = *date;
    if (const QDate *date = std::get_if<QDate>(&found.value(due->place)))
        dates.due = *date;
    if (const qint64 *minutes = std::get_if<qint64>(&found.value(duration->place)))
        dates.duration = *minutes;
    const TaskDates after =
        settled(dates, {.start = isSet(start), .due = isSet(due), .duration = isSet(duration)}, m_hoursPerDay);
    if (after.due != dates.due)
        m_store.setValue(row, due->place, after.due);
    if (after.duration != dates.duration)
        m_store.setValue(row, duration->place, *after.duration);
}

void Writer::joinName(const Link &row, const std::vector<Prepared> &written)
{
    const EntityType &type = m_store.schema().type(row);
    const Field *name = type.field(u"name"_s);
    const Field *first = type.field(u"firstname"_s);
    const Field *last = type.field(u"lastname"_s);
    const QSet<int> given = placesOf(written);
    if (!name || !first || !last || given.contains(name->place))
        return;
    if (!given.contains(first->place) && !given.contains(last->place))
        return;
    const Row &found = *m_store.row(row);
    const QString joined = textOf(found.value(first->place)) + u' ' + textOf(found.value(last->place));
    m_store.setValue(row, name->place, joined.trimmed());
}

void Writer::signNew(const Link &row, const QSet<int> &given)
{
    sign(row, u"created_at"_s, u"created_by"_s, given);
    sign(row, u"updated_at"_s, u"updated_by"_s, given);
}

void Writer::sign(const Link &row, const QString &timeField, const QString &authorField, const QSet<int> &given)
{
    const EntityType &type = m_store.schema().type(row);
    const Field *time = type.field(timeField);
    const Field *author = type.field(authorField);
    if (time && !given.contains(time->place))
        m_store.setValue(row, time->place, m_now);
    if (author && !given.contains(author->place))
        m_store.setValue(row, author->place, m_caller.author);
}

} // namespace bridge::sandbox::shotgrid
