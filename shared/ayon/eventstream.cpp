#include "ayon/eventstream.h"

#include "ayon/fromjson.h"
#include "base/log.h"
#include "net/retry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace bridge::ayon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcStream, "bridge.ayon.stream")

constexpr auto firstPause = 250ms;
constexpr auto longestPause = 30s;
constexpr auto longestSilence = 20s; // the server's heart beats after 5 s without a message

QUrl socketUrl(QUrl url)
{
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(url.path().endsWith('/'_L1) ? url.path() + "ws"_L1 : url.path() + "/ws"_L1);
    return url;
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

EventStream::EventStream(AyonClient &client, AyonConnection connection, QStringList topics)
    : m_client(client)
    , m_connection(std::move(connection))
    , m_topics(std::move(topics))
    , m_nextPause(firstPause)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilence);
    m_pause.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, &m_socket, &QWebSocket::abort);
    connect(&m_pause, &QTimer::timeout, this, [this] { open(); });
    connect(&m_socket, &QWebSocket::connected, this, &EventStream::signIn);
    connect(&m_socket, &QWebSocket::disconnected, this, &EventStream::reconnect);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &EventStream::take);
}

EventStream::~EventStream()
{
    m_stop.request_stop();
    m_socket.disconnect(this);
    m_socket.abort();
}

void EventStream::start()
{
    open();
}

std::chrono::milliseconds EventStream::untilNextTry() const
{
    return m_pause.isActive() ? m_pause.remainingTimeAsDuration() : 0ms;
}

QCoro::Task<void> EventStream::open()
{
    const std::stop_token stop = m_stop.get_token();
    const auto me = co_await m_client.me(stop);
    if (stop.stop_requested())
        co_return; // this object may be gone
    if (me) {
        m_socket.open(socketUrl(m_connection.url));
    } else {
        qCInfo(lcStream) << "not connected" << kv("why", toText(me.error()));
        reconnect();
        if (me.error().kind == Error::Kind::Unauthorized)
            emit refused(me.error());
    }
}

void EventStream::signIn()
{
    const Secret &token = m_connection.apiKey.isEmpty() ? m_connection.sessionToken : m_connection.apiKey;
    const QJsonObject message{
        {u"topic"_s, u"auth"_s}, {u"token"_s, token.reveal()}, {u"subscribe"_s, QJsonArray::fromStringList(m_topics)}};
    m_socket.sendTextMessage(QString::fromUtf8(jsonText(message)));
    m_silence.start();
}

void EventStream::take(const QString &message)
{
    m_silence.start();
    if (!m_isConnected) { // there is no other answer to the sign-in than that the server begins to speak
        m_isConnected = true;
        m_nextPause = firstPause;
        emit connected();
    }
    const QJsonObject json = QJsonDocument::fromJson(message.toUtf8()).object();
    const QString topic = json.value("topic"_L1).toString();
    if (topic.isEmpty() || topic == "heartbeat"_L1)
        return;
    const QJsonValue progress = json.value("progress"_L1);
    emit announced({.topic = topic,
                    .project = ProjectName(json.value("project"_L1).toString()),
                    .senderType = json.value("senderType"_L1).toString(),
                    .event = EntityId::fromText(json.value("id"_L1).toString()).value_or(EntityId()),
                    .status = eventStatus(json.value("status"_L1).toString()),
                    .progress = progress.isDouble() ? std::optional(progress.toDouble()) : std::nullopt});
}

void EventStream::reconnect()
{
    if (std::exchange(m_isConnected, false))
        emit disconnected();
    m_silence.stop();
    m_pause.start(m_nextPause);
    m_nextPause = std::min<std::chrono::milliseconds>(m_nextPause * 2, longestPause);
}

} // namespace bridge::ayon
