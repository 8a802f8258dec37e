#pragma once

#include "desktop/session/session.h"

#include <QMenu>
#include <QObject>
#include <QPixmap>
#include <QSystemTrayIcon>

#include <map>

namespace bridge::desktop {

class Preferences;

//! What the icon in the tray says at a glance.
enum class Standing { InStep, Working, NeedsYou };

//! The program's icon with a sign, which differs in shape as well as in colour.
QPixmap trayPicture(Standing standing);

//! Something that a person who looks elsewhere wants to hear.
struct News {
    enum class About { Activity, Failure, Publish, Login };

    QString headline = {};
    QString text = {};
    About about = About::Activity;

    bool operator==(const News &) const = default;
};

//! The icon in the tray with its menu (CLI-11), and what it tells a person who looks elsewhere.
class Tray : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    Tray(Session &session, Preferences &preferences, QObject *parent = nullptr);

    static bool isThere() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show() { m_icon.show(); }
    //! How what \a work does stands. The icon shows the one that needs a person most, and whether they are signed in.
    enum class Work { Syncs, Publishes };
    void setStanding(Work work, Standing standing);
    //! Unless the person wants none, or it is quiet at \a now.
    void tell(const News &news, const QTime &now = QTime::currentTime());
    //! Somebody clicked on what was told last, and wants to see what it is about.
    void follow();

    QMenu &menu() { return m_menu; }
    QString toolTip() const { return m_icon.toolTip(); }

signals:
    void windowWanted();
    void loginWanted();
    void activityWanted();
    void failuresWanted();
    void publishesWanted();
    void quitWanted();
    //! \a headline was shown.
    void told(const QString &headline);

private:
    void refresh();
    Standing standing() const;
    QString standingText() const;

    Session &m_session;
    Preferences &m_preferences;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_server;
    QAction *m_user;
    std::map<Work, Standing> m_standings; // in step where there is none
    News::About m_told = News::About::Activity; // last
};

} // namespace bridge::desktop
