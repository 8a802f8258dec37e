#pragma once

#include "sandbox/shotgrid/change.h"
#include "sandbox/shotgrid/schema.h"
#include "sandbox/shotgrid/value.h"

#include <QHash>

#include <map>
#include <utility>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! A row, live or retired. Only what is set is kept: a row of Shot has some 70 fields and uses a dozen.
class Row
{
public:
    explicit Row(int id = 0)
        : m_id(id)
    {
    }

    int id() const { return m_id; }
    bool isRetired() const { return m_retired; }
    //! The row whose retirement took this one along, and whose revival brings it back; none when it went by itself.
    const Link &retiredWith() const { return m_retiredWith; }
    const QDateTime &retiredAt() const { return m_retiredAt; }

    //! The stored value of the field at this place of the row's type; nothing when it is not set.
    const Value &value(int field) const;
    //! All that is set, by place of the field.
    const std::vector<std::pair<int, Value>> &values() const { return m_values; }

private:
    friend class Store;
    Value set(int field, Value value); // the one before

    int m_id = 0;
    bool m_retired = false;
    Link m_retiredWith = {};
    QDateTime m_retiredAt = {};
    std::vector<std::pair<int, Value>> m_values = {}; // by place of the field
};

//! The rows of the site by type and id, with an index of each link from its target.
//! All writing goes through the few functions below, each of which is noted, so that a write that fails half-way is
//! undone and one that succeeds is reported in one place.
class Store
{
public:
    explicit Store(Schema schema = {});

    const Schema &schema() const { return m_schema; }
    Schema &editSchema() { return m_schema; }

    using Rows = std::map<int, Row>;
    //! All rows of a type in the order of ids, retired ones among them.
    const Rows &rows(int type) const;
    //! Null when the row never existed (or was erased).
    const Row *row(const Link &link) const;
    bool isLive(const Link &link) const;

    //! Ids, ascending, of the rows of \a field's type that store a link to \a target in it; retired ones among them.
    //! This is the index by project too: `pointingAt(place of Shot.project, project)`.
    const std::vector<int> &pointingAt(const FieldPlace &field, const Link &target) const;

    //! Live targets of a link field of whatever kind (stored, other end, through a connection), in the order in which a
    //! list is read. At most one for an `entity` field.
    Links targets(const Link &row, const Field &field) const;
    //! Whether the link field holds \a target, which is live. Cheaper than targets() for the other end of many links.
    bool holds(const Link &row, const Field &field, const Link &target) const;
    //! Live rows that have \a target in the link field \a field: the answer to the filter `field is target`, ascending.
    std::vector<int> rowsHolding(const FieldPlace &field, const Link &target) const;

    //! The project a row belongs to; no link when it has none. A Project belongs to itself.
    Link projectOf(const Link &row) const;

    //! What `cached_display_name` reads: null for types that have none (Step), "-" when the name is empty.
    Value displayName(const Link &row) const;
    //! The name in a link to the row: the display name, or the identifier of types without one.
    QString linkName(const Link &row) const;

    // Writing. Each is noted in the transaction.
    int nextId(int type) const;
    void setNextId(int type, int id);
    void insert(const Link &row);
    void setValue(const Link &row, int field, Value value);
    //! Remembers what \a field of \a row listed before the rows that its links are were written.
    void noteList(const Link &row, const Field &field, const Links &before);
    void retire(const Link &row, const QDateTime &at, const Link &with = {});
    void revive(const Link &row);
    void erase(const Link &row);

    //! A Step is a column in the schema of its type: to be called when one was made or changed.
    void refreshStepColumn(const Link &step);

    //! Forgets what was noted and hands it out.
    std::vector<Change> commit();
    //! Takes back everything since the last commit. Ids that were given out stay spent, as on a real site.
    void rollback();

private:
    struct Table {
        Rows rows = {};
        int nextId = 1;
        QHash<int, QHash<Link, std::vector<int>>> links = {}; // by field, by target
    };

    Table &table(int type);
    const Table *find(int type) const;
    void index(const Link &row, int field, const Value &value);
    void unindex(const Link &row, int field, const Value &value);
    void write(const Link &row, int field, Value value);

    Schema m_schema;
    std::vector<Table> m_tables;
    std::vector<Change> m_changes;
};

} // namespace bridge::sandbox::shotgrid
