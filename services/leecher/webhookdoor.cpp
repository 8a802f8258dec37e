#include "leecher/webhookdoor.h"

#include <QCryptographicHash>
#include <QHostAddress>
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
    const quint16 taken = m_server.listen(QHostAddress::LocalHost, port);
    if (taken == 0) {
        return Error{.kind = Error::Kind::Refused,
                     .where = u"port %1"_s.arg(port),
                     .message = u"the webhook port cannot be used"_s,
                     .hint = u"choose another --webhook-port; 0 takes any free one"_s};
    }
    return taken;
}

} // namespace bridge::leecher
