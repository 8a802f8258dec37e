#pragma once

#include <QList>
#include <QObject>
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

//! Hides columns of a table one after the other, as far as the others would not be on the screen: with a large font the
//! last ones may be those that matter most.
class ColumnsGiveWay : public QObject
{
    Q_OBJECT
public:
    //! Belongs to \a table, whose columns have their widths. \a leastNeeded are those that may be hidden, in that
    //! order; \a stretched letters are wanted for a column that takes what room is left.
    ColumnsGiveWay(QTableView &table, QList<int> leastNeeded, int stretched);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int widthOf(int column) const;

    QTableView &m_table;
    const QList<int> m_leastNeeded;
    const int m_stretched;
};

} // namespace bridge::desktop
