#include "sync/packed.h"

#include <bit>
#include <cstring>

namespace bridge::sync {

namespace {

//! The types of a value, in their order there.
enum class Type : quint8 { Nothing, Flag, Number, Real, Text, List };
static_assert(std::is_same_v<Value, std::variant<std::monostate, bool, qint64, double, QString, QStringList>>);

//! Seven bits a byte, the lowest first; all but the last have the eighth. Most numbers are small, and so are counts.
std::size_t sizeOfCount(quint64 count)
{
    return std::size_t(std::bit_width(count | 1) + 6) / 7;
}

void putCount(char *&to, quint64 count)
{
    for (; count >= 0x80; count >>= 7)
        *to++ = char(0x80 | (count & 0x7f));
    *to++ = char(count);
}

quint64 takeCount(const char *&from)
{
    quint64 count = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = quint8(*from++);
        count |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return count;
    }
}

//! 0, -1, 1, -2, 2 … are counted: those below zero are small as well.
quint64 counted(qint64 number)
{
    return (quint64(number) << 1) ^ quint64(number >> 63);
}

qint64 fromCounted(quint64 count)
{
    return qint64(count >> 1) ^ -qint64(count & 1);
}

struct SizeOf {
    std::size_t operator()(std::monostate) const { return 0; }
    std::size_t operator()(bool) const { return sizeof(bool); }
    std::size_t operator()(qint64 number) const { return sizeOfCount(counted(number)); }
    std::size_t operator()(double) const { return sizeof(double); }
    std::size_t operator()(const QString &text) const
    {
        return sizeOfCount(quint64(text.size())) + std::size_t(text.size()) * sizeof(QChar);
    }
    std::size_t operator()(const QStringList &members) const
    {
        std::size_t size = sizeOfCount(quint64(members.size()));
        for (const QString &member : members)
            size += (*this)(member);
        return size;
    }
};

//! Bytes at places that suit no type: hence the copying.
template <class T> void put(char *&to, T value)
{
    std::memcpy(to, &value, sizeof(T));
    to += sizeof(T);
}

template <class T> T take(const char *&from)
{
    T value{};
    std::memcpy(&value, from, sizeof(T));
    from += sizeof(T);
    return value;
}

struct Packer {
    char *&to;

    void operator()(std::monostate) const { }
    void operator()(bool yes) const { put(to, yes); }
    void operator()(qint64 number) const { putCount(to, counted(number)); }
    void operator()(double number) const { put(to, number + 0.0); } // equal values are equal bytes: no -0
    void operator()(const QString &text) const
    {
        putCount(to, quint64(text.size()));
        const auto size = std::size_t(text.size()) * sizeof(QChar);
        if (size > 0)
            std::memcpy(to, text.constData(), size);
        to += size;
    }
    void operator()(const QStringList &members) const
    {
        putCount(to, quint64(members.size()));
        for (const QString &member : members)
            (*this)(member);
    }
};

QString takeText(const char *&from)
{
    QString text(qsizetype(takeCount(from)), Qt::Uninitialized);
    const auto size = std::size_t(text.size()) * sizeof(QChar);
    if (size > 0)
        std::memcpy(text.data(), from, size);
    from += size;
    return text;
}

QStringList takeList(const char *&from)
{
    const auto count = qsizetype(takeCount(from));
    QStringList members;
    members.reserve(count);
    for (qsizetype at = 0; at < count; ++at)
        members.append(takeText(from));
    return members;
}

void skipText(const char *&from)
{
    const quint64 count = takeCount(from);
    from += count * sizeof(QChar);
}

} // namespace

std::size_t packedSize(const Value &value)
{
    return sizeof(Type) + std::visit(SizeOf{}, value);
}

char *pack(const Value &value, char *to)
{
    put(to, Type(value.index()));
    std::visit(Packer{to}, value);
    return to;
}

Value unpack(const char *&from)
{
    switch (take<Type>(from)) {
    case Type::Nothing:
        return {};
    case Type::Flag:
        return take<bool>(from);
    case Type::Number:
        return fromCounted(takeCount(from));
    case Type::Real:
        return take<double>(from);
    case Type::Text:
        return takeText(from);
    case Type::List:
        return takeList(from);
    }
    Q_UNREACHABLE();
}

const char *behindPacked(const char *from)
{
    switch (take<Type>(from)) {
    case Type::Nothing:
        return from;
    case Type::Flag:
        return from + sizeof(bool);
    case Type::Number:
        takeCount(from);
        return from;
    case Type::Real:
        return from + sizeof(double);
    case Type::Text:
        skipText(from);
        return from;
    case Type::List:
        for (quint64 left = takeCount(from); left > 0; --left)
            skipText(from);
        return from;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::sync
