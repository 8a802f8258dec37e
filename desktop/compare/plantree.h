#pragma once

#include <QTreeView>

namespace bridge::desktop {

//! The tree of a plan, in which no key makes the window stand still: `*`, which opens all that is below a row, opens as
//! many levels as a view lays out at once.
class PlanTree : public QTreeView
{
    Q_OBJECT
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void expandBelow(const QModelIndex &index);
};

} // namespace bridge::desktop
