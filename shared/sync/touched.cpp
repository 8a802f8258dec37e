#include "sync/touched.h"

#include "sync/identity.h"
#include "sync/selection.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

template <class Id> std::set<Id> difference(const std::set<Id> &all, const std::set<Id> &known)
{
    std::set<Id> rest;
    std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::inserter(rest, rest.end()));
    return rest;
}

template <class Key, class Id>
std::map<Key, std::set<Id>> difference(const std::map<Key, std::set<Id>> &all, const std::map<Key, std::set<Id>> &known)
{
    std::map<Key, std::set<Id>> rest;
    for (const auto &[key, ids] : all) {
        const auto same = known.find(key);
        std::set<Id> unknown = same == known.end() ? ids : difference(ids, same->second);
        if (!unknown.empty())
            rest.emplace(key, std::move(unknown));
    }
    return rest;
}

} // namespace

bool Touched::isEmpty() const
{
    return ayon.empty() && products.empty() && shotgrid.empty() && !project;
}

void Touched::add(const Touched &more)
{
    for (const auto &[kind, ids] : more.ayon)
        ayon[kind].insert(ids.begin(), ids.end());
    products.insert(more.products.begin(), more.products.end());
    for (const auto &[type, ids] : more.shotgrid)
        shotgrid[type].insert(ids.begin(), ids.end());
    project = project || more.project;
}

Touched Touched::without(const Touched &known) const
{
    return {.ayon = difference(ayon, known.ayon),
            .products = difference(products, known.products),
            .shotgrid = difference(shotgrid, known.shotgrid),
            .project = project && !known.project};
}

void Touched::addShotgrid(const QString &id)
{
    if (typeOf(id) == "Project"_L1)
        project = true;
    else if (const qint64 number = numberOf(id); number > 0)
        shotgrid[typeOf(id)].insert(ShotgridId(number));
}

void Touched::addAyon(Kind kind, const QString &id)
{
    if (kind == Kind::Project)
        project = true;
    else if (const auto known = EntityId::fromText(id); known && !known->isEmpty())
        ayon[kind].insert(*known);
}

void Touched::addProduct(const QString &id)
{
    if (const auto known = EntityId::fromText(id); known && !known->isEmpty())
        products.insert(*known);
}

bool Touched::contains(const Item &item) const
{
    if (item.kind == Kind::Project)
        return project;
    const auto ids = ayon.find(item.kind);
    if (ids != ayon.end() && ids->second.contains(EntityId::fromText(item.ayonId).value_or(EntityId())))
        return true;
    return containsRow(item.shotgridId);
}

bool Touched::containsRow(const QString &id) const
{
    const auto rows = shotgrid.find(typeOf(id));
    return rows != shotgrid.end() && rows->second.contains(ShotgridId(numberOf(id)));
}

namespace {

bool isBelow(const QString &path, const std::unordered_set<QString> &paths)
{
    if (paths.contains(u"/"_s))
        return true;
    for (qsizetype end = path.lastIndexOf('/'_L1); end > 0; end = path.lastIndexOf('/'_L1, end - 1)) {
        if (paths.contains(path.left(end)))
            return true;
    }
    return false;
}

} // namespace

Plan select(const Plan &plan, const Touched &touched)
{
    std::vector<char> wanted(plan.items.size(), 0);
    std::unordered_set<QString> paths; // by path, because what goes away stands before what it hangs on
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        wanted[index] = touched.contains(plan.items[index]);
        if (wanted[index])
            paths.insert(plan.items[index].path);
    }
    for (std::size_t index = 0; index < plan.items.size(); ++index)
        wanted[index] = wanted[index] || isBelow(plan.items[index].path, paths);
    return select(plan, std::move(wanted));
}

Touched writtenBy(const Plan &plan)
{
    Touched written;
    for (const Item &item : plan.items) {
        if (item.ayon || item.shotgrid) {
            written.addAyon(item.kind, item.ayonId);
            written.addShotgrid(item.shotgridId);
        }
    }
    return written;
}

} // namespace bridge::sync
