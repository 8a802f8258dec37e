#pragma once

#include "net/exchange.h"
#include "net/httpclient.h"
#include "net/sharedsignin.h"
#include "net/wait.h"

#include <QCoroTask>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace bridge::net {

//! What all copies of a client and all their requests share, and how one request becomes bytes.
struct HttpClient::Connection {
    Connection(HttpOptions connectionOptions, std::shared_ptr<Authorizer> authorizer, QNetworkAccessManager *shared);
    ~Connection();

    QUrl urlOf(const HttpRequest &request) const;
    QString where(const HttpRequest &request) const;

    //! Sends once, follows redirects of a GET, and counts what went over the wire.
    QCoro::Task<Attempt> attempt(HttpRequest request, Headers signIn, bool isRetry, std::stop_token stop);

    HttpOptions options;
    std::shared_ptr<SharedSignIn> signIn;
    Owned<QNetworkAccessManager> own; // none when it is shared
    QNetworkAccessManager *network;
    Result<QSslConfiguration> tls;
    Slots places;
    Counters counters;

private:
    WireRequest wireRequest(const QUrl &url, const HttpRequest &request, const Headers &signIn) const;
    void count(const HttpRequest &request, const Attempt &made, bool isRetry, qint64 milliseconds);
};

} // namespace bridge::net
