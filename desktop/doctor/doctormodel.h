#pragma once

#include "doctor/finding.h"

#include <QAbstractItemModel>

namespace bridge::desktop {

//! Findings below their topics, the worst first, and within a topic in the order in which they were found.
class DoctorModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, WayOut, Fix, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void show(const doctor::Findings &findings);
    //! Null for a topic.
    const doctor::Finding *findingAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Topic {
        QString name = {};
        doctor::Findings findings = {};
    };
    QVariant topicData(const Topic &topic, int column, int role) const;

    std::vector<Topic> m_topics;
};

} // namespace bridge::desktop
