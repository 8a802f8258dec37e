#include "frame/loopback.h"

#include <QHostAddress>

namespace bridge::frame {

using namespace Qt::StringLiterals;

Result<quint16> listenOnLoopback(QHttpServer &server, quint16 port, const QString &what)
{
    const quint16 taken = server.listen(QHostAddress::LocalHost, port);
    if (taken == 0) {
        return Error{.kind = Error::Kind::Refused,
                     .where = u"port %1"_s.arg(port),
                     .message = u"the %1 port cannot be used"_s.arg(what),
                     .hint = u"choose another --%1-port; 0 takes any free one"_s.arg(what)};
    }
    return taken;
}

} // namespace bridge::frame
