#include "sandbox/shotgrid/store.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

const Value nothing = {};
const std::vector<int> nobody = {};
const Store::Rows noRows = {};

//! Calls \a visit with each link that the value holds.
template <class Visit> void eachLink(const Value &value, Visit visit)
{
    if (const Link *link = std::get_if<Link>(&value)) {
        visit(*link);
    } else if (const Links *links = std::get_if<Links>(&value)) {
        for (const Link &one : *links)
            visit(one);
    }
}

QString textOf(const Value &value)
{
    if (const QString *text = std::get_if<QString>(&value))
        return *text;
    if (const qint64 *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return {};
}

} // namespace

const Value &Row::value(int field) const
{
    const auto found = std::lower_bound(m_values.begin(), m_values.end(), field,
                                        [](const auto &entry, int place) { return entry.first < place; });
    return found == m_values.end() || found->first != field ? nothing : found->second;
}

Value Row::set(int field, Value value)
{
    auto found = std::lower_bound(m_values.begin(), m_values.end(), field,
                                  [](const auto &entry, int place) { return entry.first < place; });
    const bool isThere = found != m_values.end() && found->first == field;
    if (!isThere) {
        if (!isNull(value))
            m_values.emplace(found, field, std::move(value));
        return {};
    }
    Value before = std::exchange(found->second, std::move(value));
    if (isNull(found->second))
        m_values.erase(found);
    return before;
}

Store::Store(Schema schema)
    : m_schema(std::move(schema))
{
    m_tables.resize(m_schema.types().size());
    for (const EntityType &type : m_schema.types())
        m_tables[size_t(type.place)].nextId = type.startsAt;
}

Store::Table &Store::table(int type)
{
    return m_tables[size_t(type)];
}

const Store::Table *Store::find(int type) const
{
    return type < 0 || type >= int(m_tables.size()) ? nullptr : &m_tables[size_t(type)];
}

const Store::Rows &Store::rows(int type) const
{
    const Table *found = find(type);
    return found ? found->rows : noRows;
}

const Row *Store::row(const Link &link) const
{
    const Rows &all = rows(link.type);
    const auto found = all.find(link.id);
    return found == all.end() ? nullptr : &found->second;
}

bool Store::isLive(const Link &link) const
{
    const Row *found = row(link);
    return found && !found->isRetired();
}

const std::vector<int> &Store::pointingAt(const FieldPlace &field, const Link &target) const
{
    const Table *owner = find(field.type);
    if (!owner)
        return nobody;
    const auto byTarget = owner->links.constFind(field.field);
    if (byTarget == owner->links.cend())
        return nobody;
    const auto found = byTarget->constFind(target);
    return found == byTarget->cend() ? nobody : *found;
}

Links Store::targets(const Link &row, const Field &field) const
{
    Links found;
    const auto add = [&](const Link &target) {
        if (isLive(target))
            found.push_back(target);
    };
    if (field.inverse.isValid()) {
        for (const int id : pointingAt(field.inverse, row))
            add({.type = field.inverse.type, .id = id});
    } else if (field.near.isValid()) {
        for (const int id : pointingAt(field.near, row)) {
            const Row *connection = this->row({.type = field.near.type, .id = id});
            if (!connection->isRetired())
                eachLink(connection->value(field.far.field), add);
        }
    } else if (const Row *self = this->row(row)) {
        eachLink(self->value(field.place), add);
    }
    if (field.type == DataType::Entity)
        return found;
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (!field.readOrder.isEmpty()) {
        const auto orderOf = [&](const Link &target) {
            const Field *by = m_schema.type(target).field(field.readOrder);
            return by ? textOf(this->row(target)->value(by->place)) : QString();
        };
        std::stable_sort(found.begin(), found.end(),
                         [&](const Link &left, const Link &right) { return orderOf(left) < orderOf(right); });
    }
    return found;
}

bool Store::holds(const Link &row, const Field &field, const Link &target) const
{
    if (!isLive(target))
        return false;
    const auto isIn = [](const Value &value, const Link &wanted) {
        bool isThere = false;
        eachLink(value, [&](const Link &link) { isThere = isThere || link == wanted; });
        return isThere;
    };
    if (field.inverse.isValid()) {
        const Row *other = this->row(target);
        return target.type == field.inverse.type && isIn(other->value(field.inverse.field), row);
    }
    if (field.near.isValid()) {
        const Links all = targets(row, field);
        return std::find(all.begin(), all.end(), target) != all.end();
    }
    const Row *self = this->row(row);
    return self && isIn(self->value(field.place), target);
}

std::vector<int> Store::rowsHolding(const FieldPlace &field, const Link &target) const
{
    std::vector<int> found;
    if (!isLive(target))
        return found;
    const Field &wanted = m_schema.field(field);
    const auto add = [&](const Link &row) {
        if (row.type == field.type && isLive(row))
            found.push_back(row.id);
    };
    if (wanted.inverse.isValid()) {
        if (target.type == wanted.inverse.type)
            eachLink(row(target)->value(wanted.inverse.field), add);
    } else if (wanted.near.isValid()) {
        for (const int id : pointingAt(wanted.far, target)) {
            const Row *connection = row({.type = wanted.far.type, .id = id});
            if (!connection->isRetired())
                eachLink(connection->value(wanted.near.field), add);
        }
    } else {
        for (const int id : pointingAt(field, target))
            add({.type = field.type, .id = id});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Link Store::projectOf(const Link &row) const
{
    const EntityType &type = m_schema.type(row);
    if (type.project == EntityType::Project::Self)
        return row;
    const Field *project = type.field(u"project"_s);
    const Row *found = this->row(row);
    if (!project || !found)
        return {};
    const Link *link = std::get_if<Link>(&found->value(project->place));
    return link ? *link : Link{};
}

Value Store::displayName(const Link &row) const
{
    const EntityType &type = m_schema.type(row);
    const Row *found = this->row(row);
    if (type.displayName.isEmpty() || !found)
        return {};
    // Field names and the text between them: the text stands only between two values that are there.
    QString name;
    QString between;
    QString word;
    const auto take = [&] {
        if (const Field *field = type.field(word)) {
            const QString text = textOf(found->value(field->place));
            if (!text.isEmpty())
                name += name.isEmpty() ? text : between + text;
            between.clear();
        } else {
            between += word;
        }
        word.clear();
    };
    for (const QChar letter : type.displayName) {
        if (letter.isLetterOrNumber() || letter == u'_') {
            word += letter;
        } else {
            take();
            between += letter;
        }
    }
    take();
    return name.isEmpty() ? u"-"_s : name;
}

QString Store::linkName(const Link &row) const
{
    const Value name = displayName(row);
    if (const QString *text = std::get_if<QString>(&name))
        return *text;
    const EntityType &type = m_schema.type(row);
    const Field *identifier = type.field(type.identifier);
    const Row *found = this->row(row);
    return identifier && found ? textOf(found->value(identifier->place)) : QString();
}

int Store::nextId(int type) const
{
    return find(type)->nextId;
}

void Store::setNextId(int type, int id)
{
    table(type).nextId = id;
}

void Store::insert(const Link &row)
{
    Table &into = table(row.type);
    into.rows.emplace(row.id, Row(row.id));
    into.nextId = std::max(into.nextId, row.id + 1);
    m_changes.push_back({.kind = Change::Kind::Created, .row = row});
}

void Store::setValue(const Link &row, int field, Value value)
{
    const Row *found = this->row(row);
    Q_ASSERT_X(found, "Store", "value of a row that is not there");
    if (found->value(field) == value)
        return;
    m_changes.push_back({.kind = Change::Kind::Changed, .row = row, .field = field, .before = found->value(field)});
    write(row, field, std::move(value));
}

void Store::noteList(const Link &row, const Field &field, const Links &before)
{
    m_changes.push_back({.kind = Change::Kind::Listed, .row = row, .field = field.place, .before = Value(before)});
}

void Store::retire(const Link &row, const QDateTime &at, const Link &with)
{
    Row &found = table(row.type).rows.at(row.id);
    if (found.m_retired)
        return;
    found.m_retired = true;
    found.m_retiredAt = at;
    found.m_retiredWith = with;
    m_changes.push_back({.kind = Change::Kind::Retired, .row = row});
}

void Store::revive(const Link &row)
{
    Row &found = table(row.type).rows.at(row.id);
    if (!found.m_retired)
        return;
    found.m_retired = false;
    m_changes.push_back({.kind = Change::Kind::Revived,
                         .row = row,
                         .retiredWith = std::exchange(found.m_retiredWith, {}),
                         .retiredAt = std::exchange(found.m_retiredAt, {})});
}

void Store::erase(const Link &row)
{
    Row &found = table(row.type).rows.at(row.id);
    for (const auto &[field, value] : found.m_values)
        unindex(row, field, value);
    m_changes.push_back({.kind = Change::Kind::Erased,
                         .row = row,
                         .erased = std::move(found.m_values),
                         .wasRetired = found.m_retired,
                         .retiredWith = found.m_retiredWith,
                         .retiredAt = found.m_retiredAt});
    table(row.type).rows.erase(row.id);
}

void Store::refreshStepColumn(const Link &step)
{
    const EntityType &type = m_schema.type(step);
    const Row *found = row(step);
    const Field *entityType = type.field(u"entity_type"_s);
    if (!found || !entityType)
        return;
    const EntityType *of = m_schema.find(textOf(found->value(entityType->place)));
    if (of)
        m_schema.addStepColumns(of->place, step.id, linkName(step));
}

std::vector<Change> Store::commit()
{
    return std::exchange(m_changes, {});
}

void Store::rollback()
{
    const std::vector<Change> done = std::exchange(m_changes, {});
    for (auto change = done.rbegin(); change != done.rend(); ++change) {
        const Link &row = change->row;
        switch (change->kind) {
        case Change::Kind::Created:
            table(row.type).rows.erase(row.id); // what was set after is already taken back
            break;
        case Change::Kind::Changed:
            write(row, change->field, change->before);
            break;
        case Change::Kind::Listed:
            break; // its rows are taken back themselves
        case Change::Kind::Retired: {
            Row &live = table(row.type).rows.at(row.id);
            live.m_retired = false;
            live.m_retiredWith = {};
            live.m_retiredAt = {};
            break;
        }
        case Change::Kind::Revived: {
            Row &retired = table(row.type).rows.at(row.id);
            retired.m_retired = true;
            retired.m_retiredWith = change->retiredWith;
            retired.m_retiredAt = change->retiredAt;
            break;
        }
        case Change::Kind::Erased: {
            Row &again = table(row.type).rows.emplace(row.id, Row(row.id)).first->second;
            again.m_retired = change->wasRetired;
            again.m_retiredWith = change->retiredWith;
            again.m_retiredAt = change->retiredAt;
            for (const auto &[field, value] : change->erased)
                write(row, field, value);
            break;
        }
        }
    }
}

void Store::write(const Link &row, int field, Value value)
{
    index(row, field, value);
    const Value before = table(row.type).rows.at(row.id).set(field, std::move(value));
    // Links that stay were added a second time above, which is no change, and must not be taken out here.
    const Value &now = this->row(row)->value(field);
    eachLink(before, [&](const Link &target) {
        bool stays = false;
        eachLink(now, [&](const Link &kept) { stays = stays || kept == target; });
        if (!stays)
            unindex(row, field, target);
    });
}

void Store::index(const Link &row, int field, const Value &value)
{
    eachLink(value, [&](const Link &target) {
        std::vector<int> &ids = table(row.type).links[field][target];
        const auto place = std::lower_bound(ids.begin(), ids.end(), row.id);
        if (place == ids.end() || *place != row.id)
            ids.insert(place, row.id);
    });
}

void Store::unindex(const Link &row, int field, const Value &value)
{
    eachLink(value, [&](const Link &target) {
        std::vector<int> &ids = table(row.type).links[field][target];
        const auto place = std::lower_bound(ids.begin(), ids.end(), row.id);
        if (place != ids.end() && *place == row.id)
            ids.erase(place);
    });
}

} // namespace bridge::sandbox::shotgrid
