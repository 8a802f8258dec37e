#pragma once

#include "desktop/publish/target.h"

#include <QAbstractTableModel>

#include <vector>

namespace bridge::desktop {

//! Where one can publish, as a list to search in: one's own tasks first.
class TargetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Task, Folder, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<Target> targets);
    const Target &at(int row) const { return m_targets.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Target> m_targets;
};

} // namespace bridge::desktop
