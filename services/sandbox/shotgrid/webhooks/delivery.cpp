#include "sandbox/shotgrid/webhooks/delivery.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

QJsonObject deliveryToJson(const Delivery &delivery)
{
    const QString &acknowledgement = delivery.acknowledgement;
    return {{u"id"_s, delivery.id},
            {u"request_body"_s, delivery.requestBody},
            {u"event_time"_s, delivery.sentAt.toSecsSinceEpoch()},
            {u"status"_s, delivery.isFailed ? u"failed"_s : u"delivered"_s},
            {u"process_time"_s, delivery.processTime},
            {u"body"_s, delivery.responseBody},
            {u"response_code"_s, delivery.responseCode},
            {u"acknowledgement"_s, acknowledgement.isEmpty() ? QJsonValue() : QJsonValue(acknowledgement)},
            {u"request_headers"_s, delivery.requestHeaders},
            {u"response_headers"_s, delivery.responseHeaders}};
}

QJsonObject keptDelivery(const Delivery &delivery)
{
    QJsonObject json = deliveryToJson(delivery);
    json.insert(u"hook"_s, delivery.hook);
    return json;
}

Delivery deliveryFromKept(const QJsonObject &json)
{
    return {.id = json[u"id"].toString(),
            .hook = json[u"hook"].toString(),
            .requestBody = json[u"request_body"].toObject(),
            .requestHeaders = json[u"request_headers"].toObject(),
            .sentAt = QDateTime::fromSecsSinceEpoch(json[u"event_time"].toInteger(), Qt::UTC),
            .isFailed = json[u"status"] == "failed"_L1,
            .responseCode = json[u"response_code"].toInt(),
            .responseBody = json[u"body"].toString(),
            .responseHeaders = json[u"response_headers"].toObject(),
            .processTime = json[u"process_time"].toDouble(),
            .acknowledgement = json[u"acknowledgement"].toString()};
}

} // namespace bridge::sandbox::shotgrid
