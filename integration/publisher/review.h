#pragma once

#include "publisher/request.h"
#include "settings/addonsettings.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace bridge::publisher {

//! What people will look at.
struct Review {
    QJsonObject fields = {}; // of the Version: paths and slates
    QString upload = {}; // the file that goes to `sg_uploaded_movie`; empty: none
    QString thumbnail = {}; // the file that goes to `image`; empty: none
    QString picture = {}; // of which a thumbnail is to be made: the site makes one only of what is uploaded
    QString skipped = {}; // why nothing is uploaded although there is something to see

    bool operator==(const Review &) const = default;
};

//! The paths of a preferred representation where the studio's settings name one for such a product (MOV-02, MOV-03);
//! else those of the representations tagged for review, a movie before images (PUB-11, PUB-12); else a thumbnail that
//! stays (MOV-04). The movie is uploaded, and a single image in the absence of one (PUB-15).
Review reviewOf(const PublishRequest &request, const settings::AddonSettings &settings);

//! The frames that a request names. Of one that AYON has no version of, and which names none, those of the sequence
//! that is reviewed: they are looked up on disk when it is given as a pattern.
std::optional<FrameRange> framesOf(const PublishRequest &request);

//! The names that the settings prefer for such a product, by preference: of the profile that says most about it.
QStringList preferredRepresentations(const PublishRequest &request, const settings::AddonSettings &settings);

//! A representation that becomes a PublishedFile, as far as it can be told without the site.
struct PlannedFile {
    QString representation = {};
    QString code = {};
    QString type = {}; // code of the PublishedFileType
    QString path = {}; // of the file, or the pattern of a sequence
    int versionNumber = 0;

    bool operator==(const PlannedFile &) const = default;
};
//! Of the representations tagged for review (PUB-21) and, as former releases did, of those without any tags: artists'
//! scenes and caches have none. Every code is there once.
std::vector<PlannedFile> plannedFiles(const PublishRequest &request);

//! The path of a representation as one text: its file, or the pattern of its frames, "name.%04d.exr".
QString pathOf(const Representation &representation);

} // namespace bridge::publisher
