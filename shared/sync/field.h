#pragma once

#include "sync/packed.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <bitset>
#include <initializer_list>
#include <map>
#include <set>
#include <vector>

namespace bridge::sync {

//! Place of a field in Mapping::fields.
using FieldId = quint8;
//! Some of the fields of a mapping. 64 is more than a studio maps, and keeps an entity small.
constexpr std::size_t maxFields = 64;
using FieldSet = std::bitset<maxFields>;

//! What a field is to the reconciliation. Statuses, tags, assignees, the task type and the task of a version are
//! members of an AYON entity; all other fields are AYON attributes (ATT-04). The task is named by its id in AYON, and
//! is for AYON alone to change.
enum class Role { Status, Tags, Assignees, TaskType, VersionTask, Attribute };

//! Its members are merged one by one.
constexpr bool isList(Role role)
{
    return role == Role::Tags || role == Role::Assignees;
}

//! The ShotGrid half of a field, on one entity type of one site.
struct ShotgridField {
    QString code = {}; // the programmatic name there: "sg_cut_in"
    QString dataType = {}; // "number", "date", "status_list" …
    bool editable = true;
    QStringList validValues = {}; // of lists and status lists; empty: any
    QString defaultValue = {}; // of a status list: the code that new rows get; empty: none
    bool operator==(const ShotgridField &) const = default;
};

//! One thing that both sides know, under the name that AYON gives it.
struct Field {
    QString name = {}; // "status", "tags", "assignees", "taskType", "task", or the attribute's name
    Role role = Role::Attribute;
    QString ayonType = {}; // "string", "integer", "float", "boolean", "datetime", "list_of_strings" …
    bool inherits = false; // AYON folders and tasks take it from their parent
    std::set<QString> ayonScope = {}; // "project", "folder", "task", "version": where AYON has it
    std::map<QString, ShotgridField> shotgrid =
        {}; // by entity type, where ShotGrid has it and the row's scope allows it
    bool operator==(const Field &) const = default;
};

//! The values of an entity, by field. A field that is absent was not read, or never agreed on; one that is there with
//! nothing in it is known to be cleared. An entity has a handful, and there are 100,000 entities: so they are packed,
//! in no more bytes than they need, and copies share those until one is changed. To look one up is to go through them.
class Fields
{
public:
    struct Entry {
        FieldId field = 0;
        Value value = {};
        bool operator==(const Entry &) const = default;
        static Entry unpack(const char *&from);
    };
    using Iterator = PackedIterator<Entry>; // in the order of the fields

    bool contains(FieldId field) const { return isAt(placeOf(field), field); }
    //! Nothing when the field is absent.
    Value value(FieldId field) const;
    void set(FieldId field, const Value &value);
    void remove(FieldId field);

    Iterator begin() const { return {m_packed.cbegin(), m_packed.cend()}; }
    Iterator end() const { return {m_packed.cend(), m_packed.cend()}; }
    bool isEmpty() const { return m_packed.isEmpty(); }
    bool operator==(const Fields &) const = default;

private:
    friend class FieldsBuilder;

    const char *placeOf(FieldId field) const; // where it is, or belongs
    bool isAt(const char *place, FieldId field) const;
    void replace(FieldId field, QByteArrayView entry); // by nothing: it goes

    QByteArray m_packed;
};

//! Looks up one field after the other, in their order: a list is gone through once for all of them.
class FieldsReader
{
public:
    explicit FieldsReader(const Fields &fields)
        : m_at(fields.begin())
        , m_end(fields.end())
    {
    }
    //! Holds until the next call. Null when the field is absent.
    const Value *find(FieldId field)
    {
        while (m_at != m_end && m_at->field < field)
            ++m_at;
        return m_at != m_end && m_at->field == field ? &m_at->value : nullptr;
    }

private:
    Fields::Iterator m_at;
    Fields::Iterator m_end;
};

//! Takes one field after the other, in their order.
class FieldsBuilder
{
public:
    void add(FieldId field, const Value &value);
    //! What was added; it shares the list of one of \a others that says the same.
    Fields fields(std::initializer_list<const Fields *> others) const;

private:
    QVarLengthArray<char, 512> m_packed; // a long text needs more
};

//! True when the two say the same. Tags are the same whatever their case: ShotGrid finds them so (TAG-03).
bool sameValue(Role role, const Value &left, const Value &right);

} // namespace bridge::sync
