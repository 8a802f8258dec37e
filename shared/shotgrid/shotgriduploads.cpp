// How ShotgridClient moves files.

#include "base/filename.h"
#include "net/replyfile.h"
#include "shotgrid/refusal.h"
#include "shotgrid/shotgridclient.h"
#include "shotgrid/uploading.h"

#include "base/words.h"

#include <QFileInfo>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLinks = 3; // addresses die after a quarter of an hour, which a large file may take

constexpr qint64 mostOfAByte = qint64(64) * 1024; // a store that knows no ranges sends all of the file
const QString storeRoute = u"(store)"_s;

//! The row was made after the upload was begun. Times of the site are compared with its own.
bool isOf(const UploadState &state, const Row &attachment)
{
    const QDateTime begun = QDateTime::fromString(state.info.value("timestamp"_L1).toString(), Qt::ISODate);
    const QDateTime made = QDateTime::fromString(attachment.text(u"created_at"_s), Qt::ISODate);
    return !begun.isValid() || !made.isValid() || made >= begun;
}

//! The address in the value of an image or a file field.
Result<QString> addressIn(const QJsonValue &value, const QString &where)
{
    const QString address = value.isString() ? value.toString() : value["url"_L1].toString();
    if (!address.isEmpty())
        return address;
    if (value["link_type"_L1] == u"local"_s) {
        return Error{.kind = Error::Kind::Refused,
                     .where = where,
                     .message = Words::tr("the file was not uploaded, it lies in a storage of the studio")};
    }
    return Error{.kind = Error::Kind::NotFound, .where = where, .message = Words::tr("there is no file")};
}

} // namespace

QCoro::Task<UploadEnd> ShotgridClient::upload(Upload upload, net::Progress progress, std::stop_token stop)
{
    if (upload.name.isEmpty())
        upload.name = safeFileName(upload.path);
    Uploading uploading(m_http, upload, std::move(progress));
    const auto takenUp = co_await uploading.takeUp(stop);
    if (!takenUp)
        co_return UploadEnd{.attachment = takenUp.error(), .state = uploading.state()};
    if (uploading.state().isCompleting) { // the site was told once that the bytes are there
        auto known = co_await attachmentOf(upload, uploading.state(), stop);
        if (!known || !known->isEmpty())
            co_return UploadEnd{.attachment = std::move(known), .state = uploading.state()};
    }
    const auto done = co_await uploading.run(stop);
    if (!done && !uploading.state().isCompleting)
        co_return UploadEnd{.attachment = done.error(), .state = uploading.state()};
    if (done && !upload.field.isEmpty())
        co_return UploadEnd{};
    auto made = co_await attachmentOf(upload, uploading.state(), stop);
    if (made && !made->isEmpty())
        co_return UploadEnd{.attachment = upload.field.isEmpty() ? std::move(made) : Result(ShotgridId())};
    if (!done)
        co_return UploadEnd{.attachment = done.error(), .state = uploading.state()};
    if (made)
        made = Error{.where = u"shotgrid upload"_s, .message = Words::tr("the site does not show the attachment")};
    co_return UploadEnd{.attachment = std::move(made), .state = uploading.state()};
}

QCoro::Task<Result<void>> ShotgridClient::giveUp(UploadState state, std::stop_token stop)
{
    co_return co_await giveUpParts(m_http, std::move(state), stop);
}

QCoro::Task<Result<ShotgridId>> ShotgridClient::attachmentOf(Upload upload, UploadState state, std::stop_token stop)
{
    Query query{.type = u"Attachment"_s, .fields = {u"created_at"_s}, .sort = u"-id"_s, .pageSize = 1};
    Filter isCalled = where(u"display_name"_s, Relation::Is, QJsonValue(upload.name.trimmed()));
    if (upload.field.isEmpty()) {
        query.filter = all({where(u"attachment_links"_s, Relation::Is, upload.row), isCalled});
    } else {
        Query holder{.type = upload.row.type, .filter = whereIds({upload.row.id}), .fields = {upload.field}};
        const auto rows = co_await search(std::move(holder), stop);
        if (!rows)
            co_return rows.error();
        const QJsonValue value = rows->empty() ? QJsonValue() : rows->front().attributes.value(upload.field);
        const ShotgridId held(value["id"_L1].toInteger());
        if (held.isEmpty())
            co_return ShotgridId();
        query.filter = all({whereIds({held}), isCalled});
    }
    const auto found = co_await search(std::move(query), stop);
    if (!found)
        co_return found.error();
    const bool isThere = !found->empty() && isOf(state, found->front());
    co_return isThere ? found->front().ref.id : ShotgridId();
}

QCoro::Task<Result<QUrl>> ShotgridClient::addressOf(ShotgridRef row, QString field, std::stop_token stop)
{
    net::HttpRequest asking{.path = u"/api/v1/entity/%1/%2/%3"_s.arg(row.type, row.id.toText(), field),
                            .route = u"/api/v1/entity/{type}/{id}/{field}"_s};
    const QString where = m_http.where(asking);
    const auto answer = co_await object(std::move(asking), stop);
    if (!answer)
        co_return answer.error();
    const auto address = addressIn(answer->value("data"_L1), where);
    if (!address)
        co_return address.error();
    co_return m_http.options().baseUrl.resolved(QUrl(*address));
}

QCoro::Task<Result<StoredFile>> ShotgridClient::storedFile(ShotgridRef row, QString field, std::stop_token stop)
{
    const auto address = co_await addressOf(row, field, stop);
    if (!address)
        co_return address.error();
    net::HttpRequest looking{.url = *address,
                             .route = storeRoute,
                             .range = net::ByteRange{.first = 0, .last = 0},
                             .authorize = false,
                             .maxReplyBytes = mostOfAByte};
    const auto reply = co_await m_http.send(std::move(looking), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalOfStore(*reply);
    const auto range = net::ContentRange::fromHeader(reply->header("content-range"_ba));
    StoredFile stored{.sizeBytes = range ? range->total : -1, .hash = hashIn(*reply)};
    co_return stored;
}

QCoro::Task<Result<void>> ShotgridClient::download(ShotgridRef row, QString field, net::Download to,
                                                   std::stop_token stop)
{
    for (int links = 1;; ++links) {
        const auto address = co_await addressOf(row, field, stop);
        if (!address)
            co_return address.error();
        net::HttpRequest fetching{.url = *address, .route = storeRoute, .authorize = false};
        const auto reply = co_await net::download(m_http, std::move(fetching), to, stop);
        if (!reply)
            co_return reply.error();
        if (reply->isSuccess())
            co_return {};
        const bool isWorthAnotherTry = reply->status == 403 || reply->status >= 500;
        if (!isWorthAnotherTry || links == mostLinks)
            co_return refusalOfStore(*reply);
        to.from = QFileInfo(to.path).size();
    }
}

} // namespace bridge::shotgrid
