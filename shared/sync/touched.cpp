#include "sync/touched.h"

#include "sync/identity.h"
#include "sync/selection.h"

#include <unordered_set>

namespace bridge::sync {

using namespace Qt::StringLiterals;

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
