#include "desktop/look/flowgrid.h"

#include <QEvent>

#include <algorithm>

namespace bridge::desktop {

FlowGrid::FlowGrid(int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_mostColumns(mostColumns)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
}

void FlowGrid::add(QWidget *widget)
{
    m_widgets.push_back(widget);
    m_columns = 0;
    arrange();
}

QSize FlowGrid::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget *widget : m_widgets)
        widest = std::max(widest, widget->sizeHint().width());
    return {widest, m_grid->minimumSize().height()};
}

void FlowGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FlowGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

//! Each column is as wide as its widest widget.
int FlowGrid::widthOf(int columns) const
{
    int width = 0;
    for (int column = 0; column < std::min(columns, int(m_widgets.size())); ++column) {
        int widest = 0;
        for (int place = column; place < m_widgets.size(); place += columns)
            widest = std::max(widest, m_widgets[place]->sizeHint().width());
        width += widest + std::max(0, m_grid->horizontalSpacing());
    }
    return width;
}

void FlowGrid::arrange()
{
    int columns = m_mostColumns;
    while (columns > 1 && widthOf(columns) > width())
        --columns;
    if (columns == m_columns)
        return;
    m_grid->setColumnStretch(m_columns, 0);
    m_columns = columns;
    m_grid->setColumnStretch(m_columns, 1); // what is left is on the right
    for (int place = 0; place < m_widgets.size(); ++place)
        m_grid->addWidget(m_widgets[place], place / columns, place % columns);
}

} // namespace bridge::desktop
