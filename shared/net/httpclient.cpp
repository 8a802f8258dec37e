#include "net/httpclient.h"

#include "base/log.h"
#include "base/words.h"
#include "net/connection.h"
#include "net/retry.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>

namespace bridge::net {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRetry, "bridge.net.retry", QtInfoMsg)

namespace {

//! Gives its place back however the request ends.
class Place
{
public:
    explicit Place(Slots &places)
        : m_places(places)
    {
    }
    ~Place() { m_places.give(); }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

private:
    Slots &m_places;
};

//! Sending again cannot do harm: the request changes nothing, or carries the identity of what it writes.
bool mayRepeat(const HttpRequest &request)
{
    return request.repeatable || request.method == Method::Get;
}

//! Whether another try may go better without doing anything twice.
bool isWorthRepeating(const HttpRequest &request, const Attempt &attempt)
{
    switch (attempt.end) {
    case Attempt::End::NotConnected:
        return true;
    case Attempt::End::Cut:
    case Attempt::End::Silent:
        return mayRepeat(request);
    case Attempt::End::Answered: // 429 says that nothing was done
        return isBusy(attempt.reply.status) && (mayRepeat(request) || attempt.reply.status == 429);
    case Attempt::End::TooLarge:
    case Attempt::End::TlsFailed:
    case Attempt::End::FileFailed:
    case Attempt::End::Stopped:
        return false;
    }
    Q_UNREACHABLE();
}

std::chrono::milliseconds pauseAfter(const Attempt &attempt, int retry, const RetryPolicy &policy)
{
    const auto pause = pauseBefore(retry, policy, QRandomGenerator::global()->generateDouble());
    const auto wanted = retryAfter(attempt.reply.header("retry-after"_ba), QDateTime::currentDateTimeUtc());
    return std::max(pause, wanted.value_or(pause));
}

QString mayHaveTakenEffect(const HttpRequest &request)
{
    return mayRepeat(request) ? QString() : Words::tr("it may have taken effect: look before doing it again");
}

Error errorOf(const HttpRequest &request, const Attempt &attempt, const QString &where)
{
    Error error{.where = where, .message = attempt.reason};
    switch (attempt.end) {
    case Attempt::End::NotConnected:
        error.kind = Error::Kind::Unreachable;
        error.hint = Words::tr("check the URL, the network and the proxy");
        break;
    case Attempt::End::Cut:
        error.kind = Error::Kind::Unreachable;
        error.hint = mayHaveTakenEffect(request);
        break;
    case Attempt::End::Silent:
        error.kind = Error::Kind::Timeout;
        error.hint = mayHaveTakenEffect(request);
        break;
    case Attempt::End::TooLarge:
        error.kind = Error::Kind::Refused;
        error.hint = Words::tr("ask for less at a time");
        break;
    case Attempt::End::TlsFailed:
        error.kind = Error::Kind::Refused;
        error.hint = Words::tr("name the studio's certificate authority as CA file");
        break;
    case Attempt::End::FileFailed:
        error.kind = Error::Kind::Refused;
        error.hint = Words::tr("look at the file, its permissions, and the space on its disk");
        break;
    case Attempt::End::Answered:
    case Attempt::End::Stopped:
        error.kind = Error::Kind::Cancelled;
        break;
    }
    return error;
}

//! Stopped by the caller, or out of time; \a last is what the try before came to.
Error errorOf(const Limit &limit, const QString &where, const QString &last)
{
    if (!limit.hasExpired())
        return {.kind = Error::Kind::Cancelled, .where = where, .message = u"stopped"_s};
    const QString message =
        last.isEmpty() ? Words::tr("not answered in time") : Words::tr("not answered in time, at last: %1").arg(last);
    return {.kind = Error::Kind::Timeout, .where = where, .message = message};
}

Result<HttpReply> resultOf(const HttpRequest &request, Attempt attempt, const QString &where)
{
    if (attempt.end != Attempt::End::Answered)
        return errorOf(request, attempt, where);
    attempt.reply.where = where;
    return std::move(attempt.reply);
}

QString inWords(const Attempt &attempt)
{
    return attempt.end == Attempt::End::Answered ? Words::tr("status %1").arg(attempt.reply.status) : attempt.reason;
}

} // namespace

HttpClient::HttpClient(HttpOptions options, std::shared_ptr<Authorizer> authorizer, QNetworkAccessManager *network)
    : m_connection(std::make_shared<Connection>(std::move(options), std::move(authorizer), network))
{
}

QCoro::Task<Result<HttpReply>> HttpClient::send(HttpRequest request, std::stop_token stop) const
{
    return deliver(m_connection, std::move(request), std::move(stop));
}

QCoro::Task<Result<HttpReply>> HttpClient::deliver(std::shared_ptr<Connection> connection, HttpRequest request,
                                                   std::stop_token stop)
{
    const HttpOptions &options = connection->options;
    const QString where = connection->where(request);
    if (!connection->tls)
        co_return connection->tls.error();

    const Limit limit(request.deadline.count() > 0 ? request.deadline : options.deadline, stop);
    const bool hasPlace = co_await connection->places.take(limit.token());
    if (!hasPlace)
        co_return errorOf(limit, where, {});
    const Place place(connection->places);

    quint64 refusedTicket = 0;
    int retries = 0;
    QString last;
    while (true) {
        Ticket ticket;
        if (request.authorize) {
            auto signedIn = co_await SharedSignIn::ticket(connection->signIn, refusedTicket, limit.token());
            if (limit.isOver())
                co_return errorOf(limit, where, last);
            if (!signedIn)
                co_return signedIn.error();
            ticket = std::move(*signedIn);
        }

        Attempt attempt = co_await connection->attempt(request, ticket.headers, retries > 0, limit.token());
        if (attempt.end == Attempt::End::Stopped)
            co_return errorOf(limit, where, last);
        const bool isRefused = attempt.end == Attempt::End::Answered && attempt.reply.status == 401;
        if (isRefused && request.authorize && refusedTicket == 0 && connection->signIn->canRenew()) {
            refusedTicket = ticket.number;
            continue;
        }

        if (retries == options.retry.retries || !isWorthRepeating(request, attempt))
            co_return resultOf(request, std::move(attempt), where);
        const auto rest = pauseAfter(attempt, retries + 1, options.retry);
        if (rest >= limit.remaining())
            co_return resultOf(request, std::move(attempt), where);
        ++retries;
        last = inWords(attempt);
        qCWarning(lcRetry) << "trying again" << kv("request", where) << kv("after", last) << kv("retry", retries)
                           << kv("pause_ms", rest.count());
        co_await pause(rest, limit.token());
        if (limit.isOver())
            co_return errorOf(limit, where, last);
    }
}

QCoro::Task<Result<void>> HttpClient::signIn(std::stop_token stop) const
{
    return signIn(m_connection, std::move(stop));
}

QCoro::Task<Result<void>> HttpClient::signIn(std::shared_ptr<Connection> connection, std::stop_token stop)
{
    const auto ticket = co_await SharedSignIn::ticket(connection->signIn, 0, stop);
    if (!ticket)
        co_return ticket.error();
    co_return {};
}

const Counters &HttpClient::counters() const
{
    return m_connection->counters;
}

const HttpOptions &HttpClient::options() const
{
    return m_connection->options;
}

QString HttpClient::where(const HttpRequest &request) const
{
    return m_connection->where(request);
}

} // namespace bridge::net
