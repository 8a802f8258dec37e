#pragma once

#include "base/result.h"

#include <QHttpServer>

#include <functional>

namespace bridge::frame {

//! How a service fares, as `/healthz` tells it.
struct Health {
    bool isWell = true;
    QString text = {}; // "polling, 3 projects"; or what is wrong and since when
};

//! `GET /healthz` (200 or 503 with a line of text) and `GET /metrics`, on the loopback interface.
class HealthServer
{
public:
    //! \a metrics gives the text of Metrics::toText() as of now.
    HealthServer(std::function<QByteArray()> metrics, std::function<Health()> health);

    //! \a port 0 takes any. Refused when it is taken.
    Result<quint16> listen(quint16 port);

private:
    QHttpServer m_server;
};

} // namespace bridge::frame
