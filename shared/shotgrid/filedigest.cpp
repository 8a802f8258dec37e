#include "shotgrid/filedigest.h"

#include "net/wait.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBytes = qint64(1024) * 1024; // at a time: others have their turn in between
const QString ofUpload = u"shotgrid upload"_s;

} // namespace

QCoro::Task<Result<QByteArray>> md5Of(QString path, UploadPart part, std::stop_token stop)
{
    QFile file(path);
    QCryptographicHash md5(QCryptographicHash::Md5);
    bool isReadable = file.open(QIODevice::ReadOnly) && file.seek(part.from);
    for (qint64 left = part.sizeBytes; left > 0 && isReadable;) {
        const QByteArray bytes = file.read(std::min(left, readBytes));
        md5.addData(bytes);
        left -= bytes.size();
        isReadable = !bytes.isEmpty();
        co_await net::pause(std::chrono::milliseconds(0), stop);
        if (stop.stop_requested())
            co_return Error{.kind = Error::Kind::Cancelled, .where = ofUpload, .message = u"stopped"_s};
    }
    if (!isReadable)
        co_return Error{.kind = Error::Kind::Refused,
                        .where = ofUpload,
                        .message = u"file '%1': %2"_s.arg(path, file.errorString())};
    co_return md5.result();
}

} // namespace bridge::shotgrid
