#pragma once

#include "ayon/ayonclient.h"
#include "login/account.h"
#include "publisher/request.h"
#include "publisher/storage.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <vector>

namespace bridge::publisher {

//! What the types look like that are written.
struct Schemas {
    shotgrid::TypeSchema version = {};
    shotgrid::TypeSchema publishedFile = {};
};

//! A folder of AYON, as far as a publish needs it.
struct FolderEntry {
    QString name = {};
    QString path = {};
    ShotgridRef row = {}; // empty: it is not in ShotGrid
    std::map<QString, ShotgridId> tasks = {}; // in ShotGrid, by the name that AYON has for them
};

struct TaskEntry {
    ShotgridRef ref = {};
    QString name = {}; // the site's `content`
    ShotgridRef entity = {};
};

//! What both servers say of everything that some requests name.
struct Site {
    bool isInAyon = false; // the project
    ShotgridId project = {}; // empty: AYON's is not linked with one
    std::map<EntityId, FolderEntry> folders = {};
    std::map<ShotgridRef, QString> entities = {}; // that are in the project, with their names
    std::vector<TaskEntry> tasks = {}; // of these
    std::optional<login::Account> caller = {}; // when a request names nobody
    std::map<QString, login::Account> people = {}; // by login in lower case
    std::vector<Storage> storages = {};
    std::map<QString, ShotgridRef> fileTypes = {}; // by code
    std::optional<Schemas> schemas = {};
    std::set<ShotgridId> dependencies = {}; // of those that requests name, which are there
    std::map<EntityId, std::vector<EntityId>> links = {}; // of versions that are published: what AYON made them from
    std::map<EntityId, std::vector<ShotgridId>> filesOf = {}; // PublishedFiles of versions of AYON that requests name

    const FolderEntry *folderOf(const PublishRequest &request) const;
    //! The row that a request belongs to; empty: none is known.
    ShotgridRef entityOf(const PublishRequest &request) const;
    //! The task of a request: the one that AYON's is linked with, or else the one of its name, which may be the slug of
    //! the site's; none when it is not there.
    const TaskEntry *taskOf(const PublishRequest &request) const;
    //! The versions of AYON that a request was made from, by itself and by AYON's links; each once, and not its own.
    std::vector<EntityId> inputsOf(const PublishRequest &request) const;
    const login::Account *personOf(const PublishRequest &request) const;
};

//! The types of PublishedFiles of the site.
QCoro::Task<Result<void>> readFileTypes(shotgrid::ShotgridClient *shotgrid, Site *site, std::stop_token stop);

//! Who publishes: the first thing that is asked, which signs in. \a caller is who is signed in, when that is known. The
//! clients outlive the Task, as in the next one. An error is about a server as a whole.
QCoro::Task<Result<Site>> readPeople(shotgrid::ShotgridClient *shotgrid, std::vector<PublishRequest> requests,
                                     std::optional<login::Account> caller, std::stop_token stop);

//! Reads the rest: whatever the number of requests, one query for each type. \a site has people, and schemas when they
//! were read before.
QCoro::Task<Result<Site>> readSite(ayon::AyonClient *ayon, shotgrid::ShotgridClient *shotgrid, Site site,
                                   std::vector<PublishRequest> requests, std::stop_token stop);

} // namespace bridge::publisher
