#pragma once

#include "base/result.h"
#include "sandbox/http/fault.h"
#include "sandbox/http/outcome.h"
#include "sandbox/http/site.h"

#include <QAbstractHttpServer>

namespace bridge::sandbox {

//! Whether answers take as long as those of the real server took when they were measured.
enum class Latency { Off, Measured };

//! Serves one site on a loopback port over HTTP/1.1: the answers are the site's, the faults, the delays and the
//! counting are the frame's. Requests of one connection are answered in turn, those of several side by side; the site
//! itself is asked one request after the other.
//!
//! A WebSocket upgrade goes to the site as a plain GET until somebody connects to newWebSocketConnection(): from then
//! on Qt completes the handshake by itself, at any path, and nextPendingWebSocketConnection() hands over the socket.
class Frame : public QAbstractHttpServer
{
    Q_OBJECT
public:
    explicit Frame(Site &site);

    //! Port 0 takes any that is free. Error: Unreachable when the port is taken.
    Result<void> open(quint16 port);
    QString url() const;

    //! Whether the paths below `/_sandbox/` are there.
    void setHasSwitches(bool has) { m_hasSwitches = has; }

    //! How often what was asked since the reset, switches left out: {"POST /api/graphql": 3}.
    const std::map<QString, int> &requests() const { return m_requests; }
    //! How many requests have \a part in their method and path: "POST ", "/_search".
    int requests(const QString &part) const;

    Faults &faults() { return m_faults; }

    //! The site's own settings, and `latency`.
    QJsonObject settings() const;
    //! All of \a changes, or none of them when one names no setting or is of another type.
    Result<void> changeSettings(const QJsonObject &changes);

    //! What reset() goes back to is what holds now: settings and drawn faults.
    void keepAsStart();
    //! The site, settings, faults and counters as at the start.
    void reset();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Outcome outcomeOfRequest(const Request &request);
    Outcome askSite(const Request &request);
    bool setSetting(const QString &name, const QJsonValue &value);

    Site &m_site;
    bool m_hasSwitches = false;
    Latency m_latency = Latency::Off;
    Faults m_faults;
    std::map<QString, int> m_requests;
    QJsonObject m_startSettings;
    RandomFaults m_startFaults;
};

} // namespace bridge::sandbox
