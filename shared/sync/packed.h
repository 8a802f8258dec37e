#pragma once

#include "sync/value.h"

#include <iterator>

namespace bridge::sync {

// Values one behind the other, each in the bytes that it needs: a number takes 3 of them and a status 8, where a
// `Value` takes 32 and its text as much besides. There are 100,000 entities with a handful of values each, and more
// than one list of them. In memory only; to be stored, values are written as JSON.

std::size_t packedSize(const Value &value);
//! Writes \a value from \a to on, `packedSize` bytes, and gives the place behind it.
char *pack(const Value &value, char *to);
//! The value at \a from, which is moved behind it.
Value unpack(const char *&from);
//! The place behind the value at \a from.
const char *behindPacked(const char *from);

//! Goes through records that hold packed values. A \a Record has a `static Record unpack(const char *&from)`; what is
//! looked at is a copy that the iterator holds.
template <class Record> class PackedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Record;
    using difference_type = std::ptrdiff_t;
    using pointer = const Record *;
    using reference = const Record &;

    PackedIterator(const char *from, const char *end)
        : m_next(from)
        , m_end(end)
    {
        ++*this;
    }

    reference operator*() const { return m_record; }
    pointer operator->() const { return &m_record; }
    PackedIterator &operator++()
    {
        m_at = m_next;
        if (m_at != m_end)
            m_record = Record::unpack(m_next);
        return *this;
    }
    void operator++(int) { ++*this; }
    bool operator==(const PackedIterator &other) const { return m_at == other.m_at; }

private:
    const char *m_at = nullptr;
    const char *m_next = nullptr; // behind the record
    const char *m_end = nullptr;
    Record m_record = {};
};

} // namespace bridge::sync
