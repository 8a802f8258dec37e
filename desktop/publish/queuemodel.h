#pragma once

#include "publisher/queue.h"

#include <QAbstractTableModel>

#include <vector>

namespace bridge::desktop {

//! Why \a entry waits or failed, and what to do about it; empty when there is nothing to say.
QString explanationOf(const publisher::QueueEntry &entry);

//! What is to be published and what was, the newest first.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! Changes, adds and removes rows, so that what is selected stays so. \a entries are the oldest first.
    void set(const std::vector<publisher::QueueEntry> &entries);
    const publisher::QueueEntry &at(int row) const { return m_entries.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<publisher::QueueEntry> m_entries; // the newest first
};

} // namespace bridge::desktop
