#include "sync/unknownnames.h"

#include <algorithm>

namespace bridge::sync {

namespace {

constexpr qint64 aMinute = 60'000; // milliseconds

} // namespace

std::set<UnknownName> unknownNames(const Tree &ayon, const Tree &shotgrid, const Plan &plan)
{
    std::set<UnknownName> names(ayon.unknown.begin(), ayon.unknown.end());
    names.insert(shotgrid.unknown.begin(), shotgrid.unknown.end());
    for (const Item &item : plan.items) {
        for (const Problem &problem : item.problems) {
            if (problem.isUnknownName) {
                names.insert({.kind = item.kind,
                              .entity = item.shotgridId.isEmpty() ? item.ayonId : item.shotgridId,
                              .name = problem.text});
            }
        }
    }
    return names;
}

Touched resolvedSince(const std::set<UnknownName> &before, const std::set<UnknownName> &now)
{
    Touched entities;
    for (const UnknownName &unknown : before) {
        if (now.contains(unknown))
            continue;
        if (unknown.entity.contains(u'/'))
            entities.addShotgrid(unknown.entity);
        else
            entities.addAyon(unknown.kind, unknown.entity);
    }
    return entities;
}

bool AskedNames::isWorthAsking(const std::set<UnknownName> &met)
{
    std::erase_if(m_met, [&met](const UnknownName &unknown) { return !met.contains(unknown); });
    std::erase_if(m_asked, [](const auto &asked) { return asked.second.hasExpired(aMinute); });
    return std::any_of(met.begin(), met.end(), [this](const UnknownName &unknown) {
        return !m_met.contains(unknown) && !m_asked.contains(unknown.name);
    });
}

void AskedNames::keep(const std::set<UnknownName> &met)
{
    m_met = met;
    for (const UnknownName &unknown : met)
        m_asked[unknown.name].start();
}

} // namespace bridge::sync
