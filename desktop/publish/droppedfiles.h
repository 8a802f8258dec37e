#pragma once

#include "publisher/request.h"

#include <QStringList>

#include <vector>

namespace bridge::desktop {

//! What a person dropped, in forms that can be published.
struct DroppedFiles {
    std::vector<publisher::Representation> representations = {}; // frames of one render are one
    QStringList missing = {}; // no longer there, or not to be read

    bool operator==(const DroppedFiles &) const = default;
};

//! Files as they are, folders as the files in them (not those of folders below: nobody means a whole tree). The first
//! movie, or else the first images, are tagged for review. Reads the folders.
DroppedFiles droppedFiles(const QStringList &paths);

//! "sh010_v001.####.exr, 40 frames, 1007 is missing" or the name of a file.
QString describe(const publisher::Representation &representation);

} // namespace bridge::desktop
