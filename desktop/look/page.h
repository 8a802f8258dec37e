#pragma once

#include <QList>
#include <QString>
#include <QStackedWidget>
#include <QWidget>

class QAbstractItemView;
class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

// What the pages have in common, so that they are laid out as one.

namespace bridge::desktop {

//! What a page is steered by, in a row: commands as buttons, and fields beside them.
class Bar : public QWidget
{
    Q_OBJECT
public:
    explicit Bar(QWidget *parent = nullptr);

    QToolButton *add(QAction *command);
    void add(QWidget *widget, int stretch = 0);
    //! What comes next stands at the other end.
    void addRoom();

private:
    QHBoxLayout *m_layout;
};

//! From top to bottom with the margins of a page; the last of \a parts has what room is left.
void layOutPage(QWidget &page, const QList<QWidget *> &parts);

//! For the Search command of a page. \a hint says what is searched.
QLineEdit *searchField(const QString &name, const QString &hint, QWidget *parent);

//! A table or a tree that is searched and filtered, or the word that nothing fits.
class FoundTable : public QStackedWidget
{
    Q_OBJECT
public:
    //! Takes \a table.
    FoundTable(QAbstractItemView *table, const QString &name, const QString &nothing, QWidget *parent = nullptr);

    void showFound(bool isAny);
    void setNothing(const QString &nothing);

private:
    QAbstractItemView *m_table;
    QLabel *m_nothing;
};

} // namespace bridge::desktop
