#include "desktop/look/iconlabel.h"

#include "desktop/look/icons.h"

#include <QPainter>
#include <QStyle>

namespace bridge::desktop {

IconLabel::IconLabel(int size, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
{
    setMinimumSize(size, size);
}

void IconLabel::setIcon(const QString &name)
{
    m_icon = name.isEmpty() ? QIcon() : icon(name);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    // Drawn anew each time: a picture would be of the palette and the scale of the screen that it was made for.
    QPainter painter(this);
    m_icon.paint(&painter, QStyle::alignedRect(layoutDirection(), alignment(), QSize(m_size, m_size), contentsRect()));
}

} // namespace bridge::desktop
