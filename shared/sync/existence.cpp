#include "sync/existence.h"

#include "base/words.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

//! Its values or its title are not what both had agreed on.
bool isEditedSince(const World &world, const Entity &entity)
{
    const auto base = world.base.find(entity.id);
    if (base == world.base.end())
        return false;
    if (base->second.title != entity.title)
        return true;
    for (const auto &[field, value] : base->second.values) {
        const Role role = world.mapping.fields[field].role;
        const bool isInherited = world.mapping.fields[field].inherits && !entity.own[field];
        if (!isInherited && !entity.unreadable[field] && !sameValue(role, value, entity.values.value(field)))
            return true;
    }
    return false;
}

class Existence
{
public:
    explicit Existence(const World &world)
        : m_world(world)
        , m_fates(world.pairing.pairs.size(), Fate::Merge)
    {
    }

    Fates run()
    {
        for (int index = 1; index < int(m_fates.size()); ++index)
            m_fates[std::size_t(index)] = decide(index);
        cutBelowRemoved();
        leaveBelowLeft();
        return std::move(m_fates);
    }

private:
    Fate &fate(int index) { return m_fates[std::size_t(index)]; }
    int pairOfAyon(int at) const { return m_world.pairing.ofAyon[std::size_t(at)]; }

    Fate decide(int index) const
    {
        const Entity *ayon = m_world.ayonOf(index);
        const Entity *shotgrid = m_world.shotgridOf(index);
        if (ayon && shotgrid)
            return hasLostItsFolder(*ayon, *shotgrid, m_world.baseOf(index)) ? fateOfDeleted(*ayon) : Fate::Merge;
        return ayon ? decideAyon(*ayon, m_world.pair(index)) : decideShotgrid(*shotgrid, m_world.pair(index));
    }

    Fate decideAyon(const Entity &entity, const Pair &pair) const
    {
        const bool isHero = entity.version && entity.version->number < 0;
        if (entity.removed || entity.isDerived || isHero || !pair.problems.empty()
            || !m_world.mapping.isMapped(entity.type))
            return Fate::AyonOnly;
        if (entity.link.isEmpty())
            return m_world.policy.writes(Side::Shotgrid) ? Fate::CreateInShotgrid : Fate::Waiting;
        if (!m_world.shotgrid.retired.contains(entity.link))
            return Fate::Unseen;
        return fateOfDeleted(entity);
    }

    //! A task whose shot is in ShotGrid's bin stays alive there, on nothing; a project has no place for it. Only if
    //! both had agreed on that shot: somebody in AYON may have moved the task to it since.
    bool hasLostItsFolder(const Entity &ayon, const Entity &shotgrid, const Base *base) const
    {
        const bool hangsOnNothing = shotgrid.parent == m_world.shotgrid.entities().front().id;
        if (ayon.kind != Kind::Task || !hangsOnNothing || !base || base->parent != ayon.parent)
            return false;
        const Entity *folder = m_world.ayon.find(ayon.parent);
        return folder && m_world.shotgrid.retired.contains(folder->link);
    }

    Fate fateOfDeleted(const Entity &entity) const
    {
        if (!m_world.policy.writes(Side::Ayon))
            return Fate::Waiting;
        if (entity.locked || entity.kind == Kind::Version)
            return Fate::UnlinkInAyon;
        if (!isEditedSince(m_world, entity))
            return Fate::DeleteInAyon;
        const Verdict verdict = m_world.rulings.verdictOn({.entity = entity.id}, Side::Ayon);
        if (verdict.isLeft)
            return Fate::Waiting;
        return verdict.winner == Side::Ayon ? Fate::UnlinkInAyon : Fate::DeleteInAyon;
    }

    Fate decideShotgrid(const Entity &entity, const Pair &pair) const
    {
        const bool hasLink = !entity.link.isEmpty() && !pair.copiedLink;
        if (!m_world.mapping.isMapped(entity.type) && !entity.isDerived)
            return Fate::ShotgridOnly;
        if (hasLink && isProvenDeletedInAyon(entity)) {
            if (!m_world.policy.writes(Side::Shotgrid))
                return Fate::Waiting;
            return entity.kind == Kind::Version ? Fate::UnlinkInShotgrid : Fate::DeleteInShotgrid;
        }
        const bool hasNoPlace = entity.kind == Kind::Task && entity.parent == m_world.shotgrid.entities().front().id;
        if (entity.kind == Kind::Version || hasNoPlace)
            return Fate::ShotgridOnly;
        return m_world.policy.writes(Side::Ayon) ? Fate::CreateInAyon : Fate::Waiting;
    }

    //! It carries the id and the mark that are written only after AYON has confirmed the entity, by a pass of ours that
    //! saw the whole project; and a complete read does not find it any more. Unless a sync took it away itself, after
    //! its row had gone to the bin: then the row was revived.
    bool isProvenDeletedInAyon(const Entity &entity) const
    {
        return m_world.base.contains(m_world.ayon.entities().front().id) && entity.mark == SyncMark::Synced
            && m_world.ayon.scope().covers(entity.link) && !m_world.ayon.retired.contains(entity.link);
    }

    static bool isDeletedInShotgrid(Fate fate) { return fate == Fate::UnlinkInAyon || fate == Fate::DeleteInAyon; }

    //! What hangs below a folder that was cut off stays in AYON alone; only what is known in ShotGrid goes on.
    void cutBelowRemoved()
    {
        for (int at = 1; at < int(m_world.ayon.entities().size()); ++at) {
            Fate &own = fate(pairOfAyon(at));
            if (own != Fate::CreateInShotgrid)
                continue;
            for (int ancestor = m_world.ayon.parentOf(at); ancestor > 0; ancestor = m_world.ayon.parentOf(ancestor)) {
                const Fate above = fate(pairOfAyon(ancestor));
                if (above == Fate::Merge)
                    break; // alive in ShotGrid, whatever became of what holds it
                if ((m_world.ayon.entities()[std::size_t(ancestor)].removed && above == Fate::AyonOnly)
                    || isDeletedInShotgrid(above))
                    own = Fate::AyonOnly;
            }
        }
    }

    //! What a person leaves as it is, stays with all that is in it.
    void leaveBelowLeft()
    {
        std::vector<int> left;
        for (const auto &[matter, ruling] : m_world.rulings.byMatter) {
            const int at = m_world.ayon.indexOf(matter.entity);
            if (!matter.what && ruling == Ruling::LeaveAlone && at > 0 && fate(pairOfAyon(at)) == Fate::Waiting)
                left.push_back(at);
        }
        while (!left.empty()) {
            const int at = left.back();
            left.pop_back();
            Fate &own = fate(pairOfAyon(at));
            if (isDeletedInShotgrid(own))
                own = Fate::Waiting;
            const std::vector<int> &children = m_world.ayon.childrenOf(at);
            left.insert(left.end(), children.begin(), children.end());
        }
    }

    const World &m_world;
    Fates m_fates;
};

} // namespace

std::optional<Conflict> conflictOfDeleted(const World &world, int pair, Fate fate)
{
    const Entity *ayon = world.ayonOf(pair);
    if (!ayon || ayon->locked || ayon->kind == Kind::Version)
        return std::nullopt;
    const auto conflict = [](Side winner, const QString &end) {
        return Conflict{.winner = winner, .text = Words::tr("deleted in ShotGrid, edited in AYON: %1").arg(end)};
    };
    const bool isRuled = world.rulings.on({.entity = ayon->id}).has_value();
    if (fate == Fate::UnlinkInAyon)
        return conflict(Side::Ayon, Words::tr("it stays in AYON, unlinked"));
    if (fate == Fate::DeleteInAyon && isRuled)
        return conflict(Side::Shotgrid, Words::tr("it is deleted in AYON too"));
    if (fate != Fate::Waiting || !isRuled)
        return std::nullopt;
    Conflict left = conflict(Side::Ayon, Words::tr("left alone"));
    left.isLeft = true;
    return left;
}

Fates decideExistence(const World &world)
{
    return Existence(world).run();
}

} // namespace bridge::sync
