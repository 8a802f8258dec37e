#include "shotgrid/uploadsource.h"

#include "net/wait.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBytes = qint64(1024) * 1024; // at a time: others have their turn in between

QFileInfo lookAt(const QString &path)
{
    QFileInfo file(path);
    file.stat(); // now, and not when it is first asked
    return file;
}

Error problem(Error::Kind kind, const QString &message)
{
    return {.kind = kind, .where = u"shotgrid upload"_s, .message = message};
}

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
            co_return problem(Error::Kind::Cancelled, u"stopped"_s);
    }
    if (!isReadable)
        co_return problem(Error::Kind::Refused, u"file '%1': %2"_s.arg(path, file.errorString()));
    co_return md5.result();
}

} // namespace

UploadSource::UploadSource(QString path)
    : m_path(std::move(path))
{
}

UploadState UploadSource::begin()
{
    const QFileInfo file = lookAt(m_path);
    m_touchedAt = file.metadataChangeTime();
    return {.sizeBytes = file.size(), .modifiedAt = file.lastModified()};
}

QCoro::Task<Result<bool>> UploadSource::hasStored(UploadState state, std::stop_token stop)
{
    const QFileInfo file = lookAt(m_path);
    if (!file.isFile())
        co_return problem(Error::Kind::Refused, u"file '%1' is not there"_s.arg(m_path));
    if (state.sizeBytes != file.size() || state.modifiedAt != file.lastModified())
        co_return false;
    if (m_touchedAt == file.metadataChangeTime())
        co_return true;
    const std::vector<UploadPart> parts = allParts(state);
    for (const UploadPart &part : parts) {
        const auto stored = state.stored.find(part.number);
        if (stored == state.stored.end())
            continue;
        const auto md5 = co_await md5Of(m_path, part, stop);
        if (!md5)
            co_return md5.error();
        if (*md5 != stored->second.md5)
            co_return false;
    }
    m_touchedAt = file.metadataChangeTime();
    co_return true;
}

} // namespace bridge::shotgrid
