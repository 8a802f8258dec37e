#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace bridge::shotgrid {

//! A part that the store has.
struct StoredPart {
    QByteArray tag = {}; // as the store gave it, quotes and all
    QByteArray md5 = {}; // of the bytes that were sent

    bool operator==(const StoredPart &) const = default;
};

//! What of an upload has been done: plain values that may be kept, here or on disk, to go on with after a break, of
//! this process or of the machine. No address with a signature is among them: those die soon, and are asked for anew.
struct UploadState {
    QJsonObject info = {}; // what the site answered to the first call; empty: nothing was begun
    QString completeLink = {}; // on the site, as all links here
    std::map<int, QString> partLinks = {}; // where addresses of missing parts are asked for, as far as known
    std::map<int, StoredPart> stored = {}; // from part 1 on
    qint64 partBytes = 0; // 0: in one part
    qint64 sizeBytes = 0; // of the local file, when the upload was begun
    QDateTime modifiedAt = {}; // and its time
    bool isCompleting = false; // the last call was sent, and may have taken effect

    bool operator==(const UploadState &) const = default;
};
QJsonObject toJson(const UploadState &state);
//! Nothing begun when it is no state.
UploadState uploadStateFromJson(const QJsonObject &json);

//! A local file, and the place that it goes to.
struct Upload {
    ShotgridRef row = {};
    QString field = {}; // "sg_uploaded_movie", "image"; empty: among the attachments of the row
    QString path = {}; // of the local file
    QString name = {}; // as people see it
    QByteArray mime = {}; // "video/quicktime"
    UploadState state = {}; // to go on with
    std::function<void(const UploadState &state)> keep = {}; // told what to go on with, whenever there is more of it

    qint64 partBytes = qint64(32) * 1024 * 1024; // at least 5 MiB; more for files of more than 10,000 parts
    qint64 wholeBytes = qint64(64) * 1024 * 1024; // a file up to this size goes in one part
};

//! What became of an upload.
struct UploadEnd {
    //! The Attachment that was made for the file; empty for a field, whose own value tells it.
    Result<ShotgridId> attachment = ShotgridId();
    UploadState state = {}; // after a failure, to go on with
};

//! A stretch of the file, as the store takes it.
struct UploadPart {
    int number = 1;
    qint64 from = 0;
    qint64 sizeBytes = 0;

    bool operator==(const UploadPart &) const = default;
};
//! How large the parts of a file are: as \a wanted, within what stores take.
qint64 partBytesFor(qint64 sizeBytes, qint64 wanted);
//! All of them, in their order, and those that the store does not have yet.
std::vector<UploadPart> allParts(const UploadState &state);
std::vector<UploadPart> missingParts(const UploadState &state);

} // namespace bridge::shotgrid
