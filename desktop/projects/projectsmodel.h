#pragma once

#include "desktop/look/rowmodel.h"
#include "desktop/projects/projectscontroller.h"

#include <QSortFilterProxyModel>

namespace bridge::desktop {

//! The projects of both sides as a table. Its check boxes are the switches.
class ProjectsModel : public RowModel<ProjectRow>
{
    Q_OBJECT
public:
    enum Column { Name, Code, InAyon, InShotgrid, LastSync, Pending, AutoToAyon, AutoToShotgrid, Health, ColumnCount };
    enum Role { SortRole = Qt::UserRole, PercentRole };

    explicit ProjectsModel(ProjectsController &controller, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool comesFirst(const ProjectRow &left, const ProjectRow &right) const override
    {
        return desktop::comesFirst(left, right);
    }

private:
    QString textOf(const ProjectRow &row, int column) const;
    QString toolTipOf(const ProjectRow &row, int column) const;
    QVariant iconOf(const ProjectRow &row, int column) const;
    QVariant colorOf(const ProjectRow &row, int column) const;
    QVariant checkOf(const ProjectRow &row, int column) const;
    QVariant sortKeyOf(const ProjectRow &row, int column) const;

    ProjectsController &m_controller;
};

//! Which projects are shown.
class ProjectsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Kind { All, InBoth, OnOneSide, NeedsAttention };

    explicit ProjectsFilter(ProjectsModel &model, QObject *parent = nullptr);

    void setKind(Kind kind);
    //! Each word of it is in a name or code of either side.
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool fits(const ProjectRow &row) const;

    const ProjectsModel &m_model;
    Kind m_kind = Kind::All;
    QStringList m_words;
};

} // namespace bridge::desktop
