#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace bridge::desktop {

//! A table of values in an order of their own, which changes row by row, so that what a person has selected and
//! scrolled to stays.
template <class Row> class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows[std::size_t(row)]; }

    //! From now on it shows \a rows, which are in the model's order.
    void show(std::vector<Row> rows)
    {
        std::size_t at = 0;
        std::size_t next = 0;
        while (at < m_rows.size() || next < rows.size()) {
            const std::size_t gone = runOf(m_rows, at, next < rows.size() ? &rows[next] : nullptr);
            const std::size_t made = gone > 0 ? 0 : runOf(rows, next, at < m_rows.size() ? &m_rows[at] : nullptr);
            if (gone > 0) {
                remove(at, gone);
            } else if (made > 0) {
                insert(at, rows, next, made);
                at += made;
                next += made;
            } else {
                replace(at++, std::move(rows[next++]));
            }
        }
    }

protected:
    //! The order of the rows; two of which none comes first are the same thing, maybe changed.
    virtual bool comesFirst(const Row &left, const Row &right) const = 0;
    virtual bool looksSame(const Row &left, const Row &right) const { return left == right; }

private:
    //! How many from \a at on come before \a end; all of them when there is no end.
    std::size_t runOf(const std::vector<Row> &rows, std::size_t at, const Row *end) const
    {
        std::size_t count = 0;
        while (at + count < rows.size() && (!end || comesFirst(rows[at + count], *end)))
            ++count;
        return count;
    }
    void remove(std::size_t at, std::size_t count)
    {
        beginRemoveRows({}, int(at), int(at + count) - 1);
        const auto from = m_rows.begin() + std::ptrdiff_t(at);
        m_rows.erase(from, from + std::ptrdiff_t(count));
        endRemoveRows();
    }
    void insert(std::size_t at, std::vector<Row> &rows, std::size_t next, std::size_t count)
    {
        beginInsertRows({}, int(at), int(at + count) - 1);
        const auto from = std::make_move_iterator(rows.begin() + std::ptrdiff_t(next));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), from, from + std::ptrdiff_t(count));
        endInsertRows();
    }
    void replace(std::size_t at, Row row)
    {
        const bool isSame = looksSame(m_rows[at], row);
        m_rows[at] = std::move(row);
        if (!isSame)
            emit dataChanged(index(int(at), 0), index(int(at), columnCount({}) - 1));
    }

    std::vector<Row> m_rows;
};

} // namespace bridge::desktop
