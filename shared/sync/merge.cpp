#include "sync/merge.h"

namespace bridge::sync {

namespace {

using Members = std::map<QString, QString>; // each by what it is compared as

Members membersOf(Role role, const Value &value)
{
    Members members;
    const auto *texts = std::get_if<QStringList>(&value);
    for (const QString &text : texts ? *texts : QStringList())
        members.emplace(role == Role::Tags ? text.toCaseFolded() : text, text);
    return members;
}

//! What \a side added to and took from \a base is done to \a base by both sides.
Value mergeMembers(Role role, const Value &ayon, const Value &shotgrid, const Value *base)
{
    const Members ayonMembers = membersOf(role, ayon);
    const Members shotgridMembers = membersOf(role, shotgrid);
    const Members baseMembers = base ? membersOf(role, *base) : Members();
    QStringList merged;
    for (const auto &[folded, member] : ayonMembers) {
        if (shotgridMembers.contains(folded) || !baseMembers.contains(folded))
            merged += member;
    }
    for (const auto &[folded, member] : shotgridMembers) {
        if (!ayonMembers.contains(folded) && !baseMembers.contains(folded))
            merged += member;
    }
    return listValue(merged);
}

} // namespace

Merged<Value> mergeField(Role role, const Value &ayon, const Value &shotgrid, const Value *base, Side winner)
{
    if (sameValue(role, ayon, shotgrid))
        return {ayon};
    if (isList(role))
        return {mergeMembers(role, ayon, shotgrid, base)};
    if (base)
        return merge(ayon, shotgrid, *base, winner);
    if (isNothing(ayon))
        return {shotgrid};
    if (isNothing(shotgrid))
        return {ayon};
    return {winner == Side::Ayon ? ayon : shotgrid, true};
}

Value agreedMembers(Role role, const Value &one, const Value &other, const Value &base)
{
    const Members ones = membersOf(role, one);
    const Members others = membersOf(role, other);
    const Members before = membersOf(role, base);
    QStringList agreed;
    for (const auto &[folded, member] : ones) {
        if (others.contains(folded) || before.contains(folded))
            agreed += member;
    }
    for (const auto &[folded, member] : others) {
        if (!ones.contains(folded) && before.contains(folded))
            agreed += member;
    }
    return listValue(agreed);
}

} // namespace bridge::sync
