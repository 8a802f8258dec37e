#include "lists/plan.h"

#include "base/words.h"
#include "lists/pairmerge.h"

#include <algorithm>

namespace bridge::lists {

using namespace Qt::StringLiterals;
using sync::Side;

namespace {

//! ShotGrid never had all that it holds, or somebody worked on it since both agreed.
bool holdsMore(const List &list)
{
    const bool hasOwn =
        std::any_of(list.items.begin(), list.items.end(), [](const ListItem &item) { return item.link.isEmpty(); });
    if (hasOwn || !list.base)
        return hasOwn;
    return list.base->label != list.label || list.base->locked == list.active
        || list.base->versions != versionsOf(list);
}

class Planner
{
public:
    Planner(Facts facts, const sync::Policy &policy)
        : m_facts(std::move(facts))
        , m_policy(policy)
    {
    }

    std::optional<Item> plan(const Pair &pair)
    {
        if (pair.isWhole())
            return merged(*pair.list, *pair.playlist);
        return pair.list ? withoutPlaylist(*pair.list) : withoutList(*pair.playlist);
    }

private:
    std::optional<Item> merged(const List &list, const Playlist &playlist)
    {
        const QString free = freeLabel(playlist, list.id);
        Item item = mergePair(list, playlist, free, m_policy);
        if (!item.ayon && !item.shotgrid)
            return std::nullopt;
        if (item.ayon && item.ayon->label)
            m_facts.labels[*item.ayon->label] = list.id;
        return item;
    }

    std::optional<Item> withoutPlaylist(const List &list)
    {
        if (list.playlist.isEmpty()) {
            if (!m_policy.writes(Side::Shotgrid))
                return std::nullopt;
            return Item{.title = list.label,
                        .list = list.id,
                        .ayon = ListWrite{.list = list.id, .playlist = ShotgridId(), .base = baseOfNew(list)},
                        .shotgrid = newPlaylist(list)};
        }
        const bool isKept = list.base && list.base->removed;
        if (isKept || !m_facts.retired.contains(list.playlist) || !m_policy.writes(Side::Ayon))
            return std::nullopt;
        Item item{.title = list.label, .list = list.id, .playlist = list.playlist};
        item.ayon = ListWrite{.action = ListWrite::Action::Delete, .list = list.id};
        if (holdsMore(list)) {
            Base base = list.base.value_or(Base());
            base.removed = true;
            item.ayon = ListWrite{.list = list.id, .base = base};
        }
        return item;
    }

    std::optional<Item> withoutList(const Playlist &playlist)
    {
        const auto gone = EntityId::fromText(playlist.ayonId);
        if (gone && m_facts.deletedByPeople.contains(*gone)) {
            if (!m_policy.writes(Side::Shotgrid))
                return std::nullopt;
            return Item{.title = playlist.code,
                        .list = *gone,
                        .playlist = playlist.id,
                        .shotgrid = PlaylistWrite{.action = PlaylistWrite::Action::Retire, .playlist = playlist.id}};
        }
        if (!m_policy.writes(Side::Ayon))
            return std::nullopt;
        const EntityId id = entityIdFor(m_facts.site, "Playlist/"_L1 + playlist.id.toText());
        const QString label = freeLabel(playlist, id);
        m_facts.labels[label] = id;
        Item item{.title = playlist.code, .list = id, .playlist = playlist.id};
        item.ayon = newList(playlist, id, label);
        if (playlist.ayonId != id.toText())
            item.shotgrid = PlaylistWrite{.playlist = playlist.id, .ayonId = id.toText()};
        return item;
    }

    //! In AYON a label is of one list, in ShotGrid any number of playlists may have a code.
    QString freeLabel(const Playlist &playlist, const EntityId &list) const
    {
        const auto taken = m_facts.labels.find(playlist.code);
        return taken == m_facts.labels.end() || taken->second == list
            ? playlist.code
            : u"%1 (%2)"_s.arg(playlist.code, playlist.id.toText());
    }

    Facts m_facts;
    const sync::Policy &m_policy;
};

} // namespace

std::vector<Item> plan(const std::vector<Pair> &pairs, Facts facts, const sync::Policy &policy)
{
    Planner planner(std::move(facts), policy);
    std::vector<Item> items;
    for (const Pair &pair : pairs) {
        if (auto item = planner.plan(pair))
            items.push_back(*std::move(item));
    }
    return items;
}

std::optional<Error> tooManyDeletes(const std::vector<Item> &items, std::size_t lists, const sync::Policy &policy)
{
    const auto deleted = std::count_if(items.begin(), items.end(), [](const Item &item) {
        return (item.ayon && item.ayon->action == ListWrite::Action::Delete)
            || (item.shotgrid && item.shotgrid->action == PlaylistWrite::Action::Retire);
    });
    const auto known = std::max(qsizetype(lists), qsizetype(deleted));
    if (policy.force || deleted <= policy.freeDeletes || double(deleted) <= policy.maxDeleteShare * double(known))
        return std::nullopt;
    return Error{.kind = Error::Kind::Refused,
                 .where = u"lists"_s,
                 .message = Words::tr("%1 of %2 lists would be deleted").arg(deleted).arg(known),
                 .hint = Words::tr(
                     "look at them with 'ayon-shotgrid plan'; allow more with --max-delete N%, or sync the project "
                     "once with --force")};
}

} // namespace bridge::lists
