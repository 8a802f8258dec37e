#include "sync/change.h"

#include <algorithm>

namespace bridge::sync {

namespace {

constexpr std::size_t headSize = sizeof(Change::What) + sizeof(FieldId) + sizeof(bool);

std::size_t sizeOf(const Change &change)
{
    return headSize + packedSize(change.before) + packedSize(change.after)
        + (change.base ? packedSize(*change.base) : 0);
}

} // namespace

Change Change::unpack(const char *&from)
{
    Change change{.what = What(*from++), .field = FieldId(*from++)};
    const bool hasBase = *from++ != 0;
    change.before = sync::unpack(from);
    change.after = sync::unpack(from);
    if (hasBase)
        change.base = sync::unpack(from);
    return change;
}

void Changes::append(std::span<const Change> changes)
{
    std::size_t size = 0;
    for (const Change &change : changes)
        size += sizeOf(change);
    QByteArray packed(m_packed.size() + qsizetype(size), Qt::Uninitialized); // no longer than it needs to be
    char *to = std::copy(m_packed.cbegin(), m_packed.cend(), packed.data());
    for (const Change &change : changes) {
        *to++ = char(change.what);
        *to++ = char(change.field);
        *to++ = char(change.base.has_value());
        to = pack(change.after, pack(change.before, to));
        if (change.base)
            to = pack(*change.base, to);
    }
    m_packed = std::move(packed);
}

} // namespace bridge::sync
