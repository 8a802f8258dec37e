#include "sync/merge.h"

namespace bridge::sync {

namespace {

QStringList membersOf(const Value &value)
{
    const auto *members = std::get_if<QStringList>(&value);
    return members ? *members : QStringList();
}

//! What \a side added to and took from \a base is done to \a base by both sides.
Value mergeMembers(Role role, const Value &ayon, const Value &shotgrid, const Value *base)
{
    const auto fold = [role](const QString &member) { return role == Role::Tags ? member.toCaseFolded() : member; };
    const auto byFold = [&fold](const Value &value) {
        std::map<QString, QString> members;
        for (const QString &member : membersOf(value))
            members.emplace(fold(member), member);
        return members;
    };
    const auto ayonMembers = byFold(ayon);
    const auto shotgridMembers = byFold(shotgrid);
    const auto baseMembers = base ? byFold(*base) : std::map<QString, QString>();
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
    if (role == Role::Tags || role == Role::Assignees)
        return {mergeMembers(role, ayon, shotgrid, base)};
    if (base)
        return merge(ayon, shotgrid, *base, winner);
    if (isNothing(ayon))
        return {shotgrid};
    if (isNothing(shotgrid))
        return {ayon};
    return {winner == Side::Ayon ? ayon : shotgrid, true};
}

} // namespace bridge::sync
