#include "desktop/publish/screengrab.h"

#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

namespace bridge::desktop {

namespace {

constexpr int smallest = 8; // pixels; less was no rectangle but a slip

} // namespace

ScreenGrab *ScreenGrab::start()
{
    QScreen *screen = QGuiApplication::screenAt(QCursor::pos());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    QPixmap picture = screen->grabWindow(0);
    if (picture.isNull())
        return nullptr;
    auto *grab = new ScreenGrab(std::move(picture));
    grab->setGeometry(screen->geometry());
    grab->showFullScreen();
    return grab;
}

ScreenGrab::ScreenGrab(QPixmap screen)
    : QWidget(nullptr, Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_screen(std::move(screen))
{
    setObjectName(QStringLiteral("screenGrab"));
    setAccessibleName(tr("Draw a rectangle around what the thumbnail is to show; Escape ends it"));
    setAttribute(Qt::WA_DeleteOnClose);
    setCursor(Qt::CrossCursor);
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
