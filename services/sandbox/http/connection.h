#pragma once

#include "sandbox/http/outcome.h"
#include "sandbox/http/requestreader.h"

#include <QObject>

#include <deque>
#include <functional>

class QTcpSocket;

namespace bridge::sandbox {

//! The requests of one socket, answered one after the other in the order they came, however long each takes: others
//! may arrive meanwhile (pipelining). What is no HTTP ends the line. It lives and dies with the socket, so an answer
//! that is due later is dropped when the caller has gone.
class Connection : public QObject
{
    Q_OBJECT
public:
    using Decide = std::function<Outcome(const Request &)>;

    Connection(QTcpSocket *socket, WantsFile wantsFile, Decide decide);

    //! Reads what the socket has, and whatever comes from now on.
    void start();

private:
    void read();
    void answerNext();
    void send(const Request &request, const Outcome &outcome);
    void sendHalf(const Reply &reply);
    void sendMore();
    bool sendsMore() const { return m_part.size > 0 || m_padding > 0; }
    void finish(bool closes);

    QTcpSocket *m_socket = nullptr;
    RequestReader m_reader;
    Decide m_decide;
    std::deque<Request> m_waiting;
    bool m_busy = false;
    FilePart m_part; // still to be sent, and behind it
    qint64 m_padding = 0;
    bool m_closes = false;
};

} // namespace bridge::sandbox
