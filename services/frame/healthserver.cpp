#include "frame/healthserver.h"

#include <QHostAddress>

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
    const quint16 taken = m_server.listen(QHostAddress::LocalHost, port);
    if (taken == 0) {
        return Error{.kind = Error::Kind::Refused,
                     .where = u"port %1"_s.arg(port),
                     .message = u"the health port cannot be used"_s,
                     .hint = u"choose another --health-port; 0 takes any free one"_s};
    }
    return taken;
}

} // namespace bridge::frame
