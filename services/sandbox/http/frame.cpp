#include "sandbox/http/frame.h"

#include "sandbox/http/connection.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/http/switches.h"

#include <QTcpSocket>
#include <QWebSocket>

#include <algorithm>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto latencyName = "latency"_L1;

bool isUpgrade(const Request &request)
{
    return request.header("connection").toLower().contains("upgrade")
        && request.header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

} // namespace

Frame::Frame(Site &site)
    : m_site(site)
    , m_webSocketServer(u"sandbox"_s, QWebSocketServer::NonSecureMode)
{
    keepAsStart();
    connect(&m_listener, &QTcpServer::newConnection, this, &Frame::takeConnections);
    connect(&m_webSocketServer, &QWebSocketServer::newConnection, this, &Frame::takeWebSockets);
}

Result<void> Frame::open(quint16 port)
{
    if (m_listener.listen(QHostAddress::LocalHost, port))
        return {};
    return Error{.kind = Error::Kind::Unreachable,
                 .where = u"port %1"_s.arg(port),
                 .message = u"cannot listen there"_s,
                 .hint = u"another program may use it: choose another port, or 0 for any"_s};
}

QString Frame::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort());
}

void Frame::takeConnections()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { greet(socket); });
        greet(socket);
    }
}

void Frame::greet(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(longestHead);
    const qsizetype end = endOfHead(seen);
    if (end < 0 && seen.size() < longestHead)
        return; // the rest of it comes
    disconnect(socket, nullptr, this, nullptr);
    const auto head = end < 0 ? std::nullopt : requestFromHead(seen.left(end));
    if (head && isUpgrade(*head) && !m_site.webSocketPath().isEmpty() && head->path == m_site.webSocketPath()) {
        ++m_requests[u"GET "_s + head->path];
        m_webSocketServer.handleConnection(socket);
        emit socket->readyRead(); // what it waits for is there already
        return;
    }
    auto *connection = new Connection(
        socket, [this](const Request &asked) { return m_site.wantsFile(asked); },
        [this](const Request &asked) { return outcomeOfRequest(asked); });
    connection->start();
}

Outcome Frame::outcomeOfRequest(const Request &request)
{
    if (request.header("host").isEmpty())
        return {.ending = Outcome::Ending::Closed};
    if (m_hasSwitches && request.path.startsWith("/_sandbox/"_L1))
        return {.reply = answerSwitch(*this, m_site, request)};

    ++m_requests[request.method + u' ' + request.path];
    emit asked(request);
    const std::optional<Fault> fault = m_faults.meet(request);
    if (!fault)
        return askSite(request);
    return outcomeOf(*fault, fault->reachesSite ? askSite(request) : Outcome{});
}

Outcome Frame::askSite(const Request &request)
{
    using namespace std::chrono;
    const auto start = steady_clock::now();
    Outcome outcome{.reply = m_site.answer(request)};
    if (m_latency == Latency::Measured) {
        // What the site here needed itself is a part of what the real one is said to have worked.
        const auto left = outcome.reply.work - (steady_clock::now() - start);
        outcome.delay = std::max(milliseconds(0), round<milliseconds>(left));
    }
    return outcome;
}

int Frame::requests(const QString &part) const
{
    int sum = 0;
    for (const auto &[what, count] : m_requests) {
        if (what.contains(part))
            sum += count;
    }
    return sum;
}

void Frame::takeWebSockets()
{
    while (QWebSocket *socket = m_webSocketServer.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        ++m_openedWebSockets;
        m_site.openWebSocket(*socket);
    }
}

QList<QWebSocket *> Frame::webSockets() const
{
    return findChildren<QWebSocket *>(Qt::FindDirectChildrenOnly);
}

int Frame::openWebSockets() const
{
    return int(std::ranges::count_if(
        webSockets(), [](const QWebSocket *socket) { return socket->state() == QAbstractSocket::ConnectedState; }));
}

void Frame::dropWebSockets()
{
    for (QWebSocket *socket : webSockets())
        socket->abort();
}

QJsonObject Frame::settings() const
{
    QJsonObject settings = m_site.settings();
    settings[latencyName] = m_latency == Latency::Off ? u"off"_s : u"measured"_s;
    return settings;
}

bool Frame::setSetting(const QString &name, const QJsonValue &value)
{
    if (name != latencyName)
        return m_site.setSetting(name, value);
    if (value != u"off"_s && value != u"measured"_s)
        return false;
    m_latency = value == u"off"_s ? Latency::Off : Latency::Measured;
    return true;
}

Result<void> Frame::changeSettings(const QJsonObject &changes)
{
    const QJsonObject before = settings();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (setSetting(change.key(), *change))
            continue;
        for (auto old = before.begin(); old != before.end(); ++old)
            setSetting(old.key(), *old);
        return Error{.kind = Error::Kind::Refused,
                     .where = change.key(),
                     .message = before.contains(change.key()) ? u"the setting does not take this value"_s
                                                              : u"there is no such setting"_s,
                     .hint = u"settings: %1"_s.arg(before.keys().join(u", "_s))};
    }
    return {};
}

void Frame::keepAsStart()
{
    m_startSettings = settings();
    m_startFaults = m_faults.drawn();
}

void Frame::reset()
{
    dropWebSockets();
    m_openedWebSockets = 0;
    m_site.reset();
    for (auto setting = m_startSettings.begin(); setting != m_startSettings.end(); ++setting)
        setSetting(setting.key(), *setting);
    m_faults.clear();
    m_faults.draw(m_startFaults);
    m_requests.clear();
}

} // namespace bridge::sandbox
