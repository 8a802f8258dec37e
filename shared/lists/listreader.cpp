#include "lists/listreader.h"

#include <algorithm>

namespace bridge::lists {

using namespace Qt::StringLiterals;
using shotgrid::Relation;

namespace {

const QString playlistType = u"Playlist"_s;
const QString connectionType = u"PlaylistVersionConnection"_s;
const QString versionType = u"Version"_s;
const QString ayonIdOfVersion = u"version.Version.sg_ayon_id"_s;

constexpr std::size_t atOnce = 1000; // playlists in one filter

//! The connections of \a playlists, asked for in pieces that fit into a filter.
QCoro::Task<Result<std::vector<shotgrid::Row>>>
searchConnections(shotgrid::ShotgridClient &client, std::vector<ShotgridId> playlists, std::stop_token stop)
{
    shotgrid::Query query{.type = connectionType,
                          .fields = {u"playlist"_s, u"version"_s, u"sg_sort_order"_s, ayonIdOfVersion}};
    std::vector<shotgrid::Row> all;
    for (std::size_t start = 0; start < playlists.size(); start += atOnce) {
        std::vector<ShotgridRef> refs;
        for (std::size_t at = start; at < std::min(playlists.size(), start + atOnce); ++at)
            refs.push_back({.type = playlistType, .id = playlists[at]});
        query.filter = shotgrid::where(u"playlist"_s, Relation::In, refs);
        auto rows = co_await client.searchAll(query, stop);
        if (!rows)
            co_return rows.error();
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    }
    co_return all;
}

//! The number of the row that an AYON entity is linked with: a number, or the text of one.
ShotgridId linkIn(const QJsonObject &attrib, const QString &name)
{
    return ShotgridId::fromText(attrib.value(name).toVariant().toString()).value_or(ShotgridId());
}

class Reader
{
public:
    Reader(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Place place, Touched touched)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_place(std::move(place))
        , m_touched(std::move(touched))
    {
    }

    QCoro::Task<Result<ReadLists>> run(std::stop_token stop)
    {
        m_read.facts.site = m_place.site;
        auto done = co_await readConnections(stop);
        if (done)
            done = co_await readTitles(stop);
        if (done)
            done = co_await readContents(stop);
        if (done)
            done = co_await readVersions(stop);
        if (done)
            done = co_await readGone(stop);
        if (!done)
            co_return done.error();
        co_return std::move(m_read);
    }

private:
    //! Which playlists the touched connections are of.
    QCoro::Task<Result<void>> readConnections(std::stop_token stop)
    {
        if (m_touched.connections.empty() || m_touched.all)
            co_return {};
        const shotgrid::Query query{.type = connectionType, .fields = {u"playlist"_s}};
        const std::vector<ShotgridId> ids(m_touched.connections.begin(), m_touched.connections.end());
        const auto rows = co_await m_shotgrid.searchByIds(query, ids, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows)
            m_touched.playlists.insert(row.link(u"playlist"_s).ref.id);
        co_return {};
    }

    QCoro::Task<Result<void>> readTitles(std::stop_token stop)
    {
        shotgrid::Query query{.type = playlistType, .fields = {u"code"_s, u"sg_ayon_id"_s, u"locked"_s}};
        query.filter = shotgrid::inProject(m_place.shotgrid);
        auto readingLists = m_ayon.lists(m_place.ayon, stop);
        auto readingPlaylists = m_shotgrid.searchAll(std::move(query), stop);
        const auto lists = co_await readingLists;
        const auto rows = co_await readingPlaylists;
        if (!lists)
            co_return lists.error();
        if (!rows)
            co_return rows.error();
        m_read.pairs = pairUp(listsFrom(*lists), playlistsFrom(*rows));
        std::erase_if(m_read.pairs, [this](const Pair &pair) { return !m_touched.contains(pair); });
        co_return {};
    }

    std::vector<List> listsFrom(const std::vector<ayon::EntityList> &all)
    {
        std::vector<List> lists;
        for (const ayon::EntityList &one : all) {
            m_read.facts.labels.emplace(one.label, one.id);
            m_lists.insert(one.id);
            if (one.entityType == "version"_L1) {
                lists.push_back({.id = one.id,
                                 .label = one.label,
                                 .active = one.active,
                                 .playlist = linkIn(one.attrib, u"sg_id"_s),
                                 .base = baseFromData(one.data),
                                 .announced = announcedFromData(one.data)});
            }
        }
        return lists;
    }

    std::vector<Playlist> playlistsFrom(const std::vector<shotgrid::Row> &rows) const
    {
        std::vector<Playlist> playlists;
        for (const shotgrid::Row &row : rows) {
            Playlist playlist{.id = row.ref.id, .code = row.text(u"code"_s), .ayonId = row.text(u"sg_ayon_id"_s)};
            if (m_place.hasLock)
                playlist.locked = row.checked(u"locked"_s);
            playlists.push_back(std::move(playlist));
        }
        return playlists;
    }

    QCoro::Task<Result<void>> readContents(std::stop_token stop)
    {
        std::vector<EntityId> lists;
        std::vector<ShotgridId> playlists;
        for (const Pair &pair : m_read.pairs) {
            if (pair.list)
                lists.push_back(pair.list->id);
            if (pair.playlist)
                playlists.push_back(pair.playlist->id);
        }
        auto readingItems = itemsOf(lists, stop);
        auto readingVersions = searchConnections(m_shotgrid, playlists, stop);
        const auto items = co_await readingItems;
        const auto rows = co_await readingVersions;
        if (!items)
            co_return items.error();
        if (!rows)
            co_return rows.error();
        fillLists(*items);
        fillPlaylists(*rows);
        co_return {};
    }

    QCoro::Task<Result<std::vector<ayon::ListItems>>> itemsOf(std::vector<EntityId> lists, std::stop_token stop)
    {
        if (lists.empty())
            co_return std::vector<ayon::ListItems>();
        co_return co_await m_ayon.listItems(m_place.ayon, std::move(lists), stop);
    }

    void fillLists(const std::vector<ayon::ListItems> &contents)
    {
        std::map<EntityId, const ayon::ListItems *> byList;
        for (const ayon::ListItems &one : contents)
            byList.emplace(one.id, &one);
        for (Pair &pair : m_read.pairs) {
            const auto found = pair.list ? byList.find(pair.list->id) : byList.end();
            if (found == byList.end())
                continue;
            for (const ayon::ListItem &item : found->second->items) {
                const ShotgridId link = linkIn(item.versionAttrib, u"shotgridId"_s);
                pair.list->items.push_back({.id = item.id, .version = item.entityId, .link = link});
                m_links[item.entityId] = link;
            }
        }
    }

    void fillPlaylists(const std::vector<shotgrid::Row> &rows)
    {
        std::map<ShotgridId, std::vector<PlaylistVersion>> byPlaylist;
        for (const shotgrid::Row &row : rows) {
            const ShotgridId version = row.link(u"version"_s).ref.id;
            if (version.isEmpty())
                continue; // it is in the bin
            PlaylistVersion one{.connection = row.ref.id, .version = version};
            if (const QJsonValue order = row.attributes.value("sg_sort_order"_L1); order.isDouble())
                one.order = order.toInteger();
            one.ayon = EntityId::fromText(row.text(ayonIdOfVersion)).value_or(EntityId());
            byPlaylist[row.link(u"playlist"_s).ref.id].push_back(one);
        }
        for (Pair &pair : m_read.pairs) {
            if (!pair.playlist)
                continue;
            pair.playlist->versions = std::move(byPlaylist[pair.playlist->id]);
            // Rows come in the order of their ids, in which they stay without an order.
            std::stable_sort(pair.playlist->versions.begin(), pair.playlist->versions.end(),
                             [](const PlaylistVersion &one, const PlaylistVersion &other) {
                                 return one.order && (!other.order || *one.order < *other.order);
                             });
        }
    }

    //! Versions that one side of a pair alone has: whether the other knows them.
    QCoro::Task<Result<void>> readVersions(std::stop_token stop)
    {
        std::set<EntityId> unknown;
        std::set<ShotgridId> missing;
        for (const Pair &pair : m_read.pairs) {
            std::set<ShotgridId> inPlaylist;
            for (const PlaylistVersion &version : pair.playlist ? pair.playlist->versions : noVersions) {
                inPlaylist.insert(version.version);
                if (!version.ayon.isEmpty() && !m_links.contains(version.ayon))
                    unknown.insert(version.ayon);
            }
            for (const ListItem &item : pair.list ? pair.list->items : noItems) {
                if (!item.link.isEmpty() && !inPlaylist.contains(item.link))
                    missing.insert(item.link);
            }
        }
        const shotgrid::Query query{.type = versionType, .fields = {u"id"_s}};
        auto readingAyon = versionsOf({unknown.begin(), unknown.end()}, stop);
        const std::vector<ShotgridId> asked(missing.begin(), missing.end());
        auto readingShotgrid = m_shotgrid.searchByIds(query, asked, stop);
        const auto versions = co_await readingAyon;
        const auto rows = co_await readingShotgrid;
        if (!versions)
            co_return versions.error();
        if (!rows)
            co_return rows.error();
        for (const ayon::Version &version : *versions)
            m_links[version.id] = linkIn(version.attrib, u"shotgridId"_s);
        for (const shotgrid::Row &row : *rows)
            missing.erase(row.ref.id);
        settleLinks(missing);
        co_return {};
    }

    QCoro::Task<Result<std::vector<ayon::Version>>> versionsOf(std::vector<EntityId> ids, std::stop_token stop)
    {
        if (ids.empty())
            co_return std::vector<ayon::Version>();
        ayon::EntityQuery query{.project = m_place.ayon, .ids = std::move(ids)};
        co_return co_await m_ayon.allVersions(std::move(query), stop);
    }

    //! A link holds when AYON says it and ShotGrid has the version.
    void settleLinks(const std::set<ShotgridId> &gone)
    {
        std::map<ShotgridId, EntityId> ayonOf;
        for (const auto &[version, link] : m_links) {
            if (!link.isEmpty())
                ayonOf.emplace(link, version);
        }
        for (Pair &pair : m_read.pairs) {
            if (pair.playlist) {
                for (PlaylistVersion &version : pair.playlist->versions) {
                    const auto found = ayonOf.find(version.version);
                    version.ayon = found == ayonOf.end() ? EntityId() : found->second;
                }
            }
            if (pair.list) {
                for (ListItem &item : pair.list->items) {
                    if (gone.contains(item.link))
                        item.link = {};
                }
            }
        }
    }

    //! Of those that have lost their counterpart: what proves that it was deleted.
    QCoro::Task<Result<void>> readGone(std::stop_token stop)
    {
        std::vector<ShotgridId> playlists;
        std::vector<EntityId> lists;
        for (const Pair &pair : m_read.pairs) {
            const bool isKept = pair.list && pair.list->base && pair.list->base->removed;
            if (!pair.playlist && !pair.list->playlist.isEmpty() && !isKept)
                playlists.push_back(pair.list->playlist);
            const auto list = pair.list ? std::nullopt : EntityId::fromText(pair.playlist->ayonId);
            if (list && !m_lists.contains(*list))
                lists.push_back(*list);
        }
        shotgrid::Query query{.type = playlistType, .fields = {u"id"_s}};
        query.rows = shotgrid::Query::Rows::Retired;
        const auto rows = co_await m_shotgrid.searchByIds(std::move(query), playlists, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows)
            m_read.facts.retired.insert(row.ref.id);
        if (lists.empty())
            co_return {};
        ayon::EventQuery deletions{.topics = {u"entity_list.deleted"_s}, .projects = {m_place.ayon}};
        deletions.lists = lists;
        const auto events = co_await m_ayon.events(deletions, stop);
        if (!events)
            co_return events.error();
        const auto self = co_await selfFor(*events, stop);
        if (!self)
            co_return self.error();
        for (const ayon::Event &event : *events) { // oldest first: the last deletion counts
            const auto list = EntityId::fromText(event.summary.value("id"_L1).toString());
            if (!list)
                continue;
            const bool isOurs =
                event.senderType.isEmpty() ? event.user == *self : event.senderType == ayon::integrationSenderType;
            if (isOurs)
                m_read.facts.deletedByPeople.erase(*list);
            else
                m_read.facts.deletedByPeople.insert(*list);
        }
        co_return {};
    }

    //! The login of this client, where one of \a events does not say what sent it: servers before 1.14.4 do not (of
    //! lists).
    QCoro::Task<Result<QString>> selfFor(std::vector<ayon::Event> events, std::stop_token stop)
    {
        const bool isAsked = std::ranges::any_of(events, &QString::isEmpty, &ayon::Event::senderType);
        if (!isAsked)
            co_return QString();
        const auto me = co_await m_ayon.me(stop);
        if (!me)
            co_return me.error();
        co_return me->name;
    }

    static inline const std::vector<PlaylistVersion> noVersions = {};
    static inline const std::vector<ListItem> noItems = {};

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const Place m_place;
    Touched m_touched;
    ReadLists m_read;
    std::set<EntityId> m_lists; // of every type
    std::map<EntityId, ShotgridId> m_links; // of AYON versions, as AYON says
};

} // namespace

void Touched::add(const Touched &more)
{
    lists.insert(more.lists.begin(), more.lists.end());
    playlists.insert(more.playlists.begin(), more.playlists.end());
    connections.insert(more.connections.begin(), more.connections.end());
    all = all || more.all;
}

//! Whose connections were named is not known any more: any pass over those may be meant.
bool Touched::contains(const Item &item) const
{
    return all || !connections.empty() || lists.contains(item.list) || playlists.contains(item.playlist);
}

bool Touched::contains(const Pair &pair) const
{
    if (all || (pair.list && lists.contains(pair.list->id)) || (pair.playlist && playlists.contains(pair.playlist->id)))
        return true;
    // What is gone is named by what is left of the pair.
    if (!pair.playlist)
        return playlists.contains(pair.list->playlist);
    const auto list = EntityId::fromText(pair.playlist->ayonId);
    return list && lists.contains(*list);
}

QCoro::Task<Result<ReadLists>> readLists(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Place place,
                                         Touched touched, std::stop_token stop)
{
    Reader reader(ayon, shotgrid, std::move(place), std::move(touched));
    co_return co_await reader.run(stop);
}

} // namespace bridge::lists
