#pragma once

#include "sandbox/ayon/store/entity.h"
#include "sandbox/media/storedfile.h"

#include <QByteArray>

namespace bridge::sandbox::ayon {

//! An uploaded file. Its bytes lie on disk until nobody holds the row or answers with it.
struct ProjectFile {
    qint64 order = 0; // place in the order of creation
    EntityId id = {};
    QString name = {}; // as the upload's header named it
    QString mime = {};
    QString author = {};
    EntityId activity = {}; // that it belongs to; empty: none, and then it is an orphan
    QJsonObject mediaInfo = {}; // of a reviewable
    std::shared_ptr<const StoredFile> content = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;

    qint64 size() const { return content ? content->size() : 0; }
};

//! A picture of an entity.
struct Thumbnail {
    qint64 order = 0;
    EntityId id = {};
    QString mime = {};
    QByteArray content = {}; // at most as large as thumbnails are shown
    QByteArray original = {}; // as it was uploaded
    Timestamp createdAt = 0;

    //! Another one whenever the picture is: the key of caches.
    QString hash() const;
};

//! Rows as `--state` keeps them, and back.
QJsonObject toState(const ProjectFile &file);
ProjectFile fileFromState(const QJsonObject &state);
QJsonObject toState(const Thumbnail &thumbnail);
Thumbnail thumbnailFromState(const QJsonObject &state);

} // namespace bridge::sandbox::ayon
