#pragma once

#include "ayon/ayonclient.h"
#include "lists/plan.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::lists {

//! Lists and playlists that something has happened to: what an event is a hint of.
struct Touched {
    std::set<EntityId> lists = {};
    std::set<ShotgridId> playlists = {};
    std::set<ShotgridId> connections = {}; // rows that put a version into a playlist
    bool all = false; // every list of the project

    void add(const Touched &more);
    bool contains(const Pair &pair) const;
    bool contains(const Item &item) const;
};

//! A project on both sides, and what its playlists can say.
struct Place {
    ProjectName ayon = {};
    ShotgridId shotgrid = {};
    QString site = {};
    bool hasLock = true; // the site's playlists have the field `locked`
};

struct ReadLists {
    std::vector<Pair> pairs = {}; // that are touched, with what they hold
    Facts facts = {};
};

//! What planning needs of the pairs that \a touched names. Their titles and links are read of the whole project, so
//! that who belongs to whom is never guessed from a part: two requests to each server, whatever the number of lists;
//! one more to each when versions have to be looked up that are on one side of a pair alone, and one when a counterpart
//! is gone. Errors: those of both clients.
QCoro::Task<Result<ReadLists>> readLists(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, Place place,
                                         Touched touched, std::stop_token stop);

} // namespace bridge::lists
