#include "lists/pairmerge.h"

#include "base/words.h"
#include "sync/merge.h"

#include <algorithm>
#include <map>

namespace bridge::lists {

using namespace Qt::StringLiterals;
using sync::Side;

namespace {

Sequence eachOnce(const Sequence &all)
{
    Sequence once;
    for (const ShotgridId version : all) {
        if (!version.isEmpty() && !contains(once, version))
            once.push_back(version);
    }
    return once;
}

//! The links of all that is there, in order; empty where the other side knows nothing of it.
Sequence linksOf(const List &list)
{
    Sequence links;
    for (const ListItem &item : list.items)
        links.push_back(item.link);
    return links;
}

Sequence linksOf(const Playlist &playlist)
{
    Sequence links;
    for (const PlaylistVersion &version : playlist.versions)
        links.push_back(version.ayon.isEmpty() ? ShotgridId() : version.version);
    return links;
}

//! Where something comes to stand: what is there already, by its place before, or a version that is new.
struct Spot {
    std::optional<std::size_t> before = {};
    ShotgridId version = {}; // of what is new
};

//! What has \a links, arranged as \a wanted says. What has no link, or repeats another, stays behind what it stood
//! behind; what is not wanted is left out, with its repetitions.
std::vector<Spot> arranged(const Sequence &links, const Sequence &wanted)
{
    std::vector<Spot> spots; // those before the first that has a link
    std::map<ShotgridId, std::vector<Spot>> of; // a version: it, and what stands behind it
    std::vector<Spot> *last = &spots;
    for (std::size_t at = 0; at < links.size(); ++at) {
        const ShotgridId link = links[at];
        if (!link.isEmpty() && !contains(wanted, link))
            continue;
        if (!link.isEmpty() && !of.contains(link))
            last = &of[link];
        last->push_back({.before = at});
    }
    for (const ShotgridId version : wanted) {
        const auto there = of.find(version);
        if (there == of.end())
            spots.push_back({.version = version});
        else
            spots.insert(spots.end(), there->second.begin(), there->second.end());
    }
    return spots;
}

//! The item that puts a version of a playlist into a list: the same however often it is made.
EntityId itemIdFor(const EntityId &list, const EntityId &version)
{
    return entityIdFor(list.toText(), version.toText());
}

//! What was agreed on, brought forward by what a pass has written that died before it could say so.
std::optional<Base> baseOf(const List &list, const Playlist &playlist)
{
    if (!list.base || list.base->removed || !list.announced)
        return list.base;
    Base base = *list.base;
    const Announced &announced = *list.announced;
    if (announced.code == playlist.code)
        base.label = base.code = playlist.code; // the title came from the list
    if (announced.locked && announced.locked == playlist.locked)
        base.locked = *playlist.locked;
    if (announced.playlist)
        base.versions = broughtForward(base.versions, *announced.playlist, versionsOf(playlist));
    if (announced.list)
        base.versions = broughtForward(base.versions, *announced.list, versionsOf(list));
    return base;
}

class PairMerge
{
public:
    PairMerge(const List &list, const Playlist &playlist, const QString &freeLabel, const sync::Policy &policy)
        : m_list(list)
        , m_playlist(playlist)
        , m_freeLabel(freeLabel)
        , m_policy(policy)
        , m_winner(policy.winnerOf({}, {}))
        , m_before(baseOf(list, playlist))
        , m_ayon{.list = list.id}
        , m_shotgrid{.playlist = playlist.id}
    {
    }

    Item run()
    {
        m_base = m_before.value_or(Base());
        m_base.removed = false;
        mergeTitle();
        mergeLock();
        mergeVersions();
        const bool isAnnounced = m_before && m_announced != Announced();
        if (m_base != m_list.base || isAnnounced || m_list.announced)
            m_ayon.base = m_base;
        if (m_list.playlist != m_playlist.id)
            m_ayon.playlist = m_playlist.id;
        if (m_playlist.ayonId != m_list.id.toText())
            m_shotgrid.ayonId = m_list.id.toText();
        Item item{.title = m_list.label,
                  .list = m_list.id,
                  .playlist = m_playlist.id,
                  .wasAnnounced = m_list.announced.has_value(),
                  .conflicts = m_conflicts};
        if (isAnnounced)
            item.announced = m_announced;
        if (m_ayon != ListWrite{.list = m_list.id})
            item.ayon = std::move(m_ayon);
        if (m_shotgrid != PlaylistWrite{.playlist = m_playlist.id})
            item.shotgrid = std::move(m_shotgrid);
        return item;
    }

private:
    bool writes(Side side) const { return m_policy.writes(side); }

    void mergeTitle()
    {
        const bool isEditedInAyon = !m_before || m_list.label != m_before->label;
        const bool isEditedInShotgrid = !m_before || m_playlist.code != m_before->code;
        QString label = m_list.label;
        QString code = m_playlist.code;
        if (label != code && (isEditedInAyon || isEditedInShotgrid)) {
            const bool isConflict = isEditedInAyon && isEditedInShotgrid;
            if (isConflict)
                m_conflicts += Words::tr("title: AYON says '%1', ShotGrid says '%2'").arg(label, code);
            const bool leadsAyon = isConflict ? m_winner == Side::Ayon : isEditedInAyon;
            if (!writes(leadsAyon ? Side::Shotgrid : Side::Ayon))
                return; // it waits, as an edit since the base
            (leadsAyon ? code : label) = leadsAyon ? label : m_freeLabel;
        }
        if (label != m_list.label)
            m_ayon.label = label;
        if (code != m_playlist.code)
            m_shotgrid.code = m_announced.code = code;
        m_base.label = label;
        m_base.code = code;
    }

    void mergeLock()
    {
        const bool inAyon = !m_list.active;
        if (!m_playlist.locked) {
            m_base.locked = inAyon;
            return;
        }
        const bool inShotgrid = *m_playlist.locked;
        // Of two values that differ one is the base's, so there is no conflict, or there is no base.
        const bool base = m_before ? m_before->locked : m_winner == Side::Ayon ? inShotgrid : inAyon;
        const bool locked = sync::merge(inAyon, inShotgrid, base, m_winner).value;
        if (locked != inAyon && writes(Side::Ayon))
            m_ayon.active = !locked;
        if (locked != inShotgrid && writes(Side::Shotgrid))
            m_shotgrid.locked = m_announced.locked = locked;
        const bool isWritten = writes(locked != inAyon ? Side::Ayon : Side::Shotgrid) || inAyon == inShotgrid;
        m_base.locked = isWritten ? locked : base;
    }

    void mergeVersions()
    {
        const Sequence inAyon = versionsOf(m_list);
        const Sequence inShotgrid = versionsOf(m_playlist);
        // A playlist that comes out of the bin may have lost its versions there: that takes nothing from the list.
        const bool isTold = m_before && !m_before->removed;
        const Sequence *base = isTold ? &m_before->versions : nullptr;
        const bool hasOrder = std::any_of(m_playlist.versions.begin(), m_playlist.versions.end(),
                                          [](const PlaylistVersion &version) { return version.order.has_value(); });
        const MergedSequence merged = merge(inAyon, inShotgrid, base, hasOrder, m_winner);
        if (merged.conflict)
            m_conflicts += Words::tr("order: changed on both sides");
        const Sequence &ayon = writes(Side::Ayon) ? merged.versions : inAyon;
        const Sequence &shotgrid = writes(Side::Shotgrid) ? merged.versions : inShotgrid;
        if (ayon != inAyon) {
            m_announced.list = ayon;
            writeItems(ayon);
        }
        if (shotgrid != inShotgrid) {
            m_announced.playlist = shotgrid;
            writeConnections(shotgrid);
        }
        m_base.versions = agreed(ayon, shotgrid, base);
    }

    void writeItems(const Sequence &wanted)
    {
        std::vector<bool> isKept(m_list.items.size(), false);
        bool isPlaced = true; // what stays keeps its order, and nothing is new
        std::size_t last = 0;
        for (const Spot &spot : arranged(linksOf(m_list), wanted)) {
            const int position = int(m_ayon.items.size()) + 1;
            if (spot.before) {
                isKept[*spot.before] = true;
                isPlaced = isPlaced && last <= *spot.before;
                last = *spot.before;
                m_ayon.items.push_back({.id = m_list.items[*spot.before].id, .position = position});
            } else {
                isPlaced = false;
                const EntityId version = ayonVersion(spot.version);
                m_ayon.items.push_back({.id = itemIdFor(m_list.id, version), .version = version, .position = position});
            }
        }
        if (isPlaced)
            m_ayon.items.clear();
        for (std::size_t at = 0; at < isKept.size(); ++at) {
            if (!isKept[at])
                m_ayon.removed.push_back(m_list.items[at].id);
        }
    }

    EntityId ayonVersion(ShotgridId version) const
    {
        const auto found = std::find_if(m_playlist.versions.begin(), m_playlist.versions.end(),
                                        [version](const PlaylistVersion &one) { return one.version == version; });
        return found == m_playlist.versions.end() ? EntityId() : found->ayon;
    }

    //! Orders that fit already stay as they are; people's tools may have made them.
    void writeConnections(const Sequence &wanted)
    {
        std::vector<bool> isKept(m_playlist.versions.size(), false);
        qint64 last = -1;
        for (const Spot &spot : arranged(linksOf(m_playlist), wanted)) {
            const qint64 next = std::max(last + 1, qint64(1));
            if (spot.before) {
                const PlaylistVersion &there = m_playlist.versions[*spot.before];
                isKept[*spot.before] = true;
                const bool fits = there.order && *there.order > last;
                last = fits ? *there.order : next;
                if (!fits)
                    m_shotgrid.connections.push_back(
                        {.connection = there.connection, .version = there.version, .order = next});
            } else {
                m_shotgrid.connections.push_back({.version = spot.version, .order = next});
                last = next;
            }
        }
        for (std::size_t at = 0; at < isKept.size(); ++at) {
            if (!isKept[at])
                m_shotgrid.removed.push_back(m_playlist.versions[at].version);
        }
    }

    const List &m_list;
    const Playlist &m_playlist;
    const QString &m_freeLabel;
    const sync::Policy &m_policy;
    const Side m_winner;
    const std::optional<Base> m_before;
    Base m_base;
    Announced m_announced;
    ListWrite m_ayon;
    PlaylistWrite m_shotgrid;
    QStringList m_conflicts;
};

} // namespace

Sequence versionsOf(const List &list)
{
    return eachOnce(linksOf(list));
}

Sequence versionsOf(const Playlist &playlist)
{
    return eachOnce(linksOf(playlist));
}

Item mergePair(const List &list, const Playlist &playlist, const QString &freeLabel, const sync::Policy &policy)
{
    return PairMerge(list, playlist, freeLabel, policy).run();
}

ListWrite newList(const Playlist &playlist, const EntityId &id, const QString &label)
{
    const bool isLocked = playlist.locked.value_or(false);
    ListWrite list{
        .action = ListWrite::Action::Create,
        .list = id,
        .label = label,
        .active = !isLocked,
        .playlist = playlist.id,
        .base = Base{.label = label, .code = playlist.code, .locked = isLocked, .versions = versionsOf(playlist)}};
    for (const PlaylistVersion &version : playlist.versions) {
        if (!version.ayon.isEmpty())
            list.items.push_back(
                {.id = itemIdFor(id, version.ayon), .version = version.ayon, .position = int(list.items.size()) + 1});
    }
    return list;
}

PlaylistWrite newPlaylist(const List &list)
{
    PlaylistWrite playlist{.action = PlaylistWrite::Action::Create, .code = list.label, .ayonId = list.id.toText()};
    if (!list.active)
        playlist.locked = true;
    for (const ShotgridId version : versionsOf(list))
        playlist.connections.push_back({.version = version, .order = qint64(playlist.connections.size()) + 1});
    return playlist;
}

Base baseOfNew(const List &list)
{
    return {.label = list.label, .code = list.label, .locked = !list.active, .versions = versionsOf(list)};
}

} // namespace bridge::lists
