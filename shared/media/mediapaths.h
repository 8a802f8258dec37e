#pragma once

#include "ayon/ayonclient.h"
#include "media/mediaresult.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace bridge::media {

//! The topic of whoever publishes, when it knows where the files of a version lie.
inline const QString mediaPathTopic = QStringLiteral("flow.version.mediapath");

//! What an event says of the files of a version.
struct MediaPaths {
    EntityId version = {};
    QJsonObject fields = {}; // of the ShotGrid Version, as they are written
    QStringList leftOut = {}; // keys that are no business of such an event
};

//! The payload, or when it is empty the summary, as former publishers sent it (MED-02). Only fields that have to do
//! with paths are taken: anybody who is signed in may send such an event (F-02).
//! Malformed when it names no version, no such field, or one of another type.
Result<MediaPaths> mediaPathsFrom(const ayon::Event &event);

//! Writes \a paths to the rows of their versions in \a project, and gives a result for each in their order; the last
//! one wins when several name the same field. A request to AYON and one to ShotGrid for each 100 versions. The clients
//! outlive the Task. An error is about a server as a whole.
QCoro::Task<Result<std::vector<MediaResult>>> writeMediaPaths(ayon::AyonClient *ayon,
                                                              shotgrid::ShotgridClient *shotgrid, ProjectName project,
                                                              std::vector<MediaPaths> paths, std::stop_token stop);

} // namespace bridge::media
