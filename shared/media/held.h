#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QCoroTask>
#include <QDateTime>
#include <QString>

#include <map>
#include <stop_token>
#include <vector>

namespace bridge::shotgrid {
class ShotgridClient;
}

namespace bridge::media {

//! Fields of a Version.
inline const QString movieField = QStringLiteral("sg_uploaded_movie");
inline const QString imageField = QStringLiteral("image");

//! What a Version of ShotGrid has now.
struct Held {
    QString movieName = {}; // empty: no movie
    ShotgridId movie = {}; // its Attachment
    QDateTime movieMadeAt = {}; // read only where the name makes one wonder
    bool hasImage = false;
};

//! Of those \a versions that are there, without the time of the movie. A request for each 1,000. The client outlives
//! the Task, as in the next one.
QCoro::Task<Result<std::map<ShotgridId, Held>>> readHeld(shotgrid::ShotgridClient *shotgrid,
                                                         std::vector<ShotgridId> versions, std::stop_token stop);

//! When these \a attachments were made. A request for each 1,000.
QCoro::Task<Result<std::map<ShotgridId, QDateTime>>>
readTimes(shotgrid::ShotgridClient *shotgrid, std::vector<ShotgridId> attachments, std::stop_token stop);

} // namespace bridge::media
