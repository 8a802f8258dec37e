// The part of Writer that has to do with other rows: both ends of a link, connections, what goes with a retired row.
#include "sandbox/shotgrid/writer.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! What is in \a links and not in \a others.
Links without(const Links &links, const Links &others)
{
    Links left;
    for (const Link &link : links) {
        if (std::find(others.begin(), others.end(), link) == others.end())
            left.push_back(link);
    }
    return left;
}

Value toValue(const Field &field, const Links &links)
{
    if (links.empty())
        return {};
    return field.type == DataType::Entity ? Value(links.front()) : Value(links);
}

Links storedLinks(const Row &row, const Field &field)
{
    const Value &value = row.value(field.place);
    if (const Link *link = std::get_if<Link>(&value))
        return {*link};
    const Links *links = std::get_if<Links>(&value);
    return links ? *links : Links();
}

//! Whether \a to is reached from \a from along the field.
bool leadsTo(const Store &store, const Field &field, const Link &from, const Link &to, QSet<Link> &seen)
{
    if (from == to)
        return true;
    if (seen.contains(from))
        return false;
    seen.insert(from);
    const Links next = store.targets(from, field);
    return std::any_of(next.begin(), next.end(),
                       [&](const Link &link) { return leadsTo(store, field, link, to, seen); });
}

//! Whether the row is on its own way along the field.
bool isInLoop(const Store &store, const Field &field, const Link &row)
{
    QSet<Link> seen;
    const Links next = store.targets(row, field);
    return std::any_of(next.begin(), next.end(),
                       [&](const Link &link) { return leadsTo(store, field, link, row, seen); });
}

Failure createFailed(const EntityType &type, const QString &why)
{
    return invalidRecord(u"Create failed for [%1]: %2"_s.arg(type.name, why));
}

} // namespace

Refusal Writer::writeLinks(const Link &row, const Field &field, const WrittenLinks &written)
{
    if (field.isStored()) {
        const Links after = mergedLinks(storedLinks(*m_store.row(row), field), written);
        m_store.setValue(row, field.place, toValue(field, after));
        return std::nullopt;
    }
    const Links before = m_store.targets(row, field);
    const Links after = mergedLinks(before, written);
    if (field.near.isValid())
        return writeConnections(row, field, before, after);
    writeOtherEnd(row, field, before, after);
    return std::nullopt;
}

void Writer::writeOtherEnd(const Link &row, const Field &field, const Links &before, const Links &after)
{
    const Field &end = m_store.schema().field(field.inverse);
    for (const Link &dropped : without(before, after)) {
        if (field.retiresDropped)
            retireWith(dropped, {});
        else
            m_store.setValue(dropped, end.place, toValue(end, without(storedLinks(*m_store.row(dropped), end), {row})));
    }
    for (const Link &added : without(after, before)) {
        Links links = end.type == DataType::Entity ? Links() : storedLinks(*m_store.row(added), end);
        links.push_back(row);
        m_store.setValue(added, end.place, toValue(end, links));
    }
}

Refusal Writer::writeConnections(const Link &row, const Field &field, const Links &before, const Links &after)
{
    const EntityType &connection = m_store.schema().type(field.near.type);
    const Field &near = m_store.schema().field(field.near);
    m_store.noteList(row, field, before);
    for (const Link &dropped : without(before, after)) {
        const std::vector<int> ids = m_store.pointingAt(field.near, row);
        for (const int id : ids) {
            const Link between{.type = connection.place, .id = id};
            const Row &found = *m_store.row(between);
            if (found.isRetired() || found.value(field.far.field) != Value(dropped))
                continue;
            if (near.cascade == Field::Cascade::Erase)
                m_store.erase(between);
            else
                m_store.retire(between, m_now);
        }
    }
    for (const Link &added : without(after, before)) {
        const Link between = insertRow(connection);
        m_store.setValue(between, field.near.field, row);
        m_store.setValue(between, field.far.field, added);
        fillDefaults(between, {field.near.field, field.far.field});
        signNew(between);
        if (auto refusal = refusalOfConnection(connection, between))
            return refusal;
    }
    return std::nullopt;
}

Refusal Writer::refusalOfConnection(const EntityType &type, const Link &row) const
{
    const Row &self = *m_store.row(row);
    const auto targetOf = [&](const Field *field) {
        const Link *link = field ? std::get_if<Link>(&self.value(field->place)) : nullptr;
        return link ? *link : Link{};
    };
    if (type.uniquePair.size() == 2) {
        const Field *first = type.field(type.uniquePair[0]);
        const Field *second = type.field(type.uniquePair[1]);
        for (const int id : m_store.pointingAt({.type = type.place, .field = first->place}, targetOf(first))) {
            const Row &other = *m_store.row({.type = type.place, .id = id});
            if (id != row.id && !other.isRetired() && other.value(second->place) == self.value(second->place))
                return createFailed(type, u"There is already a connection between the entities."_s);
        }
    }
    if (type.name != "TaskDependency"_L1)
        return std::nullopt;
    const Link task = targetOf(type.field(u"task"_s));
    const Field *upstream = task.id == 0 ? nullptr : m_store.schema().type(task).field(u"upstream_tasks"_s);
    if (upstream && isInLoop(m_store, *upstream, task))
        return createFailed(type, u"Can't create this dependency as it causes a loop."_s);
    return std::nullopt;
}

void Writer::retireWith(const Link &row, const Link &with)
{
    if (!m_store.isLive(row))
        return;
    m_store.retire(row, m_now, with);
    for (const EntityType &type : m_store.schema().types()) {
        for (const Field &field : type.fields) {
            if (field.cascade == Field::Cascade::None)
                continue;
            const std::vector<int> ids = m_store.pointingAt({.type = type.place, .field = field.place}, row);
            for (const int id : ids) {
                const Link dependent{.type = type.place, .id = id};
                if (field.cascade == Field::Cascade::Erase)
                    m_store.erase(dependent);
                else
                    retireWith(dependent, row);
            }
        }
    }
}

void Writer::reviveWith(const Link &row)
{
    m_store.revive(row);
    for (const EntityType &type : m_store.schema().types()) {
        for (const Field &field : type.fields) {
            if (field.cascade != Field::Cascade::Retire)
                continue;
            const std::vector<int> ids = m_store.pointingAt({.type = type.place, .field = field.place}, row);
            for (const int id : ids) {
                const Link dependent{.type = type.place, .id = id};
                if (m_store.row(dependent)->retiredWith() == row)
                    reviveWith(dependent);
            }
        }
    }
}

} // namespace bridge::sandbox::shotgrid
