#include "desktop/publish/screengrab.h"

#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QTimer>

#include <chrono>

namespace bridge::desktop {

using namespace std::chrono_literals;

namespace {

constexpr int smallest = 8; // pixels; less was no rectangle but a slip
constexpr std::chrono::milliseconds untilGone = 300ms; // until the desktop shows what lay behind a window

} // namespace

ScreenGrab *ScreenGrab::start(QWidget &window)
{
    auto *grab = new ScreenGrab(window);
    window.hide();
    QTimer::singleShot(untilGone, grab, &ScreenGrab::take);
    return grab;
}

ScreenGrab::ScreenGrab(QWidget &window)
    : QWidget(nullptr, Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_window(&window)
{
    setObjectName(QStringLiteral("screenGrab"));
    setAccessibleName(tr("Draw a rectangle around what the thumbnail is to show; Escape ends it"));
    setAttribute(Qt::WA_DeleteOnClose);
    setCursor(Qt::CrossCursor);
}

void ScreenGrab::take()
{
    QScreen *screen = QGuiApplication::screenAt(QCursor::pos());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    m_screen = screen->grabWindow(0);
    if (m_screen.isNull()) {
        emit refused();
        close();
        return;
    }
    setGeometry(screen->geometry());
    showFullScreen();
    activateWindow(); // for the Escape key
}

//! The window comes back first: without any, the program would end.
void ScreenGrab::closeEvent(QCloseEvent *event)
{
    if (m_window) {
        m_window->show();
        m_window->activateWindow();
    }
    QWidget::closeEvent(event);
}

void ScreenGrab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), m_screen);
    painter.fillRect(rect(), QColor(0, 0, 0, 70));
    if (m_band.isVisible()) {
        const qreal scale = m_screen.devicePixelRatio();
        const QRect part = m_band.geometry();
        painter.drawPixmap(part, m_screen, QRectF(part.topLeft() * scale, QSizeF(part.size()) * scale).toRect());
    }
}

void ScreenGrab::mousePressEvent(QMouseEvent *event)
{
    m_from = event->position().toPoint();
    m_band.setGeometry(QRect(m_from, QSize()));
    m_band.show();
}

void ScreenGrab::mouseMoveEvent(QMouseEvent *event)
{
    m_band.setGeometry(QRect(m_from, event->position().toPoint()).normalized());
    update();
}

void ScreenGrab::mouseReleaseEvent(QMouseEvent *event)
{
    const QRect part = QRect(m_from, event->position().toPoint()).normalized() & rect();
    const qreal scale = m_screen.devicePixelRatio();
    if (part.width() >= smallest && part.height() >= smallest)
        emit grabbed(m_screen.copy(QRectF(part.topLeft() * scale, QSizeF(part.size()) * scale).toRect()));
    close();
}

void ScreenGrab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bridge::desktop
