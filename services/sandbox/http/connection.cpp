#include "sandbox/http/connection.h"

#include "sandbox/http/wire.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace bridge::sandbox {

namespace {

constexpr qint64 piece = qint64(256) * 1024;

//! Ends the connection with a reset instead of an orderly end, which a caller cannot mistake for an empty answer.
void tearDown(QTcpSocket &socket)
{
    const linger noLinger{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &noLinger, sizeof noLinger);
    socket.abort();
}

} // namespace

Connection::Connection(QTcpSocket *socket, WantsFile wantsFile, Decide decide)
    : QObject(socket)
    , m_socket(socket)
    , m_reader(std::move(wantsFile))
    , m_decide(std::move(decide))
{
    // Otherwise a body waits until the caller has acknowledged the head, some 40 ms.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setReadBufferSize(piece);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::sendMore);
}

void Connection::start()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    read();
}

void Connection::read()
{
    m_reader.take(m_socket->readAll());
    while (auto request = m_reader.next())
        m_waiting.push_back(std::move(*request));
    if (m_reader.takeWaitsForWord() && !m_busy && m_waiting.empty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (m_reader.isBroken() && !m_busy && m_waiting.empty())
        m_socket->disconnectFromHost();
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
        return;
    case Outcome::Ending::Answered:
        break;
    }
    const QByteArray wish = request.header("connection").toLower(); // an upgrade that is not to be had ends the line
    m_closes = wish.contains("close") || wish.contains("upgrade");
    m_socket->write(headOf(outcome.reply, outcome.reply.bodySize() + outcome.padding, m_closes));
    if (sendsBody(request.method, outcome.reply.status)) {
        m_socket->write(outcome.reply.body);
        m_part = outcome.reply.part;
        m_padding = outcome.padding;
    }
    if (sendsMore())
        sendMore();
    else
        finish(m_closes);
}

void Connection::sendHalf(const Reply &reply)
{
    const QByteArray head = headOf(reply, reply.bodySize(), false);
    m_closes = true;
    if (reply.bodySize() == 0)
        m_socket->write(head.left(head.size() / 2));
    else
        m_socket->write(head + reply.body.left(reply.body.size() / 2));
    m_part = {.file = reply.part.file, .from = reply.part.from, .size = reply.part.size / 2};
    if (sendsMore())
        sendMore();
    else
        finish(m_closes);
}

void Connection::sendMore()
{
    if (!sendsMore() || m_socket->bytesToWrite() > piece)
        return;
    if (m_part.size > 0) {
        const qint64 size = std::min(m_part.size, piece);
        m_socket->write(m_part.file->read(m_part.from, size));
        m_part.from += size;
        m_part.size -= size;
    } else {
        const qint64 size = std::min(m_padding, piece);
        m_socket->write(QByteArray(qsizetype(size), ' '));
        m_padding -= size;
    }
    if (!sendsMore()) {
        m_part = {};
        finish(m_closes);
    }
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
