#pragma once

#include "shotgrid/shotgridclient.h"

#include <QStringList>

namespace bridge::shotgrid {

//! The rows of \a type in \a project whose `sg_ayon_id` is one of \a ayonIds, by id, with that field. There may be
//! several of one, because services that make them at the same moment do not see each other. A search for each page;
//! none for no \a ayonIds. The client outlives the Task.
QCoro::Task<Result<std::vector<Row>>> rowsNaming(ShotgridClient *client, QString type, ShotgridId project,
                                                 QStringList ayonIds, std::stop_token stop);

} // namespace bridge::shotgrid
