#pragma once

#include "desktop/look/theme.h"

#include <QObject>
#include <QSettings>
#include <QTime>

namespace bridge::desktop {

//! When nobody wants to be told anything. Goes over midnight when it ends before it begins.
struct QuietHours {
    bool enabled = false;
    QTime from = QTime(19, 0);
    QTime to = QTime(9, 0);

    bool holdsAt(const QTime &time) const;
    bool operator==(const QuietHours &) const = default;
};

//! What a person likes, on this machine. Nothing of it is secret.
class Preferences : public QObject
{
    Q_OBJECT
public:
    //! \a settings outlive it.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    //! "fr"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);
    bool notifies() const;
    void setNotifies(bool notifies);
    QuietHours quietHours() const;
    void setQuietHours(const QuietHours &hours);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

signals:
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    QSettings &m_settings;
};

} // namespace bridge::desktop
