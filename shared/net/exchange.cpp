#include "net/exchange.h"

#include "base/words.h"
#include "net/filebody.h"
#include "net/replyfile.h"
#include "net/wait.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <memory>
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
    //! \a file is the body when it is not null; it goes with the reply.
    Exchange(QNetworkAccessManager *network, const WireRequest &wire, FileBody *file, Wakeup &finished)
        : m_maxBytes(wire.maxReplyBytes)
        , m_longestSilence(wire.silence)
        , m_progress(wire.progress)
        , m_file(file)
        , m_silence([this] { end(Attempt::End::Silent); })
        , m_reply(start(network, wire, file))
    {
        if (!wire.saveTo.isEmpty())
            m_saved.emplace(wire.saveTo);
        if (file)
            file->onBroken(&m_context, [this] { fail(m_file->inWords()); });
        QNetworkReply *reply = m_reply.get();
        reply->setReadBufferSize(4 * chunkBytes);
        QObject::connect(reply, &QNetworkReply::readyRead, &m_context, [this] { read(); });
        QObject::connect(reply, &QNetworkReply::uploadProgress, &m_context, [this](qint64 sent, qint64 total) {
            m_silence.start(m_longestSilence);
            if (m_file && total > 0) // at last Qt says "0 of 0"
                tell(sent);
        });
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
        const QNetworkReply::NetworkError error = m_reply->error();
        // Qt calls refusals of the server errors too; those have a status. A good status with an error was cut on the
        // way.
        const bool isAnswer = status() != 0 && (error == QNetworkReply::NoError || (status() >= 400 && error > 200));
        if (!isAnswer)
            return {.end = endFromError(error), .reason = m_reply->errorString()};
        if (!isWhole())
            return {.end = Attempt::End::Cut, .reason = Words::tr("another number of bytes came than was announced")};
        if (isSaved() && !(beginToSave() && m_saved->finish()))
            return {.end = Attempt::End::FileFailed, .reason = m_saved->inWords()};
        return {.end = Attempt::End::Answered, .reply = reply()};
    }

private:
    static QNetworkReply *start(QNetworkAccessManager *network, const WireRequest &wire, FileBody *file)
    {
        const QByteArray verb = toText(wire.method);
        if (!file && (!wire.once || wire.body.isEmpty()))
            return network->sendCustomRequest(wire.request, verb, wire.body);
        QIODevice *body = file;
        if (!body)
            body = new OnceBody(wire.body);
        QNetworkReply *reply = network->sendCustomRequest(wire.request, verb, body);
        body->setParent(reply);
        return reply;
    }

    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    //! Qt takes an answer for whole when its last bytes and the end of the connection arrive at once (seen with 6.4).
    //! It drops the length of a packed body.
    bool isWhole() const
    {
        const QByteArray announced = m_reply->rawHeader("Content-Length");
        return announced.isEmpty() || m_reply->hasRawHeader("Content-Encoding") || announced.toLongLong() == m_taken;
    }

    //! The body goes into a file. What a server says against a request does not.
    bool isSaved() const { return m_saved && status() >= 200 && status() < 300; }
    bool beginToSave() { return m_saved->isBegun() || m_saved->begin(status(), m_reply->rawHeader("Content-Range")); }

    void read()
    {
        m_silence.start(m_longestSilence);
        if (m_end)
            return;
        if (const auto failure = takeChunks())
            end(*failure);
        else if (isSaved())
            tell(m_saved->bytes());
    }

    void readRest() { m_end = takeChunks(); }

    void fail(const QString &why)
    {
        m_failure = why;
        end(Attempt::End::FileFailed);
    }

    //! Whoever is told may stop the request, and this goes with it.
    void tell(qint64 bytes)
    {
        if (const auto progress = m_progress)
            progress(bytes);
    }

    //! Why no more can be taken; nothing while all is well.
    std::optional<Attempt::End> takeChunks()
    {
        while (m_reply->bytesAvailable() > 0) {
            const QByteArray chunk = m_reply->read(chunkBytes);
            if (chunk.isEmpty())
                break;
            m_taken += chunk.size();
            if (isSaved()) {
                if (beginToSave() && m_saved->write(chunk))
                    continue;
                m_failure = m_saved->inWords();
                return Attempt::End::FileFailed;
            }
            if (m_body.size() + chunk.size() > m_maxBytes)
                return Attempt::End::TooLarge;
            m_body += chunk;
        }
        return std::nullopt;
    }

    QString reason(Attempt::End why) const
    {
        if (why == Attempt::End::Silent)
            return Words::tr("nothing came for %1 s").arg(double(m_longestSilence.count()) / 1000);
        if (why == Attempt::End::TooLarge)
            return Words::tr("the answer is larger than %1 MiB").arg(double(m_maxBytes) / (1024 * 1024));
        return m_failure;
    }

    HttpReply reply()
    {
        HttpReply answer{.status = status(), .body = std::move(m_body)};
        const auto pairs = m_reply->rawHeaderPairs();
        for (const auto &[name, value] : pairs)
            answer.headers.emplace_back(name.toLower(), value);
        answer.contentType = answer.header("content-type"_ba).toLower();
        if (isSaved())
            answer.savedBytes = m_saved->bytes();
        if (m_file)
            answer.sentMd5 = m_file->md5();
        return answer;
    }

    QObject m_context; // the reply lives on for a moment: its signals go no further than this
    qint64 m_maxBytes;
    std::chrono::milliseconds m_longestSilence;
    std::function<void(qint64)> m_progress;
    QByteArray m_body;
    qint64 m_taken = 0; // bytes of the body, saved or not
    FileBody *m_file; // the reply's
    std::optional<ReplyFile> m_saved;
    std::optional<Attempt::End> m_end;
    QString m_failure; // of a file
    Alarm m_silence;
    Owned<QNetworkReply> m_reply;
};

} // namespace

QCoro::Task<Attempt> exchange(QNetworkAccessManager *network, WireRequest wire, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return Attempt();
    std::unique_ptr<FileBody> file;
    if (!wire.file.path.isEmpty()) {
        file = std::make_unique<FileBody>(wire.file, wire.once);
        if (!file->isOpen())
            co_return Attempt{.end = Attempt::End::FileFailed, .reason = file->inWords()};
    }
    Wakeup finished;
    Exchange exchange(network, wire, file.release(), finished);
    const std::stop_callback stopping(stop, [&exchange] { exchange.end(Attempt::End::Stopped); });
    co_await finished;
    co_return exchange.attempt();
}

} // namespace bridge::net
