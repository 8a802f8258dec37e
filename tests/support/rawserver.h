#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <map>
#include <vector>

class QTcpSocket;

namespace bridge::test {

//! A request as it came over the socket. Header names are lower case.
struct RawRequest {
    QByteArray method = {};
    QByteArray target = {}; // path and query as sent
    std::map<QByteArray, QByteArray> headers = {};
    QByteArray body = {};
};

//! What is done with a request.
struct RawAnswer {
    enum class After { Keep, Close, Stall, Endless };

    QByteArray bytes = {}; // put on the wire as they are
    After after = After::Keep;
};

RawAnswer answer(int status, const QByteArray &body, const QByteArray &headers = {});
RawAnswer json(const QByteArray &body, int status = 200);

//! Answers HTTP requests with given bytes, in the order of a list whose last entry repeats: for what a well-behaved
//! server never does.
class RawServer : public QObject
{
public:
    RawServer();

    //! The next answers.
    void then(const RawAnswer &next) { m_answers.push_back(next); }

    QUrl url() const;
    const std::vector<RawRequest> &requests() const { return m_requests; }
    qint64 bytesWritten() const { return m_bytesWritten; }
    int mostAtOnce() const { return m_mostAtOnce; } // requests that were open at the same time

    //! Answers of Stall kind are given now.
    void release(const QByteArray &bytes);

private:
    void accept();
    void read(QTcpSocket *socket);
    void respond(QTcpSocket *socket);
    void write(QTcpSocket *socket, const QByteArray &bytes);

    std::deque<RawAnswer> m_answers = {};
    std::vector<RawRequest> m_requests = {};
    QHash<QTcpSocket *, QByteArray> m_received = {};
    std::vector<QTcpSocket *> m_stalled = {};
    qint64 m_bytesWritten = 0;
    int m_mostAtOnce = 0;
    QTcpServer m_server; // goes first: its sockets still call back
};

} // namespace bridge::test
