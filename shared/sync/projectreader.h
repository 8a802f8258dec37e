#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/facts.h"
#include "sync/mapping.h"

namespace bridge::sync {

//! Reads AYON's side of a project: the document, the definitions, and pages of folders, tasks, products and versions. A
//! project that is not there is no error. Some 5 requests, and one more for each further 1,000 entities of a kind.
QCoro::Task<Result<AyonRead>> readAyon(ayon::AyonClient &client, ProjectName project, std::stop_token stop);

//! \a read with what AYON says now of the project's document and of the definitions. Two requests.
//! Errors: NotFound when the project is gone.
QCoro::Task<Result<AyonRead>> readAyonDefinitions(ayon::AyonClient &client, AyonRead read, ProjectName project,
                                                  std::stop_token stop);

//! People by their links. N users cost N+1 requests, the server has no other way.
QCoro::Task<Result<People>> readPeople(ayon::AyonClient &client, std::stop_token stop);

//! Everything of the ShotGrid site that the mapping needs: types, schemas (each once), steps, statuses, and the
//! project. \a linkedId is the id that AYON keeps of the project, 0 when none; then it is found by name.
QCoro::Task<Result<ShotgridRead>> readShotgridSite(shotgrid::ShotgridClient &client, settings::AddonSettings settings,
                                                   ProjectName project, ShotgridId linkedId, std::stop_token stop);

//! The rows of the project, into \a read: a search of up to 5,000 for each type, and the project's own fields.
QCoro::Task<Result<ShotgridRead>> readShotgridRows(shotgrid::ShotgridClient &client, ShotgridRead read, Mapping mapping,
                                                   std::stop_token stop);

//! Of \a ids ("Shot/868"), those that are in ShotGrid's bin. A search for each type.
QCoro::Task<Result<QStringList>> readRetired(shotgrid::ShotgridClient &client, QStringList ids, std::stop_token stop);

//! Of AYON entities that are gone, those that a sync deleted, by what their events say of the sender.
QCoro::Task<Result<QStringList>> readDeletedBySync(ayon::AyonClient &client, ProjectName project, QStringList ids,
                                                   std::stop_token stop);

} // namespace bridge::sync
