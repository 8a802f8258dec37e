#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QHttpServer>

#include <functional>

namespace bridge::leecher {

//! Whether \a signature is what a ShotGrid site puts into `X-SG-SIGNATURE` of a delivery with \a body whose hook has
//! \a token: "sha1=" and the HMAC in hex. Takes the same time wherever the two differ.
bool isSignedBy(const Secret &token, const QByteArray &body, const QByteArray &signature);

//! Where ShotGrid's webhooks are delivered: whatever a delivery says, it means no more than that the event log is worth
//! a look. Listens on the loopback interface, behind the proxy of the studio that ends TLS.
class WebhookDoor
{
public:
    //! \a ring is called for each delivery that \a token has signed, \a ring and \a refused after the answer.
    WebhookDoor(Secret token, std::function<void()> ring, std::function<void()> refused);

    //! \a port 0 takes any. Refused when it is taken.
    Result<quint16> listen(quint16 port);

private:
    QHttpServer m_server;
};

} // namespace bridge::leecher
