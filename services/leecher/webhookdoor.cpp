#include "leecher/webhookdoor.h"

#include "frame/loopback.h"

#include <QCryptographicHash>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QMessageAuthenticationCode>
#include <QTimer>

namespace bridge::leecher {

using namespace Qt::StringLiterals;

namespace {

QByteArray signatureOf(const QHttpServerRequest &request)
{
    return request.value("x-sg-signature");
}

} // namespace

bool isSignedBy(const Secret &token, const QByteArray &body, const QByteArray &signature)
{
    const QByteArray mac =
        QMessageAuthenticationCode::hash(body, token.reveal().toUtf8(), QCryptographicHash::Sha1).toHex();
    return Secret(u"sha1="_s + QString::fromLatin1(mac)) == Secret(QString::fromLatin1(signature).toLower());
}

WebhookDoor::WebhookDoor(Secret token, std::function<void()> ring, std::function<void()> refused)
{
    using Method = QHttpServerRequest::Method;
    using Status = QHttpServerResponse::StatusCode;
    m_server.route(u"/<arg>"_s, Method::Post,
                   [this, token = std::move(token), ring = std::move(ring),
                    refused = std::move(refused)](const QUrl &, const QHttpServerRequest &request) {
                       const bool isGood = isSignedBy(token, request.body(), signatureOf(request));
                       QTimer::singleShot(0, &m_server, isGood ? ring : refused); // the site waits for the answer
                       return QHttpServerResponse(isGood ? Status::NoContent : Status::Forbidden);
                   });
}

Result<quint16> WebhookDoor::listen(quint16 port)
{
    return frame::listenOnLoopback(m_server, port, u"webhook"_s);
}

} // namespace bridge::leecher
