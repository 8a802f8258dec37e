#pragma once

#include "base/result.h"

#include <QHttpServer>

namespace bridge::frame {

//! Lets \a server answer on the loopback interface; gives the port, any that is free when \a port is 0. Refused when it
//! is taken; \a what the server is for names the option to change: "health" is that of `--health-port`.
Result<quint16> listenOnLoopback(QHttpServer &server, quint16 port, const QString &what);

} // namespace bridge::frame
