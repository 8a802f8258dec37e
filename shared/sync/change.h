#pragma once

#include "sync/field.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace bridge::sync {

//! One field of one entity that an operation writes. The title, the parent and the task of an entity are fields here
//! too.
struct Change {
    enum class What : quint8 { Title, Parent, Field };
    What what = What::Field;
    FieldId field = 0; // when `what` is Field
    Value before = {}; // what the target said when it was read
    Value after = {}; // of Parent: the AYON id of the parent both know; empty: the project
    std::optional<Value> base = {}; // what both had agreed on before
    bool fills = false; // nobody says it: AYON inherits it, and the row says nothing
    bool operator==(const Change &) const = default;
    static Change unpack(const char *&from);
};

//! The changes of an operation, in the order in which they were added. Packed as `Fields` are: a first sync makes
//! 100,000 entities, and says every value of each.
class Changes
{
public:
    using Iterator = PackedIterator<Change>;

    Changes() = default;
    Changes(std::initializer_list<Change> changes) { append(changes); }

    void append(std::span<const Change> changes);
    void push_back(const Change &change) { append({&change, 1}); }

    Iterator begin() const { return {m_packed.cbegin(), m_packed.cend()}; }
    Iterator end() const { return {m_packed.cend(), m_packed.cend()}; }
    bool empty() const { return m_packed.isEmpty(); }
    std::size_t size() const { return std::size_t(std::distance(begin(), end())); } // counts them
    bool operator==(const Changes &) const = default;

private:
    QByteArray m_packed;
};

} // namespace bridge::sync
