#include "sync/change.h"

#include <algorithm>

namespace bridge::sync {

namespace {

constexpr std::size_t headSize = sizeof(Change::What) + sizeof(FieldId) + sizeof(char);
constexpr int baseBit = 1; // bits of the last byte of the head
constexpr int fillsBit = 2;

std::size_t sizeOf(const Change &change)
{
    return headSize + packedSize(change.before) + packedSize(change.after)
        + (change.base ? packedSize(*change.base) : 0);
}

} // namespace

Change Change::unpack(const char *&from)
{
    Change change{.what = What(*from++), .field = FieldId(*from++)};
    const int bits = *from++;
    change.fills = (bits & fillsBit) != 0;
    change.before = sync::unpack(from);
    change.after = sync::unpack(from);
    if ((bits & baseBit) != 0)
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
        *to++ = char((change.base ? baseBit : 0) | (change.fills ? fillsBit : 0));
        to = pack(change.after, pack(change.before, to));
        if (change.base)
            to = pack(*change.base, to);
    }
    m_packed = std::move(packed);
}

} // namespace bridge::sync
