#include "sync/field.h"

#include <algorithm>

namespace bridge::sync {

qsizetype Fields::placeOf(FieldId field) const
{
    const auto place = std::lower_bound(m_entries.cbegin(), m_entries.cend(), field,
                                        [](const Entry &entry, FieldId wanted) { return entry.field < wanted; });
    return place - m_entries.cbegin();
}

const Value *Fields::find(FieldId field) const
{
    const qsizetype place = placeOf(field);
    return place < m_entries.size() && m_entries.at(place).field == field ? &m_entries.at(place).value : nullptr;
}

const Value &Fields::value(FieldId field) const
{
    static const Value nothing;
    const Value *found = find(field);
    return found ? *found : nothing;
}

void Fields::set(FieldId field, Value value)
{
    const Value *found = find(field);
    if (!found)
        m_entries.insert(placeOf(field), Entry{.field = field, .value = std::move(value)});
    else if (*found != value) // what stays the same stays shared
        m_entries[placeOf(field)].value = std::move(value);
}

void Fields::remove(FieldId field)
{
    if (contains(field))
        m_entries.removeAt(placeOf(field));
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
