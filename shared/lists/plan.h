#pragma once

#include "base/error.h"
#include "lists/pairing.h"
#include "sync/policy.h"

#include <QStringList>

#include <map>
#include <set>

namespace bridge::lists {

struct ItemWrite {
    EntityId id = {};
    EntityId version = {}; // of a new item; empty when the item is there
    int position = 0; // from 1: at 0 the server would put a new item last
    bool operator==(const ItemWrite &) const = default;
};

//! What is written to AYON. Members without a value stay as they are.
struct ListWrite {
    enum class Action { Create, Update, Delete };

    Action action = Action::Update;
    EntityId list = {};
    std::optional<QString> label = {};
    std::optional<bool> active = {};
    std::optional<ShotgridId> playlist = {}; // empty of a playlist that is made by the same pass
    std::optional<Base> base = {};
    std::vector<ItemWrite> items = {}; // new ones and the places of all; empty: nothing moves
    std::vector<EntityId> removed = {}; // items
    bool operator==(const ListWrite &) const = default;
};

struct ConnectionWrite {
    ShotgridId connection = {}; // empty: the version is put into the playlist
    ShotgridId version = {};
    qint64 order = 0;
    bool operator==(const ConnectionWrite &) const = default;
};

//! What is written to ShotGrid.
struct PlaylistWrite {
    enum class Action { Create, Update, Retire };

    Action action = Action::Update;
    ShotgridId playlist = {}; // not of Create
    std::optional<QString> code = {};
    std::optional<bool> locked = {};
    std::optional<QString> ayonId = {};
    std::vector<ConnectionWrite> connections = {};
    std::vector<ShotgridId> removed = {}; // versions
    bool operator==(const PlaylistWrite &) const = default;
};

//! One list with its playlist, and what is to be done about them.
struct Item {
    QString title = {};
    EntityId list = {}; // as they are called after the pass; the id of a playlist that is to be made is empty
    ShotgridId playlist = {};
    std::optional<ListWrite> ayon = {};
    std::optional<PlaylistWrite> shotgrid = {};
    std::optional<Announced> announced = {}; // kept in AYON before anything is written
    bool wasAnnounced = false; // by a pass that did not come to its end
    QStringList conflicts = {}; // for people; who wins has been decided
    bool operator==(const Item &) const = default;
};

//! What else is known of both sides.
struct Facts {
    QString site = {}; // the ids of new lists follow from it
    std::map<QString, EntityId> labels = {}; // of every list of the project, also of such as have no playlist
    std::set<ShotgridId> retired = {}; // playlists that are in ShotGrid's bin
    std::set<EntityId> deletedByPeople = {}; // lists that are gone, and not by a sync
};

//! What is to be done about \a pairs, in their order; those that are in step are left out. A list is deleted only when
//! its playlist is in the bin, and kept when it holds something that ShotGrid never had; a playlist only when a person
//! deleted its list. A playlist that was revived gets its list back.
std::vector<Item> plan(const std::vector<Pair> &pairs, Facts facts, const sync::Policy &policy);

//! Why a person should look at \a items before they are written, as safetyCatches() of the entities: more of the
//! \a lists that the project has would be taken away than \a policy allows.
std::optional<Error> tooManyDeletes(const std::vector<Item> &items, std::size_t lists, const sync::Policy &policy);

} // namespace bridge::lists
