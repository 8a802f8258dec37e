#pragma once

#include "base/result.h"
#include "sandbox/http/fault.h"
#include "sandbox/http/outcome.h"
#include "sandbox/http/site.h"

#include <QObject>
#include <QTcpServer>
#include <QWebSocketServer>

namespace bridge::sandbox {

//! Whether answers take as long as those of the real server took when they were measured.
enum class Latency { Off, Measured };

//! Serves one site on a loopback port over HTTP/1.1: the answers are the site's, the faults, the delays and the
//! counting are the frame's. Requests of one connection are answered in turn, those of several side by side; the site
//! itself is asked one request after the other.
//!
//! Requests are read here and not by Qt's server, which (6.4) keeps a body in memory twice.
//!
//! A site that has a path for WebSockets gets those that are opened there, whose handshake is Qt's: no fault hits it.
//! An upgrade elsewhere, or behind another request, is a GET like others, after which the connection ends.
class Frame : public QObject
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

    //! How many WebSockets are open, and how many were opened since the reset.
    int openWebSockets() const;
    int openedWebSockets() const { return m_openedWebSockets; }
    //! Tears all of them down, without a word of farewell.
    void dropWebSockets();

    Faults &faults() { return m_faults; }

    //! The site's own settings, and `latency`.
    QJsonObject settings() const;
    //! All of \a changes, or none of them when one names no setting or is of another type.
    Result<void> changeSettings(const QJsonObject &changes);

    //! What reset() goes back to is what holds now: settings and drawn faults.
    void keepAsStart();
    //! The site, settings, faults and counters as at the start, and no WebSocket.
    void reset();

signals:
    //! Somebody has asked this, which is answered next. Switches are not told of.
    void asked(const bridge::sandbox::Request &request);

private:
    void takeConnections();
    //! Looks at the first head that comes: whether it is for the WebSockets or for a Connection.
    void greet(QTcpSocket *socket);
    Outcome outcomeOfRequest(const Request &request);
    Outcome askSite(const Request &request);
    bool setSetting(const QString &name, const QJsonValue &value);
    void takeWebSockets();
    QList<QWebSocket *> webSockets() const;

    Site &m_site;
    QTcpServer m_listener;
    QWebSocketServer m_webSocketServer;
    bool m_hasSwitches = false;
    Latency m_latency = Latency::Off;
    Faults m_faults;
    std::map<QString, int> m_requests;
    int m_openedWebSockets = 0;
    QJsonObject m_startSettings;
    RandomFaults m_startFaults;
};

} // namespace bridge::sandbox
