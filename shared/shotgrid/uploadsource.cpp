#include "shotgrid/uploadsource.h"

#include "shotgrid/filedigest.h"

#include <QFileInfo>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

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
