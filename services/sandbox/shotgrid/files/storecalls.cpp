#include "sandbox/shotgrid/files/storecalls.h"

#include <QFile>
#include <QRegularExpression>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr auto storePath = "/_s3/"_L1;

Reply refused(int status, const QByteArray &code, const QByteArray &message)
{
    return {.status = status,
            .headers = {{"content-type", "application/xml"}},
            .body = R"(<?xml version="1.0" encoding="UTF-8"?><Error><Code>)" + code + "</Code><Message>" + message
                + "</Message></Error>"};
}

struct Span {
    qint64 from = 0;
    qint64 size = 0;
};

//! "bytes=0-5", "bytes=6-", "bytes=-3"; of no size when nothing of it is there.
std::optional<Span> spanOf(const QByteArray &range, qint64 size)
{
    static const QRegularExpression form(u"^bytes=(\\d*)-(\\d*)$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(range));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return std::nullopt;
    if (first.isEmpty()) {
        const qint64 count = std::min(last.toLongLong(), size);
        return Span{.from = size - count, .size = count};
    }
    const qint64 from = std::min(first.toLongLong(), size);
    const qint64 end = last.isEmpty() ? size : std::min(last.toLongLong() + 1, size);
    return Span{.from = from, .size = std::max(end - from, qint64(0))};
}

Reply put(FileStore &store, const Request &request, const QString &name)
{
    const QString part = request.query.queryItemValue(u"partNumber"_s);
    if (!part.isEmpty() && !store.expectsParts(name)) {
        return refused(404, "NoSuchUpload",
                       "The specified upload does not exist. The upload ID may be invalid, or the upload may have been "
                       "aborted or completed.");
    }
    const QString object = part.isEmpty() ? name : FileStore::partOf(name, part.toInt());
    if (!store.put(object, request.header("content-type"), request.asFile()))
        return refused(500, "InternalError", "The disk takes no more.");
    return {.headers = {{"etag", store.find(object)->tag}}};
}

Reply pendingPicture()
{
    QFile picture(u":/sandbox/thumbnail_pending.png"_s);
    const bool opened = picture.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "pendingPicture", "a resource of this program");
    return {.headers = {{"content-type", "image/png"}}, .body = picture.readAll()};
}

} // namespace

Reply fileReply(const FileStore::Object &object, const Request &request)
{
    Reply reply{.headers = {{"content-type", object.contentType}, {"etag", object.tag}, {"accept-ranges", "bytes"}}};
    const qint64 size = object.file->size();
    const auto span = spanOf(request.header("range"), size);
    if (!span) {
        reply.part = {.file = object.file, .size = size};
        return reply;
    }
    const QByteArray whole = QByteArray::number(size);
    if (span->size == 0) {
        reply.status = 416;
        reply.headers.emplace_back("content-range", "bytes */" + whole);
        return reply;
    }
    reply.status = 206;
    reply.headers.emplace_back("content-range",
                               "bytes " + QByteArray::number(span->from) + '-'
                                   + QByteArray::number(span->from + span->size - 1) + '/' + whole);
    reply.part = {.file = object.file, .from = span->from, .size = span->size};
    return reply;
}

std::optional<Reply> answerFileStore(FileStore &store, const FileLinks &links, const Request &request)
{
    if (request.path == "/images/status/transient/thumbnail_pending.png"_L1 && request.method == "GET"_L1)
        return pendingPicture();
    if (!request.path.startsWith(storePath))
        return std::nullopt;
    if (!request.header("authorization").isEmpty())
        return refused(400, "InvalidArgument", "Only one auth mechanism allowed.");
    switch (links.check(request)) {
    case FileLinks::Check::Forged:
        return refused(403, "SignatureDoesNotMatch", "The request signature does not match the one provided.");
    case FileLinks::Check::Expired:
        return refused(403, "AccessDenied", "Request has expired");
    case FileLinks::Check::Good:
        break;
    }
    const QString name = request.path.mid(storePath.size());
    if (request.method == "PUT"_L1)
        return put(store, request, name);
    const FileStore::Object *object = store.find(name);
    return object ? fileReply(*object, request) : refused(404, "NoSuchKey", "The specified key does not exist.");
}

} // namespace bridge::sandbox::shotgrid
