#pragma once

#include <QPixmap>
#include <QRubberBand>
#include <QWidget>

namespace bridge::desktop {

//! Lies over a whole screen and shows what was on it, until the person has drawn a rectangle, or pressed Escape.
//! Deletes itself then.
class ScreenGrab : public QWidget
{
    Q_OBJECT
public:
    //! Of the screen under the pointer. Null where the system does not let programs see the screen.
    static ScreenGrab *start();

signals:
    void grabbed(const QPixmap &picture);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    explicit ScreenGrab(QPixmap screen);

    QPixmap m_screen;
    QPoint m_from;
    QRubberBand m_band{QRubberBand::Rectangle, this};
};

} // namespace bridge::desktop
