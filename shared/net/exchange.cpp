#include "net/exchange.h"

#include "net/wait.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <optional>

namespace bridge::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkBytes = qint64(256) * 1024;

//! A body that can be read once. Qt sends a request again by itself when a kept connection closes before an answer
//! came, whatever the method, unless it cannot rewind the body. A create that is done twice makes two rows.
class OnceBody : public QIODevice
{
public:
    explicit OnceBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override { return !m_isTouched && QIODevice::seek(position); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = std::min(maxSize, m_bytes.size() - pos());
        std::copy_n(m_bytes.constData() + pos(), count, data);
        m_isTouched = true;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    bool m_isTouched = false;
};

Attempt::End endFromError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Attempt::End::NotConnected;
    case QNetworkReply::SslHandshakeFailedError:
        return Attempt::End::TlsFailed;
    default: // Qt's set is open: whatever else it is called, the connection did not bring an answer
        return Attempt::End::Cut;
    }
}

//! One request under way.
class Exchange
{
public:
    Exchange(QNetworkAccessManager *network, const WireRequest &wire, Wakeup &finished)
        : m_maxBytes(wire.maxReplyBytes)
        , m_longestSilence(wire.silence)
        , m_silence([this] { end(Attempt::End::Silent); })
        , m_reply(start(network, wire))
    {
        QNetworkReply *reply = m_reply.get();
        reply->setReadBufferSize(4 * chunkBytes);
        QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this] { read(); });
        QObject::connect(reply, &QNetworkReply::uploadProgress, &m_context,
                         [this] { m_silence.start(m_longestSilence); });
        QObject::connect(reply, &QNetworkReply::finished, &m_context, [&finished] { finished.fire(); });
        m_silence.start(m_longestSilence);
    }

    //! Ends it before its time; the coroutine goes on inside this call.
    void end(Attempt::End why)
    {
        if (m_end)
            return;
        m_end = why;
        m_reply->abort();
    }

    Attempt attempt()
    {
        if (!m_end)
            readRest();
        if (m_end)
            return {.end = *m_end, .reason = reason(*m_end)};
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = m_reply->error();
        // Qt calls refusals of the server errors too; those have a status. A good status with an error was cut on the
        // way.
        const bool isAnswer = status != 0 && (error == QNetworkReply::NoError || (status >= 400 && error > 200));
        if (!isAnswer)
            return {.end = endFromError(error), .reason = m_reply->errorString()};
        return {.end = Attempt::End::Answered, .reply = reply(status)};
    }

private:
    static QNetworkReply *start(QNetworkAccessManager *network, const WireRequest &wire)
    {
        const QByteArray verb = toText(wire.method);
        if (!wire.once || wire.body.isEmpty())
            return network->sendCustomRequest(wire.request, verb, wire.body);
        auto *body = new OnceBody(wire.body);
        QNetworkReply *reply = network->sendCustomRequest(wire.request, verb, body);
        body->setParent(reply);
        return reply;
    }

    void read()
    {
        m_silence.start(m_longestSilence);
        if (!m_end && !takeChunks())
            end(Attempt::End::TooLarge);
    }

    void readRest()
    {
        if (!takeChunks())
            m_end = Attempt::End::TooLarge;
    }

    //! False when the answer has become too large.
    bool takeChunks()
    {
        while (m_reply->bytesAvailable() > 0) {
            const QByteArray chunk = m_reply->read(chunkBytes);
            if (chunk.isEmpty())
                return true;
            if (m_body.size() + chunk.size() > m_maxBytes)
                return false;
            m_body += chunk;
        }
        return true;
    }

    QString reason(Attempt::End why) const
    {
        if (why == Attempt::End::Silent)
            return u"nothing came for %1 s"_s.arg(double(m_longestSilence.count()) / 1000);
        if (why == Attempt::End::TooLarge)
            return u"the answer is larger than %1 MiB"_s.arg(double(m_maxBytes) / (1024 * 1024));
        return {};
    }

    HttpReply reply(int status)
    {
        HttpReply answer{.status = status, .body = std::move(m_body)};
        const auto pairs = m_reply->rawHeaderPairs();
        for (const auto &[name, value] : pairs)
            answer.headers.emplace_back(name.toLower(), value);
        answer.contentType = answer.header("content-type"_ba).toLower();
        return answer;
    }

    QObject m_context; // the reply lives on for a moment: its signals go no further than this
    qint64 m_maxBytes;
    std::chrono::milliseconds m_longestSilence;
    QByteArray m_body;
    std::optional<Attempt::End> m_end;
    Alarm m_silence;
    Owned<QNetworkReply> m_reply;
};

} // namespace

QCoro::Task<Attempt> exchange(QNetworkAccessManager *network, WireRequest wire, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return Attempt();
    Wakeup finished;
    Exchange exchange(network, wire, finished);
    const std::stop_callback stopping(stop, [&exchange] { exchange.end(Attempt::End::Stopped); });
    co_await finished;
    co_return exchange.attempt();
}

} // namespace bridge::net
