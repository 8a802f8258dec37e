#include "sync/existence.h"

namespace bridge::sync {

namespace {

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
        return entity.locked || entity.kind == Kind::Version || isEditedSince(entity) ? Fate::UnlinkInAyon
                                                                                      : Fate::DeleteInAyon;
    }

    //! Somebody worked on it in AYON while it was deleted in ShotGrid.
    bool isEditedSince(const Entity &entity) const
    {
        const auto base = m_world.base.find(entity.id);
        if (base == m_world.base.end())
            return false;
        if (base->second.title != entity.title)
            return true;
        for (const auto &[field, value] : base->second.values) {
            const Role role = m_world.mapping.fields[field].role;
            const bool isInherited = m_world.mapping.fields[field].inherits && !entity.own[field];
            if (!isInherited && !entity.unreadable[field] && !sameValue(role, value, entity.values.value(field)))
                return true;
        }
        return false;
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

    const World &m_world;
    Fates m_fates;
};

} // namespace

Fates decideExistence(const World &world)
{
    return Existence(world).run();
}

} // namespace bridge::sync
