#pragma once

#include "publisher/queue.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace bridge::desktop {

//! Why \a entry waits or failed, and what to do about it; empty when there is nothing to say. \a isHere: it is for the
//! server that the person is signed in to.
QString explanationOf(const publisher::QueueEntry &entry, bool isHere);

//! What is to be published and what was, the newest first.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! Changes, adds and removes rows, so that what is selected stays so. \a entries are the oldest first.
    void set(const std::vector<publisher::QueueEntry> &entries);
    //! Which entries are for the server that the person is signed in to; the others say whose they are.
    void setIsHere(std::function<bool(const publisher::QueueEntry &)> isHere) { m_isHere = std::move(isHere); }
    const publisher::QueueEntry &at(int row) const { return m_entries.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString stateText(const publisher::QueueEntry &entry) const;

    std::function<bool(const publisher::QueueEntry &)> m_isHere;
    std::vector<publisher::QueueEntry> m_entries; // the newest first
};

} // namespace bridge::desktop
