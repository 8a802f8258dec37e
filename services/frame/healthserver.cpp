#include "frame/healthserver.h"

#include "frame/loopback.h"

namespace bridge::frame {

using namespace Qt::StringLiterals;

HealthServer::HealthServer(std::function<QByteArray()> metrics, std::function<Health()> health)
{
    m_server.route(u"/healthz"_s, [health = std::move(health)] {
        const Health now = health();
        return QHttpServerResponse("text/plain", now.text.toUtf8() + '\n',
                                   now.isWell ? QHttpServerResponse::StatusCode::Ok
                                              : QHttpServerResponse::StatusCode::ServiceUnavailable);
    });
    m_server.route(u"/metrics"_s, [metrics = std::move(metrics)] {
        return QHttpServerResponse("text/plain; version=0.0.4", metrics());
    });
}

Result<quint16> HealthServer::listen(quint16 port)
{
    return listenOnLoopback(m_server, port, u"health"_s);
}

} // namespace bridge::frame
