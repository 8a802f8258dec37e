#include "sandbox/ayon/listener.h"

#include <QWebSocket>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::sandbox::ayon {

Listener::Listener(QWebSocket &socket, const SignIn &signIn)
    : QObject(&socket)
    , m_socket(socket)
    , m_signIn(signIn)
{
    m_deadline.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { m_socket.close(QWebSocketProtocol::CloseCodeNormal); });
    connect(&m_silence, &QTimer::timeout, this, [this] { send(uR"({"topic":"heartbeat"})"_s); });
    connect(&socket, &QWebSocket::textMessageReceived, this, &Listener::receive);
    m_deadline.start(3s);
}

void Listener::send(const QString &message)
{
    m_socket.sendTextMessage(message);
    m_silence.start(5s);
}

void Listener::receive(const QString &message)
{
    const std::optional<Authentication> authentication = authenticationFromMessage(message);
    const User *user = authentication ? m_signIn.userOfOpenSession(authentication->token) : nullptr;
    if (!user)
        return;
    m_deadline.stop();
    m_user = user->name;
    m_subscription = authentication->subscription;
    m_silence.start(5s);
}

} // namespace bridge::sandbox::ayon
