#include "sync/field.h"

#include <algorithm>

namespace bridge::sync {

namespace {

auto placeOf(auto &entries, FieldId field)
{
    return std::lower_bound(entries.begin(), entries.end(), field,
                            [](const Fields::Entry &entry, FieldId wanted) { return entry.field < wanted; });
}

} // namespace

const Value *Fields::find(FieldId field) const
{
    const auto place = placeOf(m_entries, field);
    return place != m_entries.end() && place->field == field ? &place->value : nullptr;
}

const Value &Fields::value(FieldId field) const
{
    static const Value nothing;
    const Value *found = find(field);
    return found ? *found : nothing;
}

void Fields::set(FieldId field, Value value)
{
    const auto place = placeOf(m_entries, field);
    if (place != m_entries.end() && place->field == field)
        place->value = std::move(value);
    else
        m_entries.insert(place, Entry{.field = field, .value = std::move(value)});
}

void Fields::remove(FieldId field)
{
    const auto place = placeOf(m_entries, field);
    if (place != m_entries.end() && place->field == field)
        m_entries.erase(place);
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
