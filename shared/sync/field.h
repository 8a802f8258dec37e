#pragma once

#include "sync/value.h"

#include <QList>

#include <bitset>
#include <map>
#include <set>
#include <vector>

namespace bridge::sync {

//! Place of a field in Mapping::fields.
using FieldId = quint8;
//! Some of the fields of a mapping. 64 is more than a studio maps, and keeps an entity small.
constexpr std::size_t maxFields = 64;
using FieldSet = std::bitset<maxFields>;

//! What a field is to the reconciliation. Statuses, tags, assignees and the task type are members of an AYON entity;
//! all other fields are AYON attributes (ATT-04).
enum class Role { Status, Tags, Assignees, TaskType, Attribute };

//! The ShotGrid half of a field, on one entity type of one site.
struct ShotgridField {
    QString code = {}; // the programmatic name there: "sg_cut_in"
    QString dataType = {}; // "number", "date", "status_list" …
    bool editable = true;
    QStringList validValues = {}; // of lists and status lists; empty: any
    bool operator==(const ShotgridField &) const = default;
};

//! One thing that both sides know, under the name that AYON gives it.
struct Field {
    QString name = {}; // "status", "tags", "assignees", "taskType", or the attribute's name
    Role role = Role::Attribute;
    QString ayonType = {}; // "string", "integer", "float", "boolean", "datetime", "list_of_strings" …
    bool inherits = false; // AYON folders and tasks take it from their parent
    std::set<QString> ayonScope = {}; // "project", "folder", "task", "version": where AYON has it
    std::map<QString, ShotgridField> shotgrid =
        {}; // by entity type, where ShotGrid has it and the row's scope allows it
    bool operator==(const Field &) const = default;
};

//! The values of an entity, by field. A field that is absent was not read, or never agreed on; one that is there with
//! nothing in it is known to be cleared. A sorted list: an entity has a handful, and there are 100,000 entities. Copies
//! share it until one is changed.
class Fields
{
public:
    struct Entry {
        FieldId field = 0;
        Value value = {};
        bool operator==(const Entry &) const = default;
    };

    bool contains(FieldId field) const { return find(field) != nullptr; }
    //! Nothing when the field is absent.
    const Value &value(FieldId field) const;
    void set(FieldId field, Value value);
    void remove(FieldId field);
    void reserve(std::size_t count) { m_entries.reserve(qsizetype(count)); }

    auto begin() const { return m_entries.cbegin(); }
    auto end() const { return m_entries.cend(); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    bool operator==(const Fields &) const = default;

private:
    const Value *find(FieldId field) const;
    qsizetype placeOf(FieldId field) const; // where it is, or belongs

    QList<Entry> m_entries;
};

//! True when the two say the same. Tags are the same whatever their case: ShotGrid finds them so (TAG-03).
bool sameValue(Role role, const Value &left, const Value &right);

} // namespace bridge::sync

Q_DECLARE_TYPEINFO(bridge::sync::Fields::Entry, Q_RELOCATABLE_TYPE);
