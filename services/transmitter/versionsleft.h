#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/touched.h"

namespace bridge::transmitter {

inline const QString productDeleted = QStringLiteral("entity.product.deleted");

//! The rows of versions that AYON has no more, of the folders that the deleted products of \a events were in. AYON
//! deletes the versions of a product with it, and tells of the product alone. Costs nothing unless one of \a events is
//! of that topic; else a read of their folders (and of those above, where these are not in ShotGrid), one of the rows,
//! and one of the versions.
//! Errors: those of both clients.
QCoro::Task<Result<sync::Touched>> versionsLeftBehind(ayon::AyonClient *ayon, shotgrid::ShotgridClient *shotgrid,
                                                      ProjectName project, std::vector<ayon::Event> events,
                                                      std::stop_token stop);

} // namespace bridge::transmitter
