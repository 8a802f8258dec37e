#include "lists/pairing.h"

#include <map>

namespace bridge::lists {

namespace {

class Pairing
{
public:
    Pairing(std::vector<List> lists, std::vector<Playlist> playlists)
        : m_lists(std::move(lists))
        , m_playlists(std::move(playlists))
        , m_playlistOf(m_lists.size(), nobody)
        , m_listOf(m_playlists.size(), nobody)
    {
        for (std::size_t at = 0; at < m_playlists.size(); ++at)
            m_byId.emplace(m_playlists[at].id, at);
    }

    std::vector<Pair> run()
    {
        pairByBothLinks();
        pairByListLink();
        pairByPlaylistLink();
        pairByTitle();
        return taken();
    }

private:
    static constexpr std::size_t nobody = std::size_t(-1);

    void pair(std::size_t list, std::size_t playlist)
    {
        m_playlistOf[list] = playlist;
        m_listOf[playlist] = list;
    }
    bool isFree(std::size_t list, std::size_t playlist) const
    {
        return m_playlistOf[list] == nobody && m_listOf[playlist] == nobody;
    }
    //! The one that \a list carries the id of.
    std::size_t linkedWith(const List &list) const
    {
        const auto found = m_byId.find(list.playlist);
        return found == m_byId.end() ? nobody : found->second;
    }

    //! The original comes before its copies.
    void pairByBothLinks()
    {
        for (std::size_t at = 0; at < m_lists.size(); ++at) {
            const std::size_t playlist = linkedWith(m_lists[at]);
            if (playlist != nobody && m_playlists[playlist].ayonId == m_lists[at].id.toText())
                pair(at, playlist);
        }
    }

    void pairByListLink()
    {
        for (std::size_t at = 0; at < m_lists.size(); ++at) {
            const std::size_t playlist = linkedWith(m_lists[at]);
            if (playlist == nobody || m_playlistOf[at] != nobody)
                continue;
            if (isFree(at, playlist)) {
                pair(at, playlist);
            } else {
                m_lists[at].playlist = {};
                m_lists[at].base.reset();
                m_lists[at].announced.reset();
            }
        }
    }

    //! Of a run that was interrupted before the list got its link.
    void pairByPlaylistLink()
    {
        std::map<QString, std::size_t> byId;
        for (std::size_t at = 0; at < m_lists.size(); ++at) {
            if (m_lists[at].playlist.isEmpty())
                byId.emplace(m_lists[at].id.toText(), at);
        }
        for (std::size_t at = 0; at < m_playlists.size(); ++at) {
            const auto list = byId.find(m_playlists[at].ayonId);
            if (list != byId.end() && isFree(list->second, at))
                pair(list->second, at);
        }
    }

    void pairByTitle()
    {
        std::map<QString, std::vector<std::size_t>> lists;
        for (std::size_t at = 0; at < m_lists.size(); ++at) {
            if (m_playlistOf[at] == nobody && m_lists[at].playlist.isEmpty())
                lists[m_lists[at].label].push_back(at);
        }
        std::map<QString, std::vector<std::size_t>> playlists;
        for (std::size_t at = 0; at < m_playlists.size(); ++at) {
            if (m_listOf[at] == nobody && m_playlists[at].ayonId.isEmpty())
                playlists[m_playlists[at].code].push_back(at);
        }
        for (const auto &[title, same] : lists) {
            const auto others = playlists.find(title);
            if (same.size() == 1 && others != playlists.end() && others->second.size() == 1)
                pair(same.front(), others->second.front());
        }
    }

    std::vector<Pair> taken()
    {
        std::vector<Pair> pairs;
        for (std::size_t at = 0; at < m_lists.size(); ++at) {
            Pair made{.list = std::move(m_lists[at])};
            if (m_playlistOf[at] != nobody)
                made.playlist = std::move(m_playlists[m_playlistOf[at]]);
            pairs.push_back(std::move(made));
        }
        for (std::size_t at = 0; at < m_playlists.size(); ++at) {
            if (m_listOf[at] == nobody)
                pairs.push_back({.playlist = std::move(m_playlists[at])});
        }
        return pairs;
    }

    std::vector<List> m_lists;
    std::vector<Playlist> m_playlists;
    std::vector<std::size_t> m_playlistOf; // by place
    std::vector<std::size_t> m_listOf;
    std::map<ShotgridId, std::size_t> m_byId;
};

} // namespace

std::vector<Pair> pairUp(std::vector<List> lists, std::vector<Playlist> playlists)
{
    return Pairing(std::move(lists), std::move(playlists)).run();
}

} // namespace bridge::lists
