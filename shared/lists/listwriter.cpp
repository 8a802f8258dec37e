#include "lists/listwriter.h"

#include "base/words.h"
#include "net/httpmessage.h"
#include "shotgrid/ayonrows.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace bridge::lists {

using namespace Qt::StringLiterals;

namespace {

using Written = std::vector<Result<shotgrid::Row>>;
using Writing = std::vector<std::pair<ItemResult *, QCoro::Task<Result<void>>>>;

QJsonObject refTo(const QString &type, ShotgridId id)
{
    return shotgrid::toJson(ShotgridRef{.type = type, .id = id});
}

std::vector<ayon::ListItemChange> changesOf(const std::vector<ItemWrite> &items)
{
    std::vector<ayon::ListItemChange> changes;
    changes.reserve(items.size());
    for (const ItemWrite &item : items)
        changes.push_back({.id = item.id, .entityId = item.version, .position = item.position});
    return changes;
}

QJsonObject dataOf(const std::optional<Base> &base)
{
    return base ? QJsonObject{{baseKey, toJson(*base)}} : QJsonObject();
}

class Writer
{
public:
    Writer(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Place place, std::vector<Item> items)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_place(std::move(place))
    {
        for (Item &item : items)
            m_results.push_back({.item = std::move(item)});
    }

    QCoro::Task<Result<std::vector<ItemResult>>> run(std::stop_token stop)
    {
        co_await announce(stop);
        co_await writeAyon(true, stop);
        co_await writePlaylists(stop);
        co_await writeConnections(stop);
        co_await writeAyon(false, stop);
        const auto failed = std::find_if(m_results.begin(), m_results.end(), [](const ItemResult &result) {
            return result.error && net::isAboutServer(*result.error);
        });
        if (failed != m_results.end())
            co_return *failed->error;
        co_return std::move(m_results);
    }

private:
    QCoro::Task<void> announce(std::stop_token stop)
    {
        Writing writing;
        for (ItemResult &result : m_results) {
            if (!result.item.announced)
                continue;
            const QJsonObject data{{announcedKey, toJson(*result.item.announced)}};
            const QJsonObject changes{{u"data"_s, data}};
            writing.emplace_back(&result, m_ayon.patchList(m_place.ayon, result.item.list, changes, stop));
        }
        co_await finish(std::move(writing));
    }

    static QCoro::Task<void> finish(Writing writing)
    {
        for (auto &[result, task] : writing) {
            const auto written = co_await task;
            if (!written)
                result->error = written.error();
        }
    }

    //! New lists come first: a playlist gets the id of a list that is there. All at once, as many as the client allows.
    QCoro::Task<void> writeAyon(bool areNew, std::stop_token stop)
    {
        Writing writing;
        for (ItemResult &result : m_results) {
            const auto &list = result.item.ayon;
            if (!list || result.error || (list->action == ListWrite::Action::Create) != areNew)
                continue;
            if (areNew)
                writing.emplace_back(&result, createList(*list, stop));
            else
                writing.emplace_back(&result, changeList(result.item, stop));
        }
        co_await finish(std::move(writing));
    }

    QCoro::Task<Result<void>> createList(ListWrite write, std::stop_token stop)
    {
        ayon::NewList list{.id = write.list, .label = write.label.value_or(QString())};
        list.active = write.active.value_or(true);
        if (write.playlist)
            list.attrib = {{u"sg_id"_s, write.playlist->number()}};
        list.data = dataOf(write.base);
        list.items = changesOf(write.items);
        co_return co_await m_ayon.createList(m_place.ayon, std::move(list), stop);
    }

    QCoro::Task<Result<void>> changeList(Item item, std::stop_token stop)
    {
        const ListWrite write = *item.ayon;
        if (write.action == ListWrite::Action::Delete)
            co_return co_await m_ayon.deleteList(m_place.ayon, write.list, stop);
        if (!write.removed.empty()) {
            const auto removed = co_await m_ayon.removeListItems(m_place.ayon, write.list, write.removed, stop);
            if (!removed)
                co_return removed.error();
        }
        if (!write.items.empty()) {
            const std::vector<ayon::ListItemChange> changes = changesOf(write.items);
            const auto merged = co_await m_ayon.mergeListItems(m_place.ayon, write.list, changes, stop);
            if (!merged)
                co_return merged.error();
        }
        QJsonObject changes;
        if (write.label)
            changes.insert(u"label"_s, *write.label);
        if (write.active)
            changes.insert(u"active"_s, *write.active);
        if (write.playlist)
            changes.insert(u"attrib"_s, QJsonObject{{u"sg_id"_s, item.playlist.number()}});
        if (write.base) {
            QJsonObject data = dataOf(write.base);
            if (item.announced || item.wasAnnounced)
                data.insert(announcedKey, QJsonValue::Null); // AYON removes the key
            changes.insert(u"data"_s, data);
        }
        if (changes.isEmpty())
            co_return {};
        co_return co_await m_ayon.patchList(m_place.ayon, write.list, changes, stop);
    }

    //! What is written to the playlist's own row; nothing when only its connections change.
    std::optional<shotgrid::Write> rowWrite(const PlaylistWrite &playlist) const
    {
        using Action = shotgrid::Write::Action;
        shotgrid::Write write{.type = u"Playlist"_s, .id = playlist.playlist};
        if (playlist.action == PlaylistWrite::Action::Retire) {
            write.action = Action::Retire;
            return write;
        }
        if (playlist.code)
            write.fields.insert(u"code"_s, *playlist.code);
        if (playlist.locked)
            write.fields.insert(u"locked"_s, *playlist.locked);
        if (playlist.ayonId)
            write.fields.insert(u"sg_ayon_id"_s, *playlist.ayonId);
        if (!playlist.removed.empty()) {
            std::vector<ShotgridRef> versions;
            for (const ShotgridId version : playlist.removed)
                versions.push_back({.type = u"Version"_s, .id = version});
            write.fields.insert(u"versions"_s, shotgrid::toJson(shotgrid::ListChange::Remove, versions));
        }
        if (playlist.action == PlaylistWrite::Action::Create) {
            write.action = Action::Create;
            write.fields.insert(u"project"_s, refTo(u"Project"_s, m_place.shotgrid));
        }
        return write.fields.isEmpty() ? std::nullopt : std::optional(write);
    }

    QCoro::Task<void> writePlaylists(std::stop_token stop)
    {
        std::vector<shotgrid::Write> writes;
        std::vector<ItemResult *> of;
        for (ItemResult &result : m_results) {
            const auto write = result.item.shotgrid && !result.error ? rowWrite(*result.item.shotgrid) : std::nullopt;
            if (!write)
                continue;
            writes.push_back(*write);
            of.push_back(&result);
        }
        const Written written = co_await m_shotgrid.write(std::move(writes), stop);
        std::map<QString, ItemResult *> made; // by the AYON list
        for (std::size_t at = 0; at < written.size(); ++at) {
            if (!written[at]) {
                of[at]->error = written[at].error();
            } else if (of[at]->item.playlist.isEmpty()) {
                of[at]->item.playlist = written[at]->ref.id;
                made.emplace(of[at]->item.list.toText(), of[at]);
            }
        }
        co_await yieldPlaylists(std::move(made), stop);
    }

    //! Another service may make a playlist for the same list at the same moment, and the site takes both. Whoever makes
    //! one looks again, and takes it back when another with a lower id is there; the next pass goes on with that one.
    QCoro::Task<void> yieldPlaylists(std::map<QString, ItemResult *> made, std::stop_token stop)
    {
        QStringList lists;
        for (const auto &[list, result] : made)
            lists += list;
        const QString type = u"Playlist"_s;
        const auto rows = co_await shotgrid::rowsNaming(&m_shotgrid, type, m_place.shotgrid, std::move(lists), stop);
        if (!rows) {
            for (const auto &[list, result] : made)
                result->error = rows.error();
            co_return;
        }
        std::vector<shotgrid::Write> retired;
        for (const shotgrid::Row &row : *rows) {
            const auto ours = made.find(row.text(u"sg_ayon_id"_s));
            if (ours == made.end() || ours->second->error || ours->second->item.playlist <= row.ref.id)
                continue;
            retired.push_back(
                {.action = shotgrid::Write::Action::Retire, .type = type, .id = ours->second->item.playlist});
            ours->second->error = Error{.kind = Error::Kind::Conflict,
                                        .where = u"shotgrid Playlist"_s,
                                        .message = Words::tr("another service made it at the same moment"),
                                        .hint = Words::tr("nothing is lost: it is looked at again")};
        }
        co_await m_shotgrid.write(std::move(retired), stop);
    }

    QCoro::Task<void> writeConnections(std::stop_token stop)
    {
        std::vector<shotgrid::Write> writes;
        std::vector<ItemResult *> of;
        for (ItemResult &result : m_results) {
            if (!result.item.shotgrid || result.error)
                continue;
            for (const ConnectionWrite &connection : result.item.shotgrid->connections) {
                writes.push_back(connectionWrite(connection, result.item.playlist));
                of.push_back(&result);
            }
        }
        const Written written = co_await m_shotgrid.write(std::move(writes), stop);
        for (std::size_t at = 0; at < written.size(); ++at) {
            if (!written[at] && !of[at]->error)
                of[at]->error = written[at].error();
        }
    }

    static shotgrid::Write connectionWrite(const ConnectionWrite &connection, ShotgridId playlist)
    {
        shotgrid::Write write{.type = u"PlaylistVersionConnection"_s, .id = connection.connection};
        write.fields.insert(u"sg_sort_order"_s, connection.order);
        if (connection.connection.isEmpty()) {
            write.action = shotgrid::Write::Action::Create;
            write.fields.insert(u"playlist"_s, refTo(u"Playlist"_s, playlist));
            write.fields.insert(u"version"_s, refTo(u"Version"_s, connection.version));
        }
        return write;
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const Place m_place;
    std::vector<ItemResult> m_results;
};

} // namespace

QCoro::Task<Result<std::vector<ItemResult>>> writeLists(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                                        Place place, std::vector<Item> items, std::stop_token stop)
{
    Writer writer(ayon, shotgrid, std::move(place), std::move(items));
    co_return co_await writer.run(stop);
}

} // namespace bridge::lists
