#include "desktop/app/tray.h"

#include "desktop/look/plaintext.h"
#include "desktop/preferences/preferences.h"

#include <QPainter>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 64;
constexpr int longestText = 240; // the desktop cuts what is longer anyway

QString wordOf(Standing standing)
{
    switch (standing) {
    case Standing::InStep:
        return Tray::tr("in step");
    case Standing::Working:
        return Tray::tr("working");
    case Standing::NeedsYou:
        return Tray::tr("needs you");
    }
    Q_UNREACHABLE();
}

} // namespace

QPixmap trayPicture(Standing standing)
{
    QPixmap picture = QIcon(u":/icons/application.svg"_s).pixmap(iconSize, iconSize);
    if (standing == Standing::InStep)
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sign(34, 34, 28, 28);
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(standing == Standing::Working ? QColor(0x2f, 0x6f, 0xde) : QColor(0xd6, 0x3a, 0x2f));
    painter.drawEllipse(sign);
    painter.setPen(QPen(Qt::white, 4, Qt::SolidLine, Qt::RoundCap));
    if (standing == Standing::Working) {
        for (const int x : {41, 48, 55})
            painter.drawPoint(x, 48);
    } else {
        painter.drawLine(48, 41, 48, 49);
        painter.drawPoint(48, 55);
    }
    return picture;
}

Tray::Tray(Session &session, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_server(m_menu.addAction(QString()))
{
    m_menu.setObjectName(u"trayMenu"_s);
    m_server->setObjectName(u"trayServer"_s);
    m_server->setEnabled(false);
    m_menu.addSeparator();
    m_user = m_menu.addAction(QString(), this, &Tray::loginWanted);
    m_user->setObjectName(u"trayUser"_s);
    m_menu.addSeparator();
    m_menu.addAction(tr("Open AYON ShotGrid"), this, &Tray::windowWanted)->setObjectName(u"trayOpen"_s);
    m_menu.addAction(tr("Activity"), this, &Tray::activityWanted)->setObjectName(u"trayActivity"_s);
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &Tray::quitWanted)->setObjectName(u"trayQuit"_s);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit windowWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::follow);
    connect(&m_session, &Session::changed, this, &Tray::refresh);
    connect(&m_session, &Session::onlineChanged, this, &Tray::refresh);
    refresh();
}

void Tray::refresh()
{
    const StudioPtr &studio = m_session.studio();
    const QString login = studio ? studio->site.account.login : QString();
    m_server->setText(studio ? menuText(tr("Server: %1").arg(studio->site.connection.url.toString()))
                             : tr("No ShotGrid server is set"));
    m_user->setText(login.isEmpty() ? tr("Specify a Username...")
                                    : menuText(tr("Username: %1 (Click to change)").arg(login)));
    m_icon.setIcon(trayPicture(standing()));
    m_icon.setToolTip(tr("AYON ShotGrid: %1").arg(standingText()));
}

void Tray::setStanding(Work work, Standing standing)
{
    m_standings[work] = standing;
    refresh();
}

Standing Tray::standing() const
{
    if (m_session.isExpired())
        return Standing::NeedsYou;
    Standing worst = Standing::InStep;
    for (const auto &[work, standing] : m_standings)
        worst = std::max(worst, standing);
    return worst;
}

//! Nobody can say that all is in step while a server does not answer.
QString Tray::standingText() const
{
    if (!m_session.studio())
        return tr("signed out");
    if (m_session.isExpired())
        return tr("needs you: sign in again");
    return m_session.isOnline() ? wordOf(standing()) : tr("AYON does not answer");
}

void Tray::tell(const News &news, const QTime &now)
{
    if (!m_preferences.notifies() || m_preferences.quietHours().holdsAt(now))
        return;
    // Some desktops take markup in these: what a server says stays text.
    m_icon.showMessage(news.headline.left(longestText), news.text.left(longestText).toHtmlEscaped());
    m_told = news.about;
    emit told(news.headline);
}

void Tray::follow()
{
    switch (m_told) {
    case News::About::Activity:
        emit activityWanted();
        break;
    case News::About::Failure:
        emit failuresWanted();
        break;
    case News::About::Publish:
        emit publishesWanted();
        break;
    case News::About::Login:
        emit loginWanted();
        break;
    }
}

} // namespace bridge::desktop
