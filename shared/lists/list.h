#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

// An AYON list of versions and a ShotGrid playlist, as far as either knows what the other has. A version that both
// sides know is told by its number in ShotGrid; what only one side knows has no such link, and stays where it is.

namespace bridge::lists {

//! What both sides last agreed on, kept with the AYON list under `data.shotgridBase`.
struct Base {
    QString label = {}; // in AYON, where it is unique in the project
    QString code = {}; // in ShotGrid
    bool locked = false; // in AYON: not active
    std::vector<ShotgridId> versions = {}; // in their order
    bool removed = false; // the playlist went to the bin, and the list holds more than ShotGrid ever knew

    bool operator==(const Base &) const = default;
};

QJsonObject toJson(const Base &base);
//! Of the `data` of a list; nothing when it has none.
std::optional<Base> baseFromData(const QJsonObject &data);
//! The key in `data`. One, because AYON merges `data` by first level only.
inline const QString baseKey = QStringLiteral("shotgridBase");

//! What a pass was about to write to a pair that has a base, kept with the AYON list under `data.shotgridAnnounced`
//! until the next base is there. Where a side says it while the base does not, the pass died in between, and nobody has
//! edited anything. A list's own title and activity come with the base in one request, and need none of it.
struct Announced {
    std::optional<QString> code = {};
    std::optional<bool> locked = {}; // in ShotGrid
    std::optional<std::vector<ShotgridId>> playlist = {}; // its versions, in their order
    std::optional<std::vector<ShotgridId>> list = {}; // those of the list

    bool operator==(const Announced &) const = default;
};

QJsonObject toJson(const Announced &announced);
//! Of the `data` of a list; nothing when it has none.
std::optional<Announced> announcedFromData(const QJsonObject &data);
inline const QString announcedKey = QStringLiteral("shotgridAnnounced");

struct ListItem {
    EntityId id = {}; // of the item itself; a version may come several times
    EntityId version = {};
    ShotgridId link = {}; // empty: ShotGrid does not know the version

    bool operator==(const ListItem &) const = default;
};

struct List {
    EntityId id = {};
    QString label = {};
    bool active = true;
    ShotgridId playlist = {}; // `attrib.sg_id`; empty: of no playlist
    std::optional<Base> base = {};
    std::optional<Announced> announced = {};
    std::vector<ListItem> items = {}; // in their order
};

struct PlaylistVersion {
    ShotgridId connection = {}; // the row that puts the version into the playlist
    ShotgridId version = {};
    std::optional<qint64> order = {}; // `sg_sort_order`; versions without stand behind those that have one
    EntityId ayon = {}; // empty: AYON does not know the version

    bool operator==(const PlaylistVersion &) const = default;
};

struct Playlist {
    ShotgridId id = {};
    QString code = {};
    std::optional<bool> locked = {}; // nothing when the site's playlists cannot be locked
    QString ayonId = {}; // `sg_ayon_id`
    std::vector<PlaylistVersion> versions = {}; // in their order
};

} // namespace bridge::lists
