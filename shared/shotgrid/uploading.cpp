#include "shotgrid/uploading.h"

#include "base/filename.h"
#include "base/words.h"
#include "shotgrid/refusal.h"
#include "shotgrid/storedfile.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t partsAtOnce = 3; // each costs the disk a seek, and more do not fill the line better
constexpr int mostTries = 3; // of a part, each at an address of its own

const QString storeRoute = u"(store)"_s;
const QString uploadRoute = u"/api/v1/entity/{type}/{id}/_upload"_s;

QString uploadPath(const Upload &upload)
{
    const QString row = u"/api/v1/entity/%1/%2/"_s.arg(upload.row.type, upload.row.id.toText());
    return row + (upload.field.isEmpty() ? QString() : upload.field + '/'_L1) + "_upload"_L1;
}

//! A page for people, and no word of a server that takes files.
bool isPage(const net::HttpReply &reply)
{
    return !reply.body.isEmpty() && reply.contentType.startsWith("text/html");
}

//! Somebody answers in the place of the server that was to take the bytes, or to be told of them.
Error otherAnswer(const net::HttpReply &reply, const QString &expected)
{
    return reply.error(
        Error::Kind::Malformed, Words::tr("expected %1, got %2").arg(expected, reply.bodyInWords()),
        Words::tr("let no proxy or sign-in page answer in the place of %1, then try again: what has arrived is "
                  "not sent again")
            .arg(reply.where.section(' '_L1, -1)));
}

//! The store says that it took other bytes than were sent.
bool isTagOfOthers(const net::HttpReply &reply)
{
    const QByteArray hash = hashIn(reply);
    const QByteArray md5 = reply.sentMd5.toHex();
    return hash.size() == md5.size() && hash != md5;
}

//! The site does not know the upload, or not any more. What else it may say is about itself, or about rights.
bool isForgotten(const Error &error)
{
    const bool isRefusal = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused;
    return isRefusal && error.httpStatus < 500;
}

//! Another try may go better: the address was too old, the store failed, or it took what it should not have.
bool isWorthAnotherTry(const Error &error)
{
    return error.httpStatus == 200 || error.httpStatus == 403 || error.httpStatus >= 500;
}

} // namespace

QCoro::Task<Result<void>> giveUpParts(net::HttpClient http, UploadState state, std::stop_token stop)
{
    if (state.partBytes == 0)
        co_return {};
    QUrl url = http.options().baseUrl.resolved(QUrl(state.completeLink));
    url.setPath(url.path() + "/multipart_abort"_L1);
    net::HttpRequest request{
        .method = net::Method::Post, .url = url, .route = uploadRoute + "/multipart_abort"_L1, .repeatable = true};
    net::setJson(request, QJsonObject{{u"upload_info"_s, state.info}});
    const auto reply = co_await http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (reply->isSuccess() && reply->status != 204)
        co_return reply->error(Error::Kind::Malformed, Words::tr("expected 204, got %1").arg(reply->bodyInWords()));
    const Error refusal = reply->isSuccess() ? Error() : refusalFromReply(*reply);
    const bool isForgotten = refusal.kind == Error::Kind::NotFound || refusal.kind == Error::Kind::Refused;
    if (reply->isSuccess() || (isForgotten && reply->status < 500))
        co_return {};
    co_return refusal;
}

Uploading::Uploading(net::HttpClient http, Upload upload, net::Progress progress)
    : m_http(std::move(http))
    , m_upload(std::move(upload))
    , m_source(m_upload.path)
    , m_progress(std::move(progress))
{
}

QCoro::Task<Result<void>> Uploading::takeUp(std::stop_token stop)
{
    const auto isOurs = co_await m_source.hasStored(m_upload.state, stop);
    if (!isOurs)
        co_return isOurs.error();
    if (*isOurs)
        co_return {};
    UploadState ofAnother = std::exchange(m_upload.state, {});
    // What cannot be given up now takes space in the store, and is nothing to fail for.
    [[maybe_unused]] const auto told = co_await giveUpParts(m_http, std::move(ofAnother), stop);
    co_return {};
}

QCoro::Task<Result<void>> Uploading::run(std::stop_token stop)
{
    m_upload.state.isCompleting = false;
    for (bool isLastTry = false;; isLastTry = true) {
        m_isStale = false;
        const auto done = co_await runOnce(stop);
        if (done || !m_isStale || isLastTry)
            co_return done;
        m_upload.state = {};
    }
}

QCoro::Task<Result<void>> Uploading::runOnce(std::stop_token stop)
{
    const bool isOfEarlier = !m_upload.state.info.isEmpty();
    if (!isOfEarlier) {
        m_upload.state = m_source.begin();
        const auto begun = co_await begin(m_upload.state.sizeBytes > m_upload.wholeBytes, stop);
        if (!begun)
            co_return begun.error();
    }
    const auto sent = co_await sendMissing(stop);
    const auto isOurs = co_await m_source.hasStored(m_upload.state, stop);
    if (!isOurs)
        co_return isOurs.error();
    if (!*isOurs) {
        m_isStale = true;
        co_return Error{.kind = Error::Kind::Refused,
                        .where = u"shotgrid upload"_s,
                        .message = Words::tr("the file was changed while it was uploaded"),
                        .hint = Words::tr("wait until it is written, and try again")};
    }
    if (!sent)
        co_return sent.error();
    const auto done = co_await complete(stop);
    // Whatever a site says of one that it has lost: the parts of an earlier run are not tried for ever.
    m_isStale =
        !done && isOfEarlier && !net::isAboutServer(done.error()) && done.error().kind != Error::Kind::Forbidden;
    co_return done;
}

//! Step one. A site that keeps files itself takes them in one part only.
QCoro::Task<Result<void>> Uploading::begin(bool inParts, std::stop_token stop)
{
    net::HttpRequest request{.path = uploadPath(m_upload), .route = uploadRoute};
    const QString where = m_http.where(request);
    request.query.addQueryItem(u"filename"_s,
                               QString::fromLatin1(QUrl::toPercentEncoding(safeFileName(m_upload.name))));
    if (inParts)
        request.query.addQueryItem(u"multipart_upload"_s, u"true"_s);
    const auto answer = co_await ask(std::move(request), stop);
    if (!answer && inParts && answer.error().message.contains("Multi-part is not supported"_L1))
        co_return co_await begin(false, stop);
    if (!answer)
        co_return answer.error();

    UploadState &state = m_upload.state;
    const QJsonObject links = answer->value("links"_L1).toObject();
    state.info = answer->value("data"_L1).toObject();
    state.completeLink = links.value("complete_upload"_L1).toString();
    state.partBytes = inParts ? partBytesFor(state.sizeBytes, m_upload.partBytes) : 0;
    if (inParts)
        state.partLinks = {{2, links.value("get_next_part"_L1).toString()}};
    m_firstLink = links.value("upload"_L1).toString();
    if (state.info.isEmpty() || state.completeLink.isEmpty() || m_firstLink.isEmpty()
        || (inParts && state.partLinks.at(2).isEmpty())) {
        co_return Error{.where = where, .message = Words::tr("the answer does not say where the file is to be put")};
    }
    keep();
    co_return {};
}

bool Uploading::isOnSite() const
{
    return m_upload.state.info.value("storage_service"_L1) == u"sg"_s;
}

QCoro::Task<Result<void>> Uploading::sendMissing(std::stop_token stop)
{
    m_missing = missingParts(m_upload.state);
    m_failure.reset();
    if (!m_missing.empty() && m_missing.front().number == 1) { // alone: its address cannot be asked for again
        const UploadPart first = m_missing.front();
        m_missing.erase(m_missing.begin());
        const auto sent = co_await send(first, stop);
        m_sent.clear();
        if (!sent)
            co_return sent.error();
    }
    std::vector<QCoro::Task<void>> sending;
    const std::size_t atOnce = std::min(partsAtOnce, m_missing.size());
    sending.reserve(atOnce);
    while (sending.size() < atOnce)
        sending.push_back(sendSome(stop));
    for (auto &one : sending)
        co_await one;
    if (m_failure)
        co_return *m_failure;
    co_return {};
}

//! Takes on one part after the other, until none is left or one failed.
QCoro::Task<void> Uploading::sendSome(std::stop_token stop)
{
    while (!m_missing.empty() && !m_failure) {
        const UploadPart part = m_missing.front();
        m_missing.erase(m_missing.begin());
        const auto sent = co_await send(part, stop);
        m_sent.erase(part.number);
        if (!sent && !m_failure)
            m_failure = sent.error();
    }
}

QCoro::Task<Result<void>> Uploading::send(UploadPart part, std::stop_token stop)
{
    for (int tries = 1;; ++tries) {
        const auto link = co_await linkOf(part.number, stop);
        if (!link)
            co_return link.error();
        const auto sent = co_await put(part, *link, stop);
        if (sent || tries == mostTries || !isWorthAnotherTry(sent.error()))
            co_return sent;
        if (part.number == 1 && sent.error().httpStatus == 403)
            m_firstLink.clear();
        co_await net::pause(m_http.options().retry.firstPause, stop);
    }
}

//! Step two. Into a store without the site's credentials: the address is signed.
QCoro::Task<Result<void>> Uploading::put(UploadPart part, QString link, std::stop_token stop)
{
    net::HttpRequest request{.method = net::Method::Put,
                             .url = m_http.options().baseUrl.resolved(QUrl(link)),
                             .file = {.path = m_upload.path, .from = part.from, .sizeBytes = part.sizeBytes},
                             .contentType = m_upload.mime,
                             .route = storeRoute,
                             .repeatable = true,
                             .authorize = isOnSite()};
    net::setPatience(request);
    request.progress = [this, number = part.number](qint64 bytes) { tell(number, bytes); };
    const auto reply = co_await m_http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    m_isStale = m_isStale || (reply->status == 404 && !isPage(*reply));
    UploadState &state = m_upload.state;
    if (isOnSite()) {
        if (!reply->isSuccess())
            co_return refusalFromReply(*reply);
        const auto json = reply->json();
        const QString id = json ? (*json)["data"_L1]["upload_id"_L1].toString() : QString();
        if (id.isEmpty())
            co_return otherAnswer(*reply, Words::tr("the site's word that it has the file"));
        state.info.insert(u"upload_id"_s, id);
        state.stored.emplace(part.number, StoredPart{.md5 = reply->sentMd5});
        keep();
        co_return {};
    }
    if (!reply->isSuccess() && isPage(*reply))
        co_return otherAnswer(*reply, Words::tr("an answer of the store"));
    if (!reply->isSuccess())
        co_return refusalOfStore(*reply);
    if (isTagOfOthers(*reply))
        co_return reply->error(Error::Kind::Refused, Words::tr("the store got other bytes than were sent"));
    const QByteArray tag = reply->header("etag"_ba);
    if (tag.isEmpty() || isPage(*reply))
        co_return otherAnswer(*reply, Words::tr("the tag of what was stored"));
    state.stored.emplace(part.number, StoredPart{.tag = tag, .md5 = reply->sentMd5});
    state.partLinks.erase(part.number); // the one for the next part came with the address of this one
    keep();
    co_return {};
}

QCoro::Task<Result<QString>> Uploading::linkOf(int part, std::stop_token stop)
{
    if (part == 1 && m_firstLink.isEmpty()) {
        m_isStale = true;
        co_return Error{.kind = Error::Kind::NotFound,
                        .where = u"shotgrid PUT"_s,
                        .message = Words::tr("the address for the bytes is no longer good")};
    }
    if (part == 1) {
        QString link = m_firstLink;
        co_return link;
    }
    const bool mayAsk = co_await m_asking.take(stop);
    if (!mayAsk)
        co_return Error{.kind = Error::Kind::Cancelled, .where = u"shotgrid upload"_s, .message = u"stopped"_s};
    auto link = co_await askForLink(part, stop);
    m_asking.give();
    co_return link;
}

//! Each answer has the address for one part and the place to ask for the next, and may be asked for again.
QCoro::Task<Result<QString>> Uploading::askForLink(int part, std::stop_token stop)
{
    std::map<int, QString> &known = m_upload.state.partLinks;
    const auto after = known.upper_bound(part);
    int at = after == known.begin() ? part : std::prev(after)->first;
    for (;; ++at) {
        net::HttpRequest request{.url = m_http.options().baseUrl.resolved(QUrl(known[at])),
                                 .route = uploadRoute + "/multipart"_L1};
        const QString where = m_http.where(request);
        const auto answer = co_await ask(std::move(request), stop);
        if (!answer) {
            m_isStale = m_isStale || isForgotten(answer.error());
            co_return answer.error();
        }
        const QJsonObject links = answer->value("links"_L1).toObject();
        const QString next = links.value("get_next_part"_L1).toString();
        const QString link = links.value("upload"_L1).toString();
        if (next.isEmpty() || link.isEmpty())
            co_return Error{.where = where,
                            .message = Words::tr("the answer does not say where the part is to be put")};
        known.emplace(at + 1, next);
        if (at == part)
            co_return link;
    }
}

//! Step three. The site believes it even when no byte came, so it is sent only after the store has said that they did.
QCoro::Task<Result<void>> Uploading::complete(std::stop_token stop)
{
    UploadState &state = m_upload.state;
    QJsonObject info = state.info;
    if (state.partBytes > 0) {
        QJsonArray tags;
        for (const auto &[number, part] : state.stored)
            tags.append(QString::fromLatin1(part.tag));
        info.insert(u"etags"_s, tags);
    }
    net::HttpRequest request{.method = net::Method::Post,
                             .url = m_http.options().baseUrl.resolved(QUrl(state.completeLink)),
                             .route = uploadRoute,
                             // A picture takes the place of itself; anything else would be there twice.
                             .repeatable = info.value("upload_type"_L1) == u"Thumbnail"_s,
                             .silence = std::chrono::minutes(3)};
    net::setJson(
        request,
        QJsonObject{{u"upload_info"_s, info}, {u"upload_data"_s, QJsonObject{{u"display_name"_s, m_upload.name}}}});
    state.isCompleting = true;
    keep();
    const auto reply = co_await m_http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const bool isTaken = reply->status == 201 || reply->status == 204;
    if (isPage(*reply) || (reply->isSuccess() && !isTaken))
        co_return otherAnswer(*reply, Words::tr("the site's word that it has taken the file"));
    if (!reply->isSuccess()) {
        state.isCompleting = reply->status >= 500; // it may have come far enough
        const Error refusal = refusalFromReply(*reply);
        if (isForgotten(refusal))
            state = {}; // what was put there is of no use to the site
        co_return refusal;
    }
    co_return {};
}

QCoro::Task<Result<QJsonObject>> Uploading::ask(net::HttpRequest request, std::stop_token stop)
{
    const auto reply = co_await m_http.send(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    if (!reply->isSuccess())
        co_return refusalFromReply(*reply);
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    co_return json->toObject();
}

void Uploading::keep()
{
    if (m_upload.keep)
        m_upload.keep(m_upload.state);
}

void Uploading::tell(int part, qint64 bytes)
{
    m_sent[part] = bytes;
    if (!m_progress)
        return;
    qint64 done = m_upload.state.sizeBytes;
    for (const UploadPart &missing : missingParts(m_upload.state))
        done -= missing.sizeBytes;
    for (const auto &[number, sent] : m_sent)
        done += sent;
    const net::Progress progress = m_progress; // whoever is told may stop all of this
    progress(done, m_upload.state.sizeBytes);
}

} // namespace bridge::shotgrid
