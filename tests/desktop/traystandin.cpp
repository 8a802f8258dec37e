#include "desktop/traystandin.h"

#include <QMutexLocker>

#include <stdexcept>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

const QString connectionName = u"stand-in"_s;

//! In the thread of \a object, which gets a child there.
void offer(QDBusConnection &bus, QObject &object, const QString &path, const QString &service)
{
    const auto everything =
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals | QDBusConnection::ExportAllProperties;
    bool isTaken = false;
    QMetaObject::invokeMethod(
        &object, [&] { isTaken = bus.registerObject(path, &object, everything) && bus.registerService(service); },
        Qt::BlockingQueuedConnection);
    if (!isTaken)
        throw std::runtime_error("the bus does not take " + service.toStdString());
}

} // namespace

QStringList TrayHost::items() const
{
    const QMutexLocker lock(&m_mutex);
    return m_items;
}

void TrayHost::RegisterStatusNotifierItem(const QString &service)
{
    const QMutexLocker lock(&m_mutex);
    m_items += service;
}

std::vector<Shown> Notifications::shown() const
{
    const QMutexLocker lock(&m_mutex);
    return m_shown;
}

void Notifications::click(quint32 id)
{
    QMetaObject::invokeMethod(this, [this, id] { emit ActionInvoked(id, u"default"_s); });
}

uint Notifications::Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                           const QStringList &, const QVariantMap &, int)
{
    const QMutexLocker lock(&m_mutex);
    m_shown.push_back({.id = quint32(m_shown.size() + 1), .headline = summary, .text = body});
    return m_shown.back().id;
}

void Notifications::CloseNotification(uint id)
{
    emit NotificationClosed(id, 3); // by a call
}

TrayStandIn::TrayStandIn()
{
    for (QObject *one : {static_cast<QObject *>(m_host), static_cast<QObject *>(m_notifications)}) {
        one->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, one, &QObject::deleteLater);
    }
    m_thread.start();
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
    offer(bus, *m_host, u"/StatusNotifierWatcher"_s, u"org.kde.StatusNotifierWatcher"_s);
    offer(bus, *m_notifications, u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s);
}

TrayStandIn::~TrayStandIn()
{
    QDBusConnection::disconnectFromBus(connectionName);
    m_thread.quit();
    m_thread.wait();
}

} // namespace bridge::test
