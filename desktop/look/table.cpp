#include "desktop/look/table.h"

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

} // namespace bridge::desktop
