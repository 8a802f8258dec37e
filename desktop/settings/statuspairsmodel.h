#pragma once

#include "desktop/settings/statuswords.h"

#include <QAbstractTableModel>

namespace bridge::desktop {

//! Statuses of an AYON project beside those of ShotGrid, as the sync pairs them.
class StatusPairsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { InAyon, ShortName, Code, InShotgrid, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<StatusLine> lines);
    const std::vector<StatusLine> &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<StatusLine> m_lines;
};

} // namespace bridge::desktop
