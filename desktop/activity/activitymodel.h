#pragma once

#include "desktop/activity/work.h"
#include "desktop/look/rowmodel.h"

#include <QSortFilterProxyModel>

namespace bridge::desktop {

//! The works of a feed as a table, the newest first.
class ActivityModel : public RowModel<Work>
{
    Q_OBJECT
public:
    enum Column { State, What, Project, Who, When, Progress, ColumnCount };
    enum Role { SortRole = Qt::UserRole, PercentRole }; // 0 to 100, or none when nothing is to be drawn

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    //! Time has passed: durations of what runs, and how long ago things were.
    void tick();

protected:
    bool comesFirst(const Work &left, const Work &right) const override { return isNewer(left, right); }
    bool looksSame(const Work &left, const Work &right) const override;

private:
    QString textOf(const Work &work, int column) const;
    QVariant sortKeyOf(const Work &work, int column) const;
};

//! Which works are shown.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Kind { All, Running, Failed };

    explicit ActivityFilter(ActivityModel &model, QObject *parent = nullptr);

    void setKind(Kind kind);
    //! Empty: all.
    void setProject(const ProjectName &project);
    //! Each word of it is somewhere in what is shown of a work.
    void setSearch(const QString &text);

    static bool fits(Kind kind, const Work &work);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const ActivityModel &m_model;
    Kind m_kind = Kind::All;
    ProjectName m_project;
    QStringList m_words;
};

} // namespace bridge::desktop
