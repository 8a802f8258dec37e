#include "net/transfer.h"

#include "net/replyfile.h"
#include "net/signinpage.h"

#include <QFile>

namespace bridge::net {

using namespace Qt::StringLiterals;

namespace {

//! Nothing is left behind \a have: what a server says of a range that begins at the end of its file.
bool isAllThere(const HttpReply &reply, qint64 have)
{
    return reply.status == 416 && reply.header("content-range"_ba) == "bytes */" + QByteArray::number(have);
}

//! Why the piece cannot follow the \a have bytes before it.
std::optional<Error> misfit(const HttpReply &piece, const QByteArray &tag, qint64 have)
{
    const auto range = ContentRange::fromHeader(piece.header("content-range"_ba));
    if (!range || range->first != have || piece.savedBytes != range->last - range->first + 1)
        return piece.error(Error::Kind::Malformed, u"another part of the file came than was asked for"_s);
    if (!tag.isEmpty() && piece.header("etag"_ba) != tag)
        return piece.error(Error::Kind::Conflict, u"the file changed while it was fetched"_s, u"fetch it again"_s);
    return std::nullopt;
}

} // namespace

void setPatience(HttpRequest &request)
{
    request.silence = std::chrono::minutes(2);
    request.deadline = std::chrono::hours(24);
}

QCoro::Task<Result<HttpReply>> download(HttpClient client, HttpRequest request, Download to, std::stop_token stop)
{
    qint64 have = to.from;
    qint64 total = 0;
    QByteArray tag;
    request.saveTo = to.path;
    setPatience(request);
    while (true) {
        HttpRequest piece = request;
        piece.range = ByteRange{.first = have, .last = have + to.pieceBytes - 1};
        if (to.progress) {
            piece.progress = [progress = to.progress, have, total](qint64 bytes) { progress(have + bytes, total); };
        }
        auto reply = co_await client.send(std::move(piece), stop);
        if (!reply)
            co_return reply.error();
        if (isAllThere(*reply, have)) {
            reply->status = 200;
            if (!QFile(to.path).open(QIODevice::Append)) // what is empty is a file too
                co_return reply->error(Error::Kind::Refused, u"file '%1' cannot be written"_s.arg(to.path));
        }
        if (const auto page = pageInPlaceOf(to.path, *reply))
            co_return *page;
        if (reply->status != 206)
            co_return reply;
        if (const auto error = misfit(*reply, tag, have))
            co_return *error;
        const auto range = ContentRange::fromHeader(reply->header("content-range"_ba));
        tag = reply->header("etag"_ba);
        have = range->last + 1;
        total = range->total;
        if (have == total)
            co_return reply;
    }
}

} // namespace bridge::net
