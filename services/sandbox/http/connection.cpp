#include "sandbox/http/connection.h"

#include "sandbox/http/wire.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace bridge::sandbox {

namespace {

constexpr qint64 paddingPiece = qint64(256) * 1024;

//! Ends the connection with a reset instead of an orderly end, which a caller cannot mistake for an empty answer.
void tearDown(QTcpSocket &socket)
{
    const linger noLinger{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &noLinger, sizeof noLinger);
    socket.abort();
}

} // namespace

Connection::Connection(QTcpSocket *socket, Decide decide)
    : QObject(socket)
    , m_socket(socket)
    , m_decide(std::move(decide))
{
    // Otherwise a body waits until the caller has acknowledged the head, some 40 ms.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::sendPadding);
}

void Connection::take(Request request)
{
    m_waiting.push_back(std::move(request));
    if (!m_busy)
        answerNext();
}

void Connection::answerNext()
{
    if (m_waiting.empty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_busy = true;
    const Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    const Outcome outcome = m_decide(request);
    if (outcome.delay.count() <= 0)
        send(request, outcome);
    else
        QTimer::singleShot(outcome.delay, Qt::PreciseTimer, this, [this, request, outcome] { send(request, outcome); });
}

void Connection::send(const Request &request, const Outcome &outcome)
{
    switch (outcome.ending) {
    case Outcome::Ending::Closed:
        m_socket->disconnectFromHost();
        return;
    case Outcome::Ending::Reset:
        tearDown(*m_socket);
        return;
    case Outcome::Ending::HalfBody:
        sendHalf(outcome.reply);
        m_socket->disconnectFromHost();
        return;
    case Outcome::Ending::Answered:
        break;
    }
    m_closes = request.header("connection").toLower().contains("close");
    m_socket->write(headOf(outcome.reply, outcome.reply.body.size() + outcome.padding, m_closes));
    if (sendsBody(request.method, outcome.reply.status)) {
        m_socket->write(outcome.reply.body);
        m_padding = outcome.padding;
    }
    if (m_padding > 0)
        sendPadding();
    else
        finish(m_closes);
}

void Connection::sendHalf(const Reply &reply)
{
    const QByteArray head = headOf(reply, reply.body.size(), false);
    if (reply.body.isEmpty())
        m_socket->write(head.left(head.size() / 2));
    else
        m_socket->write(head + reply.body.left(reply.body.size() / 2));
}

void Connection::sendPadding()
{
    if (m_padding <= 0 || m_socket->bytesToWrite() > paddingPiece)
        return;
    const qint64 size = std::min(m_padding, paddingPiece);
    m_padding -= size;
    m_socket->write(QByteArray(qsizetype(size), ' '));
    if (m_padding == 0)
        finish(m_closes);
}

void Connection::finish(bool closes)
{
    m_busy = false;
    if (closes)
        m_socket->disconnectFromHost();
    else
        answerNext();
}

} // namespace bridge::sandbox
