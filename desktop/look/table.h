#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

class QHeaderView;
class QTableView;

// What all tables of the application have in common.

namespace bridge::desktop {

//! Whole rows, one at a time; the Tab key leaves the table. \a title is what a screen reader says.
void setUpTable(QTableView &table, const QString &name, const QString &title);

//! Columns and their widths in letters, so that they fit a larger font too; wider where the title needs it, as it may
//! in another language. The model is set before.
void setColumnWidths(QHeaderView &header, std::initializer_list<std::pair<int, int>> letters);

} // namespace bridge::desktop
