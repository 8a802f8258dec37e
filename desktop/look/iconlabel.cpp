#include "desktop/look/iconlabel.h"

#include "desktop/look/icons.h"

#include <QEvent>

namespace bridge::desktop {

IconLabel::IconLabel(int size, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
{
    setMinimumSize(size, size);
}

void IconLabel::setIcon(const QString &name)
{
    m_name = name;
    draw();
}

void IconLabel::draw()
{
    if (m_name.isEmpty())
        clear();
    else
        setPixmap(icon(m_name).pixmap(QSize(m_size, m_size), devicePixelRatioF()));
}

void IconLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QLabel::changeEvent(event);
}

} // namespace bridge::desktop
