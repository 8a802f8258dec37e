#include "shotgrid/storedfile.h"

#include "shotgrid/filedigest.h"
#include "shotgrid/upload.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

QByteArray hashIn(const net::HttpReply &reply)
{
    const QByteArray encryption = reply.header("x-amz-server-side-encryption"_ba);
    const bool isHash = encryption.isEmpty() || encryption == "AES256"_ba;
    QByteArray tag = reply.header("etag"_ba);
    tag.replace("\""_ba, QByteArray());
    return isHash ? tag.toLower() : QByteArray();
}

QCoro::Task<Result<bool>> isProvenToHold(StoredFile stored, QString path, std::stop_token stop)
{
    const qint64 size = QFileInfo(path).size();
    if (stored.hash.isEmpty() || stored.sizeBytes != size)
        co_return false;
    const bool isInParts = stored.hash.contains('-');
    const std::vector<UploadPart> parts =
        allParts({.partBytes = isInParts ? partBytesFor(size, Upload().partBytes) : 0, .sizeBytes = size});
    QCryptographicHash ofParts(QCryptographicHash::Md5);
    QByteArray last;
    for (const UploadPart &part : parts) {
        const auto md5 = co_await md5Of(path, part, stop);
        if (!md5)
            co_return md5.error();
        ofParts.addData(*md5);
        last = *md5;
    }
    QByteArray hash = isInParts ? ofParts.result().toHex() : last.toHex();
    if (isInParts)
        hash += '-' + QByteArray::number(qsizetype(parts.size()));
    co_return stored.hash == hash;
}

} // namespace bridge::shotgrid
