#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace bridge::sandbox::shotgrid {

//! One request to the address of a hook, and what came of it.
struct Delivery {
    QString id = {};
    QString hook = {}; // id
    QJsonObject requestBody = {};
    QJsonObject requestHeaders = {};
    QDateTime sentAt = {};
    bool isFailed = false; // refused by whoever answered
    int responseCode = 0; // 0: nobody answered
    QString responseBody = {}; // its beginning
    QJsonObject responseHeaders = {};
    double processTime = 0; // seconds
    QString acknowledgement = {};
};

QJsonObject deliveryToJson(const Delivery &delivery);

//! And with what answers do not show, to be kept.
QJsonObject keptDelivery(const Delivery &delivery);
Delivery deliveryFromKept(const QJsonObject &json);

} // namespace bridge::sandbox::shotgrid
