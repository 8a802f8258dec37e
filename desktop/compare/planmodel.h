#pragma once

#include "desktop/compare/ticks.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <map>

namespace bridge::desktop {

//! A plan made ready to be shown; made in the engine's thread and shared with it.
struct Comparison {
    PlanRows rows;
    ShownRows all; // without a filter
    Ticks ticks;
};
using ComparisonPtr = std::shared_ptr<const Comparison>;
using ShownPtr = std::shared_ptr<const ShownRows>;

//! The tree of a plan, with tick boxes and what became of each row. It looks everything up where it is: nothing is
//! made for rows that are not on the screen.
class PlanModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Type, Does, InAyon, InShotgrid, Reason, Result, ColumnCount };

    explicit PlanModel(QObject *parent = nullptr);

    //! \a shown are of \a comparison. Selection and scroll position stay when the lines are the same as before. Null:
    //! no plan.
    void show(ComparisonPtr comparison, ShownPtr shown, const QString &project);
    const ComparisonPtr &comparison() const { return m_comparison; }
    const ShownPtr &shown() const { return m_shown; }

    const Ticks &ticks() const { return *m_ticks; }
    bool canTick() const { return m_canTick; }
    void setCanTick(bool can);
    //! All rows that match the filter.
    void tickAll(bool ticked);

    //! What became of some items.
    struct Became {
        int item = 0;
        RowState state = RowState::Done;
        Error error = {};
    };
    void setStates(const std::vector<Became> &changes);
    const RowStates &states() const { return m_states; }
    //! Of an item that failed while it was applied.
    const Error *errorOf(int item) const;
    const std::map<int, Error> &errors() const { return m_errors; }

    int rowAt(const QModelIndex &index) const { return int(index.internalId()); }
    QModelIndex indexOf(int row, int column = 0) const;
    const sync::Item *itemAt(const QModelIndex &index) const;
    //! The next row that failed after \a from, in the order of the tree and round its end; -1: none.
    int nextFailed(int from) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();
    //! Cells anywhere say something else; dataChanged does not come for each of so many. Views draw themselves anew.
    void allChanged();

private:
    const PlanRows &rows() const { return m_comparison->rows; }
    QString textAt(int row, int column) const;
    QString toolTipAt(int row, int column) const;
    QString resultAt(int item) const;
    QIcon iconAt(int row, int column) const;
    QVariant colorAt(int row, int column) const;
    const QIcon &picture(const QString &name) const;
    RowState stateOf(int item) const { return m_states.empty() ? RowState::Open : m_states[std::size_t(item)]; }
    void tellAllChanged(Column first, Column last);

    ComparisonPtr m_comparison;
    ShownPtr m_shown;
    QString m_project;
    std::unique_ptr<Ticks> m_ticks;
    bool m_canTick = true;
    RowStates m_states; // by item; empty before anything was applied
    std::map<int, Error> m_errors; // by item
    mutable std::map<QString, QIcon> m_pictures;
};

} // namespace bridge::desktop
