#include "desktop/app/singleinstance.h"

#include <QLocalSocket>

#include <chrono>

namespace bridge::desktop {

namespace {

constexpr auto patience = std::chrono::milliseconds(500); // of one program with another on the same machine

} // namespace

SingleInstance::SingleInstance(const QString &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::claim()
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(int(patience.count()))) {
        other.disconnectFromServer();
        return false;
    }
    QLocalServer::removeServer(m_name); // of one that was killed
    return m_server.listen(m_name);
}

void SingleInstance::answer()
{
    while (QLocalSocket *other = m_server.nextPendingConnection()) {
        other->deleteLater();
        emit raised();
    }
}

} // namespace bridge::desktop
