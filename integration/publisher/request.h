#pragma once

#include "base/entityid.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::publisher {

//! The tag of a representation that people review in ShotGrid (PUB-11, PUB-21).
inline const QString reviewTag = QStringLiteral("shotgridreview");
//! The tag of one whose movie begins with a slate (PUB-12).
inline const QString slateTag = QStringLiteral("slate-frame");
//! The family of a product that has one.
inline const QString slateFamily = QStringLiteral("slate");

//! One form of what is published, as it lies on disk: a file, or the frames of a sequence.
struct Representation {
    QString name = {}; // "exr", "h264"
    QStringList files = {}; // absolute paths; of a sequence every frame, or one pattern: "name.####.exr",
                            // "name.%04d.exr"; of the tiles of a texture "name.<UDIM>.exr"
    QStringList tags = {};

    bool operator==(const Representation &) const = default;
};

//! Frames as AYON counts them: handles stand outside.
struct FrameRange {
    int start = 0;
    int end = 0;
    int handleStart = 0;
    int handleEnd = 0;

    int first() const { return start - handleStart; }
    int last() const { return end + handleEnd; }
    bool operator==(const FrameRange &) const = default;
};

//! One product version of an artist that is to appear in ShotGrid: as a Version, with a PublishedFile for each
//! representation. The same request twice is one Version.
struct PublishRequest {
    ProjectName project = {};
    // Where it belongs: the folder by its id or its path, or the row itself. The first of them that is given counts.
    ShotgridRef link = {};
    EntityId folderId = {};
    QString folderPath = {}; // "/sq010/sh010"
    QString task = {}; // AYON's name; empty: none
    QString taskType = {}; // as the next two only for the profiles of the settings (MOV-02)
    QString hostName = {}; // "maya"
    QString productBaseType = {}; // empty: the product's type
    QString product = {}; // "renderMain"
    QString productType = {}; // "render"
    QStringList families = {};
    int version = 1;
    EntityId versionId = {}; // in AYON; empty: it has none

    QString comment = {};
    QString status = {}; // ShotGrid's code, "rev"; empty: stays as it is
    std::optional<FrameRange> frames = {};
    std::vector<Representation> representations = {};
    QString thumbnail = {}; // an image file; empty: made from the review media where that is possible
    bool isThumbnailTemporary = false; // whoever publishes removes it soon: its path tells nobody anything
    QString reviewMedia = {}; // the movie or image to upload; empty: by the representations' tags
    std::vector<ShotgridId> dependencies = {}; // PublishedFiles that this was made from
    std::vector<EntityId> inputs =
        {}; // versions of AYON that it was made from: their PublishedFiles are dependencies too
    QString user = {}; // login in ShotGrid; empty: who is signed in
    bool isForFarm = false; // rendered later, published then (PUB-10)

    bool operator==(const PublishRequest &) const = default;
};

//! How messages and lists name a request: "/sq010/sh010 renderMain v003".
QString titleOf(const PublishRequest &request);

} // namespace bridge::publisher
