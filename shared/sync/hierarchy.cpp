#include "sync/hierarchy.h"

#include "base/words.h"
#include "sync/identity.h"
#include "sync/merge.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int unknownParent = -2;

//! -1 when \a parent has no folder of that type and name.
int childFolder(const Tree &ayon, int parent, const ContainerFolder &folder)
{
    for (const int child : ayon.childrenOf(parent)) {
        const Entity &entity = ayon.entities()[std::size_t(child)];
        if (entity.type == folder.type && entity.name.compare(folder.name, Qt::CaseInsensitive) == 0)
            return child;
    }
    return -1;
}

class HierarchyMerger
{
public:
    HierarchyMerger(const World &world, Fates &fates)
        : m_world(world)
        , m_fates(fates)
    {
    }

    Hierarchy run()
    {
        do
            placeAll(); // again while a delete was taken back: each can only be once
        while (keepWhatIsNeeded());
        return order();
    }

private:
    int pairOfAyon(int at) const { return m_world.pairing.ofAyon[std::size_t(at)]; }
    int pairOfShotgrid(int at) const { return m_world.pairing.ofShotgrid[std::size_t(at)]; }
    Fate fate(int pair) const { return m_fates[std::size_t(pair)]; }
    const TypeRule *ruleOf(const QString &type) const
    {
        const auto rule = m_world.mapping.types.find(type);
        return rule == m_world.mapping.types.end() ? nullptr : &rule->second;
    }

    bool isInAyon(int pair) const
    {
        return (m_world.pair(pair).ayon >= 0 && fate(pair) != Fate::DeleteInAyon) || fate(pair) == Fate::CreateInAyon;
    }
    bool isInShotgrid(int pair) const
    {
        return (m_world.pair(pair).shotgrid >= 0 && fate(pair) != Fate::DeleteInShotgrid)
            || fate(pair) == Fate::CreateInShotgrid;
    }

    void placeAll()
    {
        const std::size_t count = m_fates.size();
        m_steps.assign(count, {});
        m_planned.assign(count, 0);
        m_used.clear();
        m_returning.clear();
        for (int pair = 0; pair < int(count); ++pair) {
            const Entity *row = fate(pair) == Fate::CreateInAyon ? m_world.shotgridOf(pair) : nullptr;
            if (row && !row->link.isEmpty() && !m_world.pair(pair).copiedLink)
                m_returning.emplace(row->link, pair);
        }
        for (int pair = 0; pair < int(count); ++pair)
            place(pair);
        breakCycles();
    }

    //! True when something that was to be deleted stays, because something else hangs on it.
    bool keepWhatIsNeeded()
    {
        bool changed = false;
        for (const HierarchyStep &step : m_steps) {
            if (m_planned[std::size_t(step.pair)])
                changed = keepInAyon(step.parent) || changed;
            if (hasToStayInShotgrid(step))
                changed = keepInShotgrid(m_world.shotgrid.parentOf(m_world.pair(step.pair).shotgrid)) || changed;
        }
        return changed;
    }

    bool keepInAyon(int pair)
    {
        bool changed = false;
        while (pair > 0 && fate(pair) == Fate::DeleteInAyon) {
            m_fates[std::size_t(pair)] = Fate::UnlinkInAyon;
            changed = true;
            pair = currentFolder(pair);
        }
        return changed;
    }

    bool hasToStayInShotgrid(const HierarchyStep &step) const
    {
        if (m_world.pair(step.pair).shotgrid <= 0)
            return false;
        switch (fate(step.pair)) {
        case Fate::Merge:
            return !step.movesInShotgrid;
        case Fate::CreateInAyon:
            return true;
        case Fate::DeleteInAyon:
        case Fate::UnlinkInAyon:
        case Fate::CreateInShotgrid:
        case Fate::DeleteInShotgrid:
        case Fate::UnlinkInShotgrid:
        case Fate::Unseen:
        case Fate::AyonOnly:
        case Fate::ShotgridOnly: // Versions go to the bin with their shot, and come back with it
        case Fate::Waiting:
            return false;
        }
        Q_UNREACHABLE();
    }

    bool keepInShotgrid(int row)
    {
        bool changed = false;
        for (; row > 0 && fate(pairOfShotgrid(row)) == Fate::DeleteInShotgrid; row = m_world.shotgrid.parentOf(row)) {
            m_fates[std::size_t(pairOfShotgrid(row))] =
                m_world.policy.writes(Side::Ayon) ? Fate::CreateInAyon : Fate::Waiting;
            changed = true;
        }
        return changed;
    }

    void place(int pair)
    {
        HierarchyStep &step = m_steps[std::size_t(pair)];
        step.pair = pair;
        if (pair == 0) {
            m_planned[0] = 1;
            return;
        }
        switch (fate(pair)) {
        case Fate::Merge:
            mergeParent(pair, step);
            break;
        case Fate::CreateInAyon:
            step.shared = sharedInShotgrid(pair);
            step.parent = folderFor(pair, step.shared);
            if (m_world.shotgridOf(pair)->kind == Kind::Task && step.parent == 0) {
                step.problems.push_back({.text = Words::tr("the task hangs on nothing that takes part in the sync"),
                                         .hint = Words::tr("enable the type of its entity in the settings")});
                return;
            }
            break;
        case Fate::CreateInShotgrid:
            step.shared = sharedInAyon(pair);
            step.parent = currentFolder(pair);
            refuseIndirect(pair, step.shared, step, Problem::Severity::Failure);
            break;
        case Fate::UnlinkInAyon:
        case Fate::Unseen:
        case Fate::AyonOnly:
            step.shared = sharedInAyon(pair);
            step.parent = currentFolder(pair);
            break;
        case Fate::Waiting:
            if (m_world.pair(pair).ayon < 0)
                return;
            step.shared = sharedInAyon(pair);
            step.parent = currentFolder(pair);
            break;
        case Fate::UnlinkInShotgrid:
            step.parent = 0;
            break;
        case Fate::DeleteInAyon:
        case Fate::DeleteInShotgrid:
        case Fate::ShotgridOnly:
            return;
        }
        m_planned[std::size_t(pair)] = 1;
    }

    int currentFolder(int pair) const { return pairOfAyon(m_world.ayon.parentOf(m_world.pair(pair).ayon)); }

    //! The nearest ancestor in AYON that ShotGrid has, or will have.
    int sharedInAyon(int pair) const
    {
        int at = sharedParent(m_world.ayon, m_world.pair(pair).ayon, m_world.mapping);
        while (at > 0 && !isInShotgrid(pairOfAyon(at))
               && m_world.ayon.entities()[std::size_t(at)].type != assetCategory)
            at = sharedParent(m_world.ayon, at, m_world.mapping);
        return pairOfAyon(at);
    }

    //! The nearest ancestor in ShotGrid that AYON has, or will have (E-04).
    int sharedInShotgrid(int pair) const
    {
        const TypeRule *rule = ruleOf(m_world.shotgridOf(pair)->type);
        if (rule && rule->grouped)
            return 0;
        int at = m_world.shotgrid.parentOf(m_world.pair(pair).shotgrid);
        while (at > 0 && !isInAyon(pairOfShotgrid(at)))
            at = m_world.shotgrid.parentOf(at);
        return at <= 0 ? 0 : pairOfShotgrid(at);
    }

    //! Where AYON keeps a new entity below \a shared: there, or in the folder of a preset.
    int folderFor(int pair, int shared)
    {
        const Entity *entity = m_world.shotgridOf(pair);
        const TypeRule *rule = ruleOf(entity->type);
        if (!rule || rule->container.empty() || (shared != 0 && !rule->grouped))
            return shared;
        int at = 0;
        for (const ContainerFolder &folder : rule->container) {
            at = childFolder(m_world.ayon, at, folder);
            Q_ASSERT_X(at > 0, "folderFor", "the tree was made without its containers");
            m_used.insert(pairOfAyon(at));
        }
        return pairOfAyon(at);
    }

    void mergeParent(int pair, HierarchyStep &step)
    {
        const Entity &ayon = *m_world.ayonOf(pair);
        const Entity &shotgrid = *m_world.shotgridOf(pair);
        const int inAyon = sharedInAyon(pair);
        step.shared = inAyon;
        step.parent = currentFolder(pair);
        const TypeRule *rule = ruleOf(shotgrid.type);
        if (shotgrid.isDerived || !rule || rule->parentField.isEmpty() || rule->grouped)
            return;
        const int inShotgrid = sharedInShotgrid(pair);
        const int agreed = agreedParent(pair);
        if (ayon.kind == Kind::Version) {
            if (agreed != unknownParent && inAyon != agreed && inAyon != inShotgrid)
                moveInShotgrid(pair, step);
            return; // where its files are is AYON's to say; what ShotGrid links it with besides is left
        }
        const Verdict verdict = m_world.rulings.verdictOn({.entity = ayon.id, .what = Change::What::Parent},
                                                          m_world.policy.winnerOf(ayon.modified, shotgrid.modified));
        const Merged<int> merged = merge(inAyon, inShotgrid, agreed, verdict.winner);
        if (merged.conflict && agreed != unknownParent) {
            step.conflicts.push_back({.what = Change::What::Parent,
                                      .ayon = pathOf(inAyon),
                                      .shotgrid = pathOf(inShotgrid),
                                      .base = pathOf(agreed),
                                      .winner = verdict.winner,
                                      .isLeft = verdict.isLeft});
        }
        if (merged.conflict && verdict.isLeft)
            step.isWaiting = true;
        else if (merged.value != inAyon)
            moveInAyon(pair, merged.value, step);
        else if (merged.value != inShotgrid)
            moveInShotgrid(pair, step);
    }

    //! ShotGrid has no field that links \a pair with the parent that it has in AYON. True when it is so.
    bool refuseIndirect(int pair, int shared, HierarchyStep &step, Problem::Severity severity) const
    {
        const QString type = m_world.ayonOf(pair)->type;
        const TypeRule *rule = ruleOf(type);
        const Entity *above = m_world.ayonOf(shared);
        if (!rule || !above || !rule->indirectTypes.contains(above->type))
            return false;
        step.problems.push_back({.severity = severity,
                                 .text = Words::tr("ShotGrid cannot hang a %1 on a %2 directly").arg(type, above->type),
                                 .hint = Words::tr("enable the type in between in the settings, and put it there")});
        return true;
    }

    void moveInAyon(int pair, int shared, HierarchyStep &step)
    {
        const Entity &entity = *m_world.ayonOf(pair);
        if (!m_world.policy.writes(Side::Ayon)) {
            step.isWaiting = true;
        } else if (entity.locked) {
            step.problems.push_back(
                {.text = Words::tr("it was moved in ShotGrid to %1, but it has published versions in AYON")
                             .arg(toText(pathOf(shared))),
                 .hint = Words::tr("move it back in ShotGrid, or move it in AYON by hand")});
        } else if (entity.kind == Kind::Task && shared == 0) {
            step.problems.push_back(
                {.text = Words::tr("it was taken off its entity in ShotGrid, and AYON has no tasks of a project"),
                 .hint = Words::tr("link the task to an entity in ShotGrid, or delete it")});
        } else {
            step.movesInAyon = true;
            step.shared = shared;
            step.parent = folderFor(pair, shared);
        }
    }

    void moveInShotgrid(int pair, HierarchyStep &step)
    {
        if (refuseIndirect(pair, step.shared, step, Problem::Severity::Warning))
            return;
        if (m_world.policy.writes(Side::Shotgrid))
            step.movesInShotgrid = true;
        else
            step.isWaiting = true;
    }

    int agreedParent(int pair) const
    {
        const Base *base = m_world.baseOf(pair);
        if (!base)
            return unknownParent;
        if (base->parent.isEmpty())
            return 0;
        if (const int at = m_world.ayon.indexOf(base->parent); at >= 0)
            return pairOfAyon(at);
        const auto returning = m_returning.find(base->parent);
        return returning == m_returning.end() ? unknownParent : returning->second;
    }

    Value pathOf(int pair) const
    {
        if (pair < 0)
            return {};
        const Pair &found = m_world.pair(pair);
        return found.ayon >= 0 ? m_world.ayon.path(found.ayon) : m_world.shotgrid.path(found.shotgrid);
    }

    //! Each side alone is a tree, the mixture need not be one. Then what moves in a circle stays where it is.
    void breakCycles()
    {
        enum class Visit : char { New, Open, Done };
        std::vector<Visit> visits(m_steps.size(), Visit::New);
        for (std::size_t start = 0; start < m_steps.size(); ++start) {
            std::vector<int> walk;
            int pair = int(start);
            while (pair >= 0 && m_planned[std::size_t(pair)] && visits[std::size_t(pair)] == Visit::New) {
                visits[std::size_t(pair)] = Visit::Open;
                walk.push_back(pair);
                pair = m_steps[std::size_t(pair)].parent;
            }
            if (pair >= 0 && visits[std::size_t(pair)] == Visit::Open)
                stayInCircle(pair);
            for (const int visited : walk)
                visits[std::size_t(visited)] = Visit::Done;
        }
    }

    void stayInCircle(int first)
    {
        int pair = first;
        do {
            HierarchyStep &step = m_steps[std::size_t(pair)];
            const int next = step.parent;
            if (step.movesInAyon || step.movesInShotgrid) {
                step.problems.push_back({.text = Words::tr("moved below something that was itself moved below it"),
                                         .hint = Words::tr("undo one of the two moves")});
            }
            if (step.movesInAyon) {
                step.parent = currentFolder(pair);
                step.shared = sharedInAyon(pair);
            }
            step.movesInAyon = step.movesInShotgrid = false;
            pair = next;
        } while (pair != first);
    }

    Hierarchy order()
    {
        Hierarchy hierarchy{.hasChildren = std::vector<char>(m_steps.size(), 0), .usedContainers = m_used};
        std::vector<std::vector<int>> children(m_steps.size());
        for (const HierarchyStep &step : m_steps) {
            if (!m_planned[std::size_t(step.pair)] || step.parent < 0)
                continue;
            children[std::size_t(step.parent)].push_back(step.pair);
            hierarchy.hasChildren[std::size_t(step.parent)] = 1;
        }
        std::vector<int> queue{0};
        for (std::size_t at = 0; at < queue.size(); ++at) {
            const int pair = queue[at];
            queue.insert(queue.end(), children[std::size_t(pair)].begin(), children[std::size_t(pair)].end());
            hierarchy.steps.push_back(std::move(m_steps[std::size_t(pair)]));
        }
        collectDeletes(hierarchy);
        return hierarchy;
    }

    void collectDeletes(Hierarchy &hierarchy) const
    {
        std::vector<int> queue{0};
        for (std::size_t at = 0; at < queue.size(); ++at) {
            for (const int child : m_world.ayon.childrenOf(queue[at])) {
                queue.push_back(child);
                if (fate(pairOfAyon(child)) == Fate::DeleteInAyon)
                    hierarchy.deletes.push_back(pairOfAyon(child));
            }
        }
        queue = {0};
        for (std::size_t at = 0; at < queue.size(); ++at) {
            for (const int child : m_world.shotgrid.childrenOf(queue[at])) {
                queue.push_back(child);
                if (fate(pairOfShotgrid(child)) == Fate::DeleteInShotgrid)
                    hierarchy.deletes.push_back(pairOfShotgrid(child));
            }
        }
    }

    const World &m_world;
    Fates &m_fates;
    std::vector<HierarchyStep> m_steps;
    std::vector<char> m_planned;
    std::unordered_set<int> m_used;
    std::unordered_map<QString, int> m_returning; // pairs that AYON gets back, by the id that they had
};

} // namespace

Hierarchy mergeHierarchies(const World &world, Fates &fates)
{
    return HierarchyMerger(world, fates).run();
}

std::optional<Tree> withContainers(const Tree &ayon, const Mapping &mapping)
{
    const auto hasContainer = [](const auto &entry) { return !entry.second.container.empty(); };
    if (std::none_of(mapping.types.begin(), mapping.types.end(), hasContainer))
        return std::nullopt;
    std::vector<Entity> entities = ayon.entities();
    std::map<QString, QString> made; // path to id
    for (const auto &[type, rule] : mapping.types) {
        int at = 0;
        QString parent = entities.front().id;
        QString path;
        for (const ContainerFolder &folder : rule.container) {
            path += '/'_L1 + folder.type + ':'_L1 + folder.name;
            at = at < 0 ? -1 : childFolder(ayon, at, folder);
            QString &id = made[path];
            if (id.isEmpty()) {
                id = at >= 0 ? ayon.entities()[std::size_t(at)].id
                             : ayonIdFor(mapping.site, ayon.entities().front().id + "/container"_L1 + path);
                if (at < 0) {
                    entities.push_back(Entity{.id = id,
                                              .parent = parent,
                                              .type = folder.type,
                                              .name = folder.name,
                                              .title = folder.name,
                                              .isDerived = true});
                }
            }
            parent = id;
        }
    }
    if (entities.size() == ayon.entities().size())
        return std::nullopt;
    Tree tree(std::move(entities), ayon.scope());
    tree.retired = ayon.retired;
    return tree;
}

} // namespace bridge::sync
