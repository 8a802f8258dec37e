#pragma once

#include <QDBusConnection>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QVariantMap>

#include <memory>
#include <vector>

namespace bridge::test {

//! What a desktop was asked to show a person.
struct Shown {
    quint32 id = 0;
    QString headline = {};
    QString text = {};
};

//! Where tray icons come to.
class TrayHost : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isThere)
    Q_PROPERTY(int ProtocolVersion READ version)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    bool isThere() const { return true; }
    int version() const { return 0; }
    QStringList items() const;

public slots:
    void RegisterStatusNotifierItem(const QString &service);
    void RegisterStatusNotifierHost(const QString &) { }

signals:
    void StatusNotifierItemRegistered(const QString &service);
    void StatusNotifierHostRegistered();

private:
    mutable QMutex m_mutex;
    QStringList m_items;
};

//! Where notifications come to.
class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    std::vector<Shown> shown() const;
    //! As a person who clicks on it.
    void click(quint32 id);

public slots:
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);
    QStringList GetCapabilities() { return {QStringLiteral("body"), QStringLiteral("actions")}; }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    mutable QMutex m_mutex;
    std::vector<Shown> m_shown;
};

//! A desktop with a tray, as far as programs see one: both on the session's bus, by a connection and in a thread of its
//! own, since Qt waits for some of its answers.
class TrayStandIn
{
public:
    TrayStandIn();
    ~TrayStandIn();

    TrayHost &host() { return *m_host; }
    Notifications &notifications() { return *m_notifications; }

private:
    QThread m_thread;
    TrayHost *m_host = new TrayHost;
    Notifications *m_notifications = new Notifications;
};

} // namespace bridge::test
