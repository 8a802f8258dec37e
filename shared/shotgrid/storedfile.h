#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace bridge::shotgrid {

//! A file in the store of a site, as far as the store tells of it.
struct StoredFile {
    qint64 sizeBytes = -1; // negative: it does not say
    QByteArray hash = {}; // the MD5 in hex, or "MD5 of the MD5s of its parts-their number"; empty: it does not say

    bool operator==(const StoredFile &) const = default;
};

//! The ETag of an answer, when it is made of the bytes: the MD5 of a file that went into a store in one piece, unless
//! they rest there under another key.
QByteArray hashIn(const net::HttpReply &reply);

//! Whether the store has proven that it holds the bytes of the local file, which is read when the sizes agree. No proof
//! when the store tells no hash, or when somebody sent the file in parts of another size than we do. Refused when the
//! file cannot be read.
QCoro::Task<Result<bool>> isProvenToHold(StoredFile stored, QString path, std::stop_token stop);

} // namespace bridge::shotgrid
