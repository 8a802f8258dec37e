#include "support/rawserver.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

//! Takes the first whole request off \a received; false when it has not come in full.
bool takeRequest(QByteArray &received, RawRequest &request)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers["content-length"].toLongLong();
    if (received.size() < headEnd + 4 + length)
        return false;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    return true;
}

} // namespace

RawAnswer answer(int status, const QByteArray &body, const QByteArray &headers)
{
    const QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    return {.bytes = head + body};
}

RawAnswer json(const QByteArray &body, int status)
{
    return answer(status, body, "Content-Type: application/json\r\n");
}

RawServer::RawServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    m_server.listen(QHostAddress::LocalHost);
}

QUrl RawServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            std::erase(m_stalled, socket);
            socket->deleteLater();
        });
    }
}

void RawServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    RawRequest request;
    if (!takeRequest(received, request))
        return;
    m_requests.push_back(std::move(request));
    respond(socket);
}

void RawServer::respond(QTcpSocket *socket)
{
    if (m_answers.empty())
        m_answers.push_back(json("{}"));
    const RawAnswer next = m_answers.front();
    if (m_answers.size() > 1)
        m_answers.pop_front();
    write(socket, next.bytes);
    switch (next.after) {
    case RawAnswer::After::Keep:
        return;
    case RawAnswer::After::Close:
        socket->flush(); // the bytes and the end leave together, as from a server that falls
        socket->disconnectFromHost();
        return;
    case RawAnswer::After::Stall:
        m_stalled.push_back(socket);
        m_mostAtOnce = std::max(m_mostAtOnce, int(m_stalled.size()));
        return;
    case RawAnswer::After::Endless:
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
            if (socket->bytesToWrite() == 0)
                write(socket, QByteArray(qsizetype(64) * 1024, ' '));
        });
        return;
    }
}

void RawServer::release(const QByteArray &bytes)
{
    const std::vector<QTcpSocket *> stalled = std::exchange(m_stalled, {});
    for (QTcpSocket *socket : stalled)
        write(socket, bytes);
}

void RawServer::write(QTcpSocket *socket, const QByteArray &bytes)
{
    m_bytesWritten += bytes.size();
    socket->write(bytes);
}

} // namespace bridge::test
