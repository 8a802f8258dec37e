#include "net/connection.h"

#include "base/log.h"
#include "base/words.h"
#include "net/origin.h"
#include "net/proxy.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkAccessManager>

namespace bridge::net {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcNet, "bridge.net", QtInfoMsg)

namespace {

constexpr int mostRedirects = 5;

//! TLS as the options want it; Refused when the file of authorities cannot be used.
Result<QSslConfiguration> tlsFor(const HttpOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!options.verifyTls) {
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        qCWarning(lcNet) << "certificates are not checked on this connection" << kv("server", options.server)
                         << kv("host", options.baseUrl.host());
    }
    if (!options.caFile.isEmpty() && !tls.addCaCertificates(options.caFile)) {
        return Error{.kind = Error::Kind::Refused,
                     .where = options.server,
                     .message = Words::tr("no certificates could be read from '%1'").arg(options.caFile),
                     .hint = Words::tr("name a file of certificates in PEM form")};
    }
    return tls;
}

//! Where a GET is to go on; empty when it is not redirected, or to a place it must not follow to.
QUrl redirection(const QUrl &from, const HttpRequest &request, const Attempt &attempt)
{
    const int status = attempt.reply.status;
    const bool isRedirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (request.method != Method::Get || !isRedirect)
        return {};
    const QUrl to = from.resolved(QUrl::fromEncoded(attempt.reply.header("location"_ba)));
    const bool isSafe = to.scheme() == "https"_L1 || (to.scheme() == "http"_L1 && from.scheme() == "http"_L1);
    return isSafe ? to : QUrl();
}

void setHeaders(QNetworkRequest &request, const Headers &headers)
{
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
}

//! Nothing is kept between requests but the line: no cookies, no cache, no passwords, and no redirect but ours.
void setBareBehaviour(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Rows repeat themselves and pack well above Qt's idea of a bomb; the limit of the reply's size is ours.
    request.setDecompressedSafetyCheckThreshold(-1);
}

} // namespace

HttpClient::Connection::Connection(HttpOptions connectionOptions, std::shared_ptr<Authorizer> authorizer,
                                   QNetworkAccessManager *shared)
    : options(std::move(connectionOptions))
    , signIn(std::make_shared<SharedSignIn>(std::move(authorizer)))
    , own(shared ? nullptr : new QNetworkAccessManager)
    , network(shared ? shared : own.get())
    , tls(tlsFor(options))
    , places(options.parallel)
    , counters({.server = options.server})
{
    if (own)
        own->setProxy(proxyFor(options.baseUrl, options.proxy, QProcessEnvironment::systemEnvironment()));
}

HttpClient::Connection::~Connection() = default;

QUrl HttpClient::Connection::urlOf(const HttpRequest &request) const
{
    if (!request.url.isEmpty())
        return request.url;
    QUrl url = options.baseUrl;
    QString path = url.path(QUrl::FullyDecoded);
    while (path.endsWith('/'_L1))
        path.chop(1);
    url.setPath(path + request.path, QUrl::DecodedMode);
    url.setQuery(request.query);
    return url;
}

QString HttpClient::Connection::where(const HttpRequest &request) const
{
    const QString place = request.url.isEmpty() ? request.path : request.url.host();
    return u"%1 %2 %3"_s.arg(options.server, QString::fromLatin1(toText(request.method)), place);
}

WireRequest HttpClient::Connection::wireRequest(const QUrl &url, const HttpRequest &request,
                                                const Headers &signInHeaders) const
{
    WireRequest wire{
        .method = request.method,
        .request = QNetworkRequest(url),
        .body = request.body,
        .file = request.file,
        .saveTo = request.saveTo,
        .progress = request.progress,
        .once = !request.repeatable && request.method != Method::Get,
        .silence = request.silence.count() > 0 ? request.silence : options.silence,
        .maxReplyBytes = request.maxReplyBytes > 0 ? request.maxReplyBytes : options.maxReplyBytes,
    };
    setBareBehaviour(wire.request);
    wire.request.setSslConfiguration(*tls);
    wire.request.setRawHeader("User-Agent"_ba, "ayon-shotgrid/" BRIDGE_VERSION ""_ba);
    if (!request.contentType.isEmpty())
        wire.request.setRawHeader("Content-Type"_ba, request.contentType);
    if (request.range) {
        wire.request.setRawHeader("Range"_ba,
                                  "bytes=" + QByteArray::number(request.range->first) + '-'
                                      + QByteArray::number(request.range->last));
    }
    if (!request.saveTo.isEmpty())
        wire.request.setRawHeader("Accept-Encoding"_ba,
                                  "identity"_ba); // ranges are of the file and not of a packed one
    if (isSameOrigin(url, options.baseUrl)) {
        setHeaders(wire.request, options.headers);
        setHeaders(wire.request, request.headers);
        setHeaders(wire.request, signInHeaders);
    }
    return wire;
}

QCoro::Task<Attempt> HttpClient::Connection::attempt(HttpRequest request, Headers signInHeaders, bool isRetry,
                                                     std::stop_token stop)
{
    QUrl url = urlOf(request);
    for (int redirects = 0;; ++redirects) {
        WireRequest wire = wireRequest(url, request, signInHeaders);
        QElapsedTimer clock;
        clock.start();
        Attempt made = co_await exchange(network, std::move(wire), stop);
        count(request, made, isRetry, clock.elapsed());
        const QUrl next = redirection(url, request, made);
        if (next.isEmpty() || redirects == mostRedirects)
            co_return made;
        url = next;
    }
}

void HttpClient::Connection::count(const HttpRequest &request, const Attempt &made, bool isRetry, qint64 milliseconds)
{
    const QString place = request.url.isEmpty() ? request.path : request.url.host();
    const QString route = request.route.isEmpty() ? place : request.route;
    const qint64 sent = request.body.size() + request.file.sizeBytes;
    const qint64 received = made.reply.body.size() + made.reply.savedBytes;
    Count &sum = counters.routes[QString::fromLatin1(toText(request.method)) + ' '_L1 + route];
    sum += {.requests = 1,
            .retries = isRetry ? 1 : 0,
            .failures = made.reply.status >= 200 && made.reply.status < 400 ? 0 : 1,
            .bytesSent = sent,
            .bytesReceived = received,
            .milliseconds = milliseconds};
    qCDebug(lcNet) << "request" << kv("server", options.server) << kv("method", toText(request.method))
                   << kv("route", route) << kv("status", made.reply.status) << kv("ms", milliseconds)
                   << kv("sent", sent) << kv("received", received);
}

} // namespace bridge::net
