#pragma once

#include "sandbox/http/outcome.h"

#include <QObject>

#include <deque>
#include <functional>

class QTcpSocket;

namespace bridge::sandbox {

//! The requests of one socket, answered one after the other in the order they came, however long each takes: others
//! may arrive meanwhile (pipelining). It lives and dies with the socket, so an answer that is due later is dropped when
//! the caller has gone.
class Connection : public QObject
{
    Q_OBJECT
public:
    using Decide = std::function<Outcome(const Request &)>;

    Connection(QTcpSocket *socket, Decide decide);

    void take(Request request);

private:
    void answerNext();
    void send(const Request &request, const Outcome &outcome);
    void sendHalf(const Reply &reply);
    void sendPadding();
    void finish(bool closes);

    QTcpSocket *m_socket = nullptr;
    Decide m_decide;
    std::deque<Request> m_waiting;
    bool m_busy = false;
    qint64 m_padding = 0; // still to be sent
    bool m_closes = false;
};

} // namespace bridge::sandbox
