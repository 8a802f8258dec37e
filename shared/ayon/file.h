#pragma once

#include "base/entityid.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace bridge::ayon {

//! A local file on its way to a project.
struct NewFile {
    QString path = {}; // of the local file; an empty one is refused by the server
    QString name = {}; // as people see it; letters outside of ASCII are replaced, since it travels in a header
    QString mime = {}; // "video/quicktime"
    EntityId id = {}; // of the file; a repeated upload is told by it. Empty: the server makes one
    EntityId activity = {}; // that it belongs to; a file of none is deleted by the server after some minutes
};

//! A movie or picture that a version can be judged by.
struct Reviewable {
    EntityId fileId = {};
    EntityId activityId = {};
    EntityId versionId = {};
    QString fileName = {}; // as whoever uploaded it named it
    QString label = {};
    QString mime = {};
    qint64 sizeBytes = 0;
    int order = 0; // among those of its version, as people have sorted them; 0 for all when nobody has
    QDateTime createdAt = {};

    bool operator==(const Reviewable &) const = default;
};

} // namespace bridge::ayon
