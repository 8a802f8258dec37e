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
    //! Only those are shown that have \a text in task or path, whatever its case. Of 100,000 in some milliseconds.
    void search(const QString &text);
    const Target &at(int row) const { return m_targets.at(std::size_t(m_shown.at(std::size_t(row)))); }
    //! -1: it is not shown.
    int rowOf(const Target &target) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString taskText(const Target &target) const;
    void show();

    std::vector<Target> m_targets;
    std::vector<QString> m_texts; // of each, to search in
    QString m_search;
    std::vector<int> m_shown; // their places
};

} // namespace bridge::desktop
