#pragma once

#include "base/result.h"
#include "sandbox/http/outcome.h"
#include "sandbox/http/site.h"

#include <QAbstractHttpServer>

namespace bridge::sandbox {

//! Serves one site on a loopback port over HTTP/1.1.
class Frame : public QAbstractHttpServer
{
    Q_OBJECT
public:
    explicit Frame(Site &site);

    //! Port 0 takes any that is free. Error: Unreachable when the port is taken.
    Result<void> open(quint16 port);
    QString url() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Outcome decide(const Request &request);

    Site &m_site;
};

} // namespace bridge::sandbox
