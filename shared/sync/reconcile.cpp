#include "sync/reconcile.h"

#include "sync/catches.h"
#include "sync/entitymerge.h"
#include "sync/existence.h"
#include "sync/hierarchy.h"
#include "sync/naming.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

//! Goes down the tree that AYON will have, and writes an item for each entity that needs one.
class Reconciliation
{
public:
    Reconciliation(const Tree &ayon, const Tree &shotgrid, const BaseTree &base, const Mapping &mapping,
                   const Policy &policy, const Rulings &rulings)
        : m_withContainers(withContainers(ayon, mapping))
        , m_world{.ayon = m_withContainers ? *m_withContainers : ayon,
                  .shotgrid = shotgrid,
                  .base = base,
                  .mapping = mapping,
                  .policy = policy,
                  .rulings = rulings}
    {
    }

    Plan run(const Touched *only)
    {
        for (const Entity &entity : m_world.ayon.entities()) {
            const auto base = m_world.base.find(entity.id);
            m_world.bases.push_back(base == m_world.base.end() ? nullptr : &base->second);
        }
        for (const auto &[type, rule] : m_world.mapping.types)
            m_world.sharedFields[type] = m_world.mapping.fieldsOf(type, ayonScopeOf(type));
        m_world.pairing = pairEntities(m_world.ayon, m_world.shotgrid, m_world.mapping);
        m_fates = decideExistence(m_world);
        m_hierarchy = mergeHierarchies(m_world, m_fates);
        reserveItems();
        m_plan.entities = int(m_world.ayon.entities().size() + m_world.shotgrid.entities().size());
        for (const HierarchyStep &step : m_hierarchy.steps)
            visit(step);
        planDeletes();
        if (only)
            m_plan = select(m_plan, *only);
        m_plan.catches = safetyCatches(m_world, m_plan);
        return std::move(m_plan);
    }

private:
    //! Growing would hold 100,000 items twice. Every fate but a merge makes an item, and a few merges do.
    void reserveItems()
    {
        const auto isCertain = [](Fate fate) { return fate != Fate::Merge; };
        const auto certain = std::size_t(std::count_if(m_fates.begin(), m_fates.end(), isCertain));
        m_plan.items.reserve(certain + certain / 16 + 1);
    }

    void visit(const HierarchyStep &step)
    {
        const Fate fate = m_fates[std::size_t(step.pair)];
        static const EntityPlan none;
        const EntityPlan &parent = step.parent < 0 ? none : m_done[step.parent];
        const EntityPlan &shared = step.pair == 0 ? none : m_done[step.shared];
        const bool isUsedContainer = m_hierarchy.usedContainers.contains(step.pair);
        EntityPlan planned = planEntity(m_world, step, fate, parent, shared, m_names, isUsedContainer);
        m_plan.waiting += planned.waiting;
        if (planned.staysPut)
            m_inUse.insert(m_world.ayonOf(step.pair)->parent);
        if (planned.item) {
            planned.itemIndex = int(m_plan.items.size());
            planned.item->parent = parent.itemIndex;
            m_plan.items.push_back(std::move(*planned.item));
            planned.item.reset();
        }
        if (!m_hierarchy.isLeaf(step.pair))
            m_done[step.pair] = std::move(planned);
    }

    //! Children before their parents, after everything else: what moves away has left by then.
    void planDeletes()
    {
        const auto &deletes = m_hierarchy.deletes;
        for (auto pair = deletes.rbegin(); pair != deletes.rend(); ++pair) {
            const Entity *entity = m_world.ayonOf(*pair);
            const bool hasToStay = entity && m_inUse.contains(entity->id);
            if (hasToStay)
                m_inUse.insert(entity->parent);
            m_plan.items.push_back(planDelete(m_world, *pair, m_fates[std::size_t(*pair)], hasToStay));
        }
    }

    const std::optional<Tree> m_withContainers; // when the re-parenting presets ask for folders that are not there
    World m_world;
    Fates m_fates;
    Hierarchy m_hierarchy;
    AyonNames m_names;
    std::unordered_set<QString> m_inUse; // AYON folders that something could not leave
    std::unordered_map<int, EntityPlan> m_done; // of those that have children
    Plan m_plan;
};

} // namespace

Plan reconcile(const Tree &ayon, const Tree &shotgrid, const BaseTree &base, const Mapping &mapping,
               const Policy &policy, const Touched *only, const Rulings &rulings)
{
    Q_ASSERT_X(!ayon.isEmpty() && !shotgrid.isEmpty(), "reconcile", "a tree without its project");
    return Reconciliation(ayon, shotgrid, base, mapping, policy, rulings).run(only);
}

} // namespace bridge::sync
