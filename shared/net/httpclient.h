#pragma once

#include "base/result.h"
#include "net/authorizer.h"
#include "net/counters.h"
#include "net/httpmessage.h"

#include <QCoroTask>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace bridge::net {

//! How often and how long to try again. The pause before try n is random between half and all of
//! `firstPause * 2^(n-1)`, at most `longestPause`; `Retry-After` takes its place when it is longer.
struct RetryPolicy {
    int retries = 4;
    std::chrono::milliseconds firstPause = std::chrono::milliseconds(400);
    std::chrono::milliseconds longestPause = std::chrono::seconds(20);
};

//! One server, and how to talk to it.
struct HttpOptions {
    QString server = {}; // its name in logs, errors and counters: "ayon"
    QUrl baseUrl = {}; // with a path when the server lives below one
    Headers headers = {}; // with every request
    std::chrono::milliseconds silence = std::chrono::seconds(60);
    std::chrono::milliseconds deadline = std::chrono::minutes(5);
    qint64 maxReplyBytes = qint64(64) * 1024 * 1024;
    int parallel = 6; // requests under way at a time
    RetryPolicy retry = {};

    QString caFile = {}; // PEM; besides the authorities of the system
    QUrl proxy = {}; // http://user:password@host:port; empty: HTTPS_PROXY, HTTP_PROXY and NO_PROXY decide
    bool verifyTls = true; // false is logged as a warning, once a connection
};

//! The one request pipeline: credentials, bounded concurrency, retries with back-off, deadlines, size limit, counters.
//! Copies share one connection, which lives on until its last request has ended.
class HttpClient
{
public:
    //! \a authorizer may be null for a server that wants no credentials. \a network is shared when given, and must then
    //! outlive every request; otherwise the client has its own.
    explicit HttpClient(HttpOptions options, std::shared_ptr<Authorizer> authorizer = nullptr,
                        QNetworkAccessManager *network = nullptr);

    //! Sends \a request, again when it may be, and returns the last answer of the server whatever its status.
    //! Sent again: after 429 always; after 502, 503, 504, a cut or silent connection when it is repeatable; after a
    //! connection that was never made, always; after 401 once, with renewed credentials.
    //! Redirects are followed for GET; credentials and own headers stay with the first host.
    //! Errors: Cancelled, Timeout, Unreachable, Refused (a TLS failure, an answer above the size limit, a local file
    //! that cannot be read or written), and what the authorizer said.
    QCoro::Task<Result<HttpReply>> send(HttpRequest request, std::stop_token stop) const;

    //! Asks the authorizer now, unless there are credentials that are still good.
    QCoro::Task<Result<void>> signIn(std::stop_token stop) const;

    const Counters &counters() const;
    const HttpOptions &options() const;

    //! "ayon GET /api/info", as errors of this connection say it.
    QString where(const HttpRequest &request) const;

private:
    struct Connection;
    static QCoro::Task<Result<HttpReply>> deliver(std::shared_ptr<Connection> connection, HttpRequest request,
                                                  std::stop_token stop);
    static QCoro::Task<Result<void>> signIn(std::shared_ptr<Connection> connection, std::stop_token stop);

    std::shared_ptr<Connection> m_connection;
};

} // namespace bridge::net
