#pragma once

#include <QStyledItemDelegate>

namespace bridge::desktop {

//! A cell with a thin bar below its text as long as something is under way.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    //! \a percentRole gives 0 to 100, or nothing when there is no bar.
    explicit ProgressDelegate(int percentRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_percentRole;
};

} // namespace bridge::desktop
