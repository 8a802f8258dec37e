#pragma once

#include <QPixmap>
#include <QPointer>
#include <QRubberBand>
#include <QWidget>

namespace bridge::desktop {

//! Lies over a whole screen and shows what was on it, until the person has drawn a rectangle, or pressed Escape.
//! Deletes itself then.
class ScreenGrab : public QWidget
{
    Q_OBJECT
public:
    //! Of the screen under the pointer. \a window is away meanwhile: what people want to grab lies behind it.
    static ScreenGrab *start(QWidget &window);

signals:
    void grabbed(const QPixmap &picture);
    //! The system does not let programs see the screen.
    void refused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    explicit ScreenGrab(QWidget &window);
    void take();

    QPointer<QWidget> m_window;
    QPixmap m_screen;
    QPoint m_from;
    QRubberBand m_band{QRubberBand::Rectangle, this};
};

} // namespace bridge::desktop
