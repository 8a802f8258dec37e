#include "desktop/look/table.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace bridge::desktop {

void setUpTable(QTableView &table, const QString &name, const QString &title)
{
    constexpr int aboveAndBelow = 5; // as Style has it for trees and lists
    table.setObjectName(name);
    table.setAccessibleName(title);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 2 * aboveAndBelow);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void setColumnWidths(QHeaderView &header, std::initializer_list<std::pair<int, int>> letters)
{
    const int letter = header.fontMetrics().averageCharWidth();
    int least = header.minimumSectionSize(); // of those that share the rest of the room
    for (int column = 0; column < header.count(); ++column) {
        const bool isOfItsOwn =
            std::any_of(letters.begin(), letters.end(), [column](const auto &width) { return width.first == column; });
        least = isOfItsOwn ? least : std::max(least, header.sectionSizeHint(column));
    }
    header.setMinimumSectionSize(least);
    header.setDefaultSectionSize(std::max(header.defaultSectionSize(), least)); // which is theirs when none is left
    for (const auto &[column, count] : letters)
        header.resizeSection(column, std::max(count * letter, header.sectionSizeHint(column)));
}

ColumnsGiveWay::ColumnsGiveWay(QTableView &table, QList<int> leastNeeded, int stretched)
    : QObject(&table)
    , m_table(table)
    , m_leastNeeded(std::move(leastNeeded))
    , m_stretched(stretched)
{
    table.viewport()->installEventFilter(this);
}

bool ColumnsGiveWay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnsGiveWay::fit()
{
    for (const int column : m_leastNeeded)
        m_table.setColumnHidden(column, false); // which gives it its width back
    int needed = 0;
    for (int column = 0; column < m_table.horizontalHeader()->count(); ++column)
        needed += widthOf(column);
    for (const int column : m_leastNeeded) {
        if (needed <= m_table.viewport()->width())
            return;
        needed -= widthOf(column);
        m_table.setColumnHidden(column, true);
    }
}

int ColumnsGiveWay::widthOf(int column) const
{
    const QHeaderView &header = *m_table.horizontalHeader();
    const bool isLast = column == header.count() - 1 && header.stretchLastSection();
    if (isLast || header.sectionResizeMode(column) == QHeaderView::Stretch)
        return m_stretched * header.fontMetrics().averageCharWidth();
    return header.sectionSize(column);
}

} // namespace bridge::desktop
