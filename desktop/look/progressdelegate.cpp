#include "desktop/look/progressdelegate.h"

#include <QPainter>

namespace bridge::desktop {

ProgressDelegate::ProgressDelegate(int percentRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_percentRole(percentRole)
{
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant percent = index.data(m_percentRole);
    if (!percent.isValid())
        return;
    constexpr int height = 3;
    constexpr int margin = 4;
    const QRect groove = option.rect.adjusted(margin, option.rect.height() - height - 1, -margin, -1);
    QRect bar = groove;
    bar.setWidth(qRound(groove.width() * qBound(0.0, percent.toDouble() / 100, 1.0)));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(groove, option.palette.color(QPalette::Mid));
    painter->fillRect(bar, option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight));
}

} // namespace bridge::desktop
