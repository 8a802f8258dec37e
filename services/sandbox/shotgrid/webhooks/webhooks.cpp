#include "sandbox/shotgrid/webhooks/webhooks.h"

#include "sandbox/shotgrid/webhooks/hookevent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{6}; // or a second for each event, if that is more
constexpr size_t largestBatch = 50;
constexpr size_t failuresToStop = 100; // in a day
constexpr int secondsOfDay = 24 * 60 * 60;
constexpr int daysKept = 7;
constexpr int answerKept = 100; // characters

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QDateTime currentTime()
{
    return QDateTime::currentDateTimeUtc();
}

QJsonObject envelope(const QJsonObject &data)
{
    return {{u"timestamp"_s, currentTime().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'")}, {u"data"_s, data}};
}

QByteArray bytesOf(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QJsonObject statusChange(Hook::Status before, Hook::Status now, const QString &deliveryId)
{
    return {{u"id"_s, u"0"_s},
            {u"event_log_entry_id"_s, 0},
            {u"event_type"_s, u"Webhook_Status_Change"_s},
            {u"webhook_status"_s, toText(now)},
            {u"previous_webhook_status"_s, toText(before)},
            {u"meta"_s,
             QJsonObject{{u"type"_s, u"webhook_status_change"_s},
                         {u"source"_s, u"client"_s},
                         {u"old_value"_s, toText(before)},
                         {u"new_value"_s, toText(now)}}},
            {u"created_at"_s, currentTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz'000'")},
            {u"delivery_id"_s, deliveryId}};
}

} // namespace

Webhooks::Webhooks() = default;
Webhooks::~Webhooks() = default;

void Webhooks::report(const Store &store, const Links &rows, const QString &site)
{
    std::vector<HookEvent> events;
    for (const Link &row : m_hooks.empty() ? Links() : rows)
        events.push_back(hookEvent(store, row));
    for (Hook &hook : m_hooks) {
        std::vector<HookEvent> told;
        std::copy_if(events.begin(), events.end(), std::back_inserter(told),
                     [&](const HookEvent &event) { return isTold(hook, store, event); });
        Batch batch{.id = newId(), .size = int(told.size())};
        const size_t step = hook.isBatched ? largestBatch : 1;
        for (size_t first = 0; first < told.size(); first += step) {
            const size_t end = std::min(first + step, told.size());
            batch.index = int(first);
            batch.events = int(end - first);
            const QString id = newId();
            QJsonArray data;
            for (size_t i = first; i < end; ++i)
                data.append(eventToJson(store, told[i], int(i), id));
            deliver(hook, envelope(hook.isBatched ? QJsonObject{{u"deliveries"_s, data}} : data.first().toObject()), id,
                    batch, site);
        }
    }
}

const Hook *Webhooks::hook(const QString &id) const
{
    const auto found = std::find_if(m_hooks.begin(), m_hooks.end(), [&id](const Hook &hook) { return hook.id == id; });
    return found == m_hooks.end() ? nullptr : &*found;
}

Hook *Webhooks::find(const QString &id)
{
    return const_cast<Hook *>(std::as_const(*this).hook(id));
}

Delivery *Webhooks::delivery(const QString &id)
{
    const auto found = std::find_if(m_deliveries.begin(), m_deliveries.end(),
                                    [&id](const Delivery &delivery) { return delivery.id == id; });
    return found == m_deliveries.end() ? nullptr : &*found;
}

const Hook &Webhooks::add(Hook hook)
{
    hook.id = newId();
    m_hooks.push_back(std::move(hook));
    return m_hooks.back();
}

const Hook &Webhooks::replace(const Hook &hook, const QString &site)
{
    Hook &kept = *find(hook.id);
    const Hook::Status before = std::exchange(kept, hook).status;
    if (before != kept.status) {
        const QString id = newId();
        deliver(kept, envelope(statusChange(before, kept.status, id)), id, {.id = newId()}, site);
    }
    return kept;
}

void Webhooks::remove(const QString &id)
{
    std::erase_if(m_hooks, [&id](const Hook &hook) { return hook.id == id; });
}

void Webhooks::clear()
{
    m_network.reset();
    m_deliveries.clear();
    m_hooks.clear();
}

void Webhooks::deliverAgain(const QString &id)
{
    Delivery *again = delivery(id);
    const Hook *to = again ? hook(again->hook) : nullptr;
    if (to)
        send(*to, *again);
}

void Webhooks::deliver(Hook &hook, const QJsonObject &body, const QString &deliveryId, const Batch &batch,
                       const QString &site)
{
    QJsonObject headers{{u"content-type"_s, u"application/json"_s},
                        {u"x-sg-webhook-id"_s, hook.id},
                        {u"x-sg-delivery-id"_s, deliveryId},
                        {u"x-sg-webhook-site-url"_s, site},
                        {u"x-sg-event-batch-id"_s, batch.id},
                        {u"x-sg-event-batch-size"_s, QString::number(batch.size)},
                        {u"x-sg-event-batch-index"_s, QString::number(batch.index)}};
    if (!hook.token.isEmpty()) {
        const QByteArray signature =
            QMessageAuthenticationCode::hash(bytesOf(body), hook.token.toUtf8(), QCryptographicHash::Sha1);
        headers.insert(u"x-sg-signature"_s, u"sha1="_s + QString::fromLatin1(signature.toHex()));
    }
    const QDateTime now = currentTime();
    std::erase_if(m_deliveries, [&now](const Delivery &old) { return old.sentAt.daysTo(now) > daysKept; });
    m_deliveries.push_front(
        {.id = deliveryId, .hook = hook.id, .requestBody = body, .requestHeaders = headers, .sentAt = now});
    ++hook.deliveries;
    send(hook, m_deliveries.front());
}

void Webhooks::send(const Hook &hook, Delivery &delivery)
{
    const QUrl url(hook.url);
    if (!isLoopback(url))
        return;
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    QNetworkRequest request(url);
    for (auto header = delivery.requestHeaders.begin(); header != delivery.requestHeaders.end(); ++header)
        request.setRawHeader(header.key().toLatin1(), header->toString().toUtf8());
    const auto events = delivery.requestBody[u"data"][u"deliveries"].toArray().size();
    const std::chrono::milliseconds wait = std::max(patience, std::chrono::seconds(events));
    request.setTransferTimeout(int(wait.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network->post(request, bytesOf(delivery.requestBody));
    // The network is gone before this is, and its replies with it.
    QObject::connect(reply, &QNetworkReply::finished, m_network.get(),
                     [this, reply, id = delivery.id, sentAt = currentTime()] {
                         finish(id, *reply, sentAt);
                         reply->deleteLater();
                     });
}

void Webhooks::finish(const QString &deliveryId, QNetworkReply &reply, const QDateTime &sentAt)
{
    Delivery *delivered = delivery(deliveryId);
    if (!delivered)
        return;
    const QDateTime now = currentTime();
    delivered->responseCode = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    delivered->isFailed = delivered->responseCode >= 400;
    delivered->responseBody = QString::fromUtf8(reply.readAll()).left(answerKept);
    delivered->processTime = double(sentAt.msecsTo(now)) / 1000;
    delivered->responseHeaders = {};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        delivered->responseHeaders.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    Hook *hook = find(delivered->hook);
    if (hook && (delivered->isFailed || delivered->responseCode == 0))
        countFailure(*hook, now);
}

void Webhooks::countFailure(Hook &hook, const QDateTime &at)
{
    std::erase_if(hook.failures, [&at](const QDateTime &failure) { return failure.secsTo(at) > secondsOfDay; });
    hook.failures.push_back(at);
    if (hook.failures.size() >= failuresToStop && hook.status == Hook::Status::Active)
        hook.status = Hook::Status::Failed;
}

QJsonObject Webhooks::toJson() const
{
    QJsonArray hooks;
    for (const Hook &hook : m_hooks)
        hooks.append(keptHook(hook));
    QJsonArray deliveries;
    for (const Delivery &delivery : m_deliveries)
        deliveries.append(keptDelivery(delivery));
    return {{u"hooks"_s, hooks}, {u"deliveries"_s, deliveries}};
}

void Webhooks::restore(const QJsonObject &json)
{
    clear();
    const QJsonArray hooks = json[u"hooks"].toArray();
    for (const QJsonValue hook : hooks)
        m_hooks.push_back(hookFromKept(hook.toObject()));
    const QJsonArray deliveries = json[u"deliveries"].toArray();
    for (const QJsonValue delivery : deliveries)
        m_deliveries.push_back(deliveryFromKept(delivery.toObject()));
}

} // namespace bridge::sandbox::shotgrid
