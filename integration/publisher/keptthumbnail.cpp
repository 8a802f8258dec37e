#include "publisher/keptthumbnail.h"

#include "base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const QFileDevice &file, const QString &what, const QString &hint)
{
    return {.kind = Error::Kind::Refused, .where = file.fileName(), .message = what, .hint = hint};
}

} // namespace

Result<PublishRequest> keepThumbnail(PublishRequest request, const QString &folder)
{
    if (request.thumbnail.isEmpty() || !request.isThumbnailTemporary)
        return request;
    QFile given(request.thumbnail);
    if (!given.open(QIODevice::ReadOnly))
        return refusal(given, given.errorString(), Words::tr("check the path, and whether you may read it"));
    const QDir kept(QDir(folder).filePath(u"thumbnails"_s));
    kept.mkpath(u"."_s); // opening says it when that went wrong
    const QString name = QUuid::createUuid().toString(QUuid::Id128) + '.'_L1 + QFileInfo(given).suffix();
    const QByteArray picture = given.readAll();
    QSaveFile copy(kept.filePath(name));
    const bool isWritten = copy.open(QIODevice::WriteOnly) && copy.write(picture) == picture.size();
    if (!isWritten || !copy.commit()) // a disk that becomes full takes a part, and calls that no error
        return refusal(copy, Words::tr("the thumbnail could not be kept here"),
                       Words::tr("look at the space on this disk, and whether you may write there"));
    request.thumbnail = copy.fileName();
    return request;
}

void forgetThumbnail(const PublishRequest &request)
{
    if (request.isThumbnailTemporary)
        QFile::remove(request.thumbnail);
}

} // namespace bridge::publisher
