#include "sync/field.h"

#include <algorithm>

namespace bridge::sync {

namespace {

void append(auto &packed, FieldId field, const Value &value)
{
    const qsizetype place = packed.size();
    packed.resize(place + qsizetype(sizeof(FieldId) + packedSize(value)));
    packed[place] = char(field);
    pack(value, packed.data() + place + sizeof(FieldId));
}

} // namespace

Fields::Entry Fields::Entry::unpack(const char *&from)
{
    const auto field = FieldId(*from++);
    return {.field = field, .value = sync::unpack(from)};
}

const char *Fields::placeOf(FieldId field) const
{
    const char *place = m_packed.cbegin();
    while (place != m_packed.cend() && FieldId(*place) < field)
        place = behindPacked(place + sizeof(FieldId));
    return place;
}

bool Fields::isAt(const char *place, FieldId field) const
{
    return place != m_packed.cend() && FieldId(*place) == field;
}

Value Fields::value(FieldId field) const
{
    const char *place = placeOf(field);
    return isAt(place, field) ? Entry::unpack(place).value : Value{};
}

void Fields::set(FieldId field, const Value &value)
{
    QVarLengthArray<char, 64> entry;
    append(entry, field, value);
    replace(field, entry);
}

void Fields::remove(FieldId field)
{
    replace(field, {});
}

void Fields::replace(FieldId field, QByteArrayView entry)
{
    const char *place = placeOf(field);
    const char *behind = isAt(place, field) ? behindPacked(place + sizeof(FieldId)) : place;
    if (QByteArrayView(place, behind) == entry)
        return; // what stays the same stays shared
    const QByteArrayView before(m_packed.cbegin(), place);
    const QByteArrayView after(behind, m_packed.cend());
    QByteArray replaced;
    replaced.reserve(before.size() + entry.size() + after.size());
    replaced.append(before).append(entry).append(after);
    m_packed = std::move(replaced);
}

void FieldsBuilder::add(FieldId field, const Value &value)
{
    append(m_packed, field, value);
}

Fields FieldsBuilder::fields(std::initializer_list<const Fields *> others) const
{
    for (const Fields *other : others) {
        if (QByteArrayView(other->m_packed) == QByteArrayView(m_packed))
            return *other;
    }
    Fields built;
    built.m_packed = QByteArray(m_packed.constData(), m_packed.size());
    return built;
}

bool sameValue(Role role, const Value &left, const Value &right)
{
    const auto isEmptyList = [](const Value &value) {
        const auto *members = std::get_if<QStringList>(&value);
        return members && members->isEmpty();
    };
    if (left == right)
        return true;
    if ((isNothing(left) && isEmptyList(right)) || (isNothing(right) && isEmptyList(left)))
        return true;
    const auto *leftMembers = std::get_if<QStringList>(&left);
    const auto *rightMembers = std::get_if<QStringList>(&right);
    if (role != Role::Tags || !leftMembers || !rightMembers || leftMembers->size() != rightMembers->size())
        return false;
    std::set<QString> folded;
    for (const QString &member : *leftMembers)
        folded.insert(member.toCaseFolded());
    return std::all_of(rightMembers->begin(), rightMembers->end(),
                       [&folded](const QString &member) { return folded.contains(member.toCaseFolded()); });
}

} // namespace bridge::sync
