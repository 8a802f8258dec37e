#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/facts.h"
#include "sync/mapping.h"
#include "sync/touched.h"

namespace bridge::sync {

//! \a read with what AYON says now of \a touched: new ones are added, together with the folders above them that are not
//! known yet; those that are gone are taken out, with everything below them, which AYON deletes without a word. A
//! request for each kind, and one for each level of unknown folders.
QCoro::Task<Result<AyonRead>> readAyonAgain(ayon::AyonClient &client, AyonRead read, ProjectName project,
                                            Touched touched, std::stop_token stop);

//! \a read with what ShotGrid says now of \a ids. Rows that are not in the project any more are taken out; whether they
//! are in the bin is another question. A search for each type, and one for each level of unknown parents.
QCoro::Task<Result<ShotgridRead>> readShotgridAgain(shotgrid::ShotgridClient &client, ShotgridRead read,
                                                    Mapping mapping, std::map<QString, std::set<ShotgridId>> ids,
                                                    std::stop_token stop);

//! \a touched and, on the other side, what its entities are linked with there. A link that only one side tells counts.
//! A product stands for the versions of it that are known.
Touched withCounterparts(const Touched &touched, const AyonRead &ayon, const ShotgridRead &shotgrid);

//! What \a touched hangs on, folders and rows above it and the tasks of versions, as far as one side alone is known to
//! have it: another service may have brought it over since it was read. Where the other half is known by name, that.
Touched unpairedAbove(const Touched &touched, const AyonRead &ayon, const ShotgridRead &shotgrid,
                      const Mapping &mapping);

} // namespace bridge::sync
