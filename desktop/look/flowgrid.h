#pragma once

#include <QGridLayout>
#include <QList>
#include <QWidget>

namespace bridge::desktop {

//! Small widgets in as many columns as there is room for, so that large letters make it higher and not wider.
class FlowGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FlowGrid(int mostColumns, QWidget *parent = nullptr);

    void add(QWidget *widget);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    int widthOf(int columns) const;

    const int m_mostColumns;
    QGridLayout *m_grid;
    QList<QWidget *> m_widgets;
    int m_columns = 0; // as they are now
};

} // namespace bridge::desktop
