#pragma once

#include "publisher/request.h"

#include <QStringList>

#include <vector>

namespace bridge::desktop {

//! What a person dropped.
struct DroppedFiles {
    std::vector<QStringList> renders = {}; // the frames of one are together, and a file that is no frame is by itself
    QStringList missing = {}; // no longer there, or not to be read
    QStringList empty = {}; // folders in which no file can be read
    bool isCut = false; // there were more files than anybody means to publish at once

    bool operator==(const DroppedFiles &) const = default;
};

//! Files of one drop: more are not taken.
inline constexpr int mostDroppedFiles = 20'000;

//! Files as they are, folders as the files in them and below. Reads the folders, which may take seconds on a server's
//! disk.
DroppedFiles droppedFiles(const QStringList &paths);

//! In forms that can be published. What was dropped \a before keeps names and tags, and gets its new frames. When there
//! was nothing, the first movie, or else the first images, are tagged for review.
std::vector<publisher::Representation> joined(std::vector<publisher::Representation> before,
                                              const std::vector<QStringList> &renders);

//! "sh010_v001.####.exr, 40 frames, 1007 is missing" or the name of a file. Takes its time with thousands of frames.
QString describe(const publisher::Representation &representation);

//! What is to be published, and a line of describe() for each.
struct DroppedForms {
    std::vector<publisher::Representation> representations = {};
    QStringList texts = {};
};

//! As joined(), described.
DroppedForms formsOf(std::vector<publisher::Representation> before, const std::vector<QStringList> &renders);

} // namespace bridge::desktop
